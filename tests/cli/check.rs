//! `answerdesk check`.

use crate::harness::Content;
use crate::harness::program::{printed, run};

fn check(content: &Content) -> (bool, String) {
    let output = run(content.path(), &["check", "--content", "."]);
    (output.status.success(), printed(&output))
}

#[test]
fn every_problem_is_told_with_its_place_and_a_suggestion() {
    let content = Content::small()
        .with("en/a.md", "---\ntitle: A\naudiance: agents\n---\nText.\n")
        .with("en/b.md", "---\ntitle: B\norder: soon\n---\nText.\n")
        .with("en/c.md", "---\ntitle: C\ntitle: again\n---\nText.\n")
        .with("en/d.md", "Text with [a link](account/pasword.md) and ![a picture](none.png).\n")
        .with("en/e.md", "[One](account/password.md#nothing)\n");
    let (is_right, printed) = check(&content);
    assert!(!is_right);
    for expected in [
        "./en/a.md:3:1: error: ",
        "audience",
        "./en/b.md:3:8: error: ",
        "./en/c.md:3:1: error: ",
        "./en/d.md:1:11: warning: broken link: there is no article en/account/pasword.md",
        "./en/d.md:1:44: warning: broken link: there is no picture en/none.png",
        "./en/e.md:1:1: warning: broken link: there is no heading #nothing",
        "3 errors, 3 warnings",
    ] {
        assert!(printed.contains(expected), "{expected} is not in:\n{printed}");
    }
}

#[test]
fn warnings_alone_are_no_failure() {
    let content = Content::small().with("en/d.md", "[a link](nothing.md)\n");
    let (is_right, printed) = check(&content);
    assert!(is_right && printed.contains("0 errors, 1 warning\n"), "{printed}");
}

#[test]
fn keys_of_other_systems_are_named_in_one_line() {
    let content = Content::small()
        .with("en/d.md", "---\ntitle: D\nlayout: page\nms.date: 01/01/2020\n---\nText.\n");
    let (is_right, printed) = check(&content);
    assert!(is_right, "{printed}");
    assert!(printed.contains("Front matter of other systems is kept and ignored: layout, ms.date"));
}

#[test]
fn the_shipped_help_centre_has_no_problem() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = run(root, &["check"]);
    let printed = printed(&output);
    assert!(printed.contains(" 0 errors, 0 warnings"), "{printed}");
}

#[test]
fn a_missing_folder_is_told_in_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(folder.path(), &["check", "--content", "nowhere"]);
    assert!(!output.status.success());
    assert!(printed(&output).contains("the content folder nowhere cannot be read"));
}

#[test]
fn problems_of_the_synonyms_are_told_like_the_others() {
    let content = Content::small().with("synonyms.txt", "cart => basket\n\ncheque\n");
    let (is_right, printed) = check(&content);
    assert!(!is_right && printed.contains("./synonyms.txt:3:1: error: “cheque” stands alone"));
    let content = Content::small().with("synonyms.txt", "cart => basket, baskets\n");
    let (is_right, printed) = check(&content);
    assert!(is_right && printed.contains("0 errors, 1 warning"), "{printed}");
}

#[test]
fn problems_of_the_policies_are_told_like_the_others() {
    let content = Content::small().with("policies.toml", "[[tag]]\nname = \"a\"\nrank = 1\n");
    let (is_right, printed) = check(&content);
    let told = "./policies.toml:3:1: error: “rank” means nothing in a tag. There is name, title.";
    assert!(!is_right && printed.contains(told), "{printed}");
    let rules =
        "[[rule]]\nname = \"a\"\nstop = true\n[[rule]]\nname = \"b\"\nthen.escalate = true\n";
    let (is_right, printed) = check(&Content::small().with("policies.toml", rules));
    assert!(is_right && printed.contains("0 errors, 1 warning"), "{printed}");
}
