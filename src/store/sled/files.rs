//! Opening and syncing the files of sled: one process at a time, leftovers of a kill removed, a
//! damaged snapshot set aside once.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::store::StoreError;

/// The file whose lock says that a process uses the folder.
const LOCK_FILE: &str = "lock";
/// sled's data file.
const DATA_FILE: &str = "db";
/// What names of snapshot files start with.
const SNAPSHOT_PREFIX: &str = "snap.";
/// What names of snapshot files that are not complete end with.
const UNFINISHED_SUFFIX: &str = ".generating";
/// What is put before the name of a snapshot that is set aside.
const ASIDE_PREFIX: &str = "damaged-";

/// sled closes its files a moment after the last handle is dropped: how long to wait for that.
const RELEASE_WAIT: Duration = Duration::from_secs(5);
/// How often to look meanwhile.
const RELEASE_POLL: Duration = Duration::from_millis(10);

/// An open sled with the files that guard it.
pub(super) struct Opened {
    pub(super) db: sled::Db,
    /// A second handle to the data file, through which it is synced.
    pub(super) data: File,
    /// Its lock is held as long as this is open.
    pub(super) lock: File,
}

/// Opens the store in a folder.
pub(super) fn open(folder: &Path, cache_bytes: u64) -> Result<Opened, StoreError> {
    let created = !folder.join(DATA_FILE).exists();
    fs::create_dir_all(folder).map_err(|source| file_error(folder, source))?;
    let lock = take_lock(folder)?;
    remove_unfinished_snapshots(folder)?;
    let db = match try_open(folder, cache_bytes) {
        Err(sled::Error::Corruption { .. }) => {
            set_snapshots_aside(folder)?;
            try_open(folder, cache_bytes)
        }
        outcome => outcome,
    };
    let db = db.map_err(|error| opening_error(folder, error))?;
    let path = folder.join(DATA_FILE);
    let data = OpenOptions::new()
        .read(true)
        .write(true)
        .open(&path)
        .map_err(|source| file_error(&path, source))?;
    if created {
        sync_new_folder(folder)?;
    }
    Ok(Opened { db, data, lock })
}

fn take_lock(folder: &Path) -> Result<File, StoreError> {
    let path = folder.join(LOCK_FILE);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|source| file_error(&path, source))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::Locked { folder: folder.to_owned() }),
        Err(TryLockError::Error(source)) => Err(file_error(&path, source)),
    }
}

/// Opens sled; a panic over damaged files counts as damage.
fn try_open(folder: &Path, cache_bytes: u64) -> sled::Result<sled::Db> {
    let config = sled::Config::new().path(folder).cache_capacity(cache_bytes);
    let started = Instant::now();
    loop {
        let outcome = catch_unwind(AssertUnwindSafe(|| config.open()))
            .unwrap_or(Err(sled::Error::Corruption { at: None, bt: () }));
        match outcome {
            Err(error) if is_lock_error(&error) && started.elapsed() < RELEASE_WAIT => {
                std::thread::sleep(RELEASE_POLL);
            }
            outcome => return outcome,
        }
    }
}

/// sled has no kind of its own for this error, only a text.
fn is_lock_error(error: &sled::Error) -> bool {
    matches!(error, sled::Error::Io(cause) if cause.to_string().contains("could not acquire lock"))
}

fn opening_error(folder: &Path, error: sled::Error) -> StoreError {
    if is_lock_error(&error) {
        return StoreError::Locked { folder: folder.to_owned() };
    }
    match error {
        sled::Error::Io(source) if source.kind() != io::ErrorKind::InvalidData => {
            file_error(folder, source)
        }
        error => StoreError::Damaged { folder: folder.to_owned(), source: Box::new(error) },
    }
}

fn remove_unfinished_snapshots(folder: &Path) -> Result<(), StoreError> {
    for path in snapshots(folder)? {
        if path.to_string_lossy().ends_with(UNFINISHED_SUFFIX) {
            fs::remove_file(&path).map_err(|source| file_error(&path, source))?;
        }
    }
    Ok(())
}

/// A snapshot only saves time: without it sled reads its whole data file.
fn set_snapshots_aside(folder: &Path) -> Result<(), StoreError> {
    for path in snapshots(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let aside = folder.join(format!("{ASIDE_PREFIX}{name}"));
        tracing::warn!(
            from = %path.display(),
            to = %aside.display(),
            "A snapshot of the store is damaged and was set aside; the store reads its data file instead."
        );
        fs::rename(&path, &aside).map_err(|source| file_error(&path, source))?;
    }
    Ok(())
}

fn snapshots(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|source| file_error(folder, source))? {
        let entry = entry.map_err(|source| file_error(folder, source))?;
        if entry.file_name().to_string_lossy().starts_with(SNAPSHOT_PREFIX) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Makes the names of new files durable, and that of the folder itself.
fn sync_new_folder(folder: &Path) -> Result<(), StoreError> {
    for entry in fs::read_dir(folder).map_err(|source| file_error(folder, source))? {
        sync_path(&entry.map_err(|source| file_error(folder, source))?.path())?;
    }
    sync_path(folder)?;
    let absolute = fs::canonicalize(folder).map_err(|source| file_error(folder, source))?;
    match absolute.parent() {
        Some(parent) => sync_path(parent),
        None => Ok(()),
    }
}

fn sync_path(path: &Path) -> Result<(), StoreError> {
    File::open(path).and_then(|file| file.sync_all()).map_err(|source| file_error(path, source))
}

fn file_error(path: &Path, source: io::Error) -> StoreError {
    StoreError::File { path: path.to_owned(), source }
}
