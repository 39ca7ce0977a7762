//! Signing in with an account of elsewhere: the way there, and whom the provider's word makes of
//! whoever comes back.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use super::device::Device;
use super::elsewhere::{Admission, Elsewhere};
use super::invite::NAME_CHARS_MAX;
use super::linked_account::{self, LinkedAccount};
use super::person::{EmailAddress, Person};
use super::second_step::{self, SecondStepError};
use super::session::{self, SessionError, Way};
use super::sign_in::SignedIn;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{NoRandomness, PersonId, Secret};
use crate::openid::{Claims, Prompt, ProviderError, Secrets};
use crate::store::{Page, Record, StoreError, Transaction};

/// How long somebody may take at the provider.
pub const LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// More than ever are on their way at once.
const ON_THE_WAY_MAX: usize = 10_000;

/// A browser that was sent to the provider and has not come back.
#[derive(Clone, Serialize, Deserialize)]
pub struct Departure {
    /// The hash of the secret in its cookie.
    pub secret_hash: String,
    /// What the address on the way back must hold.
    pub state: String,
    /// What the provider must sign.
    pub nonce: String,
    /// The key to the code that the provider gives.
    pub verifier: String,
    /// Where to go on afterwards.
    pub next: String,
    /// Until when it may come back.
    pub expires_at: Timestamp,
}

impl Record for Departure {
    const KIND: &'static str = "departure";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }
}

/// Where a browser goes, and what it must bring back.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The address at the provider.
    pub address: String,
    /// For its cookie.
    pub secret: Secret,
}

/// What the address says with which a browser comes back.
#[derive(Clone, Debug, Default)]
pub struct CameBack {
    /// What it was sent with.
    pub state: String,
    /// What the provider gives its word for; none: it gives none.
    pub code: Option<String>,
    /// Which provider says so, if it tells (RFC 9207).
    pub issuer: Option<String>,
}

/// How far somebody came, and where they wanted to go.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// How far.
    pub signed_in: SignedIn,
    /// Where they go on.
    pub next: String,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum ElsewhereError {
    /// The site has no provider.
    #[error("there is no provider to sign in with")]
    NotOffered,
    /// It took too long, was done already, or was begun in another browser.
    #[error("this sign-in was not begun here, took too long or is over")]
    Over,
    /// The provider let nobody through.
    #[error("the provider let nobody through")]
    Declined,
    /// There is no account for them here, or it is switched off.
    #[error("there is no account for them here")]
    NoAccount,
    /// The provider cannot be asked, or not believed.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// No session could be begun.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// No second step could be begun.
    #[error(transparent)]
    SecondStep(#[from] SecondStepError),
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sends a browser to the provider. May ask the provider: not for a thread that serves requests.
///
/// # Errors
/// When there is no provider, or it cannot be asked.
pub fn begin(desk: &Desk, next: &str, prompt: Prompt) -> Result<Sent, ElsewhereError> {
    let elsewhere = offered(desk)?;
    let now = desk.clock.now();
    let random = || Secret::random().map(|secret| secret.to_string());
    let secrets = Secrets {
        state: random()?,
        nonce: random()?,
        verifier: format!("{}{}", random()?, random()?),
    };
    let address = elsewhere.provider.address(&secrets, prompt, now)?;
    let secret = Secret::random()?;
    let departure = Departure {
        secret_hash: secret.hash(),
        state: secrets.state,
        nonce: secrets.nonce,
        verifier: secrets.verifier,
        next: next.to_owned(),
        expires_at: now + LIFETIME,
    };
    desk.store.transaction(|tx| tx.put(&departure))?;
    Ok(Sent { address, secret })
}

/// Signs in whoever comes back from the provider. Asks the provider: not for a thread that serves
/// requests.
///
/// # Errors
/// When this browser was not sent there, or the provider's word makes nobody of them.
pub fn finish(
    desk: &Desk,
    secret: &Secret,
    back: &CameBack,
    device: Device,
) -> Result<Arrived, ElsewhereError> {
    let elsewhere = offered(desk)?;
    let now = desk.clock.now();
    let departure = taken(desk, secret, now)?;
    let is_the_one = bool::from(departure.state.as_bytes().ct_eq(back.state.as_bytes()));
    let is_ours = back.issuer.as_deref().is_none_or(|from| from == elsewhere.provider.issuer());
    if !is_the_one || !is_ours {
        return Err(ElsewhereError::Over);
    }
    let code = back.code.as_deref().ok_or(ElsewhereError::Declined)?;
    let Departure { state, nonce, verifier, next, .. } = departure;
    let claims = elsewhere.provider.claims(code, &Secrets { state, nonce, verifier }, now)?;
    let person_id = PersonId::random()?;
    let person = desk.store.transaction(|tx| {
        whose(tx, (&claims, &elsewhere.admission), &person_id, now)?
            .ok_or(ElsewhereError::NoAccount)
    })?;
    let counts = elsewhere.admission.second_step.counts(&claims);
    let signed_in = match (counts, person.second_factor) {
        (true, _) => {
            SignedIn::Whole(session::begin(desk, &person, (device, Way::ProviderInTwoSteps))?)
        }
        (false, None) => SignedIn::Whole(session::begin(desk, &person, (device, Way::Provider))?),
        (false, Some(_)) => {
            SignedIn::HalfWay(second_step::begin(desk, &person, (device, Way::Provider))?)
        }
    };
    Ok(Arrived { signed_in, next })
}

fn offered(desk: &Desk) -> Result<&Elsewhere, ElsewhereError> {
    desk.elsewhere.as_deref().ok_or(ElsewhereError::NotOffered)
}

/// What a browser was sent with. It is gone afterwards: nobody comes back twice.
fn taken(desk: &Desk, secret: &Secret, now: Timestamp) -> Result<Departure, ElsewhereError> {
    let key = secret.hash();
    let departure = desk.store.transaction(|tx| {
        let departure = tx.get::<Departure>(&key)?;
        if departure.is_some() {
            tx.delete::<Departure>(&key)?;
        }
        Ok::<_, StoreError>(departure)
    })?;
    departure.filter(|departure| departure.expires_at > now).ok_or(ElsewhereError::Over)
}

/// Whose account the provider's word opens: the one that is linked; else the one with an address
/// that the provider has checked, which is linked from now on; else a new one, if that is wanted.
fn whose(
    tx: &mut Transaction<'_>,
    (claims, admission): (&Claims, &Admission),
    new: &PersonId,
    now: Timestamp,
) -> Result<Option<Person>, StoreError> {
    if let Some(LinkedAccount { person, .. }) = linked_account::find(tx, claims)? {
        let person = tx.get::<Person>(person.as_str())?;
        return Ok(person.filter(|person| person.active));
    }
    let email = claims.email.as_deref().filter(|_| claims.is_email_verified);
    let Some(email) = email.and_then(EmailAddress::parse) else { return Ok(None) };
    let same_address = Page::prefix(format!("{email}/")).limit(1);
    let known = tx.by_index::<Person>(Person::BY_EMAIL, &same_address)?.into_iter().next();
    let person = match known {
        Some(person) if !person.active => return Ok(None),
        // An address may go to somebody else there; the account here stays who it was linked to.
        Some(person) if linked_account::of_person(tx, &person.id, &claims.issuer)?.is_some() => {
            return Ok(None);
        }
        Some(person) => person,
        // The first account is the first admin's.
        None if tx.scan::<Person>(&Page::all().limit(1))?.is_empty() => return Ok(None),
        None if admission.may_join(&email) => {
            let person = joining((new, &email), (claims, admission), now);
            tx.put(&person)?;
            tx.event(&Event::PersonJoined { person: person.id.clone() })?;
            person
        }
        None => return Ok(None),
    };
    linked_account::link(tx, (&person, claims), now)?;
    Ok(Some(person))
}

fn joining(
    (id, email): (&PersonId, &EmailAddress),
    (claims, admission): (&Claims, &Admission),
    now: Timestamp,
) -> Person {
    let before_at = email.as_str().split('@').next().unwrap_or_default();
    let name = claims.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    Person {
        id: id.clone(),
        name: name.unwrap_or(before_at).chars().take(NAME_CHARS_MAX).collect(),
        email: email.clone(),
        roles: admission.join_as.clone(),
        password_hash: String::new(),
        active: true,
        created_at: now,
        second_factor: None,
        departments: Vec::new(),
        skills: Vec::new(),
        capacity: None,
    }
}

/// Removes those who never came back.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let mut old = desk.store.scan::<Departure>(&Page::all().limit(ON_THE_WAY_MAX))?;
    old.retain(|departure| departure.expires_at < now);
    if old.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for departure in &old {
            tx.delete::<Departure>(&departure.key())?;
        }
        Ok(old.len())
    })
}
