//! Asking a person from a page of another product, and what happens before: answers are shown,
//! opened, taken.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use super::find::Items;
use super::sent::{self, WidgetForm};
use crate::domain::articles::ArticlePath;
use crate::domain::articles::rate::{Rating, Voice, Vote, rate as say};
use crate::domain::asking::progress::{Moment, Reaction};
use crate::domain::asking::send::{Question, problems, send};
use crate::domain::asking::telling::stems;
use crate::domain::ids::{AskId, HeldId};
use crate::domain::people::Reader;
use crate::domain::tickets::Ticket;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::hold_files::hold_files;
use crate::web::limits::{Costly, TooOften};
use crate::web::page::{Page, plain};
use crate::web::parts::form::FieldError;
use crate::web::questions::{self, ask_of, find_answers, problems_in_words, too_often};
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::{Guest, Visitor};

#[derive(Serialize)]
struct Sent {
    reference: String,
    url: String,
    /// The ask of the next question.
    ask: String,
}

#[derive(Serialize)]
struct NotSent {
    errors: Vec<Wrong>,
}

#[derive(Serialize)]
struct Wrong {
    field: &'static str,
    message: String,
}

/// `POST /widget/answers`: what may answer the question that is being written.
///
/// # Errors
/// When the visitor types faster than the limit.
pub async fn answers(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    WidgetForm(form): WidgetForm,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let question = form.text("question").to_owned();
    let moment = Moment { id: ask_of(form.text("ask"))?, lang: visitor.lang, question };
    let found = find_answers(&site, moment).await;
    let words = site.catalog.words(visitor.lang);
    Ok(HttpResponse::Ok().json(Items::answers(&site.desk.link_base, &words, &found)))
}

/// `POST /widget/events`: an answer was opened, or solved it.
///
/// # Errors
/// When the store fails or too much is sent.
pub async fn events(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    WidgetForm(form): WidgetForm,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let reaction = Reaction::from_name(form.text("kind"));
    if let (Some(ask), Some(reaction)) = (AskId::parse(form.text("ask")), reaction) {
        questions::react(&site, visitor.address, ask, (form.text("answer"), reaction)).await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /widget/rate`: whether an article answered the question.
///
/// # Errors
/// When there is no such public article, or too much is sent.
pub async fn rate(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    WidgetForm(form): WidgetForm,
) -> Answer {
    site.limits.check(Costly::Rate, visitor.address)?;
    let at = ArticlePath::parse(form.text("at")).ok_or(WebError::NotFound)?;
    let rating = match form.text("helped") {
        "yes" => Rating::Helped,
        _ => Rating::DidNotHelp,
    };
    let weight = site.limits.weight(visitor.address, &at.to_string());
    let voice = Voice { weight, household: site.limits.household(visitor.address) };
    let searched = sent::trail(&form).search_before(&at).map(str::to_owned).unwrap_or_default();
    let desk = site.desk.clone();
    web::block(move || {
        let vote = Vote { rating, voice, searched: stems(&searched, at.lang, None) };
        say(&desk, &Reader::visitor(at.lang), &at, &vote)
    })
    .await??;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /widget/ask`: sends a question.
///
/// # Errors
/// When the server cannot do it; what was wrong with the question is an answer.
pub async fn ask(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    WidgetForm(form): WidgetForm,
) -> Answer {
    let page = Page::new(&site, &visitor);
    let chosen = hold_files(&site, &page, &form, "files").await?;
    let outcome = match chosen.errors.is_empty() {
        true => ask_person(&site, &visitor, (&form, chosen.ids())).await?,
        false => Outcome::NotSent(chosen.status, chosen.errors, None),
    };
    match outcome {
        Outcome::Sent(ticket) => Ok(HttpResponse::Created().json(Sent {
            reference: ticket.number.to_string(),
            url: format!("{}{}", site.desk.link_base, urls::ticket(&ticket.token)),
            ask: ask_of("")?.to_string(),
        })),
        Outcome::NotSent(status, errors, too_often) => {
            let wrong = errors
                .into_iter()
                .map(|(field, message)| Wrong { field, message: plain(&message) });
            let mut answer = HttpResponse::build(status).json(NotSent { errors: wrong.collect() });
            if let Some(too_often) = too_often {
                too_often.tell(answer.headers_mut());
            }
            Ok(answer)
        }
    }
}

/// What became of a question.
pub(super) enum Outcome {
    /// It is a ticket.
    Sent(Box<Ticket>),
    /// It is not: the status, what is wrong, and when to come back.
    NotSent(StatusCode, Vec<FieldError>, Option<TooOften>),
}

/// Sends the question of a form, of the script or of a frame.
pub(super) async fn ask_person(
    site: &web::Data<Site>,
    visitor: &Visitor,
    (form, files): (&SentForm, Vec<HeldId>),
) -> Result<Outcome, WebError> {
    let page = Page::new(site, visitor);
    if let Err(often) = site.limits.check(Costly::Ask, visitor.address) {
        let error = too_often(&page, "question", often);
        return Ok(Outcome::NotSent(StatusCode::TOO_MANY_REQUESTS, vec![error], Some(often)));
    }
    let question = Question {
        ask: ask_of(form.text("ask"))?,
        text: form.text("question").to_owned(),
        name: form.text("name").to_owned(),
        email: form.text("email").to_owned(),
        lang: visitor.lang,
        trail: sent::trail(form),
        place: sent::place(site, form),
        // Nothing of a browser's cookies is read in other products.
        customer: None,
        household: site.limits.household(visitor.address),
        files,
    };
    let wrong = problems(&site.desk, &question);
    if !wrong.is_empty() {
        let (status, fields) = problems_in_words(&page, &wrong);
        return Ok(Outcome::NotSent(status, fields, None));
    }
    let desk = site.desk.clone();
    match web::block(move || send(&desk, &question)).await? {
        Ok(ticket) => Ok(Outcome::Sent(Box::new(ticket))),
        Err(error) => {
            let (status, fields) = problems_in_words(&page, &[error]);
            Ok(Outcome::NotSent(status, fields, None))
        }
    }
}
