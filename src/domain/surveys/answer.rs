//! A requester answers, once, and may add a comment. A bad answer is shown to a lead.

use super::days::count_answer;
use super::question::{question, solved, takes_comment};
use super::survey::{Answer, Silence, Survey};
use crate::domain::Desk;
use crate::domain::articles::rate::Weight;
use crate::domain::events::Event;
use crate::domain::ids::TicketToken;
use crate::domain::policies::survey_policy::SolvedBy;
use crate::domain::tickets::TicketError;
use crate::domain::tickets::escalate::by_score;
use crate::domain::tickets::history::Doing;
use crate::domain::tickets::message::checked_text;
use crate::domain::tickets::view::for_requester;
use crate::store::StoreError;

/// The longest comment, in characters: what is longer is a question of its own.
pub const COMMENT_CHARS_MAX: usize = 2_000;

/// Why an answer is not taken.
#[derive(Debug, thiserror::Error)]
pub enum SurveyError {
    /// Nothing is asked: the ticket is not solved, or it is too long ago.
    #[error("nothing is asked of this ticket")]
    NotAsked,
    /// It was answered before.
    #[error("this was answered before")]
    Answered,
    /// The scale has no such answer.
    #[error("the scale has no such answer")]
    NoSuchScore,
    /// There is no such ticket, or what was written cannot be taken.
    #[error(transparent)]
    Ticket(#[from] TicketError),
}

impl From<StoreError> for SurveyError {
    fn from(error: StoreError) -> SurveyError {
        SurveyError::Ticket(error.into())
    }
}

/// Answers the question about the ticket behind a link. What one household says of tickets that
/// nobody of the team had a part in counts for others as its `weight` says.
///
/// # Errors
/// When there is no such ticket, nothing is asked, it was answered before, or the scale has no
/// such answer.
pub fn answer(
    desk: &Desk,
    token: &TicketToken,
    score: u8,
    weight: impl FnOnce() -> Weight,
) -> Result<Survey, SurveyError> {
    let view = for_requester(desk, token)?;
    let doing = Doing::by_desk(desk);
    let now = doing.at;
    let policy = desk.policies().surveys;
    let solved = solved(&view.ticket, &view.ticket.status, &view.thread);
    let solved = solved.ok_or(SurveyError::NotAsked)?;
    let counts = solved.by == SolvedBy::Team || weight() == Weight::Counts;
    desk.store.transaction(|tx| {
        let known = tx.get::<Survey>(&solved.number.key())?;
        if known.as_ref().is_some_and(|known| known.answer.is_some()) {
            return Err(SurveyError::Answered);
        }
        let kind = question(&policy, &solved, known.as_ref(), now);
        let kind = kind.ok_or(SurveyError::NotAsked)?;
        if !kind.has(score) {
            return Err(SurveyError::NoSuchScore);
        }
        let asked_at = solved.at.unwrap_or(now);
        let is_new = known.is_none();
        let mut survey = known.unwrap_or(Survey {
            ticket: solved.number,
            kind,
            asked_at,
            solved_at: asked_at,
            silence: Silence::Awaited,
            answer: None,
        });
        survey.answer = Some(Answer { score, at: now, comment: None, counts });
        tx.put(&survey)?;
        if is_new {
            super::note_asked::count(tx, &survey)?;
        }
        count_answer(tx, &survey)?;
        tx.event(&Event::SurveyAnswered { survey: survey.ticket })?;
        if policy.escalates(kind, score) {
            by_score(tx, survey.ticket, (kind, score), &doing)?;
        }
        Ok(survey)
    })
}

/// Adds a comment to the answer about the ticket behind a link.
///
/// # Errors
/// When there is no such ticket, nothing was answered, a comment is there, or nothing is written.
pub fn comment(desk: &Desk, token: &TicketToken, text: &str) -> Result<Survey, SurveyError> {
    let text = checked_text(text, COMMENT_CHARS_MAX)?;
    let number = for_requester(desk, token)?.ticket.number;
    let now = desk.clock.now();
    let policy = desk.policies().surveys;
    desk.store.transaction(|tx| {
        let mut survey = tx.get::<Survey>(&number.key())?.ok_or(SurveyError::NotAsked)?;
        let takes = takes_comment(&policy, &survey, now);
        let answer = survey.answer.as_mut().ok_or(SurveyError::NotAsked)?;
        if !takes {
            return Err(SurveyError::Answered);
        }
        answer.comment = Some(text.clone());
        tx.put(&survey)?;
        tx.event(&Event::SurveyCommented { survey: number })?;
        Ok(survey)
    })
}
