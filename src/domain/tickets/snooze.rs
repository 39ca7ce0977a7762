//! A ticket is put off: out of sight until a time, and then back, with a reminder for whoever
//! put it off.

use jiff::civil::{DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::change::change;
use super::claim::claim;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::store::Page;

/// A ticket is put off for at most so many days: what is further off belongs into a calendar.
pub const DAYS_MAX: i64 = 365;
/// The longest note of a reminder, in characters.
pub const NOTE_CHARS_MAX: usize = 300;
/// So many reminders are shown at once.
const REMINDERS_SHOWN: usize = 20;
/// How long “later today” is.
const LATER: SignedDuration = SignedDuration::from_hours(3);
/// When a day of work begins.
const MORNING: i8 = 9;

/// A ticket that is out of sight for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snooze {
    /// When it comes back, unless the customer writes before.
    pub until: Timestamp,
    /// Who put it away.
    pub by: PersonId,
    /// What they are to be reminded of.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A ticket that came back, for whoever had put it off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Who is reminded.
    pub whose: PersonId,
    /// Of what.
    pub note: String,
    /// Since when.
    pub at: Timestamp,
}

/// Until when a ticket is put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutOff {
    /// For some hours.
    LaterToday,
    /// Until the next morning.
    Tomorrow,
    /// Until the morning of the next Monday.
    NextWeek,
    /// Until a moment by the clock of its department.
    At(DateTime),
}

impl PutOff {
    /// Those that need no date, by their names in forms.
    pub const NAMED: [(&'static str, PutOff); 3] = [
        ("later", PutOff::LaterToday),
        ("tomorrow", PutOff::Tomorrow),
        ("next_week", PutOff::NextWeek),
    ];

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<PutOff> {
        PutOff::NAMED.into_iter().find(|(own, _)| *own == name).map(|(_, put_off)| put_off)
    }

    /// The moment that is meant, by the clock of a place; none if it is not ahead, or too far.
    #[must_use]
    pub fn moment(self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let today = zone.to_datetime(now).date();
        let local = match self {
            PutOff::LaterToday => return now.checked_add(LATER).ok(),
            PutOff::Tomorrow => today.checked_add(1.day()).ok()?.at(MORNING, 0, 0, 0),
            PutOff::NextWeek => today.nth_weekday(1, Weekday::Monday).ok()?.at(MORNING, 0, 0, 0),
            PutOff::At(local) => local,
        };
        let moment = local.to_zoned(zone.clone()).ok()?.timestamp();
        let last = now.checked_add(SignedDuration::from_hours(24 * DAYS_MAX)).ok()?;
        (now < moment && moment <= last).then_some(moment)
    }
}

/// Puts a ticket off. One that nobody has becomes the agent's: whoever puts it away brings it
/// back.
///
/// # Errors
/// When it is solved, the moment is not ahead, or the note is too long.
pub fn put_off(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    (until, note): (PutOff, &str),
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err(TicketError::TooLong { chars_max: NOTE_CHARS_MAX });
    }
    let policies = desk.policies();
    change(desk, number, agent, |tx, ticket, now| {
        if ticket.status.is_resolved() {
            return Err(TicketError::Solved);
        }
        let zone = policies.time_zone_of(&ticket.department);
        let until = until.moment(now, zone).ok_or(TicketError::NotAhead)?;
        claim(tx, &policies, agent, ticket)?;
        ticket.snoozed = Some(Snooze { until, by: agent.id.clone(), note: note.clone() });
        settle(ticket, agent);
        Ok(())
    })
}

/// Brings a ticket back before its time, or sets aside the reminder that it came back with.
///
/// # Errors
/// When there is no such ticket, or the person may not work on tickets.
pub fn bring_back(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    change(desk, number, agent, |_, ticket, now| {
        if ticket.snoozed.as_ref().is_some_and(|snooze| snooze.by != agent.id) {
            wake(ticket, now);
        }
        ticket.snoozed = None;
        settle(ticket, agent);
        Ok(())
    })
}

/// The tickets that came back and that the agent has not attended to, longest back first.
///
/// # Errors
/// When the person may not work on tickets.
pub fn reminders(desk: &Desk, agent: &Person) -> Result<Vec<Ticket>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let page = Page::prefix(format!("{}/", agent.id)).limit(REMINDERS_SHOWN);
    Ok(desk.store.by_index::<Ticket>(Ticket::REMINDED, &page)?)
}

/// A ticket is in sight again: who put it off is reminded.
pub(super) fn wake(ticket: &mut Ticket, now: Timestamp) {
    if let Some(Snooze { by, note, .. }) = ticket.snoozed.take() {
        ticket.reminder = Some(Reminder { whose: by, note, at: now });
    }
}

/// The agent attended to a ticket: what they were to be reminded of is done.
pub(super) fn settle(ticket: &mut Ticket, agent: &Person) {
    if ticket.reminder.as_ref().is_some_and(|reminder| reminder.whose == agent.id) {
        ticket.reminder = None;
    }
}

/// A ticket was solved: nothing brings it back.
pub(super) fn forget(ticket: &mut Ticket) {
    ticket.snoozed = None;
    ticket.reminder = None;
}
