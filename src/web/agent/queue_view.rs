//! The queue, as a table.

use jiff::Timestamp;
use maud::{Markup, html};

use super::ticket_view::just_solved;
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::queue::{COUNTED_MAX, Queue};
use crate::domain::tickets::status::View;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::keys;
use crate::web::parts::layout::layout;
use crate::web::parts::message::{empty, very_full};
use crate::web::parts::panel::tag;
use crate::web::parts::status::{self, view_words};
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::when::since;

/// Tags that stand beside a question: more would hide it.
const TAGS_SHOWN: usize = 2;
/// How a ticket came that needs no word about it: the form of this site.
const USUAL_CHANNEL: &str = "web";

/// What the page shows.
pub struct Shown<'a> {
    /// Which view.
    pub view: View,
    /// A page of it.
    pub queue: &'a Queue,
    /// Whether it is its first page.
    pub is_first: bool,
    /// The ticket that was solved just now.
    pub solved: Option<TicketNumber>,
    /// The time now.
    pub now: Timestamp,
}

/// The page.
#[must_use]
pub fn queue(page: &Page, shown: &Shown<'_>) -> Markup {
    let Shown { view, queue, .. } = shown;
    let heading = page.t(view_words(*view));
    let head = Head::new(heading.clone(), "wide queue-page", Current::Queue);
    let pages = Turning {
        before: None,
        after: queue.next.as_deref().map(|next| urls::desk_queue(view.name(), Some(next))),
        place: None,
    };
    let body = html! {
        @if let Some(solved) = shown.solved { (just_solved(page, solved)) }
        nav.views aria-label=(page.t("views")) { ol.contents {
            @for (other, count) in &queue.counts {
                li { a href=(urls::desk_queue(other.name(), None))
                    aria-current=[(other == view).then_some("page")] {
                    span.title { (page.t(view_words(*other))) }
                    span.count { (counted(page, *count)) }
                } }
            }
        } }
        div.view {
            div.heading { h1 { (heading) }
                @if !queue.tickets.is_empty() {
                    (keys::hint(page, &["key-move", "key-open", "key-search"])) } }
            @if queue.tickets.is_empty() {
                @let (words, next) = nothing(*view);
                (empty(&page.t(words), &html! { p { (page.t(next)) } }))
            } @else {
                div.queue { (table(page, &tickets(page, shown))) }
                @if shown.is_first && queue.next.is_some() { (full(page, shown)) }
                (turning(page, &pages))
            }
        }
    };
    layout(page, &head, &body)
}

fn counted(page: &Page, count: usize) -> String {
    let more = if count == COUNTED_MAX { "+" } else { "" };
    format!("{}{more}", page.number(count))
}

fn full(page: &Page, shown: &Shown<'_>) -> Markup {
    let own = shown.queue.counts.iter().find(|(view, _)| *view == shown.view);
    let total = counted(page, own.map_or(0, |(_, count)| *count));
    very_full(page, (shown.queue.tickets.len(), &total), &page.t("queue-full"))
}

/// What an empty view says, and what would be in it.
fn nothing(view: View) -> (&'static str, &'static str) {
    match view {
        View::Waiting => ("queue-empty-waiting", "queue-comes-waiting"),
        View::Pending => ("queue-empty", "queue-comes-pending"),
        View::OnHold => ("queue-empty", "queue-comes-on-hold"),
        View::Resolved => ("queue-empty", "queue-comes-resolved"),
    }
}

fn tickets(page: &Page, shown: &Shown<'_>) -> Table {
    let time = if shown.view == View::Waiting { "column-waiting" } else { "column-changed" };
    Table {
        id: "queue",
        caption: Caption::Spoken(page.t(view_words(shown.view))),
        columns: vec![
            Column::new(page.t("column-number"), Kind::Reference),
            Column::new(page.t("column-question"), Kind::Name),
            Column::new(page.t("column-from"), Kind::Text),
            Column::new(page.t("column-taken"), Kind::Text),
            Column::new(page.t("column-state"), Kind::Short),
            Column::new(page.t(time), Kind::Short),
        ],
        rows: shown.queue.tickets.iter().map(|ticket| row(page, shown, ticket)).collect(),
    }
}

fn row(page: &Page, shown: &Shown<'_>, ticket: &Ticket) -> Row {
    let assignee = ticket.assignee.as_ref().and_then(|id| shown.queue.assignees.get(id));
    let channel = (ticket.channel != USUAL_CHANNEL).then_some(&ticket.channel);
    let tags = channel.into_iter().chain(&ticket.tags).take(TAGS_SHOWN);
    Row::new(vec![
        html! { span dir="ltr" { "#" (ticket.number) } },
        html! {
            a href=(urls::desk_ticket(ticket.number)) data-open { bdi { (ticket.subject) } }
            @for word in tags { " " (tag(word)) }
        },
        html! { bdi { (ticket.requester.shown_name().unwrap_or("–")) } },
        html! { @if let Some(name) = assignee { bdi { (name) } } },
        status::for_agent(page, &ticket.status),
        since(page, ticket.queue_time(), shown.now),
    ])
}
