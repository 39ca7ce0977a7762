//! The filters of the desk's search as links: those that hold, each with the way to drop it, and
//! those that can be added, with counts. A link is the search with or without the filter.

use maud::{Markup, html};

use crate::domain::asking::past_facets::{FacetGroup, FacetValue};
use crate::domain::policies::Priority;
use crate::domain::search_documents::facet;
use crate::domain::tickets::search_language::{
    Condition, FilterName, SearchExpression, SearchPart, Sign,
};
use crate::domain::tickets::search_values::{
    DUE, ESCALATED, ME, NEW, NOBODY, OLDEST, OVERDUE, RESOLVED, SNOOZED, STATES, UNASSIGNED,
    UNSOLVED, URGENCY, WAITING,
};
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::status::priority_words;

/// The filters that hold.
#[must_use]
pub fn chips(page: &Page, expression: &SearchExpression) -> Markup {
    // The order is chosen beside the results.
    let shown = |part: &&(usize, &SearchPart)| match part.1 {
        SearchPart::Word(_) => false,
        SearchPart::Condition(own) => own.filter != FilterName::Sort,
        SearchPart::Phrase(_) | SearchPart::Without(_) => true,
    };
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
                span.label { (page.t(condition_title(condition))) ":" } " " (value(page, condition, ""))
            }
        }
    }
}

/// The filters that can be added, with how much each leaves.
#[must_use]
pub fn facets(page: &Page, expression: &SearchExpression, groups: &[FacetGroup]) -> Markup {
    html! {
        @for group in groups {
            @let id = format!("facet-{}", group.facet);
            div.facet role="group" aria-labelledby=(id) {
                h3 id=(id) { (page.t(group_title(group))) }
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

/// The message that names a group: one filter has two.
fn group_title(group: &FacetGroup) -> &'static str {
    match group.facet {
        facet::STANDS => "filter-stands",
        _ => title(group.filter),
    }
}

/// The message that names the filter of a condition.
fn condition_title(condition: &Condition) -> &'static str {
    let is_state = STATES.contains(&condition.value.as_str());
    if condition.filter == FilterName::Is && is_state {
        "filter-stands"
    } else {
        title(condition.filter)
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
        FilterName::Department => "department",
        FilterName::Priority => "priority",
        FilterName::Tier => "tier",
        FilterName::Follower => "filter-follower",
        FilterName::Sort => "filter-sort",
    }
}

/// The value of a filter as people know it; `name` is that of a person.
fn value(page: &Page, condition: &Condition, name: &str) -> Markup {
    let written = condition.value.as_str();
    let message = match (condition.filter, written) {
        (FilterName::Is, "article") => Some("article"),
        (FilterName::Is, WAITING) => Some("view-waiting"),
        (FilterName::Is, NEW) => Some("status-new"),
        (FilterName::Is, UNASSIGNED) => Some("filter-unassigned"),
        (FilterName::Is, OVERDUE) => Some("view-overdue"),
        (FilterName::Is, DUE) => Some("view-due-soon"),
        (FilterName::Is, ESCALATED) => Some("view-escalated"),
        (FilterName::Is, SNOOZED) => Some("view-snoozed"),
        (FilterName::Is, _) => Some("filter-ticket"),
        (FilterName::Priority, priority) => Priority::from_name(priority).map(priority_words),
        (FilterName::Sort, order) => Some(order_words(order)),
        (FilterName::Assignee | FilterName::Follower, ME) => Some("filter-me"),
        (FilterName::Assignee | FilterName::Follower, NOBODY) => Some("filter-nobody"),
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

/// The message that names an order.
#[must_use]
pub fn order_words(order: &str) -> &'static str {
    match order {
        URGENCY => "sort-urgency",
        OLDEST => "sort-oldest",
        _ => "sort-newest",
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
