//! The ask page: one question, answers while it is written, and a person in any case.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::Markup;

use super::ask_view::{self, AskForm};
use super::my_questions;
use crate::domain::asking::answers::{Answer as FoundAnswer, answers};
use crate::domain::asking::progress::{self, Moment};
use crate::domain::asking::send::{Question, SendError, problems, send};
use crate::domain::ids::AskId;
use crate::domain::tickets::TicketError;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::{Costly, TooOften};
use crate::web::page::{BodyWords, Page};
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{Visitor, trail_cookie};

/// `GET /ask`: the form, with the words of a search that found nothing good.
///
/// # Errors
/// When no ask can be begun.
pub async fn form(
    site: web::Data<Site>,
    visitor: Visitor,
    asked: web::Query<super::search::Asked>,
) -> Answer {
    let question: String = asked.q.trim().chars().take(super::search::WORDS_CHARS_MAX).collect();
    let ask = new_ask()?;
    let page = Page::new(&site, &visitor);
    let (name, email) = match &visitor.person {
        Some(person) => (person.name.clone(), person.email.to_string()),
        None => (String::new(), String::new()),
    };
    let form =
        AskForm { ask, question, name, email, answers: Vec::new(), step: ask_view::Step::Write };
    Ok(respond::page(ask_view::ask(&page, &form, &[])))
}

/// `POST /ask`: sends the question. Without script the first post shows the answers above the
/// filled form, if there are any; the next one sends.
///
/// # Errors
/// When the visitor sends too often.
pub async fn submit(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    form: SentForm,
) -> Answer {
    let sent = filled(&form)?;
    let seen = form.given("seen").is_some();
    // Beyond the limit no answers are looked for: the question goes to a person all the same.
    if !seen && site.limits.check(Costly::Suggest, visitor.address).is_ok() {
        let found = find_answers(&site, &visitor, &sent).await;
        if !found.is_empty() {
            let page = Page::new(&site, &visitor);
            let shown = AskForm { answers: found, step: ask_view::Step::Confirm, ..sent };
            return Ok(respond::page(ask_view::ask(&page, &shown, &[])));
        }
    }
    if let Err(too_often) = site.limits.check(Costly::Ask, visitor.address) {
        return Ok(too_many(&site, &visitor, sent, too_often));
    }
    let question = Question {
        ask: sent.ask.clone(),
        text: sent.question.clone(),
        name: sent.name.clone(),
        email: sent.email.clone(),
        lang: visitor.lang,
        trail: visitor.trail.clone(),
    };
    let wrong = problems(&site.desk, &question);
    if !wrong.is_empty() {
        return not_sent(&site, &visitor, sent, &wrong);
    }
    let desk = site.desk.clone();
    match web::block(move || send(&desk, &question)).await? {
        Ok(ticket) => {
            let mut answer = see_other(&urls::ticket(&ticket.token));
            if let Err(error) = answer.add_cookie(&trail_cookie(&site, &Default::default())) {
                tracing::error!(%error, "a cookie cannot be sent");
            }
            my_questions::remember(&site, &request, &ticket.token, &mut answer);
            Ok(answer)
        }
        Err(error) => not_sent(&site, &visitor, sent, &[error]),
    }
}

/// The form again, with everything that was typed and when it can be sent.
fn too_many(site: &Site, visitor: &Visitor, sent: AskForm, too_often: TooOften) -> HttpResponse {
    let page = Page::new(site, visitor);
    let minutes = too_often.retry_after_seconds.div_ceil(60);
    let error = ("question", page.words.count("error-too-often", minutes));
    let shown = AskForm { step: ask_view::Step::Confirm, ..sent };
    let view = ask_view::ask(&page, &shown, &[error]);
    let mut answer = respond::page_with(StatusCode::TOO_MANY_REQUESTS, view);
    answer.headers_mut().insert(RETRY_AFTER, too_often.retry_after_seconds.into());
    answer
}

/// The form again with all that is wrong and everything that was typed.
fn not_sent(site: &Site, visitor: &Visitor, sent: AskForm, errors: &[SendError]) -> Answer {
    let page = Page::new(site, visitor);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut fields: Vec<FieldError> = Vec::new();
    for error in errors {
        fields.push(match error {
            SendError::Email => ("email", page.t("error-email")),
            SendError::Name => ("name", page.t("error-name")),
            SendError::Ticket(TicketError::Empty) => ("question", page.t("error-question-empty")),
            SendError::Ticket(TicketError::TooLong { chars_max }) => {
                status = StatusCode::PAYLOAD_TOO_LARGE;
                ("question", page.count("error-text-long", *chars_max))
            }
            SendError::Store(_) | SendError::Ticket(_) => {
                tracing::error!(%error, "a question could not be stored");
                status = StatusCode::SERVICE_UNAVAILABLE;
                ("question", page.t("error-not-stored"))
            }
        });
    }
    let shown = AskForm { step: ask_view::Step::Confirm, ..sent };
    Ok(respond::page_with(status, ask_view::ask(&page, &shown, &fields)))
}

/// `POST /ask/answers`: the answers to what is written so far, as a part of the page.
///
/// # Errors
/// When the visitor types faster than the limit.
pub async fn answers_while_writing(
    site: web::Data<Site>,
    visitor: Visitor,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let sent = filled(&form)?;
    let found = find_answers(&site, &visitor, &sent).await;
    let page = Page::new(&site, &visitor);
    let part: Markup = ask_view::answers(&page, &found, &sent.ask);
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header(("cache-control", "no-store"))
        .body(part.into_string()))
}

/// Finds answers and records that they were shown. Whatever goes wrong here must not stand
/// between the customer and a person: it is logged, and no answers are shown.
pub(super) async fn find_answers(
    site: &Site,
    visitor: &Visitor,
    sent: &AskForm,
) -> Vec<FoundAnswer> {
    let desk = site.desk.clone();
    let words = BodyWords::new(&site.catalog.words(visitor.lang));
    let moment =
        Moment { id: sent.ask.clone(), lang: visitor.lang, question: sent.question.clone() };
    let found = web::block(move || {
        let found = match answers(&desk, moment.lang, &moment.question, words.as_words()) {
            Ok(found) => found,
            Err(error) => {
                tracing::error!(%error, "answers cannot be searched");
                return Vec::new();
            }
        };
        let shown: Vec<_> = found.iter().map(FoundAnswer::shown).collect();
        if let Err(error) = progress::shown(&desk, &moment, &shown) {
            tracing::error!(%error, "shown answers cannot be recorded");
        }
        found
    });
    found.await.unwrap_or_default()
}

/// What the form holds.
///
/// # Errors
/// When a new ask is needed and cannot be begun.
pub(super) fn filled(form: &SentForm) -> Result<AskForm, WebError> {
    let ask = match AskId::parse(form.text("ask")) {
        Some(ask) => ask,
        None => new_ask()?,
    };
    Ok(AskForm {
        ask,
        question: form.text("question").to_owned(),
        name: form.text("name").to_owned(),
        email: form.text("email").to_owned(),
        answers: Vec::new(),
        step: ask_view::Step::Write,
    })
}

fn new_ask() -> Result<AskId, WebError> {
    AskId::random().map_err(|error| {
        tracing::error!(%error, "no ask can be begun");
        WebError::Internal
    })
}
