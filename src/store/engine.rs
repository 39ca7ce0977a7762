//! The seam: what an engine must do, be it sled, PostgreSQL or memory. What is kept in keys and
//! values is decided above it.

use std::time::Duration;

use crate::store::{Batch, Change, Direction, KeyRange, Position, StoreError, Write};

/// An ordered map of keys to JSON values with atomic batches and a log.
///
/// Keys sort by their bytes (in PostgreSQL: `COLLATE "C"`).
pub trait Engine: Send + Sync {
    /// The value of a key.
    fn get(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// At most `limit` keys and values of a range, all from one moment.
    fn scan(
        &self,
        range: &KeyRange,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError>;

    /// Applies a batch whole, or not at all with `StoreError::Conflict` if an assert does not
    /// hold. It is visible at once, and durable after `sync` of the returned position.
    fn apply(&self, batch: Batch) -> Result<Position, StoreError>;

    /// Returns when everything up to a position is on disk; callers share the work.
    fn sync(&self, position: Position) -> Result<(), StoreError>;

    /// Durable events after a position, oldest first.
    fn changes(&self, since: Position, limit: usize) -> Result<Vec<Change>, StoreError>;

    /// Waits until an event after a position is durable; false when the time ran out first.
    fn wait_for_changes(&self, since: Position, timeout: Duration) -> Result<bool, StoreError>;

    /// The position of the last batch that was applied, on disk or not yet.
    fn applied_position(&self) -> Position;

    /// Everything up to here is on disk.
    fn durable_position(&self) -> Position;

    /// An error if something made the engine read-only.
    fn health(&self) -> Result<(), StoreError>;

    /// Writes keys as they are, outside the log, and returns when they are on disk. Only for
    /// putting back an export, when nobody else uses the store.
    fn restore(&self, writes: Vec<Write>) -> Result<(), StoreError>;
}
