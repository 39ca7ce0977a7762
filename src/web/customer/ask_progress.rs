//! What a customer does with the answers before sending: opens, accepts, rejects them.

use actix_web::{HttpResponse, web};

use super::ask::{filled, find_answers};
use super::ask_view::{self, AskForm, Step};
use crate::domain::asking::progress::Reaction;
use crate::domain::ids::AskId;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::hold_files::hold_files;
use crate::web::known_customer::KnownCustomer;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::questions;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `POST /ask/events`: from the script, without leaving the page.
///
/// # Errors
/// When the store fails or too much is sent.
pub async fn events(site: web::Data<Site>, visitor: Visitor, form: SentForm) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    if let Some(reaction) = Reaction::from_name(form.text("kind")) {
        record(&site, &visitor, &form, (form.text("answer"), reaction)).await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /ask/solved`: the button of an answer.
///
/// # Errors
/// When the store fails or too much is sent.
pub async fn solved(
    site: web::Data<Site>,
    visitor: Visitor,
    known: KnownCustomer,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    record(&site, &visitor, &form, (form.text("solved"), Reaction::Accepted)).await?;
    let page = Page::new(&site, &visitor);
    // What was chosen may still be wanted after all.
    let files = hold_files(&site, &page, &form, "files").await?.files;
    Ok(respond::page(ask_view::solved(&page, &AskForm { files, ..filled(&form, &known)? })))
}

/// `POST /ask/rejected`: the button of an answer, without script.
///
/// # Errors
/// When the store fails or too much is sent.
pub async fn rejected(
    site: web::Data<Site>,
    visitor: Visitor,
    known: KnownCustomer,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let rejected = form.text("rejected");
    record(&site, &visitor, &form, (rejected, Reaction::Rejected)).await?;
    let sent = filled(&form, &known)?;
    let mut answers = find_answers(&site, &visitor, &sent).await;
    answers.retain(|answer| answer.key() != rejected);
    let page = Page::new(&site, &visitor);
    let chosen = hold_files(&site, &page, &form, "files").await?;
    let shown = AskForm { answers, step: Step::Confirm, files: chosen.files, ..sent };
    Ok(respond::page(ask_view::ask(&page, &shown, &chosen.errors)))
}

async fn record(
    site: &Site,
    visitor: &Visitor,
    form: &SentForm,
    (answer, reaction): (&str, Reaction),
) -> Result<(), WebError> {
    let Some(ask) = AskId::parse(form.text("ask")) else { return Ok(()) };
    questions::react(site, visitor.address, ask, (answer, reaction)).await
}
