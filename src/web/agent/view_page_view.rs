//! The tickets of a saved view, in the table of the queue.

use jiff::Timestamp;
use maud::{Markup, html};

use super::bulk_view;
use super::queue_side_view::{Side, side};
use super::queue_view::{Listed, listed};
use super::search_help_view::explained;
use crate::domain::tickets::team::Member;
use crate::domain::views::look::Opened;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::keys;
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, empty, message};
use crate::web::parts::table::table;

/// What the page shows.
pub struct Shown<'a> {
    /// The view, with a page of its tickets.
    pub opened: &'a Opened,
    /// What stands beside it.
    pub side: Side<'a>,
    /// Who can be given tickets, if the agent leads.
    pub team: &'a [Member],
    /// The time now.
    pub now: Timestamp,
}

/// The page.
#[must_use]
pub fn saved_view(page: &Page, shown: &Shown<'_>) -> Markup {
    let Opened { view, problems, tickets, assignees, total, page: number, pages } = shown.opened;
    let head = Head::new(view.name.clone(), "wide queue-page", Current::Queue);
    let at = |number: usize| format!("{}?page={number}", urls::saved_view(&view.id));
    let turned = Turning {
        before: (*number > 1).then(|| at(number - 1)),
        after: (number < pages).then(|| at(number + 1)),
        place: (*pages > 1).then_some((*number, *pages)),
    };
    let rows = Listed {
        caption: view.name.clone(),
        tickets,
        assignees,
        policies: shown.side.policies,
        view: None,
        is_mixed: true,
        now: shown.now,
    };
    let body = html! {
        (side(page, &shown.side))
        div.view {
            div.heading { h1 { bdi { (view.name) } }
                @if !tickets.is_empty() {
                    (keys::hint(page, &["key-move", "key-open", "key-search"])) } }
            p.meta { (page.count("view-tickets", *total)) @if *total > 0 { " · " }
                a href=(urls::desk_search(&view.words)) { code { bdi { (view.words) } } } }
            @if !problems.is_empty() {
                (message(Tone::Warning, &html! {
                    ul { @for problem in problems { li { (explained(page, problem)) } } }
                }))
            }
            @if tickets.is_empty() {
                (empty(&page.t("queue-empty"), &html! { p { (page.t("view-comes")) } }))
            } @else {
                div.queue { (table(page, &listed(page, &rows))) }
                (turning(page, &turned))
                (bulk_view::form(page, shown.side.policies, shown.team))
            }
        }
    };
    layout(page, &head, &body)
}
