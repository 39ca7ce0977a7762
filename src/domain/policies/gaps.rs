//! What the policies ask for and nobody of the team can do: a department without people, a skill
//! that nobody has, a person who does not answer tickets.

use super::edit::EditError;
use super::policy::Policies;
use crate::domain::Desk;
use crate::domain::names::{DepartmentName, SkillName};
use crate::domain::people::manage::PEOPLE_MAX;
use crate::domain::people::{EmailAddress, Person};
use crate::domain::permissions::{Action, may, require};
use crate::store::Page;

/// Something that nobody can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody works in this department.
    Department(DepartmentName),
    /// Nobody has the skill that a rule asks for.
    Skill {
        /// The skill.
        skill: SkillName,
        /// The rule.
        rule: String,
    },
    /// A rule gives tickets to who cannot answer them.
    Assignee {
        /// The address.
        person: EmailAddress,
        /// The rule.
        rule: String,
    },
}

/// What nobody can do of what the policies ask for, with the team as it is now.
///
/// # Errors
/// When the person may not see the policies, or the store fails.
pub fn find(desk: &Desk, by: &Person) -> Result<Vec<Gap>, EditError> {
    require(by, Action::ManagePolicies)?;
    let people = desk.store.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
    Ok(gaps(&desk.policies(), &people))
}

/// What none of these people can do of what the policies ask for.
#[must_use]
pub fn gaps(policies: &Policies, people: &[Person]) -> Vec<Gap> {
    let team: Vec<&Person> =
        people.iter().filter(|person| may(person, Action::WorkOnTickets)).collect();
    let mut found = Vec::new();
    for department in &policies.departments {
        let works = |person: &&Person| {
            person.departments.is_empty() || person.departments.contains(&department.name)
        };
        if !team.iter().any(works) {
            found.push(Gap::Department(department.name.clone()));
        }
    }
    for rule in &policies.rules {
        let name = || rule.name.clone();
        for skill in &rule.then.skills {
            if !team.iter().any(|person| person.skills.contains(skill)) {
                found.push(Gap::Skill { skill: skill.clone(), rule: name() });
            }
        }
        let assignee = rule.then.assignee.as_ref();
        if let Some(person) = assignee.filter(|email| !team.iter().any(|one| one.email == **email))
        {
            found.push(Gap::Assignee { person: person.clone(), rule: name() });
        }
    }
    found
}
