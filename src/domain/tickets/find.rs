//! Finding tickets by what an agent remembers of them: the number, or words of the subject,
//! the tags or the customer's name. What is said in solved ones is found by the index.

use super::status::View;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::language::folded_words;
use crate::store::Page;

/// More are not read while one types.
pub const FOUND_MAX: usize = 6;
/// So many tickets of each view are looked through, those that come next first.
const LOOKED_AT_MAX: usize = 300;

/// The tickets with these numbers, in their order; numbers that are no ticket's are left out.
///
/// # Errors
/// When the person may not work on tickets, or the store fails.
pub fn numbered(
    desk: &Desk,
    agent: &Person,
    numbers: &[TicketNumber],
) -> Result<Vec<Ticket>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let mut found = Vec::new();
    for number in numbers.iter().take(FOUND_MAX) {
        found.extend(desk.store.get::<Ticket>(&number.key())?);
    }
    Ok(found)
}

/// Unsolved tickets in which every one of the words begins a word.
///
/// # Errors
/// When the person may not work on tickets, or the store fails.
pub fn unsolved(desk: &Desk, agent: &Person, words: &str) -> Result<Vec<Ticket>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let wanted = folded_words(words);
    let mut found = Vec::new();
    if wanted.is_empty() {
        return Ok(found);
    }
    for view in [View::Waiting, View::Pending, View::OnHold] {
        let page = Page::prefix(format!("{}/", view.name())).limit(LOOKED_AT_MAX);
        let tickets = desk.store.by_index::<Ticket>(Ticket::QUEUE, &page)?;
        let named = tickets.into_iter().filter(|ticket| names(ticket, &wanted));
        found.extend(named.take(FOUND_MAX - found.len()));
        if found.len() == FOUND_MAX {
            break;
        }
    }
    Ok(found)
}

fn names(ticket: &Ticket, wanted: &[String]) -> bool {
    let text = format!("{} {} {}", ticket.subject, ticket.requester.name, ticket.tags.join(" "));
    let there = folded_words(&text);
    wanted.iter().all(|word| there.iter().any(|own| own.starts_with(word.as_str())))
}
