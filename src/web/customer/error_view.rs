//! A page for an error: what happened, what was kept, what to do.

use actix_web::ResponseError;
use maud::{Markup, html};

use crate::urls;
use crate::web::errors::WebError;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::layout::layout;
use crate::web::parts::search_box;

/// The page.
#[must_use]
pub fn error(page: &Page, error: &WebError, path: &str) -> Markup {
    let (title, text) = match error {
        WebError::NotFound | WebError::SignInFirst { .. } => ("error-404", "error-404-text"),
        WebError::Forbidden => ("error-403", "error-403-text"),
        WebError::ForeignForm => ("error-form", "error-form-text"),
        WebError::Unreadable => ("error-400", "error-400-text"),
        WebError::TooLarge => ("error-413", "error-413-text"),
        WebError::TooSlow => ("error-408", "error-408-text"),
        WebError::TooOften(_) => ("error-429", "error-429-text"),
        WebError::Conflict(_) => ("error-409", "error-409-text"),
        WebError::Unavailable(_) => ("error-503", "error-503-text"),
        WebError::NoSearch(_) => ("error-503", "error-search-text"),
        WebError::Internal => ("error-500", "error-500-text"),
    };
    let text = match error {
        WebError::TooOften(too_often) => {
            page.words.count(text, too_often.retry_after_seconds.div_ceil(60))
        }
        _ => page.t(text),
    };
    let head = Head::new(page.t(title), "page narrow", Current::Search);
    let guess = guessed_words(path);
    let is_lost = matches!(error, WebError::NotFound);
    let body = html! {
        p.code dir="ltr" { (error.status_code().as_u16()) }
        h1 { (page.t(title)) }
        p { (text) }
        @if is_lost { (search_box::again(page, urls::SEARCH, &guess)) }
        (ask_block(page, &page.t("need-help"), ""))
    };
    layout(page, &head, &body)
}

/// The words in the last part of an address: what was probably looked for.
fn guessed_words(path: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let last = decoded.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let words =
        last.trim_end_matches(".html").trim_end_matches(".md").replace(['-', '_', '+'], " ");
    let is_token = words.len() >= 32 && !words.contains(' ');
    if is_token { String::new() } else { words.chars().take(100).collect() }
}
