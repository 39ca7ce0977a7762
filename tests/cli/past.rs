//! Bringing the past: importing tickets, exporting everything and importing it again.

use std::path::Path;

use crate::harness::program::{printed, run};

const CSV: &str = "\u{feff}ID,Subject,Question,Resolution,Tags,Requester Email,Created_at\n\
    7,Label printer,\"The printer, again\nover two lines\",Switch off mirror,\"print; office\",omid@example.com,2024-05-01\n\
    8,No question,,,,,2024-05-02\n\
    9,Bad date,What now?,,,,yesterday\n\
    10,Bad address,What now?,,,not-an-address,2024-05-02\n";

fn import(folder: &Path, file: &str) -> (bool, String) {
    let output = run(folder, &["import", "tickets", file]);
    (output.status.success(), printed(&output))
}

#[test]
fn bad_rows_are_told_and_the_others_imported_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    std::fs::write(folder.join("past.csv"), CSV).expect("a file");
    let (is_clean, printed) = import(folder, "past.csv");
    assert!(!is_clean);
    assert!(printed.contains("past.csv:4: question is missing"), "{printed}");
    assert!(printed.contains("past.csv:5: created_at “yesterday” is not a time"), "{printed}");
    assert!(printed.contains("past.csv:6: requester_email “not-an-address”"), "{printed}");
    assert!(printed.contains("1 imported, 0 updated, 0 already there, 3 skipped"), "{printed}");
    let (_, again) = import(folder, "past.csv");
    assert!(again.contains("0 imported, 0 updated, 1 already there, 3 skipped"), "{again}");
    std::fs::write(folder.join("past.csv"), CSV.replace("Switch off mirror", "Turn it off and on"))
        .expect("a file");
    let (_, changed) = import(folder, "past.csv");
    assert!(changed.contains("0 imported, 1 updated, 0 already there"), "{changed}");
}

#[test]
fn json_lines_are_imported_with_and_without_ids() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let lines = "{\"question\":\"Where is my parcel?\",\"resolution\":\"On its way.\",\"tags\":[\"post\"]}\n\
        \n\
        {\"id\":1,\"question\":\"Πού είναι το δέμα μου;\",\"colour\":\"blue\"}\n\
        {\"id\":10,\"question\":\"Another one\",\"status\":\"open\"}\n\
        not json\n\
        {\"question\": 7\n";
    std::fs::write(folder.join("past.jsonl"), lines).expect("a file");
    let (is_clean, printed) = import(folder, "past.jsonl");
    assert!(!is_clean);
    assert!(printed.contains("past.jsonl:5: not a JSON object"), "{printed}");
    assert!(printed.contains("not known and were ignored: colour"), "{printed}");
    assert!(printed.contains("3 imported, 0 updated, 0 already there, 2 skipped"), "{printed}");
    let (_, again) = import(folder, "past.jsonl");
    assert!(again.contains("0 imported, 0 updated, 3 already there"), "{again}");
}

#[test]
fn an_export_gives_the_same_store_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    std::fs::write(folder.join("past.csv"), CSV).expect("a file");
    import(folder, "past.csv");
    let first = run(folder, &["export", "first.jsonl"]);
    assert!(first.status.success(), "{}", printed(&first));
    let into = run(folder, &["import", "first.jsonl", "--data", "other"]);
    assert!(into.status.success(), "{}", printed(&into));
    run(folder, &["export", "second.jsonl", "--data", "other"]);
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).expect("a file");
    assert_eq!(read("first.jsonl"), read("second.jsonl"));
    assert!(read("first.jsonl").lines().count() > 4);
    let twice = run(folder, &["import", "first.jsonl", "--data", "other"]);
    assert!(!twice.status.success() && printed(&twice).contains("The store is not empty"));
    std::fs::write(folder.join("cut.jsonl"), &read("first.jsonl")[..200]).expect("a file");
    let cut = run(folder, &["import", "cut.jsonl", "--data", "third"]);
    assert!(!cut.status.success(), "a damaged export is refused whole");
    let again = run(folder, &["import", "first.jsonl", "--data", "third"]);
    assert!(again.status.success(), "and leaves nothing behind: {}", printed(&again));
}

#[test]
fn a_spreadsheet_with_semicolons_is_read_and_one_without_questions_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let text = "id;question;resolution\n1;\"Where, when?\";Here\n";
    std::fs::write(folder.join("past.csv"), text).expect("a file");
    let (is_clean, told) = import(folder, "past.csv");
    assert!(is_clean && told.contains("1 imported"), "{told}");
    std::fs::write(folder.join("past.csv"), "id,text\n1,Where?\n").expect("a file");
    let (is_clean, told) = import(folder, "past.csv");
    assert!(!is_clean && told.contains("the header has no column question"), "{told}");
}
