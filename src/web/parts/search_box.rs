//! The search field: large in the middle of a page, or small in the header.

use maud::{Markup, html};

use crate::urls;
use crate::web::page::{Current, Page};

/// The longest search, in characters: the rest is left out.
pub const WORDS_CHARS_MAX: usize = 512;

/// The field in the header.
#[must_use]
pub fn small(page: &Page, current: Current) -> Markup {
    let action = if current.is_desk() { urls::DESK_SEARCH } else { urls::SEARCH };
    html! {
        form.search.search-small role="search" action=(action) {
            label.vh for="site-q" { (page.t("search")) }
            div.search-box { (input(page, "site-q", "", &page.t("search"))) button { (page.t("search")) } }
            input type="hidden" name="lang" value=(page.lang);
        }
    }
}

/// The field as a page's question: its label is the heading.
#[must_use]
pub fn question(page: &Page, answers: usize) -> Markup {
    html! {
        form.search.search-large role="search" action=(urls::SEARCH) {
            h1 { label for="q" { (page.t("home-question")) } }
            div.search-box {
                (input(page, "q", "", " "))
                button { (page.t("search")) }
            }
            input type="hidden" name="lang" value=(page.lang);
            p.hint #q-hint { (page.count("home-search-hint", answers))
                span.key-hint hidden { (page.t("home-key-hint")) " " kbd { "/" } } }
        }
    }
}

/// The field above results, with what was searched for.
#[must_use]
pub fn again(page: &Page, action: &str, words: &str) -> Markup {
    html! {
        form.search role="search" action=(action) {
            label for="q" { (page.t("search")) }
            div.search-box { (input(page, "q", words, " ")) button { (page.t("search")) } }
            input type="hidden" name="lang" value=(page.lang);
        }
    }
}

fn input(page: &Page, id: &str, words: &str, placeholder: &str) -> Markup {
    let hint = (id == "q" && words.is_empty() && placeholder == " ").then_some("q-hint");
    html! {
        input id=(id) name="q" type="search" dir="auto" placeholder=(placeholder)
            autocomplete="off" maxlength=(WORDS_CHARS_MAX) value=(words) aria-describedby=[hint]
            data-key="/" data-suggest=(urls::SUGGEST) data-lang=(page.lang)
            data-label=(page.t("suggestions"));
    }
}
