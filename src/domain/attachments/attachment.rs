//! An attachment as it is stored, and how many there may be.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::TicketNumber;
use crate::files::{FileHash, FileKind, FileName};
use crate::store::{IndexKey, Page, Record, Store, StoreError};

/// How many files of which size are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttachmentLimits {
    /// The largest file, in bytes.
    pub bytes_max: u64,
    /// How many one message has.
    pub per_message: usize,
    /// How much all of a ticket's files have together, in bytes.
    pub per_ticket_bytes: u64,
}

impl Default for AttachmentLimits {
    fn default() -> AttachmentLimits {
        const MEGABYTE: u64 = 1024 * 1024;
        AttachmentLimits {
            bytes_max: 10 * MEGABYTE,
            per_message: 5,
            per_ticket_bytes: 50 * MEGABYTE,
        }
    }
}

/// A file that belongs to a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The ticket of the message.
    pub ticket: TicketNumber,
    /// Its name within the ticket.
    pub id: AttachmentId,
    /// What it was called.
    pub name: FileName,
    /// What it is.
    pub kind: FileKind,
    /// Its size in bytes, as it is kept.
    pub bytes: u64,
    /// Its name on disk.
    pub file: FileHash,
    /// When it was attached.
    pub at: Timestamp,
}

/// The name of an attachment within its ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AttachmentId {
    /// The place of its message in the thread.
    pub place: u32,
    /// Which of the message's files it is, from 0.
    pub order: u8,
}

impl AttachmentId {
    /// Reads one from an address; `None` if it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<AttachmentId> {
        let (place, order) = text.split_once('-')?;
        let id = AttachmentId { place: place.parse().ok()?, order: order.parse().ok()? };
        // One attachment has one address.
        (id.to_string() == text).then_some(id)
    }
}

impl fmt::Display for AttachmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.place, self.order)
    }
}

impl Attachment {
    /// The index by name on disk.
    pub const BY_FILE: &'static str = "by_file";

    /// The key of an attachment of a ticket.
    #[must_use]
    pub fn key_of(ticket: TicketNumber, id: AttachmentId) -> String {
        format!("{}/{:06}/{:03}", ticket.key(), id.place, id.order)
    }
}

impl Record for Attachment {
    const KIND: &'static str = "attachment";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        Attachment::key_of(self.ticket, self.id)
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new(Attachment::BY_FILE, self.file.as_str())]
    }
}

/// All attachments of a ticket, in the order of its messages: those of notes among them.
///
/// # Errors
/// When the store fails.
pub fn of_ticket(store: &Store, ticket: TicketNumber) -> Result<Vec<Attachment>, StoreError> {
    store.scan::<Attachment>(&pages_of(ticket))
}

/// Everything that is attached to a ticket: a thread that is full has no more than this.
pub(super) fn pages_of(ticket: TicketNumber) -> Page {
    Page::prefix(format!("{}/", ticket.key())).limit(usize::MAX)
}
