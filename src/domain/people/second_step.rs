//! The second step of signing in: who has shown the password, or come from the provider, has a
//! short while, and few tries, for the code.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::device::Device;
use super::history::{AccountChange, note};
use super::one_time;
use super::person::Person;
use super::second_factor::SecondFactor;
use super::session::{Session, Way};
use crate::domain::Desk;
use crate::domain::ids::{NoRandomness, PersonId, Secret};
use crate::store::{Page, Record, StoreError, Transaction};

/// How long the code may take.
pub const LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// So many wrong codes end it.
pub const TRIES_MAX: u8 = 5;
/// So many wrong codes of one account are checked within [`WRONG_WITHIN`], however often the
/// password is shown: some 1,000 a day of the million that there are.
const WRONG_MAX: usize = 10;
/// See [`WRONG_MAX`].
const WRONG_WITHIN: SignedDuration = SignedDuration::from_mins(15);
/// More than ever are half way at once.
const HALF_WAY_MAX: usize = 10_000;

/// A browser whose owner has shown who they are, and not the code yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfSession {
    /// The hash of the secret in the cookie.
    pub secret_hash: String,
    /// Who they are.
    pub person: PersonId,
    /// What the session will run on.
    pub device: Device,
    /// Until when the code may come.
    pub expires_at: Timestamp,
    /// How many codes were wrong.
    pub wrong: u8,
    /// What was shown before the code.
    #[serde(default)]
    pub way: Way,
}

impl Record for HalfSession {
    const KIND: &'static str = "half_session";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }
}

/// Why there is no session yet.
#[derive(Debug, thiserror::Error)]
pub enum SecondStepError {
    /// It took too long, or too many codes were wrong: the password is to be shown again.
    #[error("the second step took too long or was tried too often")]
    Over,
    /// The code is not right, or was used already.
    #[error("the code is not right")]
    NotRight,
    /// Too many codes of this account were wrong lately.
    #[error("too many codes were wrong")]
    TooOften,
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What came of a code.
enum Came {
    Right,
    Wrong(SecondStepError),
}

/// Begins the second step for a person who has just shown the first.
///
/// # Errors
/// When the store fails.
pub(super) fn begin(
    desk: &Desk,
    person: &Person,
    (device, way): (Device, Way),
) -> Result<Secret, SecondStepError> {
    let secret = Secret::random()?;
    let half = HalfSession {
        secret_hash: secret.hash(),
        person: person.id.clone(),
        device,
        expires_at: desk.clock.now() + LIFETIME,
        wrong: 0,
        way,
    };
    desk.store.transaction(|tx| tx.put(&half))?;
    Ok(secret)
}

/// Whether the code can still come.
///
/// # Errors
/// When the store fails.
pub fn is_open(desk: &Desk, secret: &Secret) -> Result<bool, StoreError> {
    let half = desk.store.get::<HalfSession>(&secret.hash())?;
    Ok(half.is_some_and(|half| half.expires_at > desk.clock.now()))
}

/// Checks the code and begins the session.
///
/// # Errors
/// When the code is not right, or it is too late for one.
pub fn finish(desk: &Desk, half: &Secret, code: &str) -> Result<Secret, SecondStepError> {
    let secret = Secret::random()?;
    let now = desk.clock.now();
    // What was wrong is counted in the same transaction: it must be committed as well.
    let came = desk.store.transaction(|tx| {
        let Some(half) = tx.get::<HalfSession>(&half.hash())? else {
            return Ok(Came::Wrong(SecondStepError::Over));
        };
        let came = check(tx, &half, code, now)?;
        if matches!(came, Came::Right) {
            let begun = (half.device, half.way.with_code());
            tx.put(&Session::new(&secret, &half.person, begun, now))?;
        }
        Ok::<_, StoreError>(came)
    })?;
    match came {
        Came::Right => Ok(secret),
        Came::Wrong(error) => Err(error),
    }
}

fn check(
    tx: &mut Transaction<'_>,
    half: &HalfSession,
    code: &str,
    now: Timestamp,
) -> Result<Came, StoreError> {
    let person = tx.get::<Person>(half.person.as_str())?.filter(|person| person.active);
    let factor = tx.get::<SecondFactor>(half.person.as_str())?;
    let known = factor.filter(|_| person.is_some() && half.expires_at > now);
    let Some(mut factor) = known else {
        tx.delete::<HalfSession>(&half.key())?;
        return Ok(Came::Wrong(SecondStepError::Over));
    };
    factor.wrong.retain(|at| *at + WRONG_WITHIN > now);
    if factor.wrong.len() >= WRONG_MAX {
        return Ok(Came::Wrong(SecondStepError::TooOften));
    }
    if let Some(factor) = accept(tx, &factor, code, now)? {
        tx.put(&factor)?;
        tx.delete::<HalfSession>(&half.key())?;
        return Ok(Came::Right);
    }
    factor.wrong.push(now);
    tx.put(&factor)?;
    let wrong = half.wrong.saturating_add(1);
    if wrong >= TRIES_MAX {
        tx.delete::<HalfSession>(&half.key())?;
        return Ok(Came::Wrong(SecondStepError::Over));
    }
    tx.put(&HalfSession { wrong, ..half.clone() })?;
    Ok(Came::Wrong(SecondStepError::NotRight))
}

/// What the second factor is after `code` was accepted; none if it is not.
fn accept(
    tx: &mut Transaction<'_>,
    factor: &SecondFactor,
    code: &str,
    now: Timestamp,
) -> Result<Option<SecondFactor>, StoreError> {
    let wrong = Vec::new();
    let step = one_time::step_of(&factor.key, code, now);
    if let Some(last_step) = step.filter(|step| *step > factor.last_step) {
        return Ok(Some(SecondFactor { last_step, wrong, ..factor.clone() }));
    }
    let Some(recovery) = one_time::without_recovery_code(&factor.recovery, code) else {
        return Ok(None);
    };
    note(tx, (&factor.person, &factor.person), now, AccountChange::RecoveryCodeUsed)?;
    Ok(Some(SecondFactor { recovery, wrong, ..factor.clone() }))
}

/// Ends every second step of a person, within a transaction that changes what it rests on.
pub(super) fn end_all(tx: &mut Transaction<'_>, person: &PersonId) -> Result<(), StoreError> {
    for half in tx.scan::<HalfSession>(&Page::all().limit(HALF_WAY_MAX))? {
        if half.person == *person {
            tx.delete::<HalfSession>(&half.key())?;
        }
    }
    Ok(())
}

/// Removes those whose code never came.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let mut old = desk.store.scan::<HalfSession>(&Page::all().limit(HALF_WAY_MAX))?;
    old.retain(|half| half.expires_at < now);
    if old.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for half in &old {
            tx.delete::<HalfSession>(&half.key())?;
        }
        Ok(old.len())
    })
}
