//! Internal notes: among agents, never shown to the requester.

use super::attached::{attach_to, text_beside};
use super::message::{Draft, Message, append};
use super::ticket::TicketError;
use super::unsent::{self, Writing};
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{HeldId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};

/// Saves a note. It changes neither the status nor how long the customer has waited.
///
/// # Errors
/// When the text or a file is not accepted, or the person may not work on tickets.
pub fn note(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    (text, files): (&str, &[HeldId]),
) -> Result<Message, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let text = text_beside(files, text, desk.limits.text_chars_max)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let mut ticket = numbered(tx, number)?;
        let message = append(tx, &mut ticket, Draft::note(agent, &text, now))?;
        attach_to(tx, &message, files, &desk.limits.files)?;
        unsent::forget(tx, agent, (number, Writing::Note))?;
        tx.put(&ticket)?;
        tx.event(&Event::NoteAdded { ticket: number, by: agent.id.clone() })?;
        Ok(message)
    })
}
