//! Records: values with a kind, a key, indexes and a version, and the form they are kept in.
//!
//! A kept record is `{"v":1,"record":{…},"index":["by_state/open/…"]}`. The list of index entries
//! stands beside the value so that a later write removes exactly what was written, even if the
//! code that computes indexes has changed since.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use crate::store::StoreError;
use crate::store::key::{INDEX, check_key, record_key};

/// One entry of a record in one of its indexes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndexKey {
    /// The name of the index, such as `by_state`.
    pub index: &'static str,
    /// What it is sorted by, such as `open/2026-11-22T10:00:00Z`.
    pub key: String,
}

impl IndexKey {
    /// An entry.
    #[must_use]
    pub fn new(index: &'static str, key: impl Into<String>) -> IndexKey {
        IndexKey { index, key: key.into() }
    }
}

/// Why an older value could not be brought to the form of today.
#[derive(Debug, Error)]
pub enum UpgradeError {
    /// No step starts at this version.
    #[error("there is no way from version {0} to the form of today")]
    NoWay(u32),
    /// The old value is not as that version promised.
    #[error("the older value is not as expected: {0}")]
    Unexpected(String),
}

/// A value that can be kept in the store.
pub trait Record: Serialize + DeserializeOwned + Clone {
    /// What its keys start with, such as `ticket`.
    const KIND: &'static str;
    /// The version of its form, written beside each value.
    const VERSION: u32;

    /// Its own key: what follows `ticket/`.
    fn key(&self) -> String;

    /// Its entries in indexes.
    fn indexes(&self) -> Vec<IndexKey> {
        Vec::new()
    }

    /// Brings a value of an older version to the form of today.
    fn upgrade(from: u32, value: Value) -> Result<Value, UpgradeError> {
        drop(value);
        Err(UpgradeError::NoWay(from))
    }
}

/// A record as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept<R> {
    v: u32,
    record: R,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    index: Vec<String>,
}

#[derive(Deserialize)]
struct KeptVersion {
    v: u32,
}

#[derive(Deserialize)]
struct KeptIndex {
    #[serde(default)]
    index: Vec<String>,
}

/// A record made ready to be written.
pub(in crate::store) struct Prepared {
    /// The whole key.
    pub(in crate::store) key: String,
    /// The value.
    pub(in crate::store) value: Vec<u8>,
    /// Whole keys of its index entries.
    pub(in crate::store) entries: Vec<String>,
    /// The value of each index entry: the record's own key.
    pub(in crate::store) entry_value: Vec<u8>,
}

/// The whole key of a record of this kind.
pub(in crate::store) fn key_of<R: Record>(key: &str) -> Result<String, StoreError> {
    record_key(R::KIND, key)
}

/// Makes a record ready to be written.
pub(in crate::store) fn prepare<R: Record>(record: &R) -> Result<Prepared, StoreError> {
    let own_key = record.key();
    let key = key_of::<R>(&own_key)?;
    let mut index: Vec<String> = record
        .indexes()
        .into_iter()
        .map(|entry| format!("{}/{}", entry.index, entry.key))
        .collect();
    index.sort_unstable();
    index.dedup();
    let entries = entry_keys(R::KIND, &own_key, &index);
    for entry in &entries {
        check_key(entry)?;
    }
    let value = serde_json::to_vec(&Kept { v: R::VERSION, record, index })
        .map_err(|error| StoreError::value(&key, error))?;
    let entry_value =
        serde_json::to_vec(&own_key).map_err(|error| StoreError::value(&key, error))?;
    Ok(Prepared { key, value, entries, entry_value })
}

/// Reads a kept record, upgrading it if it is older.
pub(in crate::store) fn read<R: Record>(key: &str, value: &[u8]) -> Result<R, StoreError> {
    let v = known_version::<R>(key, value)?;
    if v == R::VERSION {
        return parse::<Kept<R>>(key, value).map(|kept| kept.record);
    }
    let kept: Kept<Value> = parse(key, value)?;
    let upgraded = R::upgrade(v, kept.record).map_err(|error| StoreError::value(key, error))?;
    serde_json::from_value(upgraded).map_err(|error| StoreError::value(key, error))
}

/// The version of a kept record; a newer one than this program knows is refused.
pub(in crate::store) fn known_version<R: Record>(
    key: &str,
    value: &[u8],
) -> Result<u32, StoreError> {
    let KeptVersion { v } = parse(key, value)?;
    if v > R::VERSION {
        return Err(StoreError::Newer { key: key.to_owned(), found: v, known: R::VERSION });
    }
    Ok(v)
}

/// Whole keys of the index entries that were written with a kept record.
pub(in crate::store) fn kept_entries(key: &str, value: &[u8]) -> Result<Vec<String>, StoreError> {
    let KeptIndex { index } = parse(key, value)?;
    let (kind, own_key) = key.split_once('/').unwrap_or((key, ""));
    Ok(entry_keys(kind, own_key, &index))
}

/// The record's own key in an index entry.
pub(in crate::store) fn read_entry(entry: &str, value: &[u8]) -> Result<String, StoreError> {
    parse(entry, value)
}

fn entry_keys(kind: &str, own_key: &str, index: &[String]) -> Vec<String> {
    index.iter().map(|entry| format!("{INDEX}{kind}/{entry}/{own_key}")).collect()
}

fn parse<T: DeserializeOwned>(key: &str, value: &[u8]) -> Result<T, StoreError> {
    serde_json::from_slice(value).map_err(|error| StoreError::value(key, error))
}
