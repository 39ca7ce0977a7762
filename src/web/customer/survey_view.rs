//! The one question that is asked once a ticket is solved: on the ticket's page, and on a page of
//! its own for who comes by a link.

use maud::{Markup, html};

use crate::domain::ids::TicketToken;
use crate::domain::policies::SurveyKind;
use crate::domain::surveys::Survey;
use crate::domain::surveys::question::Showing;
use crate::domain::tickets::Ticket;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, HowMany, group};
use crate::web::parts::form::{FieldError, Need, TextArea, error_summary, text_area, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::survey_words;

/// What the form of the ticket's page sends along, to come back there.
pub const BACK_FIELD: &str = "back";

/// What was typed and not taken.
#[derive(Clone, Debug, Default)]
pub struct TypedSurvey {
    /// The answer that is chosen.
    pub score: Option<u8>,
    /// The comment.
    pub comment: String,
    /// What was wrong.
    pub errors: Vec<FieldError>,
}

/// Where the form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the page of the ticket.
    OnTicket,
    /// On a page of its own.
    Alone,
}

/// The page by itself.
#[must_use]
pub fn survey_page(
    page: &Page,
    ticket: &Ticket,
    showing: Option<&Showing>,
    typed: &TypedSurvey,
) -> Markup {
    let words = title(page, page.t("survey-title"), &typed.errors);
    let back = html! {
        p.meta { a href=(urls::ticket(&ticket.token)) { bdi { (ticket.subject) } } " "
            span.ref dir="ltr" { "#" (ticket.number) } }
    };
    let body = html! {
        (error_summary(page, &typed.errors))
        h1 { (page.t("survey-title")) }
        (back)
        @match showing {
            Some(showing) => (survey(page, &ticket.token, (showing, Place::Alone), typed)),
            None => p { (page.t("survey-over")) },
        }
    };
    layout(page, &Head::new(words, "page narrow", Current::None), &body)
}

/// The question, or the thanks for its answer.
#[must_use]
pub fn survey(
    page: &Page,
    link: &TicketToken,
    (showing, place): (&Showing, Place),
    typed: &TypedSurvey,
) -> Markup {
    html! {
        section.survey #survey aria-labelledby="survey-heading" tabindex="-1" {
            @match showing {
                Showing::Question { kind, is_again } => {
                    @if place == Place::OnTicket {
                        h2 #survey-heading { (page.t("survey-title")) }
                    } @else { h2.vh #survey-heading { (page.t(survey_words::name(*kind))) } }
                    @if *is_again { p { (page.t("survey-again")) } }
                    (question(page, link, (*kind, place), typed))
                }
                Showing::Answered { survey, takes_comment } => {
                    h2 #survey-heading { (page.t("survey-thanks")) }
                    (answered(page, survey))
                    @if *takes_comment { (comment(page, link, place, typed)) }
                }
            }
        }
    }
}

fn question(
    page: &Page,
    link: &TicketToken,
    (kind, place): (SurveyKind, Place),
    typed: &TypedSurvey,
) -> Markup {
    // The best answer first: it is read first, and a slip of the thumb hurts nobody.
    let choices = (1..=kind.score_max()).rev().map(|score| Choice {
        value: score.to_string(),
        label: page.t(survey_words::answer(kind, score)),
        is_chosen: typed.score == Some(score),
    });
    let field = Choices {
        id: "score",
        name: "score",
        label: page.t(survey_words::question(kind)),
        hint: Some(page.t("survey-hint")),
        choices: choices.collect(),
        need: Need::Required,
    };
    html! {
        form method="post" action=(urls::ticket_action(link, "survey")) novalidate {
            (token(page))
            (back(place))
            (group(page, &field, HowMany::One, &typed.errors))
            p.actions { button { (page.t("survey-send")) } }
        }
    }
}

fn answered(page: &Page, survey: &Survey) -> Markup {
    html! {
        @if let Some(answer) = &survey.answer {
            p { (page.t("survey-yours")) " "
                strong { (page.t(survey_words::answer(survey.kind, answer.score))) } }
            @if let Some(comment) = &answer.comment {
                blockquote dir="auto" { (crate::web::parts::thread::paragraphs(comment)) }
                p.hint { (page.t("survey-comment-kept")) }
            }
        }
    }
}

fn comment(page: &Page, link: &TicketToken, place: Place, typed: &TypedSurvey) -> Markup {
    let area = TextArea {
        name: "comment",
        label: html! { label for="comment" { (page.t("survey-comment")) " "
        span.optional { (page.t("optional")) } } },
        hint: Some(page.t("survey-comment-hint")),
        rows: 3,
        value: &typed.comment,
        key: None,
    };
    html! {
        form method="post" action=(urls::ticket_action(link, "survey/comment")) novalidate {
            (token(page))
            (back(place))
            (text_area(&area, &typed.errors))
            p.actions { button.second { (page.t("survey-comment-send")) } }
        }
    }
}

fn back(place: Place) -> Markup {
    html! {
        @if place == Place::OnTicket { input type="hidden" name=(BACK_FIELD) value="ticket"; }
    }
}
