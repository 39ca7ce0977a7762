//! Finding customers by name or address, for the team.

use super::customer::{Customer, name_word, standing};
use super::error::CustomerError;
use crate::domain::Desk;
use crate::domain::ids::CustomerId;
use crate::domain::people::{EmailAddress, Person};
use crate::domain::permissions::{Action, require};
use crate::language::folded_words;
use crate::store::Page;

/// So many are shown at once.
pub const FOUND_MAX: usize = 50;
/// So many with the first word of a name are looked through for the others.
const LOOKED_THROUGH: usize = 500;
/// The most customers at whom one address is written down that are told.
const SAME_ADDRESS_MAX: usize = 10;

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The customers.
    pub customers: Vec<Customer>,
    /// Whether there are more.
    pub has_more: bool,
}

/// Customers whose name has all of these words, or their beginnings, or who have an address that
/// begins so. Without words: those whose records are newest.
///
/// # Errors
/// When `agent` may not see customers.
pub fn find(desk: &Desk, agent: &Person, words: &str) -> Result<Found, CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let words = words.trim().to_lowercase();
    let mut customers = if words.is_empty() {
        let page = Page::all().newest_first().limit(FOUND_MAX + 1);
        desk.store.by_index::<Customer>(Customer::BY_TIME, &page)?
    } else {
        let mut found = by_address(desk, &words)?;
        for customer in by_name(desk, &words)? {
            if found.iter().all(|known| known.id != customer.id) {
                found.push(customer);
            }
        }
        found
    };
    let has_more = customers.len() > FOUND_MAX;
    customers.truncate(FOUND_MAX);
    Ok(Found { customers, has_more })
}

fn by_address(desk: &Desk, beginning: &str) -> Result<Vec<Customer>, CustomerError> {
    if beginning.contains(char::is_whitespace) {
        return Ok(Vec::new());
    }
    let page = Page::prefix(beginning).limit(FOUND_MAX + 1);
    let mut found = desk.store.by_index::<Customer>(Customer::BY_ADDRESS, &page)?;
    let mut seen = Vec::new();
    found.retain(|customer| {
        let is_new = !seen.contains(&customer.id);
        seen.push(customer.id.clone());
        is_new
    });
    Ok(found)
}

fn by_name(desk: &Desk, words: &str) -> Result<Vec<Customer>, CustomerError> {
    let wanted = folded_words(words);
    let Some(first) = wanted.first() else { return Ok(Vec::new()) };
    let page = Page::prefix(name_word(first)).limit(LOOKED_THROUGH);
    let mut found: Vec<Customer> = Vec::new();
    for customer in desk.store.by_index::<Customer>(Customer::BY_NAME, &page)? {
        let there = folded_words(&customer.name);
        let has = |word: &String| there.iter().any(|known| known.starts_with(word.as_str()));
        let is_new = found.iter().all(|known| known.id != customer.id);
        if is_new && wanted.iter().all(has) {
            found.push(customer);
        }
        if found.len() > FOUND_MAX {
            break;
        }
    }
    Ok(found)
}

/// The customer of this id, or the one that they were joined with.
///
/// # Errors
/// When there is none, or `agent` may not see customers.
pub fn one(desk: &Desk, agent: &Person, id: &CustomerId) -> Result<Customer, CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    standing(&desk.store, id)?.ok_or(CustomerError::NotFound)
}

/// The customers at whom an address is written down, proved or not.
///
/// # Errors
/// When `agent` may not see customers.
pub fn at_address(
    desk: &Desk,
    agent: &Person,
    email: &EmailAddress,
) -> Result<Vec<Customer>, CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let page = Page::prefix(format!("{email}/")).limit(SAME_ADDRESS_MAX);
    Ok(desk.store.by_index::<Customer>(Customer::BY_ADDRESS, &page)?)
}
