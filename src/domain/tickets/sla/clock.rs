//! A clock: how much of a promise is used. What it counts is business time, exactly.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::domain::policies::terms::{Minutes, SlaPolicy};
use crate::domain::policies::{DepartmentName, Terms};

/// So many legs of a clock are kept, so that a ticket stays small in the store; the time of older
/// ones is kept as a sum.
const LEGS_MAX: usize = 12;

/// What is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// The first reply to a question.
    FirstResponse,
    /// A reply to what the requester wrote later.
    NextResponse,
    /// That it is solved.
    Resolution,
}

impl ClockKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [ClockKind; 3] =
        [ClockKind::FirstResponse, ClockKind::NextResponse, ClockKind::Resolution];

    /// The name in the index, in words and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ClockKind::FirstResponse => "first_response",
            ClockKind::NextResponse => "next_response",
            ClockKind::Resolution => "resolution",
        }
    }

    /// What a policy promises of it.
    #[must_use]
    pub fn promised(self, policy: &SlaPolicy) -> Option<Minutes> {
        let minutes = match self {
            ClockKind::FirstResponse => policy.first_response,
            ClockKind::NextResponse => policy.next_response,
            ClockKind::Resolution => policy.resolution,
        };
        minutes.map(Minutes)
    }
}

/// Whether a clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Run {
    /// It does, within business hours.
    Running,
    /// The customer has the ball, or the ticket is solved.
    Paused,
    /// What was promised is done.
    Ended {
        /// When.
        at: Timestamp,
    },
}

/// A stretch of time in which a clock ran, by the hours of one department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    /// From when.
    pub from: Timestamp,
    /// Until when; none: it still runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// By whose hours.
    pub department: DepartmentName,
}

/// What is promised of a clock now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// The name of the policy.
    pub policy: String,
    /// How many minutes of business time.
    pub minutes: u32,
    /// When it is or was due, as long as the clock runs on.
    pub due: Option<Timestamp>,
    /// When to warn; none: it was warned, or does not run.
    pub warn: Option<Timestamp>,
}

/// A clock of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// What it counts.
    pub kind: ClockKind,
    /// When it began.
    pub since: Timestamp,
    /// Whether it runs.
    pub run: Run,
    /// How much business time is used, up to `counted_to`.
    pub used: SignedDuration,
    /// Up to when it was counted.
    pub counted_to: Timestamp,
    /// What is promised now; none: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Promised>,
    /// When was warned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warned_at: Option<Timestamp>,
    /// When the promise was broken: it was due then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broken_at: Option<Timestamp>,
    /// When it ran, the last times.
    pub legs: Vec<Leg>,
    /// How much was used in legs that are not kept.
    #[serde(default, skip_serializing_if = "SignedDuration::is_zero")]
    pub earlier: SignedDuration,
}

impl Clock {
    /// A clock that is about to run.
    #[must_use]
    pub fn begin(kind: ClockKind, since: Timestamp) -> Clock {
        Clock {
            kind,
            since,
            run: Run::Paused,
            used: SignedDuration::ZERO,
            counted_to: since,
            promised: None,
            warned_at: None,
            broken_at: None,
            legs: Vec::new(),
            earlier: SignedDuration::ZERO,
        }
    }

    /// Whether it runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.run == Run::Running
    }

    /// Whether what was promised is done.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        matches!(self.run, Run::Ended { .. })
    }

    /// How much is promised.
    #[must_use]
    pub fn promise(&self) -> Option<SignedDuration> {
        self.promised.as_ref().map(|promised| length(promised.minutes))
    }

    /// When it is due, if it runs and something is promised.
    #[must_use]
    pub fn due(&self) -> Option<Timestamp> {
        if self.is_running() { self.promised.as_ref()?.due } else { None }
    }

    /// When to look at it next: to warn, or because it is due.
    #[must_use]
    pub fn looked_at(&self) -> Option<Timestamp> {
        // A broken promise that was given more time is due once more.
        let is_ahead = |due: &Timestamp| self.broken_at.is_none() || *due > self.counted_to;
        let due = self.due().filter(is_ahead);
        let promised = self.promised.as_ref().filter(|_| self.is_running());
        let warn = promised.and_then(|promised| promised.warn);
        let warn = warn.filter(|_| self.warned_at.is_none() && self.broken_at.is_none());
        due.into_iter().chain(warn).min()
    }

    /// It runs from now on, by the hours of this department.
    pub(super) fn run_on(&mut self, at: Timestamp, department: &DepartmentName) {
        let is_same = |leg: &Leg| leg.to.is_none() && leg.department == *department;
        if self.is_running() && self.legs.last().is_some_and(is_same) {
            return;
        }
        self.end_leg(at);
        self.run = Run::Running;
        self.legs.push(Leg { from: at, to: None, department: department.clone() });
    }

    /// It does not run any more.
    pub(super) fn stop(&mut self, at: Timestamp, run: Run) {
        self.end_leg(at);
        self.counted_to = self.counted_to.max(at);
        self.run = run;
    }

    fn end_leg(&mut self, at: Timestamp) {
        if let Some(leg) = self.legs.last_mut().filter(|leg| leg.to.is_none()) {
            leg.to = Some(at);
        }
        self.legs.retain(|leg| leg.to != Some(leg.from));
    }

    /// Whether a leg is one too many to be kept.
    pub(super) fn leg_too_many(&self) -> Option<&Leg> {
        if self.legs.len() > LEGS_MAX { self.legs.first() } else { None }
    }

    /// Keeps of the oldest leg only how long it was.
    pub(super) fn fold_first(&mut self, used: SignedDuration) {
        self.legs.remove(0);
        self.earlier = self.earlier.saturating_add(used);
    }

    /// Sets what is promised from this moment on. A promise that is used up already is due at
    /// once; one that was broken stays due when it was.
    pub(super) fn promise_from(
        &mut self,
        at: Timestamp,
        policy: Option<&SlaPolicy>,
        (terms, department): (&Terms, &DepartmentName),
    ) {
        let minutes = policy.and_then(|policy| Some((policy, self.kind.promised(policy)?.0)));
        let Some((policy, minutes)) = minutes else {
            self.promised = None;
            return;
        };
        let before = self.promised.take().and_then(|promised| promised.due);
        let over = before.filter(|due| self.broken_at.is_some() && *due <= at);
        let calendar = terms.calendar(department);
        let left = length(minutes).saturating_sub(self.used);
        if !self.is_running() {
            let policy = policy.name.clone();
            self.promised = Some(Promised { policy, minutes, due: over, warn: None });
            return;
        }
        let due = if left.is_positive() { calendar.after(at, left) } else { over.or(Some(at)) };
        let share = length(minutes).as_secs() * i64::from(policy.warn_percent) / 100;
        let to_warn = SignedDuration::from_secs(share).saturating_sub(self.used);
        // Once is enough.
        let warn = if self.warned_at.is_none() { calendar.after(at, to_warn) } else { None };
        self.promised = Some(Promised { policy: policy.name.clone(), minutes, due, warn });
    }

    /// Notes what has passed by a moment up to which it ran.
    pub(super) fn note_passed(&mut self, to: Timestamp) {
        let Some(promised) = &mut self.promised else { return };
        if promised.due.is_some_and(|due| due < to) && self.broken_at.is_none() {
            self.broken_at = promised.due;
        }
        if promised.warn.is_some_and(|warn| warn < to) && self.warned_at.is_none() {
            self.warned_at = promised.warn.take();
        }
    }
}

fn length(minutes: u32) -> SignedDuration {
    SignedDuration::from_mins(i64::from(minutes))
}

/// How close to its end a promise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressing {
    /// It is broken.
    Overdue,
    /// So much of it is used that somebody should look.
    Soon,
}

/// The clocks of a ticket.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sla {
    /// Since when something that the requester wrote has no reply; none: it has, or nothing was
    /// written here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<Timestamp>,
    /// At most one of each kind, in their order: the last one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clocks: Vec<Clock>,
    /// The version of the rule book by which it is due.
    #[serde(default)]
    pub version: u32,
}

impl Sla {
    /// Whether nothing was ever promised or asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Sla::default()
    }

    /// The clock of a kind.
    #[must_use]
    pub fn clock(&self, kind: ClockKind) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.kind == kind)
    }

    /// The clock that is due first.
    #[must_use]
    pub fn next_due(&self) -> Option<(ClockKind, Timestamp)> {
        let due = self.clocks.iter().filter_map(|clock| Some((clock.kind, clock.due()?)));
        due.min_by_key(|(_, due)| *due)
    }

    /// When to look at it next.
    #[must_use]
    pub fn looked_at(&self) -> Option<Timestamp> {
        self.clocks.iter().filter_map(Clock::looked_at).min()
    }

    /// How close to its end a promise is, as far as that is noted.
    #[must_use]
    pub fn pressing(&self) -> Option<Pressing> {
        let of = |clock: &Clock| match clock.due() {
            Some(due) if due <= clock.counted_to => Some(Pressing::Overdue),
            Some(_) if clock.warned_at.is_some() => Some(Pressing::Soon),
            _ => None,
        };
        self.clocks.iter().filter_map(of).min()
    }

    /// Whether any clock runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.clocks.iter().any(Clock::is_running)
    }

    /// The requester wrote.
    pub fn asked(&mut self, at: Timestamp) {
        self.unanswered.get_or_insert(at);
    }

    /// Sets the clock of its kind.
    pub(super) fn set(&mut self, clock: Clock) {
        self.clocks.retain(|other| other.kind != clock.kind);
        self.clocks.push(clock);
        self.clocks.sort_by_key(|clock| clock.kind);
    }
}
