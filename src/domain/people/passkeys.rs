//! Passkeys of an account (Web Authentication, W3C): made on a device, listed, removed. A device
//! opens one only for who shows it a finger, a face or a PIN: so it stands for both steps.

use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use passki::{
    Passki, PasskiError, RegistrationCredential, RegistrationOptions, RegistrationState,
    ResidentKeyRequirement, StoredPasskey, UserVerificationRequirement,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::confirm::{Proof, is_confirmed};
use super::history::{AccountChange, note};
use super::person::Person;
use crate::domain::Desk;
use crate::domain::ids::PersonId;
use crate::store::{IndexKey, Page, Record, StoreError, Transaction};

/// How long a device may take to make one.
pub const MADE_WITHIN: SignedDuration = SignedDuration::from_mins(10);
/// More devices than anybody signs in with.
pub const PASSKEYS_MAX: usize = 20;
/// The longest name of one.
pub const NAME_CHARS_MAX: usize = 60;
/// More than ever are being made at once.
const BEGUN_MAX: usize = 10_000;

/// A passkey. Nothing of it is secret: the device keeps what is.
#[derive(Clone, Serialize, Deserialize)]
pub struct Passkey {
    /// The hash of the name that the device gave it.
    pub id: String,
    /// Whose it is.
    pub person: PersonId,
    /// What its owner calls it.
    pub name: String,
    /// What signatures are checked with.
    pub key: StoredPasskey,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
}

impl Passkey {
    /// The index of passkeys by whose they are.
    pub const BY_PERSON: &'static str = "by_person";
}

impl Record for Passkey {
    const KIND: &'static str = "passkey";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.id.clone()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new(Passkey::BY_PERSON, self.person.to_string())]
    }
}

/// A passkey that a device was asked to make.
#[derive(Clone, Serialize, Deserialize)]
pub struct BegunPasskey {
    /// For whom.
    pub person: PersonId,
    /// What the answer of the device is checked with.
    pub state: RegistrationState,
    /// Until when it may come.
    pub expires_at: Timestamp,
}

impl Record for BegunPasskey {
    const KIND: &'static str = "begun_passkey";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.person.to_string()
    }
}

/// Why there is no passkey.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// Browsers make passkeys only for sites that have a name, over https.
    #[error("the address of this site has no name, or is not https")]
    NotOffered,
    /// Who asks has not shown again who they are.
    #[error("the password is not right, or the sign-in is too long ago")]
    NotConfirmed,
    /// No name, or too long a one.
    #[error("the name is missing or too long")]
    Name,
    /// The account has as many as it can have.
    #[error("an account has {PASSKEYS_MAX} passkeys at most")]
    TooMany,
    /// It was not begun, or too long ago; or there is none.
    #[error("it was not begun, or too long ago")]
    MovedOn,
    /// What the device sent does not hold.
    #[error("what the device sent does not hold")]
    NotRight(#[source] PasskiError),
    /// What came cannot be read.
    #[error("what the browser sent cannot be read")]
    Unreadable(#[source] serde_json::Error),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What checks passkeys of this site, if browsers make any for it: they belong to a name, and to
/// https (or the very machine).
#[must_use]
pub fn checker(desk: &Desk) -> Option<Passki> {
    let origin = &*desk.link_base;
    let (scheme, host) = origin.split_once("://")?;
    let name = host.rsplit_once(':').map_or(host, |(name, _port)| name);
    let is_address = name.ends_with(']') || name.parse::<std::net::IpAddr>().is_ok();
    let is_here = name == "localhost" || name.ends_with(".localhost");
    let fits = !is_address && (scheme == "https" || is_here);
    fits.then(|| Passki::new(name, &[origin], name))
}

/// The key of a passkey by the name that its device gave it.
pub(super) fn key_of(credential_id: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(credential_id))
}

/// The passkeys of `by`, the oldest first.
///
/// # Errors
/// When the store fails.
pub fn list(desk: &Desk, by: &Person) -> Result<Vec<Passkey>, StoreError> {
    let page = Page::prefix(format!("{}/", by.id)).limit(PASSKEYS_MAX);
    let mut passkeys = desk.store.by_index::<Passkey>(Passkey::BY_PERSON, &page)?;
    passkeys.sort_by_key(|passkey| passkey.made_at);
    Ok(passkeys)
}

/// What the browser is asked with to make one, as JSON. Not for a thread that serves requests.
///
/// # Errors
/// When who asks has not shown again who they are, or there can be no more.
pub fn begin(desk: &Desk, by: &Person, proof: &Proof) -> Result<String, PasskeyError> {
    let checker = checker(desk).ok_or(PasskeyError::NotOffered)?;
    if !is_confirmed(desk, by, proof)? {
        return Err(PasskeyError::NotConfirmed);
    }
    let known = list(desk, by)?;
    if known.len() >= PASSKEYS_MAX {
        return Err(PasskeyError::TooMany);
    }
    let known: Vec<StoredPasskey> = known.into_iter().map(|passkey| passkey.key).collect();
    let mut options = RegistrationOptions::default();
    options.timeout = milliseconds(MADE_WITHIN);
    options.resident_key = ResidentKeyRequirement::Required;
    options.user_verification = UserVerificationRequirement::Required;
    options.exclude_credentials = Some(&known);
    let (id, email) = (by.id.as_str().as_bytes(), by.email.as_str());
    let begun = checker.start_passkey_registration(id, email, &by.name, options);
    let (challenge, state) = begun.map_err(PasskeyError::NotRight)?;
    let asked = serde_json::to_string(&challenge).map_err(PasskeyError::Unreadable)?;
    let expires_at = desk.clock.now() + MADE_WITHIN;
    let begun = BegunPasskey { person: by.id.clone(), state, expires_at };
    desk.store.transaction(|tx| tx.put(&begun))?;
    Ok(asked)
}

/// Keeps the passkey that a device has made.
///
/// # Errors
/// When what the device sent does not hold, or was not asked for.
pub fn add(desk: &Desk, by: &Person, name: &str, made: &str) -> Result<(), PasskeyError> {
    let checker = checker(desk).ok_or(PasskeyError::NotOffered)?;
    let name = checked_name(name)?;
    let made: RegistrationCredential =
        serde_json::from_str(made).map_err(PasskeyError::Unreadable)?;
    let now = desk.clock.now();
    let begun = desk.store.get::<BegunPasskey>(by.id.as_str())?;
    let begun = begun.filter(|begun| begun.expires_at > now).ok_or(PasskeyError::MovedOn)?;
    let key = checker.finish_passkey_registration(&made, &begun.state);
    let key = key.map_err(PasskeyError::NotRight)?;
    let id = key_of(&key.credential_id);
    let (made_at, used_at) = (now, None);
    let person = by.id.clone();
    let passkey = Passkey { id, person, name: name.clone(), key, made_at, used_at };
    desk.store.transaction(|tx| {
        let is_on = tx.get::<Person>(by.id.as_str())?.is_some_and(|person| person.active);
        // What was begun may have been used, or another begun, since.
        let still = tx.get::<BegunPasskey>(by.id.as_str())?;
        let is_the_one = still.is_some_and(|still| still.state.challenge == begun.state.challenge);
        if !is_on || !is_the_one || tx.get::<Passkey>(&passkey.id)?.is_some() {
            return Err(PasskeyError::MovedOn);
        }
        tx.delete::<BegunPasskey>(by.id.as_str())?;
        tx.put(&passkey)?;
        Ok(note(tx, (&by.id, &by.id), now, AccountChange::PasskeyAdded { name: name.clone() })?)
    })
}

/// Removes one of one's own passkeys.
///
/// # Errors
/// When there is none.
pub fn remove(desk: &Desk, by: &Person, id: &str) -> Result<(), PasskeyError> {
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let passkey = tx.get::<Passkey>(id)?.filter(|passkey| passkey.person == by.id);
        let passkey = passkey.ok_or(PasskeyError::MovedOn)?;
        tx.delete::<Passkey>(id)?;
        let removed = AccountChange::PasskeyRemoved { name: passkey.name };
        Ok(note(tx, (&by.id, &by.id), now, removed)?)
    })
}

/// Removes the passkeys of an account, within a transaction that gives its owner a new start.
pub(super) fn remove_all(tx: &mut Transaction<'_>, person: &PersonId) -> Result<(), StoreError> {
    let page = Page::prefix(format!("{person}/")).limit(PASSKEYS_MAX);
    for passkey in tx.by_index::<Passkey>(Passkey::BY_PERSON, &page)? {
        tx.delete::<Passkey>(&passkey.key())?;
    }
    Ok(())
}

pub(super) fn milliseconds(time: SignedDuration) -> u64 {
    time.as_millis().try_into().unwrap_or(u64::MAX)
}

/// The name, if it can be one.
///
/// # Errors
/// When it is missing or too long.
pub fn checked_name(name: &str) -> Result<String, PasskeyError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(PasskeyError::Name);
    }
    Ok(name.to_owned())
}

/// Removes what was begun and never came.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let mut begun = desk.store.scan::<BegunPasskey>(&Page::all().limit(BEGUN_MAX))?;
    begun.retain(|begun| begun.expires_at < now);
    if begun.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for key in begun.iter().map(Record::key) {
            // Another may have been begun since.
            if tx.get::<BegunPasskey>(&key)?.is_some_and(|begun| begun.expires_at < now) {
                tx.delete::<BegunPasskey>(&key)?;
            }
        }
        Ok(begun.len())
    })
}
