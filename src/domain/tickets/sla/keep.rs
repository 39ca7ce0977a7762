//! What time and the file of policies do to clocks: warnings and broken promises are noted when
//! their moment has passed, and clocks are reckoned anew when other promises hold.

use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::history::{self, Doing};
use crate::domain::tickets::{Ticket, TicketError};
use crate::store::Page;

/// So many tickets are looked at in one round.
const AT_ONCE: usize = 200;
/// So many rounds are made; the timetable comes back.
const ROUNDS: usize = 50;
/// So many are stored in one batch.
const IN_A_BATCH: usize = 25;

/// Notes what has passed: that somebody should look, and that a promise is broken. Gives the
/// number of tickets.
///
/// # Errors
/// When the store fails.
pub fn watch(desk: &Desk) -> Result<usize, TicketError> {
    let now = desk.clock.now();
    let is_due = |ticket: &Ticket| ticket.sla.looked_at().is_some_and(|at| at < now);
    count_first(desk, Ticket::WATCHED, is_due)
}

/// Reckons clocks anew by which others hold now, and begins to count for those who wait and came
/// from elsewhere: else they would stand behind everybody to whom something is promised. Gives the
/// number of tickets.
///
/// # Errors
/// When the store fails.
pub fn reckon_anew(desk: &Desk) -> Result<usize, TicketError> {
    let Some(last) = desk.rules().last().map(|version| version.number) else { return Ok(0) };
    let is_older = |ticket: &Ticket| {
        ticket.waits_uncounted() || (ticket.sla.is_running() && ticket.sla.version < last)
    };
    count_first(desk, Ticket::RECKONED, is_older)
}

/// Counts those at the beginning of an index that need it. Each leaves the beginning by it.
fn count_first(
    desk: &Desk,
    index: &'static str,
    needs_it: impl Fn(&Ticket) -> bool,
) -> Result<usize, TicketError> {
    let mut all = 0;
    for _ in 0..ROUNDS {
        let page = Page::all().limit(AT_ONCE);
        let first = desk.store.by_index::<Ticket>(index, &page)?;
        let counted = count_anew(desk, &first, &needs_it)?;
        all += counted;
        if counted < AT_ONCE {
            break;
        }
    }
    Ok(all)
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
                if before.waits_uncounted() {
                    ticket.sla.asked(doing.at);
                }
                history::save_in_place(tx, &before, &mut ticket, &doing)?;
                counted += 1;
            }
            Ok::<_, TicketError>(counted)
        })?;
    }
    Ok(counted)
}
