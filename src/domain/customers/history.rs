//! The history of a customer's record: what was done with it, when and by whom. Entries are added
//! in the batch of the change; nothing changes or removes them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::customer::Customer;
use crate::domain::events::Event;
use crate::domain::ids::{CustomerId, PersonId};
use crate::domain::names::TierName;
use crate::domain::people::EmailAddress;
use crate::store::{Page, Record, Store, StoreError, Transaction};

/// So many entries are shown, the newest.
const SHOWN_MAX: usize = 100;

/// Who did something with a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum By {
    /// The customer.
    Customer,
    /// Somebody of the team.
    Agent {
        /// The account.
        id: PersonId,
    },
}

impl By {
    /// Somebody of the team.
    #[must_use]
    pub fn agent(id: &PersonId) -> By {
        By::Agent { id: id.clone() }
    }
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum CustomerChange {
    /// The record was made.
    Began,
    /// They have another name.
    Name {
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// They read another language.
    Lang {
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// They have another tier.
    Tier {
        /// Before.
        from: Option<TierName>,
        /// After.
        to: Option<TierName>,
    },
    /// The notes were changed.
    Notes,
    /// An address was written down.
    AddressAdded {
        /// The address.
        email: EmailAddress,
    },
    /// An address was taken away.
    AddressRemoved {
        /// The address.
        email: EmailAddress,
    },
    /// The holder of an address has shown that it is theirs.
    AddressProved {
        /// The address.
        email: EmailAddress,
    },
    /// A link to sign in with was made.
    LinkMade {
        /// For which address.
        email: EmailAddress,
    },
    /// Another record was joined to this one.
    Merged {
        /// That record.
        from: CustomerId,
        /// Its name.
        name: String,
    },
    /// This record was joined to another one.
    MergedInto {
        /// That record.
        into: CustomerId,
    },
}

/// An entry of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerEntry {
    /// Whose.
    pub customer: CustomerId,
    /// Its place, from 0.
    pub place: u32,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: By,
    /// What was done.
    pub changes: Vec<CustomerChange>,
}

impl Record for CustomerEntry {
    const KIND: &'static str = "customer_entry";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{}/{:06}", self.customer, self.place)
    }
}

/// Stores a customer, with what was done; nothing if nothing was.
///
/// # Errors
/// When the store fails.
pub fn save(
    tx: &mut Transaction<'_>,
    customer: &mut Customer,
    (by, at): (By, Timestamp),
    changes: Vec<CustomerChange>,
) -> Result<(), StoreError> {
    if changes.is_empty() {
        return Ok(());
    }
    let (id, place) = (customer.id.clone(), customer.history_entries);
    customer.history_entries += 1;
    tx.put(&CustomerEntry { customer: id.clone(), place, at, by, changes })?;
    tx.put(customer)?;
    tx.event(&Event::CustomerChanged { customer: id })
}

/// The history of a customer's record, the newest first.
///
/// # Errors
/// When the store fails.
pub fn history(store: &Store, customer: &CustomerId) -> Result<Vec<CustomerEntry>, StoreError> {
    let page = Page::prefix(format!("{customer}/")).newest_first().limit(SHOWN_MAX);
    store.scan::<CustomerEntry>(&page)
}
