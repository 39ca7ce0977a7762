//! `answerdesk locale`.

use crate::harness::Content;
use crate::harness::program::{printed, run};

fn check(folder: &Content, more: &[&str]) -> (bool, String) {
    let arguments = [&["locale", "check", "."], more].concat();
    let output = run(folder.path(), &arguments);
    (output.status.success(), printed(&output))
}

#[track_caller]
fn has(printed: &str, expected: &[&str]) {
    for expected in expected {
        assert!(printed.contains(expected), "{expected} is not in:\n{printed}");
    }
}

#[test]
fn slips_are_told_with_their_line() {
    let folder = Content::empty().with(
        "de.ftl",
        "# Deutsch\n\
         skip = Zum <b>Inhalt</b>\n\
         serch = Suchen\n\
         error-title = Fehler: { $titel }\n\
         close = { nothing-like-it }\n\
         send = { $count }\n\
         error-text-long = Höchstens { $count } Zeichen\n\
         skip = Noch einmal\n\
         help = { help }\n\
         copy = { WHISPER(\"x\") }\n",
    );
    let (is_right, printed) = check(&folder, &[]);
    assert!(!is_right);
    has(
        &printed,
        &[
            "de.ftl:2: warning: skip has HTML",
            "de.ftl:3: warning: serch is no message of the interface; did you mean search?",
            "de.ftl:4: error: error-title uses $titel, which it is not given; it is given: $title",
            "de.ftl:5: error: close cannot be said:",
            "de.ftl:6: error: send uses $count, which it is not given; it is given: none",
            "de.ftl:7: warning: error-text-long shows $count",
            "de.ftl:7: warning: error-text-long has one form for every number; use [one], [other]",
            "de.ftl:8: warning: skip is there twice",
            "de.ftl:9: error: help cannot be said:",
            "de.ftl:10: error: copy cannot be said:",
            "Deutsch, ",
            " messages are missing and shown in English",
        ],
    );
    assert!(!printed.contains("\n  to-home"));
    assert!(check(&folder, &["--missing"]).1.contains("\n  to-home"));
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let message = "error-text-long = { $count ->\n    [one] a { $shown }\n    [two] b { $shown }\n   *[other] c { $shown }\n}\n";
    let folder = Content::empty().with("pl.ftl", message).with("ja.ftl", message);
    let (is_right, printed) = check(&folder, &[]);
    assert!(is_right, "{printed}");
    has(
        &printed,
        &[
            "pl.ftl:1: warning: error-text-long lacks the form [few], for numbers such as 2, 3, 4",
            "pl.ftl:1: warning: error-text-long lacks the form [many], for numbers such as 0, 5, 6",
            "pl.ftl:1: warning: error-text-long has the form [two], which the language never uses",
            "ja.ftl:1: warning: error-text-long has the form [one], which the language never uses",
        ],
    );
}

#[test]
fn a_term_is_given_nothing_by_itself() {
    let folder = Content::empty().with("de.ftl", "-brand = Firma { $x }\nclose = Zu { -brand }\n");
    let (_, printed) = check(&folder, &[]);
    has(&printed, &["de.ftl:1: warning: -brand uses $x"]);
}

#[test]
fn files_that_cannot_be_used_are_told_in_a_sentence() {
    let deep = format!("skip = {}x{}\n", "{ ".repeat(5_000), " }".repeat(5_000));
    let folder = Content::empty()
        .with("xx.ftl", "skip = x\n")
        .with("DE.ftl", "skip = x\n")
        .with("pt-BR.ftl", "skip = x\n")
        .with("fr.ftl", "skip = a\nsearch\n\nsend = { $x\n")
        .with("it.ftl", &deep)
        .with("es.ftl", &"# comment\n".repeat(200_000))
        .with("nl.ftl", "\u{feff}skip = Naar de inhoud\r\nsearch = Zoeken\r\n")
        .with("README.md", "Not a language.\n");
    std::fs::write(folder.file("sv.ftl"), b"skip = x\nsearch = S\xf6k\n").expect("a file");
    std::fs::create_dir(folder.file("pl.ftl")).expect("a folder");
    let (is_right, printed) = check(&folder, &[]);
    assert!(!is_right);
    has(
        &printed,
        &[
            "xx.ftl: error: “xx” is not the code of a language",
            "DE.ftl: error: name the file de.ftl",
            "pt-BR.ftl: error: countries and scripts are not told apart; name the file pt.ftl",
            "fr.ftl:2: error: ",
            "it.ftl:1: error: has more than 40 brackets",
            "es.ftl: error: is larger than 1 MB",
            "sv.ftl:2: error: is not UTF-8",
            "pl.ftl: error: is not a plain file",
            "nl.ftl: Nederlands, ",
        ],
    );
    assert!(!printed.contains("nl.ftl:1"), "{printed}");
    assert!(!printed.contains("README"), "{printed}");
}

#[test]
fn a_new_language_is_begun_and_is_right_before_and_after_translating() {
    let folder = Content::empty();
    let made = run(folder.path(), &["locale", "new", "pl"]);
    assert!(made.status.success(), "{}", printed(&made));
    let file = folder.file("locales/pl.ftl");
    let text = std::fs::read_to_string(&file).expect("a file");
    has(&text, &["Polski (pl)", "[few] for numbers such as 2, 3, 4", "# search = Search"]);
    let output = run(folder.path(), &["locale", "check"]);
    has(&printed(&output), &["0 errors, 0 warnings", "messages are missing"]);
    assert!(output.status.success());
    std::fs::write(&file, text.replace("# search = Search\n", "search = Szukaj\n")).expect("saved");
    assert!(run(folder.path(), &["locale", "check"]).status.success());
    let again = run(folder.path(), &["locale", "new", "pl"]);
    assert!(!again.status.success(), "a file that is there is not written over");
    assert!(std::fs::read_to_string(&file).expect("a file").contains("Szukaj"));
    let wrong = run(folder.path(), &["locale", "new", "klingon"]);
    has(&printed(&wrong), &["“klingon” is not the code of a language"]);
}

#[test]
fn the_languages_of_the_program_are_right() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = run(root, &["locale", "check"]);
    let printed = printed(&output);
    has(&printed, &["0 errors, 0 warnings", "فارسی, no message is missing"]);
    assert!(output.status.success());
}

#[test]
fn a_start_with_a_broken_language_says_where() {
    let folder = Content::empty().with("content/en/a.md", "# A\n").with("locales/de.ftl", "skip\n");
    let output = run(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
    assert!(!output.status.success());
    has(&printed(&output), &["locales/de.ftl:1: error: cannot be understood"]);
}

#[test]
fn without_a_folder_there_is_nothing_to_check_unless_somebody_named_it() {
    let folder = Content::empty().with("own.toml", "locales = \"elsewhere\"\n");
    let nothing = run(folder.path(), &["locale", "check"]);
    assert!(nothing.status.success(), "{}", printed(&nothing));
    has(&printed(&nothing), &["there is no folder locales: there is nothing to check"]);
    for (named, more) in
        [("nowhere", ["nowhere", "--missing"]), ("elsewhere", ["--config", "own.toml"])]
    {
        let arguments = [&["locale", "check"], &more[..]].concat();
        let refused = run(folder.path(), &arguments);
        assert!(!refused.status.success(), "{named}");
        has(&printed(&refused), &[&format!("the folder of languages {named}")]);
    }
}
