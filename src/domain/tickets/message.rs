//! The messages of a thread.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ticket::{Ticket, TicketError};
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::store::{Page, Record, Store, StoreError, Transaction};

/// A thread is full at this many messages: a page that nobody can read helps nobody.
pub const MESSAGES_MAX: u32 = 1_000;

/// One message of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its ticket.
    pub ticket: TicketNumber,
    /// Its place in the thread, from 0.
    pub place: u32,
    /// What it is.
    pub kind: MessageKind,
    /// Who wrote it.
    pub author: Author,
    /// When.
    pub at: Timestamp,
    /// What it says, as plain text.
    pub text: String,
}

/// What a message is, and so who sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// From the requester.
    Question,
    /// From an agent to the requester.
    Reply,
    /// Among agents; the requester never sees it.
    Note,
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Author {
    /// Whoever asked.
    Requester,
    /// An agent with an account.
    Agent {
        /// The account.
        id: PersonId,
        /// The name at that time.
        name: String,
    },
    /// An agent of the system that the ticket was imported from.
    Former {
        /// The name, as that system had it.
        name: String,
    },
}

impl Message {
    /// The key of the message at a place of a thread.
    #[must_use]
    pub fn key_of(ticket: TicketNumber, place: u32) -> String {
        format!("{}/{place:06}", ticket.key())
    }
}

impl Record for Message {
    const KIND: &'static str = "message";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        Message::key_of(self.ticket, self.place)
    }
}

/// What is written, before it has its place in a thread.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it is.
    pub kind: MessageKind,
    /// Who writes it.
    pub author: Author,
    /// When.
    pub at: Timestamp,
    /// What it says.
    pub text: String,
}

/// Puts a message at the end of the thread and counts it in the ticket, which the caller stores.
///
/// # Errors
/// When the thread is full.
pub fn append(
    tx: &mut Transaction<'_>,
    ticket: &mut Ticket,
    draft: Draft,
) -> Result<Message, TicketError> {
    if ticket.messages >= MESSAGES_MAX {
        return Err(TicketError::ThreadFull);
    }
    let message = Message {
        ticket: ticket.number,
        place: ticket.messages,
        kind: draft.kind,
        author: draft.author,
        at: draft.at,
        text: draft.text,
    };
    ticket.messages += 1;
    ticket.updated_at = message.at;
    tx.put(&message)?;
    Ok(message)
}

/// The whole thread, oldest first, notes among it: for agents, and for rules that read it.
///
/// # Errors
/// When the store fails.
pub fn thread(store: &Store, ticket: TicketNumber) -> Result<Vec<Message>, StoreError> {
    store.scan::<Message>(&pages_of(ticket))
}

/// Goes on only if nobody else has written anything that the agent had not seen.
pub(super) fn require_seen(
    tx: &Transaction<'_>,
    ticket: &Ticket,
    (agent, seen): (&Person, Option<u32>),
) -> Result<(), TicketError> {
    for place in seen.unwrap_or(ticket.messages)..ticket.messages {
        let message = tx.get::<Message>(&Message::key_of(ticket.number, place))?;
        let by = match message.map(|message| message.author) {
            Some(Author::Agent { id, name }) if id != agent.id => Some(name),
            Some(Author::Former { name }) => Some(name),
            Some(Author::Requester) => None,
            Some(Author::Agent { .. }) | None => continue,
        };
        return Err(TicketError::MovedOn { since: place, by });
    }
    Ok(())
}

/// All messages of a ticket.
pub(super) fn pages_of(ticket: TicketNumber) -> Page {
    Page::prefix(format!("{}/", ticket.key())).limit(MESSAGES_MAX as usize)
}

/// Text that may be stored: not empty, not too long, with the line ends of Unix.
///
/// # Errors
/// When it is empty or too long.
pub fn checked_text(text: &str, chars_max: usize) -> Result<String, TicketError> {
    let is_text = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = text.replace("\r\n", "\n").chars().filter(is_text).collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(TicketError::Empty);
    }
    if text.chars().count() > chars_max {
        return Err(TicketError::TooLong { chars_max });
    }
    Ok(text.to_owned())
}
