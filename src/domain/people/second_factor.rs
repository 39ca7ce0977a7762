//! The second step at sign-in: one-time codes from an app (TOTP, RFC 6238), with recovery codes
//! for when the phone is not at hand. What is here sets it up and takes it away.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::confirm::{Proof, is_confirmed};
use super::history::{AccountChange, note};
use super::manage::{ManageError, still_may};
use super::one_time;
use super::person::Person;
use super::second_step;
use super::session::Way;
use crate::domain::Desk;
use crate::domain::ids::{NoRandomness, PersonId};
use crate::domain::permissions::Action;
use crate::store::{Page, Record, StoreError, Transaction};

/// How long a key waits for its first code.
pub const KEY_LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// More keys than ever wait at once.
const WAITING_MAX: usize = 10_000;

/// What the second step of an account is checked with. The key is kept as it is: the codes are
/// computed from it.
#[derive(Clone, Serialize, Deserialize)]
pub struct SecondFactor {
    /// The account.
    pub person: PersonId,
    /// The key that the app has as well, in base 32.
    pub key: String,
    /// The time step of the last code that was accepted: none is accepted twice.
    pub last_step: u64,
    /// The hashes of the recovery codes that are left.
    pub recovery: Vec<String>,
    /// When codes were wrong lately.
    pub wrong: Vec<Timestamp>,
}

impl Record for SecondFactor {
    const KIND: &'static str = "second_factor";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.person.to_string()
    }
}

/// A key that was shown and whose first code has not come yet.
#[derive(Clone, Serialize, Deserialize)]
pub struct WaitingKey {
    /// The account.
    pub person: PersonId,
    /// The key, in base 32.
    pub key: String,
    /// Until when it waits.
    pub expires_at: Timestamp,
}

impl Record for WaitingKey {
    const KIND: &'static str = "second_factor_waiting";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.person.to_string()
    }
}

/// Why the second step was not changed.
#[derive(Debug, thiserror::Error)]
pub enum SecondFactorError {
    /// The password is not right, or the sign-in is too long ago.
    #[error("the password is not right, or the sign-in is too long ago")]
    Password,
    /// The code is not the one that the app shows.
    #[error("the code is not right")]
    Code,
    /// It was not begun, or too long ago, or it is on or off already.
    #[error("the second step does not stand where that can be done")]
    MovedOn,
    /// There is no such account, or the person may not change it.
    #[error(transparent)]
    Manage(#[from] ManageError),
    /// No key could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether somebody has to set up the second step before they do anything else.
#[must_use]
pub fn must_set_up(desk: &Desk, person: &Person, way: Way) -> bool {
    let has_one = person.second_factor.is_some() || way.is_in_two_steps();
    !has_one && desk.policies().asks_second_factor_of(&person.roles)
}

/// Makes a key for the app to be shown. Not for a thread that serves requests.
///
/// # Errors
/// When the password is not right, or the second step is on.
pub fn begin(desk: &Desk, by: &Person, proof: &Proof) -> Result<(), SecondFactorError> {
    if !is_confirmed(desk, by, proof)? {
        return Err(SecondFactorError::Password);
    }
    let key = one_time::new_key()?;
    let expires_at = desk.clock.now() + KEY_LIFETIME;
    desk.store.transaction(|tx| {
        let person = tx.get::<Person>(by.id.as_str())?.ok_or(SecondFactorError::MovedOn)?;
        if person.second_factor.is_some() {
            return Err(SecondFactorError::MovedOn);
        }
        tx.put(&WaitingKey { person: by.id.clone(), key: key.clone(), expires_at })?;
        Ok(())
    })
}

/// The key that waits for its first code, if there is one.
///
/// # Errors
/// When the store fails.
pub fn waiting(desk: &Desk, by: &Person) -> Result<Option<String>, StoreError> {
    let waiting = desk.store.get::<WaitingKey>(by.id.as_str())?;
    let now = desk.clock.now();
    Ok(waiting.filter(|waiting| waiting.expires_at > now).map(|waiting| waiting.key))
}

/// Turns the second step on, once the app shows the right code; returns the recovery codes.
///
/// # Errors
/// When the code is not right, or no key waits for one.
pub fn confirm(desk: &Desk, by: &Person, code: &str) -> Result<Vec<String>, SecondFactorError> {
    let codes = one_time::new_recovery_codes()?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let waiting = tx.get::<WaitingKey>(by.id.as_str())?;
        let waiting = waiting.filter(|waiting| waiting.expires_at > now);
        let waiting = waiting.ok_or(SecondFactorError::MovedOn)?;
        let step = one_time::step_of(&waiting.key, code, now).ok_or(SecondFactorError::Code)?;
        let mut person = tx.get::<Person>(by.id.as_str())?.ok_or(SecondFactorError::MovedOn)?;
        person.second_factor = Some(now);
        tx.put(&person)?;
        tx.delete::<WaitingKey>(by.id.as_str())?;
        tx.put(&SecondFactor {
            person: by.id.clone(),
            key: waiting.key,
            last_step: step,
            recovery: codes.iter().map(|code| one_time::recovery_hash(code)).collect(),
            wrong: Vec::new(),
        })?;
        note(tx, (&by.id, &by.id), now, AccountChange::SecondFactorSet)?;
        Ok::<_, SecondFactorError>(())
    })?;
    Ok(codes)
}

/// How many recovery codes are left.
///
/// # Errors
/// When the store fails.
pub fn codes_left(desk: &Desk, by: &Person) -> Result<usize, StoreError> {
    let factor = desk.store.get::<SecondFactor>(by.id.as_str())?;
    Ok(factor.map_or(0, |factor| factor.recovery.len()))
}

/// Makes new recovery codes; the old ones end. Not for a thread that serves requests.
///
/// # Errors
/// When the password is not right, or the second step is off.
pub fn new_codes(
    desk: &Desk,
    by: &Person,
    proof: &Proof,
) -> Result<Vec<String>, SecondFactorError> {
    if !is_confirmed(desk, by, proof)? {
        return Err(SecondFactorError::Password);
    }
    let codes = one_time::new_recovery_codes()?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let factor = tx.get::<SecondFactor>(by.id.as_str())?;
        let mut factor = factor.ok_or(SecondFactorError::MovedOn)?;
        factor.recovery = codes.iter().map(|code| one_time::recovery_hash(code)).collect();
        tx.put(&factor)?;
        note(tx, (&by.id, &by.id), now, AccountChange::RecoveryCodesMade)?;
        Ok::<_, SecondFactorError>(())
    })?;
    Ok(codes)
}

/// Turns one's own second step off. Not for a thread that serves requests.
///
/// # Errors
/// When the password is not right, or it is off.
pub fn remove(desk: &Desk, by: &Person, proof: &Proof) -> Result<(), SecondFactorError> {
    if !is_confirmed(desk, by, proof)? {
        return Err(SecondFactorError::Password);
    }
    let now = desk.clock.now();
    desk.store.transaction(|tx| turn_off(tx, (&by.id, by), now))
}

/// Turns the second step of somebody off, who has lost the phone and the recovery codes.
///
/// # Errors
/// When there is no such account, it is off, or `by` may not do it.
pub fn remove_for(desk: &Desk, by: &Person, id: &PersonId) -> Result<(), SecondFactorError> {
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        still_may(tx, by, Action::ManagePeople)?;
        turn_off(tx, (id, by), now)
    })
}

fn turn_off(
    tx: &mut Transaction<'_>,
    (id, by): (&PersonId, &Person),
    now: Timestamp,
) -> Result<(), SecondFactorError> {
    let mut person = tx.get::<Person>(id.as_str())?.ok_or(ManageError::NotFound)?;
    if person.second_factor.take().is_none() {
        return Err(SecondFactorError::MovedOn);
    }
    tx.put(&person)?;
    tx.delete::<SecondFactor>(id.as_str())?;
    second_step::end_all(tx, id)?;
    Ok(note(tx, (id, &by.id), now, AccountChange::SecondFactorRemoved)?)
}

/// Removes keys whose first code never came.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let mut waiting = desk.store.scan::<WaitingKey>(&Page::all().limit(WAITING_MAX))?;
    waiting.retain(|waiting| waiting.expires_at < now);
    if waiting.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for key in waiting.iter().map(Record::key) {
            // Another may have been made since.
            if tx.get::<WaitingKey>(&key)?.is_some_and(|waiting| waiting.expires_at < now) {
                tx.delete::<WaitingKey>(&key)?;
            }
        }
        Ok(waiting.len())
    })
}
