//! Values of all sizes and languages, and what replacing and removing them leaves behind.

use answerdesk::store::Store;

use super::{Note, key_of, note, open, put, stores};

const SIZES: [usize; 14] =
    [0, 1, 100, 3900, 4000, 4095, 4096, 4097, 8191, 8192, 8193, 50_000, 128 * 1024 + 1, 1_048_576];

/// A text of about this many bytes, in several scripts.
fn text(bytes: usize) -> String {
    let words = "Printer ausgefallen Ο εκτυπωτής چاپگر خراب است ప్రింటర్ పనిచేయదు 打印机 😀\"\\\n ";
    let mut text: String = words.chars().cycle().take(bytes / 2).collect();
    while text.len() > bytes {
        text.pop();
    }
    while text.len() < bytes {
        text.push('x');
    }
    text
}

fn holds(store: &Store, note: &Note) {
    assert_eq!(store.get::<Note>(&key_of(note.number)).unwrap().as_ref(), Some(note));
}

#[test]
fn sizes_around_a_chunk_come_back_as_they_were() {
    for (store, folder) in stores() {
        for (number, size) in SIZES.into_iter().enumerate() {
            let note = Note { text: text(size), ..note(number as u64, "open") };
            put(&store, &note);
            holds(&store, &note);
        }
        drop(store);
        let Some(folder) = folder else { continue };
        let store = open(folder.path());
        for (number, size) in SIZES.into_iter().enumerate() {
            holds(&store, &Note { text: text(size), ..note(number as u64, "open") });
        }
    }
}

#[test]
fn every_length_of_a_kept_value_around_the_limit() {
    let (store, _folder) = stores().pop().unwrap();
    store
        .transaction(|transaction| {
            for size in 3960..4100 {
                transaction.put(&Note { text: "y".repeat(size), ..note(size as u64, "open") })?;
            }
            Ok::<(), answerdesk::store::StoreError>(())
        })
        .unwrap();
    for size in 3960..4100 {
        holds(&store, &Note { text: "y".repeat(size), ..note(size as u64, "open") });
    }
}

#[test]
fn replaced_and_removed_values_leave_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    for size in [1_000_000, 9000, 10, 300_000, 5000] {
        let note = Note { text: text(size), ..note(1, "open") };
        put(&store, &note);
        holds(&store, &note);
    }
    store.transaction(|transaction| transaction.delete::<Note>(&key_of(1))).unwrap();
    assert!(store.get::<Note>(&key_of(1)).unwrap().is_none());
    drop(store);
    // What is left in the tree itself: the kept position, and no chunk.
    let sled = loop {
        match sled::open(folder.path()) {
            Ok(sled) => break sled,
            Err(error) => assert!(error.to_string().contains("lock"), "{error}"),
        }
    };
    let keys: Vec<_> = sled.iter().map(|entry| entry.unwrap().0).collect();
    assert_eq!(keys, [sled::IVec::from("kmeta/position")]);
}

#[test]
fn a_long_value_is_never_read_half_replaced() {
    let (store, _folder) = stores().pop().unwrap();
    let with = |letter: &str, bytes| Note { text: letter.repeat(bytes), ..note(1, "open") };
    put(&store, &with("a", 100_000));
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for round in 0..30 {
                put(&store, &with("a", 100_000 - round * 1000));
                put(&store, &with("b", 20_000 + round * 1000));
            }
        });
        while !writer.is_finished() {
            let read: Note = store.get(&key_of(1)).unwrap().unwrap();
            let first = read.text.chars().next().unwrap();
            assert!(read.text.chars().all(|letter| letter == first));
        }
    });
}
