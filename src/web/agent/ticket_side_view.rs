//! Beside a ticket: how the same thing was solved before, what is linked, and what the
//! customer did before asking.

use maud::{Markup, html};

use super::ticket_customer_view::customer;
use super::ticket_facts_view::facts;
use super::ticket_promises_view::promises;
use super::ticket_survey_view::surveys;
use super::ticket_view::Shown;
use crate::domain::articles::ArticlePath;
use crate::domain::asking::Ask;
use crate::domain::asking::ask::AnswerVerdict;
use crate::domain::asking::{ShownAnswer, Step};
use crate::domain::tickets::Ticket;
use crate::domain::tickets::similar::{Similar, SimilarSource};
use crate::domain::tickets::view::AgentsView;
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::form::token;
use crate::web::parts::frustration::frustration;
use crate::web::parts::marked::marked;
use crate::web::parts::panel::folding_panel;

/// The column.
#[must_use]
pub fn side(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    html! {
        aside.side aria-label=(page.t("beside-ticket")) {
            (promises(page, shown))
            (facts(page, shown))
            (surveys(page, shown))
            @if let Some(score) = &ticket.frustration {
                (folding_panel("facts", "fr", &page.t("frustration"), &frustration(page, score))) }
            (solved_before(page, ticket, shown.similar))
            (links(page, shown.view))
            (customer(page, shown))
            @if let Some(ask) = &shown.view.ask { (trail(page, shown.view, ask)) }
        }
    }
}

fn solved_before(page: &Page, ticket: &Ticket, similar: &[Similar]) -> Markup {
    let list = html! {
        @if similar.is_empty() { p.hint { (page.t("solved-before-none")) } }
        ol.similar data-list {
            @for (place, earlier) in similar.iter().enumerate() {
                li data-item { (earlier_solution(page, ticket, earlier, place)) }
            }
        }
    };
    folding_panel("solved-before", "sb", &page.t("solved-before"), &list)
}

fn earlier_solution(page: &Page, ticket: &Ticket, earlier: &Similar, place: usize) -> Markup {
    let (address, key) = match &earlier.source {
        SimilarSource::Ticket(number) => (urls::desk_ticket(*number), format!("ticket/{number}")),
        SimilarSource::Article { at, anchor } => {
            (urls::heading(at, anchor), format!("article/{at}"))
        }
    };
    let is_linked = match &earlier.source {
        SimilarSource::Ticket(number) => ticket.related.contains(number),
        SimilarSource::Article { at, .. } => ticket.articles.contains(at),
    };
    let insert = format!("{}?insert={place}#reply", urls::desk_ticket(ticket.number));
    html! {
        h3 { a href=(address) data-open { bdi { (earlier.title) } } }
        p.meta { @match &earlier.source {
            SimilarSource::Ticket(number) => {
                span.ref dir="ltr" { "#" (number) } " " span { (page.t("solved-ticket")) }
            }
            SimilarSource::Article { .. } if earlier.answer.is_empty() => {
                span { (page.t("agents-only")) }
            }
            SimilarSource::Article { .. } => { span { (page.t("article")) } }
        } }
        p.excerpt dir="auto" { @match &earlier.excerpt {
            Some(piece) => { (marked(piece)) }
            None => { (shortened(&earlier.answer)) }
        } }
        @if !earlier.matched_words.is_empty() {
            p.why { (page.t("same-words"))
                @for word in &earlier.matched_words { " " mark { (word) } } }
        }
        div.actions {
            @if !ticket.status.is_resolved() && !earlier.answer.is_empty() {
                a.button.second.small href=(insert) data-key="i" data-insert=(earlier.answer)
                    data-into="#reply" { (page.t("insert-answer")) } " "
            }
            @if is_linked { span.hint { (page.t("linked")) } }
            @else {
                form method="post" action=(urls::desk_ticket_action(ticket.number, "links")) {
                    (token(page))
                    button.link name="link" value=(key) data-key="l" { (page.t("link")) }
                }
            }
        }
    }
}

/// The beginning of an answer, in characters.
const EXCERPT_CHARS: usize = 220;

fn shortened(text: &str) -> String {
    if text.chars().count() <= EXCERPT_CHARS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(EXCERPT_CHARS).collect();
    let words = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words);
    format!("{words}…")
}

fn links(page: &Page, view: &AgentsView) -> Markup {
    let ticket = &view.ticket;
    let articles = ticket
        .articles
        .iter()
        .map(|at| (urls::article(at), article_name(view, at), format!("article/{at}")));
    let tickets = ticket.related.iter().map(|number| {
        let subject = view.related_subjects.get(number).map(String::as_str).unwrap_or_default();
        (urls::desk_ticket(*number), format!("#{number} {subject}"), format!("ticket/{number}"))
    });
    let list = html! {
        ul { @for (address, name, key) in articles.chain(tickets) { li {
            a href=(address) { bdi { (name) } } " "
            form method="post" action=(urls::desk_ticket_action(ticket.number, "unlink")) {
                (token(page))
                button.link name="link" value=(key) { (page.t("unlink"))
                    span.vh { " " (name) } }
            }
        } } }
    };
    html! {
        @if !ticket.articles.is_empty() || !ticket.related.is_empty() {
            (folding_panel("facts", "linked", &page.t("linked-heading"), &list))
        }
    }
}

/// The title of an article, or where it was if it has gone.
fn article_name(view: &AgentsView, at: &ArticlePath) -> String {
    view.article_titles.get(at).cloned().unwrap_or_else(|| at.to_string())
}

fn trail(page: &Page, view: &AgentsView, ask: &Ask) -> Markup {
    let list = html! {
        ol {
            @for step in ask.trail.steps() { li { @match step {
                Step::Searched(words) => {
                    span.label { (page.t("trail-searched")) } " "
                    span { (page.with("quoted", &[("words", words)])) }
                }
                Step::Read(at) => {
                    span.label { (page.t("trail-read")) } " "
                    a href=(urls::article(at)) { bdi { (article_name(view, at)) } }
                }
            } } }
            @for answer in &ask.shown { li {
                span.label { (page.t(became(answer))) } " "
                a href=(urls::heading(&answer.article, &answer.anchor)) {
                    bdi { (answer.title) } }
            } }
        }
    };
    html! {
        @if !ask.trail.steps().is_empty() || !ask.shown.is_empty() {
            (folding_panel("trail", "tr", &page.t("before-asking"), &list))
        }
    }
}

fn became(answer: &ShownAnswer) -> &'static str {
    match (answer.verdict, answer.opened) {
        (Some(AnswerVerdict::Accepted), _) => "trail-accepted",
        (Some(AnswerVerdict::Rejected), _) => "trail-rejected",
        (None, true) => "trail-opened",
        (None, false) => "trail-shown",
    }
}
