//! Why a model cannot be used, or its vectors cannot be kept.

use std::path::PathBuf;

/// What keeps a model from working.
#[derive(Debug, thiserror::Error)]
pub enum MeaningError {
    /// This program was built without support for models.
    #[error(
        "this build of Answerdesk has no support for models; `cargo build --release --features meaning` makes one that has"
    )]
    NotBuilt,
    /// A file of the model cannot be read.
    #[error("{path}: cannot be read")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// A file of the model is not what it should be.
    #[error("{path}: {reason}")]
    Unsuitable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The vectors cannot be kept.
    #[error("{path}: the vectors cannot be kept")]
    Vectors {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
}
