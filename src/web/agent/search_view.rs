//! The desk's search: the box, what was understood, what it can be narrowed by, the results.

use jiff::Timestamp;
use maud::{Markup, html};

use super::search_facets_view::{chips, facets, named, order_words};
use super::search_help_view::{help, problems};
use super::search_why_view;
use super::views_view::save_search;
use crate::domain::asking::past::{Past, PastItem};
use crate::domain::asking::search::{RESULTS_PAGE, SearchRequest, Spelling};
use crate::domain::policies::Policies;
use crate::domain::tickets::search_language::{
    Condition, FilterName, SearchExpression, SearchPart,
};
use crate::domain::tickets::search_values::{NEWEST, ORDERS};
use crate::domain::tickets::{Status, Ticket};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::layout::layout;
use crate::web::parts::marked::marked;
use crate::web::parts::message::empty;
use crate::web::parts::panel::{folding_panel, tag};
use crate::web::parts::results::{address, result};
use crate::web::parts::search_box;
use crate::web::parts::status;
use crate::web::parts::when::ago;

/// Tags that are named with a result.
const TAGS_SHOWN: usize = 4;

/// What the page shows.
pub struct Shown<'a> {
    /// What was asked.
    pub request: &'a SearchRequest,
    /// What was found.
    pub found: &'a Past,
    /// The departments.
    pub policies: &'a Policies,
    /// The time now.
    pub now: Timestamp,
}

/// The page.
#[must_use]
pub fn search(page: &Page, shown: &Shown<'_>) -> Markup {
    let Shown { request, found, .. } = shown;
    let text = request.words.as_str();
    let heading = heading(page, text, found);
    let head = Head::new(title(page, &heading, found), "wide past", Current::DeskSearch);
    let body = html! {
        div.asked {
            (search_box::again(page, urls::DESK_SEARCH, text))
            (problems(page, text, &found.read))
            (help(page))
        }
        @if !found.facets.is_empty() {
            (folding_panel("facets", "facets", &page.t("narrow-down"),
                &facets(page, &found.read.expression, &found.facets)))
        }
        div.found {
            h1 { (heading) }
            (chips(page, &found.read.expression))
            (spelling(page, shown))
            @if found.results.is_empty() {
                (empty(&page.t(if found.ways_out.is_empty() { "no-results-hint" } else { "leave-out" }), &ways_out(page, found)))
            } @else {
                (sorts(page, found))
                @if !words(found).is_empty() && sort_of(found).is_none() {
                    (why_this_order(page, shown)) }
                ol.results start=[(found.page > 1).then_some((found.page - 1) * RESULTS_PAGE + 1)] {
                    @for item in &found.results { li {
                        (one(page, item, shown.now))
                        @if let (Some(reading), Some(reasons)) = (&found.reading, &item.reasons) {
                            (search_why_view::reasons(page, reading, reasons))
                        }
                    } }
                }
                (turning(page, &pages(shown)))
            }
            @if !found.read.expression.parts.is_empty() {
                (save_search(page, shown.policies, &found.read.expression.to_string())) }
        }
    };
    layout(page, &head, &body)
}

fn heading(page: &Page, text: &str, found: &Past) -> String {
    let said = words(found);
    match (said.as_str(), found.total) {
        _ if text.is_empty() => page.t("search"),
        ("", 0) => page.t("nothing-found"),
        ("", total) => page.count("results-count", total),
        (words, 0) => page.with("no-results", &[("words", words)]),
        (words, total) => page.words.count_with("results-for", total as u64, &[("words", words)]),
    }
}

/// What was searched for, without the filters, which stand below.
fn words(found: &Past) -> String {
    let said = found.read.expression.parts.iter().filter_map(|part| match part {
        SearchPart::Word(words) | SearchPart::Phrase(words) => Some(words.as_str()),
        SearchPart::Without(_) | SearchPart::Condition(_) => None,
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Later pages say which one they are.
fn title(page: &Page, heading: &str, found: &Past) -> String {
    let title = format!("{heading} – {}", page.t("desk"));
    if found.page < 2 {
        return title;
    }
    let [now, all] = [found.page, found.pages].map(|number| page.number(number));
    format!("{title} – {}", page.with("page-of", &[("page", &now), ("pages", &all)]))
}

fn pages(shown: &Shown<'_>) -> Turning {
    let Shown { request, found, .. } = shown;
    let typed = if request.spelling == Spelling::AsTyped { "&as=typed" } else { "" };
    let why = if found.reading.is_some() { urls::WHY } else { "" };
    let at =
        |number: usize| format!("{}{typed}{why}&page={number}", urls::desk_search(&request.words));
    Turning {
        before: (found.page > 1).then(|| at(found.page - 1)),
        after: (found.page < found.pages).then(|| at(found.page + 1)),
        place: Some((found.page, found.pages)),
    }
}

/// What comes first, if that is said.
fn sort_of(found: &Past) -> Option<&Condition> {
    found.read.expression.conditions().filter(|own| own.filter == FilterName::Sort).last()
}

/// The orders that can be chosen.
fn sorts(page: &Page, found: &Past) -> Markup {
    let expression = &found.read.expression;
    let chosen = sort_of(found);
    let mut unsorted = expression.clone();
    unsorted.parts.retain(
        |part| !matches!(part, SearchPart::Condition(own) if own.filter == FilterName::Sort),
    );
    let usual = if words(found).is_empty() { "sort-newest" } else { "sort-best" };
    let others = ORDERS.into_iter().filter(|order| usual == "sort-best" || *order != NEWEST);
    let address = |search: &SearchExpression| urls::desk_search(&search.to_string());
    let by = |order| unsorted.with(Condition::new(FilterName::Sort, order));
    html! {
        nav.sorts aria-labelledby="sorts" {
            span.label #sorts { (page.t("filter-sort")) }
            ul {
                li { a href=(address(&unsorted))
                    aria-current=[chosen.is_none().then_some("true")] { (page.t(usual)) } }
                @for order in others {
                    @let is_chosen = chosen.is_some_and(|own| own.value == order);
                    li { a href=(address(&by(order))) aria-current=[is_chosen.then_some("true")] {
                        (page.t(order_words(order))) } }
                }
            }
        }
    }
}

/// The way to the reasons, and back; how the words were read.
fn why_this_order(page: &Page, shown: &Shown<'_>) -> Markup {
    let Shown { request, found, .. } = shown;
    let typed = if request.spelling == Spelling::AsTyped { "&as=typed" } else { "" };
    let same = format!("{}{typed}&page={}", urls::desk_search(&request.words), found.page);
    html! {
        @match &found.reading {
            Some(reading) => {
                p.hint { a href=(same) { (page.t("why-hide")) } }
                (search_why_view::words(page, reading))
            }
            None => p.hint { a href={ (same) (urls::WHY) } { (page.t("why-this-order")) } },
        }
    }
}

fn spelling(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        @if let Some(correction) = &shown.found.correction {
            p.spelling role="status" {
                (page.t("showing-results-for")) " " strong { bdi { (correction.shown) } } " "
                a href={ (urls::desk_search(&shown.request.words)) "&as=typed" } {
                    (page.t("search-instead-for")) " " bdi { (correction.original) } }
            }
        }
    }
}

/// What can be left out so that something is found.
fn ways_out(page: &Page, found: &Past) -> Markup {
    let expression = &found.read.expression;
    html! {
        @if found.without_filters > 0 {
            p { a href=(urls::desk_search(&expression.words_alone().to_string())) {
                    (page.t("leave-out-all")) }
                " " span.count { (page.count("results-count", found.without_filters)) } }
        }
        @if !found.ways_out.is_empty() {
            ul.ways-out {
                @for (place, total) in &found.ways_out {
                    @if let Some(part) = expression.parts.get(*place) {
                        li {
                            a href=(urls::desk_search(&expression.without_part(*place).to_string())) {
                                (named(page, part)) }
                            " " span.count { (page.count("results-count", *total)) }
                        }
                    }
                }
            }
        }
    }
}

fn one(page: &Page, item: &PastItem, now: Timestamp) -> Markup {
    match &item.ticket {
        Some(ticket) => past_ticket(page, (item, ticket), now),
        None => result(page, &item.item),
    }
}

fn past_ticket(page: &Page, (item, ticket): (&PastItem, &Ticket), now: Timestamp) -> Markup {
    let lang = page.foreign(ticket.lang);
    let snippet = item.item.passages.first().map(|passage| &passage.snippet);
    html! {
        h2 { a href=(address(&item.item, None)) { bdi lang=[lang] { (marked(&item.item.title)) } } }
        p.path {
            span.ref dir="ltr" { "#" (ticket.number) } " "
            (status::for_agent(page, &ticket.status)) " "
            @if let Some(name) = ticket.requester.shown_name() { bdi { (name) } " " }
            @let at = match ticket.status {
                Status::Solved { at, .. } | Status::Closed { at } => at,
                _ => ticket.updated_at,
            };
            (ago(page, at, now))
            @for name in ticket.tags.iter().take(TAGS_SHOWN) { " " (tag(name)) }
        }
        @if let Some(snippet) = snippet {
            p.excerpt lang=[lang] dir="auto" { (marked(snippet)) }
        }
    }
}
