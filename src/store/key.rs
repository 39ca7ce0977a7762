//! Keys: what they may look like, the areas they are divided into, and ranges of them.

use crate::store::StoreError;

/// The longest key in bytes: 256 of them still fit into one inner page of sled (128 KiB).
pub const KEY_BYTES_MAX: usize = 400;

/// Positions and other facts about the store itself.
pub(in crate::store) const META: &str = "meta/";
/// The last position of the log, kept for batches without an event.
pub(in crate::store) const META_POSITION: &str = "meta/position";
/// Present while an import is under way.
pub(in crate::store) const META_IMPORTING: &str = "meta/importing";
/// The log of events.
pub(in crate::store) const LOG: &str = "log/";
/// Entries of secondary indexes.
pub(in crate::store) const INDEX: &str = "index/";
/// Counters.
pub(in crate::store) const COUNTER: &str = "counter/";

/// The areas that are not kinds of records.
const RESERVED: [&str; 4] = ["meta", "log", "index", "counter"];

/// How many characters of a refused key are shown.
const SHOWN_CHARS_MAX: usize = 60;

/// The order in which a range is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From the smallest key on.
    #[default]
    Forward,
    /// From the largest key on.
    Backward,
}

/// A range of keys in byte order: from a first key (included) to an end (not included).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyRange {
    /// The smallest key that belongs to the range. A NUL at its end means: just beyond that key
    /// (no key holds one, and an engine whose text cannot either must turn it into a `>`).
    pub from: String,
    /// The smallest key beyond the range; none means no end.
    pub until: Option<String>,
}

impl KeyRange {
    /// Every key.
    #[must_use]
    pub fn all() -> KeyRange {
        KeyRange::default()
    }

    /// Every key that starts with `prefix`.
    #[must_use]
    pub fn prefix(prefix: &str) -> KeyRange {
        KeyRange { from: prefix.to_owned(), until: end_of_prefix(prefix) }
    }

    /// What is left of the range beyond `key`, seen in `direction`.
    #[must_use]
    pub fn beyond(mut self, key: &str, direction: Direction) -> KeyRange {
        match direction {
            Direction::Forward => {
                let next = next_key(key);
                if next > self.from {
                    self.from = next;
                }
            }
            Direction::Backward => {
                if self.until.as_deref().is_none_or(|until| key < until) {
                    self.until = Some(key.to_owned());
                }
            }
        }
        self
    }

    /// Whether nothing can be in the range.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.until.as_deref().is_some_and(|until| until <= self.from.as_str())
    }
}

/// The smallest string after `key`: keys hold no control characters, so none lies between.
pub(in crate::store) fn next_key(key: &str) -> String {
    format!("{key}\0")
}

/// The smallest string that is larger than every string with this prefix.
fn end_of_prefix(prefix: &str) -> Option<String> {
    let mut end = prefix.to_owned();
    while let Some(last) = end.pop() {
        // Between U+D7FF and U+E000 lie the surrogates, which are no characters.
        let next = if last == '\u{D7FF}' {
            Some('\u{E000}')
        } else {
            char::from_u32(u32::from(last).saturating_add(1))
        };
        if let Some(next) = next {
            end.push(next);
            return Some(end);
        }
    }
    None
}

/// Refuses keys that are empty, too long or hold control characters.
pub(in crate::store) fn check_key(key: &str) -> Result<(), StoreError> {
    let why = if key.is_empty() {
        "it is empty"
    } else if key.len() > KEY_BYTES_MAX {
        "it is longer than 400 bytes"
    } else if key.chars().any(char::is_control) {
        "it holds a control character"
    } else {
        return Ok(());
    };
    Err(StoreError::Key { key: key.chars().take(SHOWN_CHARS_MAX).collect(), why })
}

/// The key of a record: its kind, then its own key.
pub(in crate::store) fn record_key(kind: &str, key: &str) -> Result<String, StoreError> {
    let full = format!("{kind}/{key}");
    if kind.is_empty() || kind.contains('/') || RESERVED.contains(&kind) {
        return Err(StoreError::Key { key: full, why: "its kind is not free for records" });
    }
    if key.is_empty() {
        return Err(StoreError::Key { key: full, why: "nothing follows its kind" });
    }
    check_key(&full)?;
    Ok(full)
}

/// What the entries of one index of one kind start with.
pub(in crate::store) fn index_prefix(kind: &str, index: &str) -> String {
    format!("{INDEX}{kind}/{index}/")
}
