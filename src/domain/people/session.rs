//! Sessions: a secret in a cookie, its hash in the store.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::device::Device;
use super::person::Person;
use super::second_step;
use crate::domain::Desk;
use crate::domain::ids::{NoRandomness, PersonId, Secret};
use crate::store::{IndexKey, Page, Record, StoreError, Transaction};

/// How often the time of last use is written: not with each request.
const SEEN_GRAIN: SignedDuration = SignedDuration::from_mins(10);
/// How many ended sessions one round of cleaning removes.
const CLEANED_AT_ONCE: usize = 500;

/// More sessions than any person has.
pub(super) const SESSIONS_MAX: usize = 10_000;
/// Enough of a hash to tell one person's sessions apart.
const NAME_CHARS: usize = 16;

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The hash of the secret in the cookie.
    pub secret_hash: String,
    /// Who signed in.
    pub person: PersonId,
    /// When.
    pub created_at: Timestamp,
    /// When it was last used, to ten minutes.
    pub seen_at: Timestamp,
    /// What it runs on, as far as the browser told when it began.
    #[serde(default)]
    pub device: Device,
    /// What was shown to begin it.
    #[serde(default)]
    pub way: Way,
}

/// What was shown to begin a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The password.
    #[default]
    Password,
    /// The password, and a code.
    PasswordAndCode,
    /// An account of elsewhere.
    Provider,
    /// An account of elsewhere, and a code.
    ProviderAndCode,
    /// An account of elsewhere that counts as two steps.
    ProviderInTwoSteps,
    /// A passkey.
    Passkey,
}

impl Way {
    /// Whether two kinds of proof were given.
    #[must_use]
    pub fn is_in_two_steps(self) -> bool {
        match self {
            Way::Password | Way::Provider => false,
            Way::PasswordAndCode
            | Way::ProviderAndCode
            | Way::ProviderInTwoSteps
            | Way::Passkey => true,
        }
    }

    /// The same with a code.
    #[must_use]
    pub(super) fn with_code(self) -> Way {
        match self {
            Way::Password => Way::PasswordAndCode,
            Way::Provider => Way::ProviderAndCode,
            longer => longer,
        }
    }
}

impl Session {
    /// The index of sessions by the time of last use.
    pub const BY_SEEN: &'static str = "by_seen";
    /// The index of sessions by person.
    pub const BY_PERSON: &'static str = "by_person";

    /// What pages call it: a part of the hash, of which nobody finds the secret.
    #[must_use]
    pub fn name(&self) -> String {
        self.secret_hash.chars().take(NAME_CHARS).collect()
    }
}

impl Record for Session {
    const KIND: &'static str = "session";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![
            IndexKey { index: Session::BY_SEEN, key: format!("{:020}", self.seen_at.as_second()) },
            IndexKey { index: Session::BY_PERSON, key: self.person.to_string() },
        ]
    }
}

/// Why there is no session.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Begins a session for a person who has just shown who they are.
///
/// # Errors
/// When the store fails.
pub fn begin(desk: &Desk, person: &Person, begun: (Device, Way)) -> Result<Secret, SessionError> {
    let secret = Secret::random()?;
    let session = Session::new(&secret, &person.id, begun, desk.clock.now());
    desk.store.transaction(|tx| tx.put(&session))?;
    Ok(secret)
}

impl Session {
    /// A session that begins.
    pub(super) fn new(
        secret: &Secret,
        person: &PersonId,
        (device, way): (Device, Way),
        now: Timestamp,
    ) -> Session {
        let (secret_hash, person) = (secret.hash(), person.clone());
        Session { secret_hash, person, created_at: now, seen_at: now, device, way }
    }
}

/// A session that lives.
#[derive(Clone, Debug)]
pub struct Found {
    /// Whose it is.
    pub person: Person,
    /// What was shown to begin it.
    pub way: Way,
    /// Whether its time of life began anew with this use: the browser has to be told then.
    pub is_renewed: bool,
}

/// The session behind a cookie, if it lives and the account is on.
///
/// # Errors
/// When the store fails.
pub fn find(desk: &Desk, secret: &Secret) -> Result<Option<Found>, StoreError> {
    let Some(session) = desk.store.get::<Session>(&secret.hash())? else { return Ok(None) };
    let now = desk.clock.now();
    if session.seen_at + desk.limits.session < now {
        return Ok(None);
    }
    let Some(person) = desk.store.get::<Person>(session.person.as_str())? else { return Ok(None) };
    if !person.active {
        return Ok(None);
    }
    let mut is_renewed = false;
    if session.seen_at + SEEN_GRAIN < now {
        // A store that takes nothing more must not keep anyone from reading.
        match touch(desk, &session.secret_hash, now) {
            Ok(()) => is_renewed = true,
            Err(error) => tracing::error!(%error, "the use of a session cannot be noted"),
        }
    }
    Ok(Some(Found { person, way: session.way, is_renewed }))
}

/// Ends a session. Ending one that is not there is no error.
///
/// # Errors
/// When the store fails.
pub fn end(desk: &Desk, secret: &Secret) -> Result<(), StoreError> {
    desk.store.transaction(|tx| tx.delete::<Session>(&secret.hash()))
}

/// Removes sessions that have not been used for too long.
///
/// # Errors
/// When the store fails.
pub fn remove_ended(desk: &Desk) -> Result<usize, StoreError> {
    let limit = desk.clock.now() - desk.limits.session;
    desk.store.transaction(|tx| {
        let page = Page::all().limit(CLEANED_AT_ONCE);
        let oldest = tx.by_index::<Session>(Session::BY_SEEN, &page)?;
        let ended: Vec<_> = oldest.into_iter().filter(|session| session.seen_at < limit).collect();
        for session in &ended {
            tx.delete::<Session>(&session.key())?;
        }
        Ok(ended.len())
    })
}

/// Every session of a person.
pub(super) fn of_person(
    tx: &Transaction<'_>,
    person: &PersonId,
) -> Result<Vec<Session>, StoreError> {
    let page = Page::prefix(format!("{person}/")).limit(SESSIONS_MAX);
    tx.by_index::<Session>(Session::BY_PERSON, &page)
}

/// Ends every session of a person, and those that are half way, within a transaction that switches the account off.
pub(super) fn end_all(tx: &mut Transaction<'_>, person: &PersonId) -> Result<(), StoreError> {
    for session in of_person(tx, person)? {
        tx.delete::<Session>(&session.key())?;
    }
    second_step::end_all(tx, person)
}

fn touch(desk: &Desk, secret_hash: &str, now: Timestamp) -> Result<(), StoreError> {
    desk.store.transaction(|tx| {
        if let Some(mut session) = tx.get::<Session>(secret_hash)? {
            session.seen_at = now;
            tx.put(&session)?;
        }
        Ok(())
    })
}
