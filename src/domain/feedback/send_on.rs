//! An agent sends on what a customer said. Nothing leaves but what the agent chose of it, without
//! addresses and long numbers.

use super::piece::{Feedback, FeedbackNumber, NUMBER_COUNTER, State};
use crate::domain::Desk;
use crate::domain::asking::redact::without_private;
use crate::domain::ids::TicketNumber;
use crate::domain::names::DestinationName;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::tickets::TicketError;
use crate::domain::tickets::message::checked_text;
use crate::domain::tickets::sent_on::{SentOn, note_sent_on};

/// The longest text that is sent on, in characters: the point of it, not the whole thread.
pub const TEXT_CHARS_MAX: usize = 4_000;

/// Sends on a text of a ticket.
///
/// # Errors
/// When nothing is chosen, the policies have no such destination, or there is no such ticket.
pub fn send_on(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    (to, text): (&DestinationName, &str),
) -> Result<Feedback, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let text = sendable(&checked_text(text, TEXT_CHARS_MAX)?);
    let policies = desk.policies();
    if policies.destination(to).is_none() {
        return Err(TicketError::NoSuchDestination);
    }
    let now = desk.clock.now();
    let month = policies.time_zone.to_datetime(now).date().first_of_month();
    desk.store.transaction(|tx| {
        let feedback = Feedback {
            number: FeedbackNumber(tx.next_number(NUMBER_COUNTER)?),
            to: to.clone(),
            ticket: number,
            text: text.clone(),
            by: agent.id.clone(),
            at: now,
            month,
            state: State::Sent,
        };
        let sent = SentOn { to: to.clone(), number: feedback.number.0 };
        note_sent_on(tx, desk, (agent, number), sent)?;
        tx.put(&feedback)?;
        Ok(feedback)
    })
}

/// A text as it may leave the desk: without email addresses and long numbers, line by line.
#[must_use]
pub fn sendable(text: &str) -> String {
    let lines: Vec<String> =
        text.lines().map(|line| without_private(line, TEXT_CHARS_MAX)).collect();
    lines.join("\n").trim().to_owned()
}
