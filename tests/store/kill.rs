//! Killing a writer at any moment: everything it was told is on disk is there.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use answerdesk::store::{Page, Position, StoreError};

use super::{CHILD_FOLDER, Note, acknowledged, as_child, note, open};

const ROUNDS: u64 = 10;
/// The rounds end early on a slow machine.
const ALL_ROUNDS_MAX: Duration = Duration::from_secs(15);
/// A child lives this long at most after its first acknowledged write.
const LIFE_MILLIS_MAX: u64 = 500;

fn text(number: u64) -> String {
    let bytes = match number % 50 {
        0 => 300_000,
        1..10 => 9000,
        _ => 200,
    };
    format!("{number} ").repeat(bytes / 5)
}

/// Does nothing unless it is run as a child, which writes until it is killed.
#[test]
fn child_writes() {
    let Some(folder) = std::env::var_os(CHILD_FOLDER) else { return };
    let store = open(Path::new(&folder));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let number = store
                        .transaction(|transaction| {
                            let number = transaction.next_number("note")?;
                            let state = if number % 3 == 0 { "solved" } else { "open" };
                            transaction.put(&Note { text: text(number), ..note(number, state) })?;
                            if number > 5 && number % 4 == 0 {
                                let earlier = note(number - 3, "closed");
                                transaction.put(&Note { text: text(number - 3), ..earlier })?;
                            }
                            transaction.event(&number)?;
                            Ok::<u64, StoreError>(number)
                        })
                        .unwrap();
                    let line = format!("acknowledged {number} end\n");
                    std::io::stdout().lock().write_all(line.as_bytes()).unwrap();
                }
            });
        }
    });
}

/// Runs a child for a while and returns what it said was on disk.
fn run_and_kill(folder: &Path, life: Duration) -> Vec<u64> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    as_child(&mut command, "store::kill::child_writes", folder);
    let mut child = command.spawn().unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let (sender, receiver) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        for number in output.lines().map_while(Result::ok).filter_map(|line| acknowledged(&line)) {
            sender.send(number).unwrap();
        }
    });
    let first = receiver.recv_timeout(Duration::from_secs(20));
    // Nobody sends on this channel: the wait ends when the child's life does.
    let (_silent, never) = mpsc::channel::<()>();
    assert!(never.recv_timeout(life).is_err());
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    std::iter::once(first.unwrap()).chain(receiver.try_iter()).collect()
}

#[test]
fn acknowledged_writes_survive_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut told = BTreeSet::new();
    let started = Instant::now();
    for round in 0..ROUNDS {
        let life = RandomState::new().hash_one(round) % LIFE_MILLIS_MAX;
        told.extend(run_and_kill(folder.path(), Duration::from_millis(life)));

        let store = open(folder.path());
        let notes: Vec<Note> = store.scan(&Page::all().limit(usize::MAX)).unwrap();
        let there: BTreeSet<u64> = notes.iter().map(|note| note.number).collect();
        let lost: Vec<_> = told.difference(&there).collect();
        assert!(lost.is_empty(), "round {round} lost {lost:?}");
        assert!(notes.iter().all(|note| note.text == text(note.number)));
        assert!(there.iter().copied().eq(1..=notes.len() as u64), "numbers have gaps");
        let changes = store.changes(Position(0), usize::MAX).unwrap();
        let events = changes.iter().map(|change| change.event.as_u64().unwrap());
        assert!(events.eq(there.iter().copied()), "the log and the records differ");
        assert_eq!(store.check_indexes::<Note>().unwrap(), []);
        drop(store);
        if started.elapsed() > ALL_ROUNDS_MAX {
            break;
        }
    }
    assert!(told.len() > 10);
}
