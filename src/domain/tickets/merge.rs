//! Merging: two tickets about the same thing are answered on one of them. Nothing is copied: the
//! other keeps its messages and its link, stands in no view, and can come back for a day.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::history::{self, Doing};
use super::message::{Author, Message, MessageKind, pages_of};
use super::snooze::wake;
use super::status::Status;
use super::ticket::{Ticket, TicketError};
use super::together::{
    Told, answered_thread, awaited, heard_within, merged_into, standing_within, unanswered,
};
use super::view::{any, numbered};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, may, require};
use crate::store::{StoreError, Transaction};

/// The most tickets that are answered on one: each reply names them all.
pub const MERGED_MAX: usize = 20;
/// So long a merge can be undone.
pub const UNDO_WITHIN: SignedDuration = SignedDuration::from_hours(24);

/// Where a merged ticket went, and what it was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The ticket on which it is answered now.
    pub into: TicketNumber,
    /// When.
    pub at: Timestamp,
    /// Who merged it.
    pub by: PersonId,
    /// Where it stood before.
    pub was: Status,
    /// Since when its requester had been waiting.
    pub waiting_since: Option<Timestamp>,
    /// How many messages it had.
    pub messages: u32,
    /// What became of the other ticket by it.
    pub target: TargetMoved,
}

/// Where a ticket stands, and since when somebody waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Where it stands.
    pub status: Status,
    /// Since when somebody waits.
    pub waiting_since: Option<Timestamp>,
    /// Since when a question has no reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<Timestamp>,
}

/// How the ticket changed that another was merged into, because somebody waited there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetMoved {
    /// Where it stood before.
    pub from: Standing,
    /// Where it stood then.
    pub to: Standing,
    /// How many messages it had.
    pub messages: u32,
    /// Whether it took over that a lead is to see it.
    pub took_escalation: bool,
}

impl Standing {
    fn of(ticket: &Ticket) -> Standing {
        Standing {
            status: ticket.status.clone(),
            waiting_since: ticket.waiting_since,
            unanswered: ticket.sla.unanswered,
        }
    }
}

/// Why tickets are not merged, or a merge is not undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeProblem {
    /// A ticket goes into itself.
    #[error("a ticket cannot be merged into itself")]
    Itself,
    /// The other ticket was merged into a third one.
    #[error("that ticket was merged into #{0}: choose that one")]
    TargetMerged(TicketNumber),
    /// Others were merged into this ticket.
    #[error("other tickets were merged into this one")]
    HasMerged,
    /// As many tickets as can be were merged into the other one.
    #[error("at most {MERGED_MAX} tickets are answered on one")]
    TooMany,
    /// It is not merged.
    #[error("this ticket is not merged")]
    NotMerged,
    /// Somebody else merged it.
    #[error("who merged it can undo it, or a lead")]
    NotYours,
    /// It was merged too long ago.
    #[error("a merge can be undone for a day")]
    TooLate,
}

/// Whether a ticket can be merged into another.
///
/// # Errors
/// The reason, if it cannot.
pub fn check(ticket: &Ticket, target: &Ticket) -> Result<(), MergeProblem> {
    if ticket.number == target.number {
        return Err(MergeProblem::Itself);
    }
    if let Some(merged) = &target.merged_into {
        return Err(MergeProblem::TargetMerged(merged.into));
    }
    if !ticket.merged.is_empty() {
        return Err(MergeProblem::HasMerged);
    }
    if target.merged.len() >= MERGED_MAX {
        return Err(MergeProblem::TooMany);
    }
    Ok(())
}

/// Merges a ticket into another, which is opened if somebody waits on the first.
///
/// # Errors
/// When they cannot be merged, or the person may not work on tickets.
pub fn merge(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    into: TicketNumber,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let doing = Doing::by_agent(desk, agent);
    let now = doing.at;
    desk.store.transaction(|tx| {
        let before = numbered(tx, number)?;
        let target_before = any(tx, into)?;
        check(&before, &target_before)?;
        let mut target = target_before.clone();
        target.told = target.told.or_else(|| Told::of(&target.status));
        target.merged.push(number);
        let took_escalation = take_over(&mut target, &before);
        if before.waiting_since.is_some() {
            wait_on(&mut target, &before, now)?;
        }
        let (from, to) = (Standing::of(&target_before), Standing::of(&target));
        let mut ticket = before.clone();
        ticket.merged_into = Some(Merged {
            into,
            at: now,
            by: agent.id.clone(),
            was: before.status.clone(),
            waiting_since: before.waiting_since,
            messages: before.messages,
            target: TargetMoved { from, to, messages: target.messages, took_escalation },
        });
        ticket.told = Told::of(&before.status);
        if !ticket.answered_from.contains(&into) {
            ticket.answered_from.push(into);
        }
        if !matches!(ticket.status, Status::Closed { .. }) {
            ticket.status = ticket.status.clone().closed(now)?;
        }
        ticket.waiting_since = None;
        history::save(tx, &before, &mut ticket, &doing)?;
        history::save(tx, &target_before, &mut target, &doing)?;
        tx.event(&Event::TicketMerged { ticket: number, into, by: agent.id.clone() })?;
        tx.event(&Event::TicketChanged { ticket: into, by: agent.id.clone() })?;
        tell_standing(tx, &target_before, &target, Some(&agent.id))?;
        Ok(target)
    })
}

/// Somebody waits on this ticket now. What waits for others goes on doing so.
fn wait_on(target: &mut Ticket, other: &Ticket, now: Timestamp) -> Result<(), TicketError> {
    target.status = match target.status.clone() {
        solved if solved.is_resolved() => solved.reopened()?,
        Status::Pending => Status::Pending.kept_open()?,
        other => other,
    };
    wake(target, now);
    target.waiting_since = target.waiting_since.into_iter().chain(other.waiting_since).min();
    let (own, others) = (target.sla.unanswered, other.sla.unanswered);
    target.sla.unanswered = own.into_iter().chain(others).min();
    Ok(())
}

/// What a lead is to see must not go out of sight.
fn take_over(target: &mut Ticket, from: &Ticket) -> bool {
    if target.escalated.is_none() && from.is_for_leads() {
        target.escalated.clone_from(&from.escalated);
        return true;
    }
    false
}

/// Tells of a ticket that was opened or solved by what happened to another one.
fn tell_standing(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    after: &Ticket,
    by: Option<&PersonId>,
) -> Result<(), StoreError> {
    let (ticket, by) = (after.number, by.cloned());
    match (before.status.is_resolved(), after.status.is_resolved()) {
        (true, false) => tx.event(&Event::TicketReopened { ticket, by }),
        (false, true) => tx.event(&Event::TicketSolved { ticket, by }),
        _ => Ok(()),
    }
}

/// Undoes a merge: the ticket is as it was, but for what its requester did since. Replies that
/// were sent meanwhile stay visible where they were sent.
///
/// # Errors
/// When it is not merged, somebody else merged it, or that was too long ago.
pub fn unmerge(desk: &Desk, agent: &Person, number: TicketNumber) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let doing = Doing::by_agent(desk, agent);
    let now = doing.at;
    desk.store.transaction(|tx| {
        let before = any(tx, number)?;
        let merged = before.merged_into.clone().ok_or(MergeProblem::NotMerged)?;
        if merged.by != agent.id && !may(agent, Action::LeadTickets) {
            return Err(MergeProblem::NotYours.into());
        }
        if now.duration_since(merged.at) > UNDO_WITHIN {
            return Err(MergeProblem::TooLate.into());
        }
        let target_before = any(tx, merged.into)?;
        let mut target = target_before.clone();
        target.merged.retain(|other| *other != number);
        give_back_standing(tx, &target_before, &mut target, &merged)?;
        let is_untouched = target.escalated.is_some() && target.escalated == before.escalated;
        if merged.target.took_escalation && is_untouched {
            target.escalated = None;
        }
        let mut ticket = before.clone();
        ticket.merged_into = None;
        ticket.told = None;
        let after = standing_after(tx, &before, &merged)?;
        (ticket.status, ticket.waiting_since) = (after.status, after.waiting_since);
        ticket.sla.unanswered = after.unanswered;
        // Whoever was answered meanwhile, or asked anew, stands in the line anew.
        if ticket.waiting_since != merged.waiting_since {
            ticket.in_line = None;
        }
        ticket.first_reply_at = before.first_reply_at.or(first_reply(tx, &before)?);
        history::save(tx, &before, &mut ticket, &doing)?;
        history::save(tx, &target_before, &mut target, &doing)?;
        tx.event(&Event::TicketUnmerged { ticket: number, by: agent.id.clone() })?;
        tx.event(&Event::TicketChanged { ticket: merged.into, by: agent.id.clone() })?;
        let solver = match &target.status {
            Status::Solved { by, .. } => by.as_ref(),
            _ => None,
        };
        tell_standing(tx, &target_before, &target, solver)?;
        Ok(ticket)
    })
}

/// The ticket that the other leaves is as before the merge, if nothing has moved it since. Else it
/// goes on, and waits no longer for who has left.
fn give_back_standing(
    tx: &Transaction<'_>,
    before: &Ticket,
    target: &mut Ticket,
    merged: &Merged,
) -> Result<(), TicketError> {
    let moved = &merged.target;
    let is_alone = target.merged.is_empty();
    let told = if is_alone { target.told.take() } else { None };
    let is_asked = is_asked_since(tx, target, merged, moved.messages)?;
    if Standing::of(target) == moved.to && !is_asked {
        let before = moved.from.clone();
        (target.status, target.waiting_since) = (before.status, before.waiting_since);
        target.sla.unanswered = before.unanswered;
        return Ok(());
    }
    let answered = answered_thread(tx, target)?;
    target.sla.unanswered = target.sla.unanswered.and(unanswered(&answered));
    if target.waiting_since.is_some() && target.waiting_since == merged.waiting_since {
        let own = asked_from(tx, target, moved.messages)?;
        let others = if is_alone { None } else { awaited(tx, target, target)?.since };
        let since = moved.from.waiting_since.into_iter().chain(own).chain(others).min();
        target.waiting_since = since.or(target.waiting_since);
    }
    if is_alone {
        stand_as_told(tx, &Ticket { told, ..before.clone() }, target)?;
    }
    Ok(())
}

/// Alone again, a ticket stands where its requester was told that it stands.
fn stand_as_told(
    tx: &Transaction<'_>,
    before: &Ticket,
    target: &mut Ticket,
) -> Result<(), TicketError> {
    match standing_within(tx, before)? {
        Status::Solved { at, by } if !target.status.is_resolved() => {
            target.status = target.status.clone().solved(at, by)?;
            target.waiting_since = None;
        }
        Status::Pending if target.status.waits_for_us() => {
            target.status = target.status.clone().answered()?;
            target.waiting_since = None;
        }
        _ => {}
    }
    Ok(())
}

/// Whether one of those who stay wrote after the merge.
fn is_asked_since(
    tx: &Transaction<'_>,
    target: &Ticket,
    merged: &Merged,
    messages: u32,
) -> Result<bool, TicketError> {
    if asked_from(tx, target, messages)?.is_some() {
        return Ok(true);
    }
    for other in merged_into(tx, target)? {
        let said = tx.scan::<Message>(&pages_of(other.number))?;
        let joined_later = other.merged_into.as_ref().is_some_and(|own| own.at > merged.at);
        let is_late = |one: &Message| one.kind == MessageKind::Question && one.at > merged.at;
        if joined_later || said.iter().any(is_late) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// When the requester wrote first at or after a place of the thread.
fn asked_from(
    tx: &Transaction<'_>,
    ticket: &Ticket,
    place: u32,
) -> Result<Option<Timestamp>, StoreError> {
    for place in place..ticket.messages {
        let message = tx.get::<Message>(&Message::key_of(ticket.number, place))?;
        if let Some(asked) = message.filter(|one| one.kind == MessageKind::Question) {
            return Ok(Some(asked.at));
        }
    }
    Ok(None)
}

/// When the requester first got a reply, wherever it was written.
fn first_reply(tx: &Transaction<'_>, ticket: &Ticket) -> Result<Option<Timestamp>, StoreError> {
    let heard = heard_within(tx, ticket)?;
    let is_ours = |one: &&Message| {
        one.kind == MessageKind::Reply && matches!(one.author, Author::Agent { .. })
    };
    Ok(heard.iter().find(is_ours).map(|one| one.at))
}

/// Where a ticket stands once it is alone again.
fn standing_after(
    tx: &Transaction<'_>,
    ticket: &Ticket,
    merged: &Merged,
) -> Result<Standing, TicketError> {
    let (was, waiting_since) = (merged.was.clone(), merged.waiting_since);
    // What the team did applied to the other ticket; only what the requester did is theirs.
    let came_back = match &ticket.told {
        Some(Told::Solved { at, by: None }) if !was.is_resolved() => {
            let status = Status::Solved { at: *at, by: None };
            return Ok(Standing { status, waiting_since: None, unanswered: None });
        }
        Some(Told::Reopened { at, by: None }) => Some(*at),
        _ => None,
    };
    let asked = asked_from(tx, ticket, merged.messages)?;
    let unanswered = ticket.sla.unanswered.and(unanswered(&heard_within(tx, ticket)?));
    match asked.into_iter().chain(came_back).min() {
        Some(asked) => {
            let since = waiting_since.unwrap_or(asked);
            let unanswered = unanswered.or(came_back);
            Ok(Standing { status: was.asked_again(), waiting_since: Some(since), unanswered })
        }
        None => Ok(Standing { status: was, waiting_since, unanswered }),
    }
}
