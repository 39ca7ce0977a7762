//! The states of a ticket and the moves between them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::PersonId;

/// Where a ticket stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Status {
    /// Nobody has answered yet.
    New,
    /// With the team.
    Open,
    /// Waiting for the customer.
    Pending,
    /// Waiting for others.
    OnHold,
    /// Answered for good, as far as is known.
    Solved {
        /// When.
        at: Timestamp,
        /// The agent; none when the requester said so.
        by: Option<PersonId>,
    },
    /// Solved long ago; kept to be found.
    Closed {
        /// When.
        at: Timestamp,
    },
}

/// A move that is not allowed from where the ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a ticket that is {from} cannot be {wanted}")]
pub struct MoveNotAllowed {
    /// The name of the state it is in.
    pub from: &'static str,
    /// What was wanted.
    pub wanted: &'static str,
}

impl Status {
    /// The name of the state in addresses, forms, files and the store.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Open => "open",
            Status::Pending => "pending",
            Status::OnHold => "on_hold",
            Status::Solved { .. } => "solved",
            Status::Closed { .. } => "closed",
        }
    }

    /// Whether the customer is waiting for the team.
    #[must_use]
    pub fn waits_for_us(&self) -> bool {
        matches!(self, Status::New | Status::Open)
    }

    /// Whether it has been solved.
    #[must_use]
    pub fn is_resolved(&self) -> bool {
        matches!(self, Status::Solved { .. } | Status::Closed { .. })
    }

    /// An agent answered: now the customer has the word.
    ///
    /// # Errors
    /// When it is resolved.
    pub fn answered(self) -> Result<Status, MoveNotAllowed> {
        self.unless_resolved(Status::Pending, "answered")
    }

    /// The customer wrote: whatever it was, it is open now.
    #[must_use]
    pub fn asked_again(self) -> Status {
        match self {
            Status::New => Status::New,
            _ => Status::Open,
        }
    }

    /// An agent keeps it, or takes it back, to work on it.
    ///
    /// # Errors
    /// When it is resolved.
    pub fn kept_open(self) -> Result<Status, MoveNotAllowed> {
        self.unless_resolved(Status::Open, "kept open")
    }

    /// It waits for others.
    ///
    /// # Errors
    /// When it is resolved.
    pub fn held(self) -> Result<Status, MoveNotAllowed> {
        self.unless_resolved(Status::OnHold, "put on hold")
    }

    /// It is solved.
    ///
    /// # Errors
    /// When it is resolved already.
    pub fn solved(self, at: Timestamp, by: Option<PersonId>) -> Result<Status, MoveNotAllowed> {
        self.unless_resolved(Status::Solved { at, by }, "solved")
    }

    /// It is opened again.
    ///
    /// # Errors
    /// When it is not resolved.
    pub fn reopened(self) -> Result<Status, MoveNotAllowed> {
        if self.is_resolved() {
            return Ok(Status::Open);
        }
        Err(MoveNotAllowed { from: self.name(), wanted: "reopened" })
    }

    fn unless_resolved(self, next: Status, wanted: &'static str) -> Result<Status, MoveNotAllowed> {
        if self.is_resolved() {
            return Err(MoveNotAllowed { from: self.name(), wanted });
        }
        Ok(next)
    }
}

/// A part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// New and open: the customer waits for us.
    Waiting,
    /// The customer has the word.
    Pending,
    /// Waiting for others.
    OnHold,
    /// Solved and closed, latest first.
    Resolved,
}

impl View {
    /// All views, in the order that they are shown.
    pub const ALL: [View; 4] = [View::Waiting, View::Pending, View::OnHold, View::Resolved];

    /// The view that shows a ticket of this status.
    #[must_use]
    pub fn of(status: &Status) -> View {
        match status {
            Status::New | Status::Open => View::Waiting,
            Status::Pending => View::Pending,
            Status::OnHold => View::OnHold,
            Status::Solved { .. } | Status::Closed { .. } => View::Resolved,
        }
    }

    /// The name in addresses and the index.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            View::Waiting => "waiting",
            View::Pending => "pending",
            View::OnHold => "on_hold",
            View::Resolved => "resolved",
        }
    }

    /// The view of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.name() == name)
    }
}
