//! What a ticket is about, how much it presses and who answers it, as the team corrects it.

use super::change::change;
use super::tags::{require_kept, tags_of};
use super::ticket::{SUBJECT_CHARS_MAX, Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::policies::{DepartmentName, Policies, Priority};
use crate::store::Transaction;

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
    change(desk, number, agent, |tx, ticket, _| {
        require_kept(&policies, &ticket.tags, &tags)?;
        move_to(tx, &policies, ticket, &edit.department)?;
        ticket.subject.clone_from(&subject);
        ticket.priority = edit.priority;
        ticket.tags.clone_from(&tags);
        Ok(())
    })
}

/// Sends a ticket to a department. Whoever had it gives it back if they do not work there.
///
/// # Errors
/// When there is no such department.
pub(super) fn move_to(
    tx: &Transaction<'_>,
    policies: &Policies,
    ticket: &mut Ticket,
    department: &DepartmentName,
) -> Result<(), TicketError> {
    if ticket.department == *department {
        return Ok(());
    }
    if policies.department(department).is_none() {
        return Err(TicketError::NoSuchDepartment);
    }
    ticket.department = department.clone();
    if let Some(id) = &ticket.assignee {
        let assignee = tx.get::<Person>(id.as_str())?;
        if !assignee.is_some_and(|person| person.works_in(department)) {
            ticket.assignee = None;
        }
    }
    Ok(())
}
