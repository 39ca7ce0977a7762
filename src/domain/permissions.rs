//! Who may do what: one table. Verbs ask it; pages only hide what it would refuse.

use serde::{Deserialize, Serialize};

use super::people::Person;

/// What a person does for the team. Roles add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Answers tickets.
    Agent,
    /// Writes articles.
    Editor,
    /// Leads agents.
    Lead,
    /// Looks after the installation and its people.
    Admin,
}

impl Role {
    /// All roles, from the least to the most far-reaching.
    pub const ALL: [Role; 4] = [Role::Agent, Role::Editor, Role::Lead, Role::Admin];

    /// The role's name in forms and in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Agent => "agent",
            Role::Editor => "editor",
            Role::Lead => "lead",
            Role::Admin => "admin",
        }
    }

    /// The role of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// Something that only some people may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See and answer tickets, and see what is for agents only.
    WorkOnTickets,
    /// Give tickets to others, look after escalations, change many tickets of any department at
    /// once, and undo what others merged.
    LeadTickets,
    /// See what is wrong with the content and what is missing in it.
    SeeContentProblems,
    /// Set the banner that stands on every customers' page, and take it down.
    SetIncident,
    /// Change departments, tags, tiers and the rules that questions are sorted by.
    ManagePolicies,
    /// Invite people, change what they may do, switch accounts off.
    ManagePeople,
    /// See how the team's work goes.
    SeeReports,
}

/// An action that the person may not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this account may not do that: {0:?}")]
pub struct NotAllowed(pub Action);

/// The table: the roles that allow an action.
#[must_use]
pub fn allowing(action: Action) -> &'static [Role] {
    match action {
        Action::WorkOnTickets => &Role::ALL,
        Action::SeeContentProblems | Action::SetIncident => {
            &[Role::Editor, Role::Lead, Role::Admin]
        }
        Action::LeadTickets | Action::ManagePolicies | Action::SeeReports => {
            &[Role::Lead, Role::Admin]
        }
        Action::ManagePeople => &[Role::Admin],
    }
}

/// Whether `person` may do `action`.
#[must_use]
pub fn may(person: &Person, action: Action) -> bool {
    person.active && person.roles.iter().any(|role| allowing(action).contains(role))
}

/// Goes on only if `person` may do `action`.
///
/// # Errors
/// [`NotAllowed`] otherwise.
pub fn require(person: &Person, action: Action) -> Result<(), NotAllowed> {
    if may(person, action) { Ok(()) } else { Err(NotAllowed(action)) }
}
