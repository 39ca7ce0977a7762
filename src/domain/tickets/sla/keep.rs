//! What time and the file of policies do to clocks: warnings and broken promises are noted when
//! their moment has passed, and clocks are reckoned anew when other promises hold.

use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::history::{self, Doing};
use crate::domain::tickets::{Ticket, TicketError};
use crate::store::Page;

/// So many tickets are looked at in one round; the next round goes on.
const AT_ONCE: usize = 200;
/// So many are stored in one batch.
const IN_A_BATCH: usize = 25;

/// Notes what has passed: that somebody should look, and that a promise is broken. Gives the
/// number of tickets.
///
/// # Errors
/// When the store fails.
pub fn watch(desk: &Desk) -> Result<usize, TicketError> {
    let now = desk.clock.now();
    let page = Page::all().limit(AT_ONCE);
    let first = desk.store.by_index::<Ticket>(Ticket::WATCHED, &page)?;
    let is_due = |ticket: &Ticket| ticket.sla.looked_at().is_some_and(|at| at < now);
    count_anew(desk, &first, is_due)
}

/// Reckons clocks anew by which others hold now. Gives the number of tickets.
///
/// # Errors
/// When the store fails.
pub fn reckon_anew(desk: &Desk) -> Result<usize, TicketError> {
    let Some(last) = desk.rules().last().map(|version| version.number) else { return Ok(0) };
    let page = Page::all().limit(AT_ONCE);
    let first = desk.store.by_index::<Ticket>(Ticket::RECKONED, &page)?;
    count_anew(desk, &first, |ticket| ticket.sla.is_running() && ticket.sla.version < last)
}

/// Counts the clocks of those tickets up to now that still need it. Nothing else of them changes.
fn count_anew(
    desk: &Desk,
    tickets: &[Ticket],
    needs_it: impl Fn(&Ticket) -> bool,
) -> Result<usize, TicketError> {
    let found = tickets.iter().filter(|ticket| needs_it(ticket));
    let numbers: Vec<TicketNumber> = found.map(|ticket| ticket.number).collect();
    let mut counted = 0;
    for some in numbers.chunks(IN_A_BATCH) {
        let doing = Doing::by_desk(desk);
        counted += desk.store.transaction(|tx| {
            let mut counted = 0;
            for number in some {
                let before = tx.get::<Ticket>(&number.key())?;
                let Some(before) = before.filter(|ticket| needs_it(ticket)) else { continue };
                let mut ticket = before.clone();
                history::save_in_place(tx, &before, &mut ticket, &doing)?;
                counted += 1;
            }
            Ok::<_, TicketError>(counted)
        })?;
    }
    Ok(counted)
}
