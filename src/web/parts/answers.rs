//! Answers to a question, opened in place. They stand in the ask form, and at a ticket.

use maud::{Markup, PreEscaped, html};

use super::marked::marked;
use crate::domain::asking::answers::Answer;
use crate::domain::ids::AskId;
use crate::urls;
use crate::web::page::Page;

/// The answers while a question is written; nothing if there are none.
#[must_use]
pub fn in_form(page: &Page, answers: &[Answer], ask: &AskId) -> Markup {
    html! {
        @if !answers.is_empty() {
            h2 { (page.t("answers-heading")) }
            ol { @for answer in answers { li { (in_place(page, answer, &buttons(page, answer))) } } }
            p.hint { (page.t("answers-hint")) }
        }
        input type="hidden" name="ask" value=(ask);
    }
}

fn buttons(page: &Page, answer: &Answer) -> Markup {
    html! {
        button.second.small name="solved" value=(answer.key()) formaction={ (urls::ASK) "/solved" }
            formnovalidate { (page.t("this-solved-it")) } " "
        button.link name="rejected" value=(answer.key()) formaction={ (urls::ASK) "/rejected" }
            formnovalidate { (page.t("did-not-help")) } " "
    }
}

fn in_place(page: &Page, answer: &Answer, buttons: &Markup) -> Markup {
    html! {
        details data-answer=(answer.key()) {
            summary {
                span.title { bdi { (marked(&answer.title)) } }
                @if let Some(heading) = &answer.heading {
                    " " span.path { bdi { (marked(heading)) } }
                }
                " " span.excerpt dir="auto" { (marked(&answer.snippet)) }
            }
            div.passage.prose dir="auto" { (PreEscaped(&answer.passage_html)) }
            p.actions { (buttons)
                a href=(urls::heading(&answer.article, &answer.anchor)) target="_blank"
                    rel="noopener" { (page.t("read-whole")) } }
        }
    }
}
