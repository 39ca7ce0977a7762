//! The clocks of a ticket that is about to be stored are counted, and what has passed is told: in
//! its history and in the log.

use super::{Clock, Passed, step};
use crate::domain::events::Event;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::history::{Change, Doing};
use crate::store::{StoreError, Transaction};

/// Counts the clocks up to now. What they find to have passed is told.
pub(in crate::domain::tickets) fn count(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    ticket: &mut Ticket,
    doing: &Doing,
) -> Result<Vec<Change>, StoreError> {
    let (was, is) = (before.situation(), ticket.situation());
    let passed = step(&mut ticket.sla, (&was, &is), doing.at, &doing.rules);
    let mut changes = Vec::new();
    for one in passed {
        match one {
            Passed::Broken(clock, due) => {
                changes.push(Change::PromiseBroken { clock, due });
                tx.event(&Event::PromiseBroken { ticket: ticket.number, clock })?;
            }
            Passed::Warned(clock) if ticket.sla.clock(clock).is_some_and(Clock::is_running) => {
                tx.event(&Event::PromiseAtRisk { ticket: ticket.number, clock })?;
            }
            Passed::Warned(_) => {}
        }
    }
    Ok(changes)
}
