//! What is done with a customer and reaches their tickets: another tier, and joining two records
//! that are of the same person.

use super::history::{self, Doing};
use super::ticket::Ticket;
use super::whose::give;
use crate::domain::Desk;
use crate::domain::customers::customer::standing_in;
use crate::domain::customers::edit::{Edit, write};
use crate::domain::customers::history::{By, CustomerChange, save};
use crate::domain::customers::{Customer, CustomerError, session};
use crate::domain::ids::CustomerId;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::store::{Page, Transaction};

/// More tickets than this are not moved in one batch.
pub const TICKETS_MAX: usize = 2_000;

/// Writes down what an agent entered. Another tier counts for the open tickets at once.
///
/// # Errors
/// When there is no such customer, or what was entered is not accepted.
pub fn edit_customer(
    desk: &Desk,
    agent: &Person,
    id: &CustomerId,
    edit: &Edit,
) -> Result<Customer, CustomerError> {
    desk.store.transaction(|tx| {
        let (before, customer) = write(tx, desk, (agent, id), edit)?;
        if before.tier != customer.tier {
            let page = Page::prefix(format!("{}/", customer.id)).newest_first().limit(TICKETS_MAX);
            let mut tickets = tx.by_index::<Ticket>(Ticket::BY_CUSTOMER, &page)?;
            tickets.retain(|ticket| !ticket.status.is_resolved());
            give_all(tx, desk, (agent, &customer), &tickets)?;
        }
        Ok(customer)
    })
}

/// Joins one record to another: its addresses, tickets, notes and sessions. Whoever signs in with
/// an address of either sees the questions of both.
///
/// # Errors
/// When there is no such customer, both are the same, there is too much to move, or `agent` may
/// not do it.
pub fn merge(
    desk: &Desk,
    agent: &Person,
    from: &CustomerId,
    into: &CustomerId,
) -> Result<Customer, CustomerError> {
    require(agent, Action::WorkOnTickets)?;
    let now = desk.clock.now();
    let by = By::agent(&agent.id);
    desk.store.transaction(|tx| {
        let mut from = standing_in(tx, from)?.ok_or(CustomerError::NotFound)?;
        let mut into = standing_in(tx, into)?.ok_or(CustomerError::NotFound)?;
        if from.id == into.id {
            return Err(CustomerError::Same);
        }
        // First the record that goes, so that its addresses are free for the one that stays.
        let name = from.shown_name().unwrap_or_default().to_owned();
        let addresses = std::mem::take(&mut from.addresses);
        let (notes, tier) = (std::mem::take(&mut from.notes), from.tier.clone());
        from.merged_into = Some(into.id.clone());
        let gone = vec![CustomerChange::MergedInto { into: into.id.clone() }];
        save(tx, &mut from, (by.clone(), now), gone)?;
        for address in addresses {
            into.add(address)?;
        }
        if into.name.is_empty() {
            into.name.clone_from(&from.name);
        }
        into.notes = joined_notes(&into.notes, &notes)?;
        let before = into.tier.clone();
        into.tier = into.tier.take().or(tier);
        let mut changes = vec![CustomerChange::Merged { from: from.id.clone(), name }];
        if before != into.tier {
            changes.push(CustomerChange::Tier { from: before.clone(), to: into.tier.clone() });
        }
        save(tx, &mut into, (by.clone(), now), changes)?;
        session::move_all(tx, &from.id, &into.id)?;
        let mut moved = of(tx, &from.id)?;
        if before != into.tier {
            moved.extend(of(tx, &into.id)?.into_iter().filter(|t| !t.status.is_resolved()));
        }
        give_all(tx, desk, (agent, &into), &moved)?;
        Ok(into)
    })
}

fn joined_notes(kept: &str, added: &str) -> Result<String, CustomerError> {
    let parts: Vec<&str> = [kept, added].into_iter().filter(|part| !part.is_empty()).collect();
    let notes = parts.join("\n\n");
    match notes.chars().count() <= crate::domain::customers::customer::NOTES_CHARS_MAX {
        true => Ok(notes),
        false => Err(CustomerError::Notes),
    }
}

fn of(tx: &Transaction<'_>, id: &CustomerId) -> Result<Vec<Ticket>, CustomerError> {
    let page = Page::prefix(format!("{id}/")).limit(TICKETS_MAX + 1);
    let found = tx.by_index::<Ticket>(Ticket::BY_CUSTOMER, &page)?;
    match found.len() <= TICKETS_MAX {
        true => Ok(found),
        false => Err(CustomerError::TooManyTickets),
    }
}

/// Makes tickets those of a customer, with their tier.
fn give_all(
    tx: &mut Transaction<'_>,
    desk: &Desk,
    (agent, customer): (&Person, &Customer),
    tickets: &[Ticket],
) -> Result<(), CustomerError> {
    let policies = desk.policies();
    let doing = Doing::by_agent(desk, agent);
    for before in tickets {
        let mut ticket = before.clone();
        give(&mut ticket, Some(customer), &policies);
        history::save_in_place(tx, before, &mut ticket, &doing)?;
    }
    Ok(())
}
