//! A file while it arrives: bytes on disk that are gone when nobody keeps them.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::FilesError;

/// A file that arrives. It is removed when this is dropped.
#[derive(Debug)]
pub struct Arriving {
    path: PathBuf,
    file: File,
    length: u64,
}

impl Arriving {
    /// Begins a file that only its owner may read.
    pub(super) fn begin(path: PathBuf) -> Result<Arriving, FilesError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| FilesError::at(&path, error))?;
        Ok(Arriving { path, file, length: 0 })
    }

    /// Adds what came.
    ///
    /// # Errors
    /// When the disk takes it not.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), FilesError> {
        self.file.write_all(bytes).map_err(|error| FilesError::at(&self.path, error))?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// How many bytes have come.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// All that came.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self) -> Result<Vec<u8>, FilesError> {
        std::fs::read(&self.path).map_err(|error| FilesError::at(&self.path, error))
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        // A file that was kept has another name by now.
        drop(std::fs::remove_file(&self.path));
    }
}
