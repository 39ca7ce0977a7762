//! Whose a ticket is: what an agent sees of it, and links or unlinks by hand.

use std::collections::HashMap;

use jiff::SignedDuration;

use super::history::{self, Doing, HistoryEntry};
use super::ticket::{Ticket, TicketError};
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::customers::customer::{standing, standing_in};
use crate::domain::customers::{Customer, CustomerError, find};
use crate::domain::events::Event;
use crate::domain::ids::{CustomerId, TicketNumber, TicketToken};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::policies::Policies;
use crate::store::{Page, StoreError};

/// So many earlier questions are shown beside a ticket.
pub const EARLIER_SHOWN: usize = 8;
/// So many of a customer's tickets are counted for what they asked lately.
pub const LATELY_MAX: usize = 50;
/// What counts as lately.
const LATELY: SignedDuration = SignedDuration::from_hours(24 * 30);
/// So many of those who gave the same address are looked at and shown.
const SAME_ADDRESS_MAX: usize = 20;
const SAME_ADDRESS_SHOWN: usize = 5;

/// What an agent sees of whose a ticket is.
#[derive(Clone, Debug, Default)]
pub struct Whose {
    /// The customer, if that is proved or an agent said so.
    pub customer: Option<Customer>,
    /// Their other questions, the newest first.
    pub earlier: Vec<Ticket>,
    /// How many they asked in the last 30 days, this one too, up to [`LATELY_MAX`].
    pub asked_lately: usize,
    /// Others who gave the same address: it was typed, and proves nothing.
    pub same_address: Vec<Ticket>,
    /// Customers at whom that address is written down, while the ticket is nobody's.
    pub candidates: Vec<Customer>,
    /// The names of the customers whom the history names.
    pub names: HashMap<CustomerId, String>,
}

/// Whose a ticket is, for an agent who sees it.
pub(super) fn whose(
    desk: &Desk,
    agent: &Person,
    ticket: &Ticket,
    history: &[HistoryEntry],
) -> Result<Whose, TicketError> {
    let mut whose = Whose::default();
    if let Some(id) = &ticket.customer {
        whose.customer = standing(&desk.store, id)?;
        let page = Page::prefix(format!("{id}/")).newest_first().limit(LATELY_MAX);
        let mut all = desk.store.by_index::<Ticket>(Ticket::BY_CUSTOMER, &page)?;
        let since = desk.clock.now() - LATELY;
        whose.asked_lately = all.iter().filter(|one| one.created_at >= since).count();
        all.retain(|one| one.number != ticket.number);
        all.truncate(EARLIER_SHOWN);
        whose.earlier = all;
    }
    if let Some(email) = &ticket.requester.email {
        let page = Page::prefix(format!("{email}/")).newest_first().limit(SAME_ADDRESS_MAX);
        let mut all = desk.store.by_index::<Ticket>(Ticket::BY_REQUESTER, &page)?;
        all.retain(|one| {
            let is_same_customer = one.customer.is_some() && one.customer == ticket.customer;
            one.number != ticket.number && !is_same_customer
        });
        all.truncate(SAME_ADDRESS_SHOWN);
        whose.same_address = all;
        if ticket.customer.is_none() {
            whose.candidates = find::at_address(desk, agent, email).map_err(TicketError::from)?;
        }
    }
    for id in history.iter().flat_map(HistoryEntry::customers) {
        if !whose.names.contains_key(id)
            && let Some(customer) = standing(&desk.store, id)?
        {
            whose.names.insert(id.clone(), customer.shown_name().unwrap_or_default().to_owned());
        }
    }
    Ok(whose)
}

/// Says that a ticket is a customer's; none: that it is nobody's. From now on they see it among
/// their questions, and their tier counts for its place in the queue.
///
/// # Errors
/// When there is no such ticket or customer, or `agent` may not work on tickets.
pub fn set_customer(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    customer: Option<&CustomerId>,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let policies = desk.policies();
    let doing = Doing::by_agent(desk, agent);
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let mut ticket = before.clone();
        let customer = match customer {
            Some(id) => Some(standing_in(tx, id)?.ok_or(TicketError::NoSuchCustomer)?),
            None => None,
        };
        give(&mut ticket, customer.as_ref(), &policies);
        if ticket == before {
            return Ok(ticket);
        }
        history::save_in_place(tx, &before, &mut ticket, &doing)?;
        tx.event(&Event::TicketChanged { ticket: number, by: agent.id.clone() })?;
        Ok(ticket)
    })
}

/// Makes a ticket a customer's, with their tier.
pub(super) fn give(ticket: &mut Ticket, customer: Option<&Customer>, policies: &Policies) {
    ticket.customer = customer.map(|customer| customer.id.clone());
    ticket.tier = customer.and_then(|customer| customer.tier.clone());
    ticket.tier_rank = policies.rank(ticket.tier.as_ref());
}

/// A page of a customer's tickets over every channel, the newest first.
///
/// # Errors
/// When `agent` may not see tickets.
pub fn of_customer(
    desk: &Desk,
    agent: &Person,
    id: &CustomerId,
    limit: usize,
) -> Result<Vec<Ticket>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let page = Page::prefix(format!("{id}/")).newest_first().limit(limit);
    Ok(desk.store.by_index::<Ticket>(Ticket::BY_CUSTOMER, &page)?)
}

/// Tickets of nobody that gave one of a customer's addresses: an agent may link them.
///
/// # Errors
/// When `agent` may not see tickets.
pub fn unclaimed(
    desk: &Desk,
    agent: &Person,
    customer: &Customer,
) -> Result<Vec<Ticket>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let mut found = Vec::new();
    for address in &customer.addresses {
        let page = Page::prefix(format!("{}/", address.email)).newest_first();
        let given = desk.store.by_index::<Ticket>(Ticket::BY_REQUESTER, &page)?;
        found.extend(given.into_iter().filter(|ticket| ticket.customer.is_none()));
    }
    found.sort_by_key(|ticket| std::cmp::Reverse(ticket.created_at));
    found.truncate(SAME_ADDRESS_MAX);
    Ok(found)
}

/// Whether a ticket behind a link is this customer's.
///
/// # Errors
/// When the store fails.
pub fn is_of(desk: &Desk, token: &TicketToken, customer: &CustomerId) -> Result<bool, StoreError> {
    let page = Page::prefix(format!("{token}/")).limit(1);
    let found = desk.store.by_index::<Ticket>(Ticket::BY_TOKEN, &page)?;
    Ok(found.first().is_some_and(|ticket| ticket.customer.as_ref() == Some(customer)))
}

impl From<CustomerError> for TicketError {
    fn from(error: CustomerError) -> TicketError {
        match error {
            CustomerError::NotAllowed(why) => TicketError::NotAllowed(why),
            CustomerError::Store(why) => TicketError::Store(why),
            CustomerError::Randomness(why) => TicketError::Randomness(why),
            _ => TicketError::NoSuchCustomer,
        }
    }
}
