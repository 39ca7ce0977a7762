//! A customer as they are stored.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::CustomerError;
use crate::domain::ids::CustomerId;
use crate::domain::names::TierName;
use crate::domain::people::EmailAddress;
use crate::i18n::Lang;
use crate::language::folded_words;
use crate::store::{IndexKey, Page, Record, Store, StoreError, Transaction};

/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 100;
/// The longest notes, in characters: a record stays small.
pub const NOTES_CHARS_MAX: usize = 1_000;
/// The most addresses of a customer.
pub const ADDRESSES_MAX: usize = 20;
/// So many words of a name are looked up by, each up to so many bytes.
const NAME_WORDS_MAX: usize = 10;
const WORD_CHARS_MAX: usize = 40;
/// Records that were joined lead on to each other at most so far: each joining leads to one that
/// stands, so that chains grow by one with each.
const JOINED_MAX: usize = 100;

/// Somebody who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// Never changes.
    pub id: CustomerId,
    /// What they are called; may be empty.
    pub name: String,
    /// Their addresses, proved or not.
    pub addresses: Vec<Address>,
    /// The language they read.
    pub lang: Lang,
    /// Their tier, if they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<TierName>,
    /// What the team should know; they never see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// When the record was made.
    pub created_at: Timestamp,
    /// The record that this one was joined with: it stands for both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<CustomerId>,
    /// How many entries its history has; the next one's place.
    #[serde(default)]
    pub history_entries: u32,
}

/// An address of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The address.
    pub email: EmailAddress,
    /// When its holder proved it; none if somebody only wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proved_at: Option<Timestamp>,
}

impl Customer {
    /// The index of proved addresses: each is at most one customer's.
    pub const BY_PROVED: &'static str = "by_proved";
    /// The index of all addresses.
    pub const BY_ADDRESS: &'static str = "by_address";
    /// The index of the words of names.
    pub const BY_NAME: &'static str = "by_name";
    /// The index of records by the time when they were made.
    pub const BY_TIME: &'static str = "by_time";

    /// A record that begins.
    #[must_use]
    pub fn begin(id: CustomerId, name: String, lang: Lang, at: Timestamp) -> Customer {
        Customer {
            id,
            name,
            addresses: Vec::new(),
            lang,
            tier: None,
            notes: String::new(),
            created_at: at,
            merged_into: None,
            history_entries: 0,
        }
    }

    /// A name to call them by: the name, else the part of an address before the @.
    #[must_use]
    pub fn shown_name(&self) -> Option<&str> {
        if !self.name.is_empty() {
            return Some(&self.name);
        }
        let email = self.proved().next().or_else(|| self.addresses.first().map(|a| &a.email))?;
        email.as_str().split('@').next()
    }

    /// The proved addresses, in their order.
    pub fn proved(&self) -> impl Iterator<Item = &EmailAddress> {
        let proved = self.addresses.iter().filter(|address| address.proved_at.is_some());
        proved.map(|address| &address.email)
    }

    /// Whether this address is written down here.
    #[must_use]
    pub fn has(&self, email: &EmailAddress) -> bool {
        self.addresses.iter().any(|address| address.email == *email)
    }

    /// Whether they have proved this address.
    #[must_use]
    pub fn has_proved(&self, email: &EmailAddress) -> bool {
        self.proved().any(|proved| proved == email)
    }

    /// Adds an address that is not there yet, or says of one that is there that it is proved.
    ///
    /// # Errors
    /// When there are too many.
    pub fn add(&mut self, new: Address) -> Result<(), CustomerError> {
        if let Some(known) = self.addresses.iter_mut().find(|known| known.email == new.email) {
            known.proved_at = known.proved_at.or(new.proved_at);
            return Ok(());
        }
        if self.addresses.len() >= ADDRESSES_MAX {
            return Err(CustomerError::TooManyAddresses);
        }
        self.addresses.push(new);
        Ok(())
    }
}

impl Record for Customer {
    const KIND: &'static str = "customer";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        // What was joined with another is found by nobody any more.
        if self.merged_into.is_some() {
            return Vec::new();
        }
        let mut keys =
            vec![IndexKey::new(Customer::BY_TIME, format!("{:020}", self.created_at.as_second()))];
        for address in &self.addresses {
            keys.push(IndexKey::new(Customer::BY_ADDRESS, address.email.to_string()));
            if address.proved_at.is_some() {
                keys.push(IndexKey::new(Customer::BY_PROVED, address.email.to_string()));
            }
        }
        let words = folded_words(&self.name).into_iter().take(NAME_WORDS_MAX);
        keys.extend(words.map(|word| IndexKey::new(Customer::BY_NAME, name_word(&word))));
        keys
    }
}

/// A word of a name as it stands in the index.
pub(super) fn name_word(word: &str) -> String {
    word.chars().filter(|c| !c.is_control()).take(WORD_CHARS_MAX).collect()
}

/// A name as it is kept: without needless spaces.
///
/// # Errors
/// When it is too long.
pub fn checked_name(name: &str) -> Result<String, CustomerError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() <= NAME_CHARS_MAX {
        true => Ok(name),
        false => Err(CustomerError::Name),
    }
}

/// The customer of this id, or the one that they were joined with.
///
/// # Errors
/// When the store fails.
pub fn standing(store: &Store, id: &CustomerId) -> Result<Option<Customer>, StoreError> {
    follow(id, |id| store.get::<Customer>(id.as_str()))
}

/// The same, within a transaction.
///
/// # Errors
/// When the store fails.
pub fn standing_in(tx: &Transaction<'_>, id: &CustomerId) -> Result<Option<Customer>, StoreError> {
    follow(id, |id| tx.get::<Customer>(id.as_str()))
}

fn follow(
    id: &CustomerId,
    read: impl Fn(&CustomerId) -> Result<Option<Customer>, StoreError>,
) -> Result<Option<Customer>, StoreError> {
    let mut id = id.clone();
    for _ in 0..JOINED_MAX {
        let Some(customer) = read(&id)? else { return Ok(None) };
        match customer.merged_into {
            Some(next) => id = next,
            None => return Ok(Some(customer)),
        }
    }
    Ok(None)
}

/// The customer who has proved this address, if anybody has.
///
/// # Errors
/// When the store fails.
pub fn who_proved(
    tx: &Transaction<'_>,
    email: &EmailAddress,
) -> Result<Option<Customer>, StoreError> {
    let page = Page::prefix(format!("{email}/")).limit(1);
    Ok(tx.by_index::<Customer>(Customer::BY_PROVED, &page)?.into_iter().next())
}
