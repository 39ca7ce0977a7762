//! Who comes next: the order in which waiting tickets are taken. A rule on values.
//!
//! First what is due soonest, then what presses most, then the tier of the customer, then people
//! who ask for the first time, then who has waited longest. Of two that are alike in all of it
//! the one with the lower number comes first, so the order is the same for everybody.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::TicketNumber;
use crate::domain::policies::Priority;

/// What decides a ticket's place in the queue. The smallest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Urgency {
    due: Due,
    priority: std::cmp::Reverse<Priority>,
    tier: u8,
    asker: Asker,
    waiting_since: Timestamp,
    number: TicketNumber,
}

/// Until when it must be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// Until this time.
    At(Timestamp),
    /// Nothing was promised.
    Never,
}

/// Whether anybody knows the requester.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asker {
    /// They ask for the first time.
    New,
    /// They have asked before.
    Known,
}

/// What the place of a ticket follows from.
#[derive(Clone, Copy, Debug)]
pub struct Pressing {
    /// Until when it must be answered.
    pub due: Due,
    /// How urgent it is.
    pub priority: Priority,
    /// The place of the customer's tier, 0 first; [`u8::MAX`] for those without one.
    pub tier: u8,
    /// Whether they ask for the first time.
    pub asker: Asker,
    /// Since when they have been waiting.
    pub waiting_since: Timestamp,
    /// The ticket.
    pub number: TicketNumber,
}

impl Urgency {
    /// The place that follows.
    #[must_use]
    pub fn of(pressing: Pressing) -> Urgency {
        let Pressing { due, priority, tier, asker, waiting_since, number } = pressing;
        Urgency { due, priority: std::cmp::Reverse(priority), tier, asker, waiting_since, number }
    }

    /// The same as text: keys sort as tickets are taken.
    #[must_use]
    pub fn key(&self) -> String {
        let due = match self.due {
            Due::At(at) => sortable(at),
            Due::Never => "9".repeat(20),
        };
        let priority = Priority::Urgent as u8 - self.priority.0 as u8;
        let asker = self.asker as u8;
        let waiting = sortable(self.waiting_since);
        format!("{due}/{priority}/{:03}/{asker}/{waiting}/{}", self.tier, self.number.key())
    }

    /// The same as one number, to the minute: the smallest comes first. Of two that share it the
    /// order is not told.
    #[must_use]
    pub fn rank(&self) -> u64 {
        let due = match self.due {
            Due::At(at) => minutes(at),
            Due::Never => MINUTES_MAX,
        };
        let priority = u64::from(Priority::Urgent as u8 - self.priority.0 as u8);
        let tier = u64::from(self.tier);
        let asker = u64::from(self.asker as u8);
        // 25 bits, 2, 8, 1 and 25.
        (((due << 2 | priority) << 8 | tier) << 1 | asker) << 25 | minutes(self.waiting_since)
    }
}

/// The largest number of minutes that 25 bits hold: that is more than 60 years.
const MINUTES_MAX: u64 = (1 << 25) - 1;
/// 2020-01-01, 0:00 UTC, in seconds since 1970: nothing here is due before.
const FIRST_SECOND: i64 = 1_577_836_800;

/// The minutes since [`FIRST_SECOND`], less than [`MINUTES_MAX`].
fn minutes(at: Timestamp) -> u64 {
    let minutes = at.as_second().saturating_sub(FIRST_SECOND).max(0) / 60;
    u64::try_from(minutes).unwrap_or(0).min(MINUTES_MAX - 1)
}

/// A time as digits that sort; before 1970 nobody asked anything here.
pub(in crate::domain) fn sortable(at: Timestamp) -> String {
    format!("{:020}", at.as_millisecond().max(0))
}
