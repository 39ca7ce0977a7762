//! A wait that is over: from which place in the line, and how long it took. It is what later
//! customers are told from.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::policies::DepartmentName;
use crate::domain::tickets::urgency::sortable;
use crate::store::{Page, Record, StoreError};

/// Waits are told from for so long.
pub const KEPT: SignedDuration = SignedDuration::from_hours(28 * 24);
/// The most that are looked at: the latest. It bounds memory.
pub const READ_MAX: usize = 20_000;
/// What is forgotten in one round.
const FORGOTTEN_AT_ONCE: usize = 500;

/// Somebody stood in the line until an agent answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    /// Whose it was.
    pub ticket: TicketNumber,
    /// When they were answered.
    pub at: Timestamp,
    /// The line.
    pub department: DepartmentName,
    /// Where they stood at first; 1 is next.
    pub place: u32,
    /// How long it took, in whole minutes within the hours of the department, rounded up.
    pub minutes: u32,
}

impl Record for Wait {
    const KIND: &'static str = "wait";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{}/{}", sortable(self.at), self.ticket.key())
    }
}

/// The latest waits, oldest first.
///
/// # Errors
/// When the store fails.
pub fn latest(desk: &Desk) -> Result<Vec<Wait>, StoreError> {
    let since = desk.clock.now() - KEPT;
    let mut waits = desk.store.scan::<Wait>(&Page::all().newest_first().limit(READ_MAX))?;
    waits.retain(|wait| wait.at >= since);
    waits.reverse();
    Ok(waits)
}

/// Forgets waits that nobody is told from any more; how many.
///
/// # Errors
/// When the store fails.
pub fn forget_old(desk: &Desk) -> Result<usize, StoreError> {
    let since = desk.clock.now() - KEPT;
    let is_old = |wait: &Wait| wait.at < since;
    if !desk.store.scan::<Wait>(&Page::all().limit(1))?.iter().any(is_old) {
        return Ok(0);
    }
    let oldest = Page::all().limit(FORGOTTEN_AT_ONCE);
    desk.store.transaction(|tx| {
        let old: Vec<Wait> = tx.scan::<Wait>(&oldest)?.into_iter().filter(is_old).collect();
        for wait in &old {
            tx.delete::<Wait>(&wait.key())?;
        }
        Ok(old.len())
    })
}
