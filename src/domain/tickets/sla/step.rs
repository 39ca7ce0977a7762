//! A step of the clocks: from what they showed to what they show after something happened. Pure,
//! and the same in many steps as in few.

use jiff::{SignedDuration, Timestamp};

use super::clock::{Clock, ClockKind, Run, Sla};
use crate::domain::policies::rule_book::Version;
use crate::domain::policies::{DepartmentName, Kind, Priority, RuleBook, TierName};

/// What clocks depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The department that answers.
    pub department: DepartmentName,
    /// How much it presses.
    pub priority: Priority,
    /// The tier of the customer.
    pub tier: Option<TierName>,
    /// Whether the team has the ball.
    pub is_ours: bool,
    /// When an agent first replied.
    pub first_reply_at: Option<Timestamp>,
}

impl Situation {
    fn kind(&self) -> Kind<'_> {
        let tier = self.tier.as_ref();
        Kind { department: &self.department, priority: self.priority, tier }
    }
}

/// What a step found to have passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// So much of a promise is used that somebody should look.
    Warned(ClockKind),
    /// A promise is broken, since this moment.
    Broken(ClockKind, Timestamp),
}

/// The clocks of a ticket that was just asked.
pub fn begin(sla: &mut Sla, is: &Situation, at: Timestamp, book: &RuleBook) {
    sla.set(Clock::begin(ClockKind::FirstResponse, at));
    sla.set(Clock::begin(ClockKind::Resolution, at));
    go_on(sla, is, at, book);
}

/// The clocks at a moment: it was like this since they were counted last, and is like that from
/// now on. Each promise is found to be broken once.
pub fn step(
    sla: &mut Sla,
    (was, is): (&Situation, &Situation),
    at: Timestamp,
    book: &RuleBook,
) -> Vec<Passed> {
    if sla.is_empty() {
        return Vec::new();
    }
    let mut passed = Vec::new();
    for clock in &mut sla.clocks {
        let (warned, broken) = (clock.warned_at, clock.broken_at);
        advance(clock, was, at, book);
        match clock.broken_at.filter(|_| broken.is_none()) {
            Some(since) => passed.push(Passed::Broken(clock.kind, since)),
            None if clock.warned_at != warned => passed.push(Passed::Warned(clock.kind)),
            None => {}
        }
    }
    end_what_is_done(sla, is, at);
    if let Some(mut clock) = asked_anew(sla) {
        // What waited elsewhere counts from when it was asked.
        if is.is_ours && clock.since < at {
            clock.run_on(clock.since, &is.department);
            advance(&mut clock, is, at, book);
            passed.extend(clock.broken_at.map(|due| Passed::Broken(clock.kind, due)));
        }
        sla.set(clock);
    }
    go_on(sla, is, at, book);
    passed
}

/// Counts a clock up to a moment, through all versions of the rules that held meanwhile.
fn advance(clock: &mut Clock, was: &Situation, to: Timestamp, book: &RuleBook) {
    if !clock.is_running() {
        return;
    }
    let from = clock.counted_to;
    for (version, begin, end) in book.between(from, to) {
        promise(clock, was, begin, version);
        let calendar = version.terms.calendar(&was.department);
        clock.used = clock.used.saturating_add(calendar.worked(begin, end));
        clock.counted_to = end;
        clock.note_passed(end);
    }
}

fn promise(clock: &mut Clock, is: &Situation, at: Timestamp, version: &Version) {
    let policy = version.terms.promise(is.kind());
    clock.promise_from(at, policy, (&version.terms, &is.department));
}

fn end_what_is_done(sla: &mut Sla, is: &Situation, at: Timestamp) {
    let unanswered = sla.unanswered;
    for clock in sla.clocks.iter_mut().filter(|clock| !clock.has_ended()) {
        let is_done = match clock.kind {
            ClockKind::FirstResponse => is.first_reply_at.is_some(),
            ClockKind::NextResponse => unanswered != Some(clock.since),
            ClockKind::Resolution => false,
        };
        if is_done {
            clock.stop(at, Run::Ended { at });
        }
    }
}

/// The clock of what was asked after the first reply.
fn asked_anew(sla: &Sla) -> Option<Clock> {
    let since = sla.unanswered?;
    let first = sla.clock(ClockKind::FirstResponse).filter(|clock| !clock.has_ended());
    let is_of_first = first.is_some_and(|first| first.since <= since);
    let is_known = sla.clock(ClockKind::NextResponse).is_some_and(|clock| clock.since == since);
    (!is_of_first && !is_known).then(|| Clock::begin(ClockKind::NextResponse, since))
}

/// Lets clocks run or rest as it is now, and sets what is promised from now on.
fn go_on(sla: &mut Sla, is: &Situation, at: Timestamp, book: &RuleBook) {
    let Some(version) = book.at(at) else { return };
    for clock in sla.clocks.iter_mut().filter(|clock| !clock.has_ended()) {
        // Should the clock of the machine have gone back, nothing is counted twice.
        let at = at.max(clock.counted_to);
        match is.is_ours {
            true => clock.run_on(at, &is.department),
            false if clock.is_running() => clock.stop(at, Run::Paused),
            false => {}
        }
        clock.counted_to = at;
        promise(clock, is, at, version);
        fold(clock, book);
    }
    sla.version = version.number;
}

/// Keeps few legs.
fn fold(clock: &mut Clock, book: &RuleBook) {
    while let Some(leg) = clock.leg_too_many() {
        let to = leg.to.unwrap_or(leg.from);
        let used = worked(book, &leg.department, leg.from, to);
        clock.fold_first(used);
    }
}

/// Business time of a department between two moments, through all versions of the rules.
pub(super) fn worked(
    book: &RuleBook,
    department: &DepartmentName,
    from: Timestamp,
    to: Timestamp,
) -> SignedDuration {
    let parts = book.between(from, to);
    let parts =
        parts.map(|(version, from, to)| version.terms.calendar(department).worked(from, to));
    parts.fold(SignedDuration::ZERO, SignedDuration::saturating_add)
}
