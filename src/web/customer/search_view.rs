//! The search page.

use jiff::Timestamp;
use maud::{Markup, html};

use super::my_questions_view::{Listed, list as own_questions};
use crate::domain::asking::search::{RESULTS_PAGE, Results, SearchRequest};
use crate::domain::tickets::own::OwnQuestion;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::contents::{Line, Turning, contents, turning};
use crate::web::parts::layout::layout;
use crate::web::parts::results::results as list;
use crate::web::parts::search_box;

/// The page before anything was searched.
#[must_use]
pub fn empty(page: &Page) -> Markup {
    let head = Head::new(page.t("search"), "page results", Current::Search);
    let body = html! {
        h1 { (page.t("search")) }
        (search_box::again(page, urls::SEARCH, ""))
    };
    layout(page, &head, &body)
}

/// What the page shows.
pub struct Shown<'a> {
    /// The answers.
    pub found: &'a Results,
    /// Questions of this device that the words fit.
    pub own: &'a [OwnQuestion],
    /// Sections that come near, if there is no answer.
    pub near: &'a [Line],
    /// The time now.
    pub now: Timestamp,
}

/// The page of results.
#[must_use]
pub fn results(page: &Page, request: &SearchRequest, shown: &Shown<'_>) -> Markup {
    let found = shown.found;
    let words = request.words.as_str();
    let heading = heading(page, words, found.total);
    let head = Head::new(title(page, &heading, found), "page results", Current::Search);
    let at = |number: usize| urls::search_page(words, page.lang, number);
    let pages = Turning {
        before: (found.page > 1).then(|| at(found.page - 1)),
        after: (found.page < found.pages).then(|| at(found.page + 1)),
        place: Some((found.page, found.pages)),
    };
    let way_on = page.t(if found.results.is_empty() { "no-results-ask" } else { "none-of-these" });
    let body = html! {
        (search_box::again(page, urls::SEARCH, words))
        h1 { (heading) }
        (spelling(page, words, found))
        @if found.results.is_empty() {
            div.empty { p { (page.t("no-results-hint")) } }
            @if !shown.near.is_empty() {
                nav.group aria-labelledby="near" {
                    h2 #near { (page.t("nearest-sections")) }
                    (contents(page, shown.near))
                }
            }
        } @else {
            (list(page, &found.results, (found.page - 1) * RESULTS_PAGE + 1))
            (turning(page, &pages))
        }
        @if !shown.own.is_empty() {
            section.group aria-labelledby="own" {
                h2 #own { (page.t("my-questions")) }
                (own_questions(page, &Listed::plain(shown.own, shown.now)))
            }
        }
        (ask_block(page, &way_on, words))
    };
    layout(page, &head, &body)
}

fn heading(page: &Page, words: &str, total: usize) -> String {
    match total {
        0 => page.with("no-results", &[("words", words)]),
        _ => page.words.count_with("results-heading", total as u64, &[("words", words)]),
    }
}

/// Later pages say which one they are.
fn title(page: &Page, heading: &str, found: &Results) -> String {
    if found.page < 2 {
        return heading.to_owned();
    }
    let [now, all] = [found.page, found.pages].map(|number| page.number(number));
    format!("{heading} – {}", page.with("page-of", &[("page", &now), ("pages", &all)]))
}

fn spelling(page: &Page, words: &str, found: &Results) -> Markup {
    html! {
        @if let Some(correction) = &found.correction {
            p.spelling role="status" {
                (page.t("showing-results-for")) " " strong { bdi { (correction.shown) } } " "
                a href=(urls::search_as_typed(words, page.lang)) {
                    (page.t("search-instead-for")) " " bdi { (correction.original) } }
            }
        }
    }
}
