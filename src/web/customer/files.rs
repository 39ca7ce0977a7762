//! Files: the theme's, and the pictures of articles.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, HeaderValue, VARY,
};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::web::errors::WebError;
use crate::web::respond::{Answer, forever, takes_gzip};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// A larger picture is not sent: a page would take minutes on a phone.
const PICTURE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// `GET /theme/{id}/{file}`
///
/// # Errors
/// When the theme has no such file.
pub async fn theme(
    site: web::Data<Site>,
    request: HttpRequest,
    address: web::Path<(String, String)>,
) -> Answer {
    let (id, name) = address.into_inner();
    let theme = site.theme();
    let file = theme.file(&name).ok_or(WebError::NotFound)?;
    let zipped = file.gzip.as_ref().filter(|_| takes_gzip(&request));
    let mut answer = forever(file.content_type, zipped.unwrap_or(&file.plain).clone());
    let encoding = if zipped.is_some() { "gzip" } else { "identity" };
    // The theme has changed since the page was sent: these bytes are not those of that name.
    if id != theme.id() {
        answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    answer.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    answer.headers_mut().insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    Ok(answer)
}

/// `GET /pictures/{file}`: only pictures that a page shows which this reader may see. An SVG
/// is sent so that nothing in it can run.
///
/// # Errors
/// When there is no such picture for this reader.
pub async fn picture(site: web::Data<Site>, visitor: Visitor, file: web::Path<String>) -> Answer {
    let name = file.into_inner();
    if !site.desk.library().shows_picture(&visitor.reader(), &name) {
        return Err(WebError::NotFound);
    }
    let content_type = content_type(&name).ok_or(WebError::NotFound)?;
    let path = site.desk.content.join(&name);
    let read = web::block(move || {
        let metadata = std::fs::metadata(&path)?;
        if metadata.len() > PICTURE_BYTES_MAX {
            return Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge));
        }
        std::fs::read(&path)
    });
    let bytes = read.await?.map_err(|error| {
        tracing::warn!(%error, "a picture cannot be read");
        WebError::NotFound
    })?;
    Ok(HttpResponse::Ok()
        .content_type(content_type)
        .insert_header((CACHE_CONTROL, "private, max-age=300"))
        .insert_header((
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        ))
        .body(Bytes::from(bytes)))
}

/// `GET /favicon.ico`: browsers ask for it whatever a page says.
///
/// # Errors
/// When the theme has no icon.
pub async fn favicon(site: web::Data<Site>) -> Answer {
    let theme = site.theme();
    let icon = theme.file("icons/favicon.svg").ok_or(WebError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(icon.content_type)
        .insert_header((CACHE_CONTROL, "public, max-age=86400"))
        .body(icon.plain.clone()))
}

fn content_type(name: &str) -> Option<&'static str> {
    Some(match name.rsplit('.').next()?.to_ascii_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "svg" => "image/svg+xml",
        _ => return None,
    })
}
