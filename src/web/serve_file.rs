//! Sends a file that belongs to a ticket, so that nothing in it can run: pictures that were drawn
//! here are shown, anything else can only be saved.

use std::fs::File;
use std::io::{Read, Result as IoResult};

use actix_web::body::SizedStream;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, ETAG,
    HeaderValue,
};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::stream::{Stream, unfold};

use super::errors::WebError;
use super::respond::{Answer, has_etag};
use super::site::Site;
use crate::domain::attachments::Attachment;
use crate::urls;

/// Nothing in it runs, loads or is framed, whatever a browser takes it for.
const POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";
/// The same for a picture that is looked at by itself: the browser's own page around it has styles.
const PICTURE_POLICY: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
/// Only the one browser keeps it, and asks again after an hour whether it may.
const KEPT: &str = "private, max-age=3600";
/// How much of a file is read at a time.
const PIECE_BYTES: usize = 128 * 1024;

/// Sends an attachment under the name that it has.
///
/// # Errors
/// When the address names it otherwise, or its file is gone.
pub async fn serve_file(
    site: &Site,
    request: &HttpRequest,
    attachment: Attachment,
    name: &str,
) -> Answer {
    // A link could call it anything.
    if attachment.name.as_str() != name {
        return Err(WebError::NotFound);
    }
    let etag = format!("\"{}\"", attachment.file.as_str());
    let mut answer = if has_etag(request, &etag) {
        HttpResponse::NotModified().finish()
    } else {
        let (files, hash) = (site.desk.files.clone(), attachment.file.clone());
        let file = web::block(move || files.read(&hash)).await?.map_err(|error| {
            tracing::error!(error = %error, "the file of an attachment cannot be read");
            WebError::NotFound
        })?;
        HttpResponse::Ok()
            .content_type(attachment.kind.content_type())
            .body(SizedStream::new(attachment.bytes, pieces(file)))
    };
    let headers = answer.headers_mut();
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("identity"));
    let policy = if attachment.kind.is_picture() { PICTURE_POLICY } else { POLICY };
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(KEPT));
    let found = [(CONTENT_DISPOSITION, disposition(&attachment)), (ETAG, etag)];
    for (header, value) in found {
        let value = HeaderValue::from_str(&value).map_err(|_cannot_be| WebError::Internal)?;
        headers.insert(header, value);
    }
    Ok(answer)
}

/// How a browser is to treat it (RFC 6266): with the name in ASCII for old ones, and as it is.
fn disposition(attachment: &Attachment) -> String {
    let how = if attachment.kind.is_picture() { "inline" } else { "attachment" };
    let name = attachment.name.as_str();
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_graphic() && !"\"\\%".contains(c) || c == ' ' { c } else { '_' })
        .collect();
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{}", urls::value(name))
}

/// A file piece by piece, read off the workers.
fn pieces(file: File) -> impl Stream<Item = IoResult<Bytes>> {
    unfold(Some(file), |file| async {
        let mut file = file?;
        let read = web::block(move || {
            let mut piece = Vec::with_capacity(PIECE_BYTES);
            (&mut file).take(PIECE_BYTES as u64).read_to_end(&mut piece)?;
            Ok::<_, std::io::Error>((piece, file))
        });
        match read.await {
            Ok(Ok((piece, _))) if piece.is_empty() => None,
            Ok(Ok((piece, file))) => Some((Ok(Bytes::from(piece)), Some(file))),
            Ok(Err(error)) => Some((Err(error), None)),
            Err(_cut_off) => Some((Err(std::io::Error::other("cut off")), None)),
        }
    })
}
