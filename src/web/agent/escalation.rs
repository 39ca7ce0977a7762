//! Showing a ticket to the leads, and what a lead does with it.

use actix_web::web;

use super::ticket_work::{Numbered, work};
use crate::domain::tickets::escalate::{end_escalation, escalate, take_escalated};
use crate::web::forms::SentForm;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, LeadVisitor};

/// `POST /desk/tickets/{number}/escalation`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let reason = form.text("reason").to_owned();
    let work = work(&site, agent, &number, &form)?.on_field("reason").keeping(&reason);
    work.run(move |desk, agent, number| escalate(desk, agent, number, &reason)).await
}

/// `POST /desk/tickets/{number}/escalation/take`
///
/// # Errors
/// When there is no such ticket, the person leads nobody, or the form is not of this session.
pub async fn take(
    site: web::Data<Site>,
    LeadVisitor(visitor, lead): LeadVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    work(&site, AgentVisitor(visitor, lead), &number, &form)?.run(take_escalated).await
}

/// `POST /desk/tickets/{number}/escalation/end`
///
/// # Errors
/// When there is no such ticket, the person leads nobody, or the form is not of this session.
pub async fn end(
    site: web::Data<Site>,
    LeadVisitor(visitor, lead): LeadVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let note = form.text("ending").to_owned();
    let work = work(&site, AgentVisitor(visitor, lead), &number, &form)?;
    let work = work.on_field("ending").keeping(&note);
    work.run(move |desk, lead, number| end_escalation(desk, lead, number, &note)).await
}
