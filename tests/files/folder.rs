//! The folder of files: each once, whole, and gone when nobody names it.

use std::collections::BTreeSet;
use std::io::Read;
use std::time::{Duration, SystemTime};

use answerdesk::files::{FileFolder, FileHash};
use proptest::prelude::*;
use walkdir::WalkDir;

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 + seconds)
}

fn files_in(folder: &std::path::Path) -> usize {
    WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file()).count()
}

#[test]
fn the_same_bytes_lie_there_once() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = FileFolder::open(root.path()).expect("a folder");
    let first = folder.keep(b"the same", at(0)).expect("kept");
    let again = folder.keep(b"the same", at(5)).expect("kept");
    let other = folder.keep(b"another", at(5)).expect("kept");
    assert!(first == again && first != other && files_in(root.path()) == 2);
    let mut read = String::new();
    folder.read(&first).expect("there").read_to_string(&mut read).expect("a text");
    assert_eq!(read, "the same");
}

#[test]
fn what_did_not_arrive_whole_is_gone() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = FileFolder::open(root.path()).expect("a folder");
    let mut first = folder.begin().expect("begun");
    first.write(b"half of it").expect("written");
    assert!(first.length() == 10 && files_in(root.path()) == 1);
    drop(first);
    assert_eq!(files_in(root.path()), 0);
    let mut lost = folder.begin().expect("begun");
    lost.write(b"before a power cut").expect("written");
    std::mem::forget(lost);
    let kept = folder.keep(b"whole", at(0)).expect("kept");
    let folder = FileFolder::open(root.path()).expect("again");
    assert!(files_in(root.path()) == 1 && folder.read(&kept).is_ok());
}

#[test]
fn a_file_that_is_damaged_is_not_copied() {
    let (from, to) = (tempfile::tempdir().expect("one"), tempfile::tempdir().expect("two"));
    let (from, to) = (
        FileFolder::open(from.path()).map(|folder| (folder, from)).expect("one"),
        FileFolder::open(to.path()).expect("two"),
    );
    let (from, root) = from;
    let kept = from.keep(b"whole", at(0)).expect("kept");
    assert!(from.copy_to(&kept, &to).expect("copied"));
    assert!(!from.copy_to(&kept, &to).expect("there already"));
    let other = from.keep(b"other", at(0)).expect("kept");
    let place = root.path().join(&other.as_str()[..2]).join(other.as_str());
    std::fs::write(place, b"broken").expect("broken");
    assert!(from.copy_to(&other, &to).is_err() && to.read(&other).is_err());
}

#[test]
fn a_name_of_a_file_is_a_hash_and_nothing_else() {
    for text in ["../../etc/passwd", "", "ABCDEF", &"g".repeat(64), &"A".repeat(64)] {
        assert!(FileHash::try_from(text.to_owned()).is_err(), "{text}");
        assert!(serde_json::from_str::<FileHash>(&format!("\"{text}\"")).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// A file goes if and only if it is old and nobody names it; putting it there again makes it
    /// new.
    #[test]
    fn only_what_is_old_and_unnamed_goes(
        kept in prop::collection::vec((0..8_u8, 0..100_u64), 1..20),
        named in prop::collection::btree_set(0..8_u8, 0..8),
    ) {
        let root = tempfile::tempdir().expect("a folder");
        let folder = FileFolder::open(root.path()).expect("a folder");
        let mut last = std::collections::BTreeMap::new();
        for (content, time) in &kept {
            folder.keep(&[*content], at(*time)).expect("kept");
            last.insert(*content, *time);
        }
        let names: BTreeSet<FileHash> = named.iter().map(|content| FileHash::of(&[*content])).collect();
        for part in 0..=255 {
            folder
                .remove_unnamed(part, at(50), |file| Ok::<_, std::io::Error>(names.contains(file)))
                .expect("looked at");
        }
        for (content, time) in last {
            let stays = time >= 50 || named.contains(&content);
            prop_assert_eq!(folder.read(&FileHash::of(&[content])).is_ok(), stays);
        }
    }
}
