//! A forgotten password: somebody asks, an admin makes a single-use link and hands it over. Mail
//! could carry the same link: then nobody is named as its maker.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::history::{AccountChange, note};
use super::manage::{ManageError, still_may};
use super::passkeys;
use super::password::{self, PasswordError};
use super::person::{EmailAddress, Person};
use super::session;
use crate::domain::Desk;
use crate::domain::ids::{NoRandomness, PersonId, Secret};
use crate::domain::permissions::{Action, may, require};
use crate::store::{IndexKey, Page, Record, StoreError, Transaction};

/// How long a link works: long enough to hand it over, short enough that one that lies around
/// opens nothing.
pub const LINK_LIFETIME: SignedDuration = SignedDuration::from_hours(1);
/// How long a request is shown: whoever waits longer has asked again.
pub const REQUEST_LIFETIME: SignedDuration = SignedDuration::from_hours(24 * 7);
/// More requests and links than are ever open: one for each account.
const OPEN_MAX: usize = 10_000;
/// The key under which requests for no account are kept, all in one place.
const NOBODY: &str = "nobody";

/// Somebody has asked for a new password. A request for an address that no account has is kept
/// as well, so that it costs the same time; it is shown to nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetRequest {
    /// For which account.
    pub person: Option<PersonId>,
    /// When, the last time.
    pub at: Timestamp,
}

impl Record for ResetRequest {
    const KIND: &'static str = "reset_request";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.person.as_ref().map_or_else(|| NOBODY.to_owned(), ToString::to_string)
    }
}

/// A link to choose a new password with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetLink {
    /// The hash of the secret in the link.
    pub secret_hash: String,
    /// The account.
    pub person: PersonId,
    /// Until when it works.
    pub expires_at: Timestamp,
    /// Who made it, and must still be allowed to when it is used; nobody if it went by mail.
    pub by: Option<PersonId>,
}

impl ResetLink {
    /// The index of links by account.
    pub const BY_PERSON: &'static str = "by_person";
}

impl Record for ResetLink {
    const KIND: &'static str = "reset_link";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new(ResetLink::BY_PERSON, self.person.to_string())]
    }
}

/// Why there is no new password.
#[derive(Debug, thiserror::Error)]
pub enum ResetError {
    /// The link was used, has expired, or never was.
    #[error("this link was used already or has expired")]
    NotValid,
    /// The password is not accepted.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// There is no such account, or the person may not make links.
    #[error(transparent)]
    Manage(#[from] ManageError),
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Notes that somebody asks for a new password. Whether the address is anybody's, neither the
/// answer nor its time tells.
///
/// # Errors
/// When the store fails.
pub fn ask(desk: &Desk, email: &str) -> Result<(), StoreError> {
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let person = match EmailAddress::parse(email) {
            Some(email) => {
                let page = Page::prefix(format!("{email}/")).limit(1);
                tx.by_index::<Person>(Person::BY_EMAIL, &page)?.into_iter().next()
            }
            None => None,
        };
        let person = person.filter(|person| person.active).map(|person| person.id);
        tx.put(&ResetRequest { person, at: now })
    })
}

/// Who has asked for a new password, the one who waits longest first.
///
/// # Errors
/// When `by` may not see it.
pub fn requests(desk: &Desk, by: &Person) -> Result<Vec<(Person, Timestamp)>, ManageError> {
    require(by, Action::ManagePeople)?;
    let oldest = desk.clock.now() - REQUEST_LIFETIME;
    let mut asked = Vec::new();
    for request in desk.store.scan::<ResetRequest>(&Page::all().limit(OPEN_MAX))? {
        let Some(id) = request.person.filter(|_| request.at >= oldest) else { continue };
        let person = desk.store.get::<Person>(id.as_str())?;
        asked.extend(person.filter(|p| p.active).map(|person| (person, request.at)));
    }
    asked.sort_by_key(|(_, at)| *at);
    Ok(asked)
}

/// Makes a link for an account; the caller hands its secret over. Older ones end.
///
/// # Errors
/// When there is no such account, it is switched off, or `by` may not do it.
pub fn make_link(desk: &Desk, by: &Person, id: &PersonId) -> Result<Secret, ResetError> {
    let secret = Secret::random()?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        still_may(tx, by, Action::ManagePeople)?;
        let person = tx.get::<Person>(id.as_str())?.filter(|person| person.active);
        let person = person.ok_or(ManageError::NotFound)?;
        end_links(tx, &person.id)?;
        tx.put(&ResetLink {
            secret_hash: secret.hash(),
            person: person.id.clone(),
            expires_at: now + LINK_LIFETIME,
            by: Some(by.id.clone()),
        })?;
        note(tx, (&person.id, &by.id), now, AccountChange::ResetLinkMade)?;
        Ok::<_, ResetError>(())
    })?;
    Ok(secret)
}

/// The account that a link is for, if it still works.
///
/// # Errors
/// [`ResetError::NotValid`] if it does not.
pub fn find(desk: &Desk, secret: &Secret) -> Result<Person, ResetError> {
    let link = desk.store.get::<ResetLink>(&secret.hash())?.ok_or(ResetError::NotValid)?;
    let maker = match &link.by {
        Some(by) => desk.store.get::<Person>(by.as_str())?,
        None => None,
    };
    let person = desk.store.get::<Person>(link.person.as_str())?;
    valid(&link, (person, maker.as_ref()), desk.clock.now())
}

/// Uses a link: the account has the new password, its sessions, links and passkeys end. Not for a thread
/// that serves requests.
///
/// # Errors
/// When the link does not work any more, or the password is not accepted: then it stays usable.
pub fn use_link(desk: &Desk, secret: &Secret, new: &str) -> Result<(), ResetError> {
    find(desk, secret)?;
    let hash = password::hash(new)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let link = tx.get::<ResetLink>(&secret.hash())?.ok_or(ResetError::NotValid)?;
        let maker = match &link.by {
            Some(by) => tx.get::<Person>(by.as_str())?,
            None => None,
        };
        let person = tx.get::<Person>(link.person.as_str())?;
        let mut person = valid(&link, (person, maker.as_ref()), now)?;
        person.password_hash.clone_from(&hash);
        tx.put(&person)?;
        end_all(tx, &person.id)?;
        session::end_all(tx, &person.id)?;
        // Whoever else was at the account may have made one.
        passkeys::remove_all(tx, &person.id)?;
        note(tx, (&person.id, &person.id), now, AccountChange::PasswordReset)?;
        Ok(())
    })
}

/// The account of a link that works: in its time, for an account that is on, and as long as who
/// made it may make it.
fn valid(
    link: &ResetLink,
    (person, maker): (Option<Person>, Option<&Person>),
    now: Timestamp,
) -> Result<Person, ResetError> {
    let may_make = match (&link.by, maker) {
        (None, _) => true,
        (Some(_), maker) => maker.is_some_and(|maker| may(maker, Action::ManagePeople)),
    };
    let works = may_make && link.expires_at > now;
    person.filter(|person| works && person.active).ok_or(ResetError::NotValid)
}

/// Ends the request and the links for an account, within a transaction that makes them needless.
pub(super) fn end_all(tx: &mut Transaction<'_>, person: &PersonId) -> Result<(), StoreError> {
    tx.delete::<ResetRequest>(person.as_str())?;
    end_links(tx, person)
}

/// Ends the links that somebody made, within a transaction that switches their account off.
pub(super) fn end_made_by(tx: &mut Transaction<'_>, by: &PersonId) -> Result<(), StoreError> {
    for link in tx.scan::<ResetLink>(&Page::all().limit(OPEN_MAX))? {
        if link.by.as_ref() == Some(by) {
            tx.delete::<ResetLink>(&link.key())?;
        }
    }
    Ok(())
}

fn end_links(tx: &mut Transaction<'_>, person: &PersonId) -> Result<(), StoreError> {
    let page = Page::prefix(format!("{person}/")).limit(OPEN_MAX);
    for link in tx.by_index::<ResetLink>(ResetLink::BY_PERSON, &page)? {
        tx.delete::<ResetLink>(&link.key())?;
    }
    Ok(())
}

/// Removes requests and links that are too old to matter.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let requests = desk.store.scan::<ResetRequest>(&Page::all().limit(OPEN_MAX))?;
    let links = desk.store.scan::<ResetLink>(&Page::all().limit(OPEN_MAX))?;
    let old = |request: &&ResetRequest| request.at + REQUEST_LIFETIME < now;
    let requests: Vec<String> = requests.iter().filter(old).map(Record::key).collect();
    let ended = |link: &&ResetLink| link.expires_at < now;
    let links: Vec<String> = links.iter().filter(ended).map(Record::key).collect();
    if requests.is_empty() && links.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for key in &requests {
            // It may have been asked again since.
            if tx.get::<ResetRequest>(key)?.as_ref().is_some_and(|request| old(&request)) {
                tx.delete::<ResetRequest>(key)?;
            }
        }
        for key in &links {
            tx.delete::<ResetLink>(key)?;
        }
        Ok(requests.len() + links.len())
    })
}
