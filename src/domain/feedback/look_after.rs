//! What became of feedback that was sent on: seen, answered.

use super::piece::{Feedback, FeedbackNumber, State};
use crate::domain::Desk;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::tickets::TicketError;
use crate::domain::tickets::message::checked_text;

/// The longest answer, in characters.
pub const ANSWER_CHARS_MAX: usize = 2_000;

/// Notes that those to whom it was sent have seen it. What was answered stays so.
///
/// # Errors
/// When there is no such feedback, or the person may not work on tickets.
pub fn seen(desk: &Desk, person: &Person, number: FeedbackNumber) -> Result<Feedback, TicketError> {
    let at = desk.clock.now();
    change(desk, person, number, |feedback| {
        if feedback.state == State::Sent {
            feedback.state = State::Seen { by: person.id.clone(), at };
        }
    })
}

/// Notes what they answer; a later answer takes the place of an earlier one.
///
/// # Errors
/// When nothing is written, there is no such feedback, or the person may not work on tickets.
pub fn answered(
    desk: &Desk,
    person: &Person,
    number: FeedbackNumber,
    answer: &str,
) -> Result<Feedback, TicketError> {
    let answer = checked_text(answer, ANSWER_CHARS_MAX)?;
    let at = desk.clock.now();
    change(desk, person, number, |feedback| {
        let answer = answer.clone();
        feedback.state = State::Answered { by: person.id.clone(), at, answer };
    })
}

fn change(
    desk: &Desk,
    person: &Person,
    number: FeedbackNumber,
    work: impl Fn(&mut Feedback),
) -> Result<Feedback, TicketError> {
    require(person, Action::WorkOnTickets)?;
    desk.store.transaction(|tx| {
        let known = tx.get::<Feedback>(&number.key())?;
        let mut feedback = known.ok_or(TicketError::NotFound)?;
        work(&mut feedback);
        tx.put(&feedback)?;
        Ok(feedback)
    })
}
