//! Search results, on the customers' page and on the desk.

use maud::{Markup, html};

use super::marked::marked;
use crate::domain::asking::search::{FoundItem, ItemSource, Passage};
use crate::i18n::Words;
use crate::urls;
use crate::web::page::{Page, plain};

/// The address of a result, at its top or at one of its passages.
#[must_use]
pub fn address(item: &FoundItem, passage: Option<&Passage>) -> String {
    match &item.source {
        ItemSource::Article(at) => {
            urls::heading(at, passage.map_or("", |passage| passage.anchor.as_str()))
        }
        ItemSource::Ticket(number) => urls::desk_ticket(*number),
    }
}

/// How many were found, for those who do not see the list.
#[must_use]
pub fn how_many(words: &Words, count: usize) -> String {
    match count {
        0 => words.t("suggestions-none"),
        count => plain(&words.count("suggestions-count", count as u64)),
    }
}

/// The results, numbered from `start`.
#[must_use]
pub fn results(page: &Page, items: &[FoundItem], start: usize) -> Markup {
    html! {
        ol.results start=[(start > 1).then_some(start)] {
            @for item in items { li { (result(page, item)) } }
        }
    }
}

/// One result.
#[must_use]
pub fn result(page: &Page, item: &FoundItem) -> Markup {
    let lang = match &item.source {
        ItemSource::Article(at) => page.foreign(at.lang),
        ItemSource::Ticket(_) => None,
    };
    let first = item.passages.first();
    // A first passage without a heading is what stands at the top of the article.
    let top = first.filter(|passage| passage.heading.is_none());
    let below = item.passages.iter().filter(|passage| passage.heading.is_some());
    html! {
        h2 { a href=(address(item, None)) hreflang=[lang] { bdi lang=[lang] { (marked(&item.title)) } } }
        p.path {
            @if let Some(lang) = lang { span.label lang=(lang) { (lang.own_name()) } " " }
            @if let ItemSource::Ticket(number) = &item.source {
                span.ref dir="ltr" { "#" (number) } " " span { (page.t("solved-ticket")) }
            }
            @for (place, title) in item.sections_above.iter().enumerate() {
                @if place > 0 { " / " }
                bdi { (title) }
            }
        }
        @if let Some(passage) = top { p.excerpt lang=[lang] dir="auto" { (marked(&passage.snippet)) } }
        ul.headings {
            @for passage in below { li {
                @if let Some(heading) = &passage.heading {
                    a href=(address(item, Some(passage))) { bdi { (marked(heading)) } } " "
                }
                span.excerpt lang=[lang] dir="auto" { (marked(&passage.snippet)) }
            } }
        }
    }
}
