//! The home page: the search field as its question, then the contents.

use maud::{Markup, html};

use crate::i18n::Lang;
use crate::theme::Slot;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::contents::{Line, Turning, contents, contents_in, turning};
use crate::web::parts::layout::layout;
use crate::web::parts::only_in::{Group, only_in};
use crate::web::parts::{search_box, slot};

/// What the home page shows.
#[derive(Default)]
pub struct Home {
    /// How many answers there are.
    pub answers: usize,
    /// The articles that answered most this week; none if too little is known.
    pub answered: Vec<Line>,
    /// Sections, then articles outside of them.
    pub lines: Vec<Line>,
    /// Further pages of a long list.
    pub turning: Option<Turning>,
    /// The language of the contents, if there are none in the reader's.
    pub other_lang: Option<Lang>,
    /// What there is only in other languages.
    pub elsewhere: Vec<Group>,
}

/// The page.
#[must_use]
pub fn home(page: &Page, home: &Home) -> Markup {
    let head = Head::new(page.t("home-title"), "page home", Current::Search)
        .listed(page.with("home-description", &[("site", &page.site_name)]));
    let lang = home.other_lang.or_else(|| page.foreign(page.lang));
    let body = html! {
        (search_box::question(page, home.answers))
        (slot::text(page, Slot::Home))
        @if home.lines.is_empty() {
            div.empty { p { (page.t("home-empty")) } }
        } @else {
            div.columns {
            @if !home.answered.is_empty() {
                nav.answered aria-labelledby="answered" {
                    h2 #answered { (page.t("answered-most")) }
                    (contents_in(page, &home.answered, page.foreign(page.lang)))
                }
            }
            nav.sections aria-labelledby="contents" {
                h2 #contents { (page.t("contents")) }
                @if let Some(lang) = home.other_lang {
                    p.hint { (page.with("home-other-language", &[("language", lang.own_name())])) }
                }
                div lang=[lang] dir=[lang.map(|lang| lang.direction().as_str())] {
                    (contents(page, &home.lines))
                }
                @if let Some(pages) = &home.turning { (turning(page, pages)) }
            } }
            (only_in(page, &home.elsewhere))
        }
        (ask_block(page, &page.t("not-here"), ""))
    };
    layout(page, &head, &body)
}
