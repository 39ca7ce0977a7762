//! What an agent has written and not sent: kept while they write, so that it is there on another
//! device and after a crash. Only they ever see it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::message::{Author, Message, since};
use super::ticket::{Ticket, TicketError};
use super::urgency::sortable;
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::store::{IndexKey, Page, Record, Store, StoreError, Transaction};

/// What nobody goes on with is forgotten after this time.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);
/// So many are kept for one person; the oldest make room.
pub const KEPT_MAX: usize = 100;
/// So many are forgotten in one round; the next round goes on.
const FORGOTTEN_AT_ONCE: usize = 200;

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writing {
    /// A reply.
    Reply,
    /// A note.
    Note,
    /// How it was solved.
    Resolution,
}

impl Writing {
    /// All of them.
    pub const ALL: [Writing; 3] = [Writing::Reply, Writing::Note, Writing::Resolution];

    /// The name in forms and keys: that of the field.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Writing::Reply => "reply",
            Writing::Note => "note",
            Writing::Resolution => "resolution",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Writing> {
        Writing::ALL.into_iter().find(|writing| writing.name() == name)
    }
}

/// A text that is not sent yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsent {
    /// Where it belongs.
    pub ticket: TicketNumber,
    /// Who writes it.
    pub person: PersonId,
    /// As what.
    pub writing: Writing,
    /// What stands there so far.
    pub text: String,
    /// Since when.
    pub at: Timestamp,
}

impl Unsent {
    /// The index by person, oldest first.
    pub const BY_PERSON: &'static str = "by_person";
    /// The index by time.
    pub const BY_TIME: &'static str = "by_time";

    fn key_of(person: &PersonId, ticket: TicketNumber, writing: Writing) -> String {
        format!("{person}/{}/{}", ticket.key(), writing.name())
    }
}

impl Record for Unsent {
    const KIND: &'static str = "unsent";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        Unsent::key_of(&self.person, self.ticket, self.writing)
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let at = sortable(self.at);
        vec![
            IndexKey::new(Unsent::BY_PERSON, format!("{}/{at}", self.person)),
            IndexKey::new(Unsent::BY_TIME, at),
        ]
    }
}

/// Keeps what somebody has written so far; an empty text ends it. What comes late, after it was
/// sent, is left.
///
/// # Errors
/// When there is no such ticket, or the text is longer than one that can be sent.
pub fn keep(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    (writing, text, seen): (Writing, &str, Option<u32>),
) -> Result<(), TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let chars_max = desk.limits.text_chars_max;
    if text.chars().count() > chars_max {
        return Err(TicketError::TooLong { chars_max });
    }
    let at = desk.clock.now();
    desk.store.transaction(|tx| {
        let ticket = numbered(tx, number)?;
        if text.trim().is_empty() {
            return Ok(forget(tx, agent, (number, writing))?);
        }
        if was_sent(tx, agent, &ticket, seen)? {
            return Ok(());
        }
        let key = Unsent::key_of(&agent.id, number, writing);
        if tx.get::<Unsent>(&key)?.is_none() {
            make_room(tx, agent)?;
        }
        let (person, text) = (agent.id.clone(), text.to_owned());
        Ok(tx.put(&Unsent { ticket: number, person, writing, text, at })?)
    })
}

/// Forgets the oldest that somebody has, if there is no place for one more.
fn make_room(tx: &mut Transaction<'_>, agent: &Person) -> Result<(), StoreError> {
    let page = Page::prefix(format!("{}/", agent.id)).limit(KEPT_MAX);
    let own = tx.by_index::<Unsent>(Unsent::BY_PERSON, &page)?;
    let surplus = (own.len() + 1).saturating_sub(KEPT_MAX);
    own.iter().take(surplus).try_for_each(|old| tx.delete::<Unsent>(&old.key()))
}

/// Whether the agent sent anything since the page that they write on was drawn.
fn was_sent(
    tx: &Transaction<'_>,
    agent: &Person,
    ticket: &Ticket,
    seen: Option<u32>,
) -> Result<bool, StoreError> {
    let Some(seen) = seen else { return Ok(false) };
    let is_own = |one: Message| matches!(one.author, Author::Agent { id, .. } if id == agent.id);
    Ok(since(tx, ticket, seen)?.into_iter().any(is_own))
}

/// It was sent: it is written no more.
pub(super) fn forget(
    tx: &mut Transaction<'_>,
    agent: &Person,
    (ticket, writing): (TicketNumber, Writing),
) -> Result<(), StoreError> {
    tx.delete::<Unsent>(&Unsent::key_of(&agent.id, ticket, writing))
}

/// What somebody has written at a ticket and not sent.
///
/// # Errors
/// When the store fails.
pub fn unsent(
    store: &Store,
    agent: &Person,
    ticket: TicketNumber,
) -> Result<Vec<Unsent>, StoreError> {
    let prefix = format!("{}/{}/", agent.id, ticket.key());
    store.scan::<Unsent>(&Page::prefix(prefix).limit(Writing::ALL.len()))
}

/// Forgets what nobody went on with. Gives their number.
///
/// # Errors
/// When the store fails.
pub fn forget_old(desk: &Desk) -> Result<usize, StoreError> {
    let until = desk.clock.now() - KEPT_FOR;
    let page = Page::all().limit(FORGOTTEN_AT_ONCE);
    let oldest = desk.store.by_index::<Unsent>(Unsent::BY_TIME, &page)?;
    let old: Vec<String> =
        oldest.iter().filter(|unsent| unsent.at <= until).map(Unsent::key).collect();
    if old.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        old.iter().try_for_each(|key| tx.delete::<Unsent>(key))?;
        Ok(old.len())
    })
}
