//! Follows the log and counts: each event once, in one batch with the place in the log that
//! was reached. What is counted is what the records say now, so that a question that was
//! solved, opened and solved again counts once.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::answered::{AnsweredDay, Counted, SOLVED_POINTS, YES_POINTS};
use super::figures::today;
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::asking::ask::AnswerVerdict;
use crate::domain::asking::{Ask, AskState};
use crate::domain::events::Event;
use crate::domain::ids::{AskId, TicketNumber};
use crate::domain::tickets::pace::{self, PaceDay};
use crate::domain::tickets::ticket::Outcome;
use crate::domain::tickets::{Author, Message, MessageKind, Status, Ticket};
use crate::store::{Change, Page, Position, Record, StoreError, Transaction};

/// The name of this follower in the store.
const NAME: &str = "figures";
/// Events that are counted in one batch.
const EVENTS_AT_ONCE: usize = 200;
/// What is forgotten in one round.
const FORGOTTEN_AT_ONCE: usize = 500;
/// Nobody looks for a first reply beyond so many messages.
const MESSAGES_READ: usize = 200;

/// How far the counting has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Followed {
    name: String,
    position: Position,
}

impl Record for Followed {
    const KIND: &'static str = "follower";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.name.clone()
    }
}

/// The place in the log that is counted up to.
///
/// # Errors
/// When the store fails.
pub fn position(desk: &Desk) -> Result<Position, StoreError> {
    Ok(desk.store.get::<Followed>(NAME)?.map(|followed| followed.position).unwrap_or_default())
}

/// Counts some events after `since`; the place that was reached, if there were any.
///
/// # Errors
/// When the store fails; then nothing was counted.
pub fn count(desk: &Desk, since: Position) -> Result<Option<Position>, StoreError> {
    let changes = desk.store.changes(since, EVENTS_AT_ONCE)?;
    let Some(reached) = changes.last().map(|change| change.position) else { return Ok(None) };
    let events: Vec<(Position, Event)> = changes.into_iter().filter_map(read).collect();
    // What counts nothing costs no write: it is read again after a start.
    if !events.iter().any(|(_, event)| is_counted(event)) {
        return Ok(Some(reached));
    }
    let first = oldest(desk);
    desk.store.transaction(|tx| {
        let before = tx.get::<Followed>(NAME)?.map(|followed| followed.position);
        if before.is_some_and(|before| before >= reached) {
            return Ok::<_, StoreError>(());
        }
        // Of a batch that was counted in part before an error, only the rest is new.
        let new = events.iter().filter(|(at, _)| before.is_none_or(|before| *at > before));
        let mut days = Days { first, pace: BTreeMap::new(), answered: BTreeMap::new() };
        for (_, event) in new {
            count_event(tx, &mut days, event)?;
        }
        for day in days.pace.values() {
            tx.put(day)?;
        }
        for day in days.answered.values() {
            tx.put(day)?;
        }
        tx.put(&Followed { name: NAME.to_owned(), position: reached })
    })?;
    Ok(Some(reached))
}

fn read(change: Change) -> Option<(Position, Event)> {
    match serde_json::from_value(change.event) {
        Ok(event) => Some((change.position, event)),
        Err(error) => {
            tracing::error!(%error, position = ?change.position, "an event cannot be read");
            None
        }
    }
}

/// Forgets what lies before the days that are told of; how many things.
///
/// # Errors
/// When the store fails.
pub fn forget_old(desk: &Desk) -> Result<usize, StoreError> {
    let first = oldest(desk);
    let one = Page::all().limit(1);
    // Most of the time nothing is old, and nobody has to wait for finding that.
    let mut days =
        desk.store.by_index::<Counted>(Counted::BY_DAY, &one)?.into_iter().map(|o| o.day);
    let mut pace = desk.store.scan::<PaceDay>(&one)?.into_iter().map(|old| old.day);
    let mut answered = desk.store.scan::<AnsweredDay>(&one)?.into_iter().map(|old| old.day);
    let is_old = |day: Option<Date>| day.is_some_and(|day| day < first);
    if !is_old(days.next()) && !is_old(pace.next()) && !is_old(answered.next()) {
        return Ok(0);
    }
    let oldest = Page::all().limit(FORGOTTEN_AT_ONCE);
    desk.store.transaction(|tx| {
        let mut forgotten = 0;
        for old in tx.by_index::<Counted>(Counted::BY_DAY, &oldest)? {
            if old.day < first {
                tx.delete::<Counted>(&old.key())?;
                forgotten += 1;
            }
        }
        for old in tx.scan::<PaceDay>(&oldest)?.into_iter().filter(|old| old.day < first) {
            tx.delete::<PaceDay>(&old.key())?;
            forgotten += 1;
        }
        for old in tx.scan::<AnsweredDay>(&oldest)?.into_iter().filter(|old| old.day < first) {
            tx.delete::<AnsweredDay>(&old.key())?;
            forgotten += 1;
        }
        Ok(forgotten)
    })
}

/// The days that a batch changes.
struct Days {
    /// Nothing before it is counted.
    first: Date,
    pace: BTreeMap<Date, PaceDay>,
    answered: BTreeMap<Date, AnsweredDay>,
}

impl Days {
    fn pace(&mut self, tx: &Transaction<'_>, day: Date) -> Result<&mut PaceDay, StoreError> {
        let known = match self.pace.remove(&day) {
            Some(known) => Some(known),
            None => tx.get::<PaceDay>(&PaceDay::key_of(day))?,
        };
        Ok(self.pace.entry(day).or_insert_with(|| known.unwrap_or_else(|| PaceDay::new(day))))
    }

    fn answered(
        &mut self,
        tx: &Transaction<'_>,
        day: Date,
    ) -> Result<&mut AnsweredDay, StoreError> {
        let known = match self.answered.remove(&day) {
            Some(known) => Some(known),
            None => tx.get::<AnsweredDay>(&AnsweredDay::key_of(day))?,
        };
        let new = || AnsweredDay::new(day);
        Ok(self.answered.entry(day).or_insert_with(|| known.unwrap_or_else(new)))
    }
}

fn is_counted(event: &Event) -> bool {
    matches!(
        event,
        Event::TicketOpened { .. }
            | Event::AgentReplied { .. }
            | Event::TicketSolved { .. }
            | Event::TicketReopened { .. }
            | Event::AskEnded { .. }
            | Event::ArticleRated { helped: true, counts: true, .. }
    )
}

fn count_event(tx: &mut Transaction<'_>, days: &mut Days, event: &Event) -> Result<(), StoreError> {
    match event {
        Event::TicketOpened { ticket } => asked(tx, days, *ticket),
        Event::AgentReplied { ticket, .. } => replied(tx, days, *ticket),
        Event::TicketSolved { ticket, .. } | Event::TicketReopened { ticket, .. } => {
            solved(tx, days, *ticket)
        }
        Event::AskEnded { ask } => answered_at_once(tx, days, ask),
        Event::ArticleRated { article, helped: true, counts: true, at: Some(at), .. } => {
            let day = day_of(*at);
            if day >= days.first {
                days.answered(tx, day)?.give(article, YES_POINTS);
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A ticket was sent here. Past tickets of another system are not ours to be proud of.
fn asked(
    tx: &mut Transaction<'_>,
    days: &mut Days,
    number: TicketNumber,
) -> Result<(), StoreError> {
    if let Some(ticket) = own_ticket(tx, number)? {
        let day = day_of(ticket.created_at);
        if day >= days.first {
            days.pace(tx, day)?.asked += 1;
        }
    }
    Ok(())
}

fn replied(
    tx: &mut Transaction<'_>,
    days: &mut Days,
    number: TicketNumber,
) -> Result<(), StoreError> {
    let Some(ticket) = own_ticket(tx, number)? else { return Ok(()) };
    // A first reply comes after the question, and solving is the last word: what ended before
    // the days that are told of needs no look at its messages.
    if matches!(ticket.status, Status::Solved { at, .. } | Status::Closed { at } if day_of(at) < days.first)
    {
        return Ok(());
    }
    let mut counted = counted(tx, Counted::ticket(number), days.first)?;
    if counted.replied {
        return Ok(());
    }
    let page = Page::prefix(format!("{}/", number.key())).limit(MESSAGES_READ);
    let is_reply = |message: &Message| {
        message.kind == MessageKind::Reply && matches!(message.author, Author::Agent { .. })
    };
    let Some(reply) = tx.scan::<Message>(&page)?.into_iter().find(is_reply) else { return Ok(()) };
    let day = day_of(reply.at);
    if day < days.first {
        return Ok(());
    }
    days.pace(tx, day)?.replied(ticket.created_at, reply.at);
    counted.replied = true;
    counted.day = counted.day.max(day);
    tx.put(&counted)
}

/// A ticket was solved or opened again: its articles have points for it if it is solved now.
fn solved(
    tx: &mut Transaction<'_>,
    days: &mut Days,
    number: TicketNumber,
) -> Result<(), StoreError> {
    let Some(ticket) = tx.get::<Ticket>(&number.key())? else { return Ok(()) };
    let is_answered = ticket.resolution.as_ref().is_some_and(|resolution| {
        resolution.counts && matches!(resolution.outcome, Outcome::Linked | Outcome::Accepted)
    });
    let now = match ticket.status {
        Status::Solved { at, .. } if is_answered => Some((day_of(at), ticket.articles)),
        _ => None,
    };
    give(tx, days, Counted::ticket(number), now)
}

/// An ask ended: an article answered it, or it was sent after all.
fn answered_at_once(
    tx: &mut Transaction<'_>,
    days: &mut Days,
    id: &AskId,
) -> Result<(), StoreError> {
    let Some(ask) = tx.get::<Ask>(id.as_str())? else { return Ok(()) };
    let was = tx.get::<Counted>(&Counted::ask(id))?;
    let is_solved = ask.state == AskState::Solved && ask.counts;
    let day = day_of(ask.updated_at);
    match (&was, is_solved) {
        (None, true) if day >= days.first => days.pace(tx, day)?.at_once += 1,
        (Some(was), false) if !was.articles.is_empty() => {
            let at_once = &mut days.pace(tx, was.day)?.at_once;
            *at_once = at_once.saturating_sub(1);
        }
        _ => {}
    }
    let accepted = ask.shown.into_iter().filter(|a| a.verdict == Some(AnswerVerdict::Accepted));
    let articles = accepted.map(|answer| answer.article).collect();
    give(tx, days, Counted::ask(id), is_solved.then_some((day, articles)))
}

/// Makes the points of a question those that it has earned by now.
fn give(
    tx: &mut Transaction<'_>,
    days: &mut Days,
    question: String,
    now: Option<(Date, Vec<ArticlePath>)>,
) -> Result<(), StoreError> {
    let mut counted = counted(tx, question, days.first)?;
    let now = now.filter(|(day, _)| *day >= days.first);
    if counted.articles.is_empty() && now.is_none() {
        return Ok(());
    }
    for article in std::mem::take(&mut counted.articles) {
        days.answered(tx, counted.day)?.take(&article.to_string(), SOLVED_POINTS);
    }
    if let Some((day, articles)) = now {
        for article in &articles {
            days.answered(tx, day)?.give(&article.to_string(), SOLVED_POINTS);
        }
        counted.articles = articles;
        counted.day = day;
    }
    tx.put(&counted)
}

fn counted(tx: &Transaction<'_>, question: String, day: Date) -> Result<Counted, StoreError> {
    let known = tx.get::<Counted>(&question)?;
    Ok(known.unwrap_or(Counted { question, day, articles: Vec::new(), replied: false }))
}

fn own_ticket(tx: &Transaction<'_>, number: TicketNumber) -> Result<Option<Ticket>, StoreError> {
    let ticket = tx.get::<Ticket>(&number.key())?;
    Ok(ticket.filter(|ticket| ticket.origin.is_none()))
}

fn day_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

fn oldest(desk: &Desk) -> Date {
    let today = today(desk);
    let days = i64::try_from(pace::DAYS).unwrap_or(0) - 1;
    today.checked_sub(days.days()).unwrap_or(today)
}
