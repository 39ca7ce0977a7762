//! What happens around each request: it is timed and counted, its errors become pages, and
//! what protects the browser is added.

use std::time::{Duration, Instant};

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;

use super::customer::error;
use super::errors::WebError;
use super::forms;
use super::known_customer;
use super::session_cookie;
use super::site::Site;
use super::visitor::{lang_cookie, named_lang};

/// Slower requests are worth a line in the log.
const SLOW: Duration = Duration::from_millis(500);

/// Nothing comes from elsewhere, nothing runs but our own files, no page is framed.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
     img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

/// What every answer carries.
const PROTECTION: [(&str, &str); 5] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
];

/// Answers a request, and does what is done around each.
///
/// # Errors
/// Those of the server's own machinery; errors of pages become pages.
pub async fn around<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let began = Instant::now();
    forms::receive(&mut request).await;
    let answer = next.call(request).await?;
    let mut answer = with_error_page(answer).await;
    remember_lang(&mut answer);
    session_cookie::renew(&mut answer);
    known_customer::renew(&mut answer);
    protect(answer.headers_mut());
    note(&answer, began.elapsed());
    Ok(answer)
}

async fn with_error_page<B: MessageBody>(
    answer: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B>> {
    let error = answer.response().error().and_then(|error| error.as_error::<WebError>());
    let page = match error {
        Some(error) => error::page(answer.request(), error).await,
        None => None,
    };
    match page {
        Some(page) => {
            let (request, _) = answer.into_parts();
            ServiceResponse::new(request, page.map_into_right_body())
        }
        None => answer.map_into_left_body(),
    }
}

/// A language that was chosen, by a link or form that names it, is remembered.
fn remember_lang<B>(answer: &mut ServiceResponse<B>) {
    let is_page = answer
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    // What stands in pages of other products keeps no cookie, and neither does an address below
    // it that leads nowhere. The path is the one that routes were matched with.
    let place = super::routes::name_of(Some(answer.request().match_info().as_str()));
    if !is_page || place == super::routes::WIDGET {
        return;
    }
    let Some(lang) = named_lang(answer.request()) else { return };
    let site = answer.request().app_data::<web::Data<Site>>().cloned();
    let known = site.filter(|site| site.choose_lang([lang]) == lang);
    if let Some(site) = known
        && let Err(error) = answer.response_mut().add_cookie(&lang_cookie(&site, lang))
    {
        tracing::error!(%error, "a cookie cannot be sent");
    }
}

fn protect(headers: &mut HeaderMap) {
    for (name, value) in PROTECTION {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

fn note<B>(answer: &ServiceResponse<B>, took: Duration) {
    let request = answer.request();
    let status = answer.status().as_u16();
    let route = super::routes::name_of(request.match_pattern().as_deref());
    if let Some(site) = request.app_data::<web::Data<Site>>() {
        site.metrics.answered(route, status, took);
    }
    let milliseconds = took.as_secs_f64() * 1000.0;
    let method = request.method();
    if status >= 500 {
        tracing::error!(%method, route, status, milliseconds, "a request failed");
    } else if took > SLOW {
        tracing::warn!(%method, route, status, milliseconds, "a request was slow");
    } else {
        tracing::debug!(%method, route, status, milliseconds, "answered");
    }
}
