//! Errors as pages.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LOCATION, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse, ResponseError};

use super::error_view;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::visitor::{Visitor, site_of};

/// The page for an error; none if not even that can be drawn.
#[must_use]
pub fn page(request: &HttpRequest, error: &WebError) -> Option<HttpResponse> {
    if let WebError::SignInFirst { next } = error {
        // Only what can be looked at can be gone on to.
        let next = if request.method().is_safe() { next.as_str() } else { urls::DESK };
        let mut answer = HttpResponse::new(StatusCode::SEE_OTHER);
        let address = HeaderValue::from_str(&urls::sign_in_for(next)).ok()?;
        answer.headers_mut().insert(LOCATION, address);
        return Some(answer);
    }
    log(error);
    let site = site_of(request).ok()?;
    let lang = site.choose_lang(crate::web::visitor::wished_languages(request));
    let visitor = Visitor::unknown(lang, request);
    let mut answer = respond::page_with(
        error.status_code(),
        error_view::error(&Page::new(&site, &visitor), error, request.path()),
    );
    if let WebError::TooOften(too_often) = error {
        let seconds = HeaderValue::from(too_often.retry_after_seconds);
        answer.headers_mut().insert(RETRY_AFTER, seconds);
    }
    Some(answer)
}

/// `default_service`: nothing has this address.
///
/// # Errors
/// Always.
pub async fn nothing_here() -> respond::Answer {
    Err(WebError::NotFound)
}

fn log(error: &WebError) {
    use std::error::Error;
    if let WebError::Unavailable(_) | WebError::NoSearch(_) | WebError::Internal = error {
        let cause = error.source().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%error, cause, "a request could not be answered");
    }
}
