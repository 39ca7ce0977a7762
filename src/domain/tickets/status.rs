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

/// What is done with a ticket that changes where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The team answers, and the customer has the word.
    Answer,
    /// The customer writes again.
    AskAgain,
    /// The team works on it, or takes it back to work.
    KeepOpen,
    /// It waits for others.
    Hold,
    /// It is solved.
    Solve,
    /// It is opened again.
    Reopen,
    /// It has been solved for long, or goes on in another ticket.
    Close,
}

impl Move {
    /// All of them.
    pub const ALL: [Move; 7] = [
        Move::Answer,
        Move::AskAgain,
        Move::KeepOpen,
        Move::Hold,
        Move::Solve,
        Move::Reopen,
        Move::Close,
    ];

    /// What a ticket then is, for a message to who cannot do it.
    fn wanted(self) -> &'static str {
        match self {
            Move::Answer => "answered",
            Move::AskAgain => "asked again",
            Move::KeepOpen => "kept open",
            Move::Hold => "put on hold",
            Move::Solve => "solved",
            Move::Reopen => "reopened",
            Move::Close => "closed",
        }
    }
}

/// The moves that are allowed while a ticket is not solved. It may be closed unsolved only
/// because it goes on in another one.
const UNSOLVED: [Move; 6] =
    [Move::Answer, Move::AskAgain, Move::KeepOpen, Move::Hold, Move::Solve, Move::Close];

/// The table: the moves that are allowed from each state, by its name. A customer can always
/// write again, and that opens the ticket.
pub const MOVES: [(&str, &[Move]); 6] = [
    ("new", &UNSOLVED),
    ("open", &UNSOLVED),
    ("pending", &UNSOLVED),
    ("on_hold", &UNSOLVED),
    ("solved", &[Move::AskAgain, Move::Reopen, Move::Close]),
    ("closed", &[Move::AskAgain, Move::Reopen]),
];

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

    /// Whether the table allows a move from here.
    #[must_use]
    pub fn allows(&self, wanted: Move) -> bool {
        MOVES.iter().any(|(from, allowed)| *from == self.name() && allowed.contains(&wanted))
    }

    /// An agent answered: now the customer has the word.
    ///
    /// # Errors
    /// When the table does not allow it.
    pub fn answered(self) -> Result<Status, MoveNotAllowed> {
        self.moved(Move::Answer, Status::Pending)
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
    /// When the table does not allow it.
    pub fn kept_open(self) -> Result<Status, MoveNotAllowed> {
        self.moved(Move::KeepOpen, Status::Open)
    }

    /// It waits for others.
    ///
    /// # Errors
    /// When the table does not allow it.
    pub fn held(self) -> Result<Status, MoveNotAllowed> {
        self.moved(Move::Hold, Status::OnHold)
    }

    /// It is solved.
    ///
    /// # Errors
    /// When the table does not allow it.
    pub fn solved(self, at: Timestamp, by: Option<PersonId>) -> Result<Status, MoveNotAllowed> {
        self.moved(Move::Solve, Status::Solved { at, by })
    }

    /// It is opened again.
    ///
    /// # Errors
    /// When the table does not allow it.
    pub fn reopened(self) -> Result<Status, MoveNotAllowed> {
        self.moved(Move::Reopen, Status::Open)
    }

    /// It is closed: kept to be found.
    ///
    /// # Errors
    /// When the table does not allow it.
    pub fn closed(self, at: Timestamp) -> Result<Status, MoveNotAllowed> {
        self.moved(Move::Close, Status::Closed { at })
    }

    fn moved(self, wanted: Move, next: Status) -> Result<Status, MoveNotAllowed> {
        if self.allows(wanted) {
            return Ok(next);
        }
        Err(MoveNotAllowed { from: self.name(), wanted: wanted.wanted() })
    }
}

/// A part of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// New and open: the customer waits for us.
    Waiting,
    /// A promise is broken; it stands in another view as well.
    Overdue,
    /// A promise comes to its end; it stands in another view as well.
    DueSoon,
    /// The customer has the word.
    Pending,
    /// Waiting for others.
    OnHold,
    /// A lead is to see it; it stands in another view as well.
    Escalated,
    /// Put out of sight until a time.
    Snoozed,
    /// Solved and closed, latest first.
    Resolved,
}

impl View {
    /// All views, in the order that they are shown.
    pub const ALL: [View; 8] = [
        View::Waiting,
        View::Overdue,
        View::DueSoon,
        View::Pending,
        View::OnHold,
        View::Escalated,
        View::Snoozed,
        View::Resolved,
    ];

    /// The view that shows a ticket of this status, unless it is snoozed.
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
            View::Overdue => "overdue",
            View::DueSoon => "due_soon",
            View::Pending => "pending",
            View::OnHold => "on_hold",
            View::Escalated => "escalated",
            View::Snoozed => "snoozed",
            View::Resolved => "resolved",
        }
    }

    /// The view of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.name() == name)
    }
}
