//! The questions of whoever has their links: as lines of a list, with nothing of how the team
//! works on them.

use jiff::Timestamp;

use super::message::{Message, MessageKind};
use super::status::Status;
use super::ticket::Ticket;
use super::together::{heard, standing};
use crate::domain::Desk;
use crate::domain::ids::{TicketNumber, TicketToken};
use crate::language::folded_words;
use crate::store::{Page, StoreError};

/// So many messages are looked through for the last one that the requester may see.
const LAST_MESSAGES: usize = 20;

/// A question, as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    /// Its link.
    pub token: TicketToken,
    /// Its number.
    pub number: TicketNumber,
    /// What it is about.
    pub subject: String,
    /// Where it stands.
    pub status: Status,
    /// When anything last happened that its requester may know of.
    pub changed_at: Timestamp,
}

/// The questions behind some links, in their order. A link that leads nowhere is left out.
///
/// # Errors
/// When the store fails.
pub fn behind_links(desk: &Desk, tokens: &[TicketToken]) -> Result<Vec<OwnQuestion>, StoreError> {
    tickets(desk, tokens)?.into_iter().map(|ticket| line(desk, ticket)).collect()
}

/// Those whose subject has every word that is searched for, or its beginning; at most `limit`.
///
/// # Errors
/// When the store fails.
pub fn matching(
    desk: &Desk,
    tokens: &[TicketToken],
    (words, limit): (&str, usize),
) -> Result<Vec<OwnQuestion>, StoreError> {
    let wanted = folded_words(words);
    let has_all = |ticket: &Ticket| {
        let there = folded_words(&ticket.subject);
        wanted.iter().all(|word| there.iter().any(|known| known.starts_with(word.as_str())))
    };
    let found = tickets(desk, tokens)?.into_iter();
    let found = found.filter(|ticket| !wanted.is_empty() && has_all(ticket)).take(limit);
    found.map(|ticket| line(desk, ticket)).collect()
}

fn tickets(desk: &Desk, tokens: &[TicketToken]) -> Result<Vec<Ticket>, StoreError> {
    let mut found = Vec::with_capacity(tokens.len());
    for token in tokens {
        let page = Page::prefix(format!("{token}/")).limit(1);
        found.extend(desk.store.by_index::<Ticket>(Ticket::BY_TOKEN, &page)?);
    }
    Ok(found)
}

fn line(desk: &Desk, ticket: Ticket) -> Result<OwnQuestion, StoreError> {
    let (said_at, status) = match ticket.answered_from.is_empty() && !ticket.is_together() {
        true => (last_said(desk, &ticket)?, ticket.status.clone()),
        false => {
            let heard = heard(&desk.store, &ticket)?;
            (heard.last().map(|message| message.at), standing(&ticket, &heard))
        }
    };
    let said_at = said_at.unwrap_or(ticket.created_at);
    let changed_at = match &status {
        Status::Solved { at, .. } | Status::Closed { at } => said_at.max(*at),
        _ => said_at,
    };
    Ok(OwnQuestion {
        token: ticket.token,
        number: ticket.number,
        subject: ticket.subject,
        status,
        changed_at,
    })
}

/// When the requester was last written to, or wrote.
fn last_said(desk: &Desk, ticket: &Ticket) -> Result<Option<Timestamp>, StoreError> {
    let page = Page::prefix(format!("{}/", ticket.number.key()));
    let last = desk.store.scan::<Message>(&page.newest_first().limit(LAST_MESSAGES))?;
    let said = last.into_iter().find(|message| message.kind != MessageKind::Note);
    Ok(said.map(|message| message.at))
}
