//! What happens while a question is asked: answers are shown, opened, accepted, rejected.

use super::answers::{Answer, TEXT_CHARS_MIN, answers};
use super::ask::{AnswerVerdict, Ask, AskState, ShownAnswer};
use super::redact::redact;
use crate::domain::Desk;
use crate::domain::articles::rate::{Voice, Weight};
use crate::domain::events::Event;
use crate::domain::ids::AskId;
use crate::i18n::Lang;
use crate::markdown::render::Words;
use crate::store::StoreError;

/// What a customer did with a shown answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// Opened it in place.
    Opened,
    /// Said that it solved the question: nothing needs to be sent.
    Accepted,
    /// Said that it did not help.
    Rejected,
}

impl Reaction {
    /// The reaction of this name in a form.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Reaction> {
        match name {
            "opened" => Some(Reaction::Opened),
            "accepted" => Some(Reaction::Accepted),
            "rejected" => Some(Reaction::Rejected),
            _ => None,
        }
    }
}

/// What an ask was about when answers were shown.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The ask.
    pub id: AskId,
    /// The language of the form.
    pub lang: Lang,
    /// What was typed so far.
    pub question: String,
}

/// What is typed is recorded anew when it has grown by so much, not with each letter.
const GROWTH_BYTES: usize = 24;

/// Finds answers to what is being asked and records that they were shown. Whatever goes wrong
/// here must not stand between the customer and a person: it is logged, and no answers are
/// shown.
#[must_use]
pub fn show_answers(desk: &Desk, moment: &Moment, words: Words<'_>) -> Vec<Answer> {
    let found = match answers(desk, moment.lang, &moment.question, words) {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(%error, "answers cannot be searched");
            return Vec::new();
        }
    };
    let remembered: Vec<_> = found.iter().map(Answer::shown).collect();
    if let Err(error) = shown(desk, moment, &remembered) {
        tracing::error!(%error, "shown answers cannot be recorded");
    }
    found
}

/// Records what is being asked, and which answers were shown: also that there were none.
///
/// # Errors
/// When the store fails.
pub fn shown(desk: &Desk, moment: &Moment, answers: &[ShownAnswer]) -> Result<(), StoreError> {
    if moment.question.trim().chars().count() < TEXT_CHARS_MIN {
        return Ok(());
    }
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let known = tx.get::<Ask>(moment.id.as_str())?;
        let is_new = known.is_none();
        let question = redact(&moment.question);
        let mut ask = known.unwrap_or_else(|| Ask::begin(moment.id.clone(), moment.lang, now));
        let seen_before = ask.shown.len();
        if ask.state != AskState::Open {
            return Ok(());
        }
        ask.show(answers.iter().cloned());
        let has_grown = question.len() >= ask.question.len() + GROWTH_BYTES;
        // Nothing that is worth a write: the disk is spared.
        if !is_new && !has_grown && ask.shown.len() == seen_before {
            return Ok(());
        }
        ask.question = question;
        ask.updated_at = now;
        tx.put(&ask)
    })
}

/// Records what the customer did with an answer. Of an answer that was never shown, or an ask
/// that is not known, nothing is recorded.
///
/// # Errors
/// When the store fails.
pub fn react(
    desk: &Desk,
    id: &AskId,
    key: &str,
    (reaction, voice): (Reaction, Voice),
) -> Result<(), StoreError> {
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let Some(mut ask) = tx.get::<Ask>(id.as_str())? else { return Ok(()) };
        let Some(answer) = ask.answer_mut(key) else { return Ok(()) };
        match reaction {
            Reaction::Opened => answer.opened = true,
            Reaction::Accepted => answer.verdict = Some(AnswerVerdict::Accepted),
            Reaction::Rejected => answer.verdict = Some(AnswerVerdict::Rejected),
        }
        ask.updated_at = now;
        ask.household = voice.household.or(ask.household);
        if reaction == Reaction::Accepted && ask.state == AskState::Open {
            ask.state = AskState::Solved;
            ask.counts = voice.weight == Weight::Counts;
            tx.event(&Event::AskEnded { ask: ask.id.clone() })?;
        }
        tx.put(&ask)
    })
}
