//! What joining two records of one customer does, before it is done.

use maud::{Markup, html};

use super::customers_view::{called, tier_title};
use crate::domain::customers::Customer;
use crate::domain::policies::Policies;
use crate::domain::tickets::Ticket;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, error_summary, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::panel::tag;

/// Questions of each record that are shown.
const QUESTIONS_SHOWN: usize = 5;

/// One of the records.
pub struct Side {
    /// Who.
    pub customer: Customer,
    /// Their questions.
    pub tickets: Vec<Ticket>,
}

/// The page.
#[must_use]
pub fn merge(
    page: &Page,
    (from, into): (&Side, &Side),
    policies: &Policies,
    errors: &[FieldError],
) -> Markup {
    let words = title(page, page.t("customer-join-title"), errors);
    let head = Head::new(words, "wide", Current::Customers);
    let names = [("from", called(&from.customer)), ("into", called(&into.customer))];
    let body = html! {
        (error_summary(page, errors))
        h1 { (page.t("customer-join-title")) }
        p { (page.with("customer-join-what", &names)) }
        ul.plain {
            li { (page.with("customer-join-moves", &names)) }
            li { (page.with("customer-join-opens", &names)) }
            li { (page.t("customer-join-stays")) }
        }
        div.both {
            (side(page, "goes", from, policies))
            (side(page, "stays", into, policies))
        }
        form #merge method="post" action=(urls::customer_action(&from.customer.id, "merge")) {
            (token(page))
            input type="hidden" name="into" value=(into.customer.id);
            p.actions {
                button { (page.t("customer-join-do")) } " "
                a href=(urls::customer_merge(&into.customer.id, &from.customer.id)) {
                    (page.t("customer-join-swap")) } " "
                a href=(urls::customer(&from.customer.id)) { (page.t("cancel")) }
            }
        }
    };
    layout(page, &head, &body)
}

fn side(page: &Page, id: &str, side: &Side, policies: &Policies) -> Markup {
    let customer = &side.customer;
    let label = if id == "goes" { "customer-join-goes" } else { "customer-join-keeps" };
    html! {
        section.panel aria-labelledby=(id) {
            h2 id=(id) { (page.t(label)) " "
                a href=(urls::customer(&customer.id)) { bdi { (called(customer)) } } }
            p.meta {
                @if let Some(tier) = &customer.tier { (tag(tier_title(page, policies, tier))) " " }
                span { (customer.lang.own_name()) }
            }
            ul { @for address in &customer.addresses { li {
                bdi dir="ltr" { (address.email) }
                @if address.proved_at.is_none() { " " span.hint { (page.t("address-unproved")) } }
            } } }
            @if !customer.notes.is_empty() {
                div.prose dir="auto" { (crate::web::parts::thread::paragraphs(&customer.notes)) }
            }
            p { (page.count("customer-count", side.tickets.len())) }
            ul { @for ticket in side.tickets.iter().take(QUESTIONS_SHOWN) { li {
                a href=(urls::desk_ticket(ticket.number)) { "#" (ticket.number) " "
                    bdi { (ticket.subject) } }
            } } }
        }
    }
}
