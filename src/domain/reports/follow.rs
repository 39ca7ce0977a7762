//! Follows the log and keeps the days of the reports: what a ticket added before is taken back,
//! and what it adds now is added, in one batch with the place in the log that was reached. So
//! it makes no difference how often an event is looked at, and in which order.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::adds::{Counting, Told, adds};
use super::day::{Share, Slice, SliceDay, When};
use super::measure::Tally;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::domain::surveys::Survey;
use crate::domain::tickets::history::HistoryEntry;
use crate::domain::tickets::message::MESSAGES_MAX;
use crate::domain::tickets::{Message, Ticket};
use crate::store::{Page, Position, Record, StoreError, Transaction};

/// Days are kept so long: two years and some weeks, to compare a month with that of two years ago.
pub const KEPT_DAYS: i64 = 800;
/// Events that are looked at in one batch.
const EVENTS_AT_ONCE: usize = 200;
/// Tickets that are counted in one batch when all is counted anew.
const TICKETS_AT_ONCE: usize = 200;
/// Records that are removed in one batch.
const REMOVED_AT_ONCE: usize = 1_000;
/// A history is read up to so many entries.
const ENTRIES_MAX: usize = 5_000;
/// Raised when it changes what a ticket adds: then all is counted anew.
const RULES: u32 = 1;
/// The name of this follower in the store.
const NAME: &str = "reports";

/// How far the counting has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    name: String,
    /// The place in the log that is counted up to.
    pub position: Position,
    /// By which rules.
    rules: u32,
    /// In which time zone days begin.
    zone: String,
    /// Days before this one are not kept.
    pub first: Date,
    /// What is still to do before the log is followed.
    stage: CountingStage,
}

/// What counting is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum CountingStage {
    /// What was counted by other rules is removed.
    Clearing,
    /// All tickets are counted; these are after one.
    Anew { after: Option<TicketNumber> },
    /// The log is followed.
    Following,
}

impl Record for Counter {
    const KIND: &'static str = "report_counter";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.name.clone()
    }
}

/// What one step came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The days that changed.
    pub changed: BTreeSet<When>,
    /// Whether all that happened so far is counted.
    pub is_done: bool,
    /// Whether what reports tell is whole.
    pub is_whole: bool,
}

impl Counter {
    /// Goes on where counting stopped. What was counted by other rules, or with days of another
    /// time zone, is counted anew.
    ///
    /// # Errors
    /// When the store fails.
    pub fn begin(desk: &Desk) -> Result<Counter, StoreError> {
        let known = desk.store.get::<Counter>(NAME)?.filter(|known| known.is_by_the_rules(desk));
        Ok(known.unwrap_or_else(|| Counter::anew(desk)))
    }

    fn anew(desk: &Desk) -> Counter {
        Counter {
            name: NAME.to_owned(),
            position: desk.store.position(),
            rules: RULES,
            zone: zone_name(desk),
            first: first_kept(desk),
            stage: CountingStage::Clearing,
        }
    }

    fn is_by_the_rules(&self, desk: &Desk) -> bool {
        self.rules == RULES
            && self.zone == zone_name(desk)
            && self.position <= desk.store.position()
    }

    /// Whether what reports tell is whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.stage == CountingStage::Following
    }

    /// Does a part of what is to do.
    ///
    /// # Errors
    /// When the store fails; then nothing was counted.
    pub fn step(&mut self, desk: &Desk) -> Result<Step, StoreError> {
        if !self.is_by_the_rules(desk) {
            *self = Counter::anew(desk);
        }
        let mut next = self.clone();
        let step = match &self.stage {
            CountingStage::Clearing => next.clear(desk)?,
            CountingStage::Anew { after } => next.count_tickets(desk, *after)?,
            CountingStage::Following if self.first < first_kept(desk) => next.forget_day(desk)?,
            CountingStage::Following => next.follow(desk)?,
        };
        *self = next;
        Ok(Step { is_whole: self.is_whole(), ..step })
    }

    /// Removes what was counted before.
    fn clear(&mut self, desk: &Desk) -> Result<Step, StoreError> {
        let page = Page::all().limit(REMOVED_AT_ONCE);
        desk.store.transaction(|tx| {
            let days = tx.scan::<SliceDay>(&page)?;
            let shares = tx.scan::<Share>(&page)?;
            for day in &days {
                tx.delete::<SliceDay>(&day.key())?;
            }
            for share in &shares {
                tx.delete::<Share>(&share.key())?;
            }
            if days.is_empty() && shares.is_empty() {
                self.stage = CountingStage::Anew { after: None };
            }
            tx.put(&*self)?;
            Ok::<_, StoreError>(Step {
                changed: days.into_iter().map(|day| day.when).collect(),
                ..Step::default()
            })
        })
    }

    /// Counts the next tickets of all.
    fn count_tickets(
        &mut self,
        desk: &Desk,
        after: Option<TicketNumber>,
    ) -> Result<Step, StoreError> {
        let mut page = Page::all().limit(TICKETS_AT_ONCE);
        if let Some(after) = after {
            page = page.after(after.key());
        }
        let tickets = desk.store.scan::<Ticket>(&page)?;
        let numbers: BTreeSet<TicketNumber> = tickets.iter().map(|ticket| ticket.number).collect();
        self.stage = match numbers.last() {
            Some(last) => CountingStage::Anew { after: Some(*last) },
            None => CountingStage::Following,
        };
        self.count(desk, &numbers)
    }

    /// Counts what happened next.
    fn follow(&mut self, desk: &Desk) -> Result<Step, StoreError> {
        let changes = desk.store.changes(self.position, EVENTS_AT_ONCE)?;
        let Some(reached) = changes.last().map(|change| change.position) else {
            return Ok(Step { is_done: true, ..Step::default() });
        };
        self.position = reached;
        let mut numbers = BTreeSet::new();
        for change in changes {
            match serde_json::from_value::<Event>(change.event) {
                Ok(event) => numbers.extend(changed_by(&event)),
                Err(error) => {
                    tracing::error!(%error, position = ?change.position, "an event cannot be read");
                }
            }
        }
        // What counts nothing costs no write: it is read again after a start.
        if numbers.is_empty() {
            return Ok(Step::default());
        }
        self.count(desk, &numbers)
    }

    /// Counts some tickets as they are now.
    fn count(&self, desk: &Desk, numbers: &BTreeSet<TicketNumber>) -> Result<Step, StoreError> {
        let (policies, rules) = (desk.policies(), desk.rules());
        let counting = Counting::by(&policies, &rules);
        desk.store.transaction(|tx| {
            let mut days = Days { first: self.first, kept: BTreeMap::new() };
            for number in numbers {
                replace(tx, &mut days, &counting, *number)?;
            }
            let changed = days.kept.keys().map(|(when, _)| *when).collect();
            days.store(tx)?;
            tx.put(self)?;
            Ok::<_, StoreError>(Step { changed, ..Step::default() })
        })
    }

    /// Forgets the oldest day, and the tickets that add to no later one.
    fn forget_day(&mut self, desk: &Desk) -> Result<Step, StoreError> {
        let page = Page::all().limit(REMOVED_AT_ONCE);
        let first = first_kept(desk);
        let is_old = |when: When| matches!(when, When::Day(day) if day < first);
        desk.store.transaction(|tx| {
            let days = tx.scan::<SliceDay>(&page)?;
            let old: Vec<&SliceDay> = days.iter().filter(|day| is_old(day.when)).collect();
            let shares = tx.by_index::<Share>(Share::LAST, &page)?;
            let done = shares.iter().filter(|share| share.last().is_none_or(is_old));
            let done: Vec<&Share> = done.collect();
            for day in &old {
                tx.delete::<SliceDay>(&day.key())?;
            }
            for share in &done {
                tx.delete::<Share>(&share.key())?;
            }
            // Nothing is added to a day, or taken from it, of which a part may be gone.
            if old.len() < REMOVED_AT_ONCE && done.len() < REMOVED_AT_ONCE {
                self.first = first;
            }
            tx.put(&*self)?;
            let changed = old.into_iter().map(|day| day.when).collect();
            Ok::<_, StoreError>(Step { changed, ..Step::default() })
        })
    }
}

/// The tickets that an event may have changed.
fn changed_by(event: &Event) -> impl Iterator<Item = TicketNumber> {
    let other = match event {
        Event::TicketMerged { into, .. } => Some(*into),
        Event::SurveyAsked { survey } => Some(*survey),
        _ => None,
    };
    event.ticket().into_iter().chain(other)
}

/// The days that a batch changes.
struct Days {
    /// Days before it are not kept.
    first: Date,
    kept: BTreeMap<(When, Slice), SliceDay>,
}

impl Days {
    /// The counts of a slice on a day; none on days that are not kept.
    fn of(
        &mut self,
        tx: &Transaction<'_>,
        when: When,
        slice: &Slice,
    ) -> Result<Option<&mut Tally>, StoreError> {
        if matches!(when, When::Day(day) if day < self.first) {
            return Ok(None);
        }
        let key = (when, slice.clone());
        if !self.kept.contains_key(&key) {
            let new = SliceDay::new(when, slice.clone());
            let known = tx.get::<SliceDay>(&new.key())?;
            self.kept.insert(key.clone(), known.unwrap_or(new));
        }
        Ok(self.kept.get_mut(&key).map(|day| &mut day.tally))
    }

    fn store(self, tx: &mut Transaction<'_>) -> Result<(), StoreError> {
        for day in self.kept.into_values() {
            if day.tally.is_empty() {
                tx.delete::<SliceDay>(&day.key())?;
            } else {
                tx.put(&day)?;
            }
        }
        Ok(())
    }
}

/// Takes back what a ticket added, and adds what it adds now.
fn replace(
    tx: &mut Transaction<'_>,
    days: &mut Days,
    counting: &Counting<'_>,
    number: TicketNumber,
) -> Result<(), StoreError> {
    let Some(ticket) = tx.get::<Ticket>(&number.key())? else { return Ok(()) };
    let prefix = format!("{}/", number.key());
    let messages = tx.scan::<Message>(&Page::prefix(&prefix).limit(MESSAGES_MAX as usize))?;
    let history = tx.scan::<HistoryEntry>(&Page::prefix(&prefix).limit(ENTRIES_MAX))?;
    let survey = tx.get::<Survey>(&number.key())?;
    let survey = survey.as_ref();
    let told = Told { ticket: &ticket, messages: &messages, history: &history, survey };
    let now = Share { ticket: number, slice: Slice::of(&ticket), days: adds(&told, counting) };
    let before = tx.get::<Share>(&number.key())?;
    if before.as_ref() == Some(&now) {
        return Ok(());
    }
    if let Some(before) = before {
        for (when, tally) in &before.days {
            if let Some(day) = days.of(tx, *when, &before.slice)? {
                day.take_all(tally);
            }
        }
    }
    for (when, tally) in &now.days {
        if let Some(day) = days.of(tx, *when, &now.slice)? {
            day.add_all(tally);
        }
    }
    tx.put(&now)
}

fn zone_name(desk: &Desk) -> String {
    let policies = desk.policies();
    let zone = &policies.time_zone;
    zone.iana_name().map_or_else(|| format!("{zone:?}"), str::to_owned)
}

/// The day now, in the time zone of the desk.
#[must_use]
pub fn today(desk: &Desk) -> Date {
    desk.policies().time_zone.to_datetime(desk.clock.now()).date()
}

fn first_kept(desk: &Desk) -> Date {
    let today = today(desk);
    today.checked_sub(KEPT_DAYS.days()).unwrap_or(today)
}
