//! What an article looks like as HTML, and that nothing harmful gets through.

#![expect(clippy::expect_used, clippy::string_slice, reason = "a test may fail loudly")]

use super::heard::check_heard;
use answerdesk::markdown::document::LinkKind;
use answerdesk::markdown::render::{Colours, RenderOptions, Resolved, Words, render};

fn resolve(target: &str, kind: LinkKind) -> Resolved {
    match (target, kind) {
        ("missing.md" | "missing.png", _) => Resolved::Broken,
        (_, LinkKind::Link) if target.ends_with(".md") => {
            Resolved::To(format!("/en/{}", target.trim_end_matches(".md")))
        }
        _ => Resolved::Keep,
    }
}

/// Draws with English words and no title.
pub(super) fn draw(body: &str) -> String {
    render(
        body,
        &RenderOptions {
            resolve: &resolve,
            drop_title: None,
            words: Words::default(),
            colours: Colours::On,
        },
    )
}

#[track_caller]
fn check(body: &str, html: &str) {
    assert_eq!(draw(body).trim(), html, "{body}");
}

/// Reads HTML as a browser does and fails on anything that acts or loads from elsewhere.
#[track_caller]
pub(super) fn check_safe(html: &str) {
    let mut rest = html;
    let mut open: Vec<&str> = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, next) = after.split_once('>').expect("every tag ends");
        rest = next;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "tags close in order: {html}");
            continue;
        }
        let name = tag.split(' ').next().unwrap_or("");
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()), "<{tag}>");
        assert!(
            ![
                "script", "style", "iframe", "svg", "math", "object", "embed", "form", "base",
                "link", "meta", "h1"
            ]
            .contains(&name),
            "<{tag}>"
        );
        if !["br", "hr", "img", "input", "col"].contains(&name) {
            open.push(name);
        }
        let mut attributes = tag[name.len()..].trim_start();
        while let Some((key, after)) = attributes.split_once("=\"") {
            let (value, next) = after.split_once('"').expect("a value ends");
            attributes = next.trim_start();
            assert!(!key.starts_with("on") && key != "style" && key != "srcset", "<{tag}>");
            let value = value.replace("&amp;", "&").to_lowercase();
            if key == "href" {
                let colon = value.find(':').unwrap_or(usize::MAX);
                let path = value.find(['/', '?', '#']).unwrap_or(usize::MAX);
                let known = ["http:", "https:", "mailto:", "tel:"];
                assert!(
                    colon > path
                        || colon == usize::MAX
                        || known.iter().any(|s| value.starts_with(s)),
                    "<{tag}>"
                );
            }
            if key == "src" {
                assert!(!value.contains("//") && !value.contains(':'), "<{tag}>");
            }
            if key == "id" {
                ids.push(after.split_once('"').map_or("", |(id, _)| id));
            }
        }
    }
    assert!(open.is_empty(), "{open:?} stay open: {html}");
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is there twice: {html}");
}

#[test]
fn markdown_is_drawn() {
    check(
        "a *b* **c** ~~d~~ `e<f`",
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p>",
    );
    check(
        "## A b\n\n### A b {#x}\n\n- [x] done\n\n> [!TIP]\n> Try\n\n|a|\n|-:|\n|1|",
        "<div class=\"heading\"><h2 id=\"a-b\">A b</h2><a class=\"anchor\" href=\"#a-b\" \
         aria-labelledby=\"a-b\"><span aria-hidden=\"true\">#</span></a></div>\n\
         <div class=\"heading\"><h3 id=\"x\">A b</h3><a class=\"anchor\" href=\"#x\" \
         aria-labelledby=\"x\"><span aria-hidden=\"true\">#</span></a></div>\n\
         <ul>\n\n<li class=\"task-item\"><input type=\"checkbox\" disabled=\"\" checked=\"\" \
         aria-label=\"Done\"> done</li>\n</ul>\n\
         <div class=\"alert alert-tip\" role=\"note\"><p class=\"alert-title\">Tip</p>\n\
         <p>Try</p>\n</div>\n\
         <div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table: A b\">\
         <table><thead><tr><th class=\"align-right\">a</th></tr></thead><tbody>\n\
         <tr><td class=\"align-right\">1</td></tr>\n</tbody></table>\n</div>",
    );
}

#[test]
fn links_and_images_are_resolved() {
    check(
        "[a](b.md) [c](missing.md) [d](https://x.org)",
        "<p><a href=\"/en/b\">a</a> c <a href=\"https://x.org\" class=\"external\" rel=\"noopener\">d</a></p>",
    );
    check(
        "![a](b.png) ![c](missing.png) ![d](https://x.org/y.png)",
        "<p><img src=\"b.png\" alt=\"a\" loading=\"lazy\"> c <a href=\"https://x.org/y.png\" class=\"external\" rel=\"noopener\">d</a></p>",
    );
    check(
        "<me@example.com> <https://x.org/?a=b&c>",
        "<p><a href=\"mailto:me@example.com\">me@example.com</a> <a href=\"https://x.org/?a=b&amp;c\" class=\"external\" rel=\"noopener\">https://x.org/?a=b&amp;c</a></p>",
    );
    check("[![a](//x.org/y.png)](b.md)", "<p><a href=\"/en/b\">a</a></p>");
    check(
        "<img src='b.png' onerror=x alt=\"q\" width=20><a name=\"k\"></a>",
        "<p><img src=\"b.png\" alt=\"q\" width=\"20\" loading=\"lazy\"><span id=\"k\"></span></p>",
    );
    check("Put <name> here", "<p>Put &lt;name&gt; here</p>");
}

#[test]
fn hostile_html_does_nothing() {
    for body in [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java&#x73;cript:alert(1)\">x</a>",
        "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "[x](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) [x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=) ![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "[x](vbscript:x) <javascript:alert(1)>",
        "<svg><script>alert(1)</script></svg><svg onload=alert(1)>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<iframe src=\"https://x.org\"></iframe><object data=x></object><embed src=x>",
        "<style>body{display:none}</style><div style=\"position:fixed\">x</div>",
        "<form action=\"https://x.org\"><input name=q><button>x</button></form>",
        "<base href=\"https://x.org\"><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
        "<div onclick=\"alert(1)\" class=\"hl-x page\" id=\"ad_x\" tabindex=5>x</div>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<a href='x' title='\"><img src=x onerror=alert(1)>'>y</a>",
        "<div title=\"\n\n# x \" onmouseover=\"alert(1)\n\ny\">",
        "<table><tr><td><b>x</table></div></div></body></html>",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "<<script>script>alert(1)<</script>/script>",
        "<img src=\"//x.org/y.png\"> <img src=\"\\\\x.org\\y.png\"> ![x](/\\x.org/y.png)",
        "<img srcset=\"https://x.org/y.png\" src=\"h\tttps://x.org/y.png\">",
        "## <img src=x onerror=alert(1)> {#x\"onclick=alert(1)}",
        "```x\"onclick=\"alert(1)\ny\n```",
        "x[^\"><img src=x onerror=alert(1)>]\n\n[^\"><img src=x onerror=alert(1)>]: y",
        "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
        "<a id=\"x\" name=\"y\"></a><p id=\"x\">z</p>\n\n# x\n\n## x",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<textarea><img src=x onerror=alert(1)></textarea><title><img src=x></title>",
    ] {
        check_safe(&draw(body));
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 300, failure_persistence: None, ..proptest::prelude::ProptestConfig::default() })]

    #[test]
    fn any_text_is_drawn_safely(parts in proptest::collection::vec(part(), 0..24)) {
        let body = parts.concat();
        let html = draw(&body);
        check_safe(&html);
        check_heard(&html);
        let front = answerdesk::markdown::front_matter::read(&body);
        let rest = body.get(front.body_offset..).expect("the body begins at a letter");
        let document = answerdesk::markdown::document::parse(rest, front.body_line);
        let mut anchors: Vec<_> = document.headings.iter().map(|heading| &heading.anchor).collect();
        anchors.extend(&document.anchors);
        let count = anchors.len();
        anchors.sort();
        anchors.dedup();
        assert_eq!(anchors.len(), count);
    }
}

/// Pieces that mean something to one of the readers, and arbitrary text between them.
fn part() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    prop_oneof![
        2 => ".{0,12}",
        5 => proptest::sample::select(vec![
            "\n", "\n\n", "---\n", "+++\n", "title: a\n", "audience: b\n", "# ", "## a\n", "{#a}",
            "> ", "> [!NOTE]\n", "- ", "- [x] ", "1. ", "    ", "```\n", "```rust\n", "`", "*", "_",
            "|a|b|\n|-|-|\n", "[a](b)", "![a](", "[^1]", "[^1]: ", ":::note\n", ":::\n", "{{< a >}}",
            "{% if %}", "[!include[a](b)]", "<a name=\"x\">", "</a>", "<div>", "</div>", "<script>",
            "</script>", "<img src=x onerror=y>", "<!--", "-->", "<", ">", "\"", "'", "&lt;", "&#106;",
            "<ul>", "</ul>", "<li>", "<dl>", "<dt>", "<table>", "<tr>", "<th>", "<td>", "</table>", "<h4>",
            "<h2></h2>", "[](b)", "[![](a.png)](b)", "<summary>", "<details>", "<pre>",
            "javascript:", "<p title=\"", "\t", ": b\n", "\r\n", "é", "ελ", "\u{200c}", "import a from 'b'\n",
        ])
        .prop_map(str::to_owned),
    ]
}
