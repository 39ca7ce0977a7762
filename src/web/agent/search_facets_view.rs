//! The filters of the desk's search as links: those that hold, each with the way to drop it, and
//! those that can be added, with counts. A link is the search with or without the filter.

use maud::{Markup, html};

use crate::domain::asking::past_facets::{FacetGroup, FacetValue};
use crate::domain::tickets::search_language::{
    Condition, FilterName, SearchExpression, SearchPart, Sign,
};
use crate::domain::tickets::search_values::{ME, NOBODY, RESOLVED, UNSOLVED};
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::Page;

/// The filters that hold.
#[must_use]
pub fn chips(page: &Page, expression: &SearchExpression) -> Markup {
    let shown = |part: &&(usize, &SearchPart)| !matches!(part.1, SearchPart::Word(_));
    let parts: Vec<(usize, &SearchPart)> = expression.parts.iter().enumerate().collect();
    let parts: Vec<&(usize, &SearchPart)> = parts.iter().filter(shown).collect();
    html! {
        @if !parts.is_empty() {
            ul.chips aria-label=(page.t("filters")) {
                @for (place, part) in parts {
                    li { a.chip href=(urls::desk_search(&expression.without_part(*place).to_string())) {
                        (named(page, part))
                        span.vh { " " (page.t("filter-drop")) } span.cross aria-hidden="true" { "×" }
                    } }
                }
            }
        }
    }
}

/// A part of a search in words.
#[must_use]
pub fn named(page: &Page, part: &SearchPart) -> Markup {
    let not = html! { strong { (page.t("filter-not")) } " " };
    html! {
        @match part {
            SearchPart::Word(word) => { bdi { (word) } }
            SearchPart::Phrase(words) => { bdi { (page.with("quoted", &[("words", words)])) } }
            SearchPart::Without(words) => { (not) bdi { (words) } }
            SearchPart::Condition(condition) => {
                @if condition.sign == Sign::IsNot { (not) }
                span.label { (page.t(title(condition.filter))) ":" } " " (value(page, condition, ""))
            }
        }
    }
}

/// The filters that can be added, with how much each leaves.
#[must_use]
pub fn facets(page: &Page, expression: &SearchExpression, groups: &[FacetGroup]) -> Markup {
    html! {
        @for group in groups {
            @let id = format!("facet-{}", group.filter.name());
            div.facet role="group" aria-labelledby=(id) {
                h3 id=(id) { (page.t(title(group.filter))) }
                ul.contents { @for value in &group.values { li { (choice(page, expression, value)) } } }
                @if group.more > 0 {
                    p.hint { (page.count("filter-more", group.more)) " "
                        code { (group.filter.name()) ":…" } }
                }
            }
        }
    }
}

fn choice(page: &Page, expression: &SearchExpression, choice: &FacetValue) -> Markup {
    let changed = match choice.is_chosen {
        true => expression.without(&choice.condition),
        false => expression.with(choice.condition.clone()),
    };
    html! {
        a href=(urls::desk_search(&changed.to_string()))
            aria-current=[choice.is_chosen.then_some("true")] {
            span.title { (value(page, &choice.condition, &choice.name))
                @if choice.is_chosen { span.vh { " " (page.t("filter-drop")) } } }
            span.count { (page.number(choice.count)) }
        }
    }
}

/// The message that names a filter.
#[must_use]
pub fn title(filter: FilterName) -> &'static str {
    match filter {
        FilterName::Is => "filter-kind",
        FilterName::Status => "column-state",
        FilterName::Tag => "filter-tag",
        FilterName::Customer => "the-customer",
        FilterName::Assignee => "column-taken",
        FilterName::Article => "filter-article",
        FilterName::Lang => "language",
        FilterName::Channel => "filter-channel",
        FilterName::Solved => "filter-solved",
    }
}

/// The value of a filter as people know it; `name` is that of a person.
fn value(page: &Page, condition: &Condition, name: &str) -> Markup {
    let written = condition.value.as_str();
    let message = match (condition.filter, written) {
        (FilterName::Is, "article") => Some("article"),
        (FilterName::Is, _) => Some("filter-ticket"),
        (FilterName::Assignee, ME) => Some("filter-me"),
        (FilterName::Assignee, NOBODY) => Some("filter-nobody"),
        (FilterName::Status, "new") => Some("status-new"),
        (FilterName::Status, "open") => Some("status-open"),
        (FilterName::Status, "pending") => Some("status-pending"),
        (FilterName::Status, "on_hold") => Some("status-on-hold"),
        (FilterName::Status, "solved") => Some("status-solved"),
        (FilterName::Status, "closed") => Some("status-closed"),
        (FilterName::Status, UNSOLVED) => Some("filter-unsolved"),
        (FilterName::Status, RESOLVED) => Some("filter-resolved"),
        _ => None,
    };
    let shown = if name.is_empty() { written } else { name };
    html! {
        @if let Some(message) = message { (page.t(message)) }
        @else if condition.filter == FilterName::Solved { (time(page, written)) }
        @else if let Some(lang) = language(condition) {
            bdi lang=[page.foreign(lang)] { (lang.own_name()) }
        }
        @else { bdi { (shown) } }
    }
}

fn language(condition: &Condition) -> Option<Lang> {
    Lang::from_code(&condition.value).filter(|_| condition.filter == FilterName::Lang)
}

/// `30d` in words; other times as they are written.
fn time(page: &Page, written: &str) -> Markup {
    let days = written.strip_suffix('d').and_then(|days| days.parse::<usize>().ok());
    html! {
        @match days {
            Some(days) => (page.count("filter-last-days", days)),
            None => bdi dir="ltr" { (written) },
        }
    }
}
