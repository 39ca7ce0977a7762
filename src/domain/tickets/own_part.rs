//! What a requester does at the link of a ticket that is answered together with others: it
//! changes their part of it, and the ticket on which the team answers as far as it must.

use jiff::Timestamp;

use super::history::{self, Doing};
use super::snooze::wake;
use super::ticket::{Outcome, Resolution, Ticket, TicketError};
use super::together::{Told, awaited, standing_within};
use super::view::any;
use crate::domain::events::Event;
use crate::store::Transaction;

/// The requester wrote on a ticket that was merged: the one on which it is answered waits. The
/// ticket itself is stored as it is.
pub(super) fn wrote(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    own: &mut Ticket,
    doing: &Doing,
) -> Result<Ticket, TicketError> {
    history::save(tx, before, own, doing)?;
    let head_before = head_of(tx, own)?;
    let mut head = head_before.clone();
    come_back(&mut head, doing.at);
    history::save(tx, &head_before, &mut head, doing)?;
    tx.event(&Event::RequesterReplied { ticket: head.number })?;
    tell_opened(tx, &head_before, &head)?;
    Ok(head)
}

/// The customer waits, whatever it was before.
pub(super) fn come_back(ticket: &mut Ticket, now: Timestamp) {
    ticket.status = ticket.status.clone().asked_again();
    wake(ticket, now);
    ticket.waiting_since.get_or_insert(now);
    ticket.sla.asked(now);
}

/// The requester says that it is solved for them. For the others it goes on.
pub(super) fn accept(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    mut own: Ticket,
    doing: &Doing,
) -> Result<Ticket, TicketError> {
    let now = doing.at;
    standing_within(tx, before)?.solved(now, None)?;
    own.told = Some(Told::Solved { at: now, by: None });
    let (head_before, mut head) = heads(tx, before, &own)?;
    let awaited = awaited(tx, &head, &own)?;
    if awaited.is_settled && !head.status.is_resolved() {
        head.status = head.status.clone().solved(now, None)?;
        head.resolution.get_or_insert_with(|| Resolution {
            outcome: Outcome::NothingApplies,
            text: String::new(),
            counts: true,
        });
        head.waiting_since = None;
        head.sla.unanswered = None;
        tx.event(&Event::TicketSolved { ticket: head.number, by: None })?;
    } else if awaited.since.is_none() && head.status.waits_for_us() {
        head.status = head.status.clone().answered()?;
        head.waiting_since = None;
        head.sla.unanswered = None;
    } else if head.waiting_since.is_some() {
        head.waiting_since = awaited.since;
        head.sla.unanswered = head.sla.unanswered.and(awaited.since);
    }
    store(tx, (before, own), (&head_before, head), doing)
}

/// The requester opens it again for themselves.
pub(super) fn reopen(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    mut own: Ticket,
    doing: &Doing,
) -> Result<Ticket, TicketError> {
    standing_within(tx, before)?.reopened()?;
    own.told = Some(Told::Reopened { at: doing.at, by: None });
    let (head_before, mut head) = heads(tx, before, &own)?;
    come_back(&mut head, doing.at);
    tell_opened(tx, &head_before, &head)?;
    store(tx, (before, own), (&head_before, head), doing)
}

fn tell_opened(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    after: &Ticket,
) -> Result<(), TicketError> {
    if before.status.is_resolved() && !after.status.is_resolved() {
        tx.event(&Event::TicketReopened { ticket: after.number, by: None })?;
    }
    Ok(())
}

/// The ticket on which another is answered.
fn head_of(tx: &Transaction<'_>, own: &Ticket) -> Result<Ticket, TicketError> {
    let merged = own.merged_into.as_ref().ok_or(TicketError::NotFound)?;
    any(tx, merged.into)
}

/// The ticket on which it is answered, as it is stored and as it is to become: another one, or
/// the requester's own.
fn heads(
    tx: &Transaction<'_>,
    before: &Ticket,
    own: &Ticket,
) -> Result<(Ticket, Ticket), TicketError> {
    if own.merged_into.is_none() {
        return Ok((before.clone(), own.clone()));
    }
    let head = head_of(tx, own)?;
    Ok((head.clone(), head))
}

/// Stores both, and gives back the requester's.
fn store(
    tx: &mut Transaction<'_>,
    (before, mut own): (&Ticket, Ticket),
    (head_before, mut head): (&Ticket, Ticket),
    doing: &Doing,
) -> Result<Ticket, TicketError> {
    history::save(tx, head_before, &mut head, doing)?;
    tx.event(&Event::TicketMoved { ticket: head.number })?;
    if own.number == head.number {
        return Ok(head);
    }
    history::save(tx, before, &mut own, doing)?;
    tx.event(&Event::TicketMoved { ticket: own.number })?;
    Ok(own)
}
