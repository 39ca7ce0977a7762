//! Signing in without a password: somebody asks for a link, an agent makes it and hands it over
//! to the address. Mail could carry the same link: then nobody is named as its maker.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::customer::{Customer, standing_in, who_proved};
use super::error::CustomerError;
use super::history::{By, CustomerChange, save};
use crate::domain::Desk;
use crate::domain::ids::{CustomerId, PersonId, Secret};
use crate::domain::people::{EmailAddress, Person};
use crate::domain::permissions::{Action, may, require};
use crate::i18n::Lang;
use crate::store::{IndexKey, Page, Record, StoreError, Transaction};

/// How long a link works: long enough to hand it over, short enough that one that lies around
/// opens nothing.
pub const LINK_LIFETIME: SignedDuration = SignedDuration::from_hours(1);
/// How long a request is shown: whoever waits longer has asked again.
pub const REQUEST_LIFETIME: SignedDuration = SignedDuration::from_hours(24 * 7);
/// So many requests are shown, the newest.
const REQUESTS_SHOWN: usize = 50;
/// How many old requests and links one round of cleaning removes.
const CLEANED_AT_ONCE: usize = 500;
/// More links than are ever open for one address.
const LINKS_MAX: usize = 100;

/// Somebody has asked for a link. It is kept whether anything is known of the address or not, and
/// nothing is looked up, so that neither the answer nor its time tells anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRequest {
    /// For which address.
    pub email: EmailAddress,
    /// The language of the page.
    pub lang: Lang,
    /// When, the last time.
    pub at: Timestamp,
}

impl LinkRequest {
    /// The index of requests by time.
    pub const BY_TIME: &'static str = "by_time";
}

impl Record for LinkRequest {
    const KIND: &'static str = "customer_link_request";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.email.to_string()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new(LinkRequest::BY_TIME, time_key(self.at))]
    }
}

/// A link to sign in with, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInLink {
    /// The hash of the secret in the link.
    pub secret_hash: String,
    /// The address that it proves.
    pub email: EmailAddress,
    /// The language to begin in.
    pub lang: Lang,
    /// Whose address it is, if an agent said so; else whoever has proved it, or a new customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// Until when it works.
    pub expires_at: Timestamp,
    /// Who made it, and must still work here when it is used; nobody if it went by mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

impl SignInLink {
    /// The index of links by address.
    pub const BY_ADDRESS: &'static str = "by_address";
    /// The index of links by the time until when they work.
    pub const BY_TIME: &'static str = "by_time";
}

impl Record for SignInLink {
    const KIND: &'static str = "customer_link";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.secret_hash.clone()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![
            IndexKey::new(SignInLink::BY_ADDRESS, self.email.to_string()),
            IndexKey::new(SignInLink::BY_TIME, time_key(self.expires_at)),
        ]
    }
}

fn time_key(at: Timestamp) -> String {
    format!("{:020}", at.as_second())
}

/// Notes that somebody asks for a link.
///
/// # Errors
/// When the store fails.
pub fn ask(desk: &Desk, email: EmailAddress, lang: Lang) -> Result<(), StoreError> {
    let request = LinkRequest { email, lang, at: desk.clock.now() };
    desk.store.transaction(|tx| tx.put(&request))
}

/// Who has asked for a link, the newest first.
///
/// # Errors
/// When `agent` may not see it.
pub fn requests(desk: &Desk, agent: &Person) -> Result<Vec<LinkRequest>, CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let oldest = desk.clock.now() - REQUEST_LIFETIME;
    let page = Page::all().newest_first().limit(REQUESTS_SHOWN);
    let mut found = desk.store.by_index::<LinkRequest>(LinkRequest::BY_TIME, &page)?;
    found.retain(|request| request.at >= oldest);
    Ok(found)
}

/// Takes a request off the list without making a link.
///
/// # Errors
/// When `agent` may not do it.
pub fn dismiss(desk: &Desk, agent: &Person, email: &EmailAddress) -> Result<(), CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    desk.store.transaction(|tx| Ok(tx.delete::<LinkRequest>(email.as_str())?))
}

/// What a link is made for.
#[derive(Clone, Debug)]
pub struct LinkFor {
    /// The address that it proves.
    pub email: EmailAddress,
    /// Whose it is, if an agent says so.
    pub customer: Option<CustomerId>,
    /// The language to begin in, if nobody asked for the link in one.
    pub lang: Lang,
}

/// Makes a link; the caller hands its secret over to the address. Older ones for it end.
///
/// # Errors
/// When the address is not written down at that customer, another one has proved it, or `agent`
/// may not do it.
pub fn make(desk: &Desk, agent: &Person, wanted: &LinkFor) -> Result<Secret, CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let secret = Secret::random()?;
    let now = desk.clock.now();
    let email = &wanted.email;
    desk.store.transaction(|tx| {
        let asked = tx.get::<LinkRequest>(email.as_str())?;
        tx.delete::<LinkRequest>(email.as_str())?;
        let named = match &wanted.customer {
            Some(id) => Some(named(tx, id, email)?),
            None => who_proved(tx, email)?,
        };
        end_links(tx, email)?;
        tx.put(&SignInLink {
            secret_hash: secret.hash(),
            email: email.clone(),
            lang: asked.map_or(wanted.lang, |asked| asked.lang),
            customer: named.as_ref().map(|customer| customer.id.clone()),
            expires_at: now + LINK_LIFETIME,
            by: Some(agent.id.clone()),
        })?;
        if let Some(mut customer) = named {
            let made = vec![CustomerChange::LinkMade { email: email.clone() }];
            save(tx, &mut customer, (By::agent(&agent.id), now), made)?;
        }
        Ok::<_, CustomerError>(())
    })?;
    Ok(secret)
}

/// The customer that an agent names for an address that is written down there.
fn named(
    tx: &Transaction<'_>,
    id: &CustomerId,
    email: &EmailAddress,
) -> Result<Customer, CustomerError> {
    let customer = standing_in(tx, id)?.ok_or(CustomerError::NotFound)?;
    match who_proved(tx, email)? {
        Some(other) if other.id != customer.id => Err(CustomerError::AddressTaken { by: other.id }),
        _ if !customer.has(email) => Err(CustomerError::NotFound),
        _ => Ok(customer),
    }
}

fn end_links(tx: &mut Transaction<'_>, email: &EmailAddress) -> Result<(), StoreError> {
    let page = Page::prefix(format!("{email}/")).limit(LINKS_MAX);
    for link in tx.by_index::<SignInLink>(SignInLink::BY_ADDRESS, &page)? {
        tx.delete::<SignInLink>(&link.key())?;
    }
    Ok(())
}

/// The link, if it still works.
///
/// # Errors
/// [`CustomerError::NotValid`] if it does not.
pub fn find(
    tx: &Transaction<'_>,
    secret: &Secret,
    now: Timestamp,
) -> Result<SignInLink, CustomerError> {
    let link = tx.get::<SignInLink>(&secret.hash())?.filter(|link| link.expires_at > now);
    let link = link.ok_or(CustomerError::NotValid)?;
    // It works only while whoever made it may make links.
    let is_vouched_for = match &link.by {
        Some(id) => {
            tx.get::<Person>(id.as_str())?.is_some_and(|maker| may(&maker, Action::WorkOnTickets))
        }
        None => true,
    };
    if is_vouched_for { Ok(link) } else { Err(CustomerError::NotValid) }
}

/// Takes the link, which works no more.
///
/// # Errors
/// [`CustomerError::NotValid`] if it did not work any more.
pub fn take(
    tx: &mut Transaction<'_>,
    secret: &Secret,
    now: Timestamp,
) -> Result<SignInLink, CustomerError> {
    let link = find(tx, secret, now)?;
    tx.delete::<SignInLink>(&link.key())?;
    Ok(link)
}

/// Removes requests that nobody needs any more and links that work no more.
///
/// # Errors
/// When the store fails.
pub fn remove_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let page = Page::all().limit(CLEANED_AT_ONCE);
        let mut removed = 0;
        for request in tx.by_index::<LinkRequest>(LinkRequest::BY_TIME, &page)? {
            if request.at + REQUEST_LIFETIME < now {
                tx.delete::<LinkRequest>(&request.key())?;
                removed += 1;
            }
        }
        for link in tx.by_index::<SignInLink>(SignInLink::BY_TIME, &page)? {
            if link.expires_at <= now {
                tx.delete::<SignInLink>(&link.key())?;
                removed += 1;
            }
        }
        Ok(removed)
    })
}
