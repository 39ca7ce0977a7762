//! Why a file was not attached.

use crate::domain::ids::NoRandomness;
use crate::files::{FilesError, PictureError};
use crate::store::StoreError;

/// Why a file was not attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// The file is larger than is taken.
    #[error("a file has at most {bytes_max} bytes")]
    TooLarge {
        /// How large it may be.
        bytes_max: u64,
    },
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// More files than one message has.
    #[error("a message has at most {files_max} files")]
    TooMany {
        /// How many it may have.
        files_max: usize,
    },
    /// The ticket's files are as large as they may be together.
    #[error("the files of a ticket have at most {bytes_max} bytes")]
    TicketFull {
        /// How much they may have.
        bytes_max: u64,
    },
    /// The file was held for a while, and is no more.
    #[error("the file is no longer held")]
    Gone,
    /// More files wait to be sent than this machine holds.
    #[error("too many files wait to be sent")]
    TooManyHeld,
    /// The picture cannot be drawn.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The disk did not take it.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// No unguessable name could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
