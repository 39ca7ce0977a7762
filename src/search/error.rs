//! What can go wrong with the index, by what the caller does about it.

use std::path::PathBuf;

/// Why a search or a change failed.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// Its files do not hold together: rebuild it.
    #[error("the search index is damaged ({why}); it can be rebuilt from the articles and tickets")]
    Damaged {
        /// What was found.
        why: String,
    },
    /// Another process writes to it.
    #[error("the search index in {dir} is in use by another process")]
    Locked {
        /// The folder.
        dir: PathBuf,
    },
    /// The folder cannot be made, read or removed.
    #[error("the folder of the search index, {dir}, cannot be used")]
    Folder {
        /// The folder.
        dir: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The index could not be written.
    #[error("the search index could not be written")]
    Write(#[source] tantivy::TantivyError),
}

impl SearchError {
    /// Reading fails for one reason only: the files are not what they were when written.
    pub(super) fn reading(error: &tantivy::TantivyError) -> SearchError {
        SearchError::Damaged { why: error.to_string() }
    }
}

impl From<tantivy::TantivyError> for SearchError {
    fn from(error: tantivy::TantivyError) -> Self {
        SearchError::reading(&error)
    }
}

impl From<std::io::Error> for SearchError {
    fn from(error: std::io::Error) -> Self {
        SearchError::Damaged { why: error.to_string() }
    }
}
