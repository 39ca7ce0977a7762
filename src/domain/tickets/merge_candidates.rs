//! With which ticket another might be merged: others that gave the same address, and unsolved
//! ones that say the same. A list to choose from; nothing follows from standing in it.

use super::message::{Message, MessageKind};
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::people::{Person, Reader};
use crate::domain::permissions::{Action, require};
use crate::domain::search_documents::{self, Found, facet};
use crate::search::{Facet, Filter, Mode, Query};
use crate::store::Page;

/// So many of each kind are listed.
const LISTED_MAX: usize = 8;

/// A ticket that another might be merged with.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The ticket.
    pub ticket: Ticket,
    /// Why it is listed.
    pub why: Likeness,
}

/// Why two tickets might be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Both gave the same address, which proves nothing.
    SameAddress,
    /// They share these words, the most telling first.
    SameWords(Vec<String>),
}

/// The tickets that this one might be merged with, none of them merged.
///
/// # Errors
/// When the person may not work on tickets.
pub fn candidates(
    desk: &Desk,
    agent: &Person,
    ticket: &Ticket,
) -> Result<Vec<Candidate>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let mut found: Vec<Candidate> = Vec::new();
    for other in of_address(desk, ticket)? {
        found.push(Candidate { ticket: other, why: Likeness::SameAddress });
    }
    for (number, words) in of_words(desk, agent, ticket)? {
        let other = desk.store.get::<Ticket>(&number.key())?;
        let other = other.filter(|other| can_take(other, ticket));
        if let Some(other) = other.filter(|one| found.iter().all(|c| c.ticket.number != one.number))
        {
            found.push(Candidate { ticket: other, why: Likeness::SameWords(words) });
        }
    }
    Ok(found)
}

/// Whether it can be merged into: it is another one, unsolved, and was not merged itself.
fn can_take(other: &Ticket, ticket: &Ticket) -> bool {
    other.number != ticket.number && other.merged_into.is_none() && !other.status.is_resolved()
}

fn of_address(desk: &Desk, ticket: &Ticket) -> Result<Vec<Ticket>, TicketError> {
    let Some(email) = &ticket.requester.email else { return Ok(Vec::new()) };
    let page = Page::prefix(format!("{email}/")).newest_first().limit(LISTED_MAX * 4);
    let mut found = desk.store.by_index::<Ticket>(Ticket::BY_REQUESTER, &page)?;
    found.retain(|other| can_take(other, ticket));
    found.truncate(LISTED_MAX);
    Ok(found)
}

fn of_words(
    desk: &Desk,
    agent: &Person,
    ticket: &Ticket,
) -> Result<Vec<(TicketNumber, Vec<String>)>, TicketError> {
    let first = desk.store.get::<Message>(&Message::key_of(ticket.number, 0))?;
    let first = first.filter(|message| message.kind == MessageKind::Question);
    let asked = first.map(|message| message.text).unwrap_or_default();
    let text = format!("{}\n{asked}", ticket.subject);
    let state = Facet::new(facet::STATE, search_documents::UNSOLVED);
    let query = Query::new(&text, ticket.lang)
        .mode(Mode::WholeText)
        .filter(Filter { required: vec![state], ..Filter::default() })
        .limit(LISTED_MAX + 1);
    let reader = Reader::person(agent, ticket.lang);
    // An index that cannot answer must not keep an agent from merging by number.
    let hits = match desk.index.search(&reader.visibility(), &query) {
        Ok(found) => found.hits,
        Err(error) => {
            tracing::error!(%error, "tickets that say the same cannot be searched");
            Vec::new()
        }
    };
    let numbered = hits.into_iter().filter_map(|hit| match search_documents::found(&hit.group)? {
        Found::Ticket(number) => Some((number, hit.matched_words)),
        Found::Article(_) => None,
    });
    Ok(numbered.collect())
}

/// Two tickets beside each other, before they are merged.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The ticket that is to be merged, and what was asked.
    pub ticket: (Ticket, String),
    /// The one that it goes into, and what was asked there.
    pub target: (Ticket, String),
}

/// Two tickets with what was asked in each.
///
/// # Errors
/// When there is no such ticket, or the person may not work on tickets.
pub fn pair(
    desk: &Desk,
    agent: &Person,
    (number, into): (TicketNumber, TicketNumber),
) -> Result<Pair, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let asked = |number: TicketNumber| {
        let ticket = desk.store.get::<Ticket>(&number.key())?.ok_or(TicketError::NotFound)?;
        let first = desk.store.get::<Message>(&Message::key_of(number, 0))?;
        Ok::<_, TicketError>((ticket, first.map(|message| message.text).unwrap_or_default()))
    };
    Ok(Pair { ticket: asked(number)?, target: asked(into)? })
}
