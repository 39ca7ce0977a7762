//! The question how it went, once a ticket is solved: asked, answered, commented on. Whoever has
//! the link of the ticket answers it, once.

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::request;
use super::survey_view::{self, BACK_FIELD, TypedSurvey};
use crate::domain::Desk;
use crate::domain::ids::TicketToken;
use crate::domain::surveys::answer::{COMMENT_CHARS_MAX, answer, comment};
use crate::domain::surveys::question::for_requester as showing;
use crate::domain::surveys::{Survey, SurveyError};
use crate::domain::tickets::TicketError;
use crate::domain::tickets::view::for_requester;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// What all answers of a household that found it alone are counted by.
const SURVEYS: &str = "surveys";

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The answer that a link chooses. It is sent by the button only: programs that open the
    /// links of a mail answer nothing.
    score: String,
}

/// `GET /t/{token}/survey`
///
/// # Errors
/// When there is no ticket behind the link.
pub async fn show(
    site: web::Data<Site>,
    visitor: Visitor,
    token: web::Path<String>,
    asked: web::Query<Asked>,
) -> Answer {
    let typed = TypedSurvey { score: asked.score.parse().ok(), ..TypedSurvey::default() };
    draw(&site, &visitor, &token, (StatusCode::OK, &typed)).await
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    token: &str,
    (status, typed): (StatusCode, &TypedSurvey),
) -> Answer {
    let token = TicketToken::parse(token).ok_or(WebError::NotFound)?;
    let desk = site.desk.clone();
    let (view, showing) = web::block(move || {
        let view = for_requester(&desk, &token)?;
        let showing = showing(&desk, &view)?;
        Ok::<_, TicketError>((view, showing))
    })
    .await??;
    let page = Page::new(site, visitor);
    let drawn = survey_view::survey_page(&page, &view.ticket, showing.as_ref(), typed);
    Ok(respond::page_with(status, drawn))
}

/// `POST /t/{token}/survey`
///
/// # Errors
/// When there is no ticket behind the link, or too much is sent.
pub async fn send(
    site: web::Data<Site>,
    visitor: Visitor,
    token: web::Path<String>,
    form: SentForm,
) -> Answer {
    let score = form.text("score").parse::<u8>().ok();
    let (limits, address) = (site.clone(), visitor.address);
    let weigh = move || limits.limits.weight(address, SURVEYS);
    let typed = TypedSurvey { score, ..TypedSurvey::default() };
    let sent = Sent { site: &site, visitor: &visitor, token: &token, form: &form };
    sent.run(typed, move |desk, token| answer(desk, token, score.unwrap_or(0), weigh)).await
}

/// `POST /t/{token}/survey/comment`
///
/// # Errors
/// When there is no ticket behind the link, or too much is sent.
pub async fn send_comment(
    site: web::Data<Site>,
    visitor: Visitor,
    token: web::Path<String>,
    form: SentForm,
) -> Answer {
    let text = form.text("comment").to_owned();
    let typed = TypedSurvey { comment: text.clone(), ..TypedSurvey::default() };
    let sent = Sent { site: &site, visitor: &visitor, token: &token, form: &form };
    sent.run(typed, move |desk, token| comment(desk, token, &text)).await
}

/// What was sent, and by whom.
struct Sent<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
    token: &'a str,
    form: &'a SentForm,
}

impl Sent<'_> {
    /// Does it and shows what came of it where the form stood. What was answered already is no
    /// error: the button was pressed twice.
    async fn run<F>(&self, mut typed: TypedSurvey, work: F) -> Answer
    where
        F: FnOnce(&Desk, &TicketToken) -> Result<Survey, SurveyError> + Send + 'static,
    {
        let Sent { site, visitor, token, form } = self;
        site.limits.check(Costly::Rate, visitor.address)?;
        let link = TicketToken::parse(token).ok_or(WebError::NotFound)?;
        let (desk, own) = (site.desk.clone(), link.clone());
        let page = Page::new(site, visitor);
        let is_on_ticket = !form.text(BACK_FIELD).is_empty();
        match web::block(move || work(&desk, &own)).await? {
            Ok(_) | Err(SurveyError::Answered | SurveyError::NotAsked) => {
                return Ok(see_other(&match is_on_ticket {
                    true => format!("{}#survey", urls::ticket(&link)),
                    false => urls::ticket_action(&link, "survey"),
                }));
            }
            Err(error) => typed.errors = vec![told(&page, error)?],
        }
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        match is_on_ticket {
            true => request::draw_survey(site, visitor, token, (status, typed)).await,
            false => draw(site, visitor, token, (status, &typed)).await,
        }
    }
}

/// What was wrong, beside the field.
fn told(page: &Page, error: SurveyError) -> Result<FieldError, WebError> {
    match error {
        SurveyError::NoSuchScore => Ok(("score", page.t("error-survey-choose"))),
        SurveyError::Ticket(TicketError::Empty) => Ok(("comment", page.t("error-survey-empty"))),
        SurveyError::Ticket(TicketError::TooLong { .. }) => {
            Ok(("comment", page.count("error-text-long", COMMENT_CHARS_MAX)))
        }
        SurveyError::Ticket(error) => Err(error.into()),
        // Whoever comes here sees it on the page.
        SurveyError::NotAsked | SurveyError::Answered => Err(WebError::Conflict(error.to_string())),
    }
}
