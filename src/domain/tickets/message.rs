//! The messages of a thread.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ticket::{Ticket, TicketError};
use super::together::answered_thread;
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
    /// The merged tickets whose requesters got it too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<TicketNumber>,
    /// Whether the team goes on with it after this reply.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keeps_open: bool,
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
    /// The merged tickets whose requesters get it too.
    pub also: Vec<TicketNumber>,
    /// Whether the team goes on with it after this reply.
    pub keeps_open: bool,
}

impl Draft {
    /// What the requester asks.
    #[must_use]
    pub fn question(text: &str, at: Timestamp) -> Draft {
        Draft::plain(MessageKind::Question, Author::Requester, (text, at))
    }

    /// What an agent notes for the team.
    #[must_use]
    pub fn note(agent: &Person, text: &str, at: Timestamp) -> Draft {
        let author = Author::Agent { id: agent.id.clone(), name: agent.name.clone() };
        Draft::plain(MessageKind::Note, author, (text, at))
    }

    /// A message that goes nowhere else.
    #[must_use]
    pub fn plain(kind: MessageKind, author: Author, (text, at): (&str, Timestamp)) -> Draft {
        Draft { kind, author, at, text: text.to_owned(), also: Vec::new(), keeps_open: false }
    }
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
        also: draft.also,
        keeps_open: draft.keeps_open,
    };
    ticket.messages += 1;
    match (message.kind, &message.author) {
        (MessageKind::Question, Author::Requester) => ticket.sla.asked(message.at),
        (MessageKind::Reply, Author::Agent { .. }) => {
            ticket.first_reply_at.get_or_insert(message.at);
            ticket.sla.unanswered = None;
        }
        _ => {}
    }
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
    let Some(seen) = seen else { return Ok(()) };
    let mut unseen = since(tx, ticket, seen)?;
    unseen.retain(|one| !matches!(&one.author, Author::Agent { id, .. } if *id == agent.id));
    let Some(first) = unseen.first() else { return Ok(()) };
    let by = match &first.author {
        Author::Requester => None,
        Author::Agent { name, .. } | Author::Former { name } => Some(name.clone()),
    };
    let new = unseen.iter().map(|one| (one.ticket, one.place)).collect();
    Err(TicketError::MovedOn { new, by })
}

/// What was written after so many messages of the page of a ticket, which shows those of the
/// tickets that are answered with it as well.
pub(super) fn since(
    tx: &Transaction<'_>,
    ticket: &Ticket,
    seen: u32,
) -> Result<Vec<Message>, StoreError> {
    if !ticket.merged.is_empty() {
        let seen = usize::try_from(seen).unwrap_or(usize::MAX);
        return Ok(answered_thread(tx, ticket)?.into_iter().skip(seen).collect());
    }
    let mut later = Vec::new();
    for place in seen..ticket.messages {
        later.extend(tx.get::<Message>(&Message::key_of(ticket.number, place))?);
    }
    Ok(later)
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
