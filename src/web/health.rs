//! For those who run the server: whether it lives, whether it can serve, and figures.

use actix_web::{HttpResponse, web};

use super::errors::WebError;
use super::metrics::Now;
use super::respond::Answer;
use super::site::Site;

/// The program runs.
pub async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// It can take questions and has something to show.
pub async fn ready(site: web::Data<Site>) -> HttpResponse {
    let plain = "text/plain; charset=utf-8";
    match site.desk.store.health() {
        Ok(()) => HttpResponse::Ok().content_type(plain).body("ok\n"),
        Err(error) => {
            HttpResponse::ServiceUnavailable().content_type(plain).body(format!("{error}\n"))
        }
    }
}

/// The figures, for Prometheus.
///
/// # Errors
/// When they cannot be written.
pub async fn metrics(site: web::Data<Site>) -> Answer {
    let library = site.desk.library();
    let now = Now {
        articles: library.served(),
        content_errors: library.problems.iter().filter(|problem| problem.is_error()).count(),
        index_documents: site.desk.index.document_count(),
        log_position: site.desk.store.position().0,
        index_position: site.desk.index.position(),
    };
    let text = site.metrics.text(now).map_err(|_cannot_fail| WebError::Internal)?;
    Ok(HttpResponse::Ok()
        .content_type("application/openmetrics-text; version=1.0.0; charset=utf-8")
        .body(text))
}
