//! The queue, as a table.

use std::collections::HashMap;

use jiff::Timestamp;
use maud::{Markup, html};

use super::bulk_view;
use super::hand_over_view::offers;
use super::next;
use super::queue_side_view::{Side, counted, side};
use super::snooze_view::reminders;
use super::ticket_view::just_solved;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::policies::{Policies, Priority};
use crate::domain::tickets::Ticket;
use crate::domain::tickets::queue::{Queue, Scope};
use crate::domain::tickets::status::View;
use crate::domain::tickets::team::Member;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::keys;
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, empty, message, very_full};
use crate::web::parts::panel::tag;
use crate::web::parts::status::{self, priority_words, view_words};
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::when::{due_words, moment, since};

/// Tags and department that stand beside a question: more would hide it.
const TAGS_SHOWN: usize = 2;
/// How a ticket came that needs no word about it: the form of this site.
const USUAL_CHANNEL: &str = "web";

/// What the page shows.
pub struct Shown<'a> {
    /// Which view.
    pub view: View,
    /// What stands beside it.
    pub side: Side<'a>,
    /// A page of them.
    pub queue: &'a Queue,
    /// What came back for the agent.
    pub reminders: &'a [Ticket],
    /// Who can be given tickets, if the agent leads.
    pub team: &'a [Member],
    /// The departments.
    pub policies: &'a Policies,
    /// Whether it is its first page.
    pub is_first: bool,
    /// The ticket that was solved just now.
    pub solved: Option<TicketNumber>,
    /// Why “Next” gave nothing just now.
    pub without_next: Option<&'a str>,
    /// How many tickets the agent is given at most.
    pub capacity: Option<u16>,
    /// The time now.
    pub now: Timestamp,
}

/// The page.
#[must_use]
pub fn queue(page: &Page, shown: &Shown<'_>) -> Markup {
    let Shown { view, queue, .. } = shown;
    let heading = page.t(view_words(*view));
    let here = urls::desk_queue(view.name(), shown.side.scope.name());
    let head = Head::new(heading.clone(), "wide queue-page", Current::Queue);
    let pages = Turning {
        before: None,
        after: queue.next.as_deref().map(|next| urls::desk_queue_after(&here, next)),
        place: None,
    };
    let body = html! {
        @if let Some(solved) = shown.solved { (just_solved(page, solved)) }
        @if let Some(why) = shown.without_next { (no_next(page, shown, why)) }
        @if shown.is_first { (reminders(page, shown.reminders)) }
        (side(page, &shown.side))
        div.view {
            div.heading { h1 { (heading) }
                @if !queue.tickets.is_empty() {
                    (keys::hint(page, &["key-move", "key-open", "key-search"])) } }
            @if shown.is_first { (offers(page, &queue.offers, (queue.counts.mine, shown.capacity))) }
            @if queue.tickets.is_empty() {
                @let (words, next) = nothing(*view);
                (empty(&page.t(words), &html! { p { (page.t(next)) } }))
            } @else {
                div.queue { (table(page, &listed(page, &rows(page, shown)))) }
                @if shown.is_first && queue.next.is_some() { (full(page, shown)) }
                (turning(page, &pages))
                (bulk_view::form(page, shown.policies, shown.team))
            }
        }
    };
    layout(page, &head, &body)
}

/// Why there was nothing to take.
fn no_next(page: &Page, shown: &Shown<'_>, why: &str) -> Markup {
    let words = match (why, shown.capacity) {
        (next::FULL, Some(capacity)) => page.count("next-full", usize::from(capacity)),
        _ => page.t("next-nothing"),
    };
    message(Tone::Notice, &html! { p { (words) } })
}

fn full(page: &Page, shown: &Shown<'_>) -> Markup {
    let own = shown.queue.counts.views.iter().find(|(view, _)| *view == shown.view);
    let total = counted(page, own.map_or(0, |(_, count)| *count));
    very_full(page, (shown.queue.tickets.len(), &total), &page.t("queue-full"))
}

/// What an empty view says, and what would be in it.
fn nothing(view: View) -> (&'static str, &'static str) {
    match view {
        View::Waiting => ("queue-empty-waiting", "queue-comes-waiting"),
        View::Overdue => ("queue-empty", "queue-comes-overdue"),
        View::DueSoon => ("queue-empty", "queue-comes-due-soon"),
        View::Pending => ("queue-empty", "queue-comes-pending"),
        View::OnHold => ("queue-empty", "queue-comes-on-hold"),
        View::Escalated => ("queue-empty", "queue-comes-escalated"),
        View::Snoozed => ("queue-empty", "queue-comes-snoozed"),
        View::Resolved => ("queue-empty", "queue-comes-resolved"),
    }
}

fn rows<'a>(page: &Page, shown: &'a Shown<'a>) -> Listed<'a> {
    Listed {
        caption: page.t(view_words(shown.view)),
        tickets: &shown.queue.tickets,
        assignees: &shown.queue.assignees,
        policies: shown.policies,
        view: Some(shown.view),
        is_mixed: !matches!(shown.side.scope, Scope::Department(_)),
        now: shown.now,
    }
}

/// Tickets that are listed as the queue lists them.
pub struct Listed<'a> {
    /// What they are.
    pub caption: String,
    /// The tickets.
    pub tickets: &'a [Ticket],
    /// The names of those who have them.
    pub assignees: &'a HashMap<PersonId, String>,
    /// The departments.
    pub policies: &'a Policies,
    /// The view of the queue, if it is one.
    pub view: Option<View>,
    /// Whether tickets of several departments stand together.
    pub is_mixed: bool,
    /// The time now.
    pub now: Timestamp,
}

/// The table of them.
#[must_use]
pub fn listed(page: &Page, listed: &Listed<'_>) -> Table {
    let time = match listed.view {
        Some(View::Waiting | View::Overdue | View::DueSoon) => "column-waiting",
        Some(View::Snoozed) => "column-until",
        _ => "column-changed",
    };
    Table {
        id: "queue",
        caption: Caption::Spoken(listed.caption.clone()),
        columns: vec![
            Column::new(page.t("column-number"), Kind::Reference),
            Column::new(page.t("column-question"), Kind::Name),
            Column::new(page.t("column-from"), Kind::Text),
            Column::new(page.t("column-taken"), Kind::Text),
            Column::new(page.t("column-state"), Kind::Short),
            Column::new(page.t(time), Kind::Short),
        ],
        rows: listed.tickets.iter().map(|ticket| row(page, listed, ticket)).collect(),
    }
}

fn row(page: &Page, listed: &Listed<'_>, ticket: &Ticket) -> Row {
    let assignee = ticket.assignee.as_ref().and_then(|id| listed.assignees.get(id));
    let channel = (ticket.channel != USUAL_CHANNEL).then_some(&ticket.channel);
    let department = department_of(page, listed, ticket);
    let room = TAGS_SHOWN - usize::from(department.is_some());
    let tags = channel.into_iter().chain(&ticket.tags).take(room);
    Row::new(vec![
        html! { (bulk_view::chosen(page, ticket.number)) " "
        span dir="ltr" { "#" (ticket.number) } },
        html! {
            a href=(urls::desk_ticket(ticket.number)) data-open { bdi { (ticket.subject) } }
            @if ticket.priority != Priority::Normal {
                " " span.priority { (page.t(priority_words(ticket.priority))) } }
            @if ticket.is_for_leads() {
                " " span.priority { (page.t("view-escalated")) } }
            @if let Some(title) = department { " " (tag(title)) }
            @for word in tags { " " (tag(word)) }
        },
        html! { bdi { (ticket.requester.shown_name().unwrap_or("–")) } },
        html! { @if let Some(name) = assignee { bdi { (name) } } },
        status::for_agent(page, &ticket.status),
        match ticket.snoozed.as_ref().filter(|_| listed.view == Some(View::Snoozed)) {
            Some(snooze) => moment(page, snooze.until),
            // Elsewhere than in a view of the queue waiting tickets stand beside others.
            None if listed.view.is_none() => since(page, ticket.updated_at, listed.now),
            None => html! { (since(page, ticket.queue_time(), listed.now))
            @if let Some((_, due)) = ticket.sla.next_due() {
                " " (due_words(page, due, listed.now)) } },
        },
    ])
}

/// The department, where tickets of several stand together.
fn department_of<'a>(page: &Page, listed: &Listed<'a>, ticket: &Ticket) -> Option<&'a str> {
    let several = listed.is_mixed && listed.policies.departments.len() > 1;
    let department = listed.policies.department(&ticket.department).filter(|_| several)?;
    Some(department.titles.in_lang(page.lang))
}
