//! A disk that takes no more: the store turns read-only, says so, and loses nothing.

use std::path::Path;
use std::process::Command;

use answerdesk::store::{Page, StoreError};

use super::{CHILD_FOLDER, Note, acknowledged, as_child, key_of, note, open};

/// Does nothing unless it is run as a child, whose files may not grow over a limit.
#[test]
fn child_fills_the_disk() {
    let Some(folder) = std::env::var_os(CHILD_FOLDER) else { return };
    let store = open(Path::new(&folder));
    for number in 1..100_000 {
        let note = Note { text: "x".repeat(3000), ..note(number, "open") };
        match store.transaction(|transaction| transaction.put(&note)) {
            Ok(()) => println!("acknowledged {number} end"),
            Err(error) => {
                assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
                break;
            }
        }
    }
    assert!(matches!(store.health(), Err(StoreError::ReadOnly { .. })));
    let again = store.transaction(|transaction| transaction.put(&note(1, "solved")));
    assert!(matches!(again, Err(StoreError::ReadOnly { .. })));
    assert!(store.get::<Note>(&key_of(1)).unwrap().is_some());
    println!("it is read-only");
    // sled would try to write once more while closing.
    std::process::exit(0);
}

#[cfg(unix)]
#[test]
fn a_full_disk_makes_the_store_read_only() {
    let folder = tempfile::tempdir().unwrap();
    // The shell ignores the signal about the limit, and so does what it starts: writes then fail
    // as they do on a full disk.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 6000; exec \"$0\" \"$@\""]);
    command.arg(std::env::current_exe().unwrap());
    as_child(&mut command, "store::full_disk::child_fills_the_disk", folder.path());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("it is read-only"), "{said}");
    let store = open(folder.path());
    let there = store.scan::<Note>(&Page::all().limit(usize::MAX)).unwrap();
    for number in said.lines().filter_map(acknowledged) {
        assert!(there.iter().any(|note| note.number == number), "{number} is lost");
    }
    assert!(there.len() > 100);
    store.health().unwrap();
}
