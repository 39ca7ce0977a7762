//! A page for an error: what happened, what was kept, what to do.

use maud::{Markup, html};

use crate::domain::asking::search::FoundItem;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::kept::Kept;
use crate::web::page::{Current, Head, Page, plain};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::contents::{Line, contents};
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
    let (title, text) = words(shown.error);
    let text = match shown.error {
        WebError::TooOften(too_often) => {
            page.words.count(text, too_often.retry_after_seconds.div_ceil(60))
        }
        _ => page.t(text),
    };
    let heading = page.t(title);
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
        @if let Some(kept) = &shown.kept { (give_back(page, kept)) }
        @if is_lost { (lost(page, shown)) }
        (ask_block(page, &page.t("need-help"), ""))
    };
    layout(page, &head, &body)
}

fn words(error: &WebError) -> (&'static str, &'static str) {
    match error {
        WebError::NotFound => ("error-404", "error-404-text"),
        WebError::SignInFirst { .. } => ("error-signed-out", "error-signed-out-text"),
        WebError::Forbidden => ("error-403", "error-403-text"),
        WebError::Method => ("error-405", "error-405-text"),
        WebError::ForeignForm => ("error-form", "error-form-text"),
        WebError::Unreadable => ("error-400", "error-400-text"),
        WebError::TooLarge => ("error-413", "error-413-text"),
        WebError::TooSlow => ("error-408", "error-408-text"),
        WebError::TooOften(_) => ("error-429", "error-429-text"),
        WebError::Conflict(_) => ("error-409", "error-409-text"),
        WebError::Unavailable(_) => ("error-503", "error-503-text"),
        WebError::NoSearch(_) => ("error-503", "error-search-text"),
        WebError::Internal => ("error-500", "error-500-text"),
    }
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

/// Every text that was typed, to be copied, and sent again where that is safe.
fn give_back(page: &Page, kept: &Kept) -> Markup {
    html! {
        section.kept aria-labelledby="kept" {
            h2 #kept { (page.t("kept")) }
            p.hint { (page.t("kept-hint")) }
            form method="post" action=(kept.action) {
                @for (place, (name, label, text)) in kept.texts.iter().enumerate() {
                    @let id = format!("kept-{place}");
                    div.field {
                        label for=(id) { (page.t(label)) }
                        // The first line end after the tag is dropped by browsers.
                        textarea id=(id) name=(name) rows="3" readonly dir="auto" { "\n" (text) }
                        p { button.second.small type="button" data-copy={ "#" (id) } hidden {
                            (page.t("copy")) } }
                    }
                }
                @if let Some(others) = &kept.again {
                    @for (name, value) in others { input type="hidden" name=(name) value=(value); }
                    p.actions { button { (page.t("send-again")) } }
                }
            }
        }
    }
}
