//! A piece of feedback as it is stored.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::names::DestinationName;
use crate::domain::tickets::urgency::sortable;
use crate::store::{IndexKey, Record};

/// The counter that gives feedback its numbers.
pub const NUMBER_COUNTER: &str = "feedback";

/// The number of a piece of feedback: 1, 2, 3 …
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FeedbackNumber(pub u64);

impl FeedbackNumber {
    /// The number as a key, so that keys sort as numbers do.
    #[must_use]
    pub fn key(self) -> String {
        format!("{:010}", self.0)
    }
}

/// What a customer says of something that others make. It names no customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// Its number.
    pub number: FeedbackNumber,
    /// To whom it was sent on.
    pub to: DestinationName,
    /// The ticket that it comes from.
    pub ticket: TicketNumber,
    /// What an agent chose of what was said.
    pub text: String,
    /// The agent.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// The first day of the month that it counts in, by the clock of the desk.
    pub month: Date,
    /// What became of it.
    #[serde(default)]
    pub state: State,
}

/// What became of a piece of feedback.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum State {
    /// It was sent on.
    #[default]
    Sent,
    /// Those to whom it was sent have seen it.
    Seen {
        /// Who says so.
        by: PersonId,
        /// When.
        at: Timestamp,
    },
    /// They answered.
    Answered {
        /// Who says so.
        by: PersonId,
        /// When.
        at: Timestamp,
        /// What they say.
        answer: String,
    },
}

impl State {
    /// Who said last what became of it.
    #[must_use]
    pub fn by(&self) -> Option<&PersonId> {
        match self {
            State::Sent => None,
            State::Seen { by, .. } | State::Answered { by, .. } => Some(by),
        }
    }
}

impl Feedback {
    /// What was sent to somebody, by time.
    pub const BY_DESTINATION: &'static str = "by_destination";
    /// What was sent to somebody in a month.
    pub const BY_MONTH: &'static str = "by_month";

    /// What the entries of a destination and a month begin with, in [`Feedback::BY_MONTH`].
    #[must_use]
    pub fn of_month(to: &DestinationName, month: Date) -> String {
        format!("{to}/{month}/")
    }
}

impl Record for Feedback {
    const KIND: &'static str = "feedback";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.number.key()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let at = sortable(self.at);
        vec![
            IndexKey::new(Feedback::BY_DESTINATION, format!("{}/{at}", self.to)),
            IndexKey::new(
                Feedback::BY_MONTH,
                format!("{}{at}", Feedback::of_month(&self.to, self.month)),
            ),
        ]
    }
}
