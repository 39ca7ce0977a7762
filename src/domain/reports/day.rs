//! What is kept of a day: its counts, apart for each department, channel and set of tags; and
//! what each ticket has added, so that it can be taken back when the ticket changes.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::measure::Tally;
use crate::domain::ids::TicketNumber;
use crate::domain::policies::DepartmentName;
use crate::domain::tickets::Ticket;
use crate::fingerprint::fingerprint;
use crate::store::{IndexKey, Record};

/// The name of what holds now, in place of a day.
const NOW: &str = "now";

/// When something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum When {
    /// On a day of the desk's time zone.
    Day(Date),
    /// As long as it holds.
    Now,
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Day(day) => day.fmt(f),
            When::Now => f.write_str(NOW),
        }
    }
}

impl TryFrom<String> for When {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<When, jiff::Error> {
        if text == NOW { Ok(When::Now) } else { text.parse().map(When::Day) }
    }
}

impl From<When> for String {
    fn from(when: When) -> String {
        when.to_string()
    }
}

/// What tickets have in common that reports can tell apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slice {
    /// The department that has them.
    pub department: DepartmentName,
    /// How they came.
    pub channel: String,
    /// Their tags, sorted, each once.
    pub tags: Vec<String>,
}

impl Slice {
    /// Where a ticket belongs, as it is now.
    #[must_use]
    pub fn of(ticket: &Ticket) -> Slice {
        let mut tags = ticket.tags.clone();
        tags.sort_unstable();
        tags.dedup();
        Slice { department: ticket.department.clone(), channel: ticket.channel.clone(), tags }
    }

    /// A short name: channels and tags can be longer than keys.
    fn print(&self) -> u64 {
        let fixed = [self.department.as_str(), self.channel.as_str()];
        let parts = fixed.into_iter().chain(self.tags.iter().map(String::as_str));
        let parts: Vec<&[u8]> = parts.map(str::as_bytes).collect();
        fingerprint(&parts)
    }
}

/// The counts of a slice on a day, or now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SliceDay {
    /// When.
    pub when: When,
    /// Of which tickets.
    pub slice: Slice,
    /// How much of what.
    pub tally: Tally,
}

impl SliceDay {
    /// A slice of which nothing is counted yet.
    #[must_use]
    pub fn new(when: When, slice: Slice) -> SliceDay {
        SliceDay { when, slice, tally: Tally::default() }
    }

    /// What the keys of a day begin with.
    #[must_use]
    pub fn prefix(when: When) -> String {
        format!("{when}/")
    }
}

impl Record for SliceDay {
    const KIND: &'static str = "report_day";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{}{:016x}", SliceDay::prefix(self.when), self.slice.print())
    }
}

/// What a ticket has added to the days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The ticket.
    pub ticket: TicketNumber,
    /// Where it belonged.
    pub slice: Slice,
    /// What it added, and when.
    pub days: BTreeMap<When, Tally>,
}

impl Share {
    /// The index by the last day that it added to, to forget what is old.
    pub const LAST: &'static str = "last";

    /// The last day that it added to; now, if it adds to that.
    #[must_use]
    pub fn last(&self) -> Option<When> {
        self.days.keys().next_back().copied()
    }
}

impl Record for Share {
    const KIND: &'static str = "report_share";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.ticket.key()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        self.last().map(|last| IndexKey::new(Share::LAST, last.to_string())).into_iter().collect()
    }
}
