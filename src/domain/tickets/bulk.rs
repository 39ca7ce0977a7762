//! The same for many tickets at once: each in a batch of its own, so that what cannot be done with
//! one holds up no other.

use super::assign::assign;
use super::edit::move_to;
use super::history::{self, Doing};
use super::tags::{require_kept, tags_of};
use super::take::{Handling, handle};
use super::ticket::{Ticket, TicketError};
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, may, require};
use crate::domain::policies::{DepartmentName, Priority};

/// So many tickets are changed at once: two pages of the queue.
pub const TICKETS_MAX: usize = 100;

/// What is done with all of them. A solution is for one ticket only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// Takes them, gives them back, puts them on hold.
    Handle(Handling),
    /// Gives them to somebody.
    Assign(PersonId),
    /// Sends them to a department.
    Department(DepartmentName),
    /// Says how much they press.
    Priority(Priority),
    /// Adds a tag.
    Tag(String),
}

/// What became of one ticket.
pub type Done = (TicketNumber, Result<(), TicketError>);

/// Does it with each of them, in their order, each once.
///
/// # Errors
/// When there are too many, or the person may not work on tickets; what cannot be done with one
/// ticket is told with it.
pub fn bulk(
    desk: &Desk,
    agent: &Person,
    numbers: &[TicketNumber],
    what: &Bulk,
) -> Result<Vec<Done>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let mut each: Vec<TicketNumber> = Vec::new();
    for number in numbers {
        if !each.contains(number) {
            each.push(*number);
        }
    }
    if each.len() > TICKETS_MAX {
        return Err(TicketError::TooMany);
    }
    let done = |number| (number, one(desk, agent, number, what));
    Ok(each.into_iter().map(done).collect())
}

fn one(desk: &Desk, agent: &Person, number: TicketNumber, what: &Bulk) -> Result<(), TicketError> {
    // Many at once in a department of others is for who leads; what happens to the ticket between
    // this and the change is no worse than what anybody may do with it alone.
    let ticket = desk.store.get::<Ticket>(&number.key())?.ok_or(TicketError::NotFound)?;
    if !agent.works_in(&ticket.department) && !may(agent, Action::LeadTickets) {
        return Err(TicketError::OtherDepartment);
    }
    match what {
        Bulk::Handle(handling) => handle(desk, agent, number, *handling).map(drop),
        Bulk::Assign(to) => assign(desk, agent, number, to).map(drop),
        Bulk::Department(_) | Bulk::Priority(_) | Bulk::Tag(_) => change(desk, agent, number, what),
    }
}

fn change(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    what: &Bulk,
) -> Result<(), TicketError> {
    let policies = desk.policies();
    let doing = Doing::by_agent(desk, agent);
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let mut ticket = before.clone();
        match what {
            Bulk::Department(name) => move_to(tx, &policies, &mut ticket, name)?,
            Bulk::Priority(priority) => ticket.priority = *priority,
            Bulk::Tag(tag) => {
                let mut all = before.tags.join(",");
                all.push(',');
                all.push_str(tag);
                ticket.tags = tags_of(&all)?;
                require_kept(&policies, &before.tags, &ticket.tags)?;
            }
            Bulk::Handle(_) | Bulk::Assign(_) => {}
        }
        if ticket != before {
            history::save(tx, &before, &mut ticket, &doing)?;
            tx.event(&Event::TicketChanged { ticket: number, by: agent.id.clone() })?;
        }
        Ok(())
    })
}
