//! “My questions”.

use jiff::Timestamp;
use maud::{Markup, html};

use super::own_link_view::{ask_form, asked};
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::own::OwnQuestion;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::form::token;
use crate::web::parts::layout::layout;
use crate::web::parts::status;
use crate::web::parts::when::ago;

/// How far a visitor is who is not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// They look.
    Look,
    /// They have just asked for a link.
    Asked,
}

/// The page.
#[must_use]
pub fn questions(page: &Page, questions: &Listed<'_>, step: Step) -> Markup {
    let head = Head::new(page.t("my-questions"), "page narrow", Current::Questions);
    let body = html! {
        @if step == Step::Asked { (asked(page)) }
        h1 { (page.t("my-questions")) }
        @if questions.questions.is_empty() {
            p { (page.t("my-questions-none")) }
            p { (page.t("my-questions-none-hint")) }
        } @else {
            p.hint { (page.t("my-questions-hint")) }
            (list(page, questions))
            (forget(page))
        }
        @if step == Step::Look { (ask_form(page, "", &[])) }
        (ask_block(page, &page.t("need-help"), ""))
    };
    layout(page, &head, &body)
}

/// The button that makes this device forget them.
#[must_use]
pub fn forget(page: &Page) -> Markup {
    html! {
        form.forget method="post" action=(urls::questions_forget(page.lang)) {
            (token(page))
            button.second.small { (page.t("my-questions-forget")) }
            p.hint { (page.t("my-questions-forget-hint")) }
        }
    }
}

/// Questions, as they are listed.
#[derive(Clone, Copy)]
pub struct Listed<'a> {
    /// The questions.
    pub questions: &'a [OwnQuestion],
    /// Those of them whose requester is asked once more how it went.
    pub asked_again: &'a [TicketNumber],
    /// The time.
    pub now: Timestamp,
}

impl<'a> Listed<'a> {
    /// Nothing but the questions.
    #[must_use]
    pub fn plain(questions: &'a [OwnQuestion], now: Timestamp) -> Listed<'a> {
        Listed { questions, asked_again: &[], now }
    }
}

/// The questions as lines.
#[must_use]
pub fn list(page: &Page, listed: &Listed<'_>) -> Markup {
    html! {
        ol.questions { @for question in listed.questions { li {
            a href=(urls::ticket(&question.token)) { bdi { (question.subject) } }
            p.meta {
                span.ref dir="ltr" { "#" (question.number) } " "
                (status::for_requester(page, &question.status)) " "
                span { (page.t("last-change")) " " (ago(page, question.changed_at, listed.now)) }
            }
            @if listed.asked_again.contains(&question.number) {
                p { a href=(urls::ticket_action(&question.token, "survey")) {
                    (page.t("survey-waits")) } }
            }
        } } }
    }
}
