//! Files that were sent and belong to no message yet: the form they came with was not taken, or
//! is being looked at once more. Whoever knows the id may attach them.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::error::AttachError;
use crate::domain::Desk;
use crate::domain::ids::HeldId;
use crate::files::{FileHash, FileKind, FileName, clean};
use crate::store::{IndexKey, Page, Record, StoreError};

/// How long a file is held: long enough to mend a form.
pub const HELD_FOR: SignedDuration = SignedDuration::from_hours(1);
/// How many files are held at a time, whoever sent them …
const HELD_MAX: usize = 5_000;
/// … and how many bytes: what is not wanted must not fill the disk.
const HELD_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;

/// A file that belongs to no message yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldFile {
    /// What the form carries; nobody can guess it.
    pub id: HeldId,
    /// What it was called.
    pub name: FileName,
    /// What it is.
    pub kind: FileKind,
    /// Its size in bytes, as it is kept.
    pub bytes: u64,
    /// Its name on disk.
    pub file: FileHash,
    /// When it came.
    pub at: Timestamp,
}

impl HeldFile {
    /// The index by name on disk.
    pub const BY_FILE: &'static str = "by_file";

    /// Whether it may still be attached.
    #[must_use]
    pub fn is_held_at(&self, now: Timestamp) -> bool {
        now.duration_since(self.at) < HELD_FOR
    }
}

impl Record for HeldFile {
    const KIND: &'static str = "held_file";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new(HeldFile::BY_FILE, self.file.as_str())]
    }
}

/// Holds a file that came with a form; when this returns it is on disk. A picture is drawn anew,
/// which takes processor and memory: few of these may run at once.
///
/// # Errors
/// When it is empty, too large, a damaged picture, or the disk takes it not.
pub fn hold(desk: &Desk, name: &str, bytes: Vec<u8>) -> Result<HeldFile, AttachError> {
    let bytes_max = desk.limits.files.bytes_max;
    if bytes.is_empty() {
        return Err(AttachError::Empty);
    }
    if bytes.len() as u64 > bytes_max {
        return Err(AttachError::TooLarge { bytes_max });
    }
    let before = all(desk)?;
    if before.len() >= HELD_MAX
        || before.iter().map(|file| file.bytes).sum::<u64>() > HELD_BYTES_MAX
    {
        return Err(AttachError::TooManyHeld);
    }
    let cleaned = clean(bytes)?;
    let now = desk.clock.now();
    let held = HeldFile {
        id: HeldId::random()?,
        name: FileName::clean(name).named_as(cleaned.kind),
        kind: cleaned.kind,
        bytes: cleaned.bytes.len() as u64,
        file: desk.files.keep(&cleaned.bytes, now.into())?,
        at: now,
    };
    desk.store.transaction(|tx| tx.put(&held))?;
    Ok(held)
}

/// The files behind some ids, in their order. Those that are held no more are left out.
///
/// # Errors
/// When the store fails.
pub fn held(desk: &Desk, ids: &[HeldId]) -> Result<Vec<HeldFile>, StoreError> {
    let now = desk.clock.now();
    let mut found = Vec::new();
    for id in ids {
        let file = desk.store.get::<HeldFile>(id.as_str())?;
        found.extend(file.filter(|file| file.is_held_at(now)));
    }
    Ok(found)
}

/// Forgets files that were held long enough. Returns how many.
///
/// # Errors
/// When the store fails.
pub fn forget_old(desk: &Desk) -> Result<usize, StoreError> {
    let now = desk.clock.now();
    let old: Vec<_> = all(desk)?.into_iter().filter(|file| !file.is_held_at(now)).collect();
    if old.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        old.iter().try_for_each(|file| tx.delete::<HeldFile>(file.id.as_str()))?;
        Ok::<_, StoreError>(old.len())
    })
}

fn all(desk: &Desk) -> Result<Vec<HeldFile>, StoreError> {
    desk.store.scan::<HeldFile>(&Page::all().limit(HELD_MAX))
}
