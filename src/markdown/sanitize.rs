//! The last word on an article's HTML: whatever was written before, only this leaves.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::links;
use super::raw_html::KEPT;

/// Elements that the drawing itself adds.
const OWN: [&str; 2] = ["input", "section"];

/// Attributes that any element may have.
const GENERAL: [&str; 10] = [
    "id",
    "class",
    "lang",
    "dir",
    "title",
    "role",
    "tabindex",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
];

/// Classes that the drawing itself gives; families end in a hyphen.
const CLASSES: [&str; 13] = [
    "align-",
    "heading",
    "anchor",
    "table-scroll",
    "alert",
    "alert-",
    "footnote-reference",
    "footnotes",
    "footnote-back",
    "task-item",
    "language-",
    "hl-",
    "external",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);

/// Cleans a page's HTML and closes what was left open.
pub(super) fn clean(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

fn cleaner() -> Builder<'static> {
    let set = |names: &[&'static str]| names.iter().copied().collect::<HashSet<_>>();
    let attributes: HashMap<&str, HashSet<&str>> = [
        ("a", set(&["href", "rel"])),
        ("img", set(&["src", "alt", "width", "height", "loading"])),
        ("td", set(&["colspan", "rowspan", "align"])),
        ("th", set(&["colspan", "rowspan", "scope", "align"])),
        ("col", set(&["span"])),
        ("colgroup", set(&["span"])),
        ("ol", set(&["start"])),
        ("li", set(&["value"])),
        ("details", set(&["open"])),
        ("time", set(&["datetime"])),
        ("input", set(&["type", "checked", "disabled"])),
    ]
    .into_iter()
    .collect();
    let mut builder = Builder::empty();
    builder
        .tags(KEPT.iter().chain(OWN.iter()).copied().collect())
        .clean_content_tags(set(&["script", "style", "iframe", "noscript", "template"]))
        .generic_attributes(set(&GENERAL))
        .tag_attributes(attributes)
        .url_schemes(links::SCHEMES.into_iter().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(filter);
    builder
}

fn filter<'u>(_element: &str, attribute: &str, value: &'u str) -> Option<Cow<'u, str>> {
    let fits = match attribute {
        "class" => value.split(' ').all(is_own_class),
        "href" => links::is_safe(value),
        "src" => links::is_own(value),
        "type" => value == "checkbox",
        "tabindex" => value == "0",
        _ => true,
    };
    fits.then_some(Cow::Borrowed(value))
}

fn is_own_class(class: &str) -> bool {
    CLASSES.iter().any(|own| {
        *own == class || (own.ends_with('-') && class.starts_with(own) && class.len() > own.len())
    })
}
