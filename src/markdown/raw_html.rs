//! Raw HTML in an article: what of it is kept, with which attributes, and what it says.

use super::anchors;
use super::document::LinkKind;
use super::html_tags::{Piece, Tag, decode, pieces};
use crate::i18n::Lang;

/// Elements that may stand in an article.
pub(super) const KEPT: [&str; 56] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
];

/// Elements of HTML that are left out while their text is kept.
const LEFT_OUT: [&str; 64] = [
    "acronym",
    "address",
    "applet",
    "area",
    "article",
    "aside",
    "base",
    "basefont",
    "bgsound",
    "big",
    "blink",
    "body",
    "button",
    "center",
    "data",
    "datalist",
    "dialog",
    "dir",
    "embed",
    "fieldset",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "head",
    "header",
    "hgroup",
    "html",
    "input",
    "keygen",
    "label",
    "legend",
    "link",
    "main",
    "map",
    "marquee",
    "menu",
    "meta",
    "meter",
    "nav",
    "nobr",
    "object",
    "optgroup",
    "option",
    "output",
    "param",
    "picture",
    "plaintext",
    "portal",
    "progress",
    "rb",
    "rp",
    "rt",
    "ruby",
    "section",
    "select",
    "slot",
    "source",
    "strike",
    "textarea",
    "title",
    "track",
    "tt",
];

/// Elements that never have contents.
const VOID: [&str; 4] = ["br", "col", "hr", "img"];

/// What becomes of a tag.
pub(super) enum Fate {
    /// It is kept under this name.
    Kept(&'static str),
    /// It is left out.
    LeftOut,
    /// It is no HTML: words in angle brackets, shown as they are.
    Words,
}

/// Says what becomes of a tag by its name.
pub(super) fn fate(name: &str) -> Fate {
    let lower = name.to_ascii_lowercase();
    if let Some(kept) = KEPT.iter().find(|kept| **kept == lower) {
        return Fate::Kept(kept);
    }
    match lower.as_str() {
        "h1" => Fate::Kept("h2"),
        "center" => Fate::Kept("div"),
        "strike" => Fate::Kept("s"),
        "tt" => Fate::Kept("code"),
        "wbr" | "xmp" | "noframes" | "noembed" | "rtc" => Fate::LeftOut,
        other if LEFT_OUT.contains(&other) => Fate::LeftOut,
        _ => Fate::Words,
    }
}

/// What of a tag's attributes is kept, apart from targets and ids.
pub(super) fn plain_attributes(name: &str, tag: &Tag<'_>) -> String {
    let mut kept = String::new();
    let mut keep = |key: &str, is_fit: fn(&str) -> bool| {
        if let Some(value) = tag.attribute(key).filter(|value| is_fit(value)) {
            kept.push_str(&format!(" {key}=\"{}\"", escape(&value)));
        }
    };
    keep("lang", is_language);
    keep("dir", |value| matches!(value, "ltr" | "rtl" | "auto"));
    keep("title", |_| true);
    match name {
        "img" => {
            keep("width", is_number);
            keep("height", is_number);
        }
        "td" => {
            keep("colspan", is_number);
            keep("rowspan", is_number);
        }
        "th" => {
            keep("colspan", is_number);
            keep("rowspan", is_number);
            keep("scope", |value| matches!(value, "row" | "col" | "rowgroup" | "colgroup"));
        }
        "col" | "colgroup" => keep("span", is_number),
        "ol" => keep("start", is_number),
        "li" => keep("value", is_number),
        "details" => keep("open", |_| true),
        "time" => keep("datetime", |_| true),
        _ => {}
    }
    kept
}

fn is_number(value: &str) -> bool {
    !value.is_empty() && value.len() <= 5 && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a tag of BCP 47 begins with a language that screen readers are known to have.
fn is_language(value: &str) -> bool {
    let is_tag = |c: u8| c.is_ascii_alphanumeric() || c == b'-';
    value.len() <= 20
        && value.bytes().all(is_tag)
        && value.split('-').next().is_some_and(|code| Lang::from_code(code).is_some())
}

/// Whether an element never has contents.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// The id that a tag sets: `id` of any element, `name` of a link.
pub(super) fn id(tag: &Tag<'_>) -> Option<String> {
    let name = || tag.attribute("name").filter(|_| tag.name.eq_ignore_ascii_case("a"));
    anchors::written(&tag.attribute("id").or_else(name)?)
}

/// The ids that a piece of HTML sets.
pub(super) fn ids(html: &str) -> Vec<String> {
    tags(html).iter().filter_map(id).collect()
}

/// The targets in a piece of HTML, each with its kind and the bytes before its tag.
pub(super) fn targets(html: &str) -> Vec<(String, LinkKind, usize)> {
    let target = |tag: &Tag<'_>| {
        let (attribute, kind) = match tag.name.to_ascii_lowercase().as_str() {
            "a" => ("href", LinkKind::Link),
            "img" => ("src", LinkKind::Image),
            _ => return None,
        };
        Some((tag.attribute(attribute)?.trim().to_owned(), kind, tag.at))
    };
    tags(html).iter().filter_map(target).collect()
}

fn tags(html: &str) -> Vec<Tag<'_>> {
    let open = |piece| match piece {
        Piece::Open(tag) => Some(tag),
        Piece::Text(_) | Piece::Close(_) => None,
    };
    pieces(html).into_iter().filter_map(open).collect()
}

/// The words of a piece of HTML.
pub(super) fn text(html: &str) -> String {
    let mut text = String::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(words) => text.push_str(&decode(words)),
            Piece::Open(tag) => match fate(tag.name) {
                Fate::Words if tag.is_bare() => text.push_str(&format!("<{}>", tag.name)),
                Fate::Kept("img") => text.push_str(&tag.attribute("alt").unwrap_or_default()),
                Fate::Kept(name) => space(&mut text, name),
                Fate::Words | Fate::LeftOut => {}
            },
            Piece::Close(name) => match fate(name) {
                Fate::Kept(name) => space(&mut text, name),
                Fate::Words | Fate::LeftOut => {}
            },
        }
    }
    text
}

/// Keeps the words of two blocks apart.
fn space(text: &mut String, name: &str) {
    let block = matches!(
        name,
        "br" | "p"
            | "li"
            | "div"
            | "td"
            | "th"
            | "tr"
            | "dd"
            | "dt"
            | "h2"
            | "h3"
            | "h4"
            | "summary"
    );
    if block && !text.is_empty() && !text.ends_with([' ', '\n']) {
        text.push(' ');
    }
}

/// Text as it may stand in HTML, in quotes too.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
