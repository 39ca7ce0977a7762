//! Tickets that were merged are answered on one of them, and each requester sees only their own:
//! what they wrote, what was sent to them, and where that leaves them. Nothing of what the other
//! requesters write or do changes what one of them is shown.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::message::{Message, MessageKind, pages_of, thread};
use super::status::Status;
use super::ticket::{Ticket, TicketError};
use super::view::any;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::store::{Store, StoreError, Transaction};

/// What a requester was told last of where their ticket stands, while it is answered together
/// with others. A message that came later says more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Told {
    /// That it is solved.
    Solved {
        /// When.
        at: Timestamp,
        /// The agent; none when the requester said so.
        by: Option<PersonId>,
    },
    /// That it is open again.
    Reopened {
        /// When.
        at: Timestamp,
        /// The agent; none when the requester did it.
        by: Option<PersonId>,
    },
}

impl Told {
    /// What a ticket's status says of it, if it is solved.
    pub(super) fn of(status: &Status) -> Option<Told> {
        match status {
            Status::Solved { at, by } => Some(Told::Solved { at: *at, by: by.clone() }),
            Status::Closed { at } => Some(Told::Solved { at: *at, by: None }),
            _ => None,
        }
    }

    fn at(&self) -> Timestamp {
        match self {
            Told::Solved { at, .. } | Told::Reopened { at, .. } => *at,
        }
    }

    fn status(&self) -> Status {
        match self {
            Told::Solved { at, by } => Status::Solved { at: *at, by: by.clone() },
            Told::Reopened { .. } => Status::Open,
        }
    }
}

impl Ticket {
    /// Whether it is answered together with others.
    #[must_use]
    pub fn is_together(&self) -> bool {
        self.merged_into.is_some() || !self.merged.is_empty()
    }
}

/// Where a ticket stands for its requester: a function of what they wrote, what was sent to
/// them, and what they were told.
#[must_use]
pub fn standing(ticket: &Ticket, heard: &[Message]) -> Status {
    if !ticket.is_together() {
        return ticket.status.clone();
    }
    let last = heard.last();
    if let Some(told) = &ticket.told
        && last.is_none_or(|message| message.at <= told.at())
    {
        return told.status();
    }
    match last {
        Some(message) if message.kind == MessageKind::Reply && message.keeps_open => Status::Open,
        Some(message) if message.kind == MessageKind::Reply => Status::Pending,
        _ if heard.iter().any(|message| message.kind == MessageKind::Reply) => Status::Open,
        _ => Status::New,
    }
}

/// Whether a message that stands on another ticket was sent to this one's requester as well.
fn is_for(message: &Message, number: TicketNumber) -> bool {
    message.kind == MessageKind::Reply && message.also.contains(&number)
}

/// What a requester may read: their own questions, and the replies that were sent to them. The
/// places are counted anew, so that they do not tell of what lies between.
///
/// # Errors
/// When the store fails.
pub fn heard(store: &Store, ticket: &Ticket) -> Result<Vec<Message>, StoreError> {
    let own = thread(store, ticket.number)?;
    let mut heard = own.into_iter().filter(|one| one.kind != MessageKind::Note).collect();
    for number in &ticket.answered_from {
        let other = thread(store, *number)?;
        add(&mut heard, other.into_iter().filter(|one| is_for(one, ticket.number)));
    }
    Ok(heard)
}

/// The same, within a transaction.
pub(super) fn heard_within(
    tx: &Transaction<'_>,
    ticket: &Ticket,
) -> Result<Vec<Message>, StoreError> {
    let own = tx.scan::<Message>(&pages_of(ticket.number))?;
    let mut heard = own.into_iter().filter(|one| one.kind != MessageKind::Note).collect();
    for number in &ticket.answered_from {
        let other = tx.scan::<Message>(&pages_of(*number))?;
        add(&mut heard, other.into_iter().filter(|one| is_for(one, ticket.number)));
    }
    Ok(heard)
}

/// Where a ticket stands for its requester, within a transaction.
pub(super) fn standing_within(tx: &Transaction<'_>, ticket: &Ticket) -> Result<Status, StoreError> {
    match ticket.is_together() {
        true => Ok(standing(ticket, &heard_within(tx, ticket)?)),
        false => Ok(ticket.status.clone()),
    }
}

/// All that is said on a ticket and on those that were merged into it, for agents, and the
/// replies that went to its requester from elsewhere. By time; nothing is copied.
///
/// # Errors
/// When the store fails.
pub fn whole_thread(store: &Store, ticket: &Ticket) -> Result<Vec<Message>, StoreError> {
    let mut all = thread(store, ticket.number)?;
    for number in &ticket.merged {
        add(&mut all, thread(store, *number)?.into_iter());
    }
    for number in &ticket.answered_from {
        let other = thread(store, *number)?;
        add(&mut all, other.into_iter().filter(|one| is_for(one, ticket.number)));
    }
    Ok(all)
}

/// The same for those that are answered on this ticket, within a transaction.
pub(super) fn answered_thread(
    tx: &Transaction<'_>,
    head: &Ticket,
) -> Result<Vec<Message>, StoreError> {
    let mut all = tx.scan::<Message>(&pages_of(head.number))?;
    for number in &head.merged {
        add(&mut all, tx.scan::<Message>(&pages_of(*number))?.into_iter());
    }
    Ok(all)
}

/// Puts more messages among others, by time.
fn add(all: &mut Vec<Message>, more: impl Iterator<Item = Message>) {
    all.extend(more);
    all.sort_by_key(|message| message.at);
}

/// The tickets that were merged into one.
pub(super) fn merged_into(tx: &Transaction<'_>, head: &Ticket) -> Result<Vec<Ticket>, TicketError> {
    head.merged.iter().map(|number| any(tx, *number)).collect()
}

/// The team solved the ticket, or opened it again: all who are answered on it are told. The
/// caller stores the ticket itself.
pub(super) fn tell_all(
    tx: &mut Transaction<'_>,
    head: &mut Ticket,
    told: &Told,
) -> Result<(), TicketError> {
    if head.merged.is_empty() {
        return Ok(());
    }
    head.told = Some(told.clone());
    for mut member in merged_into(tx, head)? {
        member.told = Some(told.clone());
        tx.put(&member)?;
    }
    Ok(())
}

/// Who of those that are answered on a ticket waits for an answer.
pub(super) struct Awaited {
    /// Since when the first of them has waited.
    pub(super) since: Option<Timestamp>,
    /// Whether it is solved for all of them.
    pub(super) is_settled: bool,
}

/// Looks at each requester who is answered on a ticket. `own` is the one that changes, in the
/// form that is going to be stored.
pub(super) fn awaited(
    tx: &Transaction<'_>,
    head: &Ticket,
    own: &Ticket,
) -> Result<Awaited, TicketError> {
    let mut found = Awaited { since: None, is_settled: true };
    let others = merged_into(tx, head)?;
    for member in std::iter::once(head).chain(&others) {
        let member = if member.number == own.number { own } else { member };
        let heard = heard_within(tx, member)?;
        let stands = standing(member, &heard);
        found.is_settled &= stands.is_resolved();
        if stands.waits_for_us() {
            found.since = found.since.into_iter().chain(waits_since(member, &heard)).min();
        }
    }
    Ok(found)
}

/// Since when what a requester wrote has no reply. Notes do not count.
pub(super) fn unanswered(thread: &[Message]) -> Option<Timestamp> {
    let said = thread.iter().rev().filter(|one| one.kind != MessageKind::Note);
    said.take_while(|one| one.kind == MessageKind::Question).last().map(|one| one.at)
}

/// Since when a requester has been waiting: since the first question that no reply followed, else
/// since the ticket was opened again or the team went on with it.
fn waits_since(ticket: &Ticket, heard: &[Message]) -> Option<Timestamp> {
    let asked = unanswered(heard);
    let reopened = ticket.told.as_ref().map(Told::at);
    asked.or(reopened).or_else(|| heard.last().map(|message| message.at))
}
