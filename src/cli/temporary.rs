//! A folder that is thrown away.

use std::path::{Path, PathBuf};

use crate::domain::ids::Secret;
use crate::files::private_folders;

/// A folder that is removed when it goes out of use.
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Makes one among the system's temporary files; its name says what it is for.
    ///
    /// # Errors
    /// When that cannot be done.
    pub(super) fn new(purpose: &str) -> anyhow::Result<Folder> {
        let name = format!("answerdesk-{purpose}-{}", Secret::random()?);
        let path = std::env::temp_dir().join(name);
        private_folders().recursive(false).create(&path)?;
        Ok(Folder(path))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, folder = %self.0.display(), "a temporary folder could not be removed");
        }
    }
}
