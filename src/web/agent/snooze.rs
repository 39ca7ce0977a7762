//! A ticket is put off, or brought back.

use actix_web::web;
use jiff::civil::DateTime;

use super::ticket::Typed;
use super::ticket_work::{Numbered, Work, work};
use crate::domain::tickets::snooze::{PutOff, bring_back, put_off};
use crate::web::forms::SentForm;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// The field of the moment.
pub(super) const AT: &str = "put-off-at";
/// The field of what to be reminded of.
pub(super) const NOTE: &str = "put-off-note";
/// How browsers write a moment without a zone, to the minute.
const MOMENT: &str = "%Y-%m-%dT%H:%M";

/// What was typed to put a ticket off.
#[derive(Clone, Debug, Default)]
pub struct TypedPutOff {
    /// The choice.
    pub until: String,
    /// The moment.
    pub at: String,
    /// What to be reminded of.
    pub note: String,
}

/// `POST /desk/tickets/{number}/snooze`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let typed = TypedPutOff {
        until: form.text("put-off").to_owned(),
        at: form.text(AT).trim().to_owned(),
        note: form.text(NOTE).to_owned(),
    };
    let mut work = Work { field: NOTE, ..work(&site, agent, &number, &form)? };
    if typed.until == "now" {
        return work.run(bring_back).await;
    }
    // A moment that was typed is what is meant, whatever the list above it still says.
    let until = match typed.at.as_str() {
        "" => PutOff::from_name(&typed.until),
        at => DateTime::strptime(MOMENT, at).or_else(|_| at.parse()).ok().map(PutOff::At),
    };
    let note = typed.note.clone();
    work.typed = Typed { put_off: Some(typed), ..Typed::default() };
    let Some(until) = until else { return work.refuse_field(AT, "error-not-ahead").await };
    work.run(move |desk, agent, number| put_off(desk, agent, number, (until, &note))).await
}
