//! Internal notes: among agents, never shown to the requester.

use super::attached::{attach_to, text_beside};
use super::message::{Draft, Message, append, require_seen};
use super::ticket::TicketError;
use super::unsent::{self, Writing};
use super::view::numbered;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{HeldId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};

/// What an agent notes.
#[derive(Clone, Debug, Default)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// How many messages the agent had seen; none if that is not known.
    pub seen: Option<u32>,
    /// The files that go with it.
    pub files: Vec<HeldId>,
}

/// Saves a note. It changes neither the status nor how long the customer has waited.
///
/// # Errors
/// When the text or a file is not accepted, somebody has written meanwhile, or the person may not
/// work on tickets.
pub fn note(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    note: &Note,
) -> Result<Message, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let files = &note.files;
    let text = text_beside(files, &note.text, desk.limits.text_chars_max)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let mut ticket = numbered(tx, number)?;
        require_seen(tx, &ticket, (agent, note.seen))?;
        let message = append(tx, &mut ticket, Draft::note(agent, &text, now))?;
        attach_to(tx, &message, files, &desk.limits.files)?;
        unsent::forget(tx, agent, (number, Writing::Note))?;
        tx.put(&ticket)?;
        tx.event(&Event::NoteAdded { ticket: number, by: agent.id.clone() })?;
        Ok(message)
    })
}
