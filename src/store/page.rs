//! Which part of a collection is read: a prefix, where to go on, the order and how many.

use crate::store::{Direction, KeyRange, Record};

/// How many records a page has unless it says otherwise.
const PAGE_LIMIT: usize = 50;

/// A part of a collection or of an index. Keys in it are relative: without the kind, and for an
/// index without its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What every key of the page starts with.
    pub prefix: String,
    /// The key after which, in the page's direction, the page starts.
    pub after: Option<String>,
    /// The order.
    pub direction: Direction,
    /// The most records that are returned.
    pub limit: usize,
}

impl Page {
    /// The first records, oldest key first.
    #[must_use]
    pub fn all() -> Page {
        Page::prefix("")
    }

    /// The first records whose key starts with `prefix`. End it with `/` to mean a whole part.
    #[must_use]
    pub fn prefix(prefix: impl Into<String>) -> Page {
        Page {
            prefix: prefix.into(),
            after: None,
            direction: Direction::Forward,
            limit: PAGE_LIMIT,
        }
    }

    /// Goes on after a key: of the last record for a scan, `index_cursor` of it for an index.
    #[must_use]
    pub fn after(mut self, key: impl Into<String>) -> Page {
        self.after = Some(key.into());
        self
    }

    /// The largest key first, which for keys that hold times or numbers is the newest.
    #[must_use]
    pub fn newest_first(mut self) -> Page {
        self.direction = Direction::Backward;
        self
    }

    /// At most so many.
    #[must_use]
    pub fn limit(mut self, limit: usize) -> Page {
        self.limit = limit;
        self
    }

    /// The keys meant, when the page is of keys that start with `base`.
    pub(in crate::store) fn range(&self, base: &str) -> KeyRange {
        let range = KeyRange::prefix(&format!("{base}{}", self.prefix));
        match &self.after {
            Some(after) => range.beyond(&format!("{base}{after}"), self.direction),
            None => range,
        }
    }
}

/// Where a record stands in an index below a prefix, to go on after it with `Page::after`.
#[must_use]
pub fn index_cursor<R: Record>(record: &R, index: &str, prefix: &str) -> Option<String> {
    let mut keys = record.indexes().into_iter().filter(|entry| entry.index == index);
    let entry = keys.find(|entry| entry.key.starts_with(prefix))?;
    Some(format!("{}/{}", entry.key, record.key()))
}
