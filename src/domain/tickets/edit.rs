//! What a ticket is about, how much it presses and who answers it, as the team corrects it.

use super::history::{self, Actor};
use super::tags::{require_kept, tags_of};
use super::ticket::{SUBJECT_CHARS_MAX, Ticket, TicketError};
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::policies::{DepartmentName, Priority};

/// What an agent enters.
#[derive(Clone, Debug)]
pub struct Edit {
    /// What it is about, in one line.
    pub subject: String,
    /// The department that answers it.
    pub department: DepartmentName,
    /// How much it presses.
    pub priority: Priority,
    /// Tags, separated by commas.
    pub tags: String,
}

/// Corrects a ticket. Whoever had it gives it back if they do not work in its new department.
///
/// # Errors
/// When there is no such department or tag, the subject is empty or too long, or the person may
/// not work on tickets.
pub fn edit(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    edit: &Edit,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let subject = edit.subject.split_whitespace().collect::<Vec<_>>().join(" ");
    if subject.is_empty() {
        return Err(TicketError::Empty);
    }
    if subject.chars().count() > SUBJECT_CHARS_MAX {
        return Err(TicketError::TooLong { chars_max: SUBJECT_CHARS_MAX });
    }
    let tags = tags_of(&edit.tags)?;
    let policies = desk.policies();
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let mut ticket = before.clone();
        require_kept(&policies, &before.tags, &tags)?;
        let is_kept = edit.department == before.department;
        if !is_kept && policies.department(&edit.department).is_none() {
            return Err(TicketError::NoSuchDepartment);
        }
        ticket.subject.clone_from(&subject);
        ticket.department = edit.department.clone();
        ticket.priority = edit.priority;
        ticket.tags.clone_from(&tags);
        if let Some(id) = &ticket.assignee {
            let assignee = tx.get::<Person>(id.as_str())?;
            if !is_kept && !assignee.is_some_and(|person| person.works_in(&edit.department)) {
                ticket.assignee = None;
            }
        }
        history::save(tx, &before, &mut ticket, (Actor::agent(&agent.id), now))?;
        tx.event(&Event::TicketChanged { ticket: number, by: agent.id.clone() })?;
        Ok(ticket)
    })
}
