//! That a lead is to see a ticket: above the thread, with why; and the form that asks for it.

use maud::{Markup, html};

use super::history_more_view::reason_line;
use super::ticket::Typed;
use crate::domain::permissions::Action;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::escalate::{Escalation, EscalationReason};
use crate::domain::tickets::view::AgentsView;
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::form::{TextArea, text_area, token};
use crate::web::parts::message::{Tone, message};
use crate::web::parts::when::moment;

/// The escalation of a ticket, if there is one.
#[must_use]
pub fn escalation(page: &Page, view: &AgentsView, typed: &Typed) -> Markup {
    let ticket = &view.ticket;
    let shown = ticket.escalated.as_ref().filter(|_| ticket.merged_into.is_none());
    let Some(escalation) = shown else { return html! {} };
    let body = html! {
        p { strong { (page.t("escalated")) } " " (moment(page, escalation.at)) }
        ul { @for reason in &escalation.reasons { li { (reason_words(page, view, reason)) } } }
        @if let Some(name) = escalation.taken_by.as_ref().and_then(|id| view.names.get(id)) {
            p { (page.with("escalation-taken", &[("name", name)])) } }
        @if page.may(Action::LeadTickets) { (for_leads(page, (ticket, escalation), typed)) }
    };
    html! { section.escalation { (message(Tone::Warning, &body)) } }
}

/// A reason, with what was noted of it.
fn reason_words(page: &Page, view: &AgentsView, reason: &EscalationReason) -> Markup {
    let said = match reason {
        EscalationReason::ByHand { note, .. } => {
            view.thread.iter().find(|one| one.ticket == view.ticket.number && one.place == *note)
        }
        EscalationReason::Rule { .. }
        | EscalationReason::Frustration { .. }
        | EscalationReason::Score { .. } => None,
    };
    html! {
        (reason_line(page, view, reason))
        @if let Some(said) = said {
            " " span dir="auto" { (page.with("quoted", &[("words", &said.text)])) } }
    }
}

fn for_leads(page: &Page, (ticket, escalation): (&Ticket, &Escalation), typed: &Typed) -> Markup {
    let action = |name: &str| urls::desk_ticket_action(ticket.number, name);
    let is_mine =
        page.person.as_ref().is_some_and(|me| escalation.taken_by.as_ref() == Some(&me.id));
    let area = TextArea {
        name: "ending",
        label: html! { label for="ending" { (page.t("escalation-note")) } },
        hint: None,
        rows: 3,
        value: typed.of("ending"),
        key: None,
    };
    html! {
        div.answers-to-offer {
            @if !is_mine {
                form method="post" action=(action("escalation/take")) {
                    (token(page))
                    button.second.small data-command { (page.t("escalation-take")) }
                } " "
            }
            details open[typed.has_error("ending")] {
                summary { (page.t("escalation-end")) }
                form method="post" action=(action("escalation/end")) novalidate {
                    (token(page))
                    (text_area(&area, &typed.errors))
                    p.actions { button.second.small { (page.t("escalation-end")) } }
                }
            }
        }
    }
}

/// The form that shows a ticket to the leads.
#[must_use]
pub fn escalate_form(page: &Page, ticket: &Ticket, typed: &Typed) -> Markup {
    let area = TextArea {
        name: "reason",
        label: html! { label for="reason" { (page.t("escalate-reason")) } },
        hint: Some(page.t("escalate-hint")),
        rows: 3,
        value: typed.of("reason"),
        key: None,
    };
    html! {
        details open[typed.has_error("reason")] {
            summary { (page.t("escalate")) }
            form method="post" action=(urls::desk_ticket_action(ticket.number, "escalation"))
                data-draft={ "ticket-" (ticket.number) "-reason" } novalidate {
                (token(page))
                (text_area(&area, &typed.errors))
                p.actions { button.second { (page.t("escalate")) } }
            }
        }
    }
}
