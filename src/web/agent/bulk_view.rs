//! The same for many tickets at once: the form below the queue, and what became of each.

use maud::{Markup, html};

use super::bulk::{CHOSEN, TAG, WHAT};
use crate::domain::ids::TicketNumber;
use crate::domain::permissions::Action;
use crate::domain::policies::{Policies, Priority};
use crate::domain::tickets::TicketError;
use crate::domain::tickets::bulk::Done;
use crate::domain::tickets::team::Member;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::form::{Need, TextField, text_field, token};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::status::priority_words;

/// The id of the form that the boxes of the rows belong to.
const FORM: &str = "bulk";

/// What became of them.
pub struct Shown<'a> {
    /// Each ticket, and whether it was done.
    pub done: &'a [Done],
}

/// The box of a row.
#[must_use]
pub fn chosen(page: &Page, number: TicketNumber) -> Markup {
    html! {
        input.chosen type="checkbox" name=(CHOSEN) value=(number) form=(FORM) data-key="s"
            aria-label=(page.with("bulk-choose", &[("number", &format!("#{number}"))]));
    }
}

/// The form below the queue. Who leads can give tickets to one of the team.
#[must_use]
pub fn form(page: &Page, policies: &Policies, team: &[Member]) -> Markup {
    let tag = TextField {
        name: TAG,
        kind: "text",
        label: page.t("bulk-tag"),
        hint: None,
        autocomplete: "off",
        value: "",
        need: Need::Optional,
    };
    html! {
        details.bulk { summary data-key="b" { (page.t("bulk")) }
            form id=(FORM) method="post" action=(urls::DESK_BULK) {
                (token(page))
                p.hint { (page.t("bulk-hint")) }
                (select(page, &choices(page, policies, team), &[]))
                (text_field(page, &tag, &[]))
                p.actions { button.second { (page.t("bulk-do")) } }
            }
        }
    }
}

fn choices(page: &Page, policies: &Policies, team: &[Member]) -> Choices {
    let choice = |value: String, label: String| Choice { value, label, is_chosen: false };
    let with =
        |what: &str, name: &str| page.with("bulk-to", &[("what", &page.t(what)), ("name", name)]);
    let mut all: Vec<Choice> =
        [("take", "take"), ("give_back", "give-back"), ("hold", "put-on-hold")]
            .map(|(name, label)| choice(name.to_owned(), page.t(label)))
            .into();
    for priority in Priority::ALL.into_iter().rev() {
        let value = format!("priority/{}", priority.as_str());
        all.push(choice(value, with("priority", &page.t(priority_words(priority)))));
    }
    if policies.departments.len() > 1 {
        all.extend(policies.departments.iter().map(|department| {
            let title = department.titles.in_lang(page.lang);
            choice(format!("department/{}", department.name), with("department", title))
        }));
    }
    if page.may(Action::LeadTickets) {
        all.extend(team.iter().map(|member| {
            let person = &member.person;
            choice(format!("person/{}", person.id), with("bulk-give", &person.name))
        }));
    }
    all.push(choice(TAG.to_owned(), page.t("bulk-add-tag")));
    Choices {
        id: WHAT,
        name: WHAT,
        label: page.t("bulk-what"),
        hint: None,
        choices: all,
        need: Need::Required,
    }
}

/// What became of each.
#[must_use]
pub fn done(page: &Page, shown: &Shown<'_>) -> Markup {
    let failed: Vec<_> = shown
        .done
        .iter()
        .filter_map(|(number, done)| Some((number, done.as_ref().err()?)))
        .collect();
    let count = shown.done.len() - failed.len();
    let tone = if failed.is_empty() { Tone::Success } else { Tone::Warning };
    let head = Head::new(page.t("bulk-result"), "wide", Current::Queue);
    let body = html! {
        h1 { (page.t("bulk-result")) }
        (message(tone, &html! {
            p { (page.count("bulk-done", count))
                @if !failed.is_empty() { " " (page.count("bulk-not-done", failed.len())) } }
        }))
        @if !failed.is_empty() {
            ul { @for (number, error) in failed { li {
                a href=(urls::desk_ticket(*number)) { span.ref dir="ltr" { "#" (number) } } " "
                (why(page, error))
            } } }
        }
        p { a href=(urls::DESK) { (page.t("bulk-back")) } }
    };
    layout(page, &head, &body)
}

/// Why one was not done.
fn why(page: &Page, error: &TicketError) -> String {
    match error {
        TicketError::NotFound => page.t("bulk-why-gone"),
        TicketError::OtherDepartment => page.t("bulk-why-other-department"),
        TicketError::NotAllowed(_) => page.t("bulk-why-not-allowed"),
        TicketError::OutOfOrder { .. } => page.t("bulk-why-order"),
        TicketError::Move(_) | TicketError::Solved => page.t("bulk-why-solved"),
        TicketError::Tags => page.t("error-tags"),
        TicketError::NoSuchTag(tag) => page.with("error-no-such-tag", &[("tag", tag)]),
        TicketError::NoSuchDepartment => page.t("bulk-why-no-department"),
        _ => page.t("bulk-why-not"),
    }
}

/// Why nothing was done at all.
#[must_use]
pub fn refused(page: &Page, why: &str) -> Markup {
    let head = Head::new(page.t("bulk"), "wide", Current::Queue);
    let body = html! {
        h1 { (page.t("bulk")) }
        (message(Tone::Error, &html! { p { (why) } }))
        p { a href=(urls::DESK) { (page.t("bulk-back")) } }
    };
    layout(page, &head, &body)
}
