//! Held files become a message's, in the batch that stores the message.

use jiff::Timestamp;

use super::attachment::{Attachment, AttachmentId, AttachmentLimits, pages_of};
use super::error::AttachError;
use super::held::HeldFile;
use crate::domain::ids::{HeldId, TicketNumber};
use crate::store::Transaction;

/// The message that gets the files.
#[derive(Clone, Copy, Debug)]
pub struct Receiver {
    /// Its ticket.
    pub ticket: TicketNumber,
    /// Its place in the thread.
    pub place: u32,
    /// When it was written.
    pub at: Timestamp,
}

/// Attaches held files to a message; they are held no more then. The caller has read or written
/// the ticket in the same transaction, so that two messages at once cannot fill it over its limit.
///
/// # Errors
/// When one is held no more, there are too many, or the ticket has no room; nothing is staged
/// that the caller may commit then.
pub fn attach(
    tx: &mut Transaction<'_>,
    to: Receiver,
    files: &[HeldId],
    limits: &AttachmentLimits,
) -> Result<Vec<Attachment>, AttachError> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    if files.len() > limits.per_message {
        return Err(AttachError::TooMany { files_max: limits.per_message });
    }
    let before = tx.scan::<Attachment>(&pages_of(to.ticket))?;
    let mut bytes: u64 = before.iter().map(|attachment| attachment.bytes).sum();
    let mut attached = Vec::new();
    for (order, id) in (0_u8..).zip(files) {
        let held = tx.get::<HeldFile>(id.as_str())?;
        let held = held.filter(|held| held.is_held_at(to.at)).ok_or(AttachError::Gone)?;
        bytes = bytes.saturating_add(held.bytes);
        if bytes > limits.per_ticket_bytes {
            return Err(AttachError::TicketFull { bytes_max: limits.per_ticket_bytes });
        }
        let attachment = Attachment {
            ticket: to.ticket,
            id: AttachmentId { place: to.place, order },
            name: held.name,
            kind: held.kind,
            bytes: held.bytes,
            file: held.file,
            at: to.at,
        };
        tx.delete::<HeldFile>(id.as_str())?;
        tx.put(&attachment)?;
        attached.push(attachment);
    }
    Ok(attached)
}
