//! The queue, as a table.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::tickets::Ticket;
use crate::domain::tickets::queue::{COUNTED_MAX, Queue};
use crate::domain::tickets::status::View;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::layout::layout;
use crate::web::parts::status::{self, view_words};
use crate::web::parts::when::since;

/// The page.
#[must_use]
pub fn queue(page: &Page, view: View, queue: &Queue, now: Timestamp) -> Markup {
    let heading = page.t(view_words(view));
    let head = Head::new(heading.clone(), "wide queue-page", Current::Queue);
    let pages = Turning {
        before: None,
        after: queue.next.as_deref().map(|next| urls::desk_queue(view.name(), Some(next))),
        place: None,
    };
    let body = html! {
        nav.views aria-label=(page.t("views")) { ol.contents {
            @for (other, count) in &queue.counts {
                li { a href=(urls::desk_queue(other.name(), None))
                    aria-current=[(*other == view).then_some("page")] {
                    span.title { (page.t(view_words(*other))) }
                    span.count { (page.number(*count)) @if *count == COUNTED_MAX { "+" } }
                } }
            }
        } }
        div.view {
            h1 { (heading) }
            @if queue.tickets.is_empty() {
                div.empty { p { (page.t("queue-empty")) } }
            } @else {
                (table(page, view, &queue.tickets, now))
                (turning(page, &pages))
            }
        }
    };
    layout(page, &head, &body)
}

fn table(page: &Page, view: View, tickets: &[Ticket], now: Timestamp) -> Markup {
    let time = if view == View::Waiting { "column-waiting" } else { "column-changed" };
    let columns = ["column-number", "column-question", "column-from", "column-state", time];
    html! {
        table.queue role="table" {
            thead role="rowgroup" { tr role="row" {
                @for column in columns { th role="columnheader" scope="col" { (page.t(column)) } }
            } }
            tbody role="rowgroup" data-list {
                @for ticket in tickets { (row(page, ticket, now)) }
            }
        }
    }
}

fn row(page: &Page, ticket: &Ticket, now: Timestamp) -> Markup {
    html! {
        tr role="row" data-item {
            td.ref role="cell" dir="ltr" { "#" (ticket.number) }
            td.subject role="cell" {
                a href=(urls::desk_ticket(ticket.number)) data-open { bdi { (ticket.subject) } } }
            td.from role="cell" { bdi { (ticket.requester.shown_name().unwrap_or("–")) } }
            td.state role="cell" { (status::for_agent(page, &ticket.status)) }
            td.waiting role="cell" { (since(page, ticket.queue_time(), now)) }
        }
    }
}
