//! What an admin does with accounts: see them, switch them off and on.

use super::person::{EmailAddress, Person};
use super::session;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::PersonId;
use crate::domain::permissions::{Action, NotAllowed, Role, require};
use crate::i18n::{Collation, Lang};
use crate::store::{Page, StoreError};

/// More accounts than any team has.
const PEOPLE_MAX: usize = 10_000;

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ManageError {
    /// There is no such account.
    #[error("there is no such account")]
    NotFound,
    /// It would leave nobody who can manage people.
    #[error("the last admin cannot be switched off")]
    LastAdmin,
    /// The person may not do it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether an account can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountState {
    /// It can.
    On,
    /// It cannot; its sessions end at once.
    Off,
}

/// All accounts, by name as `lang` orders names.
///
/// # Errors
/// When `by` may not see them.
pub fn list(desk: &Desk, by: &Person, lang: Lang) -> Result<Vec<Person>, ManageError> {
    require(by, Action::ManagePeople)?;
    let mut people = desk.store.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
    let collation = Collation::of(lang);
    people.sort_by_cached_key(|person| collation.key(&person.name));
    Ok(people)
}

/// Somebody of the team, as colleagues know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamMember {
    /// Who it is.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: EmailAddress,
}

/// Everybody who has or had an account.
///
/// # Errors
/// When `by` does not work on tickets.
pub fn team(desk: &Desk, by: &Person) -> Result<Vec<TeamMember>, ManageError> {
    require(by, Action::WorkOnTickets)?;
    let people = desk.store.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
    let member =
        |person: Person| TeamMember { id: person.id, name: person.name, email: person.email };
    Ok(people.into_iter().map(member).collect())
}

/// Switches an account on or off.
///
/// # Errors
/// When it is the last admin's, or `by` may not do it.
pub fn set_state(
    desk: &Desk,
    by: &Person,
    id: &PersonId,
    state: AccountState,
) -> Result<(), ManageError> {
    require(by, Action::ManagePeople)?;
    desk.store.transaction(|tx| {
        let mut person = tx.get::<Person>(id.as_str())?.ok_or(ManageError::NotFound)?;
        person.active = state == AccountState::On;
        if !person.active {
            let others = tx.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
            let is_admin = |p: &Person| p.active && p.roles.contains(&Role::Admin);
            if !others.iter().any(|other| other.id != *id && is_admin(other)) {
                return Err(ManageError::LastAdmin);
            }
            session::end_all(tx, id)?;
        }
        tx.put(&person)?;
        tx.event(&Event::PersonChanged { person: id.clone() })?;
        Ok(())
    })
}
