//! Putting an export back into an empty store. Every line is checked; a mark in the store tells
//! the next start to discard what an interrupted import left behind.

use std::collections::{HashMap, HashSet};
use std::io::{self, BufRead, Read};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use thiserror::Error;

use crate::store::changes::{log_position, read_change, read_kept_position};
use crate::store::key::{
    COUNTER, INDEX, LOG, META, META_IMPORTING, META_POSITION, check_key, record_key,
};
use crate::store::record::{kept_entries, read_entry};
use crate::store::{Direction, KeyRange, Store, StoreError, Write};

/// The longest line: an export has none that comes near.
const LINE_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// How much is written at a time: lines …
const WRITTEN_AT_ONCE: usize = 500;
/// … and bytes, whichever comes first.
const WRITTEN_BYTES: usize = 1024 * 1024;
/// How many keys are discarded at a time.
const DISCARDED_AT_ONCE: usize = 1000;

/// Why an export was not put back; the store is as empty as before.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The store holds something already.
    #[error("The store is not empty. An export can only be imported into an empty data folder.")]
    NotEmpty,
    /// A line is not as an export writes it.
    #[error("line {line}: {why}. Nothing was imported.")]
    Line {
        /// The number of the line, from 1.
        line: u64,
        /// What is wrong with it.
        why: String,
    },
    /// The export could not be read.
    #[error("line {line}: the export could not be read. Nothing was imported.")]
    Read {
        /// The number of the line, from 1.
        line: u64,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One line of an export.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    key: String,
    value: Value,
}

/// The frame that each record and counter has.
#[derive(Deserialize)]
struct Frame<R> {
    #[serde(rename = "v")]
    _version: u32,
    #[serde(rename = "record")]
    _record: R,
}

impl Store {
    /// Puts an export back and returns the number of its lines. The store must be empty, and
    /// stays so unless every line is in order. `progress` is told the lines read so far.
    pub fn import(
        &self,
        lines: impl BufRead,
        progress: &mut dyn FnMut(u64),
    ) -> Result<u64, ImportError> {
        let _writing = self.begin_writing()?;
        if !self.engine().scan(&KeyRange::all(), Direction::Forward, 1)?.is_empty() {
            return Err(ImportError::NotEmpty);
        }
        let mark = Write::Put { key: META_IMPORTING.to_owned(), value: b"true".to_vec() };
        self.engine().restore(vec![mark])?;
        let outcome = self.put_back(lines, progress);
        if outcome.is_err() {
            self.discard_unfinished_import()?;
        }
        outcome
    }

    fn put_back(
        &self,
        mut lines: impl BufRead,
        progress: &mut dyn FnMut(u64),
    ) -> Result<u64, ImportError> {
        let mut checked = Checked::default();
        let mut writes = Vec::new();
        let mut bytes = 0;
        let mut imported = 0;
        while let Some(text) = checked.next_line(&mut lines)? {
            let Some((key, value)) = checked.check(&text)? else { continue };
            bytes += value.len();
            imported += 1;
            writes.push(Write::Put { key, value });
            if writes.len() >= WRITTEN_AT_ONCE || bytes >= WRITTEN_BYTES {
                self.engine().restore(std::mem::take(&mut writes))?;
                bytes = 0;
                progress(imported);
            }
        }
        checked.finish()?;
        // The last lines and the end of the mark are one batch: then the import has happened.
        writes.push(Write::Delete { key: META_IMPORTING.to_owned() });
        self.engine().restore(writes)?;
        progress(imported);
        Ok(imported)
    }

    /// Empties the store if an import was begun and not finished.
    pub(in crate::store) fn discard_unfinished_import(&self) -> Result<(), StoreError> {
        if self.engine().get(META_IMPORTING)?.is_none() {
            return Ok(());
        }
        loop {
            let some =
                self.engine().scan(&KeyRange::all(), Direction::Forward, DISCARDED_AT_ONCE)?;
            let deletes: Vec<_> = some
                .into_iter()
                .filter(|(key, _)| key != META_IMPORTING)
                .map(|(key, _)| Write::Delete { key })
                .collect();
            if deletes.is_empty() {
                break;
            }
            self.engine().restore(deletes)?;
        }
        self.engine().restore(vec![Write::Delete { key: META_IMPORTING.to_owned() }])
    }
}

/// What is known about the lines so far.
#[derive(Default)]
struct Checked {
    line: u64,
    keys: HashSet<String>,
    /// Index entries seen on one side only, in a record or in the index, with the line.
    unmatched: HashMap<String, (u64, Side)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Record,
    Index,
}

impl Checked {
    /// The next line without its end; none after the last.
    fn next_line(&mut self, lines: &mut impl BufRead) -> Result<Option<Vec<u8>>, ImportError> {
        self.line += 1;
        let mut text = Vec::new();
        let read = lines
            .by_ref()
            .take(LINE_BYTES_MAX)
            .read_until(b'\n', &mut text)
            .map_err(|source| ImportError::Read { line: self.line, source })?;
        if read == 0 {
            return Ok(None);
        }
        if text.len() as u64 == LINE_BYTES_MAX {
            return Err(self.wrong("it is longer than any line of an export"));
        }
        while text.last().is_some_and(u8::is_ascii_whitespace) {
            text.pop();
        }
        Ok(Some(text))
    }

    /// The key and value of a line that is in order; none for an empty line.
    fn check(&mut self, text: &[u8]) -> Result<Option<(String, Vec<u8>)>, ImportError> {
        if text.is_empty() {
            return Ok(None);
        }
        let Line { key, value: parsed } = serde_json::from_slice(text)
            .map_err(|error| self.wrong(format!("this is no line of an export ({error})")))?;
        let value = match value_as_written(text, &key) {
            Some(value) => value.to_vec(),
            None => serde_json::to_vec(&parsed).map_err(|error| self.wrong(error))?,
        };
        check_key(&key).map_err(|error| self.wrong(error))?;
        self.check_area(&key, &value)?;
        if !self.keys.insert(key.clone()) {
            return Err(self.wrong(format!("the key {key} is there twice")));
        }
        Ok(Some((key, value)))
    }

    fn check_area(&mut self, key: &str, value: &[u8]) -> Result<(), ImportError> {
        if key.starts_with(META) {
            if key != META_POSITION {
                return Err(self.wrong(format!("the key {key} is not one of an export")));
            }
            read_kept_position(value).map_err(|error| self.unreadable(&error))?;
        } else if key.starts_with(LOG) {
            if log_position(key).is_none() {
                return Err(self.wrong(format!("{key} is no key of the log")));
            }
            read_change(key, value).map_err(|error| self.unreadable(&error))?;
        } else if key.starts_with(INDEX) {
            let own_key = read_entry(key, value).map_err(|error| self.unreadable(&error))?;
            if own_key.is_empty() || !key.ends_with(&format!("/{own_key}")) {
                return Err(self.wrong(format!("the index entry {key} names another record")));
            }
            self.pair(key.to_owned(), Side::Index);
        } else if key.starts_with(COUNTER) {
            serde_json::from_slice::<Frame<u64>>(value).map_err(|error| {
                self.wrong(format!("the counter {key} is unreadable ({error})"))
            })?;
        } else {
            self.check_record(key, value)?;
        }
        Ok(())
    }

    fn check_record(&mut self, key: &str, value: &[u8]) -> Result<(), ImportError> {
        let (kind, own_key) = key.split_once('/').unwrap_or((key, ""));
        record_key(kind, own_key).map_err(|error| self.wrong(error))?;
        serde_json::from_slice::<Frame<IgnoredAny>>(value)
            .map_err(|error| self.wrong(format!("the record {key} is unreadable ({error})")))?;
        for entry in kept_entries(key, value).map_err(|error| self.unreadable(&error))? {
            self.pair(entry, Side::Record);
        }
        Ok(())
    }

    /// Notes an index entry, or strikes it off if its other side was seen.
    fn pair(&mut self, entry: String, side: Side) {
        match self.unmatched.get(&entry) {
            Some((_, seen)) if *seen != side => {
                self.unmatched.remove(&entry);
            }
            _ => {
                self.unmatched.insert(entry, (self.line, side));
            }
        }
    }

    fn finish(self) -> Result<(), ImportError> {
        let first = self.unmatched.into_iter().min_by_key(|(_, (line, _))| *line);
        match first {
            None => Ok(()),
            Some((entry, (line, Side::Index))) => Err(ImportError::Line {
                line,
                why: format!("no record has the index entry {entry}"),
            }),
            Some((entry, (line, Side::Record))) => {
                Err(ImportError::Line { line, why: format!("the index entry {entry} is missing") })
            }
        }
    }

    fn wrong(&self, why: impl ToString) -> ImportError {
        let why = why.to_string();
        ImportError::Line { line: self.line, why: why.trim_end_matches('.').to_owned() }
    }

    fn unreadable(&self, error: &StoreError) -> ImportError {
        match std::error::Error::source(error) {
            Some(cause) => {
                self.wrong(format!("{} ({cause})", error.to_string().trim_end_matches('.')))
            }
            None => self.wrong(error),
        }
    }
}

/// The bytes of the value as they stand in the line, so that an import gives back the same bytes;
/// none if the line is not laid out as an export does.
fn value_as_written<'a>(text: &'a [u8], key: &str) -> Option<&'a [u8]> {
    let name = serde_json::to_string(key).ok()?;
    let before = format!("{{\"key\":{name},\"value\":");
    let value = text.strip_prefix(before.as_bytes())?.strip_suffix(b"}")?;
    serde_json::from_slice::<IgnoredAny>(value).ok()?;
    Some(value)
}
