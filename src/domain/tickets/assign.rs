//! Leads give tickets to others, and everybody sees how much each colleague has and knows.

use super::change::change;
use super::hand_over::HandOverProblem;
use super::status::View;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, may, require};
use crate::domain::policies::SkillName;
use crate::store::Page;

/// More colleagues are not listed: a list of more helps nobody to choose.
const COLLEAGUES_MAX: usize = 200;
/// A load is counted so far.
pub const LOAD_COUNTED_MAX: usize = 99;

/// Somebody who could take a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The account.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// How many tickets wait for their answer, up to [`LOAD_COUNTED_MAX`].
    pub load: usize,
    /// With how many they are given no more.
    pub capacity: Option<u16>,
    /// Whether they work in the department of the ticket.
    pub works_here: bool,
    /// What the ticket asks for and they do not know.
    pub lacks: Vec<SkillName>,
}

impl Colleague {
    /// Whether they have as much as they can take.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.capacity.is_some_and(|capacity| self.load >= usize::from(capacity))
    }
}

/// Everybody who could take a ticket: first those of its department who know what it asks for
/// and have the least to do.
///
/// # Errors
/// When the person may not work on tickets.
pub fn colleagues(
    desk: &Desk,
    agent: &Person,
    ticket: &Ticket,
) -> Result<Vec<Colleague>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let people = desk.store.scan::<Person>(&Page::all().limit(COLLEAGUES_MAX))?;
    let mut found = Vec::new();
    for person in people.into_iter().filter(|person| may(person, Action::WorkOnTickets)) {
        let waiting = Ticket::of_assignee(&person.id, View::Waiting);
        let load =
            desk.store.count_index::<Ticket>(Ticket::BY_ASSIGNEE, &waiting, LOAD_COUNTED_MAX)?;
        let lacks = ticket.skills.iter().filter(|skill| !person.skills.contains(skill));
        found.push(Colleague {
            load,
            capacity: person.capacity,
            works_here: person.works_in(&ticket.department),
            lacks: lacks.cloned().collect(),
            id: person.id,
            name: person.name,
        });
    }
    let order = |one: &Colleague| (!one.works_here, one.lacks.len(), one.is_full(), one.load);
    found.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.name.cmp(&b.name)));
    Ok(found)
}

/// Gives a ticket to somebody, whatever they have and know: a lead decides.
///
/// # Errors
/// When there is no such person, the ticket is solved, or `lead` may not do it.
pub fn assign(
    desk: &Desk,
    lead: &Person,
    number: TicketNumber,
    to: &PersonId,
) -> Result<Ticket, TicketError> {
    require(lead, Action::LeadTickets)?;
    change(desk, number, lead, |tx, ticket, _| {
        if ticket.status.is_resolved() {
            ticket.status.clone().kept_open()?;
        }
        let person = tx.get::<Person>(to.as_str())?;
        if !person.is_some_and(|person| may(&person, Action::WorkOnTickets)) {
            return Err(HandOverProblem::Nobody.into());
        }
        ticket.assignee = Some(to.clone());
        Ok(())
    })
}
