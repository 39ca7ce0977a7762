//! What an agent has written and not sent: the script keeps it here.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::ticket::Typed;
use super::ticket_work::{Numbered, SEEN_FIELD};
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::TicketError;
use crate::domain::tickets::unsent::{Unsent, Writing, keep};
use crate::domain::tickets::view::AgentsView;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::when::moment;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// `POST /desk/tickets/{number}/unsent`
///
/// # Errors
/// When there is no such ticket or field, or the form is not of this session.
pub async fn send(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let number = TicketNumber(*number);
    let writing = Writing::from_name(form.text("writing")).ok_or(WebError::NotFound)?;
    let (text, seen) = (form.text("text").to_owned(), form.text(SEEN_FIELD).parse().ok());
    let desk = site.desk.clone();
    match web::block(move || keep(&desk, &agent, number, (writing, &text, seen))).await? {
        Ok(()) => Ok(HttpResponse::NoContent().finish()),
        Err(TicketError::TooLong { .. }) => Ok(HttpResponse::new(StatusCode::PAYLOAD_TOO_LARGE)),
        Err(other) => Err(other.into()),
    }
}

/// Puts what was not sent back into the forms of a page, where nothing else stands.
pub(super) fn restore(view: &AgentsView, typed: &mut Typed, unsent: Vec<Unsent>) {
    if view.ticket.merged_into.is_some() {
        return;
    }
    let is_resolved = view.ticket.status.is_resolved();
    for one in unsent {
        let place = match one.writing {
            Writing::Reply if is_resolved || !typed.reply.is_empty() => continue,
            Writing::Resolution if is_resolved || typed.resolution.is_some() => continue,
            Writing::Note if !typed.note.is_empty() => continue,
            Writing::Reply => &mut typed.reply,
            Writing::Note => &mut typed.note,
            Writing::Resolution => typed.resolution.get_or_insert_default(),
        };
        place.clone_from(&one.text);
        typed.unsent.push(one);
    }
}

/// Says below a field that what stands in it was kept, and since when.
#[must_use]
pub fn kept(page: &Page, typed: &Typed, writing: Writing) -> Markup {
    let found = typed.unsent.iter().find(|one| one.writing == writing);
    html! { @if let Some(one) = found {
        p.hint { (page.t("unsent-kept")) " " (moment(page, one.at)) }
    } }
}
