//! Handing a ticket over: to whom, the offer, its answer; and what leads give to others.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;

use super::hand_over_view::{self, Shown};
use super::ticket_work::{Numbered, work};
use crate::domain::Desk;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::tickets::TicketError;
use crate::domain::tickets::assign::{assign, colleagues};
use crate::domain::tickets::hand_over::{
    HandOverProblem, OfferedTo, accept, decline, offer, withdraw,
};
use crate::domain::tickets::view::for_agent;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, LeadVisitor, Visitor};

/// What was typed, and what was wrong with it.
#[derive(Default)]
struct Typed {
    to: String,
    note: String,
    errors: Vec<FieldError>,
}

/// `GET /desk/tickets/{number}/hand-over`
///
/// # Errors
/// When there is no such ticket.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: Numbered,
) -> Answer {
    draw(&site, &visitor, agent, (TicketNumber(*number), Typed::default())).await
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    agent: Arc<Person>,
    (number, typed): (TicketNumber, Typed),
) -> Answer {
    let desk = site.desk.clone();
    let (ticket, team) = web::block(move || {
        let ticket = for_agent(&desk, &agent, number)?.ticket;
        let team = colleagues(&desk, &agent, &ticket)?;
        Ok::<_, TicketError>((ticket, team))
    })
    .await??;
    let status = match typed.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(site, visitor);
    let shown = Shown {
        ticket: &ticket,
        team: &team,
        policies: &site.desk.policies(),
        to: &typed.to,
        note: &typed.note,
        errors: &typed.errors,
    };
    Ok(respond::page_with(status, hand_over_view::hand_over(&page, &shown)))
}

/// `POST /desk/tickets/{number}/hand-over`: offers the ticket.
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send_offer(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let (to, note) = (OfferedTo::parse(form.text("to")), form.text("note").to_owned());
    hand(&site, agent, (&number, &form), move |desk, agent, number| {
        let to = to.ok_or(HandOverProblem::Nobody)?;
        offer(desk, agent, number, (&to, &note)).map(|_| ())
    })
    .await
}

/// `POST /desk/tickets/{number}/assignment`: a lead gives the ticket to somebody.
///
/// # Errors
/// When there is no such ticket, the person leads nobody, or the form is not of this session.
pub async fn send_assignment(
    site: web::Data<Site>,
    LeadVisitor(visitor, lead): LeadVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let to = form.text("to").strip_prefix("person/").and_then(PersonId::parse);
    let lead = AgentVisitor(visitor, lead);
    hand(&site, lead, (&number, &form), move |desk, lead, number| {
        let to = to.ok_or(HandOverProblem::Nobody)?;
        assign(desk, lead, number, &to).map(|_| ())
    })
    .await
}

/// Does it and goes to the ticket; what is not accepted is shown with the form.
async fn hand<F>(
    site: &Site,
    AgentVisitor(visitor, agent): AgentVisitor,
    (number, form): (&Numbered, &SentForm),
    work: F,
) -> Answer
where
    F: FnOnce(&Desk, &Person, TicketNumber) -> Result<(), TicketError> + Send + 'static,
{
    form.require_token(&visitor)?;
    let number = TicketNumber(**number);
    let (desk, by) = (site.desk.clone(), Arc::clone(&agent));
    let page = Page::new(site, &visitor);
    let error = match web::block(move || work(&desk, &by, number)).await? {
        Ok(()) => return Ok(see_other(&urls::desk_ticket(number))),
        Err(TicketError::Empty) => ("note", page.t("error-offer-note")),
        Err(TicketError::TooLong { chars_max }) => {
            ("note", page.count("error-text-long", chars_max))
        }
        Err(TicketError::HandOver(problem)) => ("to", page.t(hand_over_view::words(problem))),
        Err(TicketError::OutOfOrder { .. }) => ("to", page.t("error-not-your-turn")),
        Err(error) => return Err(error.into()),
    };
    let (to, note) = (form.text("to").to_owned(), form.text("note").to_owned());
    draw(site, &visitor, agent, (number, Typed { to, note, errors: vec![error] })).await
}

/// `POST /desk/tickets/{number}/offer`: accepts an offer, declines it or takes it back.
///
/// # Errors
/// When there is no such ticket or answer, or the form is not of this session.
pub async fn send_answer(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let work = work(&site, agent, &number, &form)?;
    match form.text("answer") {
        "accept" => work.run(accept).await,
        "withdraw" => work.run(withdraw).await,
        "decline" => {
            let word = form.text("word").to_owned();
            let work = work.on_field("word");
            work.run(move |desk, agent, number| decline(desk, agent, number, &word)).await
        }
        _ => Err(WebError::NotFound),
    }
}
