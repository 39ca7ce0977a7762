//! Handing over: the page on which a ticket is offered, the offer on the ticket, and those that
//! wait for an agent on top of the queue.

use maud::{Markup, html};

use super::merge_view::{numbered, reference};
use crate::domain::permissions::Action;
use crate::domain::policies::Policies;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::assign::Colleague;
use crate::domain::tickets::hand_over::{HandOver, HandOverProblem, Offer, OfferedTo};
use crate::domain::tickets::view::AgentsView;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, TextArea, error_summary, text_area, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::thread::paragraphs;
use crate::web::parts::when::moment;

/// What the page shows.
pub struct Shown<'a> {
    /// The ticket.
    pub ticket: &'a Ticket,
    /// Who could take it.
    pub team: &'a [Colleague],
    /// The departments.
    pub policies: &'a Policies,
    /// Who was chosen.
    pub to: &'a str,
    /// The note that was typed.
    pub note: &'a str,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn hand_over(page: &Page, shown: &Shown<'_>) -> Markup {
    let Shown { ticket, errors, .. } = shown;
    let heading = page.with("hand-over-title", &[("number", &reference(ticket.number))]);
    let head = Head::new(title(page, heading.clone(), errors), "wide handing", Current::Desk);
    let area = TextArea {
        name: "note",
        label: html! { label for="note" { (page.t("hand-over-note")) } },
        hint: Some(page.t("hand-over-note-hint")),
        rows: 6,
        value: shown.note,
        key: None,
    };
    let address = |action: &str| urls::desk_ticket_action(ticket.number, action);
    let body = html! {
        (error_summary(page, errors))
        h1 { (heading) }
        p.meta { a href=(urls::desk_ticket(ticket.number)) {
            (page.t("back-to")) " " (numbered(ticket.number)) " " bdi { (ticket.subject) } } }
        p { (page.t("hand-over-hint")) }
        form method="post" action=(address("hand-over"))
            data-draft={ "ticket-" (ticket.number) "-hand-over" } novalidate {
            (token(page))
            (takers(page, shown))
            (text_area(&area, errors))
            p.actions {
                button { (page.t("hand-over-offer")) }
                @if page.may(Action::LeadTickets) {
                    " " button.second formaction=(address("assignment")) formnovalidate {
                        (page.t("assign")) }
                }
            }
            @if page.may(Action::LeadTickets) { p.hint { (page.t("assign-hint")) } }
        }
    };
    layout(page, &head, &body)
}

/// Who could take it, with what they have and know.
fn takers(page: &Page, shown: &Shown<'_>) -> Markup {
    let error = shown.errors.iter().find(|(field, _)| *field == "to");
    let departments = shown.policies.departments.iter();
    let is_one = |key: &str| shown.to == key;
    html! {
        fieldset.choices.takers.field-error[error.is_some()] #to tabindex="-1" {
            legend { (page.t("hand-over-to")) }
            @if let Some((_, message)) = error { p.error { (message) } }
            @for one in shown.team.iter().filter(|one| shown.ticket.assignee.as_ref() != Some(&one.id)) {
                @let key = format!("person/{}", one.id);
                label.choice {
                    input type="radio" name="to" value=(key) checked[is_one(&key)];
                    " " span { bdi { (one.name) } " " span.hint { (facts(page, one)) } }
                }
            }
            @for department in departments {
                @let key = format!("department/{}", department.name);
                label.choice {
                    input type="radio" name="to" value=(key) checked[is_one(&key)];
                    " " span { (page.with("hand-over-department",
                        &[("name", department.titles.in_lang(page.lang))])) }
                }
            }
        }
    }
}

/// What somebody has to do and does not know, as a line.
fn facts(page: &Page, one: &Colleague) -> String {
    let mut facts = vec![load(page, one.load, one.capacity)];
    if one.is_full() {
        facts.push(page.t("has-enough"));
    }
    if !one.works_here {
        facts.push(page.t("works-elsewhere"));
    }
    if !one.lacks.is_empty() {
        let skills: Vec<&str> = one.lacks.iter().map(|skill| skill.as_str()).collect();
        facts.push(page.with("lacks-skills", &[("skills", &skills.join(&page.t("list-comma")))]));
    }
    facts.join(&page.t("list-comma"))
}

/// How much waits for somebody, of how much they are given at most.
fn load(page: &Page, load: usize, capacity: Option<u16>) -> String {
    let waiting = page.number(load);
    match capacity {
        Some(capacity) => {
            let capacity = page.number(usize::from(capacity));
            page.with("load-of", &[("waiting", &waiting), ("capacity", &capacity)])
        }
        None => page.with("load", &[("waiting", &waiting)]),
    }
}

/// The offer that stands, on the ticket.
#[must_use]
pub fn offer(page: &Page, view: &AgentsView, policies: &Policies) -> Markup {
    let ticket = &view.ticket;
    let Some(offer) = &ticket.hand_over else { return html! {} };
    let note =
        view.thread.iter().find(|one| one.ticket == ticket.number && one.place == offer.note);
    let person = page.person.as_ref();
    let is_for_me = person.is_some_and(|me| offer.is_for(me));
    let is_mine = person
        .is_some_and(|me| offer.from == me.id || ticket.assignee.as_ref() == Some(&me.id))
        || page.may(Action::LeadTickets);
    let is_to_me = person.is_some_and(|me| offer.to.person() == Some(&me.id));
    let body = html! {
        p { strong { (to_words(page, (view, offer), policies)) } " " (moment(page, offer.at)) }
        @if let Some(note) = note { div.prose dir="auto" { (paragraphs(&note.text)) } }
        div.answers-to-offer {
            @if is_for_me { (answer(page, ticket, "accept", "offer-accept")) }
            @if is_mine { (answer(page, ticket, "withdraw", "offer-withdraw")) }
            @if is_to_me { (declining(page, ticket)) }
        }
    };
    html! { section.standing-offer #offer tabindex="-1" { (message(Tone::Notice, &body)) } }
}

fn to_words(page: &Page, (view, offer): (&AgentsView, &HandOver), policies: &Policies) -> String {
    let named = |id| view.names.get(id).cloned().unwrap_or_else(|| page.t("somebody-gone"));
    let from = named(&offer.from);
    let to = match &offer.to {
        OfferedTo::Person { id } => named(id),
        OfferedTo::Department { name } => {
            let title = policies.department(name).map(|one| one.titles.in_lang(page.lang));
            title.map_or_else(|| name.to_string(), str::to_owned)
        }
    };
    page.with("offered", &[("from", &from), ("to", &to)])
}

fn answer(page: &Page, ticket: &Ticket, name: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(urls::desk_ticket_action(ticket.number, "offer")) {
            (token(page))
            button.second.small name="answer" value=(name) data-command { (page.t(label)) }
        } " "
    }
}

fn declining(page: &Page, ticket: &Ticket) -> Markup {
    let area = TextArea {
        name: "word",
        label: html! { label for="word" { (page.t("offer-word")) } },
        hint: None,
        rows: 2,
        value: "",
        key: None,
    };
    html! {
        details {
            summary { (page.t("offer-decline")) }
            form method="post" action=(urls::desk_ticket_action(ticket.number, "offer")) novalidate {
                (token(page))
                (text_area(&area, &[]))
                p.actions { button.second.small name="answer" value="decline" {
                    (page.t("offer-decline")) } }
            }
        }
    }
}

/// What is offered to the agent, on top of the queue.
#[must_use]
pub fn offers(page: &Page, offers: &[Offer], (own, capacity): (usize, Option<u16>)) -> Markup {
    html! {
        @if !offers.is_empty() {
            section.offered aria-labelledby="offered" {
                h2 #offered { (page.t("offers")) " " span.count { (page.number(offers.len())) } }
                p.hint { (page.t("you-have")) " " (load(page, own, capacity)) }
                ol { @for offer in offers { li {
                    p { a href=(urls::desk_ticket(offer.ticket.number)) {
                        (numbered(offer.ticket.number)) " " bdi { (offer.ticket.subject) } } " "
                        @if let Some(from) = &offer.from {
                            span.hint { (page.t("from")) " " bdi { (from.name) } } } }
                    p.excerpt dir="auto" { (first_line(&offer.note)) }
                    (answer(page, &offer.ticket, "accept", "offer-accept"))
                } } }
            }
        }
    }
}

/// The beginning of a note, in characters.
const LINE_CHARS: usize = 160;

fn first_line(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let cut: String = line.chars().take(LINE_CHARS).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}

/// Why a ticket is not handed over, in words.
#[must_use]
pub fn words(problem: HandOverProblem) -> &'static str {
    match problem {
        HandOverProblem::Over => "error-offer-over",
        HandOverProblem::NotForYou => "error-offer-not-for-you",
        HandOverProblem::NotYours => "error-offer-not-yours",
        HandOverProblem::Nobody => "error-offer-nobody",
        HandOverProblem::TheirsAlready => "error-offer-theirs",
    }
}
