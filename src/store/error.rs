//! What can go wrong in the store, each outcome with a sentence for the person who runs it.

use std::path::PathBuf;

use thiserror::Error;

/// Any error from below, kept as the cause.
pub(in crate::store) type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why the store could not do what it was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another process has the data folder open.
    #[error(
        "Another Answerdesk is using the data folder {}. Stop it first, or choose another folder.",
        folder.display()
    )]
    Locked {
        /// The folder of the store.
        folder: PathBuf,
    },
    /// The files of the store cannot be understood.
    #[error(
        "The store in {} is damaged and could not be opened. Nothing was removed. To restore: \
         move this folder away, then run `answerdesk import FILE` with your latest export.",
        folder.display()
    )]
    Damaged {
        /// The folder of the store.
        folder: PathBuf,
        /// What the engine said.
        #[source]
        source: Cause,
    },
    /// A file or folder of the store could not be read or written.
    #[error("The store could not use {}.", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// An earlier error made the store read-only until the next start.
    #[error(
        "The store is read-only after an error: {reason}. What was acknowledged before is kept; \
         mend the cause (is the disk full?) and start again."
    )]
    ReadOnly {
        /// The first error.
        reason: String,
    },
    /// The engine failed while reading.
    #[error("The store could not be read.")]
    Engine {
        /// What the engine said.
        #[source]
        source: Cause,
    },
    /// Somebody else changed what this write relied on.
    #[error("Somebody else changed {key} at the same moment. Nothing was written.")]
    Conflict {
        /// The key that was not as expected.
        key: String,
    },
    /// A key that no engine accepts.
    #[error("The store does not accept the key {key:?}: {why}.")]
    Key {
        /// The key, shortened.
        key: String,
        /// The rule it breaks.
        why: &'static str,
    },
    /// A value that is not what its key promises.
    #[error("The record {key} cannot be read.")]
    Value {
        /// The key of the value.
        key: String,
        /// What the parser said.
        #[source]
        source: Cause,
    },
    /// A value that a later version of the program wrote.
    #[error(
        "The record {key} was written by a newer Answerdesk (version {found} of its form; this \
         one knows up to {known}). Start the newer one again."
    )]
    Newer {
        /// The key of the value.
        key: String,
        /// The version that was found.
        found: u32,
        /// The latest version that is known here.
        known: u32,
    },
    /// The receiver of an export failed.
    #[error("The export could not be written.")]
    Export {
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// A transaction was started inside another one of the same thread.
    #[error("A transaction was started inside another one.")]
    Nested,
}

impl StoreError {
    /// Wraps an error of the parser or of an upgrade for one key.
    pub(in crate::store) fn value(key: &str, source: impl Into<Cause>) -> StoreError {
        StoreError::Value { key: key.to_owned(), source: source.into() }
    }
}
