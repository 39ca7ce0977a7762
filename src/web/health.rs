//! For those who run the server: whether it lives, whether it can serve, and figures.

use actix_web::{HttpRequest, HttpResponse, web};

use super::errors::WebError;
use super::metrics::Now;
use super::respond::Answer;
use super::site::Site;
use super::visitor;
use crate::domain::Desk;
use crate::store::Position;

/// More events that the index lags behind are not counted.
const LAG_COUNTED: usize = 1_000;
/// What is told of a file of policies that cannot be used: the desk serves all the same.
const POLICIES_ERROR: &str = "the file of policies has an error; the last good one holds";

/// The program runs.
pub async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// It can take questions, and find answers to them.
pub async fn ready(site: web::Data<Site>) -> HttpResponse {
    let plain = "text/plain; charset=utf-8";
    match readiness(&site.desk) {
        Ok(()) if site.desk.policies_file().has_error() => {
            HttpResponse::Ok().content_type(plain).body(format!("ok\n{POLICIES_ERROR}\n"))
        }
        Ok(()) => HttpResponse::Ok().content_type(plain).body("ok\n"),
        Err(why) => HttpResponse::ServiceUnavailable().content_type(plain).body(format!("{why}\n")),
    }
}

/// Whether the store takes what is new and the index answers and follows. While a new index is
/// filled, pages are there and questions can be sent.
fn readiness(desk: &Desk) -> Result<(), String> {
    desk.store.health().map_err(|error| error.to_string())?;
    desk.index.health().map_err(|error| error.to_string())?;
    match desk.index_trouble() {
        None => Ok(()),
        Some(why) => Err(format!("the search index cannot follow: {why}")),
    }
}

/// The figures, for Prometheus. They count what not everyone may see, so strangers find nothing
/// here.
///
/// # Errors
/// When they are not for whoever asks, or cannot be written.
pub async fn metrics(request: HttpRequest, site: web::Data<Site>) -> Answer {
    let address = visitor::address(&request, &site);
    if !site.metrics_from.iter().any(|network| network.contains(&address)) {
        return Err(WebError::NotFound);
    }
    let index_position = site.desk.index.position();
    let desk = site.desk.clone();
    let pending =
        web::block(move || desk.store.changes(Position(index_position), LAG_COUNTED)).await??;
    let library = site.desk.library();
    let policies = site.desk.policies_file();
    let problems = library.problems.iter().chain(&policies.problems);
    let now = Now {
        articles: library.served(),
        content_errors: problems.filter(|problem| problem.is_error()).count(),
        index_documents: site.desk.index.document_count(),
        index_lag_events: pending.len(),
        index_position,
    };
    let text = site.metrics.text(now).map_err(|_cannot_fail| WebError::Internal)?;
    Ok(HttpResponse::Ok()
        .content_type("application/openmetrics-text; version=1.0.0; charset=utf-8")
        .body(text))
}
