//! Opening a folder: used by another, after a kill, with damaged files.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use answerdesk::store::{Page, SledOptions, Store, StoreError};

use super::{Note, note, open, put};

const NOTES: u64 = 40;

fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    for number in 1..=NOTES {
        put(&store, &Note { text: "text ".repeat(3000), ..note(number, "open") });
    }
    drop(store);
    // The second opening writes a snapshot of the first one's data.
    drop(open(folder.path()));
    folder
}

fn has_all(folder: &Path) {
    let store = open(folder);
    let notes: Vec<Note> = store.scan(&Page::all().limit(1000)).unwrap();
    assert_eq!(notes.len() as u64, NOTES);
    assert!(notes.iter().all(|note| note.text == "text ".repeat(3000)));
    assert_eq!(store.check_indexes::<Note>().unwrap(), []);
    store.health().unwrap();
}

fn named(folder: &Path, start: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(start)).collect()
}

#[test]
fn a_second_process_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path());
    let Err(error) = Store::open_sled(folder.path(), SledOptions::default()) else {
        panic!("the folder was opened twice")
    };
    assert!(matches!(error, StoreError::Locked { .. }));
    let sentence = error.to_string();
    assert!(sentence.starts_with("Another Answerdesk is using the data folder "), "{sentence}");
    put(&first, &note(1, "open"));
    drop(first);
    assert_eq!(open(folder.path()).scan::<Note>(&Page::all()).unwrap().len(), 1);
}

#[test]
fn an_unfinished_snapshot_is_removed() {
    let folder = filled();
    let unfinished = folder.path().join("snap.00000000DEADBEEF.generating");
    fs::write(&unfinished, b"half").unwrap();
    has_all(folder.path());
    assert!(!unfinished.exists());
}

#[test]
fn a_truncated_snapshot_is_set_aside() {
    for share in [0, 3, 50, 99] {
        let folder = filled();
        let snapshots = named(folder.path(), "snap.");
        assert!(!snapshots.is_empty(), "the test needs a snapshot");
        for path in snapshots {
            let length = fs::metadata(&path).unwrap().len();
            let file = OpenOptions::new().write(true).open(&path).unwrap();
            file.set_len(length * share / 100).unwrap();
        }
        has_all(folder.path());
        assert_eq!(named(folder.path(), "damaged-snap.").len(), 1);
    }
}

#[test]
fn a_damaged_store_is_refused_with_how_to_restore() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()));
    fs::write(folder.path().join("conf"), b"no configuration").unwrap();
    let Err(error) = Store::open_sled(folder.path(), SledOptions::default()) else {
        panic!("a damaged store was opened")
    };
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    assert!(error.to_string().contains("answerdesk import FILE"), "{error}");
    assert!(folder.path().join("db").exists());
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, b"").unwrap();
    let Err(error) = Store::open_sled(&file.join("store"), SledOptions::default()) else {
        panic!("a store was opened below a file")
    };
    assert!(matches!(error, StoreError::File { .. }), "{error:?}");
}

#[test]
fn a_new_folder_is_made_with_its_parents() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("data").join("store");
    put(&open(&deep), &note(1, "open"));
    assert_eq!(open(&deep).scan::<Note>(&Page::all()).unwrap().len(), 1);
}
