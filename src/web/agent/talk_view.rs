//! The conversation on an agent's page: what came from which ticket, what goes on elsewhere, and
//! who gets a reply.

use maud::{Markup, html};

use super::merge_view::{numbered, reference};
use crate::domain::permissions::Action;
use crate::domain::tickets::merge::UNDO_WITHIN;
use crate::domain::tickets::message::{Message, MessageKind};
use crate::domain::tickets::view::{AgentsView, MergedTicket};
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::form::token;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::when::moment;
use jiff::Timestamp;

/// What the requester of a ticket is called.
fn requester_of(page: &Page, merged: &MergedTicket) -> String {
    merged.requester.shown_name().map_or_else(|| page.t("the-customer"), str::to_owned)
}

/// Who wrote a message as a requester: on the page of one ticket several may.
#[must_use]
pub fn asker(page: &Page, view: &AgentsView, one: &Message) -> String {
    if one.ticket != view.ticket.number
        && let Some(merged) = view.merged.iter().find(|merged| merged.number == one.ticket)
    {
        return requester_of(page, merged);
    }
    view.ticket.requester.shown_name().map_or_else(|| page.t("the-customer"), str::to_owned)
}

/// The id of a message on the page of a ticket: places begin anew on each.
#[must_use]
pub fn anchor(view: &AgentsView, one: &Message) -> String {
    match one.ticket == view.ticket.number {
        true => format!("m-{}", one.place),
        false => format!("m-{}-{}", one.ticket, one.place),
    }
}

/// What stands in the first line of a message: from which other ticket it is.
#[must_use]
pub fn origin(page: &Page, view: &AgentsView, one: &Message) -> Markup {
    html! {
        @if one.ticket != view.ticket.number {
            " " a.tag href=(urls::desk_ticket(one.ticket)) {
                (page.with("from-ticket", &[("number", &reference(one.ticket))])) }
        }
    }
}

/// What stands below a message: who got it too, where it goes on, or how it could.
#[must_use]
pub fn below(page: &Page, view: &AgentsView, one: &Message) -> Markup {
    let ticket = &view.ticket;
    let is_own = one.ticket == ticket.number;
    let part = ticket.parts.iter().find(|part| is_own && part.place == one.place);
    let can_split = is_own
        && one.kind == MessageKind::Question
        && one.place > 0
        && ticket.merged_into.is_none();
    html! {
        @if !one.also.is_empty() {
            p.hint { (page.t("sent-also")) " "
                @for number in &one.also {
                    a href=(urls::desk_ticket(*number)) { (numbered(*number)) } " " } }
        }
        @if let Some(part) = part {
            p.event { a href=(urls::desk_ticket(part.into)) {
                (page.with("part-goes-on", &[("number", &reference(part.into))])) } }
        } @else if can_split {
            details.split {
                summary { (page.t("split")) }
                form method="post" action=(urls::desk_ticket_action(ticket.number, "split")) {
                    (token(page))
                    p.hint { (page.t("split-hint")) }
                    button.second.small name="message" value=(one.place) { (page.t("split-do")) }
                }
            }
        }
    }
}

/// To whom a reply goes, above the button that sends it.
#[must_use]
pub fn sent_to(page: &Page, view: &AgentsView, requester: &str) -> Markup {
    html! {
        @if !view.merged.is_empty() {
            div.sent-to {
                p { strong { (page.t("sent-to")) } }
                ul {
                    li { bdi { (requester) } " " span.ref { (numbered(view.ticket.number)) } }
                    @for merged in &view.merged { li {
                        bdi { (requester_of(page, merged)) } " "
                        span.ref { (numbered(merged.number)) } " "
                        span.hint { (merged.lang.own_name()) }
                    } }
                }
                p.hint { (page.t("sent-to-each")) }
            }
        }
    }
}

/// What a ticket has to do with others, above its thread.
#[must_use]
pub fn ties(page: &Page, view: &AgentsView, now: Timestamp) -> Markup {
    let ticket = &view.ticket;
    html! {
        @if let Some(merged) = &ticket.merged_into {
            @let by = view.names.get(&merged.by);
            @let is_mine = page.person.as_ref().is_some_and(|me| me.id == merged.by);
            @let can_undo = now.duration_since(merged.at) <= UNDO_WITHIN
                && (is_mine || page.may(Action::LeadTickets));
            (message(Tone::Notice, &html! {
                p { (page.t("merged-into")) " "
                    a href=(urls::desk_ticket(merged.into)) { (numbered(merged.into)) } ". "
                    @if let Some(name) = by { bdi { (name) } ", " }
                    (moment(page, merged.at)) }
                @if can_undo {
                    form method="post" action=(urls::desk_ticket_action(ticket.number, "unmerge")) {
                        (token(page))
                        button.link data-command { (page.t("merge-undo")) }
                    }
                }
            }))
        }
        @if !view.merged.is_empty() {
            p.meta { (page.t("merged-here")) " "
                @for merged in &view.merged {
                    span { a href=(urls::desk_ticket(merged.number)) {
                        (numbered(merged.number)) " " bdi { (merged.subject) } }
                        " " bdi { (requester_of(page, merged)) } } " "
                } }
        }
        @if let Some(from) = &ticket.split_from {
            p.meta { a href=(urls::desk_ticket(from.ticket)) {
                (page.with("split-from", &[("number", &reference(from.ticket))])) } }
        }
    }
}
