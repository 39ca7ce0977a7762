//! Answers: a page, a redirect, bytes.

use std::sync::Arc;

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use maud::Markup;

use super::cache::CachedPage;
use crate::urls;

/// What a handler answers.
pub type Answer = Result<HttpResponse, super::errors::WebError>;

/// A page that is someone's own: nothing between may keep it.
#[must_use]
pub fn page(markup: Markup) -> HttpResponse {
    page_with(StatusCode::OK, markup)
}

/// A page with another status than 200.
#[must_use]
pub fn page_with(status: StatusCode, markup: Markup) -> HttpResponse {
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(markup.into_string())
}

/// Sends the browser on with GET, after something was done.
#[must_use]
pub fn see_other(address: &str) -> HttpResponse {
    redirect(StatusCode::SEE_OTHER, address)
}

/// Where to go on: an address of this site, or the desk.
#[must_use]
pub fn own_address(next: &str) -> &str {
    let is_own = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains(|c: char| c.is_control() || c == '\\');
    if is_own { next } else { urls::DESK }
}

/// Says that something has moved for good.
#[must_use]
pub fn moved(address: &str) -> HttpResponse {
    redirect(StatusCode::MOVED_PERMANENTLY, address)
}

fn redirect(status: StatusCode, address: &str) -> HttpResponse {
    HttpResponse::build(status).insert_header((header::LOCATION, address)).finish()
}

/// What something that is the same for everyone is, and how long it may be kept.
pub struct Same {
    /// Its content type.
    pub content_type: &'static str,
    /// Which headers of a request it depends on.
    pub vary: &'static str,
    /// How long it may be used without asking, in words for caches.
    pub cache_control: &'static str,
}

/// A page that is the same for everyone, or 304 if the browser has it.
#[must_use]
pub fn cached(
    request: &HttpRequest,
    page: &Arc<CachedPage>,
    cookie: Option<Cookie<'static>>,
) -> HttpResponse {
    let same = Same {
        content_type: "text/html; charset=utf-8",
        vary: "Accept-Encoding, Accept-Language, Cookie",
        cache_control: "private, no-cache",
    };
    let mut answer = cached_as(request, page, &same);
    if let Some(cookie) = cookie
        && let Err(error) = answer.add_cookie(&cookie)
    {
        tracing::error!(%error, "a cookie cannot be sent");
    }
    answer
}

/// Anything that is the same for everyone, compressed for browsers that take it, or 304 if the
/// browser has it.
#[must_use]
pub fn cached_as(request: &HttpRequest, page: &Arc<CachedPage>, same: &Same) -> HttpResponse {
    let mut answer = if has_etag(request, &page.etag) {
        HttpResponse::NotModified().finish()
    } else {
        let zipped = takes_gzip(request) && !page.gzip.is_empty();
        let body = if zipped { page.gzip.clone() } else { page.plain.clone() };
        let mut answer = HttpResponse::Ok().content_type(same.content_type).body(body);
        let encoding = if zipped { "gzip" } else { "identity" };
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        answer
    };
    let headers = answer.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static(same.vary));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(same.cache_control));
    if let Ok(etag) = HeaderValue::from_str(&page.etag) {
        headers.insert(header::ETAG, etag);
    }
    answer
}

/// Bytes that never change at their address.
#[must_use]
pub fn forever(content_type: &'static str, bytes: Bytes) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(content_type)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(bytes)
}

/// Whether the browser takes gzip.
#[must_use]
pub fn takes_gzip(request: &HttpRequest) -> bool {
    let accepted = request.headers().get(header::ACCEPT_ENCODING);
    let accepted = accepted.and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let (coding, weight) = one.split_once(';').unwrap_or((one, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|q| q.trim().parse::<f32>().ok());
        coding.trim().eq_ignore_ascii_case("gzip") && weight != Some(0.0)
    })
}

/// The part of an etag that names: whether it is weak makes no difference here.
fn weak(etag: &str) -> &str {
    etag.trim().trim_start_matches("W/")
}

/// Whether the browser has what an etag names.
#[must_use]
pub fn has_etag(request: &HttpRequest, etag: &str) -> bool {
    let sent = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    sent.is_some_and(|sent| sent.split(',').any(|one| weak(one) == weak(etag)))
}
