//! A customer uses their link. That proves the address: its holder is whom the answers to every
//! question that gave it were promised to, so those that are nobody's yet become theirs. What
//! gives the same address later proves nothing again.

use super::history::{self, Change, Doing};
use super::ticket::Ticket;
use super::whose::give;
use crate::domain::Desk;
use crate::domain::customers::customer::{checked_name, standing_in, who_proved};
use crate::domain::customers::history::{By, CustomerChange, save};
use crate::domain::customers::link::{SignInLink, find, take};
use crate::domain::customers::session::CustomerSession;
use crate::domain::customers::{Address, Customer, CustomerError};
use crate::domain::ids::{CustomerId, Secret};
use crate::domain::people::{Device, EmailAddress};
use crate::store::{Page, StoreError, Transaction, index_cursor};

/// So many tickets are joined in one batch.
const JOINED_AT_ONCE: usize = 200;
/// More tickets than anybody asks.
const JOINED_MAX: usize = 100_000;
/// A ticket's history is looked through for an agent who unlinked it, up to so many entries.
const ENTRIES_MAX: usize = 1_000;

/// Somebody who comes with a link.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// What they want to be called; empty: as before.
    pub name: String,
    /// What they come with.
    pub device: Device,
}

/// The link behind a secret, and whom it is for; none: a new customer.
///
/// # Errors
/// [`CustomerError::NotValid`] when the link does not work any more.
pub fn whom(desk: &Desk, secret: &Secret) -> Result<(SignInLink, Option<Customer>), CustomerError> {
    desk.store.transaction(|tx| {
        let link = find(tx, secret, desk.clock.now())?;
        let customer = of_link(tx, &link)?;
        Ok((link, customer))
    })
}

/// Uses a link, which works no more: proves its address, begins a session, and joins the tickets
/// that gave the address and are nobody's.
///
/// # Errors
/// [`CustomerError::NotValid`] when the link does not work any more.
pub fn arrive(
    desk: &Desk,
    link: &Secret,
    arrival: &Arrival,
) -> Result<(Customer, Secret), CustomerError> {
    let secret = Secret::random()?;
    let new_id = CustomerId::random()?;
    let now = desk.clock.now();
    let (customer, email) = desk.store.transaction(|tx| {
        let link = take(tx, link, now)?;
        let mut customer = of_link(tx, &link)?
            .unwrap_or_else(|| Customer::begin(new_id.clone(), String::new(), link.lang, now));
        let mut changes = Vec::new();
        if customer.history_entries == 0 {
            changes.push(CustomerChange::Began);
        }
        if !customer.has_proved(&link.email) {
            customer.add(Address { email: link.email.clone(), proved_at: Some(now) })?;
            changes.push(CustomerChange::AddressProved { email: link.email.clone() });
        }
        changes.extend(call(&mut customer, &arrival.name)?);
        save(tx, &mut customer, (By::Customer, now), changes)?;
        tx.put(&CustomerSession {
            secret_hash: secret.hash(),
            customer: customer.id.clone(),
            email: link.email.clone(),
            created_at: now,
            seen_at: now,
            device: arrival.device,
        })?;
        Ok::<_, CustomerError>((customer, link.email))
    })?;
    join(desk, &customer.id, &email)?;
    Ok((customer, secret))
}

/// Whom a link is for: whoever an agent named for it, else whoever has proved its address.
fn of_link(tx: &Transaction<'_>, link: &SignInLink) -> Result<Option<Customer>, CustomerError> {
    let proved = who_proved(tx, &link.email)?;
    let Some(id) = &link.customer else { return Ok(proved) };
    let named = standing_in(tx, id)?.ok_or(CustomerError::NotValid)?;
    // What the agent said must still be so: nobody else has proved the address, and nobody has
    // taken it off the record.
    let is_free = proved.is_none_or(|other| other.id == named.id);
    if is_free && named.has(&link.email) { Ok(Some(named)) } else { Err(CustomerError::NotValid) }
}

fn call(customer: &mut Customer, name: &str) -> Result<Option<CustomerChange>, CustomerError> {
    let name = checked_name(name)?;
    if name.is_empty() || name == customer.name {
        return Ok(None);
    }
    let from = std::mem::replace(&mut customer.name, name.clone());
    Ok(Some(CustomerChange::Name { from, to: name }))
}

/// Joins the tickets that gave a proved address and are nobody's, some at a time.
fn join(desk: &Desk, id: &CustomerId, email: &EmailAddress) -> Result<(), StoreError> {
    let prefix = format!("{email}/");
    let mut after: Option<String> = None;
    for _ in 0..JOINED_MAX / JOINED_AT_ONCE {
        let mut page = Page::prefix(prefix.clone()).limit(JOINED_AT_ONCE);
        if let Some(after) = &after {
            page = page.after(after);
        }
        let given = desk.store.by_index::<Ticket>(Ticket::BY_REQUESTER, &page)?;
        join_some(desk, (id, email), &given)?;
        let Some(last) = given.last() else { return Ok(()) };
        after = index_cursor(last, Ticket::BY_REQUESTER, &prefix);
        if given.len() < JOINED_AT_ONCE || after.is_none() {
            return Ok(());
        }
    }
    Ok(())
}

fn join_some(
    desk: &Desk,
    (id, email): (&CustomerId, &EmailAddress),
    given: &[Ticket],
) -> Result<(), StoreError> {
    let policies = desk.policies();
    let doing = Doing::by_requester(desk);
    desk.store.transaction(|tx| {
        // The address may have been taken away, or the record joined, since it was proved.
        let Some(customer) = standing_in(tx, id)?.filter(|c| c.has_proved(email)) else {
            return Ok(());
        };
        for ticket in given {
            let Some(before) = tx.get::<Ticket>(&ticket.number.key())? else { continue };
            let is_given = before.requester.email.as_ref() == Some(email);
            if before.customer.is_some() || !is_given || was_unlinked(tx, &before)? {
                continue;
            }
            let mut ticket = before.clone();
            give(&mut ticket, Some(&customer), &policies);
            history::save_in_place(tx, &before, &mut ticket, &doing)?;
        }
        Ok(())
    })
}

/// Whether an agent has said that a ticket is nobody's: that stays so.
fn was_unlinked(tx: &Transaction<'_>, ticket: &Ticket) -> Result<bool, StoreError> {
    let page = Page::prefix(format!("{}/", ticket.number.key())).limit(ENTRIES_MAX);
    let entries = tx.scan::<history::HistoryEntry>(&page)?;
    let mut changes = entries.iter().flat_map(|entry| &entry.changes);
    Ok(changes.any(|change| matches!(change, Change::Customer { from: Some(_), to: None })))
}
