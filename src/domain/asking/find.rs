//! Finding tickets while one types: by the number, or unsolved ones by what an agent remembers of
//! them. Searching with filters, and in solved ones, is in `past`.

use super::past::PastError;
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::people::manage::ManageError;
use crate::domain::people::{Person, Reader};
use crate::domain::permissions::{Action, require};
use crate::domain::search_documents::{self, Found};
use crate::domain::tickets::ticket::{Ticket, TicketError};
use crate::i18n::Lang;
use crate::search::{Facet, Filter, Mode, Query};

/// More are not read while one types.
pub const FOUND_MAX: usize = 6;

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

/// Unsolved tickets that words fit: of the text, the tags, the customer's name or address. The
/// last word may be half a word.
///
/// # Errors
/// When the person may not work on tickets, or the index or the store fails.
pub fn unsolved(
    desk: &Desk,
    (agent, lang): (&Person, Lang),
    words: &str,
) -> Result<Vec<Ticket>, PastError> {
    require(agent, Action::WorkOnTickets).map_err(ManageError::from)?;
    let state = Facet::new(search_documents::facet::STATE, search_documents::UNSOLVED);
    let filter = Filter { required: vec![state], ..Filter::default() };
    let query = Query::new(words, lang).mode(Mode::AsYouType).filter(filter).limit(FOUND_MAX);
    let reader = Reader::person(agent, lang);
    let mut found = Vec::new();
    for hit in desk.index.search(&reader.visibility(), &query)?.hits {
        if let Some(Found::Ticket(number)) = search_documents::found(&hit.group) {
            let ticket = desk.store.get::<Ticket>(&number.key())?;
            // The index may be a moment behind.
            found.extend(ticket.filter(|ticket| !ticket.status.is_resolved()));
        }
    }
    Ok(found)
}
