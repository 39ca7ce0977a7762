//! Slots: places of the page that a theme fills with Markdown of its own, `slots/home.md` or, for
//! one language, `slots/home.fa.md`. They are drawn once, when the theme is loaded.

use std::collections::BTreeMap;

use super::finding::{Finding, Spot, near};
use crate::i18n::Lang;
use crate::markdown::document::{self, LinkKind};
use crate::markdown::problem::Severity;
use crate::markdown::render::{Colours, RenderOptions, Resolved, Words, render};

/// A longer one is a page: it belongs among the articles.
pub(super) const SLOT_BYTES_MAX: usize = 16 * 1024;

/// A place that a theme can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Below the search field of the home page.
    Home,
    /// Links in the header: a list of links and nothing else.
    Header,
    /// Above the last line of every page.
    Footer,
}

/// What a theme puts into a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotHtml {
    /// Safe HTML; of the header: `li` elements with a link each.
    pub html: String,
    /// The language that it is written for; none: for all that have none of their own.
    pub lang: Option<Lang>,
}

/// Draws Markdown with the words of a language.
pub type Draw<'a> = dyn Fn(Lang, &str, &dyn Fn(&str, LinkKind) -> Resolved) -> String + 'a;

/// Draws with English words: for looking at a theme without a site.
#[must_use]
pub fn plain_draw(_lang: Lang, text: &str, resolve: &dyn Fn(&str, LinkKind) -> Resolved) -> String {
    let words = Words::default();
    render(text, &RenderOptions { resolve, drop_title: None, words, colours: Colours::Off })
}

/// The filled slots of a theme.
pub(super) type Slots = BTreeMap<(Slot, Option<Lang>), SlotHtml>;

/// The names of the slots' files, without language and ending.
const NAMES: [(&str, Slot); 3] =
    [("home", Slot::Home), ("header", Slot::Header), ("footer", Slot::Footer)];

/// The slot and the language that a file is for.
pub(super) fn of_file(name: &str) -> Result<(Slot, Option<Lang>), String> {
    let stem = name.strip_prefix("slots/").and_then(|name| name.strip_suffix(".md"));
    let stem = stem.unwrap_or(name);
    let (place, code) = match stem.split_once('.') {
        Some((place, code)) => (place, Some(code)),
        None => (stem, None),
    };
    let Some((_, slot)) = NAMES.iter().find(|(known, _)| *known == place) else {
        let hint = near(place, NAMES.map(|(known, _)| known));
        let hint = if hint.is_empty() { ": there are home, header and footer" } else { &hint };
        return Err(format!("there is no slot “{place}”{hint}"));
    };
    let lang = match code {
        None => None,
        Some(code) => Some(Lang::from_code(code).ok_or_else(|| {
            format!("“{code}” is not a language that Answerdesk knows, so nobody sees this file")
        })?),
    };
    Ok((*slot, lang))
}

/// What drawing needs to know.
pub(super) struct Drawing<'a> {
    pub(super) files: &'a BTreeMap<String, Vec<u8>>,
    /// The address of a file of the theme.
    pub(super) address: &'a dyn Fn(&str) -> String,
    pub(super) draw: &'a Draw<'a>,
    /// What stands before the names of files in findings.
    pub(super) shown: &'a str,
}

/// Draws every slot. An empty file is no slot: so a theme drops one of the theme it inherits.
pub(super) fn draw(drawing: &Drawing<'_>) -> (Slots, Vec<Finding>) {
    let mut slots = Slots::new();
    let mut found = Vec::new();
    for (name, bytes) in drawing.files.range("slots/".to_owned().."slots0".to_owned()) {
        let spot = Spot::top(format!("{}/{name}", drawing.shown));
        let (slot, lang) = match of_file(name) {
            Ok(of_file) => of_file,
            Err(message) => {
                found.push(Finding::warning(&spot, message));
                continue;
            }
        };
        let text = String::from_utf8_lossy(bytes);
        if text.trim().is_empty() {
            continue;
        }
        if bytes.len() > SLOT_BYTES_MAX {
            let message = format!("has {} bytes; a slot may have {SLOT_BYTES_MAX}", bytes.len());
            found.push(Finding::error(&spot, message));
            continue;
        }
        let resolve = |target: &str, kind: LinkKind| resolve(target, kind, drawing);
        let html = (drawing.draw)(lang.unwrap_or(Lang::EN), &text, &resolve);
        let html = match slot {
            Slot::Header => links_of(&html),
            Slot::Home | Slot::Footer => Some(html),
        };
        match html {
            Some(html) => drop(slots.insert((slot, lang), SlotHtml { html, lang })),
            None => found.push(Finding::error(
                &spot,
                "must be a list of links, such as “- [Status](https://status.example.com)”, and nothing else",
            )),
        }
    }
    (slots, found)
}

/// What is wrong with the targets and the HTML of a slot.
pub(super) fn check(name: &str, drawing: &Drawing<'_>) -> Vec<Finding> {
    let file = format!("{}/{name}", drawing.shown);
    let text = String::from_utf8_lossy(drawing.files.get(name).map_or(&[][..], Vec::as_slice));
    let document = document::parse(&text, 1);
    let spot = |line: u32, column: u32| Spot {
        file: file.clone(),
        line: line as usize,
        column: column as usize,
    };
    let mut found: Vec<Finding> = Vec::new();
    for problem in document.problems {
        let spot = spot(problem.line, problem.column);
        found.push(match problem.severity {
            Severity::Error => Finding::error(&spot, problem.message),
            Severity::Warning => Finding::warning(&spot, problem.message),
        });
    }
    for link in document.links {
        if resolve(&link.target, link.kind, drawing) != Resolved::Broken {
            continue;
        }
        let message = match link.kind {
            LinkKind::Link => {
                format!("“{}” leads nowhere: a link begins with / or with https://", link.target)
            }
            LinkKind::Image => format!(
                "the picture “{}” is not shown: put it into the theme's folder pictures and name it pictures/…",
                link.target
            ),
        };
        found.push(Finding::error(&spot(link.line, link.column), message));
    }
    for element in ["<script", "<style", "<iframe"] {
        if let Some(at) = text.to_ascii_lowercase().find(element) {
            let message = format!("{element}> is left out: a slot is text, links and pictures");
            found.push(Finding::error(&Spot::at(&file, &text, at), message));
        }
    }
    found
}

fn resolve(target: &str, kind: LinkKind, drawing: &Drawing<'_>) -> Resolved {
    let is_of_site = target.starts_with('/') && !target.starts_with("//");
    let is_own = target.starts_with("pictures/") && drawing.files.contains_key(target);
    let has_scheme =
        ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme));
    match kind {
        LinkKind::Image if is_own => Resolved::To((drawing.address)(target)),
        LinkKind::Image if is_of_site => Resolved::Keep,
        LinkKind::Link if is_of_site || has_scheme => Resolved::Keep,
        _ => Resolved::Broken,
    }
}

/// The items of a list of links; none when there is anything else.
fn links_of(html: &str) -> Option<String> {
    let list = html.trim().strip_prefix("<ul>")?.strip_suffix("</ul>")?;
    let list = list.replace("<p>", "").replace("</p>", "");
    let mut links = String::new();
    for item in list.split("<li>") {
        let item: Vec<&str> = item.lines().map(str::trim).collect();
        let item = item.concat();
        if item.is_empty() && links.is_empty() {
            continue;
        }
        let link = item.strip_suffix("</li>")?.trim();
        let is_one_link = link.starts_with("<a ")
            && link.ends_with("</a>")
            && link.matches("<a ").count() == 1
            && link.matches("</a>").count() == 1;
        if !is_one_link {
            return None;
        }
        links.push_str(&format!("<li>{link}</li>"));
    }
    (!links.is_empty()).then_some(links)
}
