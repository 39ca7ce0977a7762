//! Who may come in: pages of this site and of the listed origins, and nobody else. What goes
//! out says so to the browser, carries no cookie, and its errors are for scripts or frames.

use actix_web::HttpResponse;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, ResponseError};
use serde::Serialize;

use super::embed_view;
use crate::web::errors::WebError;
use crate::web::forms::is_own_origin;
use crate::web::observe::POLICY;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::site::Site;
use crate::web::visitor::{Guest, site_of};

/// How long a browser may remember that a page is listed, in seconds.
const PREFLIGHT_SECONDS: &str = "600";
/// Which pages may load an answer at all.
pub(super) const RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

type Answered<B> = Result<ServiceResponse<EitherBody<B>>, actix_web::Error>;

/// Whose page sends a request.
enum Caller {
    /// One of this site, or no page at all.
    Own,
    /// One of a listed origin.
    Listed(HeaderValue),
    /// Any other.
    Foreign,
}

/// What a script is told when something was not done.
#[derive(Serialize)]
struct Refusal {
    error: &'static str,
    message: String,
}

/// Lets scripts of listed pages in.
///
/// # Errors
/// Those of the server's own machinery.
pub async fn for_scripts<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Answered<B> {
    let site = site_of(request.request())?;
    let caller = caller(request.request(), &site);
    let mut answer = match &caller {
        Caller::Foreign => {
            let refusal = Refusal {
                error: "origin_not_listed",
                message: "This page is not among the widget_origins of the help site.".to_owned(),
            };
            instead(request, HttpResponse::Forbidden().json(refusal))
        }
        _ if request.method() == Method::OPTIONS => {
            instead(request, HttpResponse::NoContent().finish())
        }
        _ => with_json_error(next.call(request).await?),
    };
    let headers = answer.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    headers.remove(header::SET_COOKIE);
    if let Caller::Listed(origin) = caller {
        allow(headers, origin);
    }
    Ok(answer)
}

/// Lets listed pages frame an answer.
///
/// # Errors
/// Those of the server's own machinery.
pub async fn for_frames<B: MessageBody>(request: ServiceRequest, next: Next<B>) -> Answered<B> {
    let site = site_of(request.request())?;
    let mut answer = with_framed_error(next.call(request).await?, &site);
    let mut ancestors = "frame-ancestors 'self'".to_owned();
    for origin in &site.widget_origins {
        ancestors.push_str(&format!(" {origin}"));
    }
    let policy = POLICY.replace("frame-ancestors 'none'", &ancestors);
    let headers = answer.headers_mut();
    headers.remove(header::SET_COOKIE);
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(answer)
}

/// Whether the origin of an address is this site's or a listed one.
#[must_use]
pub fn is_listed(request: &HttpRequest, site: &Site, origin: &str) -> bool {
    is_own_origin(request, origin, &site.desk.link_base)
        || site.widget_origins.iter().any(|listed| listed.covers(origin))
}

fn caller(request: &HttpRequest, site: &Site) -> Caller {
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let Some(origin) = request.headers().get(header::ORIGIN) else {
        // Pages of others that send no Origin cannot be told apart, so none is let in.
        return match text("sec-fetch-site") {
            None | Some("same-origin" | "none") => Caller::Own,
            Some(_) => Caller::Foreign,
        };
    };
    let name = origin.to_str().unwrap_or_default();
    if site.widget_origins.iter().any(|listed| listed.covers(name)) {
        return Caller::Listed(origin.clone());
    }
    match is_own_origin(request, name, &site.desk.link_base) {
        true => Caller::Own,
        false => Caller::Foreign,
    }
}

fn allow(headers: &mut HeaderMap, origin: HeaderValue) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type"),
        (header::ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS),
        (header::ACCESS_CONTROL_EXPOSE_HEADERS, "retry-after"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

fn instead<B>(request: ServiceRequest, answer: HttpResponse) -> ServiceResponse<EitherBody<B>> {
    request.into_response(answer).map_into_right_body()
}

/// The error of an answer; the answer itself if there is none.
fn error_of<B>(answer: &ServiceResponse<B>) -> Option<&WebError> {
    answer.response().error().and_then(|error| error.as_error::<WebError>())
}

fn with_json_error<B: MessageBody>(answer: ServiceResponse<B>) -> ServiceResponse<EitherBody<B>> {
    let Some(error) = error_of(&answer) else { return answer.map_into_left_body() };
    let mut told = HttpResponse::build(error.status_code());
    if let WebError::TooOften(too_often) = error {
        told.insert_header((header::RETRY_AFTER, too_often.retry_after_seconds));
    }
    log(error);
    let refusal = Refusal { error: name_of(error), message: error.to_string() };
    let told = told.json(refusal);
    let (request, _) = answer.into_parts();
    ServiceResponse::new(request, told.map_into_right_body())
}

fn with_framed_error<B: MessageBody>(
    answer: ServiceResponse<B>,
    site: &Site,
) -> ServiceResponse<EitherBody<B>> {
    let Some(error) = error_of(&answer) else { return answer.map_into_left_body() };
    let Ok(Guest(visitor)) = Guest::of(answer.request()) else {
        return answer.map_into_left_body();
    };
    log(error);
    let page = Page::new(site, &visitor);
    let told = respond::page_with(error.status_code(), embed_view::error(&page, error));
    let (request, _) = answer.into_parts();
    ServiceResponse::new(request, told.map_into_right_body())
}

fn name_of(error: &WebError) -> &'static str {
    match error.status_code() {
        StatusCode::NOT_FOUND => "not_found",
        StatusCode::TOO_MANY_REQUESTS => "too_often",
        StatusCode::PAYLOAD_TOO_LARGE => "too_large",
        StatusCode::BAD_REQUEST => "unreadable",
        StatusCode::SERVICE_UNAVAILABLE => "unavailable",
        status if status.is_server_error() => "internal",
        _ => "refused",
    }
}

fn log(error: &WebError) {
    use std::error::Error;
    if error.status_code().is_server_error() {
        let cause = error.source().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%error, cause, "a request of the widget could not be answered");
    }
}
