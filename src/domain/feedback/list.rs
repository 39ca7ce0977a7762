//! What was sent on, by destination: the newest, and how much in each month.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::piece::Feedback;
use crate::domain::Desk;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::names::DestinationName;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::tickets::TicketError;
use crate::store::Page;

/// The months that are counted.
const MONTHS: usize = 12;
/// Of more in a month it is only said that it is so many.
pub const COUNTED_MAX: usize = 999;
/// So many are shown on a page.
const ON_PAGE: usize = 50;

/// What was sent to one destination.
#[derive(Clone, Debug, Default)]
pub struct SentTo {
    /// The newest first.
    pub feedback: Vec<Feedback>,
    /// How much in each month, the oldest first; those without anything among them.
    pub months: Vec<(Date, usize)>,
    /// The names of everybody of the team who had to do with it.
    pub names: HashMap<PersonId, String>,
    /// Where the page goes on with older ones.
    pub next: Option<String>,
}

/// What was sent to a destination, going on after `after`.
///
/// # Errors
/// When the store fails, or the person may not work on tickets.
pub fn sent_to(
    desk: &Desk,
    person: &Person,
    to: &DestinationName,
    after: Option<&str>,
) -> Result<SentTo, TicketError> {
    require(person, Action::WorkOnTickets)?;
    let prefix = format!("{to}/");
    let mut page = Page::prefix(prefix.clone()).newest_first().limit(ON_PAGE + 1);
    if let Some(after) = after {
        page = page.after(format!("{prefix}{after}"));
    }
    let mut feedback = desk.store.by_index::<Feedback>(Feedback::BY_DESTINATION, &page)?;
    let has_more = feedback.len() > ON_PAGE;
    feedback.truncate(ON_PAGE);
    let cursor =
        |last: &Feedback| crate::store::index_cursor(last, Feedback::BY_DESTINATION, &prefix);
    let next = feedback.last().filter(|_| has_more).and_then(cursor);
    let next = next.and_then(|next| next.strip_prefix(&prefix).map(str::to_owned));
    let mut names = HashMap::new();
    for id in feedback.iter().flat_map(|one| std::iter::once(&one.by).chain(one.state.by())) {
        if !names.contains_key(id)
            && let Some(person) = desk.store.get::<Person>(id.as_str())?
        {
            names.insert(id.clone(), person.name);
        }
    }
    Ok(SentTo { feedback, months: months(desk, to)?, names, next })
}

fn months(desk: &Desk, to: &DestinationName) -> Result<Vec<(Date, usize)>, TicketError> {
    let now = desk.clock.now();
    let mut month = desk.policies().time_zone.to_datetime(now).date().first_of_month();
    let mut found = Vec::with_capacity(MONTHS);
    while found.len() < MONTHS {
        let prefix = Feedback::of_month(to, month);
        let count = desk.store.count_index::<Feedback>(Feedback::BY_MONTH, &prefix, COUNTED_MAX)?;
        found.push((month, count));
        match month.checked_sub(1.month()) {
            Ok(before) => month = before,
            Err(_beyond_time) => break,
        }
    }
    found.reverse();
    Ok(found)
}

/// How much was sent to each of some destinations, up to [`COUNTED_MAX`].
///
/// # Errors
/// When the store fails, or the person may not work on tickets.
pub fn counts<'n>(
    desk: &Desk,
    person: &Person,
    names: impl IntoIterator<Item = &'n DestinationName>,
) -> Result<Vec<usize>, TicketError> {
    require(person, Action::WorkOnTickets)?;
    let count = |name: &DestinationName| {
        let prefix = format!("{name}/");
        desk.store.count_index::<Feedback>(Feedback::BY_DESTINATION, &prefix, COUNTED_MAX)
    };
    names.into_iter().map(|name| Ok(count(name)?)).collect()
}

/// What was sent on of a ticket, by its numbers, for an agent.
///
/// # Errors
/// When the store fails, or the person may not work on tickets.
pub fn of_ticket(
    desk: &Desk,
    person: &Person,
    (ticket, numbers): (TicketNumber, &[u64]),
) -> Result<Vec<Feedback>, TicketError> {
    require(person, Action::WorkOnTickets)?;
    let mut found = Vec::with_capacity(numbers.len());
    for number in numbers {
        found.extend(desk.store.get::<Feedback>(&super::FeedbackNumber(*number).key())?);
    }
    found.retain(|one: &Feedback| one.ticket == ticket);
    Ok(found)
}
