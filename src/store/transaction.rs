//! A transaction: reads that it relies on, writes that it stages, events that it reports. It sees
//! its own staged writes; nobody else does before they are committed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::store::key::{COUNTER, check_key, index_prefix};
use crate::store::record::{self, Prepared, key_of};
use crate::store::{Assert, Batch, Direction, Engine, KeyRange, Page, Record, StoreError, Write};

/// The form in which counters are kept.
const COUNTER_VERSION: u32 = 1;

/// What a closure given to `Store::transaction` reads from and writes to.
pub struct Transaction<'a> {
    engine: &'a dyn Engine,
    /// Committed values that were read by key; the commit asserts that they still hold.
    read: RefCell<BTreeMap<String, Option<Vec<u8>>>>,
    staged: BTreeMap<String, Option<Vec<u8>>>,
    events: Vec<Value>,
}

/// A counter as it is kept.
#[derive(Serialize, Deserialize)]
struct Counter {
    v: u32,
    record: u64,
}

impl<'a> Transaction<'a> {
    pub(in crate::store) fn new(engine: &'a dyn Engine) -> Transaction<'a> {
        Transaction {
            engine,
            read: RefCell::default(),
            staged: BTreeMap::new(),
            events: Vec::new(),
        }
    }

    /// The record with this key, if there is one. The commit fails if another node changes it
    /// meanwhile.
    pub fn get<R: Record>(&self, key: &str) -> Result<Option<R>, StoreError> {
        let key = key_of::<R>(key)?;
        let value = self.value(&key)?;
        value.map(|value| record::read(&key, &value)).transpose()
    }

    /// Records in the order of their keys, staged ones included. Unlike `get` it does not guard
    /// against another node that adds to the range meanwhile.
    pub fn scan<R: Record>(&self, page: &Page) -> Result<Vec<R>, StoreError> {
        let range = page.range(&format!("{}/", R::KIND));
        let found = self.merged(&range, page.direction, page.limit)?;
        found.iter().map(|(key, value)| record::read(key, value)).collect()
    }

    /// Records in the order of an index, staged ones included. Unlike `get` it does not guard
    /// against another node that adds to the range meanwhile.
    pub fn by_index<R: Record>(&self, index: &str, page: &Page) -> Result<Vec<R>, StoreError> {
        let range = page.range(&index_prefix(R::KIND, index));
        let mut records = Vec::new();
        for (entry, value) in self.merged(&range, page.direction, page.limit)? {
            records.extend(self.get::<R>(&record::read_entry(&entry, &value)?)?);
        }
        Ok(records)
    }

    /// How many entries of an index start with `prefix` and come before `key`, counted up to
    /// `at_most`, staged ones included; no record is read.
    pub fn count_index_before<R: Record>(
        &self,
        index: &str,
        (prefix, key): (&str, &str),
        at_most: usize,
    ) -> Result<usize, StoreError> {
        let page = Page::prefix(prefix).newest_first().after(key);
        let range = page.range(&index_prefix(R::KIND, index));
        Ok(self.merged(&range, page.direction, at_most)?.len())
    }

    /// Stages a record in place of the one with the same key, with its index entries; entries of
    /// the old one that no longer hold are removed.
    pub fn put<R: Record>(&mut self, record: &R) -> Result<(), StoreError> {
        let Prepared { key, value, entries, entry_value } = record::prepare(record)?;
        self.remove_entries::<R>(&key)?;
        for entry in entries {
            self.staged.insert(entry, Some(entry_value.clone()));
        }
        self.staged.insert(key, Some(value));
        Ok(())
    }

    /// Stages the removal of a record and of its index entries; nothing if it is not there.
    pub fn delete<R: Record>(&mut self, key: &str) -> Result<(), StoreError> {
        let key = key_of::<R>(key)?;
        if self.value(&key)?.is_some() {
            self.remove_entries::<R>(&key)?;
            self.staged.insert(key, None);
        }
        Ok(())
    }

    /// The next number of a counter: 1, 2, 3 … without a gap, since it is taken only if this
    /// transaction commits.
    pub fn next_number(&mut self, counter: &str) -> Result<u64, StoreError> {
        let key = format!("{COUNTER}{counter}");
        check_key(&key)?;
        let last = match self.value(&key)? {
            Some(value) => {
                let kept: Counter = serde_json::from_slice(&value)
                    .map_err(|error| StoreError::value(&key, error))?;
                kept.record
            }
            None => 0,
        };
        let next = last.saturating_add(1);
        let value = serde_json::to_vec(&Counter { v: COUNTER_VERSION, record: next })
            .map_err(|error| StoreError::value(&key, error))?;
        self.staged.insert(key, Some(value));
        Ok(next)
    }

    /// Appends an event to the log with this commit.
    pub fn event<E: Serialize>(&mut self, event: &E) -> Result<(), StoreError> {
        let value =
            serde_json::to_value(event).map_err(|error| StoreError::value("log/", error))?;
        self.events.push(value);
        Ok(())
    }

    /// Stages the removal of an index entry that no record has.
    pub(in crate::store) fn remove_entry(&mut self, entry: String) {
        self.staged.insert(entry, None);
    }

    pub(in crate::store) fn into_batch(self) -> Batch {
        let asserts = self.read.into_inner();
        let mut batch = Batch { events: self.events, ..Batch::default() };
        batch.asserts =
            asserts.into_iter().map(|(key, expected)| Assert { key, expected }).collect();
        batch.writes = self
            .staged
            .into_iter()
            .map(|(key, value)| match value {
                Some(value) => Write::Put { key, value },
                None => Write::Delete { key },
            })
            .collect();
        batch
    }

    /// The value of a whole key: staged, read before, or committed.
    fn value(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        if let Some(staged) = self.staged.get(key) {
            return Ok(staged.clone());
        }
        if let Some(read) = self.read.borrow().get(key) {
            return Ok(read.clone());
        }
        let committed = self.engine.get(key)?;
        self.read.borrow_mut().insert(key.to_owned(), committed.clone());
        Ok(committed)
    }

    fn remove_entries<R: Record>(&mut self, key: &str) -> Result<(), StoreError> {
        if let Some(old) = self.value(key)? {
            record::known_version::<R>(key, &old)?;
            for entry in record::kept_entries(key, &old)? {
                self.staged.insert(entry, None);
            }
        }
        Ok(())
    }

    /// A range as it will be after the commit.
    fn merged(
        &self,
        range: &KeyRange,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        if range.is_empty() {
            return Ok(Vec::new());
        }
        let staged: Vec<_> = self
            .staged
            .range(range.from.clone()..)
            .take_while(|(key, _)| range.until.as_ref().is_none_or(|until| *key < until))
            .collect();
        // Each staged write can hide at most one committed entry.
        let enough = limit.saturating_add(staged.len());
        let committed = self.engine.scan(range, direction, enough)?;
        let mut merged: BTreeMap<String, Vec<u8>> = committed.into_iter().collect();
        for (key, value) in staged {
            match value {
                Some(value) => merged.insert(key.clone(), value.clone()),
                None => merged.remove(key),
            };
        }
        Ok(match direction {
            Direction::Forward => merged.into_iter().take(limit).collect(),
            Direction::Backward => merged.into_iter().rev().take(limit).collect(),
        })
    }
}
