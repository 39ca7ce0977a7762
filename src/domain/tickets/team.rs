//! The team as those who lead it see it: who works on what, and how much waits for each.

use super::queue::COUNTED_MAX;
use super::status::View;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::PersonId;
use crate::domain::people::Person;
use crate::domain::people::manage::PEOPLE_MAX;
use crate::domain::permissions::{Action, may, require};
use crate::store::Page;

/// Somebody who answers tickets.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who it is.
    pub person: Person,
    /// How many tickets wait for their answer, up to [`COUNTED_MAX`].
    pub waiting: usize,
}

/// Everybody who can answer tickets now, those with the least to do first.
///
/// # Errors
/// When the person does not lead.
pub fn team(desk: &Desk, lead: &Person) -> Result<Vec<Member>, TicketError> {
    require(lead, Action::LeadTickets)?;
    let people = desk.store.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
    let mut members = Vec::new();
    for person in people.into_iter().filter(|person| may(person, Action::WorkOnTickets)) {
        members.push(with_load(desk, person)?);
    }
    members.sort_by(|a, b| {
        (a.waiting, &a.person.name, &a.person.id).cmp(&(b.waiting, &b.person.name, &b.person.id))
    });
    Ok(members)
}

/// One of them.
///
/// # Errors
/// When nobody with this id can answer tickets, or the person does not lead.
pub fn member(desk: &Desk, lead: &Person, id: &PersonId) -> Result<Member, TicketError> {
    require(lead, Action::LeadTickets)?;
    let person = desk.store.get::<Person>(id.as_str())?;
    let person = person.filter(|person| may(person, Action::WorkOnTickets));
    with_load(desk, person.ok_or(TicketError::NotFound)?)
}

fn with_load(desk: &Desk, person: Person) -> Result<Member, TicketError> {
    let prefix = Ticket::of_assignee(&person.id, View::Waiting);
    let waiting = desk.store.count_index::<Ticket>(Ticket::BY_ASSIGNEE, &prefix, COUNTED_MAX)?;
    Ok(Member { person, waiting })
}
