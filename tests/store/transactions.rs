//! Transactions: whole or not at all, numbers without gaps, many writers at once.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use answerdesk::store::{
    Batch, Change, Direction, Engine, KeyRange, MemoryEngine, Page, Position, Store, StoreError,
    Write,
};

use super::{Note, key_of, note, open, put, stores};

const THREADS: u64 = 8;
const EACH: u64 = 200;

#[test]
fn many_writers_lose_nothing_and_number_without_gaps() {
    for (store, folder) in stores() {
        let taken = Mutex::new(BTreeSet::new());
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                let (store, taken) = (&store, &taken);
                scope.spawn(move || {
                    for round in 0..EACH {
                        let number = store
                            .transaction(|transaction| {
                                let number = transaction.next_number("note")?;
                                let state = format!("open/{thread}/{round}");
                                transaction.put(&note(number, &state))?;
                                transaction.event(&number)?;
                                Ok::<u64, StoreError>(number)
                            })
                            .unwrap();
                        assert!(taken.lock().unwrap().insert(number));
                    }
                });
            }
        });
        let wanted: BTreeSet<u64> = (1..=THREADS * EACH).collect();
        assert_eq!(*taken.lock().unwrap(), wanted);
        drop(store);
        let Some(folder) = folder else { continue };
        let store = open(folder.path());
        let notes: Vec<Note> = store.scan(&Page::all().limit(usize::MAX)).unwrap();
        assert!(notes.iter().map(|note| note.number).eq(wanted));
        let changes = store.changes(Position(0), usize::MAX).unwrap();
        assert!(changes.iter().map(|change| change.event.as_u64().unwrap()).eq(1..=THREADS * EACH));
        assert_eq!(store.check_indexes::<Note>().unwrap(), []);
        let next: u64 = store.transaction(|transaction| transaction.next_number("note")).unwrap();
        assert_eq!(next, THREADS * EACH + 1);
    }
}

#[test]
fn what_fails_or_panics_leaves_nothing() {
    for (store, _folder) in stores() {
        put(&store, &note(1, "open"));
        let before = store.position();
        let outcome = store.transaction(|transaction| {
            transaction.next_number("note")?;
            transaction.put(&note(1, "solved"))?;
            transaction.put(&note(2, "open"))?;
            transaction.event(&"never")?;
            transaction.get::<Note>("")
        });
        assert!(outcome.is_err());
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.transaction(|transaction| -> Result<(), StoreError> {
                transaction.put(&note(3, "open"))?;
                std::panic::resume_unwind(Box::new("stop"))
            })
        }));
        assert!(panicked.is_err());
        let read: Option<Note> =
            store.transaction(|transaction| transaction.get(&key_of(1))).unwrap();
        assert_eq!(read, Some(note(1, "open")));
        assert_eq!(store.position(), before);
        let number: u64 = store.transaction(|transaction| transaction.next_number("note")).unwrap();
        assert_eq!(number, 1);
    }
}

#[test]
fn one_inside_another_is_refused() {
    let store = Store::in_memory();
    let outcome =
        store.transaction(|_| store.transaction(|transaction| transaction.put(&note(1, "open"))));
    assert!(matches!(outcome, Err(StoreError::Nested)));
    put(&store, &note(1, "open"));
}

/// An engine over which another node writes first, a number of times.
struct Contended {
    memory: MemoryEngine,
    times: AtomicU32,
}

impl Engine for Contended {
    fn apply(&self, batch: Batch) -> Result<Position, StoreError> {
        let left = self.times.load(Ordering::SeqCst);
        if left > 0 {
            self.times.store(left - 1, Ordering::SeqCst);
            let mut first = Batch::default();
            let value = format!(r#"{{"v":1,"record":{left}}}"#);
            first.put("counter/note", value);
            self.memory.apply(first)?;
        }
        self.memory.apply(batch)
    }

    fn get(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.memory.get(key)
    }

    fn scan(
        &self,
        range: &KeyRange,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.memory.scan(range, direction, limit)
    }

    fn sync(&self, position: Position) -> Result<(), StoreError> {
        self.memory.sync(position)
    }

    fn changes(&self, since: Position, limit: usize) -> Result<Vec<Change>, StoreError> {
        self.memory.changes(since, limit)
    }

    fn wait_for_changes(&self, since: Position, timeout: Duration) -> Result<bool, StoreError> {
        self.memory.wait_for_changes(since, timeout)
    }

    fn applied_position(&self) -> Position {
        self.memory.applied_position()
    }

    fn durable_position(&self) -> Position {
        self.memory.durable_position()
    }

    fn health(&self) -> Result<(), StoreError> {
        self.memory.health()
    }

    fn restore(&self, writes: Vec<Write>) -> Result<(), StoreError> {
        self.memory.restore(writes)
    }
}

#[test]
fn a_conflict_is_tried_again_a_number_of_times() {
    for (times, succeeds) in [(3, true), (30, false)] {
        let engine = Contended { memory: MemoryEngine::default(), times: AtomicU32::new(times) };
        let store = Store::with_engine(Arc::new(engine)).unwrap();
        let mut runs = 0;
        let outcome = store.transaction(|transaction| {
            runs += 1;
            transaction.next_number("note")
        });
        if succeeds {
            assert_eq!((outcome.unwrap(), runs), (2, 4));
        } else {
            assert!(matches!(outcome, Err(StoreError::Conflict { .. })));
            assert_eq!(runs, 10);
        }
    }
}
