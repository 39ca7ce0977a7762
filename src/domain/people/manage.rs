//! What an admin does with accounts: see them, change their roles, switch them off and on.

use super::history::{AccountChange, note};
use super::person::{EmailAddress, Person};
use super::{invite, reset, session};
use crate::domain::Desk;
use crate::domain::ids::PersonId;
use crate::domain::permissions::{Action, NotAllowed, Role, may, require};
use crate::i18n::{Collation, Lang};
use crate::store::{Page, StoreError, Transaction};

/// More accounts than any team has.
pub const PEOPLE_MAX: usize = 10_000;

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ManageError {
    /// There is no such account.
    #[error("there is no such account")]
    NotFound,
    /// Too many skills, or more tickets at once than anybody can keep in mind.
    #[error("too many skills or tickets at once")]
    Work,
    /// It would leave nobody who can manage people.
    #[error("the last admin cannot be switched off or lose that role")]
    LastAdmin,
    /// No role was chosen.
    #[error("an account needs a role")]
    NoRole,
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

/// One account.
///
/// # Errors
/// When there is none, or `by` may not see it.
pub fn find(desk: &Desk, by: &Person, id: &PersonId) -> Result<Person, ManageError> {
    require(by, Action::ManagePeople)?;
    desk.store.get::<Person>(id.as_str())?.ok_or(ManageError::NotFound)
}

/// Switches an account on or off. Off, its sessions and its open invitations and links end.
///
/// # Errors
/// When it is the last admin's, or `by` may not do it.
pub fn set_state(
    desk: &Desk,
    by: &Person,
    id: &PersonId,
    state: AccountState,
) -> Result<(), ManageError> {
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        still_may(tx, by, Action::ManagePeople)?;
        let mut person = tx.get::<Person>(id.as_str())?.ok_or(ManageError::NotFound)?;
        let active = state == AccountState::On;
        if person.active == active {
            return Ok(());
        }
        person.active = active;
        if !person.active {
            keep_an_admin(tx, &person)?;
            session::end_all(tx, id)?;
            invite::end_all(tx, id)?;
            reset::end_all(tx, id)?;
            reset::end_made_by(tx, id)?;
        }
        tx.put(&person)?;
        let change = match state {
            AccountState::On => AccountChange::SwitchedOn,
            AccountState::Off => AccountChange::SwitchedOff,
        };
        Ok(note(tx, (id, &by.id), now, change)?)
    })
}

/// Gives an account other roles. Its sessions go on, with the new ones at once.
///
/// # Errors
/// When no role is left, no admin is left, or `by` may not do it.
pub fn set_roles(
    desk: &Desk,
    by: &Person,
    id: &PersonId,
    roles: &[Role],
) -> Result<(), ManageError> {
    let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| roles.contains(role)).collect();
    if roles.is_empty() {
        return Err(ManageError::NoRole);
    }
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        still_may(tx, by, Action::ManagePeople)?;
        let mut person = tx.get::<Person>(id.as_str())?.ok_or(ManageError::NotFound)?;
        if person.roles == roles {
            return Ok(());
        }
        person.roles.clone_from(&roles);
        keep_an_admin(tx, &person)?;
        tx.put(&person)?;
        Ok(note(tx, (id, &by.id), now, AccountChange::Roles { roles: roles.clone() })?)
    })
}

/// Goes on only if `by` may do `action` now: who was read for a request may have been switched
/// off since.
pub(super) fn still_may(
    tx: &Transaction<'_>,
    by: &Person,
    action: Action,
) -> Result<(), ManageError> {
    let now = tx.get::<Person>(by.id.as_str())?.ok_or(NotAllowed(action))?;
    Ok(require(&now, action)?)
}

/// Goes on only if somebody can manage people once `changed` is as it is to be.
fn keep_an_admin(tx: &Transaction<'_>, changed: &Person) -> Result<(), ManageError> {
    let others = tx.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
    let mut all = others.iter().filter(|other| other.id != changed.id).chain([changed]);
    match all.any(|person| may(person, Action::ManagePeople)) {
        true => Ok(()),
        false => Err(ManageError::LastAdmin),
    }
}
