//! The operations of the engine on one sled tree. An error of sled makes it read-only.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use super::chunks::{
    Head, Laid, chunk_count, chunk_key, end_of_values, key_of_tree, lay, read_head, tree_key,
};
use super::files::{self, Opened};
use crate::store::changes::{log_entries, log_range, read_change, standing};
use crate::store::key::{LOG, META_POSITION, check_key};
use crate::store::progress::{Progress, Standing};
use crate::store::{Batch, Change, Direction, Engine, KeyRange, Position, StoreError, Write};

/// The memory sled may use for its cache unless the setting says otherwise.
const CACHE_BYTES: u64 = 32 * 1024 * 1024;

/// What can be chosen about a sled store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SledOptions {
    /// The memory for its cache.
    pub cache_bytes: u64,
}

impl Default for SledOptions {
    fn default() -> SledOptions {
        SledOptions { cache_bytes: CACHE_BYTES }
    }
}

/// A store in a folder of this machine, used by one process.
pub struct SledEngine {
    db: sled::Db,
    data: File,
    /// Held for writing while a batch is applied, so that a reader sees long values whole and a
    /// scan is of one moment.
    moment: RwLock<()>,
    progress: Progress,
    /// The last to be dropped: then another process may open the folder.
    _lock: File,
}

impl SledEngine {
    /// Opens the store in a folder, which is created if it is not there.
    pub fn open(folder: &Path, options: SledOptions) -> Result<SledEngine, StoreError> {
        let Opened { db, data, lock } = files::open(folder, options.cache_bytes)?;
        let engine = SledEngine {
            db,
            data,
            moment: RwLock::new(()),
            progress: Progress::default(),
            _lock: lock,
        };
        // What was read back may have been in the memory of the system only.
        engine.make_durable()?;
        engine.progress.reset(engine.read_standing()?);
        Ok(engine)
    }

    fn reading(&self) -> RwLockReadGuard<'_, ()> {
        self.moment.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn writing(&self) -> RwLockWriteGuard<'_, ()> {
        self.moment.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// sled's own flush does not reach the disk on Linux, so the data file is synced after it.
    fn make_durable(&self) -> Result<(), StoreError> {
        self.db.flush().map_err(|error| self.progress.fail(&error))?;
        self.data.sync_data().map_err(|error| self.progress.fail(&error))
    }

    fn read_standing(&self) -> Result<Standing, StoreError> {
        let last = self.scan_now(&KeyRange::prefix(LOG), Direction::Backward, 1)?;
        let kept = self.get_now(META_POSITION)?;
        standing(last.first(), kept.as_deref())
    }

    /// An error of sled while reading; it ends writing too.
    fn read_error(&self, error: sled::Error) -> StoreError {
        drop(self.progress.fail(&error));
        StoreError::Engine { source: Box::new(error) }
    }

    fn get_now(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let head = self.db.get(tree_key(key)).map_err(|error| self.read_error(error))?;
        head.map(|head| self.read_value(key, &head)).transpose()
    }

    fn scan_now(
        &self,
        range: &KeyRange,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        if range.is_empty() {
            return Ok(Vec::new());
        }
        let until = range.until.as_deref().map_or_else(end_of_values, tree_key);
        let mut found = self.db.range(tree_key(&range.from)..until);
        let mut entries = Vec::new();
        while entries.len() < limit {
            let next = match direction {
                Direction::Forward => found.next(),
                Direction::Backward => found.next_back(),
            };
            let Some(next) = next else { break };
            let (bytes, head) = next.map_err(|error| self.read_error(error))?;
            let Some(key) = key_of_tree(&bytes) else { continue };
            let value = self.read_value(&key, &head)?;
            entries.push((key, value));
        }
        Ok(entries)
    }

    fn read_value(&self, key: &str, head: &[u8]) -> Result<Vec<u8>, StoreError> {
        let length = match read_head(key, head)? {
            Head::Whole(value) => return Ok(value),
            Head::Chunked(length) => length,
        };
        let count = chunk_count(length);
        let mut value = Vec::with_capacity(length);
        for entry in self.db.range(chunk_key(key, 0)..chunk_key(key, count)) {
            let (_, chunk) = entry.map_err(|error| self.read_error(error))?;
            value.extend_from_slice(&chunk);
        }
        if value.len() == length {
            Ok(value)
        } else {
            Err(StoreError::value(key, "a part of this long value is missing"))
        }
    }

    /// How many chunks the present value of a key has.
    fn chunks_now(&self, key: &str) -> Result<usize, StoreError> {
        let head = self.db.get(tree_key(key)).map_err(|error| self.read_error(error))?;
        Ok(match head.map(|head| read_head(key, &head)).transpose()? {
            Some(Head::Chunked(length)) => chunk_count(length),
            Some(Head::Whole(_)) | None => 0,
        })
    }

    /// Writes as one batch of sled, old chunks removed.
    fn write_now(&self, writes: BTreeMap<String, Option<Vec<u8>>>) -> Result<(), StoreError> {
        let mut batch = sled::Batch::default();
        for (key, value) in writes {
            let old_chunks = self.chunks_now(&key)?;
            let mut new_chunks = 0;
            match value {
                Some(value) => {
                    let Laid { head, chunks } = lay(&value);
                    new_chunks = chunks.len();
                    batch.insert(tree_key(&key), head);
                    for (number, chunk) in chunks.into_iter().enumerate() {
                        batch.insert(chunk_key(&key, number), chunk);
                    }
                }
                None => batch.remove(tree_key(&key)),
            }
            for number in new_chunks..old_chunks {
                batch.remove(chunk_key(&key, number));
            }
        }
        self.db.apply_batch(batch).map_err(|error| self.progress.fail(&error))
    }
}

impl Engine for SledEngine {
    fn get(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let _moment = self.reading();
        self.get_now(key)
    }

    fn scan(
        &self,
        range: &KeyRange,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let _moment = self.reading();
        self.scan_now(range, direction, limit)
    }

    fn apply(&self, batch: Batch) -> Result<Position, StoreError> {
        let _moment = self.writing();
        self.progress.health()?;
        for assert in &batch.asserts {
            check_key(&assert.key)?;
            if self.get_now(&assert.key)? != assert.expected {
                return Err(StoreError::Conflict { key: assert.key.clone() });
            }
        }
        let mut writes = Batch::last_writes(batch.writes)?;
        let (standing, entries) = log_entries(self.progress.standing(), &batch.events)?;
        writes.extend(entries.into_iter().map(|(key, value)| (key, Some(value))));
        self.write_now(writes)?;
        self.progress.set_applied(standing);
        Ok(standing.position)
    }

    fn sync(&self, position: Position) -> Result<(), StoreError> {
        self.progress.sync(position, || self.make_durable())
    }

    fn changes(&self, since: Position, limit: usize) -> Result<Vec<Change>, StoreError> {
        let range = log_range(since, self.progress.durable());
        let entries = self.scan(&range, Direction::Forward, limit)?;
        entries.iter().map(|(key, value)| read_change(key, value)).collect()
    }

    fn wait_for_changes(&self, since: Position, timeout: Duration) -> Result<bool, StoreError> {
        Ok(self.progress.wait_beyond(since, timeout))
    }

    fn applied_position(&self) -> Position {
        self.progress.applied()
    }

    fn durable_position(&self) -> Position {
        self.progress.durable()
    }

    fn health(&self) -> Result<(), StoreError> {
        self.progress.health()
    }

    fn restore(&self, writes: Vec<Write>) -> Result<(), StoreError> {
        let _moment = self.writing();
        self.progress.health()?;
        self.write_now(Batch::last_writes(writes)?)?;
        self.make_durable()?;
        self.progress.reset(self.read_standing()?);
        Ok(())
    }
}
