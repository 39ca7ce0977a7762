//! What those hear who listen to an article: whatever was written, lists have items, headings
//! follow one another, links and cells have words, and what is too wide can be scrolled.

#![expect(clippy::string_slice, reason = "a test may fail loudly")]

use super::render::draw;

/// Fails on a structure that a screen reader cannot tell.
#[track_caller]
pub(super) fn check_heard(html: &str) {
    let mut open: Vec<(&str, &str, bool)> = Vec::new();
    let mut level = 1;
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        hear(&mut open, text, html);
        let Some(end) = after.find('>') else { panic!("a tag does not end: {html}") };
        let tag = &after[..end];
        rest = &after[end + 1..];
        if tag.starts_with('/') {
            let Some((name, tag, said)) = open.pop() else { panic!("nothing is open: {html}") };
            let named = tag.contains("aria-label");
            assert!(said || named || !is_told(name, tag), "<{tag}> says nothing: {html}");
            if let Some(parent) = open.last_mut() {
                parent.2 |= said || named || tag.starts_with("span id");
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        check_place(&open, name, tag, html);
        if let Some(found) = name.strip_prefix('h').and_then(|digit| digit.parse::<u8>().ok()) {
            assert!(found <= level + 1, "<{tag}> skips a level: {html}");
            level = found;
        }
        match name {
            "img" => hear(&mut open, "a picture", html),
            "input" => hear(&mut open, "a box", html),
            "br" | "hr" | "col" => {}
            _ => open.push((name, tag, false)),
        }
    }
}

fn hear(open: &mut [(&str, &str, bool)], text: &str, html: &str) {
    if let Some((name, _, said)) = open.last_mut().filter(|_| !text.trim().is_empty()) {
        assert!(!matches!(*name, "ul" | "ol" | "dl"), "words beside the items: {html}");
        *said = true;
    }
}

/// Whether an element is announced, so that it must have words. A link without an address is
/// none.
fn is_told(name: &str, tag: &str) -> bool {
    matches!(name, "h2" | "h3" | "h4" | "h5" | "h6" | "th" | "summary")
        || (name == "a" && tag.contains("href="))
}

#[track_caller]
fn check_place(open: &[(&str, &str, bool)], name: &str, tag: &str, html: &str) {
    let mut parents = open.iter().rev().map(|(name, ..)| *name);
    let parent = parents.next().unwrap_or_default();
    let fits = match name {
        "li" => matches!(parent, "ul" | "ol"),
        "dt" | "dd" => parent == "dl" || (parent == "div" && parents.next() == Some("dl")),
        "div" => !matches!(parent, "ul" | "ol"),
        _ => !matches!(parent, "ul" | "ol" | "dl"),
    };
    assert!(fits, "<{tag}> inside of <{parent}>: {html}");
    if name == "table" {
        let scrolls = open.iter().any(|(_, tag, _)| tag.contains("table-scroll"));
        assert!(scrolls, "a table cannot be scrolled: {html}");
    }
    if name == "pre" {
        assert!(tag.contains("tabindex=\"0\""), "code cannot be scrolled: {html}");
    }
}

#[track_caller]
fn check(body: &str, html: &str) {
    let drawn = draw(body);
    check_heard(&drawn);
    assert_eq!(drawn.trim(), html, "{body}");
}

#[test]
fn links_without_words_say_where_they_lead() {
    check(
        "[](https://x.org/a/)",
        "<p><a href=\"https://x.org/a/\" class=\"external\" rel=\"noopener\">x.org/a</a></p>",
    );
    check(
        "[![](a.png)](b.md)",
        "<p><a href=\"/en/b\" aria-label=\"/en/b\"><img src=\"a.png\" alt=\"\" loading=\"lazy\"></a></p>",
    );
}

#[test]
fn lists_have_items_and_items_a_list() {
    check("<ul><p>a</p>b<li>c</li></ul>", "<ul><li><p>a</p>b</li><li>c</li></ul>");
    check("<li>a</li>", "<div>a</div>");
    check("<dl><p>a</p><dt>b</dt></dl>", "<dl><dt><p>a</p></dt><dt>b</dt><dd></dd></dl>");
    check("<dl><dd>a</dd><dd>b</dd></dl>", "<dl><dt>a</dt><dd>b</dd></dl>");
    check("<dt>a</dt>", "<div>a</div>");
    check("<ul>\u{200c}<li>a</li></ul>", "<ul><li>a</li></ul>");
}

#[test]
fn headings_say_something_and_skip_no_level() {
    check("<h2></h2><h4>a</h4><h6>b</h6>", "<h2>a</h2><h3>b</h3>");
    check("## &#8203;\n\na", "<p>a</p>");
}

#[test]
fn cells_and_tables_can_be_read_and_scrolled() {
    let boxed = "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">";
    check(
        "<table><tr><th></th><th scope=\"bad\">a</th></tr></table>",
        &format!("{boxed}<table><tbody><tr><td></td><th>a</th></tr></tbody></table></div>"),
    );
}

#[test]
fn only_known_languages_are_named() {
    check("<p lang=\"zz-what\">a</p><p lang=\"el\">b</p>", "<p>a</p><p lang=\"el\">b</p>");
}
