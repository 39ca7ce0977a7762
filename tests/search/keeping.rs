//! What the index keeps, and what happens when its files are not what they should be.

use std::fs;
use std::path::Path;

use answerdesk::search::{Change, OpenState, Options, SearchError, SearchIndex};

use crate::search::library::{article, help_centre, puts};

fn open(folder: &Path) -> (SearchIndex, OpenState) {
    let opened = SearchIndex::open(folder, Options::default()).unwrap();
    (opened.index, opened.state)
}

#[test]
fn position_versions_and_documents_survive() {
    let folder = tempfile::tempdir().unwrap();
    let (index, state) = open(folder.path());
    assert_eq!((state, index.position()), (OpenState::New, 0));
    index
        .apply(puts(vec![article("one", "One", "First."), article("two", "Two", "Second.")]), 41)
        .unwrap();
    index
        .apply(
            vec![Change::Put { group: "none".to_owned(), version: 9, documents: Vec::new() }],
            42,
        )
        .unwrap();
    drop(index);
    let (index, state) = open(folder.path());
    assert_eq!((state, index.position()), (OpenState::Kept, 42));
    let mut groups: Vec<(String, u64)> = index.groups().unwrap().into_iter().collect();
    groups.sort();
    assert_eq!(groups, [("none".to_owned(), 9), ("one".to_owned(), 7), ("two".to_owned(), 7)]);
    index.apply(vec![Change::Remove { group: "one".to_owned() }], 43).unwrap();
    assert_eq!(index.groups().unwrap().len(), 2);
}

#[test]
fn putting_again_replaces() {
    let library = help_centre();
    library.index.apply(puts(vec![article("team", "Colleagues", "Ask them in.")]), 2).unwrap();
    assert!(library.groups("invite").is_empty());
    assert_eq!(library.groups("colleague"), ["team"]);
    assert_eq!(library.index.groups().unwrap().len(), 6);
}

#[test]
fn damage_is_found_and_the_index_made_anew() {
    let library = help_centre();
    let folder = library.folder;
    drop(library.index);
    let versions: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let segment = fs::read_dir(&versions[0])
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|extension| extension == "idx"))
        .unwrap();
    let mut bytes = fs::read(&segment).unwrap();
    let middle = bytes.len() / 3;
    bytes[middle] ^= 0xFF;
    fs::write(&segment, bytes).unwrap();
    let (index, state) = open(folder.path());
    assert!(matches!(state, OpenState::Discarded { .. }), "{state:?}");
    assert_eq!((index.position(), index.document_count()), (0, 0));
    index.apply(puts(vec![article("one", "One", "First.")]), 1).unwrap();
}

#[test]
fn another_version_is_discarded() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("v0")).unwrap();
    fs::write(folder.path().join("v0").join("meta.json"), "old").unwrap();
    let (_, state) = open(folder.path());
    assert!(matches!(state, OpenState::Discarded { .. }));
    assert!(!folder.path().join("v0").exists());
}

#[test]
fn an_unreadable_index_is_discarded() {
    let library = help_centre();
    drop(library.index);
    let version = fs::read_dir(library.folder.path()).unwrap().next().unwrap().unwrap().path();
    fs::write(version.join("meta.json"), "{").unwrap();
    assert!(matches!(open(library.folder.path()).1, OpenState::Discarded { .. }));
}

#[test]
fn two_processes_cannot_write() {
    let library = help_centre();
    let second = SearchIndex::open(library.folder.path(), Options::default());
    assert!(matches!(second, Err(SearchError::Locked { .. })));
}
