//! A customer's page: their questions, and beside them what is known of them.

use std::collections::HashMap;

use jiff::Timestamp;
use maud::{Markup, html};

use super::customer_link_view::{Made, made};
use super::customers_view::{called, tier_title};
use crate::domain::customers::edit::{Edit, NewTier};
use crate::domain::customers::history::{By, CustomerChange, CustomerEntry};
use crate::domain::customers::{Address, Customer};
use crate::domain::ids::PersonId;
use crate::domain::permissions::Action;
use crate::domain::policies::{Policies, TierName};
use crate::domain::tickets::Ticket;
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::form::{
    FieldError, Need, TextArea, TextField, error_summary, text_area, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::panel::{panel, tag};
use crate::web::parts::status;
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::when::{ago, moment};

/// What the page shows.
pub struct Shown<'a> {
    /// Who.
    pub customer: &'a Customer,
    /// Their questions, the newest first.
    pub tickets: &'a [Ticket],
    /// Tickets of nobody that gave one of their addresses.
    pub unclaimed: &'a [Ticket],
    /// What was done with the record, the newest first.
    pub history: &'a [CustomerEntry],
    /// The names of the team.
    pub names: &'a HashMap<PersonId, String>,
    /// The tiers.
    pub policies: &'a Policies,
    /// What was typed and not taken.
    pub edit: Option<&'a Edit>,
    /// An address that was typed and not taken.
    pub email: &'a str,
    /// A link that was just made.
    pub made: Option<&'a Made>,
    /// What was wrong.
    pub errors: &'a [FieldError],
    /// The time.
    pub now: Timestamp,
}

/// The page.
#[must_use]
pub fn customer(page: &Page, shown: &Shown<'_>) -> Markup {
    let customer = shown.customer;
    let words = title(page, called(customer).to_owned(), shown.errors);
    let head = Head::new(words, "wide customer-page", Current::Customers);
    let tier = customer.tier.as_ref().map(|tier| tier_title(page, shown.policies, tier));
    let body = html! {
        header {
            (error_summary(page, shown.errors))
            @if let Some(link) = shown.made { (made(page, link)) }
            h1 { bdi { (called(customer)) } }
            p.meta {
                @if let Some(title) = tier { (tag(title)) " " }
                span { (customer.lang.own_name()) } " "
                span { (page.t("customer-since")) " " (moment(page, customer.created_at)) }
            }
            @if !customer.notes.is_empty() {
                div.customer-notes dir="auto" {
                    (crate::web::parts::thread::paragraphs(&customer.notes)) }
            }
        }
        div.asked {
            section aria-labelledby="questions-title" {
                h2 #questions-title { (page.t("customer-questions")) }
                @if shown.tickets.is_empty() { p.hint { (page.t("customer-questions-none")) } }
                @else { (table(page, &tickets(page, shown, Own::Theirs))) }
            }
            @if !shown.unclaimed.is_empty() {
                section aria-labelledby="unproved-title" {
                    h2 #unproved-title { (page.t("customer-unproved")) }
                    p.hint { (page.t("customer-unproved-hint")) }
                    (table(page, &tickets(page, shown, Own::Unproved)))
                }
            }
        }
        aside.side aria-label=(page.t("customer-about")) {
            (addresses(page, shown))
            (about(page, shown))
            (join(page, customer))
            (history(page, shown))
        }
    };
    layout(page, &head, &body)
}

/// Whose the tickets of a table are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    Theirs,
    Unproved,
}

fn tickets(page: &Page, shown: &Shown<'_>, own: Own) -> Table {
    let (id, heading, list, doing) = match own {
        Own::Theirs => ("questions", "customer-questions", shown.tickets, "unlink"),
        Own::Unproved => ("unproved", "customer-unproved", shown.unclaimed, "link"),
    };
    let row = |ticket: &Ticket| {
        let value = if own == Own::Unproved { shown.customer.id.as_str() } else { "" };
        Row::new(vec![
            html! { span dir="ltr" { "#" (ticket.number) } },
            html! { a href=(urls::desk_ticket(ticket.number)) data-open { bdi { (ticket.subject) } }
            " " (tag(&ticket.channel)) },
            status::for_agent(page, &ticket.status),
            ago(page, ticket.created_at, shown.now),
            html! { form method="post" action=(urls::desk_ticket_action(ticket.number, "customer")) {
                (token(page))
                input type="hidden" name="back" value=(shown.customer.id);
                button.link name="customer" value=(value) { (page.t(doing))
                    span.vh { " #" (ticket.number) } }
            } },
        ])
    };
    Table {
        id,
        caption: Caption::Spoken(page.t(heading)),
        columns: vec![
            Column::new(page.t("column-number"), Kind::Reference),
            Column::new(page.t("column-question"), Kind::Name),
            Column::new(page.t("column-state"), Kind::Short),
            Column::new(page.t("asked"), Kind::Short),
            Column::new(page.t("column-doing"), Kind::Doing),
        ],
        rows: list.iter().map(row).collect(),
    }
}

fn addresses(page: &Page, shown: &Shown<'_>) -> Markup {
    let field = TextField {
        name: "email",
        kind: "email",
        label: page.t("address-add"),
        hint: Some(page.t("address-added-hint")),
        autocomplete: "off",
        value: shown.email,
        need: Need::Required,
    };
    let action = urls::customer_action(&shown.customer.id, "addresses");
    panel(
        "addresses",
        &page.t("customer-addresses"),
        &html! {
            ul.customer-addresses { @for address in &shown.customer.addresses {
                (one_address(page, shown.customer, address))
            } }
            form method="post" action=(action) novalidate {
                (token(page))
                (text_field(page, &field, shown.errors))
                p.actions { button.second { (page.t("address-add-button")) } }
            }
        },
    )
}

fn one_address(page: &Page, customer: &Customer, address: &Address) -> Markup {
    let email = &address.email;
    html! { li {
        a href={ "mailto:" (email) } dir="ltr" { (email) } " "
        span.meta { @match address.proved_at {
            Some(at) => { (page.t("address-proved")) " " (moment(page, at)) }
            None => { (page.t("address-unproved")) }
        } }
        div.actions {
            form method="post" action=(urls::customer_action(&customer.id, "links")) {
                (token(page))
                button.link name="email" value=(email) { (page.t("customer-make-link"))
                    span.vh { " " (email) } }
            }
            form method="post" action=(urls::customer_action(&customer.id, "addresses")) {
                (token(page))
                button.link name="remove" value=(email) { (page.t("address-remove"))
                    span.vh { " " (email) } }
            }
        }
    } }
}

fn about(page: &Page, shown: &Shown<'_>) -> Markup {
    let customer = shown.customer;
    let (name, lang, notes) = match shown.edit {
        Some(edit) => (&edit.name, edit.lang, &edit.notes),
        None => (&customer.name, customer.lang, &customer.notes),
    };
    let field = TextField {
        name: "name",
        kind: "text",
        label: page.t("column-name"),
        hint: None,
        autocomplete: "off",
        value: name,
        need: Need::Optional,
    };
    let area = TextArea {
        name: "notes",
        label: html! { label for="notes" { (page.t("customer-notes")) " "
        span.optional { (page.t("optional")) } } },
        hint: Some(page.t("customer-notes-hint")),
        rows: 4,
        value: notes,
        key: None,
    };
    panel(
        "about",
        &page.t("customer-about"),
        &html! {
            form method="post" action=(urls::customer_action(&customer.id, "edit")) novalidate {
                (token(page))
                (text_field(page, &field, shown.errors))
                (select(page, &languages(page, lang), shown.errors))
                @if page.may(Action::LeadTickets) && has_tiers(shown) {
                    (select(page, &tiers(page, shown), shown.errors)) }
                (text_area(&area, shown.errors))
                p.actions { button.second { (page.t("save")) } }
            }
        },
    )
}

fn languages(page: &Page, chosen: Lang) -> Choices {
    let mut langs: Vec<Lang> = page.languages.iter().map(|(lang, _)| *lang).collect();
    if !langs.contains(&chosen) {
        langs.push(chosen);
    }
    let choice = |lang: Lang| Choice {
        value: lang.to_string(),
        label: lang.own_name().to_owned(),
        is_chosen: lang == chosen,
    };
    Choices {
        id: "customer-lang",
        name: "customer-lang",
        label: page.t("language"),
        hint: None,
        choices: langs.into_iter().map(choice).collect(),
        need: Need::Required,
    }
}

fn has_tiers(shown: &Shown<'_>) -> bool {
    !shown.policies.tiers.is_empty() || shown.customer.tier.is_some()
}

fn tiers(page: &Page, shown: &Shown<'_>) -> Choices {
    let chosen = match shown.edit.map(|edit| &edit.tier) {
        Some(NewTier::Is(tier)) => tier.as_ref(),
        _ => shown.customer.tier.as_ref(),
    };
    let known = shown.policies.tiers.iter().map(|tier| &tier.name);
    let choice = |tier: &TierName| Choice {
        value: tier.to_string(),
        label: tier_title(page, shown.policies, tier).to_owned(),
        is_chosen: chosen == Some(tier),
    };
    let mut choices = vec![Choice {
        value: String::new(),
        label: page.t("tier-none"),
        is_chosen: chosen.is_none(),
    }];
    choices.extend(known.map(choice));
    // A tier that the policies had once stays chosen until somebody chooses another.
    if let Some(tier) = chosen.filter(|tier| shown.policies.tier(tier).is_none()) {
        choices.push(choice(tier));
    }
    Choices {
        id: "tier",
        name: "tier",
        label: page.t("tier"),
        hint: Some(page.t("tier-hint")),
        choices,
        need: Need::Required,
    }
}

/// Where another record of the same person is looked for.
fn join(page: &Page, customer: &Customer) -> Markup {
    panel(
        "join",
        &page.t("customer-join-title"),
        &html! {
            p.hint { (page.t("customer-join-hint")) }
            form action=(urls::CUSTOMERS) {
                input type="hidden" name="join" value=(customer.id);
                p.actions { button.second { (page.t("customer-join-find")) } }
            }
        },
    )
}

fn history(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        details.history {
            summary { (page.count("history", shown.history.len())) }
            ol { @for entry in shown.history { li {
                (moment(page, entry.at)) " " strong { bdi { (by(page, shown, &entry.by)) } }
                ul { @for change in &entry.changes { li { (told(page, shown, change)) } } }
            } } }
        }
    }
}

fn by(page: &Page, shown: &Shown<'_>, by: &By) -> String {
    match by {
        By::Customer => page.t("the-customer"),
        By::Agent { id } => shown.names.get(id).cloned().unwrap_or_else(|| page.t("somebody-gone")),
    }
}

fn told(page: &Page, shown: &Shown<'_>, change: &CustomerChange) -> Markup {
    let moved = |label: &str, from: &str, to: &str| {
        page.with("history-moved", &[("what", &page.t(label)), ("from", from), ("to", to)])
    };
    let own = |code: &str| Lang::from_code(code).map_or(code.to_owned(), |l| l.own_name().into());
    let tier = |tier: &Option<TierName>| match tier {
        Some(tier) => tier_title(page, shown.policies, tier).to_owned(),
        None => "–".to_owned(),
    };
    let at = |id: &str, email: &crate::domain::people::EmailAddress| {
        page.with(id, &[("email", email.as_str())])
    };
    let words = match change {
        CustomerChange::Began => page.t("customer-began"),
        CustomerChange::Name { from, to } => moved("column-name", from, to),
        CustomerChange::Lang { from, to } => moved("language", &own(from), &own(to)),
        CustomerChange::Tier { from, to } => moved("tier", &tier(from), &tier(to)),
        CustomerChange::Notes => page.t("customer-notes-changed"),
        CustomerChange::AddressAdded { email } => at("customer-address-added", email),
        CustomerChange::AddressRemoved { email } => at("customer-address-removed", email),
        CustomerChange::AddressProved { email } => at("customer-address-proved", email),
        CustomerChange::LinkMade { email } => at("customer-link-was-made", email),
        CustomerChange::Merged { name, .. } => page.with("customer-merged", &[("name", name)]),
        CustomerChange::MergedInto { into } => {
            return html! { a href=(urls::customer(into)) { (page.t("customer-merged-into")) } };
        }
    };
    html! { (words) }
}
