//! Exports and imports: the same store comes back, or nothing at all.

use std::io::{BufReader, Cursor, Read};

use answerdesk::store::{ImportError, Page, Position, Store, StoreError};
use serde_json::json;

use super::{Note, key_of, note, open, put, stores};

fn fill(store: &Store) {
    for number in 1..=700 {
        let text = "Ελληνικά، فارسی, తెలుగు ".repeat(if number % 100 == 0 { 2000 } else { 3 });
        store
            .transaction(|transaction| {
                let number = transaction.next_number("note")?;
                let tags = vec!["τ/a".to_owned(), format!("b{}", number % 7)];
                transaction.put(&Note { text: text.clone(), tags, ..note(number, "open/1") })?;
                transaction.event(&json!({ "opened": number, "score": 0.1 }))
            })
            .unwrap();
    }
    put(store, &note(1000, "solved/1"));
}

fn export(store: &Store) -> Vec<u8> {
    let mut bytes = Vec::new();
    let lines = store.export(&mut bytes).unwrap();
    assert_eq!(lines as usize, bytes.split(|byte| *byte == b'\n').count() - 1);
    bytes
}

fn import(store: &Store, bytes: &[u8]) -> Result<u64, ImportError> {
    store.import(bytes, &mut |_| {})
}

#[test]
fn an_export_comes_back_the_same() {
    let source = Store::in_memory();
    fill(&source);
    let exported = export(&source);
    for (store, folder) in stores() {
        let mut told = Vec::new();
        let lines = store.import(exported.as_slice(), &mut |lines| told.push(lines)).unwrap();
        assert_eq!(told.last(), Some(&lines));
        assert!(told.len() > 3 && told.is_sorted());
        assert_eq!(export(&store), exported);
        assert_eq!(store.position(), source.position());
        assert_eq!(store.check_indexes::<Note>().unwrap(), []);
        let changes = store.changes(Position(0), usize::MAX).unwrap();
        assert_eq!(changes, source.changes(Position(0), usize::MAX).unwrap());
        assert!(matches!(import(&store, &exported), Err(ImportError::NotEmpty)));
        drop(store);
        let Some(folder) = folder else { continue };
        let store = open(folder.path());
        assert_eq!(export(&store), exported);
        put(&store, &note(1, "open/2"));
        assert!(store.position() > source.position());
    }
}

#[test]
fn a_line_that_is_not_in_order_is_named_and_nothing_is_kept() {
    let record = r#"{"key":"note/1","value":{"v":1,"record":{},"index":["by_state/open"]}}"#;
    let entry = r#"{"key":"index/note/by_state/open/1","value":"1"}"#;
    let counter = r#"{"key":"counter/note","value":{"v":1,"record":7}}"#;
    let good = [entry, counter, record].join("\n");
    assert_eq!(import(&Store::in_memory(), good.as_bytes()).unwrap(), 3);
    assert_eq!(import(&Store::in_memory(), format!("{good}\r\n\n").as_bytes()).unwrap(), 3);
    let spaced = good.replace(',', " ,\t");
    assert_eq!(import(&Store::in_memory(), spaced.as_bytes()).unwrap(), 3);
    let (half, _) = record.split_at(40);
    for (lines, number, why) in [
        (vec![entry, counter, "{"], 3, "no line of an export"),
        (vec![entry, counter, half], 3, "no line of an export"),
        (vec![counter, counter], 2, "twice"),
        (vec![counter, record], 2, "index entry index/note/by_state/open/1 is missing"),
        (vec![counter, entry], 2, "no record has the index entry"),
        (vec![r#"{"key":"a/1","value":{"v":1,"record":1},"more":1}"#], 1, "no line of an export"),
        (vec![r#"{"key":"a/1","value":{"record":1}}"#], 1, "record a/1 is unreadable"),
        (vec![r#"{"key":"a","value":{"v":1,"record":1}}"#], 1, "nothing follows its kind"),
        (vec![r#"{"key":"a/\n","value":{"v":1,"record":1}}"#], 1, "control character"),
        (vec![r#"{"key":"counter/a","value":{"v":1,"record":"x"}}"#], 1, "counter counter/a"),
        (vec![r#"{"key":"log/17","value":{"v":1,"event":1}}"#], 1, "no key of the log"),
        (vec![r#"{"key":"meta/importing","value":true}"#], 1, "not one of an export"),
        (vec![r#"{"key":"index/a/b/c/1","value":"2"}"#], 1, "names another record"),
        (vec![r#"{"key":"index/a/b/c/1","value":{}}"#], 1, "invalid type"),
    ] {
        let store = Store::in_memory();
        let error = import(&store, lines.join("\n").as_bytes()).unwrap_err();
        let ImportError::Line { line, why: found } = &error else { panic!("{error:?}") };
        assert_eq!(*line, number, "{error}");
        assert!(found.contains(why), "{error}");
        assert!(export(&store).is_empty());
        assert_eq!(store.position(), Position(0));
        put(&store, &note(1, "open"));
    }
}

/// Gives some lines, then ends the import as a kill would: without cleaning up.
struct Stops(Cursor<Vec<u8>>);

impl Read for Stops {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self.0.read(buffer)? {
            0 => std::panic::resume_unwind(Box::new("killed")),
            read => Ok(read),
        }
    }
}

#[test]
fn what_an_interrupted_import_left_is_discarded_at_the_next_start() {
    let source = Store::in_memory();
    fill(&source);
    let mut some = export(&source);
    some.truncate(some.len() / 2);
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let stopped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.import(BufReader::new(Stops(Cursor::new(some))), &mut |_| {})
    }));
    assert!(stopped.is_err());
    assert!(!export(&store).is_empty());
    drop(store);
    let store = open(folder.path());
    assert!(export(&store).is_empty());
    assert_eq!(store.position(), Position(0));
}

#[test]
fn an_export_is_of_one_moment() {
    for (store, _folder) in stores() {
        for number in 1..=600 {
            store
                .transaction(|transaction| {
                    transaction.put(&note(number, "open"))?;
                    transaction.put(&note(100_000 + number, "open"))
                })
                .unwrap();
        }
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| {
                for number in (1..=600).rev() {
                    store
                        .transaction(|transaction| {
                            transaction.delete::<Note>(&key_of(number))?;
                            transaction.delete::<Note>(&key_of(100_000 + number))
                        })
                        .unwrap();
                }
            });
            for _ in 0..3 {
                let copy = Store::in_memory();
                import(&copy, &export(&store)).unwrap();
                let notes: Vec<Note> = copy.scan(&Page::all().limit(usize::MAX)).unwrap();
                let small = notes.iter().filter(|note| note.number < 100_000).count();
                assert_eq!(small * 2, notes.len());
            }
            writer.join().unwrap();
        });
    }
}

#[test]
fn a_receiver_that_fails_is_an_error() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let store = Store::in_memory();
    put(&store, &note(1, "open"));
    assert!(matches!(store.export(&mut Full), Err(StoreError::Export { .. })));
    put(&store, &note(2, "open"));
}
