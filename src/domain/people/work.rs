//! What an agent works on: departments, what they know, and how much at once.

use super::history::{AccountChange, note};
use super::manage::{ManageError, still_may};
use super::person::Person;
use crate::domain::Desk;
use crate::domain::ids::PersonId;
use crate::domain::names::{DepartmentName, SkillName};
use crate::domain::permissions::Action;

/// More tickets at once than anybody can keep in mind.
pub const CAPACITY_MAX: u16 = 500;
/// The most skills of a person.
pub const SKILLS_MAX: usize = 30;

/// What somebody works on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The departments; none: all of them.
    pub departments: Vec<DepartmentName>,
    /// What they know that not everybody does.
    pub skills: Vec<SkillName>,
    /// How many tickets may wait for them before they are given no more; none: no limit.
    pub capacity: Option<u16>,
}

/// Sets what somebody works on. What they have already stays theirs.
///
/// # Errors
/// When there is no such account, there are too many skills, the capacity is too large, or `by`
/// does not lead.
pub fn set_work(desk: &Desk, by: &Person, id: &PersonId, work: &Work) -> Result<(), ManageError> {
    let is_too_much = work.capacity.is_some_and(|capacity| capacity > CAPACITY_MAX);
    if is_too_much || work.skills.len() > SKILLS_MAX {
        return Err(ManageError::Work);
    }
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        still_may(tx, by, Action::LeadTickets)?;
        let before = tx.get::<Person>(id.as_str())?.ok_or(ManageError::NotFound)?;
        let mut person = before.clone();
        person.departments.clone_from(&work.departments);
        person.skills.clone_from(&work.skills);
        person.capacity = work.capacity;
        if person == before {
            return Ok(());
        }
        tx.put(&person)?;
        Ok(note(tx, (id, &by.id), now, AccountChange::Work)?)
    })
}
