//! Whether a requester is asked how it went, and what: a rule on values, and what a page shows.

use jiff::{SignedDuration, Timestamp};

use super::survey::{Silence, Survey};
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::policies::survey_policy::SolvedBy;
use crate::domain::policies::{SurveyKind, SurveyPolicy};
use crate::domain::tickets::own::OwnQuestion;
use crate::domain::tickets::view::RequestersView;
use crate::domain::tickets::{Message, MessageKind, Status, Ticket, TicketError};
use crate::store::StoreError;

/// That a ticket is solved, as far as its requester knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Solved {
    /// The ticket.
    pub number: TicketNumber,
    /// When; none if that is too long ago to be known.
    pub at: Option<Timestamp>,
    /// Who had a part in it.
    pub by: SolvedBy,
}

/// What the page of a solved ticket shows of its survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Showing {
    /// The question.
    Question {
        /// What is asked.
        kind: SurveyKind,
        /// Whether it is asked once more.
        is_again: bool,
    },
    /// What was answered, and whether a comment can be added.
    Answered {
        /// The survey.
        survey: Survey,
        /// Whether it can.
        takes_comment: bool,
    },
}

/// What is known of the end of a ticket that stands so for its requester, if it is solved here.
#[must_use]
pub fn solved(ticket: &Ticket, standing: &Status, heard: &[Message]) -> Option<Solved> {
    let (at, solver) = match standing {
        Status::Solved { at, by } => (Some(*at), by.as_ref()),
        Status::Closed { .. } => (None, None),
        _ => return None,
    };
    // What another system solved is not ours to ask about.
    let is_past = match &ticket.imported {
        Some(form) => at.is_some_and(|at| at <= form.updated_at),
        None => ticket.origin.is_some(),
    };
    let is_reply = |one: &Message| one.kind == MessageKind::Reply;
    let is_helped = solver.is_some() || heard.iter().any(is_reply);
    let by = if is_helped { SolvedBy::Team } else { SolvedBy::Alone };
    (!is_past).then_some(Solved { number: ticket.number, at, by })
}

/// The question that stands open, if one does. It is answered once for good.
#[must_use]
pub fn question(
    policy: &SurveyPolicy,
    solved: &Solved,
    survey: Option<&Survey>,
    now: Timestamp,
) -> Option<SurveyKind> {
    let offered = policy.kind(solved.number.0, solved.by)?;
    if survey.is_some_and(|survey| survey.answer.is_some()) {
        return None;
    }
    let asked_again = survey.and_then(|survey| match survey.silence {
        Silence::AskedAgain { at } => Some(at),
        Silence::Awaited | Silence::Left => None,
    });
    let solved_at = solved.at.or(survey.map(|survey| survey.solved_at))?;
    let since = asked_again.map_or(solved_at, |again| again.max(solved_at));
    let is_open = now.duration_since(since) <= days(policy.open_days);
    is_open.then(|| survey.map_or(offered, |survey| survey.kind))
}

/// So many days.
#[must_use]
pub(super) fn days(days: u16) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(days))
}

/// What the page of a ticket shows its requester.
///
/// # Errors
/// When the store fails.
pub fn for_requester(desk: &Desk, view: &RequestersView) -> Result<Option<Showing>, StoreError> {
    let policy = desk.policies().surveys;
    let Some(solved) = solved(&view.ticket, &view.ticket.status, &view.thread) else {
        return Ok(None);
    };
    let survey = desk.store.get::<Survey>(&solved.number.key())?;
    let now = desk.clock.now();
    if let Some(kind) = question(&policy, &solved, survey.as_ref(), now) {
        let is_again = survey.is_some_and(|one| matches!(one.silence, Silence::AskedAgain { .. }));
        return Ok(Some(Showing::Question { kind, is_again }));
    }
    Ok(survey.filter(|survey| survey.answer.is_some()).map(|survey| {
        let takes_comment = takes_comment(&policy, &survey, now);
        Showing::Answered { survey, takes_comment }
    }))
}

/// Whether a comment can be added to an answer: once, while it is fresh.
#[must_use]
pub(super) fn takes_comment(policy: &SurveyPolicy, survey: &Survey, now: Timestamp) -> bool {
    let answer = survey.answer.as_ref().filter(|answer| answer.comment.is_none());
    answer.is_some_and(|answer| now.duration_since(answer.at) <= days(policy.open_days))
}

/// Those of some questions that were asked about once more, and not answered.
///
/// # Errors
/// When the store fails.
pub fn asked_again<'q>(
    desk: &Desk,
    questions: impl IntoIterator<Item = &'q OwnQuestion>,
) -> Result<Vec<TicketNumber>, StoreError> {
    let policy = desk.policies().surveys;
    let now = desk.clock.now();
    let mut found = Vec::new();
    for one in questions.into_iter().filter(|one| one.status.is_resolved()) {
        let Some(survey) = desk.store.get::<Survey>(&one.number.key())? else { continue };
        let solved = Solved { number: one.number, at: None, by: SolvedBy::Team };
        let is_open = question(&policy, &solved, Some(&survey), now).is_some();
        if is_open && matches!(survey.silence, Silence::AskedAgain { .. }) {
            found.push(one.number);
        }
    }
    Ok(found)
}

/// What the requesters of a ticket and of those that are answered on it said, for an agent.
///
/// # Errors
/// When the store fails, or the person may not see tickets.
pub fn for_agent(desk: &Desk, agent: &Person, ticket: &Ticket) -> Result<Vec<Survey>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let mut found = Vec::new();
    for number in std::iter::once(&ticket.number).chain(&ticket.merged) {
        found.extend(desk.store.get::<Survey>(&number.key())?);
    }
    Ok(found)
}
