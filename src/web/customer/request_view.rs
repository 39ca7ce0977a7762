//! A customer's own ticket.

use jiff::Timestamp;
use maud::{Markup, html};

use super::request_wait_view::wait;
use super::survey_view::{Place, TypedSurvey, survey};
use crate::domain::asking::ShownAnswer;
use crate::domain::asking::ask::AnswerVerdict;
use crate::domain::attachments::{Attachment, HeldFile};
use crate::domain::ids::{TicketNumber, TicketToken};
use crate::domain::surveys::question::Showing;
use crate::domain::tickets::sla::shown::promise_for;
use crate::domain::tickets::view::RequestersView;
use crate::domain::tickets::{Message, MessageKind, Status, Ticket};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::files::{WITH_FILES, file_field};
use crate::web::parts::form::{FieldError, TextArea, error_summary, text_area, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::status;
use crate::web::parts::thread::{self, Thread, thread};
use crate::web::parts::when::moment;

/// What the page shows.
pub struct Shown<'a> {
    /// The ticket, as its requester may see it.
    pub view: &'a RequestersView,
    /// The survey, with what was typed and not taken.
    pub survey: Option<(&'a Showing, &'a TypedSurvey)>,
    /// The time now.
    pub now: Timestamp,
    /// A reply that was typed and not taken.
    pub reply: &'a str,
    /// The files that are held for it.
    pub files: &'a [HeldFile],
    /// What was wrong with it.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn request(page: &Page, shown: &Shown<'_>) -> Markup {
    let RequestersView { ticket, thread: messages, files, ask, waiting, parts } = shown.view;
    let wrong = shown.survey.map(|(_, typed)| typed.errors.as_slice()).unwrap_or_default();
    let wrong = [shown.errors, wrong].concat();
    let words = title(page, ticket.subject.clone(), &wrong);
    let head = Head::new(words, "page narrow ticket", Current::None);
    let address = &|file: &Attachment| urls::ticket_file(&ticket.token, file);
    let is_answered = messages.iter().any(|message| message.kind == MessageKind::Reply);
    let answers = ask.as_ref().map(|ask| ask.shown.as_slice()).unwrap_or_default();
    let body = html! {
        (error_summary(page, &wrong))
        @if !is_answered && !ticket.status.is_resolved() { (receipt(page, ticket)) }
        h1 { bdi { (ticket.subject) } }
        p.meta {
            span.ref dir="ltr" { "#" (ticket.number) } " "
            (status::for_requester(page, &ticket.status)) " "
            span { (page.t("asked")) " " (moment(page, ticket.created_at)) }
        }
        @if let Some(waiting) = waiting {
            (wait(page, waiting, promise_for(ticket).filter(|due| *due >= shown.now)))
        } @else if is_answered { (promised(page, ticket, shown.now)) }
        @if ticket.status.is_resolved() { (after(page, shown)) }
        @else if !is_answered { (answers_to_accept(page, ticket, answers)) }
        (thread(page, &Thread {
            messages,
            files,
            address,
            asker: &|_| page.t("you"),
            anchor: &thread::place,
            beside: &thread::nothing,
            below: &|message| goes_on(page, message, parts),
        }))
        (reply(page, shown, ticket))
    };
    layout(page, &head, &body)
}

/// Where a part is answered that goes on elsewhere.
fn goes_on(page: &Page, message: &Message, parts: &[(u32, TicketNumber, TicketToken)]) -> Markup {
    html! {
        @for (_, number, token) in parts.iter().filter(|(place, ..)| *place == message.place) {
            p.event { a href=(urls::ticket(token)) {
                (page.with("part-answered", &[("number", &format!("#{number}"))])) } }
        }
    }
}

/// Until when they hear from the team, as it was promised. A promise that is broken is told by
/// nobody's clock, and one that others have a part in tells of them.
fn promised(page: &Page, ticket: &Ticket, now: Timestamp) -> Markup {
    let due = promise_for(ticket).filter(|due| *due >= now && !ticket.is_together());
    html! {
        @if let Some(due) = due {
            p.promised { (page.t("promise-you-hear")) " " strong { (moment(page, due)) } }
        }
    }
}

fn receipt(page: &Page, ticket: &Ticket) -> Markup {
    let address = format!("{}{}", page.link_base, urls::ticket(&ticket.token));
    html! {
        section.receipt data-draft-sent="ask" aria-labelledby="receipt" {
            h2 #receipt { (page.t("receipt")) }
            p { (page.t("receipt-number")) " " strong.ref dir="ltr" { "#" (ticket.number) } ". "
                (page.t("receipt-next"))
                @if let Some(time) = page.reply_time() { " " (time) } }
            p { (page.t("receipt-keep")) " " code #link dir="ltr" { (address) } " "
                button.second.small type="button" data-copy="#link" hidden { (page.t("copy")) } }
            p.hint { (page.t("receipt-device")) " "
                a href=(urls::questions(page.lang)) { (page.t("my-questions")) } }
        }
    }
}

fn answers_to_accept(page: &Page, ticket: &Ticket, answers: &[ShownAnswer]) -> Markup {
    let open: Vec<&ShownAnswer> = answers
        .iter()
        .filter(|answer| answer.verdict != Some(AnswerVerdict::Rejected))
        .take(3)
        .collect();
    html! {
        @if !open.is_empty() {
            section.answers {
                h2 { (page.t("answers-meanwhile")) }
                ol { @for answer in open { li {
                    form.actions method="post" action=(urls::ticket_action(&ticket.token, "accept")) {
                        (token(page))
                        a href=(urls::heading(&answer.article, &answer.anchor)) {
                            bdi { (answer.title) } } " "
                        button.second.small name="answer" value=(answer.key()) {
                            (page.t("this-solved-it")) }
                    }
                } } }
            }
        }
    }
}

/// What comes once it is solved: that it is, the way back, and how it went.
fn after(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    html! {
        (reopen(page, ticket))
        @if let Some((showing, typed)) = shown.survey {
            (survey(page, &ticket.token, (showing, Place::OnTicket), typed)) }
    }
}

fn reopen(page: &Page, ticket: &Ticket) -> Markup {
    let closed_by_requester = matches!(ticket.status, Status::Solved { by: None, .. });
    let words = page.t(if closed_by_requester { "solved-by-you" } else { "solved-by-us" });
    html! {
        form.reopen method="post" action=(urls::ticket_action(&ticket.token, "reopen")) {
            (token(page))
            p { (words) }
            button.second { (page.t("reopen")) }
        }
    }
}

fn reply(page: &Page, shown: &Shown<'_>, ticket: &Ticket) -> Markup {
    let is_resolved = ticket.status.is_resolved();
    let area = TextArea {
        name: "reply",
        label: html! { label for="reply" { (page.t("your-reply")) } },
        hint: is_resolved.then(|| page.t("reply-reopens")),
        rows: 5,
        value: shown.reply,
        key: None,
    };
    html! {
        form.reply method="post" action=(urls::ticket_action(&ticket.token, "replies"))
            data-draft={ "t-" (ticket.number) } enctype=(WITH_FILES) novalidate {
            (token(page))
            (text_area(&area, shown.errors))
            (file_field(page, "files", shown.files, shown.errors))
            p.actions {
                button { (page.t("send")) }
                @if !is_resolved {
                    " " button.second formaction=(urls::ticket_action(&ticket.token, "accept"))
                        formnovalidate { (page.t("this-is-solved")) }
                }
            }
        }
    }
}
