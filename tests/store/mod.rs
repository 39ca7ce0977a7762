//! Tests of the store: the same for every engine, and those that only files can fail.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

mod conformance;
mod exports;
mod full_disk;
mod indexes;
mod kill;
mod log;
mod opening;
mod transactions;
mod values;

use std::path::Path;
use std::process::Command;

use answerdesk::store::{IndexKey, Record, SledOptions, Store};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

/// A record as the domain would have one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Note {
    number: u64,
    state: String,
    tags: Vec<String>,
    text: String,
}

impl Record for Note {
    const KIND: &'static str = "note";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        key_of(self.number)
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let mut keys = vec![IndexKey::new("by_state", &self.state)];
        keys.extend(self.tags.iter().map(|tag| IndexKey::new("by_tag", tag)));
        keys
    }
}

fn key_of(number: u64) -> String {
    format!("{number:08}")
}

fn note(number: u64, state: &str) -> Note {
    Note { number, state: state.to_owned(), tags: Vec::new(), text: format!("note {number}") }
}

fn put(store: &Store, note: &Note) {
    store.transaction(|transaction| transaction.put(note)).unwrap();
}

fn open(folder: &Path) -> Store {
    Store::open_sled(folder, SledOptions::default()).unwrap()
}

/// A store of each engine, with the folder that must outlive it.
fn stores() -> Vec<(Store, Option<TempDir>)> {
    let folder = tempfile::tempdir().unwrap();
    vec![(Store::in_memory(), None), (open(folder.path()), Some(folder))]
}

/// The variable that makes a test act as the child of another one, and tells it the folder.
const CHILD_FOLDER: &str = "ANSWERDESK_TEST_CHILD_FOLDER";

/// This program, about to run one test as a child in a folder.
fn as_child(command: &mut Command, test: &str, folder: &Path) {
    command
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(CHILD_FOLDER, folder)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null());
}

/// The number in a line of a child that says what it was told is on disk.
fn acknowledged(line: &str) -> Option<u64> {
    line.strip_prefix("acknowledged ")?.strip_suffix(" end")?.parse().ok()
}
