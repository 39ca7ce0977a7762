//! How a clock came to what it shows: its time, span by span.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::clock::{Clock, ClockKind, Run, Sla};
use super::step::{Situation, step, worked};
use crate::domain::policies::calendar::Span;
use crate::domain::policies::{Kind, RuleBook, Terms};
use crate::domain::tickets::Ticket;

/// So many spans of a clock are shown; the time of earlier ones is a sum.
pub const SPANS_SHOWN: usize = 14;

/// A clock as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it counts.
    pub kind: ClockKind,
    /// Since when.
    pub since: Timestamp,
    /// Whether it runs.
    pub run: Run,
    /// By which policy what is promised, in minutes; none: nothing.
    pub promised: Option<(String, u32)>,
    /// What is used.
    pub used: SignedDuration,
    /// What is left; below zero: by how much it is over.
    pub left: Option<SignedDuration>,
    /// When it is due, if it runs.
    pub due: Option<Timestamp>,
    /// When the promise was broken.
    pub broken_at: Option<Timestamp>,
    /// Whether so much is used that somebody should look.
    pub is_close: bool,
    /// When it ran, as far as that was business time.
    pub spans: Vec<Span>,
    /// What was used before those.
    pub earlier: SignedDuration,
}

/// The clocks of a ticket at a moment.
#[must_use]
pub fn shown(ticket: &Ticket, book: &RuleBook, now: Timestamp) -> Vec<Shown> {
    clocks(&ticket.sla, &ticket.situation(), book, now)
}

/// The same of clocks by themselves.
#[must_use]
pub fn clocks(sla: &Sla, is: &Situation, book: &RuleBook, now: Timestamp) -> Vec<Shown> {
    let mut sla = sla.clone();
    // Nothing has happened: only time has passed.
    let _passed = step(&mut sla, (is, is), now, book);
    sla.clocks.iter().map(|clock| one(clock, book, now)).collect()
}

fn one(clock: &Clock, book: &RuleBook, now: Timestamp) -> Shown {
    let mut spans: Vec<Span> = Vec::new();
    for leg in &clock.legs {
        for (version, from, to) in book.between(leg.from, leg.to.unwrap_or(now)) {
            for span in version.terms.calendar(&leg.department).spans(from, to) {
                match spans.last_mut() {
                    Some(last) if last.1 == span.0 => last.1 = span.1,
                    _ => spans.push(span),
                }
            }
        }
    }
    let cut = spans.len().saturating_sub(SPANS_SHOWN);
    let hidden = spans.drain(..cut).map(|(from, to)| to.duration_since(from));
    let earlier = hidden.fold(clock.earlier, SignedDuration::saturating_add);
    Shown {
        kind: clock.kind,
        since: clock.since,
        run: clock.run,
        promised: clock.promised.as_ref().map(|one| (one.policy.clone(), one.minutes)),
        used: clock.used,
        left: clock.promise().map(|promise| promise.saturating_sub(clock.used)),
        due: clock.due(),
        broken_at: clock.broken_at,
        is_close: clock.warned_at.is_some(),
        spans,
        earlier,
    }
}

/// The time zone in which the times of a ticket are shown to the team.
#[must_use]
pub fn zone<'b>(ticket: &Ticket, terms: &'b Terms) -> &'b TimeZone {
    terms.calendar(&ticket.department).zone()
}

/// Until when a requester hears from the team, as it was promised; none: nothing was, or the team
/// waits for them, or others are answered with them, of whom it would tell.
#[must_use]
pub fn promise_for(ticket: &Ticket) -> Option<Timestamp> {
    // On another ticket other clocks run than those that were promised here.
    if ticket.merged_into.is_some() {
        return None;
    }
    let is_reply = |clock: &&Clock| clock.kind != ClockKind::Resolution;
    ticket.sla.clocks.iter().filter(is_reply).filter_map(Clock::due).min()
}

/// What would be due when, were a ticket of a kind asked at a moment.
#[must_use]
pub fn due_of(terms: &Terms, kind: Kind<'_>, at: Timestamp) -> Vec<(ClockKind, Timestamp)> {
    let Some(policy) = terms.promise(kind) else { return Vec::new() };
    let calendar = terms.calendar(kind.department);
    let due = |clock: ClockKind| {
        let minutes = clock.promised(policy)?.0;
        let due = calendar.after(at, SignedDuration::from_mins(i64::from(minutes)))?;
        Some((clock, due))
    };
    [ClockKind::FirstResponse, ClockKind::Resolution].into_iter().filter_map(due).collect()
}

/// Business time of a ticket between two moments, by the hours that held, of its department.
#[must_use]
pub fn business_time(
    ticket: &Ticket,
    book: &RuleBook,
    (from, to): (Timestamp, Timestamp),
) -> SignedDuration {
    worked(book, &ticket.department, from, to)
}
