//! Customers, as a list: to find one, and whoever asked for a link.

use jiff::Timestamp;
use maud::{Markup, html};

use super::customer_link_view::{Made, made};
use crate::domain::customers::Customer;
use crate::domain::customers::find::{FOUND_MAX, Found};
use crate::domain::customers::link::LinkRequest;
use crate::domain::ids::{CustomerId, TicketNumber};
use crate::domain::policies::{Policies, TierName};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::panel::tag;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::when::ago;

/// What the form sends that takes a request off the list.
pub const DISMISS: &str = "dismiss";
/// Addresses beside a name: more would hide it.
const ADDRESSES_SHOWN: usize = 2;

/// What a customer is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To look at them.
    #[default]
    Look,
    /// To say that a ticket is theirs.
    Ticket(TicketNumber),
    /// To join a record with theirs.
    Join(CustomerId),
}

/// Somebody who asked for a link.
#[derive(Clone, Debug)]
pub struct Asking {
    /// What they asked.
    pub request: LinkRequest,
    /// The customer who has proved the address.
    pub customer: Option<Customer>,
}

/// What the page shows.
pub struct Shown<'a> {
    /// What is looked for.
    pub words: &'a str,
    /// What for.
    pub purpose: &'a Purpose,
    /// The record that is to be joined with another.
    pub joined: Option<&'a Customer>,
    /// Who was found.
    pub found: &'a Found,
    /// Who asked for a link.
    pub asking: &'a [Asking],
    /// The tiers.
    pub policies: &'a Policies,
    /// A link that was just made.
    pub made: Option<&'a Made>,
    /// The name and the address that were typed for a new record.
    pub typed: (&'a str, &'a str),
    /// What was wrong.
    pub errors: &'a [FieldError],
    /// The time.
    pub now: Timestamp,
}

/// The page.
#[must_use]
pub fn customers(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = title(page, page.t("customers"), shown.errors);
    let head = Head::new(words, "wide customers", Current::Customers);
    let body = html! {
        (error_summary(page, shown.errors))
        h1 { (page.t("customers")) }
        @if let Some(link) = shown.made { (made(page, link)) }
        (purpose(page, shown))
        @if !shown.asking.is_empty() && *shown.purpose == Purpose::Look { (asking(page, shown)) }
        (search(page, shown))
        @if shown.found.customers.is_empty() { p role="status" { (page.t("customers-none")) } }
        @else { (table(page, &list(page, shown))) }
        @if shown.found.has_more { p.hint { (page.count("customers-more", FOUND_MAX)) } }
        @if !matches!(shown.purpose, Purpose::Join(_)) { (new_customer(page, shown)) }
    };
    layout(page, &head, &body)
}

fn purpose(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = match (shown.purpose, shown.joined) {
        (Purpose::Ticket(number), _) => {
            page.with("customers-for-ticket", &[("number", &format!("#{number}"))])
        }
        (Purpose::Join(_), Some(joined)) => {
            page.with("customers-to-join", &[("name", called(joined))])
        }
        _ => return html! {},
    };
    message(Tone::Notice, &html! { p { (words) } })
}

/// A name to call a customer by.
#[must_use]
pub fn called(customer: &Customer) -> &str {
    customer.shown_name().unwrap_or("–")
}

/// What people read for a tier.
#[must_use]
pub fn tier_title<'a>(page: &Page, policies: &'a Policies, tier: &'a TierName) -> &'a str {
    policies.tier(tier).map_or(tier.as_str(), |tier| tier.titles.in_lang(page.lang))
}

fn asking(page: &Page, shown: &Shown<'_>) -> Markup {
    let rows = shown.asking.iter().map(|one| {
        let email = &one.request.email;
        Row::new(vec![
            html! { bdi dir="ltr" { (email) } },
            html! { @match &one.customer {
                Some(customer) => {
                    a href=(urls::customer(&customer.id)) { bdi { (called(customer)) } }
                }
                None => { (page.t("customer-nobody-yet")) }
            } },
            html! { (ago(page, one.request.at, shown.now)) },
            html! { form method="post" action=(urls::CUSTOMERS_LINKS) {
                (token(page))
                input type="hidden" name="email" value=(email);
                button.link { (page.t("customer-make-link")) span.vh { " " (email) } } " "
                button.link name="do" value=(DISMISS) { (page.t("customer-dismiss"))
                    span.vh { " " (email) } }
            } },
        ])
    });
    let list = Table {
        id: "asking",
        caption: Caption::Spoken(page.t("customers-asking")),
        columns: vec![
            Column::new(page.t("column-email"), Kind::Name),
            Column::new(page.t("the-customer"), Kind::Text),
            Column::new(page.t("asked"), Kind::Short),
            Column::new(page.t("column-doing"), Kind::Doing),
        ],
        rows: rows.collect(),
    };
    html! {
        section aria-labelledby="asking-title" {
            h2 #asking-title { (page.t("customers-asking")) }
            p.hint { (page.t("customers-asking-hint")) }
            (table(page, &list))
        }
    }
}

fn search(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        form.search role="search" aria-label=(page.t("customers-search")) action=(urls::CUSTOMERS) {
            label for="customers-q" { (page.t("customers-search")) }
            div.search-box {
                input #customers-q name="q" type="search" dir="auto" placeholder=" "
                    autocomplete="off" maxlength=(WORDS_CHARS_MAX) value=(shown.words);
                button { (page.t("search")) }
            }
            @match shown.purpose {
                Purpose::Look => {}
                Purpose::Ticket(number) => { input type="hidden" name="for" value=(number); }
                Purpose::Join(id) => { input type="hidden" name="join" value=(id); }
            }
        }
    }
}

fn list(page: &Page, shown: &Shown<'_>) -> Table {
    let mut columns = vec![
        Column::new(page.t("column-name"), Kind::Name),
        Column::new(page.t("column-email"), Kind::Text),
        Column::new(page.t("tier"), Kind::Short),
        Column::new(page.t("language"), Kind::Short),
    ];
    if *shown.purpose != Purpose::Look {
        columns.push(Column::new(page.t("column-doing"), Kind::Doing));
    }
    Table {
        id: "customers",
        caption: Caption::Spoken(page.t("customers")),
        columns,
        rows: shown.found.customers.iter().map(|customer| row(page, shown, customer)).collect(),
    }
}

fn row(page: &Page, shown: &Shown<'_>, customer: &Customer) -> Row {
    let tier = customer.tier.as_ref().map(|tier| tier_title(page, shown.policies, tier));
    Row::new(vec![
        html! { a href=(urls::customer(&customer.id)) data-open { bdi { (called(customer)) } } },
        html! { (addresses(page, customer)) },
        html! { @if let Some(title) = tier { (tag(title)) } },
        html! { span lang=(customer.lang) { (customer.lang.own_name()) } },
        html! { @match shown.purpose {
            Purpose::Look => {}
            Purpose::Ticket(number) => {
                form method="post" action=(urls::desk_ticket_action(*number, "customer")) {
                    (token(page))
                    button.link name="customer" value=(customer.id) { (page.t("customer-link-ticket"))
                        span.vh { " " (called(customer)) } }
                }
            }
            Purpose::Join(from) => {
                a href=(urls::customer_merge(from, &customer.id)) { (page.t("customer-join"))
                    span.vh { " " (called(customer)) } }
            }
        } },
    ])
}

fn addresses(page: &Page, customer: &Customer) -> Markup {
    let more = customer.addresses.len().saturating_sub(ADDRESSES_SHOWN);
    html! {
        @for (place, address) in customer.addresses.iter().take(ADDRESSES_SHOWN).enumerate() {
            @if place > 0 { (page.t("list-comma")) }
            bdi dir="ltr" { (address.email) }
            @if address.proved_at.is_none() { " " span.hint { (page.t("address-unproved")) } }
        }
        @if more > 0 { " +" (page.number(more)) }
    }
}

fn new_customer(page: &Page, shown: &Shown<'_>) -> Markup {
    let (typed_name, typed_email) = shown.typed;
    let name = TextField {
        name: "name",
        kind: "text",
        label: page.t("column-name"),
        hint: None,
        autocomplete: "off",
        value: typed_name,
        need: Need::Optional,
    };
    let email = TextField {
        name: "email",
        kind: "email",
        label: page.t("email"),
        hint: Some(page.t("address-added-hint")),
        autocomplete: "off",
        value: typed_email,
        need: Need::Optional,
    };
    html! {
        section.panel aria-labelledby="new-customer" {
            h2 #new-customer { (page.t("customer-new")) }
            form method="post" action=(urls::CUSTOMERS) novalidate {
                (token(page))
                @if let Purpose::Ticket(number) = shown.purpose {
                    input type="hidden" name="for" value=(number);
                }
                (text_field(page, &name, shown.errors))
                (text_field(page, &email, shown.errors))
                p.actions { button.second { (page.t("customer-new-make")) } }
            }
        }
    }
}
