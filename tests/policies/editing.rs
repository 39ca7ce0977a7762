//! Small changes of the file's text: nothing else of it changes.

use answerdesk::domain::policies::edit_text::{Direction, with_rule_moved, with_tag};
use answerdesk::domain::policies::{TagName, parse};
use proptest::prelude::*;

const FILE: &str = "# The top\n[[tag]]\nname = \"a\" # first\n\n[[tag]]\nname = \"b\"\n# after b\n\n\
    # ── Rules ──\n# about them\n\n# one is important\n[[rule]]\nname = \"one\"   # yes\n\
    then.escalate = true\n\n\n[[rule]]\nname = \"two\"\n[rule.when]\nwords = [\n  \"x\", # this\n  \"y\",\n]\n\
    [rule.then]\npriority = \"low\"\n# then.escalate = true\n\n# the third\n[[rule]]\nname = \"three\"\nstop = true\n\n\
    # ── Frustration ──\n\n[frustration]\nescalate_at = 5\n";

fn names(text: &str) -> Vec<String> {
    let parsed = parse(text);
    assert!(!parsed.has_error(), "{:?}\n{text}", parsed.problems);
    parsed.policies.rules.into_iter().map(|rule| rule.name).collect()
}

fn sorted_lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn a_rule_moves_with_the_remarks_that_touch_it_and_leaves_the_others() {
    let moved = with_rule_moved(FILE, "two", Direction::Up).expect("moved");
    assert_eq!(names(&moved), ["two", "one", "three"]);
    assert_eq!(sorted_lines(&moved), sorted_lines(FILE));
    let heading = moved.find("# ── Rules").expect("the heading");
    assert!(heading < moved.find("\"two\"").expect("the rule"), "{moved}");
    assert!(moved.contains("# one is important\n[[rule]]\nname = \"one\"   # yes\n"), "{moved}");
    assert!(moved.contains("priority = \"low\"\n# then.escalate = true\n"), "{moved}");
    let moved = with_rule_moved(FILE, "two", Direction::Down).expect("moved");
    assert_eq!(names(&moved), ["one", "three", "two"]);
    assert!(moved.contains("# the third\n[[rule]]\nname = \"three\"\nstop = true\n"), "{moved}");
    assert!(moved.ends_with("# ── Frustration ──\n\n[frustration]\nescalate_at = 5\n"), "{moved}");
}

#[test]
fn the_first_does_not_move_up_nor_the_last_down() {
    assert_eq!(with_rule_moved(FILE, "one", Direction::Up).as_deref(), Ok(FILE));
    assert_eq!(with_rule_moved(FILE, "three", Direction::Down).as_deref(), Ok(FILE));
    assert!(with_rule_moved(FILE, "four", Direction::Up).is_err());
}

#[test]
fn rules_in_one_list_are_left_to_who_writes_them() {
    let text = "rule = [{ name = \"a\", stop = true }, { name = \"b\", stop = true }]\n";
    assert_eq!(names(text), ["a", "b"]);
    assert!(with_rule_moved(text, "b", Direction::Up).is_err());
}

#[test]
fn a_new_tag_stands_below_the_others() {
    let tag = TagName::parse("new-one").expect("a name");
    let text = with_tag(FILE, &tag, "A \"new\" one").expect("added");
    let expected = "name = \"b\"\n# after b\n\n[[tag]]\nname = \"new-one\"\ntitle = \"A \\\"new\\\" one\"\n\n# ── Rules";
    assert!(text.contains(expected), "{text}");
    let last = parse(&text).policies.tags.pop().expect("a tag");
    assert_eq!((last.name, last.titles.otherwise.as_str()), (tag.clone(), "A \"new\" one"));
    for (text, expected) in [
        ("", "[[tag]]\nname = \"new-one\"\n"),
        ("# none", "# none\n\n[[tag]]\nname = \"new-one\"\n"),
        ("[[tag]]\nname = \"a\"", "[[tag]]\nname = \"a\"\n\n[[tag]]\nname = \"new-one\"\n"),
    ] {
        assert_eq!(with_tag(text, &tag, "").as_deref(), Ok(expected));
    }
}

#[test]
fn the_shipped_file_can_be_changed_from_pages() {
    let text = include_str!("../../content/policies.toml");
    let rules = names(text);
    for name in &rules {
        for direction in [Direction::Up, Direction::Down] {
            let moved = with_rule_moved(text, name, direction).expect("moved");
            assert_eq!(sorted_lines(&moved), sorted_lines(text), "{name}");
            let back = match direction {
                Direction::Up => Direction::Down,
                Direction::Down => Direction::Up,
            };
            if moved != text {
                assert_eq!(with_rule_moved(&moved, name, back).as_deref(), Ok(text), "{name}");
            }
        }
    }
    let tag = TagName::parse("brand-new").expect("a name");
    assert!(!parse(&with_tag(text, &tag, "").expect("added")).has_error());
}

proptest! {
    #[test]
    fn no_text_makes_a_change_fail_loudly(
        text in "(\\[\\[rule\\]\\]\n|name = \"[a-c]\"\n|stop = true\n|# x\n|\n|\\[\\[tag\\]\\]\n|when.words = \"\"\"\n#y\n\"\"\"\n){0,14}",
        name in "[a-c]",
    ) {
        let tag = TagName::parse("new").expect("a name");
        for direction in [Direction::Up, Direction::Down] {
            if let Ok(moved) = with_rule_moved(&text, &name, direction) {
                prop_assert_eq!(parse(&moved).policies.rules.len(), parse(&text).policies.rules.len());
            }
        }
        if let Ok(longer) = with_tag(&text, &tag, "") {
            prop_assert_eq!(parse(&longer).policies.tags.len(), parse(&text).policies.tags.len() + 1);
        }
    }
}
