//! Putting a ticket off: the form, and what says that it is put off or came back.

use maud::{Markup, html};

use super::snooze::{AT, NOTE};
use super::ticket_view::Shown;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::snooze::{PutOff, Reminder, Snooze};
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::form::{Need, TextField, text_field, token};
use crate::web::parts::message::{Tone, message};
use crate::web::parts::when::moment;

/// That the ticket is put off, or that it came back for whoever looks.
#[must_use]
pub fn told(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    let me = page.person.as_ref().map(|person| &person.id);
    let reminder = ticket.reminder.as_ref().filter(|reminder| Some(&reminder.whose) == me);
    html! {
        @if let Some(snooze) = ticket.snoozed.as_ref().filter(|_| !ticket.status.is_resolved()) {
            (put_off(page, shown, snooze)) }
        @if let Some(reminder) = reminder { (came_back(page, ticket, reminder)) }
    }
}

fn put_off(page: &Page, shown: &Shown<'_>, snooze: &Snooze) -> Markup {
    let name = shown.view.names.get(&snooze.by).cloned();
    let name = name.unwrap_or_else(|| page.t("somebody-gone"));
    let words = html! {
        p { (page.with("put-off-by", &[("name", &name)])) " " (moment(page, snooze.until))
            @if !snooze.note.is_empty() { ": " bdi { (snooze.note) } } }
        (now(page, &shown.view.ticket, "put-off-end"))
    };
    message(Tone::Notice, &words)
}

fn came_back(page: &Page, ticket: &Ticket, reminder: &Reminder) -> Markup {
    let words = html! {
        p { (page.t("reminder")) " " (moment(page, reminder.at))
            @if !reminder.note.is_empty() { ": " strong { bdi { (reminder.note) } } } }
        (now(page, ticket, "reminder-done"))
    };
    message(Tone::Notice, &words)
}

/// The button that brings a ticket back, or sets its reminder aside.
fn now(page: &Page, ticket: &Ticket, label: &str) -> Markup {
    html! {
        form method="post" action=(urls::desk_ticket_action(ticket.number, "snooze")) {
            (token(page))
            button.link name="put-off" value="now" data-command { (page.t(label)) }
        }
    }
}

/// The form.
#[must_use]
pub fn form(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    let typed = shown.typed.put_off.clone().unwrap_or_default();
    let errors = &shown.typed.errors;
    let zone = shown.policies.time_zone_of(&ticket.department).iana_name().unwrap_or("UTC");
    let at = TextField {
        name: AT,
        kind: "datetime-local",
        label: page.t("put-off-at"),
        hint: Some(page.with("put-off-zone", &[("zone", zone)])),
        autocomplete: "off",
        value: &typed.at,
        need: Need::Optional,
    };
    let note = TextField {
        name: NOTE,
        kind: "text",
        label: page.t("put-off-note"),
        hint: None,
        autocomplete: "off",
        value: &typed.note,
        need: Need::Optional,
    };
    html! {
        details.put-off-form open[shown.typed.put_off.is_some()] {
            summary data-key="z" { (page.t("put-off")) }
            form method="post" action=(urls::desk_ticket_action(ticket.number, "snooze")) novalidate {
                (token(page))
                (select(page, &choices(page, &typed.until), errors))
                (text_field(page, &at, errors))
                (text_field(page, &note, errors))
                p.actions { button.second { (page.t("put-off")) } }
            }
        }
    }
}

fn choices(page: &Page, chosen: &str) -> Choices {
    let choice = |(name, put_off): (&str, PutOff)| Choice {
        value: name.to_owned(),
        label: page.t(words(put_off)),
        is_chosen: name == chosen,
    };
    Choices {
        id: "put-off",
        name: "put-off",
        label: page.t("put-off-until"),
        hint: None,
        choices: PutOff::NAMED.into_iter().map(choice).collect(),
        need: Need::Required,
    }
}

fn words(put_off: PutOff) -> &'static str {
    match put_off {
        PutOff::LaterToday => "put-off-later",
        PutOff::Tomorrow => "put-off-tomorrow",
        PutOff::NextWeek => "put-off-next-week",
        PutOff::At(_) => "put-off-at",
    }
}

/// What came back for the agent, above the queue.
#[must_use]
pub fn reminders(page: &Page, tickets: &[Ticket]) -> Markup {
    if tickets.is_empty() {
        return html! {};
    }
    let words = html! {
        p { (page.count("reminders", tickets.len())) }
        ul { @for ticket in tickets { li {
            a href=(urls::desk_ticket(ticket.number)) {
                span.ref dir="ltr" { "#" (ticket.number) } " " bdi { (ticket.subject) } }
            @if let Some(reminder) = &ticket.reminder {
                @if !reminder.note.is_empty() { ": " bdi { (reminder.note) } }
                " " span.hint { (moment(page, reminder.at)) }
            }
        } } }
    };
    message(Tone::Notice, &words)
}
