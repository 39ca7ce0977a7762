//! Reading a form that was sent: within a time, within a size, and only from this site.

use std::future::{Ready, ready};
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::Method;
use actix_web::http::header::{HOST, ORIGIN};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt;

use super::errors::WebError;
use super::multipart::{self, Files, SentFile};
use super::session_cookie;
use super::site::Site;
use super::visitor::{Visitor, site_of};
use crate::domain::policies::keep::FILE_BYTES_MAX as POLICIES_BYTES_MAX;
use crate::urls;

/// A form must have arrived within this time: a phone on a bad line needs seconds, an attacker
/// who sends a byte a minute is cut off.
const ARRIVES_WITHIN: Duration = Duration::from_secs(20);
/// The most bytes that one character of a text takes when a form sends it: four bytes of
/// UTF-8, each written as `%xx`.
const BYTES_PER_CHAR: usize = 12;
/// The most bytes that one byte of a text takes: `%xx`.
const BYTES_PER_BYTE: usize = 3;
/// Room for the other fields.
pub(super) const OTHER_FIELDS_BYTES: usize = 16 * 1024;
/// The most fields of a form.
pub(super) const FIELDS_MAX: usize = 100;

/// The name of the field that shows that a form came from a page of this session.
pub const TOKEN_FIELD: &str = "token";

/// The fields of a form that came from a page of this site.
#[derive(Clone, Debug, Default)]
pub struct SentForm {
    fields: Arc<Vec<(String, String)>>,
    files: Arc<Vec<SentFile>>,
}

impl SentForm {
    /// Reads fields as browsers write them.
    #[must_use]
    pub(super) fn from_urlencoded(bytes: &[u8]) -> SentForm {
        let fields = form_urlencoded::parse(bytes).take(FIELDS_MAX);
        SentForm::from_fields(fields.map(|(k, v)| (k.into_owned(), v.into_owned())))
    }

    /// Takes fields that were read elsewhere.
    #[must_use]
    pub(super) fn from_fields(fields: impl Iterator<Item = (String, String)>) -> SentForm {
        SentForm { fields: Arc::new(fields.take(FIELDS_MAX).collect()), files: Arc::default() }
    }

    /// The same form with the files that came with it.
    #[must_use]
    pub(super) fn with_files(self, files: Vec<SentFile>) -> SentForm {
        SentForm { files: Arc::new(files), ..self }
    }

    /// The files that came with it.
    #[must_use]
    pub fn files(&self) -> &[SentFile] {
        &self.files
    }

    /// The value of a field; empty if it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.given(name).unwrap_or_default()
    }

    /// The value of a field, if it was sent.
    #[must_use]
    pub fn given(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// All fields, as they were sent.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// All values of a field that can be chosen several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Goes on only if the form came from a page that this session was shown.
    ///
    /// # Errors
    /// [`WebError::ForeignForm`] otherwise.
    pub fn require_token(&self, visitor: &Visitor) -> Result<(), WebError> {
        use subtle::ConstantTimeEq;
        let sent = self.text(TOKEN_FIELD).as_bytes();
        match &visitor.form_token {
            Some(token) if bool::from(token.as_bytes().ct_eq(sent)) => Ok(()),
            _ => Err(WebError::ForeignForm),
        }
    }
}

/// A form as it arrived, kept beside its request: a page that says that it was not taken gives
/// back what was typed.
#[derive(Clone, Debug)]
pub(super) struct Received {
    /// Its fields, as far as they came.
    pub(super) form: SentForm,
    /// Whether there was more, that did not come.
    pub(super) is_cut: bool,
    pub(super) arrived: Arrived,
}

/// How a form arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrived {
    /// All of it came.
    Whole,
    /// There was more than is taken.
    TooLarge,
    /// It took too long.
    TooSlow,
    /// Another site sent it.
    Foreign,
    /// It is written as forms are not, or as this one may not be.
    Unreadable,
}

/// Reads the form of a request before anything else looks at it, so that it is not lost
/// whatever comes of the request.
pub async fn receive(request: &mut ServiceRequest) {
    // What pages of other products send is JSON or a form, and is read where it is let in.
    if request.method() != Method::POST || request.path().starts_with(urls::WIDGET) {
        return;
    }
    let Ok(site) = site_of(request.request()) else { return };
    let is_foreign = !is_from_here(request.request(), &site.desk.link_base);
    if multipart::is_in_parts(request.headers()) {
        let files = if is_foreign { Files::Unwanted } else { Files::Wanted };
        let mut received = multipart::receive(&site, request, files).await;
        if is_foreign {
            received.arrived = Arrived::Foreign;
        }
        request.extensions_mut().insert(received);
        return;
    }
    let mut bytes = Vec::new();
    let most = bytes_max(&site).max(file_bytes_max(request.request()));
    let reading = read(request.take_payload(), most, &mut bytes);
    let read = tokio::time::timeout(ARRIVES_WITHIN, reading).await;
    let is_cut = !matches!(read, Ok(Arrived::Whole));
    let arrived = match read {
        _ if is_foreign => Arrived::Foreign,
        Ok(arrived) => arrived,
        Err(_elapsed) => Arrived::TooSlow,
    };
    let came = if is_cut { without_torn_end(&bytes) } else { &bytes };
    let received = Received { form: SentForm::from_urlencoded(came), is_cut, arrived };
    request.extensions_mut().insert(received);
}

/// Reads a form with files that a page of another product sent, once it was let in.
pub(super) async fn receive_parts(request: &mut ServiceRequest, site: &Site) {
    if request.method() == Method::POST && multipart::is_in_parts(request.headers()) {
        let received = multipart::receive(site, request, Files::Wanted).await;
        request.extensions_mut().insert(received);
    }
}

impl FromRequest for SentForm {
    type Error = WebError;
    type Future = Ready<Result<SentForm, WebError>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let received = request.extensions().get::<Received>().cloned();
        ready(match received {
            None => Err(WebError::Internal),
            Some(Received { form, arrived: Arrived::Whole, .. }) => Ok(form),
            Some(Received { arrived: Arrived::TooLarge, .. }) => Err(WebError::TooLarge),
            Some(Received { arrived: Arrived::TooSlow, .. }) => Err(WebError::TooSlow),
            Some(Received { arrived: Arrived::Foreign, .. }) => Err(WebError::ForeignForm),
            Some(Received { arrived: Arrived::Unreadable, .. }) => Err(WebError::Unreadable),
        })
    }
}

/// Reads what the script of another product's page sent, within a time and a size.
///
/// # Errors
/// When it is too large or too slow.
pub(super) async fn read_body(
    request: &HttpRequest,
    payload: Payload,
) -> Result<Vec<u8>, WebError> {
    let mut bytes = Vec::new();
    let site = site_of(request)?;
    let reading = read(payload, bytes_max(&site), &mut bytes);
    match tokio::time::timeout(ARRIVES_WITHIN, reading).await {
        Ok(Arrived::Whole | Arrived::Foreign | Arrived::Unreadable) => Ok(bytes),
        Ok(Arrived::TooLarge) => Err(WebError::TooLarge),
        Ok(Arrived::TooSlow) | Err(_) => Err(WebError::TooSlow),
    }
}

/// The most that a form may bring.
fn bytes_max(site: &Site) -> usize {
    site.desk.limits.text_chars_max * BYTES_PER_CHAR + OTHER_FIELDS_BYTES
}

/// The most that the form with the file of policies may bring; nothing from strangers.
fn file_bytes_max(request: &HttpRequest) -> usize {
    let has_file = request.path() == urls::POLICIES_FILE && session_cookie::is_there(request);
    let bytes = usize::try_from(POLICIES_BYTES_MAX).unwrap_or(0) * BYTES_PER_BYTE;
    if has_file { bytes + OTHER_FIELDS_BYTES } else { 0 }
}

async fn read(mut payload: Payload, bytes_max: usize, bytes: &mut Vec<u8>) -> Arrived {
    while let Some(chunk) = payload.next().await {
        let Ok(chunk) = chunk else { return Arrived::TooSlow };
        let room = bytes_max - bytes.len();
        bytes.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        if chunk.len() > room {
            return Arrived::TooLarge;
        }
    }
    Arrived::Whole
}

/// A form that was cut, without the half of a `%xx` at its end.
fn without_torn_end(bytes: &[u8]) -> &[u8] {
    let torn = bytes.iter().rev().take(2).position(|byte| *byte == b'%').map_or(0, |at| at + 1);
    bytes.get(..bytes.len() - torn).unwrap_or(bytes)
}

/// Whether a form was sent by a page of this site, as far as the browser tells: by
/// Sec-Fetch-Site (Fetch Metadata), else by Origin. A program that sends neither has no
/// cookies of a person with it either.
fn is_from_here(request: &HttpRequest, own_base: &str) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    header(ORIGIN.as_str()).is_none_or(|origin| is_own_origin(request, origin, own_base))
}

/// Whether an Origin header names this site.
pub(super) fn is_own_origin(request: &HttpRequest, origin: &str, own_base: &str) -> bool {
    // Behind a proxy the host is often the proxy's own name for this server. A page of another
    // site cannot write the Host header that a person's browser sends with their cookies.
    if origin.eq_ignore_ascii_case(own_base) {
        return true;
    }
    let host = request.headers().get(HOST).and_then(|value| value.to_str().ok());
    let from = origin.split_once("://").map(|(_, from)| from);
    from.zip(host).is_some_and(|(from, host)| from.eq_ignore_ascii_case(host))
}
