//! The line: who waits for an answer of a department, in the order in which they are answered.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::policies::DepartmentName;
use crate::domain::tickets::history::{Actor, Change, Doing};
use crate::domain::tickets::status::View;
use crate::domain::tickets::ticket::Ticket;
use crate::store::{Store, StoreError, Transaction};

/// Places are counted up to here: further back they say nothing.
pub const PLACES_MAX: u32 = 500;

/// That a customer stands in the line, and what they were told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InLine {
    /// Since when they stand in this one.
    pub since: Timestamp,
    /// At which place they began; 1 is next. None: further back than is counted.
    pub place: Option<u32>,
    /// What they were told; none before anything could be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<ToldWait>,
}

/// Until when a customer was told that an answer comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldWait {
    /// Until then.
    pub by: Timestamp,
    /// What they were told before, if it got worse; that is said too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Timestamp>,
    /// Whether it is past, and nothing can be said of how long it takes yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_missed: bool,
}

/// Whether somebody waits in the line with this ticket.
fn stands(ticket: &Ticket) -> bool {
    ticket.view() == View::Waiting && ticket.waiting_since.is_some()
}

/// Puts a changed ticket into the line, or takes it out. Whoever was answered and waits on stands
/// in it again when they write again.
///
/// # Errors
/// When the store fails.
pub(in crate::domain::tickets) fn step(
    tx: &Transaction<'_>,
    before: Option<&Ticket>,
    ticket: &mut Ticket,
    doing: &Doing,
) -> Result<(), StoreError> {
    // Whoever is answered on another ticket stands with that one, and comes back to their place.
    if ticket.merged_into.is_some() {
        return Ok(());
    }
    if !stands(ticket) {
        ticket.in_line = None;
        return Ok(());
    }
    let stood = before.filter(|before| stands(before));
    let has_moved = stood.is_some_and(|before| before.department != ticket.department);
    // What came from elsewhere stands in the line once its time is counted.
    let is_counted_first = before.is_some_and(Ticket::waits_uncounted);
    let is_new = stood.is_none() || is_counted_first || doing.by == Actor::Requester;
    let begins = is_new && ticket.in_line.is_none();
    if begins {
        ticket.in_line =
            Some(InLine { since: doing.at, place: place_within(tx, ticket)?, told: None });
    } else if has_moved && ticket.in_line.is_some() {
        let place = place_within(tx, ticket)?;
        if let Some(line) = &mut ticket.in_line {
            (line.since, line.place) = (doing.at, place);
        }
    }
    Ok(())
}

/// What a history tells of it: that somebody was told of a longer wait.
pub(in crate::domain::tickets) fn longer(
    before: Option<&InLine>,
    after: Option<&InLine>,
) -> Option<Change> {
    let (before, now) = (before?.told?, after?.told?);
    if before == now {
        return None;
    }
    Some(Change::LongerWait { told: before.by, now: (!now.is_missed).then_some(now.by) })
}

/// The place of a ticket in its line; 1 is next. None: further back than is counted.
///
/// # Errors
/// When the store fails.
pub fn place(store: &Store, ticket: &Ticket) -> Result<Option<u32>, StoreError> {
    let (prefix, key) = standing(ticket);
    let most = PLACES_MAX as usize;
    let before =
        store.count_index_before::<Ticket>(Ticket::BY_DEPARTMENT, (&prefix, &key), most)?;
    Ok(place_after(before))
}

fn place_within(tx: &Transaction<'_>, ticket: &Ticket) -> Result<Option<u32>, StoreError> {
    let (prefix, key) = standing(ticket);
    let most = PLACES_MAX as usize;
    let before = tx.count_index_before::<Ticket>(Ticket::BY_DEPARTMENT, (&prefix, &key), most)?;
    Ok(place_after(before))
}

/// What the entries of its line begin with, and its own.
fn standing(ticket: &Ticket) -> (String, String) {
    let prefix = Ticket::of_department(&ticket.department, View::Waiting);
    let key = format!("{prefix}{}", ticket.urgency().key());
    (prefix, key)
}

fn place_after(before: usize) -> Option<u32> {
    let place = u32::try_from(before).ok()?.checked_add(1)?;
    (place <= PLACES_MAX).then_some(place)
}

/// The lines that somebody can stand in: those of the departments that there are.
pub(super) fn lines(departments: &[DepartmentName]) -> Vec<(DepartmentName, String)> {
    let line = |name: &DepartmentName| (name.clone(), Ticket::of_department(name, View::Waiting));
    departments.iter().map(line).collect()
}
