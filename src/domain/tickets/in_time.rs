//! What time does to tickets: snoozed ones come back, and solved ones are closed.

use jiff::SignedDuration;

use super::history::{self, Doing};
use super::snooze;
use super::status::Status;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::store::Page;

/// So many tickets are changed in one round; the next round goes on.
const CHANGED_AT_ONCE: usize = 200;

/// Brings back the tickets whose time has come. Gives their number.
///
/// # Errors
/// When the store fails.
pub fn wake(desk: &Desk) -> Result<usize, TicketError> {
    let now = desk.clock.now();
    let due = |ticket: &Ticket| ticket.snoozed.as_ref().is_some_and(|put_off| put_off.until <= now);
    each_due(desk, Ticket::SNOOZED, due, |ticket| {
        snooze::wake(ticket, now);
        Ok(())
    })
}

/// Closes the tickets that were solved long enough ago, if the policies have them closed. Gives
/// their number.
///
/// # Errors
/// When the store fails.
pub fn close_solved(desk: &Desk) -> Result<usize, TicketError> {
    let Some(days) = desk.policies().close_solved_days else { return Ok(0) };
    let now = desk.clock.now();
    let until = now - SignedDuration::from_hours(24 * i64::from(days));
    let due = |ticket: &Ticket| match &ticket.status {
        Status::Solved { at, .. } => *at <= until,
        _ => false,
    };
    each_due(desk, Ticket::SOLVED, due, |ticket| {
        ticket.status = ticket.status.clone().closed(now)?;
        Ok(())
    })
}

/// Changes each ticket of an index by time that is due, each in a batch of its own.
fn each_due(
    desk: &Desk,
    index: &'static str,
    is_due: impl Fn(&Ticket) -> bool,
    change: impl Fn(&mut Ticket) -> Result<(), TicketError>,
) -> Result<usize, TicketError> {
    let doing = Doing::by_desk(desk);
    let page = Page::all().limit(CHANGED_AT_ONCE);
    let oldest = desk.store.by_index::<Ticket>(index, &page)?;
    let numbers: Vec<TicketNumber> =
        oldest.iter().filter(|ticket| is_due(ticket)).map(|ticket| ticket.number).collect();
    let mut changed = 0;
    for number in numbers {
        changed += desk.store.transaction(|tx| {
            let before = tx.get::<Ticket>(&number.key())?;
            let Some(before) = before.filter(|ticket| is_due(ticket)) else { return Ok(0) };
            let mut ticket = before.clone();
            change(&mut ticket)?;
            history::save(tx, &before, &mut ticket, &doing)?;
            tx.event(&Event::TicketMoved { ticket: number })?;
            Ok::<_, TicketError>(1)
        })?;
    }
    Ok(changed)
}
