//! Where a customer is signed in: a secret in a cookie, its hash in the store.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::customer::{Customer, standing};
use crate::domain::Desk;
use crate::domain::ids::{CustomerId, Secret};
use crate::domain::people::{Device, EmailAddress};
use crate::store::{IndexKey, Page, Record, StoreError, Transaction};

/// How long a session lives without use: whoever asks once in a season is still known.
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How often the time of last use is written: not with each request.
const SEEN_GRAIN: SignedDuration = SignedDuration::from_hours(12);
/// How many ended sessions one round of cleaning removes.
const CLEANED_AT_ONCE: usize = 500;
/// More sessions than any customer has.
const SESSIONS_MAX: usize = 1_000;
/// Enough of a hash to tell one customer's sessions apart.
const NAME_CHARS: usize = 16;

/// A browser in which a customer is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerSession {
    /// The hash of the secret in the cookie.
    pub secret_hash: String,
    /// Who signed in.
    pub customer: CustomerId,
    /// The address that they proved to do so.
    pub email: EmailAddress,
    /// When.
    pub created_at: Timestamp,
    /// When it was last used, to half a day.
    pub seen_at: Timestamp,
    /// What it runs on.
    #[serde(default)]
    pub device: Device,
}

impl CustomerSession {
    /// The index of sessions by the time of last use.
    pub const BY_SEEN: &'static str = "by_seen";
    /// The index of sessions by customer.
    pub const BY_CUSTOMER: &'static str = "by_customer";

    /// What pages call it: a part of the hash, of which nobody finds the secret.
    #[must_use]
    pub fn name(&self) -> String {
        self.secret_hash.chars().take(NAME_CHARS).collect()
    }
}

impl Record for CustomerSession {
    const KIND: &'static str = "customer_session";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let seen = format!("{:020}", self.seen_at.as_second());
        vec![
            IndexKey::new(CustomerSession::BY_SEEN, seen),
            IndexKey::new(CustomerSession::BY_CUSTOMER, self.customer.to_string()),
        ]
    }
}

/// A session that lives.
#[derive(Clone, Debug)]
pub struct Found {
    /// Whose it is.
    pub customer: Customer,
    /// Whether its time of life began anew with this use: the browser has to be told then.
    pub is_renewed: bool,
}

/// The session behind a cookie, if it lives.
///
/// # Errors
/// When the store fails.
pub fn find(desk: &Desk, secret: &Secret) -> Result<Option<Found>, StoreError> {
    let Some(session) = desk.store.get::<CustomerSession>(&secret.hash())? else {
        return Ok(None);
    };
    let now = desk.clock.now();
    if session.seen_at + LIFETIME < now {
        return Ok(None);
    }
    let Some(customer) = standing(&desk.store, &session.customer)? else { return Ok(None) };
    let mut is_renewed = false;
    if session.seen_at + SEEN_GRAIN < now {
        // A store that takes nothing more must not keep anyone from reading.
        match touch(desk, &session.secret_hash, now) {
            Ok(()) => is_renewed = true,
            Err(error) => tracing::error!(%error, "the use of a session cannot be noted"),
        }
    }
    Ok(Some(Found { customer, is_renewed }))
}

fn touch(desk: &Desk, secret_hash: &str, now: Timestamp) -> Result<(), StoreError> {
    desk.store.transaction(|tx| {
        if let Some(mut session) = tx.get::<CustomerSession>(secret_hash)? {
            session.seen_at = now;
            tx.put(&session)?;
        }
        Ok(())
    })
}

/// Ends the session of a browser. Ending one that is not there is no error.
///
/// # Errors
/// When the store fails.
pub fn end(desk: &Desk, secret: &Secret) -> Result<(), StoreError> {
    desk.store.transaction(|tx| tx.delete::<CustomerSession>(&secret.hash()))
}

/// The living sessions of a customer, the one that was used last first.
///
/// # Errors
/// When the store fails.
pub fn list(desk: &Desk, of: &CustomerId) -> Result<Vec<CustomerSession>, StoreError> {
    let page = Page::prefix(format!("{of}/")).limit(SESSIONS_MAX);
    let mut sessions = desk.store.by_index(CustomerSession::BY_CUSTOMER, &page)?;
    let oldest = desk.clock.now() - LIFETIME;
    sessions.retain(|session: &CustomerSession| session.seen_at >= oldest);
    sessions.sort_by_key(|session| std::cmp::Reverse((session.seen_at, session.created_at)));
    Ok(sessions)
}

/// Which sessions are to end.
#[derive(Clone, Debug)]
pub enum Ending {
    /// The one that pages call so.
    Named(String),
    /// All but the one with this secret.
    Others(Secret),
}

/// Ends sessions of a customer; returns how many.
///
/// # Errors
/// When the store fails.
pub fn end_some(desk: &Desk, of: &CustomerId, ending: &Ending) -> Result<usize, StoreError> {
    desk.store.transaction(|tx| {
        end_within(tx, of, |session| match ending {
            Ending::Named(name) => session.name() == *name,
            Ending::Others(used) => session.secret_hash != used.hash(),
        })
    })
}

/// Ends those sessions of a customer that began with an address.
pub(super) fn end_of_address(
    tx: &mut Transaction<'_>,
    of: &CustomerId,
    email: &EmailAddress,
) -> Result<(), StoreError> {
    end_within(tx, of, |session| session.email == *email).map(|_ended| ())
}

fn of_customer(tx: &Transaction<'_>, of: &CustomerId) -> Result<Vec<CustomerSession>, StoreError> {
    let page = Page::prefix(format!("{of}/")).limit(SESSIONS_MAX);
    tx.by_index::<CustomerSession>(CustomerSession::BY_CUSTOMER, &page)
}

fn end_within(
    tx: &mut Transaction<'_>,
    of: &CustomerId,
    is_meant: impl Fn(&CustomerSession) -> bool,
) -> Result<usize, StoreError> {
    let mut ended = 0;
    for session in of_customer(tx, of)? {
        if is_meant(&session) {
            tx.delete::<CustomerSession>(&session.key())?;
            ended += 1;
        }
    }
    Ok(ended)
}

/// Makes the sessions of one record those of another, within the transaction that joins both.
///
/// # Errors
/// When the store fails.
pub fn move_all(
    tx: &mut Transaction<'_>,
    from: &CustomerId,
    into: &CustomerId,
) -> Result<(), StoreError> {
    for mut session in of_customer(tx, from)? {
        session.customer = into.clone();
        tx.put(&session)?;
    }
    Ok(())
}

/// Removes sessions that have not been used for too long.
///
/// # Errors
/// When the store fails.
pub fn remove_ended(desk: &Desk) -> Result<usize, StoreError> {
    let limit = desk.clock.now() - LIFETIME;
    desk.store.transaction(|tx| {
        let page = Page::all().limit(CLEANED_AT_ONCE);
        let oldest = tx.by_index::<CustomerSession>(CustomerSession::BY_SEEN, &page)?;
        let ended: Vec<_> = oldest.into_iter().filter(|session| session.seen_at < limit).collect();
        for session in &ended {
            tx.delete::<CustomerSession>(&session.key())?;
        }
        Ok(ended.len())
    })
}
