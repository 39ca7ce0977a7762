//! Lists set like a table of contents.

use maud::{Markup, html};

use crate::i18n::Lang;
use crate::web::page::Page;

/// A line of a table of contents.
pub struct Line {
    /// Where it leads.
    pub address: String,
    /// Its title.
    pub title: String,
    /// How many answers there are behind it, if it is a section.
    pub count: Option<usize>,
    /// What is said below it.
    pub below: Below,
}

/// What is said below a line.
#[derive(Default)]
pub enum Below {
    /// Nothing.
    #[default]
    Nothing,
    /// What it is about, in a sentence or two.
    Words(String),
    /// The first that is in it: addresses and titles.
    First(Vec<(String, String)>),
}

/// The list.
#[must_use]
pub fn contents(page: &Page, lines: &[Line]) -> Markup {
    contents_in(page, lines, None)
}

/// The list, in another language than the page.
#[must_use]
pub fn contents_in(page: &Page, lines: &[Line], lang: Option<Lang>) -> Markup {
    html! {
        ol.contents lang=[lang] dir=[lang.map(|lang| lang.direction().as_str())] {
            @for line in lines {
                li {
                    a href=(line.address) {
                        span.title { bdi { (line.title) } }
                        @if let Some(count) = line.count {
                            span.count { (page.number(count))
                                span.vh { " " (page.count("answers-unit", count)) } }
                        }
                    }
                    (below(&line.below))
                }
            }
        }
    }
}

fn below(below: &Below) -> Markup {
    html! {
        @match below {
            Below::Words(words) if !words.is_empty() => { p.below { bdi { (words) } } }
            Below::First(first) if !first.is_empty() => {
                ul.below { @for (address, title) in first {
                    li { a href=(address) { bdi { (title) } } }
                } }
            }
            _ => {}
        }
    }
}

/// Links to the pages before and after this one of a long list.
pub struct Turning {
    /// The page before.
    pub before: Option<String>,
    /// The page after.
    pub after: Option<String>,
    /// This page and how many there are, where that is known.
    pub place: Option<(usize, usize)>,
}

/// Nothing, if there is only one page.
#[must_use]
pub fn turning(page: &Page, turning: &Turning) -> Markup {
    html! {
        @if turning.before.is_some() || turning.after.is_some() {
            nav.pages aria-label=(page.t("pages")) {
                @if let Some(before) = &turning.before {
                    a rel="prev" href=(before) { (page.t("previous")) }
                }
                @if let Some((place, of)) = turning.place {
                    span { (page.with("page-of", &[
                        ("page", &page.number(place)), ("pages", &page.number(of))])) }
                }
                @if let Some(after) = &turning.after {
                    a rel="next" href=(after) { (page.t("next")) }
                }
            }
        }
    }
}
