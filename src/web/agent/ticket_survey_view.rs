//! Beside a ticket: what its requester said of it once it was solved, and others who are answered
//! on it.

use maud::{Markup, html};

use super::merge_view::reference;
use super::ticket_view::Shown;
use crate::domain::surveys::Survey;
use crate::web::page::Page;
use crate::web::parts::panel::folding_panel;
use crate::web::parts::survey_words;
use crate::web::parts::thread::paragraphs;
use crate::web::parts::when::moment;

/// What was said, if anything was asked.
#[must_use]
pub fn surveys(page: &Page, shown: &Shown<'_>) -> Markup {
    let own = shown.view.ticket.number;
    let list = html! {
        @for survey in shown.surveys {
            @if survey.ticket != own { h3 { (page.t("from")) " "
                span dir="ltr" { (reference(survey.ticket)) } } }
            (one(page, survey))
        }
    };
    html! {
        @if !shown.surveys.is_empty() {
            (folding_panel("facts", "rated", &page.t("survey-said"), &list)) }
    }
}

fn one(page: &Page, survey: &Survey) -> Markup {
    let name = page.t(survey_words::name(survey.kind));
    html! {
        @match &survey.answer {
            Some(answer) => {
                p { (name) ": "
                    strong { (page.t(survey_words::answer(survey.kind, answer.score))) } " "
                    span.count { (page.with("survey-score", &[
                        ("score", &page.number(usize::from(answer.score))),
                        ("most", &page.number(usize::from(survey.kind.score_max()))),
                    ])) } }
                @if let Some(comment) = &answer.comment {
                    blockquote dir="auto" { (paragraphs(comment)) }
                }
                p.meta { (moment(page, answer.at)) }
            }
            None => p.hint { (name) ": " (page.t("survey-unanswered")) " "
                (moment(page, survey.asked_at)) },
        }
    }
}
