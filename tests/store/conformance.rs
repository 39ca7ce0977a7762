//! Every engine behaves as a sorted map does: a property test of random batches and reads.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use answerdesk::store::{
    Batch, Direction, Engine, KeyRange, MemoryEngine, SledEngine, SledOptions, StoreError,
};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof};
use proptest::test_runner::{Config, TestCaseError, TestRunner};

type Model = BTreeMap<String, Vec<u8>>;

#[derive(Clone, Debug)]
enum Step {
    Apply(Vec<(String, Option<usize>)>),
    AssertWrong(String),
    Scan { from: String, until: String, backward: bool, limit: usize },
    Prefix(String),
    Sync,
    Reopen,
}

/// Keys beyond those that an engine keeps for itself.
fn key() -> impl Strategy<Value = String> {
    "[pqη]{1,2}(/[0-9ώ😀]{1,3})?"
}

fn length() -> impl Strategy<Value = usize> {
    prop_oneof![
        8 => 0_usize..200,
        2 => 4000_usize..4200,
        1 => 8000_usize..20_000,
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let write = (key(), prop::option::weighted(0.7, length()));
    let scan = (key(), key(), any::<bool>(), 0_usize..12);
    prop_oneof![
        6 => prop::collection::vec(write, 1..6).prop_map(Step::Apply),
        1 => key().prop_map(Step::AssertWrong),
        3 => scan.prop_map(|(from, until, backward, limit)| {
            Step::Scan { from, until, backward, limit }
        }),
        1 => key().prop_map(Step::Prefix),
        1 => Just(Step::Sync),
        1 => Just(Step::Reopen),
    ]
}

fn value_of(length: usize) -> Vec<u8> {
    serde_json::to_vec(&"γ".repeat(length / 2)).unwrap()
}

/// What the engine holds apart from what it keeps for itself.
fn all(engine: &dyn Engine) -> Vec<(String, Vec<u8>)> {
    let mut found = engine.scan(&KeyRange::all(), Direction::Forward, usize::MAX).unwrap();
    found.retain(|(key, _)| !key.starts_with("meta/") && !key.starts_with("log/"));
    found
}

fn run(
    steps: Vec<Step>,
    mut open: impl FnMut(Option<Arc<dyn Engine>>) -> Arc<dyn Engine>,
) -> Result<(), TestCaseError> {
    let mut engine = open(None);
    let mut model = Model::new();
    for step in steps {
        match step {
            Step::Apply(writes) => apply(engine.as_ref(), &mut model, writes)?,
            Step::AssertWrong(key) => assert_wrong(engine.as_ref(), &model, key)?,
            Step::Scan { from, until, backward, limit } => {
                let range = KeyRange { from, until: Some(until) };
                let direction = if backward { Direction::Backward } else { Direction::Forward };
                let found = engine.scan(&range, direction, limit).unwrap();
                prop_assert_eq!(found, scan(&model, &range, direction, limit));
            }
            Step::Prefix(prefix) => {
                let range = KeyRange::prefix(&prefix);
                let found = engine.scan(&range, Direction::Forward, usize::MAX).unwrap();
                let wanted = model.iter().filter(|(key, _)| key.starts_with(&prefix));
                let wanted: Vec<_> =
                    wanted.map(|(key, value)| (key.clone(), value.clone())).collect();
                prop_assert_eq!(found, wanted);
            }
            Step::Sync => {
                engine.sync(engine.applied_position()).unwrap();
                prop_assert_eq!(engine.durable_position(), engine.applied_position());
            }
            Step::Reopen => {
                let before = engine.applied_position();
                engine = open(Some(engine));
                prop_assert_eq!(engine.applied_position(), before);
            }
        }
    }
    prop_assert_eq!(all(engine.as_ref()), model.into_iter().collect::<Vec<_>>());
    Ok(())
}

fn apply(
    engine: &dyn Engine,
    model: &mut Model,
    writes: Vec<(String, Option<usize>)>,
) -> Result<(), TestCaseError> {
    let mut batch = Batch::default();
    for (key, _) in &writes {
        batch.assert(key.clone(), model.get(key).cloned());
    }
    for (key, length) in writes {
        if let Some(length) = length {
            batch.put(key.clone(), value_of(length));
            model.insert(key, value_of(length));
        } else {
            batch.delete(key.clone());
            model.remove(&key);
        }
    }
    let before = engine.applied_position();
    let position = engine.apply(batch).unwrap();
    prop_assert!(position > before);
    for key in ["p", "q", "pq", "p/1", "η"] {
        prop_assert_eq!(engine.get(key).unwrap(), model.get(key).cloned());
    }
    Ok(())
}

fn assert_wrong(engine: &dyn Engine, model: &Model, key: String) -> Result<(), TestCaseError> {
    let mut batch = Batch::default();
    let wrong = if model.contains_key(&key) { None } else { Some(b"1".to_vec()) };
    batch.put("q", "2");
    batch.assert(key.clone(), wrong);
    let before = engine.applied_position();
    let outcome = engine.apply(batch);
    let refused = matches!(outcome, Err(StoreError::Conflict { key: named }) if named == key);
    prop_assert!(refused);
    prop_assert_eq!(engine.applied_position(), before);
    Ok(())
}

fn scan(
    model: &Model,
    range: &KeyRange,
    direction: Direction,
    limit: usize,
) -> Vec<(String, Vec<u8>)> {
    if range.is_empty() {
        return Vec::new();
    }
    let until = range.until.clone().map_or(Bound::Unbounded, Bound::Excluded);
    let found = model.range((Bound::Included(range.from.clone()), until));
    let mut found: Vec<_> = found.map(|(key, value)| (key.clone(), value.clone())).collect();
    if direction == Direction::Backward {
        found.reverse();
    }
    found.truncate(limit);
    found
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

#[test]
fn memory_is_a_sorted_map() {
    let steps = prop::collection::vec(step(), 1..60);
    runner(100)
        .run(&steps, |steps| {
            run(steps, |engine| engine.unwrap_or_else(|| Arc::new(MemoryEngine::default())))
        })
        .unwrap();
}

#[test]
fn sled_is_a_sorted_map() {
    let steps = prop::collection::vec(step(), 1..60);
    runner(16)
        .run(&steps, |steps| {
            let folder = tempfile::tempdir().unwrap();
            run(steps, |engine| {
                drop(engine);
                Arc::new(SledEngine::open(folder.path(), SledOptions::default()).unwrap())
            })
        })
        .unwrap();
}

#[test]
fn keys_that_no_engine_accepts() {
    let folder = tempfile::tempdir().unwrap();
    let sled = SledEngine::open(folder.path(), SledOptions::default()).unwrap();
    let memory = MemoryEngine::default();
    let engines: [&dyn Engine; 2] = [&memory, &sled];
    for engine in engines {
        for (key, accepted) in [
            (String::new(), false),
            ("a\0b".to_owned(), false),
            ("a\nb".to_owned(), false),
            ("k".repeat(401), false),
            ("k".repeat(400), true),
            ("τηλέφωνο/తెలుగు/فارسی 😀".to_owned(), true),
        ] {
            let mut batch = Batch::default();
            batch.put(key.clone(), "1");
            let outcome = engine.apply(batch);
            assert_eq!(outcome.is_ok(), accepted, "{key:?}: {outcome:?}");
            if !accepted {
                assert!(matches!(outcome, Err(StoreError::Key { .. })));
            }
        }
    }
}
