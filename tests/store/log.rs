//! The log: events in order, positions that survive a restart, nothing that is not on disk.

use std::time::Duration;

use answerdesk::store::{Batch, Engine, MemoryEngine, Position, SledEngine, SledOptions, Store};
use serde_json::json;

use super::{note, open, put, stores};

fn report(store: &Store, numbers: impl Iterator<Item = u64>) {
    store.transaction(|transaction| transaction.put(&note(1, "open"))).unwrap();
    for number in numbers {
        store
            .transaction(|transaction| {
                transaction.event(&json!({ "opened": number }))?;
                transaction.event(&json!({ "routed": number }))
            })
            .unwrap();
    }
}

#[test]
fn events_come_in_order_and_once() {
    for (store, folder) in stores() {
        assert_eq!(store.position(), Position(0));
        assert!(store.changes(Position(0), 10).unwrap().is_empty());
        report(&store, 0..5);
        let mut since = Position(0);
        let mut seen = Vec::new();
        loop {
            let changes = store.changes(since, 3).unwrap();
            let Some(last) = changes.last() else { break };
            since = last.position;
            seen.extend(changes.into_iter().map(|change| change.event));
        }
        let wanted: Vec<_> = (0..5)
            .flat_map(|number| [json!({"opened": number}), json!({"routed": number})])
            .collect();
        assert_eq!(seen, wanted);
        assert_eq!(since, store.position());
        // A batch without an event takes a position that is never given again.
        put(&store, &note(3, "open"));
        let after = store.position();
        assert!(after > since);
        assert!(!store.wait_for_changes(since, Duration::from_millis(5)).unwrap());
        drop(store);
        let Some(folder) = folder else { continue };
        let store = open(folder.path());
        assert_eq!(store.position(), after);
        report(&store, 5..6);
        let changes = store.changes(after, 10).unwrap();
        assert_eq!(changes.first().unwrap().event, json!({"opened": 5}));
        assert_eq!(changes.len(), 2);
    }
}

#[test]
fn an_event_is_shown_only_when_it_is_on_disk() {
    let folder = tempfile::tempdir().unwrap();
    let sled = SledEngine::open(folder.path(), SledOptions::default()).unwrap();
    let memory = MemoryEngine::default();
    let engines: [&dyn Engine; 2] = [&memory, &sled];
    for engine in engines {
        let mut batch = Batch::default();
        batch.put("note/1", "{}");
        batch.events.push(json!("written"));
        let position = engine.apply(batch).unwrap();
        assert!(engine.get("note/1").unwrap().is_some());
        assert!(engine.changes(Position(0), 10).unwrap().is_empty());
        assert!(!engine.wait_for_changes(Position(0), Duration::ZERO).unwrap());
        assert_eq!(engine.durable_position(), Position(0));
        engine.sync(position).unwrap();
        assert!(engine.wait_for_changes(Position(0), Duration::ZERO).unwrap());
        assert_eq!(engine.changes(Position(0), 10).unwrap().len(), 1);
    }
}

#[test]
fn a_follower_is_woken() {
    for (store, _folder) in stores() {
        std::thread::scope(|scope| {
            let follower =
                scope.spawn(|| store.wait_for_changes(Position(0), Duration::from_secs(20)));
            put(&store, &note(1, "open"));
            store.transaction(|transaction| transaction.event(&"hello")).unwrap();
            assert!(follower.join().unwrap().unwrap());
        });
    }
}
