//! What commands make of folders and files: nothing by accident, and nothing that others read.

use crate::harness::program::{printed, run};

#[test]
fn an_export_of_nothing_says_so_and_makes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(folder.path(), &["export", "all.jsonl", "--data", "nowhere"]);
    assert_eq!(output.status.code(), Some(1));
    let printed = printed(&output);
    assert!(printed.contains("there is no store in the data folder nowhere"), "{printed}");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_data_and_exports() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let mode =
        |name: &str| std::fs::metadata(at(name)).expect("it is there").permissions().mode() & 0o777;
    std::fs::write(at("past.jsonl"), "{\"question\":\"Where is it?\"}\n").expect("a file");
    assert!(run(folder.path(), &["import", "tickets", "past.jsonl"]).status.success());
    assert_eq!((mode("data"), mode("data/store")), (0o700, 0o700));
    std::fs::write(at("all.partial"), "half of an earlier export").expect("a file");
    let everyone = std::fs::Permissions::from_mode(0o666);
    std::fs::set_permissions(at("all.partial"), everyone).expect("permissions");
    let output = run(folder.path(), &["export", "all.jsonl"]);
    assert!(output.status.success(), "{}", printed(&output));
    assert_eq!(mode("all.jsonl"), 0o600);
    assert!(!at("all.partial").exists());
}
