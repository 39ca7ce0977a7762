//! What the head of a file says, and every way it can be wrong, with its place.

#![expect(
    clippy::fn_params_excessive_bools,
    clippy::string_slice,
    reason = "a test may fail loudly"
)]

use answerdesk::markdown::front_matter::{Audience, Front, Kind, read};
use answerdesk::markdown::problem::Severity;

fn shown(front: &Front) -> Vec<String> {
    front
        .problems
        .iter()
        .map(|problem| {
            let suggestion = problem.suggestion.as_deref().unwrap_or("-");
            assert_eq!(problem.severity, Severity::Error);
            format!("{}:{}: {} | {suggestion}", problem.line, problem.column, problem.message)
        })
        .collect()
}

/// Checks the problems of a head and whether its page is withheld.
#[track_caller]
fn check(source: &str, problems: &[&str], withheld: bool) -> Front {
    let front = read(source);
    assert_eq!(shown(&front), problems, "{source}");
    assert_eq!(front.withheld, withheld, "{source}");
    front
}

#[test]
fn a_full_head_is_read() {
    let front = check(
        "---\ntitle: Install the agent\nkind: faq\naudience: agents\ntags: [setup, linux]\n\
         aliases:\n  - /en/old\nalso_asked:\n- how do I, then\norder: 10\nowner: Ada\n\
         review_by: 2027-01-31\ntranslation_of: start/install\ndraft: false\n---\nBody\n",
        &[],
        false,
    );
    let matter = &front.matter;
    assert_eq!(matter.title.as_deref(), Some("Install the agent"));
    assert_eq!(matter.kind, Some(Kind::Faq));
    assert_eq!(matter.audience, Some(Audience::Agents));
    assert_eq!(matter.tags, ["setup", "linux"]);
    assert_eq!(matter.aliases, ["/en/old"]);
    assert_eq!(matter.also_asked, ["how do I, then"]);
    assert_eq!(matter.order, Some(10.0));
    assert_eq!(matter.owner.as_deref(), Some("Ada"));
    assert_eq!(matter.review_by, Some(jiff::civil::date(2027, 1, 31)));
    assert_eq!(matter.translation_of.as_deref(), Some("start/install"));
    assert_eq!(matter.draft, Some(false));
    assert_eq!(front.body_line, 16);
}

#[test]
fn what_is_certain_is_read_without_an_error() {
    let front = check(
        "\u{feff}---\r\ntitle: 1.10\r\ntags: a, b,, a\r\nalso_asked: one, phrase\r\n\
         draft: no\r\naudience: Public\r\norder: \"3\"\r\n---\r\nBody",
        &[],
        false,
    );
    assert_eq!(front.matter.title.as_deref(), Some("1.10"));
    assert_eq!(front.matter.tags, ["a", "b"]);
    assert_eq!(front.matter.also_asked, ["one, phrase"]);
    assert_eq!(front.matter.draft, Some(false));
    assert_eq!(front.matter.audience, Some(Audience::Public));
    assert_eq!(front.matter.order, Some(3.0));
    assert_eq!(front.body_line, 9);
    let source = "\u{feff}---\r\n---\r\nBody";
    assert_eq!(&source[read(source).body_offset..], "Body");
}

#[test]
fn the_day_of_the_last_change_is_read_from_us_and_from_others() {
    let day = |head: &str| check(&format!("---\n{head}\n---\n"), &[], false).matter.updated;
    let first = Some(jiff::civil::date(2026, 1, 31));
    for head in [
        "updated: 2026-01-31",
        "updated: \"2026-01-31\"",
        "lastmod: 2026-01-31T10:00:00Z",
        "last_modified_at: 2026-01-31 10:00:00 +0200",
        "date: 2024-05-01\nupdated: 2026-01-31",
        "last_updated: 2026-01-31\ndate: 2024-05-01",
    ] {
        assert_eq!(day(head), first, "{head}");
    }
    assert_eq!(check("+++\nupdated = 2026-01-31\n+++\n", &[], false).matter.updated, first);
    for head in ["updated: last spring", "updated: 2026-13-41", "date: [a]", "day: 2026-01-31"] {
        let front = check(&format!("---\n{head}\n---\n"), &[], false);
        assert_eq!((front.matter.updated, front.matter.foreign_keys.len()), (None, 1), "{head}");
    }
}

#[test]
fn keys_of_other_tools_are_kept_by_name() {
    let keys = [
        "author",
        "date",
        "layout",
        "ms.date",
        "ms.audience",
        "keywords",
        "category",
        "description",
        "weight",
        "slug",
        "type",
        "status",
        "name",
        "lang",
        "language",
        "sidebar_position",
        "sidebar_label",
        "permalink",
        "toc",
        "nav_order",
        "parent",
        "image",
        "linkTitle",
        "ROBOTS",
        "f1_keywords",
        "hide_title",
        "categories",
        "redirect_from",
        "url",
        "id",
        "summary",
        "version",
        "product",
        "section",
        "authors",
        "template",
        "heading",
    ];
    for key in keys {
        let front = check(&format!("---\n{key}:\n  a: [1, {{b: c}}]\n---\n"), &[], false);
        assert_eq!(front.matter.foreign_keys, [key]);
    }
}

#[test]
fn slips_are_found() {
    for (slip, key) in [
        ("Title", "title"),
        ("titel", "title"),
        ("also-asked", "also_asked"),
        ("alias", "aliases"),
        ("tag", "tags"),
        ("reviewBy", "review_by"),
        ("ordr", "order"),
        ("translation-of", "translation_of"),
        ("ownner", "owner"),
    ] {
        let problem = format!("2:1: unknown key `{slip}` | Did you mean `{key}`?");
        check(&format!("---\n{slip}: 3\n---\n"), &[&problem], false);
    }
    let problem = "2:1: unknown key `audiance` | Did you mean `audience`?";
    check("---\naudiance: agents\n---\n", &[problem], true);
    check("---\naudiance: public\n---\n", &[problem], false);
    check("---\nDraft: true\n---\n", &["2:1: unknown key `Draft` | Did you mean `draft`?"], true);
}

#[test]
fn values_of_another_type_are_errors_at_their_place() {
    check(
        "---\ntitle: [a]\n---\n",
        &["2:8: `title` must be text, not a list | Write it on one line: `title: Some words`."],
        false,
    );
    check(
        "---\nγ: δ\ntags: {a: b}\n---\n",
        &[
            "3:7: `tags` must be a list of words, not a table of keys | Write it as `tags: [one, two]`.",
        ],
        false,
    );
    check(
        "---\ntags:\n  - a\n  - [b]\n---\n",
        &["4:5: `tags` must be a list of words, not a list | Write it as `tags: [one, two]`."],
        false,
    );
    check(
        "---\norder: first\n---\n",
        &["2:8: `order` must be a number, not `first` | Smaller numbers come first: `order: 10`."],
        false,
    );
    check(
        "---\nreview_by: 31.1.2027\n---\n",
        &[
            "2:12: `review_by` must be a date, not `31.1.2027` | Write year, month and day: `review_by: 2027-01-31`.",
        ],
        false,
    );
    check(
        "---\nkind: howto\n---\n",
        &[
            "2:7: `kind` must be `article` or `faq`, not `howto` | Write, for example, `kind: article`.",
        ],
        false,
    );
}

#[test]
fn doubt_about_privacy_withholds_the_page() {
    check(
        "---\naudience: internal\n---\n",
        &[
            "2:11: `audience` must be `public` or `agents`, not `internal` | Write, for example, `audience: public`. The page is withheld until this is clear.",
        ],
        true,
    );
    check(
        "---\ndraft: maybe\n---\n",
        &[
            "2:8: `draft` must be `true` or `false`, not `maybe` | The page is withheld until this is clear.",
        ],
        true,
    );
    let front = read("---\naudience:\n---\n");
    assert!(front.withheld && front.problems.len() == 1);
    check(
        "---\naudience: public\naudience: agents\n---\n",
        &["3:1: `audience` is written twice | Keep one of them; the first is on line 2."],
        true,
    );
    check(
        "---\ntitle: a\nowner: b\ntitle: c\n---\n",
        &["4:1: `title` is written twice | Keep one of them; the first is on line 2."],
        false,
    );
}

#[test]
fn an_unreadable_line_does_not_cost_the_others() {
    let front = read("---\ntags: [a, b]\ntitle: Foo: bar\nowner: Ada\n---\nBody");
    assert_eq!(front.matter.title.as_deref(), Some("Foo: bar"));
    assert_eq!(front.matter.tags, ["a", "b"]);
    assert_eq!(front.matter.owner.as_deref(), Some("Ada"));
    assert!(!front.withheld);
    println!("{:#?}", front.problems);
    assert_eq!(front.problems.len(), 1);
    assert_eq!(front.problems[0].line, 3);
    assert_eq!(
        front.problems[0].suggestion.as_deref(),
        Some("Put the value in quotes: `title: \"Foo: bar\"`.")
    );
    for text in ["title: @x", "title: \"open", "tags: [a", "title: a\n\tb: c", "x: &a b\ny: *a"] {
        let front = read(&format!("---\n{text}\n---\n"));
        println!("{:?}", shown(&front));
        assert_eq!(front.problems.len().max(1), front.problems.len(), "{text}");
        assert!(!front.withheld);
        assert!(read(&format!("---\n{text}\naudience: public\n---\n")).withheld, "{text}");
    }
}

#[test]
fn a_head_that_is_not_closed_is_an_error_and_a_rule_is_none() {
    let front = read("---\ntitle: A\naudience: agents\n\nText\n");
    assert!(front.withheld);
    assert_eq!(front.matter.title.as_deref(), Some("A"));
    assert_eq!(
        shown(&front),
        ["1:1: front matter is not closed | Add a line `---` after the last key."]
    );
    assert_eq!((front.body_line, front.body_offset), (4, 30));
    for source in [
        "---\n\nText\n",
        "---\nSome words, then.\n\n---\nMore\n",
        "---",
        "",
        "text\n---\na: b\n---\n",
    ] {
        let front = check(source, &[], false);
        assert_eq!((front.body_line, front.body_offset), (1, 0), "{source}");
    }
}

#[test]
fn toml_is_read_as_far_as_it_goes() {
    let front = check(
        "+++\ntitle = \"Über\"\ndate = 2020-01-01\ntags = [\"a\", \"b\"]\ndraft = true\n[params]\nx = 1\n+++\nB",
        &[],
        false,
    );
    assert_eq!(front.matter.title.as_deref(), Some("Über"));
    assert_eq!(front.matter.tags, ["a", "b"]);
    assert_eq!(front.matter.draft, Some(true));
    assert_eq!(front.matter.updated, Some(jiff::civil::date(2020, 1, 1)));
    assert_eq!(front.matter.foreign_keys, ["params"]);
    let front = read("+++\ntitle = \"a\"\ndraft = perhaps\n+++\nB");
    assert!(front.withheld && !front.problems.is_empty());
}

#[test]
fn heads_meant_to_do_harm_are_refused() {
    let bomb = "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\naudience: public\n---\n";
    assert!(read(bomb).withheld);
    let deep = format!("---\nx: {}\n---\n", "[".repeat(5_000));
    assert!(!read(&deep).problems.is_empty());
    let deep = format!("---\nx: {}{}\ntitle: T\n---\n", "[".repeat(200), "]".repeat(200));
    assert_eq!(read(&deep).matter.title.as_deref(), Some("T"));
    let long = format!("---\ntitle: {}\n---\n", "x".repeat(70_000));
    assert_eq!(
        shown(&read(&long))[0],
        "1:1: front matter is over 64 KiB | Move the text below the closing line."
    );
}
