//! A section: its introduction and its contents.

use maud::{Markup, PreEscaped, html};

use super::article_view::crumbs;
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::contents::{Below, Line, Turning, contents_in, turning};
use crate::web::parts::layout::layout;
use crate::web::parts::only_in::{Group, only_in};

/// What the page shows.
pub struct Shown {
    /// The language of the section.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Its path.
    pub path: String,
    /// The sections above: path, title.
    pub above: Vec<(String, String)>,
    /// Its introduction.
    pub introduction: String,
    /// The introduction's first paragraph.
    pub summary: String,
    /// The sections in it: address, title, answers.
    pub sections: Vec<(String, String, usize)>,
    /// Its articles: address, title, summary.
    pub articles: Vec<(String, String, String)>,
    /// What there is only in other languages.
    pub elsewhere: Vec<Group>,
    /// This page of it, from 1.
    pub number: usize,
    /// How many pages it has.
    pub pages: usize,
}

/// The page.
#[must_use]
pub fn section(page: &Page, shown: &Shown) -> Markup {
    let head =
        Head::new(shown.title.clone(), "page section", Current::None).listed(shown.summary.clone());
    let articles = shown.articles.iter().map(|(address, title, summary)| Line {
        address: address.clone(),
        title: title.clone(),
        count: None,
        below: Below::Words(summary.clone()),
    });
    let sections = shown.sections.iter().map(|(address, title, count)| Line {
        address: address.clone(),
        title: title.clone(),
        count: Some(*count),
        below: Below::Nothing,
    });
    let lines: Vec<Line> = match shown.number {
        1 => sections.chain(articles).collect(),
        _ => articles.collect(),
    };
    let at = |number: usize| format!("{}?page={number}", urls::section(shown.lang, &shown.path));
    let pages = Turning {
        before: (shown.number > 1).then(|| at(shown.number - 1)),
        after: (shown.number < shown.pages).then(|| at(shown.number + 1)),
        place: Some((shown.number, shown.pages)),
    };
    let lang = page.foreign(shown.lang);
    let dir = lang.map(|lang| lang.direction().as_str());
    let body = html! {
        (crumbs(page, shown.lang, &shown.above))
        h1 lang=[lang] dir=[dir] { bdi { (shown.title) } }
        @if shown.number == 1 && !shown.introduction.is_empty() {
            div.prose.intro lang=[lang] dir=[dir] { (PreEscaped(&shown.introduction)) }
        }
        (contents_in(page, &lines, lang))
        (turning(page, &pages))
        @if shown.number == shown.pages { (only_in(page, &shown.elsewhere)) }
        (ask_block(page, &page.t("not-here"), ""))
    };
    layout(page, &head, &body)
}
