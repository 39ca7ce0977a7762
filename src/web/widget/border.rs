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
use crate::web::forms::receive_parts;
use crate::web::kept::Kept;
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
pub async fn for_scripts<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Answered<B> {
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
        _ => {
            receive_parts(&mut request, &site).await;
            with_json_error(next.call(request).await?)
        }
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

/// Whether an origin is this site's or a listed one, as the settings say: whoever sends a
/// request writes its Host header, and so that decides nothing here.
#[must_use]
pub fn is_ours(site: &Site, origin: &str) -> bool {
    is_site(site, origin) || is_listed(site, origin)
}

fn is_site(site: &Site, origin: &str) -> bool {
    origin.eq_ignore_ascii_case(&site.desk.link_base)
}

fn is_listed(site: &Site, origin: &str) -> bool {
    site.widget_origins.iter().any(|listed| listed.covers(origin))
}

fn caller(request: &HttpRequest, site: &Site) -> Caller {
    let sent_from = request.headers().get("sec-fetch-site").map(HeaderValue::as_bytes);
    let Some(origin) = request.headers().get(header::ORIGIN) else {
        // Pages of others that send no Origin cannot be told apart, so none is let in.
        return match sent_from {
            None | Some(b"same-origin" | b"none") => Caller::Own,
            Some(_) => Caller::Foreign,
        };
    };
    let name = origin.to_str().unwrap_or_default();
    if is_listed(site, name) {
        return Caller::Listed(origin.clone());
    }
    // The browser itself says so, also where the site is reached by another name than its own.
    match is_site(site, name) || sent_from == Some(b"same-origin") {
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
    error.log();
    let refusal = Refusal { error: name_of(error), message: error.to_string() };
    let mut told = HttpResponse::build(error.status_code()).json(refusal);
    error.tell(told.headers_mut());
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
    error.log();
    let kept = Kept::of(answer.request(), error);
    let view = embed_view::error(&Page::new(site, &visitor), error, kept.as_ref());
    let mut told = respond::page_with(error.status_code(), view);
    error.tell(told.headers_mut());
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
