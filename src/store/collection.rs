//! The store as the domain sees it: typed records by key and by index, transactions, the log.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::ThreadId;
use std::time::Duration;

use crate::store::key::index_prefix;
use crate::store::record::{self, key_of};
use crate::store::{
    Change, Direction, Engine, MemoryEngine, Page, Position, Record, SledEngine, SledOptions,
    StoreError, Transaction,
};

/// How often a transaction is run again when another node changed what it read.
const ATTEMPTS_MAX: u32 = 10;

/// A handle to the store; clones are the same store.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    engine: Arc<dyn Engine>,
    writing: Mutex<()>,
    writer: Mutex<Option<ThreadId>>,
}

impl Store {
    /// The store in a folder, created if it is not there.
    pub fn open_sled(folder: &Path, options: SledOptions) -> Result<Store, StoreError> {
        Store::with_engine(Arc::new(SledEngine::open(folder, options)?))
    }

    /// An empty store that is gone when dropped.
    #[must_use]
    pub fn in_memory() -> Store {
        Store::over(Arc::new(MemoryEngine::default()))
    }

    /// The store over an engine; what an unfinished import left behind is discarded.
    pub fn with_engine(engine: Arc<dyn Engine>) -> Result<Store, StoreError> {
        let store = Store::over(engine);
        store.discard_unfinished_import()?;
        Ok(store)
    }

    fn over(engine: Arc<dyn Engine>) -> Store {
        Store(Arc::new(Inner { engine, writing: Mutex::new(()), writer: Mutex::new(None) }))
    }

    /// The record with this key, if there is one.
    pub fn get<R: Record>(&self, key: &str) -> Result<Option<R>, StoreError> {
        let key = key_of::<R>(key)?;
        let value = self.engine().get(&key)?;
        value.map(|value| record::read(&key, &value)).transpose()
    }

    /// Records in the order of their keys.
    pub fn scan<R: Record>(&self, page: &Page) -> Result<Vec<R>, StoreError> {
        let range = page.range(&format!("{}/", R::KIND));
        let found = self.engine().scan(&range, page.direction, page.limit)?;
        found.iter().map(|(key, value)| record::read(key, value)).collect()
    }

    /// Records in the order of an index. A record that is deleted while the page is read is left
    /// out, so a page may be shorter than its limit though more follow.
    pub fn by_index<R: Record>(&self, index: &str, page: &Page) -> Result<Vec<R>, StoreError> {
        let range = page.range(&index_prefix(R::KIND, index));
        let entries = self.engine().scan(&range, page.direction, page.limit)?;
        let mut records = Vec::with_capacity(entries.len());
        for (entry, value) in entries {
            records.extend(self.get::<R>(&record::read_entry(&entry, &value)?)?);
        }
        Ok(records)
    }

    /// How many entries of an index start with `prefix`, counted up to `at_most`; no record is
    /// read.
    pub fn count_index<R: Record>(
        &self,
        index: &str,
        prefix: &str,
        at_most: usize,
    ) -> Result<usize, StoreError> {
        let range = Page::prefix(prefix).range(&index_prefix(R::KIND, index));
        let entries = self.engine().scan(&range, Direction::Forward, at_most)?;
        Ok(entries.len())
    }

    /// How many entries of an index start with `prefix` and come before `key`, counted up to
    /// `at_most`; no record is read.
    pub fn count_index_before<R: Record>(
        &self,
        index: &str,
        (prefix, key): (&str, &str),
        at_most: usize,
    ) -> Result<usize, StoreError> {
        let page = Page::prefix(prefix).newest_first().after(key);
        let range = page.range(&index_prefix(R::KIND, index));
        Ok(self.engine().scan(&range, page.direction, at_most)?.len())
    }

    /// Runs `work` with the sole right to write, commits what it staged as one atomic batch
    /// together with its events, and returns when that is on disk.
    ///
    /// `work` may run again if another node changed what it read, so it must not act outside.
    /// If it stages nothing, nothing is committed, but what it may have read is on disk.
    pub fn transaction<T, E: From<StoreError>>(
        &self,
        mut work: impl FnMut(&mut Transaction) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            match self.attempt(&mut work)? {
                Attempt::Applied(value, position) => {
                    self.engine().sync(position)?;
                    return Ok(value);
                }
                Attempt::Conflict(error) if attempts >= ATTEMPTS_MAX => return Err(error.into()),
                Attempt::Conflict(_) => {}
            }
        }
    }

    fn attempt<T, E: From<StoreError>>(
        &self,
        work: &mut impl FnMut(&mut Transaction) -> Result<T, E>,
    ) -> Result<Attempt<T>, E> {
        let writing = self.begin_writing()?;
        let mut transaction = Transaction::new(self.engine());
        let value = work(&mut transaction)?;
        let batch = transaction.into_batch();
        if batch.is_empty() {
            return Ok(Attempt::Applied(value, self.engine().applied_position()));
        }
        let applied = self.engine().apply(batch);
        drop(writing);
        match applied {
            Ok(position) => Ok(Attempt::Applied(value, position)),
            Err(error @ StoreError::Conflict { .. }) => Ok(Attempt::Conflict(error)),
            Err(error) => Err(error.into()),
        }
    }

    /// Durable events after a position, oldest first.
    pub fn changes(&self, since: Position, limit: usize) -> Result<Vec<Change>, StoreError> {
        self.engine().changes(since, limit)
    }

    /// Waits until an event after a position is durable; false when the time ran out first.
    pub fn wait_for_changes(&self, since: Position, timeout: Duration) -> Result<bool, StoreError> {
        self.engine().wait_for_changes(since, timeout)
    }

    /// Everything up to this place in the log is on disk.
    #[must_use]
    pub fn position(&self) -> Position {
        self.engine().durable_position()
    }

    /// An error if the store became read-only.
    pub fn health(&self) -> Result<(), StoreError> {
        self.engine().health()
    }

    pub(in crate::store) fn engine(&self) -> &dyn Engine {
        self.0.engine.as_ref()
    }

    /// Waits for the sole right to write, which ends when the guard is dropped.
    pub(in crate::store) fn begin_writing(&self) -> Result<Writing<'_>, StoreError> {
        let this_thread = std::thread::current().id();
        if *lock(&self.0.writer) == Some(this_thread) {
            return Err(StoreError::Nested);
        }
        let guard = lock(&self.0.writing);
        *lock(&self.0.writer) = Some(this_thread);
        Ok(Writing { store: self, _guard: guard })
    }
}

enum Attempt<T> {
    Applied(T, Position),
    Conflict(StoreError),
}

/// The sole right to write.
pub(in crate::store) struct Writing<'a> {
    store: &'a Store,
    _guard: MutexGuard<'a, ()>,
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        *lock(&self.store.0.writer) = None;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
