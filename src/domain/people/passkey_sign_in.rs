//! Signing in with a passkey: no address is typed, the device knows whose it is.

use jiff::{SignedDuration, Timestamp};
use passki::{
    AuthenticationCredential, AuthenticationOptions, AuthenticationState, PasskiError,
    UserVerificationRequirement,
};
use serde::{Deserialize, Serialize};

use super::device::Device;
use super::passkeys::{Passkey, checker, key_of, milliseconds};
use super::person::Person;
use super::session::{Session, Way};
use crate::domain::Desk;
use crate::domain::ids::{NoRandomness, Secret};
use crate::store::{Page, Record, StoreError};

/// How long a device may take.
pub const LIFETIME: SignedDuration = SignedDuration::from_mins(5);
/// More than ever sign in at once.
const ASKED_MAX: usize = 10_000;

/// A browser that was asked to show a passkey.
#[derive(Clone, Serialize, Deserialize)]
pub struct AskedPasskey {
    /// The hash of the secret in its cookie.
    pub secret_hash: String,
    /// What the answer of the device is checked with.
    pub state: AuthenticationState,
    /// Until when it may come.
    pub expires_at: Timestamp,
}

impl Record for AskedPasskey {
    const KIND: &'static str = "asked_passkey";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum PasskeySignInError {
    /// Browsers have no passkeys for this site.
    #[error("the address of this site has no name, or is not https")]
    NotOffered,
    /// It took too long, was done already, or was begun in another browser.
    #[error("this sign-in was not begun here, took too long or is over")]
    Over,
    /// No account here has this passkey, or it is switched off.
    #[error("no account here has this passkey")]
    NotKnown,
    /// What the device sent does not hold.
    #[error("what the device sent does not hold")]
    NotRight(#[source] PasskiError),
    /// What came cannot be read or written.
    #[error("what the browser sent cannot be read")]
    Unreadable(#[source] serde_json::Error),
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a browser is asked with.
pub struct Asked {
    /// As JSON, for the browser.
    pub question: String,
    /// For its cookie.
    pub secret: Secret,
}

/// Asks a browser to show a passkey: any that its device has for this site.
///
/// # Errors
/// When the store fails.
pub fn begin(desk: &Desk) -> Result<Asked, PasskeySignInError> {
    let checker = checker(desk).ok_or(PasskeySignInError::NotOffered)?;
    let mut options = AuthenticationOptions::default();
    options.timeout = milliseconds(LIFETIME);
    options.user_verification = UserVerificationRequirement::Required;
    let begun = checker.start_passkey_authentication(&[], options);
    let (challenge, state) = begun.map_err(PasskeySignInError::NotRight)?;
    let question = serde_json::to_string(&challenge).map_err(PasskeySignInError::Unreadable)?;
    let secret = Secret::random()?;
    let expires_at = desk.clock.now() + LIFETIME;
    let asked = AskedPasskey { secret_hash: secret.hash(), state, expires_at };
    desk.store.transaction(|tx| tx.put(&asked))?;
    Ok(Asked { question, secret })
}

/// Signs in whoever has the device that made the passkey. Not for a thread that serves requests.
///
/// # Errors
/// When this browser was not asked, or what its device sent does not hold.
pub fn finish(
    desk: &Desk,
    asked: &Secret,
    shown: &str,
    device: Device,
) -> Result<Secret, PasskeySignInError> {
    let checker = checker(desk).ok_or(PasskeySignInError::NotOffered)?;
    let now = desk.clock.now();
    let asked = taken(desk, asked, now)?;
    let shown: AuthenticationCredential =
        serde_json::from_str(shown).map_err(PasskeySignInError::Unreadable)?;
    let id = data_encoding::BASE64URL_NOPAD.decode(shown.raw_id.as_bytes());
    let id = id.map_err(|_not_base64| PasskeySignInError::NotKnown)?;
    let passkey = desk.store.get::<Passkey>(&key_of(&id))?;
    let passkey = passkey.ok_or(PasskeySignInError::NotKnown)?;
    let result = checker.finish_passkey_authentication(&shown, &asked.state, &passkey.key);
    let result = result.map_err(PasskeySignInError::NotRight)?;
    let is_owner = result.user_handle.as_deref() == Some(passkey.person.as_str().as_bytes());
    if !is_owner {
        return Err(PasskeySignInError::NotKnown);
    }
    let secret = Secret::random()?;
    desk.store.transaction(|tx| {
        // It may have been removed, or its owner's account switched off, since.
        let passkey = tx.get::<Passkey>(&passkey.key())?;
        let mut passkey = passkey.ok_or(PasskeySignInError::NotKnown)?;
        let person = tx.get::<Person>(passkey.person.as_str())?.filter(|person| person.active);
        let person = person.ok_or(PasskeySignInError::NotKnown)?;
        // Of two answers that count alike, one comes from a copy of the device.
        let counts = result.counter == 0 || result.counter > passkey.key.counter;
        if !counts {
            return Err(PasskeySignInError::NotRight(PasskiError::CounterRegression));
        }
        passkey.key.counter = result.counter;
        passkey.used_at = Some(now);
        tx.put(&passkey)?;
        Ok(tx.put(&Session::new(&secret, &person.id, (device, Way::Passkey), now))?)
    })?;
    Ok(secret)
}

/// What a browser was asked with. It is gone afterwards: nobody answers twice.
fn taken(desk: &Desk, secret: &Secret, now: Timestamp) -> Result<AskedPasskey, PasskeySignInError> {
    let key = secret.hash();
    let asked = desk.store.transaction(|tx| {
        let asked = tx.get::<AskedPasskey>(&key)?;
        if asked.is_some() {
            tx.delete::<AskedPasskey>(&key)?;
        }
        Ok::<_, StoreError>(asked)
    })?;
    asked.filter(|asked| asked.expires_at > now).ok_or(PasskeySignInError::Over)
}

/// Removes what nobody answered.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let mut old = desk.store.scan::<AskedPasskey>(&Page::all().limit(ASKED_MAX))?;
    old.retain(|asked| asked.expires_at < now);
    if old.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for asked in &old {
            tx.delete::<AskedPasskey>(&asked.key())?;
        }
        Ok(old.len())
    })
}
