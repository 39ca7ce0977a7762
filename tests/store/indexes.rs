//! Secondary indexes always say what the records say.

use answerdesk::store::{
    Batch, Engine, IndexFault, IndexKey, MemoryEngine, Page, Record, Store, StoreError,
    UpgradeError, index_cursor,
};
use proptest::prelude::{any, prop};
use proptest::test_runner::{Config, TestRunner};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;

use super::{Note, key_of, note, open, put, stores};

fn numbers(notes: &[Note]) -> Vec<u64> {
    notes.iter().map(|note| note.number).collect()
}

#[test]
fn indexes_follow_puts_replacements_and_deletes() {
    let tags = prop::collection::vec("[a-c]{1,2}", 0..4);
    let write = (0_u64..12, "open/[0-9]|solved/[0-9]", tags, any::<bool>());
    let steps = prop::collection::vec(prop::collection::vec(write, 1..5), 1..20);
    let config = Config { cases: 12, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&steps, |steps| {
            for (store, _folder) in stores() {
                for step in &steps {
                    store
                        .transaction(|transaction| {
                            for (number, state, tags, remove) in step {
                                if *remove {
                                    transaction.delete::<Note>(&key_of(*number))?;
                                } else {
                                    let tags = tags.clone();
                                    transaction.put(&Note { tags, ..note(*number, state) })?;
                                }
                            }
                            let page = Page::all().limit(100);
                            transaction.by_index::<Note>("by_tag", &page)
                        })
                        .map(|seen| {
                            let page = Page::all().limit(100);
                            assert_eq!(seen, store.by_index::<Note>("by_tag", &page).unwrap());
                        })
                        .unwrap();
                    assert_eq!(store.check_indexes::<Note>().unwrap(), []);
                }
                let notes = store.scan::<Note>(&Page::all().limit(100)).unwrap();
                let open = notes.iter().filter(|note| note.state.starts_with("open/")).count();
                assert_eq!(store.count_index::<Note>("by_state", "open/", 100).unwrap(), open);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn pages_go_on_where_the_last_one_ended() {
    for (store, _folder) in stores() {
        for number in 1..=25 {
            let state = if number % 5 == 0 { "solved/1" } else { "open/1" };
            put(&store, &note(number, state));
        }
        let mut seen = Vec::new();
        let mut page = Page::prefix("open/").newest_first().limit(6);
        loop {
            let notes: Vec<Note> = store.by_index("by_state", &page).unwrap();
            let Some(last) = notes.last() else { break };
            page = page.after(index_cursor(last, "by_state", "open/").unwrap());
            seen.extend(numbers(&notes));
        }
        let wanted: Vec<u64> = (1..=25).rev().filter(|number| number % 5 != 0).collect();
        assert_eq!(seen, wanted);
        let page = Page::all().after(key_of(20)).limit(3);
        assert_eq!(numbers(&store.scan(&page).unwrap()), [21, 22, 23]);
        let page = Page::prefix("0000001").newest_first().after(key_of(12));
        assert_eq!(numbers(&store.scan(&page).unwrap()), [11, 10]);
        assert_eq!(store.count_index::<Note>("by_state", "open/", 7).unwrap(), 7);
        assert_eq!(store.count_index::<Note>("by_state", "solved/", 70).unwrap(), 5);
    }
}

#[test]
fn a_transaction_sees_its_own_writes_in_pages() {
    for (store, _folder) in stores() {
        for number in [1, 2, 3, 4, 5, 6] {
            put(&store, &note(number, "open/1"));
        }
        store
            .transaction(|transaction| {
                transaction.delete::<Note>(&key_of(1))?;
                transaction.delete::<Note>(&key_of(2))?;
                transaction.put(&note(4, "solved/1"))?;
                transaction.put(&note(9, "open/0"))?;
                let page = Page::prefix("open/").limit(3);
                let first: Vec<Note> = transaction.by_index("by_state", &page)?;
                assert_eq!(numbers(&first), [9, 3, 5]);
                let last: Vec<Note> = transaction.by_index("by_state", &page.newest_first())?;
                assert_eq!(numbers(&last), [6, 5, 3]);
                let page = Page::all().limit(2).after(key_of(6));
                assert_eq!(numbers(&transaction.scan(&page)?), [9]);
                Ok::<(), StoreError>(())
            })
            .unwrap();
        assert_eq!(store.check_indexes::<Note>().unwrap(), []);
    }
}

/// The same records as `Note` after a change of the program.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct NoteOfLater {
    number: u64,
    title: String,
}

impl Record for NoteOfLater {
    const KIND: &'static str = "note";
    const VERSION: u32 = 2;

    fn key(&self) -> String {
        key_of(self.number)
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new("by_title", &self.title)]
    }

    fn upgrade(from: u32, value: Value) -> Result<Value, UpgradeError> {
        match from {
            1 => Ok(json!({ "number": value["number"], "title": value["text"] })),
            _ => Err(UpgradeError::NoWay(from)),
        }
    }
}

#[test]
fn older_records_are_upgraded_and_newer_ones_refused() {
    for (store, _folder) in stores() {
        for number in 0..450 {
            put(&store, &note(number, "open/1"));
        }
        let later: NoteOfLater = store.get(&key_of(7)).unwrap().unwrap();
        assert_eq!(later.title, "note 7");
        assert_eq!(store.check_indexes::<NoteOfLater>().unwrap().len(), 900);
        assert_eq!(store.rebuild_indexes::<NoteOfLater>().unwrap(), 900);
        assert_eq!(store.check_indexes::<NoteOfLater>().unwrap(), []);
        assert_eq!(store.count_index::<Note>("by_state", "", 10).unwrap(), 0);
        let error = store.get::<Note>(&key_of(7)).unwrap_err();
        assert!(matches!(error, StoreError::Newer { found: 2, known: 1, .. }), "{error}");
        let outcome = store.transaction(|transaction| transaction.put(&note(7, "open/1")));
        assert!(matches!(outcome, Err(StoreError::Newer { .. })));
        let outcome = store.transaction(|transaction| transaction.delete::<Note>(&key_of(7)));
        assert!(matches!(outcome, Err(StoreError::Newer { .. })));
    }
}

#[test]
fn what_is_wrong_with_an_index_is_found_and_mended() {
    let engine = Arc::new(MemoryEngine::default());
    let store = Store::with_engine(Arc::<MemoryEngine>::clone(&engine)).unwrap();
    put(&store, &Note { tags: vec!["a".into(), "b".into()], ..note(1, "open/1") });
    put(&store, &note(2, "open/1"));
    let mut batch = Batch::default();
    batch.delete("index/note/by_tag/a/00000001");
    batch.put("index/note/by_tag/z/00000002", "\"00000002\"");
    batch.put("index/note/by_state/open/1/00000002", "\"00000001\"");
    engine.apply(batch).unwrap();
    let mut faults: Vec<_> =
        store.check_indexes::<Note>().unwrap().into_iter().map(|found| found.fault).collect();
    faults.sort_by_key(|fault| format!("{fault:?}"));
    assert_eq!(faults, [IndexFault::Missing, IndexFault::Missing, IndexFault::Stale]);
    assert_eq!(store.rebuild_indexes::<Note>().unwrap(), 3);
    assert_eq!(store.check_indexes::<Note>().unwrap(), []);
    assert_eq!(numbers(&store.by_index("by_tag", &Page::all()).unwrap()), [1, 1]);
}

#[test]
fn kinds_that_are_taken_and_keys_that_are_too_long() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let too_long = note(1, &"σ".repeat(250));
    let outcome = store.transaction(|transaction| transaction.put(&too_long));
    assert!(matches!(outcome, Err(StoreError::Key { .. })));
    assert!(matches!(store.get::<Note>(""), Err(StoreError::Key { .. })));
    assert!(store.get::<Note>(&key_of(1)).unwrap().is_none());
}

/// A note as the next version of the program knows it: the same records, other entries.
#[derive(Clone, Serialize, Deserialize)]
struct LaterNote {
    number: u64,
    state: String,
    tags: Vec<String>,
    text: String,
}

impl Record for LaterNote {
    const KIND: &'static str = Note::KIND;
    const VERSION: u32 = Note::VERSION + 1;

    fn key(&self) -> String {
        key_of(self.number)
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new("by_number", format!("{:03}", 999 - self.number))]
    }

    fn upgrade(_from: u32, value: Value) -> Result<Value, UpgradeError> {
        Ok(value)
    }
}

#[test]
fn a_later_version_makes_the_entries_of_older_records_anew_once() {
    for (store, _folder) in stores() {
        assert_eq!(store.upgrade_indexes::<LaterNote>().unwrap(), 0, "there is nothing yet");
        for number in [1, 2, 3] {
            store.transaction(|tx| tx.put(&note(number, "open/1"))).unwrap();
        }
        assert!(store.upgrade_indexes::<LaterNote>().unwrap() > 0);
        let found = store.by_index::<LaterNote>("by_number", &Page::all()).unwrap();
        assert_eq!(found.iter().map(|note| note.number).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!(store.count_index::<LaterNote>("by_state", "", 10).unwrap(), 0);
        assert_eq!(store.check_indexes::<LaterNote>().unwrap(), []);
        assert_eq!(store.upgrade_indexes::<LaterNote>().unwrap(), 0, "it is done");
    }
}
