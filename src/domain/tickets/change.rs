//! A ticket is changed by an agent: read, altered and stored in one batch, with its history and
//! an event.

use jiff::Timestamp;

use super::history::{self, Doing};
use super::ticket::{Ticket, TicketError};
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::store::Transaction;

/// Changes a ticket as an agent. `work` is given the moment of the change; it may run again, with
/// the ticket as it is then.
pub(super) fn change(
    desk: &Desk,
    number: TicketNumber,
    agent: &Person,
    work: impl Fn(&mut Transaction<'_>, &mut Ticket, Timestamp) -> Result<(), TicketError>,
) -> Result<Ticket, TicketError> {
    let doing = Doing::by_agent(desk, agent);
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let mut ticket = before.clone();
        work(tx, &mut ticket, doing.at)?;
        history::save(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::TicketChanged { ticket: number, by: agent.id.clone() })?;
        Ok(ticket)
    })
}
