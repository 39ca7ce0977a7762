//! That something a customer said went on to who makes what it is about: the product, the packaging.

use serde::{Deserialize, Serialize};

use super::history::{self, Doing};
use super::ticket::{Ticket, TicketError};
use super::view::any;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::domain::names::DestinationName;
use crate::domain::people::Person;
use crate::store::Transaction;

/// A ticket holds no more points than that.
pub const SENT_ON_MAX: usize = 20;

/// Something that was sent on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SentOn {
    /// To whom.
    pub to: DestinationName,
    /// The number under which it is kept.
    pub number: u64,
}

/// Notes on a ticket that something of it was sent on.
///
/// # Errors
/// When there is no such ticket, or enough of it was sent on.
pub(in crate::domain) fn note_sent_on(
    tx: &mut Transaction<'_>,
    desk: &Desk,
    (agent, number): (&Person, TicketNumber),
    sent: SentOn,
) -> Result<Ticket, TicketError> {
    let before = any(tx, number)?;
    if before.sent_on.len() >= SENT_ON_MAX {
        return Err(TicketError::SentOnOften);
    }
    let mut ticket = before.clone();
    ticket.sent_on.push(sent);
    history::save(tx, &before, &mut ticket, &Doing::by_agent(desk, agent))?;
    tx.event(&Event::TicketChanged { ticket: number, by: agent.id.clone() })?;
    Ok(ticket)
}
