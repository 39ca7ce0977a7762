//! A batch: what must hold, what is written, what happened. It is applied whole or not at all.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::store::StoreError;
use crate::store::key::check_key;

/// What a batch relies on: the value of a key, or its absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assert {
    /// The key.
    pub key: String,
    /// The value it must have; none means it must be absent.
    pub expected: Option<Vec<u8>>,
}

/// One write of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Sets a key to a value, which is JSON.
    Put {
        /// The key.
        key: String,
        /// The new value.
        value: Vec<u8>,
    },
    /// Removes a key, if it is there.
    Delete {
        /// The key.
        key: String,
    },
}

/// Asserts, writes and events that belong together.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// What must hold, or nothing is written.
    pub asserts: Vec<Assert>,
    /// What is written, in order.
    pub writes: Vec<Write>,
    /// What happened, appended to the log.
    pub events: Vec<Value>,
}

impl Batch {
    /// Adds an assert.
    pub fn assert(&mut self, key: impl Into<String>, expected: Option<Vec<u8>>) {
        self.asserts.push(Assert { key: key.into(), expected });
    }

    /// Adds a put.
    pub fn put(&mut self, key: impl Into<String>, value: impl Into<Vec<u8>>) {
        self.writes.push(Write::Put { key: key.into(), value: value.into() });
    }

    /// Adds a delete.
    pub fn delete(&mut self, key: impl Into<String>) {
        self.writes.push(Write::Delete { key: key.into() });
    }

    /// Whether it would change nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.events.is_empty()
    }

    /// The last write of each key, with keys checked.
    pub(in crate::store) fn last_writes(
        writes: Vec<Write>,
    ) -> Result<BTreeMap<String, Option<Vec<u8>>>, StoreError> {
        let mut last = BTreeMap::new();
        for write in writes {
            let (key, value) = match write {
                Write::Put { key, value } => (key, Some(value)),
                Write::Delete { key } => (key, None),
            };
            check_key(&key)?;
            last.insert(key, value);
        }
        Ok(last)
    }
}
