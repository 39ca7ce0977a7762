//! The queue, as a table.

use jiff::Timestamp;
use maud::{Markup, html};

use super::bulk_view;
use super::hand_over_view::offers;
use super::next;
use super::snooze_view::reminders;
use super::ticket_view::just_solved;
use crate::domain::ids::TicketNumber;
use crate::domain::policies::{Policies, Priority};
use crate::domain::tickets::Ticket;
use crate::domain::tickets::queue::{COUNTED_MAX, Queue, Scope};
use crate::domain::tickets::status::View;
use crate::domain::tickets::team::Member;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::form::token;
use crate::web::parts::keys;
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, empty, message, very_full};
use crate::web::parts::panel::tag;
use crate::web::parts::status::{self, priority_words, view_words};
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::when::{moment, since};

/// Tags and department that stand beside a question: more would hide it.
const TAGS_SHOWN: usize = 2;
/// How a ticket came that needs no word about it: the form of this site.
const USUAL_CHANNEL: &str = "web";

/// What the page shows.
pub struct Shown<'a> {
    /// Which view.
    pub view: View,
    /// Whose tickets.
    pub scope: &'a Scope,
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
    let here = urls::desk_queue(view.name(), shown.scope.name());
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
        nav.views aria-label=(page.t("views")) data-live=(urls::DESK_LIVE) {
            (take_next(page))
            (scopes(page, shown))
            ol.contents {
                @for (other, count) in &queue.counts {
                    li { a href=(urls::desk_queue(other.name(), shown.scope.name()))
                        aria-current=[(other == view).then_some("page")] {
                        span.title { (page.t(view_words(*other))) }
                        span.count { (counted(page, *count)) }
                    } }
                }
            }
        }
        div.view {
            div.heading { h1 { (heading) }
                @if !queue.tickets.is_empty() {
                    (keys::hint(page, &["key-move", "key-open", "key-search"])) } }
            @if shown.is_first { (offers(page, &queue.offers, (queue.mine, shown.capacity))) }
            @if queue.tickets.is_empty() {
                @let (words, next) = nothing(*view);
                (empty(&page.t(words), &html! { p { (page.t(next)) } }))
            } @else {
                div.queue { (table(page, &tickets(page, shown))) }
                @if shown.is_first && queue.next.is_some() { (full(page, shown)) }
                (turning(page, &pages))
                (bulk_view::form(page, shown.policies, shown.team))
            }
        }
    };
    layout(page, &head, &body)
}

/// The button that gives the agent what presses most.
fn take_next(page: &Page) -> Markup {
    html! {
        form.next method="post" action=(urls::DESK_NEXT) {
            (token(page))
            button data-key="x" data-command { (page.t("next-question")) }
        }
    }
}

/// Why there was nothing to take.
fn no_next(page: &Page, shown: &Shown<'_>, why: &str) -> Markup {
    let words = match (why, shown.capacity) {
        (next::FULL, Some(capacity)) => page.count("next-full", usize::from(capacity)),
        _ => page.t("next-nothing"),
    };
    message(Tone::Notice, &html! { p { (words) } })
}

/// Whose tickets are looked at: everybody's, one's own, a department's.
fn scopes(page: &Page, shown: &Shown<'_>) -> Markup {
    let departments = &shown.policies.departments;
    let scopes = departments.iter().filter(|_| departments.len() > 1).map(|department| {
        let title = department.titles.in_lang(page.lang).to_owned();
        (Scope::Department(department.name.clone()), title, None)
    });
    let mine = (Scope::Mine, page.t("scope-mine"), Some(counted(page, shown.queue.mine)));
    let all = (Scope::All, page.t("scope-all"), None);
    html! {
        ol.contents.scopes {
            @for (scope, title, count) in [all, mine].into_iter().chain(scopes) {
                li { a href=(urls::desk_queue(shown.view.name(), scope.name()))
                    aria-current=[(scope == *shown.scope).then_some("true")] {
                    span.title { bdi { (title) } }
                    @if let Some(count) = count { span.count { (count) } }
                } }
            }
        }
    }
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
        View::Escalated => ("queue-empty", "queue-comes-escalated"),
        View::Snoozed => ("queue-empty", "queue-comes-snoozed"),
        View::Resolved => ("queue-empty", "queue-comes-resolved"),
    }
}

fn tickets(page: &Page, shown: &Shown<'_>) -> Table {
    let time = match shown.view {
        View::Waiting => "column-waiting",
        View::Snoozed => "column-until",
        _ => "column-changed",
    };
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
    let department = department_of(page, shown, ticket);
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
        match ticket.snoozed.as_ref().filter(|_| shown.view == View::Snoozed) {
            Some(snooze) => moment(page, snooze.until),
            None => since(page, ticket.queue_time(), shown.now),
        },
    ])
}

/// The department, where tickets of several stand together.
fn department_of<'a>(page: &Page, shown: &Shown<'a>, ticket: &Ticket) -> Option<&'a str> {
    let is_mixed = !matches!(shown.scope, Scope::Department(_));
    let several = is_mixed && shown.policies.departments.len() > 1;
    let department = shown.policies.department(&ticket.department).filter(|_| several)?;
    Some(department.titles.in_lang(page.lang))
}
