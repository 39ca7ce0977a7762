//! Single-use links that make an account: the first admin's at the first start, and an
//! invitation's.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::manage::{ManageError, still_may};
use super::password;
use super::person::{EmailAddress, Person};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{NoRandomness, PersonId, Secret};
use crate::domain::permissions::{Action, NotAllowed, Role, may, require};
use crate::store::{Page, Record, StoreError, Transaction};

/// How long the first admin's link works.
pub const SETUP_LIFETIME: SignedDuration = SignedDuration::from_hours(1);
/// How long an invitation works: a week, so that a weekend or an illness does not end it.
pub const INVITE_LIFETIME: SignedDuration = SignedDuration::from_hours(24 * 7);
/// More invitations than are ever open.
const INVITES_MAX: usize = 10_000;
/// Enough of a hash to tell invitations apart.
const SHOWN_CHARS: usize = 16;
/// The longest name of a person.
pub const NAME_CHARS_MAX: usize = 100;

/// A link that was handed out and not used yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    /// The hash of the secret in the link.
    pub secret_hash: String,
    /// The roles the account will have.
    pub roles: Vec<Role>,
    /// For whom it was made, as a reminder; empty for the first admin.
    pub name: String,
    /// Until when it works.
    pub expires_at: Timestamp,
    /// Whether it is the first admin's, which works only while there is no account.
    pub first_admin: bool,
    /// Who made it, and must still be allowed to when it is used; nobody for the first admin's.
    #[serde(default)]
    pub by: Option<PersonId>,
}

impl Invite {
    /// What pages call it: a part of the hash, of which nobody finds the secret.
    #[must_use]
    pub fn shown_as(&self) -> String {
        self.secret_hash.chars().take(SHOWN_CHARS).collect()
    }
}

impl Record for Invite {
    const KIND: &'static str = "invite";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }
}

/// What a person enters to join.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// As others will see it.
    pub name: String,
    /// To sign in with.
    pub email: EmailAddress,
    /// In clear, only until it is hashed.
    pub password: String,
}

/// Why an invitation could not be made or used.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// The link was used, has expired, or never was.
    #[error("this link was used already or has expired")]
    NotValid,
    /// There is an account with this address.
    #[error("there is an account with this address")]
    EmailTaken,
    /// No name, or too long a one.
    #[error("the name must have 1 to {NAME_CHARS_MAX} characters")]
    Name,
    /// No role was chosen.
    #[error("an account needs a role")]
    NoRole,
    /// The password is not accepted.
    #[error(transparent)]
    Password(#[from] password::PasswordError),
    /// The person may not invite.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ManageError> for InviteError {
    fn from(error: ManageError) -> InviteError {
        match error {
            ManageError::Store(error) => InviteError::Store(error),
            _ => InviteError::NotAllowed(NotAllowed(Action::ManagePeople)),
        }
    }
}

/// Makes the first admin's link, if there is no account yet. Older links stop working.
///
/// # Errors
/// When the store fails.
pub fn set_up(desk: &Desk) -> Result<Option<Secret>, InviteError> {
    let secret = Secret::random()?;
    let now = desk.clock.now();
    let made = desk.store.transaction(|tx| {
        if !tx.scan::<Person>(&Page::all().limit(1))?.is_empty() {
            return Ok::<_, InviteError>(false);
        }
        for old in tx.scan::<Invite>(&Page::all().limit(INVITES_MAX))? {
            tx.delete::<Invite>(&old.key())?;
        }
        tx.put(&Invite {
            secret_hash: secret.hash(),
            roles: Role::ALL.to_vec(),
            name: String::new(),
            expires_at: now + SETUP_LIFETIME,
            first_admin: true,
            by: None,
        })?;
        Ok(true)
    })?;
    Ok(made.then_some(secret))
}

/// Makes an invitation; the caller hands the secret over.
///
/// # Errors
/// When `by` may not invite, or name or roles are missing.
pub fn invite(desk: &Desk, by: &Person, name: &str, roles: &[Role]) -> Result<Secret, InviteError> {
    require(by, Action::ManagePeople)?;
    let name = checked_name(name)?;
    if roles.is_empty() {
        return Err(InviteError::NoRole);
    }
    let secret = Secret::random()?;
    let invite = Invite {
        secret_hash: secret.hash(),
        roles: roles.to_vec(),
        name,
        expires_at: desk.clock.now() + INVITE_LIFETIME,
        first_admin: false,
        by: Some(by.id.clone()),
    };
    desk.store.transaction(|tx| {
        still_may(tx, by, Action::ManagePeople)?;
        tx.put(&invite).map_err(InviteError::from)
    })?;
    Ok(secret)
}

/// The invitation behind a link, if it still works.
///
/// # Errors
/// [`InviteError::NotValid`] if it does not.
pub fn find(desk: &Desk, secret: &Secret) -> Result<Invite, InviteError> {
    let invite = desk.store.get::<Invite>(&secret.hash())?.ok_or(InviteError::NotValid)?;
    let inviter = match &invite.by {
        Some(by) => desk.store.get::<Person>(by.as_str())?,
        None => None,
    };
    valid(invite, inviter.as_ref(), desk.clock.now())
}

/// The invitation, if it works: in its time, and as long as who made it may invite.
fn valid(invite: Invite, by: Option<&Person>, now: Timestamp) -> Result<Invite, InviteError> {
    let may_invite = match (&invite.by, by) {
        (None, _) => true,
        (Some(_), by) => by.is_some_and(|by| may(by, Action::ManagePeople)),
    };
    if may_invite && invite.expires_at > now { Ok(invite) } else { Err(InviteError::NotValid) }
}

/// Ends every invitation that a person made, within a transaction that switches the account off.
pub(super) fn end_all(tx: &mut Transaction<'_>, by: &PersonId) -> Result<(), StoreError> {
    for invite in tx.scan::<Invite>(&Page::all().limit(INVITES_MAX))? {
        if invite.by.as_ref() == Some(by) {
            tx.delete::<Invite>(&invite.key())?;
        }
    }
    Ok(())
}

/// An invitation that can still be used, and the name of who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvite {
    /// The invitation.
    pub invite: Invite,
    /// Who made it.
    pub by: String,
}

/// The invitations that can still be used, the one that ends first first.
///
/// # Errors
/// When `by` may not see them.
pub fn open(desk: &Desk, by: &Person) -> Result<Vec<OpenInvite>, ManageError> {
    require(by, Action::ManagePeople)?;
    let now = desk.clock.now();
    let mut open = Vec::new();
    for invite in desk.store.scan::<Invite>(&Page::all().limit(INVITES_MAX))? {
        let Some(id) = &invite.by else { continue };
        let Some(inviter) = desk.store.get::<Person>(id.as_str())? else { continue };
        if let Ok(invite) = valid(invite, Some(&inviter), now) {
            open.push(OpenInvite { invite, by: inviter.name });
        }
    }
    open.sort_by_key(|open| open.invite.expires_at);
    Ok(open)
}

/// Ends the invitation that pages call `name`, before somebody uses it.
///
/// # Errors
/// When there is none, or `by` may not do it.
pub fn withdraw(desk: &Desk, by: &Person, name: &str) -> Result<(), ManageError> {
    desk.store.transaction(|tx| {
        still_may(tx, by, Action::ManagePeople)?;
        let open = tx.scan::<Invite>(&Page::all().limit(INVITES_MAX))?;
        let invite = open.iter().find(|invite| !invite.first_admin && invite.shown_as() == name);
        let invite = invite.ok_or(ManageError::NotFound)?;
        Ok(tx.delete::<Invite>(&invite.key())?)
    })
}

/// Removes invitations that nobody used in time.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let mut old = desk.store.scan::<Invite>(&Page::all().limit(INVITES_MAX))?;
    old.retain(|invite| !invite.first_admin && invite.expires_at < now);
    if old.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for invite in &old {
            tx.delete::<Invite>(&invite.key())?;
        }
        Ok(old.len())
    })
}

/// Uses a link: makes the account and ends the link, in one batch.
///
/// # Errors
/// When the link does not work any more or what was entered is not accepted; the link stays
/// usable then.
pub fn join(desk: &Desk, secret: &Secret, new: &NewPerson) -> Result<Person, InviteError> {
    find(desk, secret)?;
    let name = checked_name(&new.name)?;
    let person_id = PersonId::random()?;
    let password_hash = password::hash(&new.password)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let invite = tx.get::<Invite>(&secret.hash())?.ok_or(InviteError::NotValid)?;
        let inviter = match &invite.by {
            Some(by) => tx.get::<Person>(by.as_str())?,
            None => None,
        };
        let invite = valid(invite, inviter.as_ref(), now)?;
        if invite.first_admin && !tx.scan::<Person>(&Page::all().limit(1))?.is_empty() {
            return Err(InviteError::NotValid);
        }
        let same_address = Page::prefix(format!("{}/", new.email)).limit(1);
        if !tx.by_index::<Person>(Person::BY_EMAIL, &same_address)?.is_empty() {
            return Err(InviteError::EmailTaken);
        }
        let person = Person {
            id: person_id.clone(),
            name: name.clone(),
            email: new.email.clone(),
            roles: invite.roles.clone(),
            password_hash: password_hash.clone(),
            active: true,
            created_at: now,
            second_factor: None,
            departments: Vec::new(),
            skills: Vec::new(),
            capacity: None,
        };
        tx.delete::<Invite>(&invite.key())?;
        tx.put(&person)?;
        tx.event(&Event::PersonJoined { person: person.id.clone() })?;
        Ok(person)
    })
}

pub(super) fn checked_name(name: &str) -> Result<String, InviteError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(InviteError::Name);
    }
    Ok(name.to_owned())
}
