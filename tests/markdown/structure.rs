//! What a document holds: headings, sections, links, questions, foreign directives.

use answerdesk::markdown::document::{LinkKind, parse};
use answerdesk::markdown::faq::questions;

#[test]
fn headings_have_stable_unique_anchors() {
    for (body, anchors) in [
        ("# A b!\n\n## A b\n\n## A-b", vec!["a-b", "a-b-2", "a-b-3"]),
        (
            "# Ελληνικά ΚΑΙ άλλα\n\n## తెలుగు ప్రశ్న\n\n## می‌خواهم",
            vec!["ελληνικά-και-άλλα", "తెలుగు-ప్రశ్న", "میخواهم"],
        ),
        ("## A {#b}\n\n## b", vec!["b", "b-2"]),
        ("## b\n\n## A {#b}", vec!["b-2", "b"]),
        ("# <a name=\"start\"></a>Αρχή", vec!["start"]),
        ("## Use {braces}", vec!["use-braces"]),
        ("# Z {y}\n\n- z", vec!["z-y"]),
        ("## ad_x\n\n## !!!", vec!["text-ad_x", "section"]),
    ] {
        let document = parse(body, 1);
        let found: Vec<_> =
            document.headings.iter().map(|heading| heading.anchor.as_str()).collect();
        assert_eq!(found, anchors, "{body}");
    }
}

#[test]
fn levels_never_skip() {
    for (body, levels) in [
        ("# T\n\n## a\n\n### b", vec![1, 2, 3]),
        ("### a\n\n##### b\n\n## c", vec![2, 3, 2]),
        ("text\n\n# a\n\n## b\n\n# c", vec![2, 3, 2]),
        ("# T\n\n#### a\n\n# b\n\n## c", vec![1, 2, 2, 3]),
    ] {
        let found: Vec<_> = parse(body, 1).headings.iter().map(|heading| heading.level).collect();
        assert_eq!(found, levels, "{body}");
    }
}

#[test]
fn text_links_and_summary_are_found() {
    let document = parse(
        "# Title\n\nFirst *words* [here](a.md) and\n![pic](b.png \"t\").\n\n## More\n\n\
         | a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n<p>raw <b>html</b> <a href=\"c.md\">c</a></p>\n",
        10,
    );
    assert_eq!(document.title.as_deref(), Some("Title"));
    assert!(document.title_leads);
    assert_eq!(document.summary, "First words here and pic.");
    let texts: Vec<_> = document.sections.iter().map(|s| (s.heading, s.text.as_str())).collect();
    assert_eq!(
        texts,
        [(Some(0), "First words here and pic."), (Some(1), "a b\n1 2\ncode\nraw html c")]
    );
    let links: Vec<_> =
        document.links.iter().map(|l| (l.target.as_str(), l.kind, l.line, l.column)).collect();
    assert_eq!(
        links,
        [
            ("a.md", LinkKind::Link, 12, 15),
            ("b.png", LinkKind::Image, 13, 1),
            ("c.md", LinkKind::Link, 24, 20)
        ]
    );
    assert_eq!(document.headings[1].line, 15);
    let long = parse(&"word ".repeat(100), 1);
    assert!(long.summary.ends_with("word…") && long.summary.chars().count() <= 201);
}

#[test]
fn questions_have_answers() {
    let document = parse(
        "# FAQ\n\nIntro\n\n## Why?\n\nBecause.\n\n### Really?\n\nYes.\n\n## Empty?\n\n## How?\n\n- So\n",
        1,
    );
    let found: Vec<_> =
        questions(&document).into_iter().map(|q| (q.text, q.anchor, q.answer)).collect();
    let text = |s: &str| s.to_owned();
    assert_eq!(
        found,
        [
            (text("Why?"), text("why"), text("Because.\nReally?\nYes.")),
            (text("How?"), text("how"), text("So")),
        ]
    );
}

#[test]
fn foreign_directives_are_left_out_and_reported() {
    for (body, shown, reported) in [
        ("a\n\n[!include[x](~/y.md)]\n", "<p>a</p>", "`[!include[x](~/y.md)]` 3:1"),
        (
            ":::note\nText\n:::\n",
            "<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">Note</p>\n<p>Text</p>\n</div>",
            "`:::note` 1:1",
        ),
        (
            ":::tip Title\nText\n:::\nafter",
            "<div class=\"alert alert-tip\" role=\"note\"><p class=\"alert-title\">Tip</p>\n<p><strong>Title</strong><br>\nText</p>\n</div>\n<p>after</p>",
            "`:::tip Title` 1:1",
        ),
        (
            ":::image type=\"content\" source=\"a.png\" alt-text=\"b\":::",
            "<p><img src=\"a.png\" alt=\"b\" loading=\"lazy\"></p>",
            "`:::image type=\"content\" source=\"a.png\" a…` 1:1",
        ),
        ("x {{< youtube id >}} y", "<p>x                    y</p>", "`{{< youtube id >}}` 1:3"),
        ("x {% include a.md %}", "<p>x</p>", "`{% include a.md %}` 1:3"),
        (
            "> [!VIDEO https://x.org/v]",
            "<blockquote>\n<p><a href=\"https://x.org/v\" class=\"external\" rel=\"noopener\">https://x.org/v</a></p>\n</blockquote>",
            "`[!VIDEO https://x.org/v]` 1:3",
        ),
        (
            "import Tabs from '@theme/Tabs';\n\ntext",
            "<p>text</p>",
            "`import Tabs from '@theme/Tabs';` 1:1",
        ),
    ] {
        let problems: Vec<_> = parse(body, 1)
            .problems
            .iter()
            .map(|p| {
                format!(
                    "{} {}:{}",
                    p.message.split(" is a directive of another tool, ").next().unwrap_or_default(),
                    p.line,
                    p.column
                )
            })
            .collect();
        assert_eq!(problems, [reported], "{body}");
        assert_eq!(super::render::draw(body).trim(), shown, "{body}");
    }
    for text in [
        "`{{< x >}}` and ``[!div a]``",
        "```\n:::note\n{% if x %}\n```",
        "import duties from China rise",
        "An array[!] and {% of them %}",
        ":::",
        "    {% include x %}",
    ] {
        let document = parse(text, 1);
        assert_eq!(document.problems, [], "{text}");
    }
}
