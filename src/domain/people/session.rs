//! Sessions: a secret in a cookie, its hash in the store.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::person::Person;
use crate::domain::Desk;
use crate::domain::ids::{NoRandomness, PersonId, Secret};
use crate::store::{IndexKey, Page, Record, StoreError, Transaction};

/// How often the time of last use is written: not with each request.
const SEEN_GRAIN: SignedDuration = SignedDuration::from_mins(10);
/// How many ended sessions one round of cleaning removes.
const CLEANED_AT_ONCE: usize = 500;

/// More sessions than any person has.
const SESSIONS_ENDED: usize = 10_000;

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
}

impl Session {
    /// The index of sessions by the time of last use.
    pub const BY_SEEN: &'static str = "by_seen";
    /// The index of sessions by person.
    pub const BY_PERSON: &'static str = "by_person";
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
pub fn begin(desk: &Desk, person: &Person) -> Result<Secret, SessionError> {
    let secret = Secret::random()?;
    let now = desk.clock.now();
    let session = Session {
        secret_hash: secret.hash(),
        person: person.id.clone(),
        created_at: now,
        seen_at: now,
    };
    desk.store.transaction(|tx| tx.put(&session))?;
    Ok(secret)
}

/// The person behind a cookie, if the session lives and the account is on.
///
/// # Errors
/// When the store fails.
pub fn find(desk: &Desk, secret: &Secret) -> Result<Option<Person>, StoreError> {
    let Some(session) = desk.store.get::<Session>(&secret.hash())? else { return Ok(None) };
    let now = desk.clock.now();
    if session.seen_at + desk.limits.session < now {
        return Ok(None);
    }
    if session.seen_at + SEEN_GRAIN < now {
        // A store that takes nothing more must not keep anyone from reading.
        if let Err(error) = touch(desk, &session.secret_hash, now) {
            tracing::error!(%error, "the use of a session cannot be noted");
        }
    }
    let person = desk.store.get::<Person>(session.person.as_str())?;
    Ok(person.filter(|person| person.active))
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

/// Ends every session of a person, within a transaction that switches the account off.
pub(super) fn end_all(tx: &mut Transaction<'_>, person: &PersonId) -> Result<(), StoreError> {
    let page = Page::prefix(format!("{person}/")).limit(SESSIONS_ENDED);
    for session in tx.by_index::<Session>(Session::BY_PERSON, &page)? {
        tx.delete::<Session>(&session.key())?;
    }
    Ok(())
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
