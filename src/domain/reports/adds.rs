//! What a ticket adds to the days: a pure function of the ticket, its messages, its history and
//! its survey.
//! The help page “How the figures are counted” says the same in words.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::day::When;
use super::measure::{Measure, Stage, Tally, Work};
use crate::domain::ids::PersonId;
use crate::domain::policies::{Policies, RuleBook};
use crate::domain::surveys::Survey;
use crate::domain::tickets::history::{Actor, Change, HistoryEntry};
use crate::domain::tickets::sla::ClockKind;
use crate::domain::tickets::{Author, Message, MessageKind, Status, Ticket};

/// A solution at first contact took at most so many replies.
pub const CONTACTS_MAX: usize = 1;
/// A solution at first contact was not opened again within so many days.
pub const STAYS_SOLVED_DAYS: i32 = 7;
/// What takes longer counts as this long: ten years, in minutes.
const MINUTES_MAX: u32 = 10 * 366 * 24 * 60;

/// All that is known of a ticket.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// As it is now.
    pub ticket: &'a Ticket,
    /// What was written on it.
    pub messages: &'a [Message],
    /// What changed.
    pub history: &'a [HistoryEntry],
    /// What its requester was asked about it.
    pub survey: Option<&'a Survey>,
}

/// How time is counted.
#[derive(Clone, Copy, Debug)]
pub struct Counting<'a> {
    /// The policies, with the time zone whose days are counted and the business hours.
    policies: &'a Policies,
    /// All business hours that ever held.
    rules: &'a RuleBook,
}

impl<'a> Counting<'a> {
    /// By these policies, and by what held before them.
    #[must_use]
    pub fn by(policies: &'a Policies, rules: &'a RuleBook) -> Counting<'a> {
        Counting { policies, rules }
    }

    /// How much of the time between two moments are business hours of the department that has
    /// the ticket now, as they were then.
    fn worked(&self, ticket: &Ticket, from: Timestamp, to: Timestamp) -> SignedDuration {
        let parts = self.rules.between(from, to);
        let parts = parts
            .map(|(version, from, to)| version.terms.calendar(&ticket.department).worked(from, to));
        parts.fold(SignedDuration::ZERO, |sum, one| sum.saturating_add(one))
    }
}

/// What it adds, and when.
#[must_use]
pub fn adds(told: &Told<'_>, counting: &Counting<'_>) -> BTreeMap<When, Tally> {
    let life = Life::of(told);
    let mut days = Days { zone: &counting.policies.time_zone, days: BTreeMap::new() };
    backlog(&mut days, told.ticket, &life);
    agents(&mut days, told, &life);
    broken(&mut days, told);
    surveys(&mut days, told.survey);
    // Past tickets of another system are work for us, but how fast that was is not ours to tell.
    if told.ticket.origin.is_none() {
        asked(&mut days, told, counting);
        solved(&mut days, told, &life, counting);
        for at in &life.reopened {
            days.add(*at, Measure::Reopened, 1);
        }
    }
    days.days.retain(|_, tally| !tally.is_empty());
    days.days
}

struct Days<'a> {
    zone: &'a TimeZone,
    days: BTreeMap<When, Tally>,
}

impl Days<'_> {
    fn date(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    fn add(&mut self, at: Timestamp, measure: Measure, count: i64) {
        let day = When::Day(self.date(at));
        self.days.entry(day).or_default().add(measure, count);
    }

    fn now(&mut self, measure: Measure) {
        self.days.entry(When::Now).or_default().add(measure, 1);
    }
}

/// A time in which a ticket stood in one state.
struct Stretch<'a> {
    from: Timestamp,
    status: &'a str,
}

/// The life of a ticket, from its history.
struct Life<'a> {
    /// Where it stood, from when on; never none.
    stretches: Vec<Stretch<'a>>,
    /// When it was solved as it is solved now, and by whom.
    solved: Option<(Timestamp, Option<&'a PersonId>)>,
    /// When it was solved and opened again.
    reopened: Vec<Timestamp>,
    /// Whether it was opened again so soon that it had not been solved at first contact.
    came_back: bool,
}

impl<'a> Life<'a> {
    fn of(told: &Told<'a>) -> Life<'a> {
        let begins = told.ticket.created_at;
        let first = told.history.iter().flat_map(|entry| &entry.changes).find_map(status_change);
        let first = first.map_or(told.ticket.status.name(), |(from, _)| from);
        let mut life = Life {
            stretches: vec![Stretch { from: begins, status: first }],
            solved: None,
            reopened: Vec::new(),
            came_back: false,
        };
        let (mut latest, mut last_solved) = (begins, None::<Timestamp>);
        for entry in told.history {
            let Some((from, to)) = entry.changes.iter().find_map(status_change) else { continue };
            // What an import says again may be older than what it said before.
            let at = entry.at.max(latest);
            latest = at;
            life.stretches.push(Stretch { from: at, status: to });
            // A merge and its undo are not what became of the question.
            let is_merge = entry.changes.iter().any(is_merge);
            match (is_resolved(from), is_resolved(to)) {
                (false, true) if to == "solved" || !is_merge => {
                    life.solved = Some((at, agent(&entry.by)));
                    last_solved = Some(at);
                }
                (true, false) => {
                    life.solved = None;
                    if !is_merge {
                        life.reopened.push(at);
                        let soon = last_solved.is_some_and(|solved| is_soon(solved, at));
                        life.came_back |= soon;
                    }
                }
                (true, true) if to == "solved" && life.solved.is_none() => {
                    life.solved = Some((at, None));
                    last_solved = Some(at);
                }
                _ => {}
            }
        }
        if told.ticket.merged_into.is_some() {
            life.solved = None;
        }
        life
    }
}

fn status_change(change: &Change) -> Option<(&str, &str)> {
    match change {
        Change::Status { from, to } => Some((from, to)),
        _ => None,
    }
}

fn is_merge(change: &Change) -> bool {
    matches!(change, Change::MergedInto { .. } | Change::Merged { .. })
}

fn is_resolved(status: &str) -> bool {
    matches!(status, "solved" | "closed")
}

fn agent(by: &Actor) -> Option<&PersonId> {
    match by {
        Actor::Agent { id } => Some(id),
        Actor::Requester | Actor::Desk => None,
    }
}

fn is_soon(solved: Timestamp, reopened: Timestamp) -> bool {
    let within = SignedDuration::from_hours(24 * i64::from(STAYS_SOLVED_DAYS));
    reopened.duration_since(solved) <= within
}

/// Minutes; a started one counts.
fn minutes(length: SignedDuration) -> u32 {
    let seconds = length.as_secs().max(0).unsigned_abs();
    u32::try_from(seconds.div_ceil(60)).unwrap_or(MINUTES_MAX).min(MINUTES_MAX)
}

fn backlog(days: &mut Days<'_>, ticket: &Ticket, life: &Life<'_>) {
    let mut was_in = false;
    for stretch in &life.stretches {
        let is_in = !is_resolved(stretch.status);
        if is_in != was_in {
            days.add(stretch.from, Measure::Backlog, if is_in { 1 } else { -1 });
        }
        was_in = is_in;
    }
    let stage = match ticket.status {
        Status::New | Status::Open => Stage::Waiting,
        Status::Pending => Stage::Pending,
        Status::OnHold => Stage::OnHold,
        Status::Solved { .. } | Status::Closed { .. } => return,
    };
    days.now(Measure::Unsolved(stage, days.date(ticket.created_at)));
    if let Some(assignee) = &ticket.assignee {
        days.now(Measure::Agent(assignee.clone(), Work::Open));
    }
}

fn agents(days: &mut Days<'_>, told: &Told<'_>, life: &Life<'_>) {
    for entry in told.history {
        for change in &entry.changes {
            if let Change::Assignee { to: Some(to), .. } = change {
                days.add(entry.at, Measure::Agent(to.clone(), Work::Taken), 1);
            }
        }
    }
    for (reply, by) in replies(told.messages) {
        days.add(reply.at, Measure::Agent(by.clone(), Work::Replied), 1);
    }
    if let Some((at, Some(by))) = life.solved {
        days.add(at, Measure::Agent(by.clone(), Work::Solved), 1);
    }
}

/// What agents of this desk wrote to the requester, oldest first.
fn replies(messages: &[Message]) -> impl Iterator<Item = (&Message, &PersonId)> {
    messages.iter().filter_map(|message| match (&message.kind, &message.author) {
        (MessageKind::Reply, Author::Agent { id, .. }) => Some((message, id)),
        _ => None,
    })
}

fn broken(days: &mut Days<'_>, told: &Told<'_>) {
    for change in told.history.iter().flat_map(|entry| &entry.changes) {
        if let Change::PromiseBroken { clock, due } = change {
            days.add(*due, Measure::Broken(*clock), 1);
        }
    }
    let clocks = told.ticket.sla.clocks.iter();
    for clock in clocks.filter(|clock| clock.is_running() && clock.broken_at.is_some()) {
        days.now(Measure::Overdue(clock.kind));
    }
}

/// Whether what was done at a moment had been promised, and was in time.
fn kept(days: &mut Days<'_>, ticket: &Ticket, (kind, at): (ClockKind, Timestamp)) {
    let clock = ticket.sla.clock(kind).filter(|clock| clock.promised.is_some());
    if let Some(clock) = clock {
        days.add(at, Measure::Promised(kind), 1);
        days.add(at, Measure::Kept(kind), i64::from(clock.broken_at.is_none()));
    }
}

fn surveys(days: &mut Days<'_>, survey: Option<&Survey>) {
    let Some(survey) = survey else { return };
    days.add(survey.asked_at, Measure::SurveyAsked(survey.kind), 1);
    if let Some(answer) = &survey.answer {
        days.add(answer.at, Measure::Rated(survey.kind, answer.score), 1);
    }
}

fn asked(days: &mut Days<'_>, told: &Told<'_>, counting: &Counting<'_>) {
    let asked_at = told.ticket.created_at;
    days.add(asked_at, Measure::Asked, 1);
    let Some((reply, _)) = replies(told.messages).next() else { return };
    let wall = minutes(reply.at.duration_since(asked_at));
    let worked = minutes(counting.worked(told.ticket, asked_at, reply.at));
    days.add(reply.at, Measure::FirstReply(wall), 1);
    days.add(reply.at, Measure::FirstReplyWorked(worked), 1);
    kept(days, told.ticket, (ClockKind::FirstResponse, reply.at));
}

fn solved(days: &mut Days<'_>, told: &Told<'_>, life: &Life<'_>, counting: &Counting<'_>) {
    let Some((at, _)) = life.solved else { return };
    let wall = minutes(at.duration_since(told.ticket.created_at));
    let ends = life.stretches.iter().skip(1).map(|next| next.from).chain([at]);
    let ours = |status: &str| matches!(status, "new" | "open" | "on_hold");
    let worked = life.stretches.iter().zip(ends).filter(|(stretch, _)| ours(stretch.status));
    let worked = worked
        .map(|(stretch, end)| counting.worked(told.ticket, stretch.from.min(at), end.min(at)));
    let worked = worked.fold(SignedDuration::ZERO, |sum, one| sum.saturating_add(one));
    days.add(at, Measure::Solution(wall), 1);
    days.add(at, Measure::SolutionWorked(minutes(worked)), 1);
    kept(days, told.ticket, (ClockKind::Resolution, at));
    if !life.came_back && replies(told.messages).count() <= CONTACTS_MAX {
        days.add(at, Measure::FirstContact, 1);
    }
}
