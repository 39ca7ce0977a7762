//! Beside a ticket: whose it is, what they asked before, and who else gave the same address.

use maud::{Markup, html};

use super::customers_view::{called, tier_title};
use super::ticket_view::Shown;
use crate::domain::customers::Customer;
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::whose::{LATELY_MAX, Whose};
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::form::token;
use crate::web::parts::panel::{folding_panel, tag};
use crate::web::parts::status;

/// The panel.
#[must_use]
pub fn customer(page: &Page, shown: &Shown<'_>) -> Markup {
    let whose = &shown.view.whose;
    let number = shown.view.ticket.number;
    let body = html! {
        @match &whose.customer {
            Some(customer) => { (known(page, shown, customer)) }
            None => { (nobody(page, whose, number)) }
        }
        @if !whose.same_address.is_empty() {
            h3 { (page.t("same-address")) }
            p.hint { (page.t("same-address-hint")) }
            (questions(page, &whose.same_address))
        }
    };
    folding_panel("facts", "whose", &page.t("the-customer"), &body)
}

fn known(page: &Page, shown: &Shown<'_>, customer: &Customer) -> Markup {
    let whose = &shown.view.whose;
    let number = shown.view.ticket.number;
    html! {
        p {
            a href=(urls::customer(&customer.id)) data-command { bdi { (called(customer)) } }
            @if let Some(tier) = &customer.tier {
                " " (tag(tier_title(page, shown.policies, tier))) }
        }
        @if !customer.notes.is_empty() { p.customer-notes dir="auto" { (customer.notes) } }
        @if whose.asked_lately > 1 {
            p.hint { (page.count("asked-lately", whose.asked_lately))
                @if whose.asked_lately == LATELY_MAX { "+" } }
        }
        @if !whose.earlier.is_empty() {
            h3 { (page.t("earlier-questions")) }
            (questions(page, &whose.earlier))
        }
        (give(page, number, "", &page.t("customer-unlink")))
    }
}

fn nobody(page: &Page, whose: &Whose, number: TicketNumber) -> Markup {
    html! {
        p.hint { (page.t("customer-not-proved")) }
        @for candidate in &whose.candidates {
            div.candidate {
                a href=(urls::customer(&candidate.id)) { bdi { (called(candidate)) } } " "
                (give(page, number, candidate.id.as_str(), &page.t("customer-is-theirs")))
            }
        }
        p { a href=(urls::customers_for("", ("for", &number.to_string()))) data-command {
            (page.t("customer-find")) } }
    }
}

fn give(page: &Page, number: TicketNumber, customer: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(urls::desk_ticket_action(number, "customer")) {
            (token(page))
            button.link name="customer" value=(customer) { (label) }
        }
    }
}

fn questions(page: &Page, tickets: &[Ticket]) -> Markup {
    html! {
        ul { @for ticket in tickets { li {
            a href=(urls::desk_ticket(ticket.number)) {
                span.ref dir="ltr" { "#" (ticket.number) } " " bdi { (ticket.subject) } }
            (status::for_agent(page, &ticket.status))
        } } }
    }
}
