//! How much patience a requester has left, counted again whenever they write; from the points
//! that the policies name on, a lead is to see the ticket.

use jiff::{SignedDuration, Timestamp};

use super::escalate::{EscalationReason, add};
use super::history::{self, Actor, Change, Doing, HistoryEntry};
use super::message::MessageKind;
use super::ticket::Ticket;
use super::together::heard_within;
use crate::domain::policies::{Contacts, Policies, Said, Score, Sign, frustration};
use crate::store::{Page, StoreError, Transaction};

/// Other tickets count that are not older.
const LATELY: SignedDuration = SignedDuration::from_hours(30 * 24);
/// So many other tickets are looked at: more give no more points.
const OTHERS_MAX: usize = 6;
/// So many words are kept with the score.
const WORDS_KEPT: usize = 12;
/// So many entries of a history are looked through.
const ENTRIES_MAX: usize = 1_000;

/// Counts anew after the requester of `own` wrote, and stores what follows with the ticket on
/// which it is answered: the same one, or the one that it was merged into.
///
/// # Errors
/// When the store fails.
pub(super) fn weigh(
    tx: &mut Transaction<'_>,
    policies: &Policies,
    (own, answered): (&Ticket, &mut Ticket),
    doing: &Doing,
) -> Result<(), StoreError> {
    let at = doing.at;
    let score = score(tx, policies, own, at)?;
    let before = answered.clone();
    if score.escalates(policies) && score.points > answered.calmed {
        let reason = EscalationReason::Frustration { points: score.points };
        let is_known =
            |known: &EscalationReason| matches!(known, EscalationReason::Frustration { .. });
        // Once is enough: the points now stand beside the ticket.
        let known = answered.escalated.as_ref().map(|escalation| &escalation.reasons);
        if !known.is_some_and(|reasons| reasons.iter().any(is_known)) {
            add(answered, (Actor::Desk, at), reason);
        }
    }
    answered.frustration = (score.points > 0).then_some(score);
    match *answered == before {
        true => Ok(()),
        false => history::save(tx, &before, answered, &doing.by_itself()),
    }
}

/// The score of what was written since the team wrote last.
fn score(
    tx: &Transaction<'_>,
    policies: &Policies,
    ticket: &Ticket,
    at: Timestamp,
) -> Result<Score, StoreError> {
    let heard = heard_within(tx, ticket)?;
    let unanswered = heard.iter().rev().take_while(|one| one.kind == MessageKind::Question);
    let said: Vec<Said<'_>> =
        unanswered.map(|one| Said { text: &one.text, lang: ticket.lang }).collect();
    let contacts = Contacts {
        unanswered: u32::try_from(said.len()).unwrap_or(u32::MAX),
        came_back: came_back(tx, ticket)?,
        other_tickets: other_tickets(tx, ticket, at)?,
    };
    let mut score = frustration(policies, &said, contacts);
    for reason in &mut score.reasons {
        if let Sign::Words { words } = &mut reason.kind {
            words.truncate(WORDS_KEPT);
        }
    }
    Ok(score)
}

/// How often the ticket came back after it was solved.
fn came_back(tx: &Transaction<'_>, ticket: &Ticket) -> Result<u32, StoreError> {
    let page = Page::prefix(format!("{}/", ticket.number.key())).limit(ENTRIES_MAX);
    let entries = tx.scan::<HistoryEntry>(&page)?;
    let is_back = |change: &Change| match change {
        Change::Status { from, to } => {
            matches!(from.as_str(), "solved" | "closed") && to.as_str() == "open"
        }
        _ => false,
    };
    // A merge closes and opens tickets without anybody asking again.
    let is_asked = |entry: &&HistoryEntry| {
        let is_merge =
            |one: &Change| matches!(one, Change::MergedInto { .. } | Change::Merged { .. });
        entry.changes.iter().any(is_back) && !entry.changes.iter().any(is_merge)
    };
    Ok(u32::try_from(entries.iter().filter(is_asked).count()).unwrap_or(u32::MAX))
}

/// Other tickets of the same customer lately; where none is known, those that gave the same address.
/// That is only believed here, where it tells the team how to answer and nobody else anything.
fn other_tickets(tx: &Transaction<'_>, ticket: &Ticket, at: Timestamp) -> Result<u32, StoreError> {
    let (index, whose) = match (&ticket.customer, &ticket.requester.email) {
        (Some(customer), _) => (Ticket::BY_CUSTOMER, customer.to_string()),
        (None, Some(email)) => (Ticket::BY_REQUESTER, email.to_string()),
        (None, None) => return Ok(0),
    };
    let page = Page::prefix(format!("{whose}/")).newest_first().limit(OTHERS_MAX);
    let found = tx.by_index::<Ticket>(index, &page)?;
    let is_other = |other: &&Ticket| {
        other.number != ticket.number
            && other.split_from.is_none()
            && at.duration_since(other.created_at) <= LATELY
    };
    Ok(u32::try_from(found.iter().filter(is_other).count()).unwrap_or(u32::MAX))
}
