//! The ask page: one question, answers while it is written, and a person in any case.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::Markup;

use super::ask_view::{self, AskForm, KnownAs, SIGNED_IN_FIELD};
use super::my_questions;
use crate::domain::asking::answers::Answer as FoundAnswer;
use crate::domain::asking::progress::Moment;
use crate::domain::asking::send::{Place, Question, SendError, problems, send};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::hold_files::hold_files;
use crate::web::known_customer::KnownCustomer;
use crate::web::limits::{Costly, TooOften};
use crate::web::page::Page;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::questions::{self, ask_of, problems_in_words};
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
    known: KnownCustomer,
    asked: web::Query<super::search::Asked>,
) -> Answer {
    let question: String = asked.q.trim().chars().take(WORDS_CHARS_MAX).collect();
    let ask = ask_of("")?;
    let page = Page::new(&site, &visitor);
    let (name, email) = match &visitor.person {
        Some(person) => (person.name.clone(), person.email.to_string()),
        None => (String::new(), String::new()),
    };
    let form = AskForm {
        ask,
        question,
        name,
        email,
        files: Vec::new(),
        known: known.0.as_deref().map(KnownAs::of),
        answers: Vec::new(),
        step: ask_view::Step::Write,
    };
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
    known: KnownCustomer,
    form: SentForm,
) -> Answer {
    let mut sent = filled(&form, &known)?;
    let page = Page::new(&site, &visitor);
    let chosen = hold_files(&site, &page, &form, "files").await?;
    let files = chosen.ids();
    sent.files = chosen.files;
    if !chosen.errors.is_empty() {
        let shown = AskForm { step: ask_view::Step::Confirm, ..sent };
        let view = ask_view::ask(&page, &shown, &chosen.errors);
        return Ok(respond::page_with(chosen.status, view));
    }
    if known.0.is_none() && form.given(SIGNED_IN_FIELD).is_some() {
        return Ok(signed_out(&site, &visitor, sent));
    }
    let seen = form.given("seen").is_some();
    // Beyond the limit no answers are looked for: the question goes to a person all the same.
    if !seen && site.limits.check(Costly::Suggest, visitor.address).is_ok() {
        let found = find_answers(&site, &visitor, &sent).await;
        if !found.is_empty() {
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
        place: Place::Site,
        customer: known.0.map(|customer| customer.id.clone()),
        household: site.limits.household(visitor.address),
        files,
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
            my_questions::remember_unless_own(&site, &request, &ticket.token, &mut answer).await;
            Ok(answer)
        }
        Err(error) => not_sent(&site, &visitor, sent, &[error]),
    }
}

/// The form again, with the fields that were not asked for: the session ended meanwhile.
fn signed_out(site: &Site, visitor: &Visitor, sent: AskForm) -> HttpResponse {
    let page = Page::new(site, visitor);
    let error = ("email", page.t("ask-signed-out"));
    let shown = AskForm { step: ask_view::Step::Confirm, ..sent };
    let view = ask_view::ask(&page, &shown, &[error]);
    respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view)
}

/// The form again, with everything that was typed and when it can be sent.
fn too_many(site: &Site, visitor: &Visitor, sent: AskForm, too_often: TooOften) -> HttpResponse {
    let page = Page::new(site, visitor);
    let error = questions::too_often(&page, "question", too_often);
    let shown = AskForm { step: ask_view::Step::Confirm, ..sent };
    let view = ask_view::ask(&page, &shown, &[error]);
    let mut answer = respond::page_with(StatusCode::TOO_MANY_REQUESTS, view);
    too_often.tell(answer.headers_mut());
    answer
}

/// The form again with all that is wrong and everything that was typed.
fn not_sent(site: &Site, visitor: &Visitor, sent: AskForm, errors: &[SendError]) -> Answer {
    let page = Page::new(site, visitor);
    let (status, fields) = problems_in_words(&page, errors);
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
    // Only the answers are drawn: who asks does not matter.
    let sent = filled(&form, &KnownCustomer::default())?;
    let found = find_answers(&site, &visitor, &sent).await;
    let page = Page::new(&site, &visitor);
    let part: Markup = ask_view::answers(&page, &found, &sent.ask);
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header(("cache-control", "no-store"))
        .body(part.into_string()))
}

/// Finds answers and records that they were shown.
pub(super) async fn find_answers(
    site: &Site,
    visitor: &Visitor,
    sent: &AskForm,
) -> Vec<FoundAnswer> {
    let question = sent.question.clone();
    let moment = Moment { id: sent.ask.clone(), lang: visitor.lang, question };
    questions::find_answers(site, moment).await
}

/// What the form holds.
///
/// # Errors
/// When a new ask is needed and cannot be begun.
pub(super) fn filled(form: &SentForm, known: &KnownCustomer) -> Result<AskForm, WebError> {
    let ask = ask_of(form.text("ask"))?;
    Ok(AskForm {
        ask,
        question: form.text("question").to_owned(),
        name: form.text("name").to_owned(),
        email: form.text("email").to_owned(),
        files: Vec::new(),
        known: known.0.as_deref().map(KnownAs::of),
        answers: Vec::new(),
        step: ask_view::Step::Write,
    })
}
