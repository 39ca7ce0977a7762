//! The log: positions, changes, and how an event is written beside the batch that caused it.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::store::key::{LOG, META_POSITION};
use crate::store::progress::Standing;
use crate::store::{KeyRange, StoreError};

/// The form in which events are kept.
const LOG_VERSION: u32 = 1;

/// Keys and values to be written.
type Entries = Vec<(String, Vec<u8>)>;

/// How many digits a position has in a key, so that keys sort as numbers do.
const POSITION_DIGITS: usize = 20;

/// A place in the log; 0 means nothing yet.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Position(pub u64);

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// One event of the log, with its place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Where in the log it stands.
    pub position: Position,
    /// What happened, as the domain wrote it.
    pub event: Value,
}

/// An event as it is kept.
#[derive(Serialize, Deserialize)]
struct Entry<E> {
    v: u32,
    event: E,
}

/// The last position, as it is kept when the last batch had no event.
#[derive(Serialize, Deserialize)]
struct Kept {
    v: u32,
    position: Position,
}

/// The key of the event at a position.
pub(in crate::store) fn log_key(position: Position) -> String {
    format!("{LOG}{:0width$}", position.0, width = POSITION_DIGITS)
}

/// The position in a key of the log.
pub(in crate::store) fn log_position(key: &str) -> Option<Position> {
    let digits = key.strip_prefix(LOG)?;
    if digits.len() != POSITION_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().map(Position)
}

/// What a batch with these events adds after `last`, and where the store stands with it.
///
/// A batch without events takes a position too, so that waiting for it is possible; it is kept
/// under its own key, and the log has no entry for it.
pub(in crate::store) fn log_entries(
    last: Standing,
    events: &[Value],
) -> Result<(Standing, Entries), StoreError> {
    let Standing { mut position, mut last_event } = last;
    let mut entries = Vec::with_capacity(events.len().max(1));
    for event in events {
        position = Position(position.0.saturating_add(1));
        last_event = position;
        let key = log_key(position);
        let value = serde_json::to_vec(&Entry { v: LOG_VERSION, event })
            .map_err(|error| StoreError::value(&key, error))?;
        entries.push((key, value));
    }
    if events.is_empty() {
        position = Position(position.0.saturating_add(1));
        let value = serde_json::to_vec(&Kept { v: LOG_VERSION, position })
            .map_err(|error| StoreError::value(META_POSITION, error))?;
        entries.push((META_POSITION.to_owned(), value));
    }
    Ok((Standing { position, last_event }, entries))
}

/// Where a store stands, from the last entry of its log and the kept position.
pub(in crate::store) fn standing(
    last_entry: Option<&(String, Vec<u8>)>,
    kept: Option<&[u8]>,
) -> Result<Standing, StoreError> {
    let last_event = last_entry.and_then(|(key, _)| log_position(key)).unwrap_or_default();
    let kept = kept.map(read_kept_position).transpose()?.unwrap_or_default();
    Ok(Standing { position: last_event.max(kept), last_event })
}

/// Reads the value of the kept position.
pub(in crate::store) fn read_kept_position(value: &[u8]) -> Result<Position, StoreError> {
    let kept: Kept =
        serde_json::from_slice(value).map_err(|error| StoreError::value(META_POSITION, error))?;
    Ok(kept.position)
}

/// The keys of the log after `since` and not after `durable`.
pub(in crate::store) fn log_range(since: Position, durable: Position) -> KeyRange {
    KeyRange {
        from: log_key(Position(since.0.saturating_add(1))),
        until: Some(log_key(Position(durable.0.saturating_add(1)))),
    }
}

/// Reads one entry of the log.
pub(in crate::store) fn read_change(key: &str, value: &[u8]) -> Result<Change, StoreError> {
    let Some(position) = log_position(key) else {
        return Err(StoreError::value(key, "this is no key of the log"));
    };
    let entry: Entry<Value> =
        serde_json::from_slice(value).map_err(|error| StoreError::value(key, error))?;
    if entry.v > LOG_VERSION {
        return Err(StoreError::Newer { key: key.to_owned(), found: entry.v, known: LOG_VERSION });
    }
    Ok(Change { position, event: entry.event })
}
