//! What agents write down about a customer.

use super::customer::{Address, Customer, NOTES_CHARS_MAX, checked_name, standing_in, who_proved};
use super::error::CustomerError;
use super::history::{By, CustomerChange, save};
use super::session;
use crate::domain::Desk;
use crate::domain::ids::CustomerId;
use crate::domain::people::{EmailAddress, Person};
use crate::domain::permissions::{Action, require};
use crate::domain::policies::TierName;
use crate::i18n::Lang;
use crate::store::Transaction;

/// What an agent enters.
#[derive(Clone, Debug)]
pub struct Edit {
    /// What they are called.
    pub name: String,
    /// The language they read.
    pub lang: Lang,
    /// Their tier, which leads change.
    pub tier: NewTier,
    /// What the team should know.
    pub notes: String,
}

/// What becomes of a tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewTier {
    /// It stays as it is.
    AsBefore,
    /// It is this one now, or none.
    Is(Option<TierName>),
}

/// Makes a record. The address is written down and proves nothing.
///
/// # Errors
/// When there is neither a name nor an address, somebody has proved the address, or `agent` may
/// not do it.
pub fn begin(
    desk: &Desk,
    agent: &Person,
    (name, email): (&str, &str),
    lang: Lang,
) -> Result<Customer, CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let name = checked_name(name)?;
    let email = match email.trim() {
        "" => None,
        text => Some(EmailAddress::parse(text).ok_or(CustomerError::Email)?),
    };
    if name.is_empty() && email.is_none() {
        return Err(CustomerError::Nothing);
    }
    let id = CustomerId::random()?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let mut customer = Customer::begin(id.clone(), name.clone(), lang, now);
        let mut changes = vec![CustomerChange::Began];
        if let Some(email) = &email {
            require_free(tx, email)?;
            customer.add(Address { email: email.clone(), proved_at: None })?;
            changes.push(CustomerChange::AddressAdded { email: email.clone() });
        }
        save(tx, &mut customer, (By::agent(&agent.id), now), changes)?;
        Ok(customer)
    })
}

fn require_free(tx: &Transaction<'_>, email: &EmailAddress) -> Result<(), CustomerError> {
    match who_proved(tx, email)? {
        Some(other) => Err(CustomerError::AddressTaken { by: other.id }),
        None => Ok(()),
    }
}

/// Writes down what an agent entered, within a transaction; gives back the customer before and
/// after.
///
/// # Errors
/// When there is no such customer, or what was entered is not accepted.
pub fn write(
    tx: &mut Transaction<'_>,
    desk: &Desk,
    (agent, id): (&Person, &CustomerId),
    edit: &Edit,
) -> Result<(Customer, Customer), CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let name = checked_name(&edit.name)?;
    let notes = edit.notes.replace("\r\n", "\n").trim().to_owned();
    if notes.chars().count() > NOTES_CHARS_MAX {
        return Err(CustomerError::Notes);
    }
    let before = standing_in(tx, id)?.ok_or(CustomerError::NotFound)?;
    if name.is_empty() && before.addresses.is_empty() {
        return Err(CustomerError::Nothing);
    }
    let mut customer = before.clone();
    let mut changes = Vec::new();
    if name != before.name {
        changes.push(CustomerChange::Name { from: before.name.clone(), to: name.clone() });
        customer.name = name;
    }
    if edit.lang != before.lang {
        let (from, to) = (before.lang.to_string(), edit.lang.to_string());
        changes.push(CustomerChange::Lang { from, to });
        customer.lang = edit.lang;
    }
    if notes != before.notes {
        changes.push(CustomerChange::Notes);
        customer.notes = notes;
    }
    if let NewTier::Is(tier) = &edit.tier
        && *tier != before.tier
    {
        require(agent, Action::LeadTickets)?;
        let is_there = |tier: &TierName| desk.policies().tier(tier).is_some();
        if !tier.as_ref().is_none_or(is_there) {
            return Err(CustomerError::NoSuchTier);
        }
        changes.push(CustomerChange::Tier { from: before.tier.clone(), to: tier.clone() });
        customer.tier.clone_from(tier);
    }
    save(tx, &mut customer, (By::agent(&agent.id), desk.clock.now()), changes)?;
    Ok((before, customer))
}

/// Writes an address down. It proves nothing: it joins no ticket and opens nothing.
///
/// # Errors
/// When it is no address, it is there already, or somebody else has proved it.
pub fn add_address(
    desk: &Desk,
    agent: &Person,
    id: &CustomerId,
    email: &str,
) -> Result<(), CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let email = EmailAddress::parse(email).ok_or(CustomerError::Email)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let mut customer = standing_in(tx, id)?.ok_or(CustomerError::NotFound)?;
        if customer.has(&email) {
            return Err(CustomerError::SameAddress);
        }
        require_free(tx, &email)?;
        customer.add(Address { email: email.clone(), proved_at: None })?;
        let added = vec![CustomerChange::AddressAdded { email: email.clone() }];
        Ok(save(tx, &mut customer, (By::agent(&agent.id), now), added)?)
    })
}

/// Takes an address away. Whoever signed in with it is signed out; its tickets stay.
///
/// # Errors
/// When there is no such address, or nothing would be left by which the customer is known.
pub fn remove_address(
    desk: &Desk,
    agent: &Person,
    id: &CustomerId,
    email: &EmailAddress,
) -> Result<(), CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let mut customer = standing_in(tx, id)?.ok_or(CustomerError::NotFound)?;
        if !customer.has(email) {
            return Err(CustomerError::NotFound);
        }
        customer.addresses.retain(|address| address.email != *email);
        if customer.addresses.is_empty() && customer.name.is_empty() {
            return Err(CustomerError::Nothing);
        }
        session::end_of_address(tx, &customer.id, email)?;
        let removed = vec![CustomerChange::AddressRemoved { email: email.clone() }];
        Ok(save(tx, &mut customer, (By::agent(&agent.id), now), removed)?)
    })
}
