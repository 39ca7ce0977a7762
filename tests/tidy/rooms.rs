//! How large rooms are, and that none is forgotten.

use std::path::Path;

use walkdir::WalkDir;

/// A larger file holds two ideas.
const LINES_MAX: usize = 500;

/// Every file of the program: its name and text.
pub(super) fn sources() -> Vec<(String, String)> {
    files("src", "rs")
}

/// Every file with an ending, below a folder of the project.
pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.file_name() != "node_modules")
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|found| found == ending))
        .map(|entry| {
            let name = entry.path().strip_prefix(root).expect("inside");
            let text = std::fs::read_to_string(entry.path()).expect("a text");
            (name.to_string_lossy().into_owned(), text)
        })
        .collect()
}

#[test]
fn no_file_is_too_long() {
    for (file, text) in sources().into_iter().chain(files("tests", "rs")) {
        let lines = text.lines().count();
        assert!(lines <= LINES_MAX, "{file} has {lines} lines, {LINES_MAX} at most");
    }
}

#[test]
fn every_file_says_what_it_is() {
    for (file, text) in sources() {
        assert!(text.starts_with("//! "), "{file} begins without a line on what it is");
    }
}

#[test]
fn no_test_is_forgotten() {
    for (file, _) in files("tests", "rs") {
        let path = Path::new(&file);
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        if matches!(name.as_str(), "mod" | "suite") {
            continue;
        }
        let table = path.with_file_name("mod.rs");
        let table = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&table))
            .unwrap_or_else(|_| panic!("{file} is in a folder without mod.rs"));
        assert!(table.contains(&format!("mod {name};")), "{file} is not in its mod.rs");
    }
}

#[test]
fn styles_know_no_left_and_right() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "float: left",
        "float: right",
    ];
    for (file, text) in files("themes", "css") {
        for property in physical {
            assert!(!text.contains(property), "{file} has {property}: use the logical one");
        }
    }
}

#[test]
fn nothing_on_a_page_comes_from_another_host() {
    for (file, text) in files("themes", "css").into_iter().chain(files("themes", "js")) {
        assert!(!text.contains("http://") && !text.contains("https://"), "{file}");
    }
}
