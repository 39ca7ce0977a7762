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
}

/// A time as digits that sort; before 1970 nobody asked anything here.
pub(in crate::domain) fn sortable(at: Timestamp) -> String {
    format!("{:020}", at.as_millisecond().max(0))
}
