//! What the widget sends: a form, or a flat JSON object of texts. Whether its page may send at
//! all was decided at the border.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpRequest};

use super::border::is_ours;
use crate::domain::asking::redact::redact;
use crate::domain::asking::send::Place;
use crate::domain::asking::{Trail, trail};
use crate::domain::tickets::AskedFrom;
use crate::web::errors::WebError;
use crate::web::forms::{SentForm, read_body};
use crate::web::multipart::is_in_parts;
use crate::web::site::Site;

/// The fields that the widget sent.
#[derive(Clone, Debug)]
pub struct WidgetForm(pub SentForm);

impl FromRequest for WidgetForm {
    type Error = WebError;
    type Future = Pin<Box<dyn Future<Output = Result<WidgetForm, WebError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            // One with files was read when its page was let in.
            if is_in_parts(request.headers()) {
                return SentForm::extract(&request).await.map(WidgetForm);
            }
            let bytes = read_body(&request, payload).await?;
            let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
            match kind.is_some_and(|kind| kind.starts_with("application/json")) {
                true => from_json(&bytes),
                false => Ok(WidgetForm(SentForm::from_urlencoded(&bytes))),
            }
        })
    }
}

/// Only texts: whatever is nested is refused where it begins.
fn from_json(bytes: &[u8]) -> Result<WidgetForm, WebError> {
    let fields: BTreeMap<String, String> =
        serde_json::from_slice(bytes).map_err(|_not_texts| WebError::Unreadable)?;
    Ok(WidgetForm(SentForm::from_fields(fields.into_iter())))
}

/// Where a question was asked. A page that may not show the widget is not remembered: nobody
/// is to put an address of their own before the agents.
#[must_use]
pub fn place(site: &Site, form: &SentForm) -> Place {
    let page = AskedFrom::new(form.text("page"), &redact(form.text("title")));
    Place::Widget(page.filter(|page| is_ours(site, page.origin())))
}

/// What was searched and read in the widget, which keeps it in the memory of its page.
#[must_use]
pub fn trail(form: &SentForm) -> Trail {
    let bytes_max = trail::STEPS_MAX * trail::SEARCH_CHARS_MAX * 4;
    let text = form.text("trail");
    if text.len() > bytes_max { Trail::default() } else { Trail::from_text(text) }
}
