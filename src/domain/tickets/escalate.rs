//! Escalation: a lead is to see a ticket, because somebody says so, because a rule does, or
//! because the customer has lost patience. A lead takes it or ends it with a note.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::change::change;
use super::history::{self, Actor, Doing};
use super::message::{Draft, append, checked_text};
use super::ticket::{Ticket, TicketError};
use super::view::any;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::policies::{Policies, SurveyKind};
use crate::store::Transaction;

/// The most reasons that are kept: who looks needs no more.
const REASONS_MAX: usize = 10;

/// That a lead is to see a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    /// Since when.
    pub at: Timestamp,
    /// Who or what asked for it first.
    pub by: Actor,
    /// Why, each once.
    pub reasons: Vec<EscalationReason>,
    /// The points of frustration at that time.
    pub points: u32,
    /// The lead who took it.
    pub taken_by: Option<PersonId>,
}

/// Why a lead is to see a ticket.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum EscalationReason {
    /// Somebody of the team asked for it.
    ByHand {
        /// Who.
        by: PersonId,
        /// The place of the note that says why.
        note: u32,
    },
    /// A rule of the policies says so.
    Rule {
        /// Its name.
        name: String,
    },
    /// The customer has lost patience.
    Frustration {
        /// The points.
        points: u32,
    },
    /// The customer answered the survey badly.
    Score {
        /// Whose survey: the ticket itself, or one that is answered on it.
        ticket: TicketNumber,
        /// What was asked.
        kind: SurveyKind,
        /// The answer.
        score: u8,
    },
}

impl EscalationReason {
    /// Who of the team asked for it.
    #[must_use]
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            EscalationReason::ByHand { by, .. } => Some(by),
            EscalationReason::Rule { .. }
            | EscalationReason::Frustration { .. }
            | EscalationReason::Score { .. } => None,
        }
    }
}

/// Why an escalation is not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EscalationProblem {
    /// There is none.
    #[error("this ticket is not escalated any more")]
    Over,
    /// It has been escalated as often as it can be.
    #[error("this ticket is escalated already")]
    Already,
}

/// Shows a ticket to the leads, with the reason, which the team keeps.
///
/// # Errors
/// When no reason is given, the ticket is solved, or the person may not work on tickets.
pub fn escalate(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    reason: &str,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let reason = checked_text(reason, desk.limits.text_chars_max)?;
    change(desk, number, agent, |tx, ticket, now| {
        if ticket.status.is_resolved() {
            ticket.status.clone().kept_open()?;
        }
        let reasons = ticket.escalated.as_ref().map_or(0, |escalation| escalation.reasons.len());
        if reasons >= REASONS_MAX {
            return Err(EscalationProblem::Already.into());
        }
        let note = append(tx, ticket, Draft::note(agent, &reason, now))?.place;
        let reason = EscalationReason::ByHand { by: agent.id.clone(), note };
        add(ticket, (Actor::agent(&agent.id), now), reason);
        Ok(())
    })
}

/// A lead takes an escalated ticket: it is theirs, and still to be seen as escalated.
///
/// # Errors
/// When it is not escalated any more, or `lead` may not do it.
pub fn take_escalated(
    desk: &Desk,
    lead: &Person,
    number: TicketNumber,
) -> Result<Ticket, TicketError> {
    require(lead, Action::LeadTickets)?;
    change(desk, number, lead, |_, ticket, _| {
        let escalation = ticket.escalated.as_mut().ok_or(EscalationProblem::Over)?;
        escalation.taken_by = Some(lead.id.clone());
        ticket.assignee = Some(lead.id.clone());
        Ok(())
    })
}

/// A lead ends an escalation with a note, which the team keeps.
///
/// # Errors
/// When it is not escalated any more, nothing is noted, or `lead` may not do it.
pub fn end_escalation(
    desk: &Desk,
    lead: &Person,
    number: TicketNumber,
    note: &str,
) -> Result<Ticket, TicketError> {
    require(lead, Action::LeadTickets)?;
    change(desk, number, lead, |tx, ticket, now| {
        if ticket.escalated.take().is_none() {
            return Err(EscalationProblem::Over.into());
        }
        // The same signs again are no news.
        ticket.calmed = ticket.frustration.as_ref().map_or(0, |score| score.points);
        let note = checked_text(note, desk.limits.text_chars_max)?;
        append(tx, ticket, Draft::note(lead, &note, now))?;
        Ok(())
    })
}

/// Rules that applied to a new ticket escalate it, if they say so.
pub(super) fn by_rules(policies: &Policies, ticket: &mut Ticket, applied: &[String]) {
    let at = ticket.created_at;
    let rules = policies.rules.iter().filter(|rule| rule.then.escalate);
    for rule in rules.filter(|rule| applied.contains(&rule.name)) {
        add(ticket, (Actor::Desk, at), EscalationReason::Rule { name: rule.name.clone() });
    }
}

/// The requester of a ticket answered the survey badly: a lead is to see it, solved or not. That
/// stands on the ticket on which it is answered.
///
/// # Errors
/// When there is no such ticket.
pub(in crate::domain) fn by_score(
    tx: &mut Transaction<'_>,
    number: TicketNumber,
    (kind, score): (SurveyKind, u8),
    doing: &Doing,
) -> Result<(), TicketError> {
    let own = any(tx, number)?;
    let before = match &own.merged_into {
        Some(merged) => any(tx, merged.into)?,
        None => own,
    };
    let mut ticket = before.clone();
    let reason = EscalationReason::Score { ticket: number, kind, score };
    add(&mut ticket, (doing.by.clone(), doing.at), reason);
    history::save(tx, &before, &mut ticket, doing)?;
    tx.event(&Event::TicketMoved { ticket: ticket.number })?;
    Ok(())
}

impl Ticket {
    /// Whether a lead is still to see it. What was solved is seen to, unless its requester said
    /// afterwards that it was not done well.
    #[must_use]
    pub fn is_for_leads(&self) -> bool {
        let is_score = |reason: &EscalationReason| matches!(reason, EscalationReason::Score { .. });
        let is_rated = |one: &Escalation| one.reasons.iter().any(is_score);
        let escalated = self.escalated.as_ref();
        escalated.is_some_and(|one| !self.status.is_resolved() || is_rated(one))
    }
}

/// Adds a reason; the first one escalates the ticket.
pub(super) fn add(ticket: &mut Ticket, (by, at): (Actor, Timestamp), reason: EscalationReason) {
    let begun = Escalation { at, by, reasons: Vec::new(), points: 0, taken_by: None };
    let escalation = ticket.escalated.get_or_insert(begun);
    if let EscalationReason::Frustration { points } = &reason {
        escalation.points = *points;
    }
    // What a customer thinks of it is never too much: each requester says so once.
    let has_room =
        escalation.reasons.len() < REASONS_MAX || matches!(reason, EscalationReason::Score { .. });
    if has_room && !escalation.reasons.contains(&reason) {
        escalation.reasons.push(reason);
    }
}
