//! Solving a ticket and opening it again, by an agent or by its requester.

use super::claim::claim;
use super::history::{self, Doing};
use super::message::{checked_text, require_seen};
use super::own_part;
use super::snooze::forget;
use super::tags::{require_kept, tags_of};
use super::ticket::{Outcome, Resolution, Ticket, TicketError};
use super::together::{Told, tell_all};
use super::unsent::{self, Writing};
use super::view::{behind, numbered};
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::articles::rate::Weight;
use crate::domain::events::Event;
use crate::domain::ids::{TicketNumber, TicketToken};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};

/// How an agent solves a ticket.
#[derive(Clone, Debug)]
pub struct Solution {
    /// What it says about the knowledge base.
    pub outcome: Outcome,
    /// What solved it, for the next agent.
    pub text: String,
    /// Subjects, separated by commas.
    pub tags: String,
    /// How many messages the agent had seen; none if that is not known.
    pub seen: Option<u32>,
}

/// Solves a ticket.
///
/// # Errors
/// When it is solved already, nothing says what solved it, or an article should be linked and
/// none is.
pub fn resolve(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    solution: &Solution,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let text = checked_text(&solution.text, desk.limits.text_chars_max)?;
    let tags = tags_of(&solution.tags)?;
    let policies = desk.policies();
    let doing = Doing::by_agent(desk, agent);
    let now = doing.at;
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let mut ticket = before.clone();
        require_seen(tx, &ticket, (agent, solution.seen))?;
        claim(tx, &policies, agent, &mut ticket)?;
        let is_linked = !ticket.articles.is_empty() || !ticket.related.is_empty();
        if solution.outcome == Outcome::Linked && !is_linked {
            return Err(TicketError::NoArticleLinked);
        }
        ticket.status = ticket.status.clone().solved(now, Some(agent.id.clone()))?;
        ticket.resolution =
            Some(Resolution { outcome: solution.outcome, text: text.clone(), counts: true });
        require_kept(&policies, &before.tags, &tags)?;
        ticket.tags.clone_from(&tags);
        ticket.waiting_since = None;
        ticket.sla.unanswered = None;
        forget(&mut ticket);
        unsent::forget(tx, agent, (number, Writing::Resolution))?;
        tell_all(tx, &mut ticket, &Told::Solved { at: now, by: Some(agent.id.clone()) })?;
        history::save(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::TicketSolved { ticket: number, by: Some(agent.id.clone()) })?;
        Ok(ticket)
    })
}

/// The requester says that a suggested answer solved it.
///
/// # Errors
/// When it is solved already, or there is no ticket behind the link.
pub fn accept(
    desk: &Desk,
    token: &TicketToken,
    answer: Option<(ArticlePath, String, Weight)>,
) -> Result<Ticket, TicketError> {
    let doing = Doing::by_requester(desk);
    let now = doing.at;
    desk.store.transaction(|tx| {
        let before = behind(tx, token)?;
        let mut ticket = before.clone();
        if !ticket.is_together() {
            ticket.status = ticket.status.clone().solved(now, None)?;
        }
        match &answer {
            Some((article, title, weight)) => {
                ticket.resolution = Some(Resolution {
                    outcome: Outcome::Accepted,
                    text: title.clone(),
                    counts: *weight == Weight::Counts,
                });
                if !ticket.articles.contains(article) {
                    ticket.articles.push(article.clone());
                }
            }
            None if ticket.is_together() => {}
            None => {
                ticket.resolution.get_or_insert_with(|| Resolution {
                    outcome: Outcome::NothingApplies,
                    text: String::new(),
                    counts: true,
                });
            }
        }
        if ticket.is_together() {
            return own_part::accept(tx, &before, ticket, &doing);
        }
        ticket.waiting_since = None;
        ticket.sla.unanswered = None;
        forget(&mut ticket);
        history::save(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::TicketSolved { ticket: ticket.number, by: None })?;
        Ok(ticket)
    })
}

/// An agent opens a solved ticket again.
///
/// # Errors
/// When it is not solved.
pub fn reopen(desk: &Desk, agent: &Person, number: TicketNumber) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let doing = Doing::by_agent(desk, agent);
    let now = doing.at;
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let mut ticket = before.clone();
        ticket.status = ticket.status.clone().reopened()?;
        ticket.waiting_since = Some(now);
        tell_all(tx, &mut ticket, &Told::Reopened { at: now, by: Some(agent.id.clone()) })?;
        history::save(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::TicketReopened { ticket: number, by: Some(agent.id.clone()) })?;
        Ok(ticket)
    })
}

/// The requester opens their solved ticket again.
///
/// # Errors
/// When it is not solved, or there is no ticket behind the link.
pub fn reopen_as_requester(desk: &Desk, token: &TicketToken) -> Result<Ticket, TicketError> {
    let doing = Doing::by_requester(desk);
    let now = doing.at;
    desk.store.transaction(|tx| {
        let before = behind(tx, token)?;
        let mut ticket = before.clone();
        if ticket.is_together() {
            return own_part::reopen(tx, &before, ticket, &doing);
        }
        ticket.status = ticket.status.clone().reopened()?;
        ticket.waiting_since = Some(now);
        ticket.sla.asked(now);
        history::save(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::TicketReopened { ticket: ticket.number, by: None })?;
        Ok(ticket)
    })
}
