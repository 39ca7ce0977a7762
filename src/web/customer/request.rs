//! A customer's own ticket, at its unguessable address: read it, answer, close, reopen.

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, web};

use super::my_questions;
use super::request_view::{self, Shown};
use super::survey_view::TypedSurvey;
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::asking::send::accept_answer;
use crate::domain::attachments::{AttachmentId, HeldFile};
use crate::domain::ids::TicketToken;
use crate::domain::surveys::question;
use crate::domain::tickets::attached;
use crate::domain::tickets::reply::reply_as_requester;
use crate::domain::tickets::resolve::reopen_as_requester;
use crate::domain::tickets::view::for_requester;
use crate::domain::tickets::{Ticket, TicketError};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::hold_files::hold_files;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::files::file_problem;
use crate::web::parts::form::FieldError;
use crate::web::questions;
use crate::web::respond::{self, Answer, see_other};
use crate::web::serve_file::serve_file;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `GET /t/{token}`
///
/// # Errors
/// When there is no ticket behind the link.
pub async fn show(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    token: web::Path<String>,
) -> Answer {
    let mut answer = draw(&site, &visitor, &token, StatusCode::OK, &Typed::default()).await?;
    // An agent who looks at a customer's page does not make it one of their own questions.
    let is_own = visitor.person.is_none() && request.method() == Method::GET;
    if let Some(token) = TicketToken::parse(&token).filter(|_| is_own) {
        my_questions::remember_unless_own(&site, &request, &token, &mut answer).await;
    }
    Ok(answer)
}

/// What was typed, and what was wrong with it.
#[derive(Default)]
struct Typed {
    reply: String,
    files: Vec<HeldFile>,
    errors: Vec<FieldError>,
    survey: TypedSurvey,
}

/// Draws the page with an answer to the survey that was not taken.
pub(super) async fn draw_survey(
    site: &Site,
    visitor: &Visitor,
    token: &str,
    (status, survey): (StatusCode, TypedSurvey),
) -> Answer {
    let typed = Typed { survey, ..Typed::default() };
    draw(site, visitor, token, status, &typed).await
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    token: &str,
    status: StatusCode,
    typed: &Typed,
) -> Answer {
    let token = TicketToken::parse(token).ok_or(WebError::NotFound)?;
    let desk = site.desk.clone();
    let (view, survey) = web::block(move || {
        let view = for_requester(&desk, &token)?;
        let survey = question::for_requester(&desk, &view)?;
        Ok::<_, TicketError>((view, survey))
    })
    .await??;
    let page = Page::new(site, visitor);
    let now = site.desk.clock.now();
    let Typed { reply, files, errors, survey: answer } = typed;
    let survey = survey.as_ref().map(|survey| (survey, answer));
    let shown = Shown { view: &view, survey, now, reply, files, errors };
    Ok(respond::page_with(status, request_view::request(&page, &shown)))
}

/// `POST /t/{token}/replies`
///
/// # Errors
/// When there is no ticket behind the link, or too much is sent.
pub async fn reply(
    site: web::Data<Site>,
    visitor: Visitor,
    token: web::Path<String>,
    form: SentForm,
) -> Answer {
    let page = Page::new(&site, &visitor);
    let chosen = hold_files(&site, &page, &form, "files").await?;
    let ids = chosen.ids();
    let reply = form.text("reply").to_owned();
    let survey = TypedSurvey::default();
    let mut typed = Typed { reply, files: chosen.files, errors: chosen.errors, survey };
    if !typed.errors.is_empty() {
        return draw(&site, &visitor, &token, chosen.status, &typed).await;
    }
    if let Err(too_often) = site.limits.check(Costly::Ask, visitor.address) {
        typed.errors = vec![questions::too_often(&page, "reply", too_often)];
        let status = StatusCode::TOO_MANY_REQUESTS;
        let mut answer = draw(&site, &visitor, &token, status, &typed).await?;
        too_often.tell(answer.headers_mut());
        return Ok(answer);
    }
    let id = TicketToken::parse(&token).ok_or(WebError::NotFound)?;
    let (desk, text) = (site.desk.clone(), form.text("reply").to_owned());
    let sent = web::block(move || {
        reply_as_requester(&desk, &id, (&text, &ids))?;
        // The page counts places anew: it is the last one there.
        for_requester(&desk, &id).map(|view| view.thread.len().saturating_sub(1))
    })
    .await?;
    typed.errors = vec![match sent {
        Ok(place) => return Ok(see_other(&format!("/t/{}#m-{place}", token.as_str()))),
        Err(TicketError::Empty) => ("reply", page.t("error-reply-empty")),
        Err(TicketError::TooLong { chars_max }) => {
            ("reply", page.count("error-text-long", chars_max))
        }
        Err(TicketError::ThreadFull) => ("reply", page.t("error-thread-full")),
        Err(TicketError::Files(error)) => ("files", file_problem(&page, "", &error)),
        Err(error) => return Err(error.into()),
    }];
    draw(&site, &visitor, &token, StatusCode::UNPROCESSABLE_ENTITY, &typed).await
}

/// `GET /t/{token}/files/{id}/{name}`
///
/// # Errors
/// When there is no such file that whoever has the link may see.
pub async fn file(
    site: web::Data<Site>,
    request: HttpRequest,
    address: web::Path<(String, String, String)>,
) -> Answer {
    let (token, id, name) = address.into_inner();
    let token = TicketToken::parse(&token).ok_or(WebError::NotFound)?;
    let id = AttachmentId::parse(&id).ok_or(WebError::NotFound)?;
    let desk = site.desk.clone();
    let found = web::block(move || attached::for_requester(&desk, &token, id)).await??;
    serve_file(&site, &request, found, &name).await
}

/// `POST /t/{token}/accept`: “This solved it”, or “This is solved”.
///
/// # Errors
/// When there is no ticket behind the link, or it is solved already.
pub async fn accept(
    site: web::Data<Site>,
    visitor: Visitor,
    token: web::Path<String>,
    form: SentForm,
) -> Answer {
    let key = form.given("answer").map(str::to_owned);
    let (limits, address) = (site.clone(), visitor.address);
    let weigh = move |article: &ArticlePath| limits.limits.weight(address, &article.to_string());
    let accept =
        move |desk: &Desk, token: &TicketToken| accept_answer(desk, token, key.as_deref(), weigh);
    change(&site, &visitor, &token, accept).await
}

/// `POST /t/{token}/reopen`
///
/// # Errors
/// When there is no ticket behind the link, or it is not solved.
pub async fn reopen(
    site: web::Data<Site>,
    visitor: Visitor,
    token: web::Path<String>,
    form: SentForm,
) -> Answer {
    drop(form);
    change(&site, &visitor, &token, reopen_as_requester).await
}

/// Does something with the ticket and shows it. What was done already is no error: the button
/// was pressed twice.
async fn change<F>(site: &Site, visitor: &Visitor, token: &str, work: F) -> Answer
where
    F: FnOnce(&Desk, &TicketToken) -> Result<Ticket, TicketError> + Send + 'static,
{
    site.limits.check(Costly::Ask, visitor.address)?;
    let token = TicketToken::parse(token).ok_or(WebError::NotFound)?;
    let address = urls::ticket(&token);
    let desk = site.desk.clone();
    match web::block(move || work(&desk, &token)).await? {
        Ok(_) | Err(TicketError::Move(_)) => Ok(see_other(&address)),
        Err(error) => Err(error.into()),
    }
}
