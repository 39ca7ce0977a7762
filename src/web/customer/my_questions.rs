//! “My questions”: those that were asked, or whose link was opened, on this device. The links
//! are in a cookie and nowhere else: no account is needed, and forgetting them is one button.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::{HttpRequest, HttpResponse, web};

use super::my_questions_view;
use crate::domain::ids::TicketToken;
use crate::domain::tickets::own::{OwnQuestion, behind_links, matching};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

const COOKIE: &str = "answerdesk_questions";
/// The most links that a device remembers; older ones are forgotten.
const QUESTIONS_MAX: usize = 20;
/// A device remembers them for a year after the last one.
const DAYS: i64 = 365;
/// The most that a search shows of them.
const FOUND_MAX: usize = 3;

/// `GET /questions`
///
/// # Errors
/// When the store fails.
pub async fn show(site: web::Data<Site>, request: HttpRequest, visitor: Visitor) -> Answer {
    let known = links(&request);
    let questions = read(&site, known.clone()).await?;
    let page = Page::new(&site, &visitor);
    let now = site.desk.clock.now();
    let mut answer = respond::page(my_questions_view::questions(&page, &questions, now));
    if questions.len() < known.len() {
        // Links that lead nowhere any more are dropped quietly.
        let alive: Vec<TicketToken> = questions.into_iter().map(|one| one.token).collect();
        keep(&site, &alive, &mut answer);
    }
    Ok(answer)
}

/// `POST /questions/forget`
///
/// # Errors
/// When the form is not from this site.
pub async fn forget(site: web::Data<Site>, visitor: Visitor, form: SentForm) -> Answer {
    drop(form);
    let mut answer = see_other(&urls::questions(visitor.lang));
    keep(&site, &[], &mut answer);
    Ok(answer)
}

/// Remembers a question on the device that the answer goes to.
pub(super) fn remember(
    site: &Site,
    request: &HttpRequest,
    token: &TicketToken,
    answer: &mut HttpResponse,
) {
    let mut tokens = links(request);
    if tokens.first() == Some(token) {
        return;
    }
    tokens.retain(|known| known != token);
    tokens.insert(0, token.clone());
    tokens.truncate(QUESTIONS_MAX);
    keep(site, &tokens, answer);
}

/// The questions of this device that a search finds. Whatever goes wrong here must not stand
/// between the reader and the answers: it is logged, and none are found.
pub(super) async fn found(site: &Site, request: &HttpRequest, words: &str) -> Vec<OwnQuestion> {
    let known = links(request);
    if known.is_empty() {
        return Vec::new();
    }
    let (desk, words) = (site.desk.clone(), words.to_owned());
    let found = web::block(move || matching(&desk, &known, (&words, FOUND_MAX))).await;
    match found.map_err(WebError::from).and_then(|found| Ok(found?)) {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(%error, "the questions of a device cannot be searched");
            Vec::new()
        }
    }
}

async fn read(site: &Site, tokens: Vec<TicketToken>) -> Result<Vec<OwnQuestion>, WebError> {
    if tokens.is_empty() {
        return Ok(Vec::new());
    }
    let desk = site.desk.clone();
    Ok(web::block(move || behind_links(&desk, &tokens)).await??)
}

/// The links that a device remembers, newest first.
fn links(request: &HttpRequest) -> Vec<TicketToken> {
    let Some(cookie) = request.cookie(COOKIE) else { return Vec::new() };
    let mut tokens: Vec<TicketToken> = Vec::new();
    for token in cookie.value().split('.').filter_map(TicketToken::parse).take(QUESTIONS_MAX) {
        if !tokens.contains(&token) {
            tokens.push(token);
        }
    }
    tokens
}

fn keep(site: &Site, tokens: &[TicketToken], answer: &mut HttpResponse) {
    let text: Vec<&str> = tokens.iter().map(TicketToken::as_str).collect();
    let mut cookie = Cookie::build(COOKIE, text.join("."))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(site.secure_cookies)
        .max_age(time::Duration::days(DAYS))
        .finish();
    if tokens.is_empty() {
        cookie.make_removal();
    }
    if let Err(error) = answer.add_cookie(&cookie) {
        tracing::error!(%error, "a cookie cannot be sent");
    }
}
