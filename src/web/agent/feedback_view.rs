//! What customers said and was sent on: the form on the page of a ticket, and the page of all.

use maud::{Markup, html};

use super::merge_view::reference;
use super::ticket_view::Shown as Ticket;
use crate::domain::feedback::list::{COUNTED_MAX, SentTo};
use crate::domain::feedback::send_on::sendable;
use crate::domain::feedback::{Feedback, FeedbackNumber, State};
use crate::domain::ids::PersonId;
use crate::domain::names::DestinationName;
use crate::domain::policies::Destination;
use crate::domain::tickets::MessageKind;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::chart::{Bar, Chart, columns};
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::form::{Need, TextArea, error_summary, text_area, token};
use crate::web::parts::layout::layout;
use crate::web::parts::message::empty;
use crate::web::parts::tabs::{Tab, tabs};
use crate::web::parts::thread::paragraphs;
use crate::web::parts::when::moment;

/// What the page of all shows.
pub struct Shown<'a> {
    /// Those of the policies.
    pub destinations: &'a [Destination],
    /// How much was sent to each.
    pub counts: &'a [usize],
    /// The one that is looked at.
    pub current: Option<(&'a DestinationName, &'a SentTo)>,
    /// The piece whose answer was not taken, and why.
    pub wrong: Option<&'a (FeedbackNumber, String)>,
}

/// The form on the page of a ticket, if there is anybody to send to.
#[must_use]
pub fn send_on(page: &Page, shown: &Ticket<'_>) -> Markup {
    let destinations = &shown.policies.feedback;
    if destinations.is_empty() {
        return html! {};
    }
    let (to, text) = shown.typed.feedback.clone().unwrap_or_else(|| (String::new(), said(shown)));
    let first =
        Choice { value: String::new(), label: page.t("feedback-choose"), is_chosen: to.is_empty() };
    let rest = destinations.iter().map(|one| Choice {
        value: one.name.to_string(),
        label: one.titles.in_lang(page.lang).to_owned(),
        is_chosen: one.name.as_str() == to,
    });
    let field = Choices {
        id: "destination",
        name: "destination",
        label: page.t("feedback-to"),
        hint: None,
        choices: std::iter::once(first).chain(rest).collect(),
        need: Need::Required,
    };
    let area = TextArea {
        name: "feedback",
        label: html! { label for="feedback" { (page.t("feedback-text")) } },
        hint: Some(page.t("feedback-text-hint")),
        rows: 4,
        value: &text,
        key: None,
    };
    let errors = &shown.typed.errors;
    let has_error = shown.typed.has_error("destination") || shown.typed.has_error("feedback");
    let ticket = &shown.view.ticket;
    html! {
        details open[has_error] {
            summary data-key="p" { (page.t("feedback-send")) }
            @for sent in &ticket.sent_on {
                p.meta { (page.t("feedback-sent")) " "
                    a href={ (urls::desk_feedback(&sent.to, None)) "#f-" (sent.number) } {
                        (name_of(page, destinations, &sent.to)) } }
            }
            form method="post" action=(urls::desk_ticket_action(ticket.number, "feedback")) novalidate {
                (token(page))
                (select(page, &field, errors))
                (text_area(&area, errors))
                p.actions { button.second { (page.t("feedback-send-button")) } " "
                    a href=(urls::DESK_FEEDBACK) { (page.t("feedback-all")) } }
            }
        }
    }
}

/// What the customer wrote last, as far as it may leave the desk.
fn said(shown: &Ticket<'_>) -> String {
    let own = shown.view.ticket.number;
    let is_question = |kind| kind == MessageKind::Question;
    let mut thread = shown.view.thread.iter().rev();
    let last = thread.find(|one| is_question(one.kind) && one.ticket == own);
    last.map(|one| sendable(&one.text)).unwrap_or_default()
}

fn name_of<'a>(page: &Page, destinations: &'a [Destination], name: &'a DestinationName) -> &'a str {
    let known = destinations.iter().find(|one| one.name == *name);
    known.map_or(name.as_str(), |one| one.titles.in_lang(page.lang))
}

/// The page of all.
#[must_use]
pub fn feedback(page: &Page, shown: &Shown<'_>) -> Markup {
    let wrong = shown.wrong.map(|(_, words)| vec![("answer", words.clone())]).unwrap_or_default();
    let words = crate::web::parts::form::title(page, page.t("feedback"), &wrong);
    let body = html! {
        (error_summary(page, &wrong))
        h1 { (page.t("feedback")) }
        p { (page.t("feedback-hint")) }
        @if shown.destinations.is_empty() {
            (empty(&page.t("feedback-no-destinations"), &html! {}))
        } @else {
            (tabs(&page.t("feedback-to"), &destinations(page, shown)))
        }
        @if let Some((name, sent)) = shown.current {
            h2 { bdi { (name_of(page, shown.destinations, name)) } }
            @if sent.feedback.is_empty() { p { (page.t("feedback-none")) } }
            @else {
                (columns(page, &by_month(page, sent)))
                ol.feedback { @for one in &sent.feedback { li id={ "f-" (one.number.0) } {
                    (piece(page, sent, (one, shown.wrong)))
                } } }
            }
            (turning(page, &Turning {
                before: None,
                after: sent.next.as_deref().map(|next| urls::desk_feedback(name, Some(next))),
                place: None,
            }))
        }
    };
    layout(page, &Head::new(words, "wide", Current::Desk), &body)
}

fn destinations(page: &Page, shown: &Shown<'_>) -> Vec<Tab> {
    let current = shown.current.map(|(name, _)| name);
    let tab = |(one, count): (&Destination, &usize)| Tab {
        address: urls::desk_feedback(&one.name, None),
        title: one.titles.in_lang(page.lang).to_owned(),
        count: Some(at_most(page, *count)),
        is_current: current == Some(&one.name),
    };
    shown.destinations.iter().zip(shown.counts).map(tab).collect()
}

fn at_most(page: &Page, count: usize) -> String {
    let more = if count >= COUNTED_MAX { "+" } else { "" };
    format!("{}{more}", page.number(count))
}

fn by_month(page: &Page, sent: &SentTo) -> Chart {
    let bars = sent.months.iter().map(|(month, count)| Bar {
        label: page.words.formats.date(*month),
        value: *count as u64,
        shown: at_most(page, *count),
    });
    Chart {
        id: "by-month",
        title: page.t("feedback-by-month"),
        label_heading: page.t("feedback-month"),
        value_heading: page.t("feedback"),
        bars: bars.collect(),
    }
}

fn piece(
    page: &Page,
    sent: &SentTo,
    (one, wrong): (&Feedback, Option<&(FeedbackNumber, String)>),
) -> Markup {
    let wrong = wrong.filter(|(number, _)| *number == one.number).map(|(_, words)| words);
    html! {
        p.meta {
            a href=(urls::desk_ticket(one.ticket)) dir="ltr" { (reference(one.ticket)) } " "
            (moment(page, one.at)) " "
            span { (page.t("feedback-by")) " " bdi { (person(page, sent, &one.by)) } } " "
            strong { (page.t(state_words(&one.state))) }
        }
        blockquote dir="auto" { (paragraphs(&one.text)) }
        @match &one.state {
            State::Sent => {}
            State::Seen { by, at } => p.meta { (page.t("feedback-seen")) " " (moment(page, *at)) " "
                bdi { (person(page, sent, by)) } },
            State::Answered { by, at, answer } => {
                p.meta { (page.t("feedback-answered")) " " (moment(page, *at)) " "
                    bdi { (person(page, sent, by)) } }
                div.prose dir="auto" { (paragraphs(answer)) }
            }
        }
        (forms(page, one, wrong))
    }
}

fn forms(page: &Page, one: &Feedback, wrong: Option<&String>) -> Markup {
    let field = format!("answer-{}", one.number.0);
    let id = if wrong.is_some() { "answer" } else { field.as_str() };
    html! {
        div.moves {
            @if one.state == State::Sent {
                form method="post" action=(urls::desk_feedback_action(one.number, "seen")) {
                    (token(page))
                    button.second.small { (page.t("feedback-mark-seen"))
                        span.vh { " " (reference(one.ticket)) } }
                }
            }
            details open[wrong.is_some()] {
                summary { (page.t("feedback-note-answer")) span.vh { " " (reference(one.ticket)) } }
                form method="post" action=(urls::desk_feedback_action(one.number, "answer")) novalidate {
                    (token(page))
                    input type="hidden" name="to" value=(one.to);
                    div.field.field-error[wrong.is_some()] {
                        label for=(id) { (page.t("feedback-answer")) }
                        @if let Some(wrong) = wrong { p.error #answer-error { (wrong) } }
                        textarea id=(id) name="answer" rows="3" dir="auto"
                            aria-invalid=[wrong.map(|_| "true")]
                            aria-describedby=[wrong.map(|_| "answer-error")] {}
                    }
                    p.actions { button.second.small { (page.t("save")) } }
                }
            }
        }
    }
}

fn person(page: &Page, sent: &SentTo, id: &PersonId) -> String {
    sent.names.get(id).cloned().unwrap_or_else(|| page.t("somebody-gone"))
}

fn state_words(state: &State) -> &'static str {
    match state {
        State::Sent => "feedback-state-sent",
        State::Seen { .. } => "feedback-state-seen",
        State::Answered { .. } => "feedback-state-answered",
    }
}
