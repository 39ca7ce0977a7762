//! Splitting: a part of a conversation that is about something else goes on as a ticket of its
//! own, with the requester's own words, and both are linked.

use serde::{Deserialize, Serialize};

use super::history::{self, Doing};
use super::message::{Message, MessageKind};
use super::open::{NewTicket, stage};
use super::ticket::{Ticket, TicketError};
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::customers::customer::standing_in;
use crate::domain::events::Event;
use crate::domain::ids::{TicketNumber, TicketToken};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};

/// The most parts of a ticket that go on elsewhere.
pub const PARTS_MAX: usize = 20;

/// Where a ticket began: with a message of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SplitFrom {
    /// The other ticket.
    pub ticket: TicketNumber,
    /// The place of the message in it.
    pub place: u32,
}

/// A part of a ticket that goes on elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The place of the message.
    pub place: u32,
    /// The ticket that began with it.
    pub into: TicketNumber,
}

/// Why a message cannot become a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SplitProblem {
    /// The ticket has no such message of its requester.
    #[error("there is no such message of the requester")]
    NoSuchMessage,
    /// The first message is what the ticket is about.
    #[error("the first message is what the ticket is about")]
    First,
    /// It is a ticket already.
    #[error("this message goes on in #{0} already")]
    Again(TicketNumber),
    /// As many parts as can be go on elsewhere.
    #[error("at most {PARTS_MAX} parts of a ticket go on elsewhere")]
    TooMany,
}

/// Begins a ticket with a message of the requester. They have been waiting since they wrote it.
///
/// # Errors
/// When there is no such message, or the person may not work on tickets.
pub fn split(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    place: u32,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let token = TicketToken::random()?;
    let doing = Doing::by_agent(desk, agent);
    let policies = desk.policies();
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let message = tx.get::<Message>(&Message::key_of(number, place))?;
        let message = message.filter(|one| one.kind == MessageKind::Question);
        let message = message.ok_or(SplitProblem::NoSuchMessage)?;
        check(&before, place)?;
        let customer = match &before.customer {
            Some(id) => standing_in(tx, id)?,
            None => None,
        };
        let new = NewTicket {
            customer,
            token: token.clone(),
            question: message.text,
            requester: before.requester.clone(),
            lang: before.lang,
            channel: before.channel.clone(),
            ask: None,
            asked_from: before.asked_from.clone(),
            at: message.at,
        };
        let began = stage(tx, &policies, &doing.rules, new)?;
        let mut part = began.clone();
        part.split_from = Some(SplitFrom { ticket: number, place });
        part.related.push(number);
        history::save(tx, &began, &mut part, &doing)?;
        let mut ticket = before.clone();
        ticket.parts.push(Part { place, into: part.number });
        ticket.related.push(part.number);
        history::save(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::TicketChanged { ticket: number, by: agent.id.clone() })?;
        Ok(part)
    })
}

fn check(ticket: &Ticket, place: u32) -> Result<(), SplitProblem> {
    if place == 0 {
        return Err(SplitProblem::First);
    }
    if let Some(part) = ticket.parts.iter().find(|part| part.place == place) {
        return Err(SplitProblem::Again(part.into));
    }
    if ticket.parts.len() >= PARTS_MAX {
        return Err(SplitProblem::TooMany);
    }
    Ok(())
}
