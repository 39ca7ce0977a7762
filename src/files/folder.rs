//! Where files lie: each under the name of its contents (SHA-256), written once, on disk before
//! anybody is told so. Which of them are still wanted is not known here.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::arriving::Arriving;
use super::error::FilesError;

/// The folder of what is not whole yet.
const INCOMING: &str = "incoming";
/// The length of a name: 256 bits as hexadecimal digits.
const HASH_CHARS: usize = 64;

/// What a file is called on disk: the SHA-256 of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FileHash(String);

/// A text that is no name of a file.
#[derive(Debug, thiserror::Error)]
#[error("“{0}” is no SHA-256")]
pub struct NoHash(String);

impl FileHash {
    /// The name of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> FileHash {
        FileHash(data_encoding::HEXLOWER.encode(&Sha256::digest(bytes)))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for FileHash {
    type Error = NoHash;

    fn try_from(text: String) -> Result<FileHash, NoHash> {
        let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        if text.len() == HASH_CHARS && text.chars().all(is_digit) {
            Ok(FileHash(text))
        } else {
            Err(NoHash(text))
        }
    }
}

impl From<FileHash> for String {
    fn from(hash: FileHash) -> String {
        hash.0
    }
}

/// The folder of files; clones are the same folder.
#[derive(Clone, Debug)]
pub struct FileFolder(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    root: PathBuf,
    begun: AtomicU64,
    /// Held while a file gets its name, is found under it, or is removed.
    naming: Mutex<()>,
}

impl FileFolder {
    /// The folder at a place, to be read only.
    #[must_use]
    pub fn at(root: &Path) -> FileFolder {
        FileFolder(Arc::new(Inner {
            root: root.to_owned(),
            begun: AtomicU64::new(0),
            naming: Mutex::new(()),
        }))
    }

    /// The folder at a place, made if it is not there. What did not arrive whole before is
    /// removed: nobody else may be using the folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(root: &Path) -> Result<FileFolder, FilesError> {
        let incoming = root.join(INCOMING);
        let wrong = |error| FilesError::at(&incoming, error);
        private_folders().create(&incoming).map_err(wrong)?;
        for entry in std::fs::read_dir(&incoming).map_err(wrong)?.filter_map(Result::ok) {
            // Whatever is called otherwise is not ours.
            let name = entry.file_name().into_string().unwrap_or_default();
            if !name.is_empty() && name.chars().all(|c| c.is_ascii_digit()) {
                std::fs::remove_file(entry.path()).map_err(wrong)?;
            }
        }
        Ok(FileFolder::at(root))
    }

    /// Begins a file that is gone again when nobody keeps it.
    ///
    /// # Errors
    /// When the disk takes none.
    pub fn begin(&self) -> Result<Arriving, FilesError> {
        let number = self.0.begun.fetch_add(1, Ordering::Relaxed);
        Arriving::begin(self.0.root.join(INCOMING).join(number.to_string()))
    }

    /// Keeps these bytes; when this returns they are on disk. `at` is the time now: a file that
    /// nobody names is removed some time after it.
    ///
    /// # Errors
    /// When the disk takes it not.
    pub fn keep(&self, bytes: &[u8], at: SystemTime) -> Result<FileHash, FilesError> {
        let hash = FileHash::of(bytes);
        let place = self.path(&hash);
        if self.is_there(&place, bytes.len() as u64, at)? {
            return Ok(hash);
        }
        let mut arriving = self.begin()?;
        arriving.write(bytes)?;
        let wrong = |error| FilesError::at(arriving.path(), error);
        arriving.file().set_modified(at).map_err(wrong)?;
        arriving.file().sync_all().map_err(wrong)?;
        let folder = place.parent().unwrap_or(&self.0.root);
        let naming = self.naming();
        if !folder.exists() {
            private_folders().create(folder).map_err(|error| FilesError::at(folder, error))?;
            on_disk(&self.0.root)?;
        }
        std::fs::rename(arriving.path(), &place).map_err(|error| FilesError::at(&place, error))?;
        drop(naming);
        on_disk(folder)?;
        Ok(hash)
    }

    /// Opens a file to be read.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn read(&self, hash: &FileHash) -> Result<File, FilesError> {
        let path = self.path(hash);
        File::open(&path).map_err(|error| FilesError::at(&path, error))
    }

    /// Copies a file to the same place of another folder; false if it is there already.
    ///
    /// # Errors
    /// When it is not there, is not what its name says, or cannot be written.
    pub fn copy_to(&self, hash: &FileHash, other: &FileFolder) -> Result<bool, FilesError> {
        let path = self.path(hash);
        let wrong = |error| FilesError::at(&path, error);
        let length = std::fs::metadata(&path).map_err(wrong)?;
        let at = length.modified().map_err(wrong)?;
        if other.is_there(&other.path(hash), length.len(), at)? {
            return Ok(false);
        }
        let bytes = std::fs::read(&path).map_err(wrong)?;
        if FileHash::of(&bytes) != *hash {
            return Err(wrong(std::io::Error::other("the file is damaged")));
        }
        other.keep(&bytes, at)?;
        Ok(true)
    }

    /// Removes what has lain unnamed since before a time, of one part of all files in 256, so
    /// that one look stays short. `is_named` is asked of each such file. Returns how many went.
    ///
    /// # Errors
    /// When `is_named` fails. What cannot be removed now is left for the next time.
    pub fn remove_unnamed<E>(
        &self,
        part: u8,
        before: SystemTime,
        mut is_named: impl FnMut(&FileHash) -> Result<bool, E>,
    ) -> Result<usize, E> {
        let Ok(found) = std::fs::read_dir(self.0.root.join(format!("{part:02x}"))) else {
            return Ok(0);
        };
        let mut removed = 0;
        for entry in found.filter_map(Result::ok) {
            let Some(hash) = entry.file_name().into_string().ok().and_then(|n| n.try_into().ok())
            else {
                continue;
            };
            let _naming = self.naming();
            let is_old = |at| at < before;
            let modified = entry.metadata().and_then(|found| found.modified());
            if modified.is_ok_and(is_old)
                && !is_named(&hash)?
                && std::fs::remove_file(entry.path()).is_ok()
            {
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Whether a file is there whole; then it counts as put there now.
    fn is_there(&self, place: &Path, length: u64, at: SystemTime) -> Result<bool, FilesError> {
        let _naming = self.naming();
        let wrong = |error| FilesError::at(place, error);
        match OpenOptions::new().write(true).open(place) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(wrong(error)),
            Ok(file) if file.metadata().map_err(wrong)?.len() != length => Ok(false),
            Ok(file) => file.set_modified(at).map(|()| true).map_err(wrong),
        }
    }

    fn path(&self, hash: &FileHash) -> PathBuf {
        let part: String = hash.0.chars().take(2).collect();
        self.0.root.join(part).join(hash.as_str())
    }

    fn naming(&self) -> MutexGuard<'_, ()> {
        self.0.naming.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes folders that only their owner may enter: they hold what customers sent.
#[must_use]
pub fn private_folders() -> DirBuilder {
    let mut folders = DirBuilder::new();
    folders.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
    folders
}

/// Waits until the names in a folder are on disk.
fn on_disk(folder: &Path) -> Result<(), FilesError> {
    if cfg!(unix) {
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|error| FilesError::at(folder, error))?;
    }
    Ok(())
}
