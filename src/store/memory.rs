//! The engine for tests: a sorted map in memory, with the same rules as the others.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use crate::store::changes::{log_entries, log_range, read_change, standing};
use crate::store::key::{LOG, META_POSITION, check_key};
use crate::store::progress::Progress;
use crate::store::{Batch, Change, Direction, Engine, KeyRange, Position, StoreError, Write};

type Map = BTreeMap<String, Vec<u8>>;

/// Keeps everything in memory and forgets it when dropped.
#[derive(Debug, Default)]
pub struct MemoryEngine {
    map: RwLock<Map>,
    progress: Progress,
}

impl MemoryEngine {
    fn read(&self) -> RwLockReadGuard<'_, Map> {
        self.map.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Map> {
        self.map.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine for MemoryEngine {
    fn get(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.read().get(key).cloned())
    }

    fn scan(
        &self,
        range: &KeyRange,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        Ok(scan_map(&self.read(), range, direction, limit))
    }

    fn apply(&self, batch: Batch) -> Result<Position, StoreError> {
        let mut map = self.write();
        for assert in &batch.asserts {
            check_key(&assert.key)?;
            if map.get(&assert.key) != assert.expected.as_ref() {
                return Err(StoreError::Conflict { key: assert.key.clone() });
            }
        }
        let mut writes = Batch::last_writes(batch.writes)?;
        let (standing, entries) = log_entries(self.progress.standing(), &batch.events)?;
        writes.extend(entries.into_iter().map(|(key, value)| (key, Some(value))));
        write_map(&mut map, writes);
        self.progress.set_applied(standing);
        Ok(standing.position)
    }

    fn sync(&self, position: Position) -> Result<(), StoreError> {
        self.progress.sync(position, || Ok(()))
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
        let mut map = self.write();
        write_map(&mut map, Batch::last_writes(writes)?);
        let last = scan_map(&map, &KeyRange::prefix(LOG), Direction::Backward, 1);
        let kept = map.get(META_POSITION).map(Vec::as_slice);
        self.progress.reset(standing(last.first(), kept)?);
        Ok(())
    }
}

fn write_map(map: &mut Map, writes: BTreeMap<String, Option<Vec<u8>>>) {
    for (key, value) in writes {
        match value {
            Some(value) => map.insert(key, value),
            None => map.remove(&key),
        };
    }
}

fn scan_map(
    map: &Map,
    range: &KeyRange,
    direction: Direction,
    limit: usize,
) -> Vec<(String, Vec<u8>)> {
    if range.is_empty() {
        return Vec::new();
    }
    let until = match &range.until {
        Some(until) => Bound::Excluded(until.as_str()),
        None => Bound::Unbounded,
    };
    let found = map.range::<str, _>((Bound::Included(range.from.as_str()), until));
    let copied = found.map(|(key, value)| (key.clone(), value.clone()));
    match direction {
        Direction::Forward => copied.take(limit).collect(),
        Direction::Backward => copied.rev().take(limit).collect(),
    }
}
