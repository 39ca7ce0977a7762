//! The files of a ticket's messages: how they get there, and who may fetch them.

use super::message::{Message, checked_text};
use super::ticket::{Ticket, TicketError};
use super::together::heard;
use crate::domain::Desk;
use crate::domain::attachments::attach::{Receiver, attach};
use crate::domain::attachments::{Attachment, AttachmentId, AttachmentLimits};
use crate::domain::ids::{HeldId, TicketNumber, TicketToken};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::store::{Page, Transaction};

/// A file of a ticket, for an agent.
///
/// # Errors
/// When there is none, or the person may not see tickets.
pub fn for_agent(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    id: AttachmentId,
) -> Result<Attachment, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let key = Attachment::key_of(number, id);
    desk.store.get::<Attachment>(&key)?.ok_or(TicketError::NotFound)
}

/// A file of the ticket behind a link, for whoever has the link: none of a note.
///
/// # Errors
/// When there is none that they may see.
pub fn for_requester(
    desk: &Desk,
    token: &TicketToken,
    id: AttachmentId,
) -> Result<Attachment, TicketError> {
    let page = Page::prefix(format!("{token}/")).limit(1);
    let ticket = desk.store.by_index::<Ticket>(Ticket::BY_TOKEN, &page)?;
    let ticket = ticket.first().ok_or(TicketError::NotFound)?;
    // The place is that on the requester's page, where no note stands.
    let heard = heard(&desk.store, ticket)?;
    let place = usize::try_from(id.place).ok().and_then(|place| heard.get(place));
    let message = place.ok_or(TicketError::NotFound)?;
    let id = AttachmentId { place: message.place, ..id };
    let key = Attachment::key_of(message.ticket, id);
    desk.store.get::<Attachment>(&key)?.ok_or(TicketError::NotFound)
}

/// Attaches files to a message that was appended in the same transaction.
pub(super) fn attach_to(
    tx: &mut Transaction<'_>,
    message: &Message,
    files: &[HeldId],
    limits: &AttachmentLimits,
) -> Result<(), TicketError> {
    let to = Receiver { ticket: message.ticket, place: message.place, at: message.at };
    attach(tx, to, files, limits)?;
    Ok(())
}

/// The text of a message; a file alone says enough.
pub(super) fn text_beside(
    files: &[HeldId],
    text: &str,
    chars_max: usize,
) -> Result<String, TicketError> {
    match checked_text(text, chars_max) {
        Err(TicketError::Empty) if !files.is_empty() => Ok(String::new()),
        checked => checked,
    }
}
