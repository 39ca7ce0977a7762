//! A page for an error: what happened, what was kept, what to do.

use maud::{Markup, html};

use crate::domain::asking::search::FoundItem;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::kept::Kept;
use crate::web::page::{Current, Head, Page, plain};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::contents::{Line, contents};
use crate::web::parts::error::{give_back, in_words};
use crate::web::parts::layout::layout;
use crate::web::parts::results::results;
use crate::web::parts::search_box;

/// What the page shows.
pub struct Shown<'a> {
    /// What went wrong.
    pub error: &'a WebError,
    /// The words of the address.
    pub guess: &'a str,
    /// Answers to them.
    pub found: &'a [FoundItem],
    /// The section that the address names.
    pub section: Option<Line>,
    /// What was typed.
    pub kept: Option<Kept>,
    /// Where to go on after signing in.
    pub next: &'a str,
}

/// The page.
#[must_use]
pub fn error(page: &Page, status: u16, shown: &Shown<'_>) -> Markup {
    let (heading, text) = in_words(page, shown.error);
    let title = match &shown.kept {
        Some(_) => page.with("error-title", &[("title", &heading)]),
        None => heading.clone(),
    };
    let head = Head::new(plain(&title), "page narrow", Current::Search);
    let is_lost = matches!(shown.error, WebError::NotFound);
    let body = html! {
        p.code { bdi dir="ltr" { (status) } }
        h1 { (heading) }
        p { (text) }
        @if let WebError::SignInFirst { .. } = shown.error {
            p { a.button href=(urls::sign_in_for(shown.next)) target="_blank" {
                (page.t("sign-in")) } }
        }
        @if let WebError::SecondStepFirst = shown.error {
            p { a.button href=(urls::SECOND_FACTOR) target="_blank" {
                (page.t("second-factor-set-up")) } }
        }
        @if let Some(kept) = &shown.kept { (give_back(page, kept)) }
        @if is_lost { (lost(page, shown)) }
        (ask_block(page, &page.t("need-help"), ""))
    };
    layout(page, &head, &body)
}

/// The search field with the words of the address, answers to them, and the section.
fn lost(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        (search_box::again(page, urls::SEARCH, shown.guess))
        @if !shown.found.is_empty() {
            section.group aria-labelledby="meant" {
                h2 #meant { (page.t("error-404-meant")) }
                (results(page, shown.found, 1))
            }
        }
        @if let Some(section) = &shown.section {
            nav.group aria-labelledby="near" {
                h2 #near { (page.t("nearest-sections")) }
                (contents(page, std::slice::from_ref(section)))
            }
        }
    }
}
