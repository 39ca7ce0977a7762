//! “My questions”: those that were asked, or whose link was opened, on this device. The links
//! are in a cookie and nowhere else: no account is needed, and forgetting them is one button.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::my_questions_view::{self, Listed, Step};
use super::own_link::ASKED;
use super::own_questions_view::{self, Shown};
use crate::domain::Desk;
use crate::domain::customers::Customer;
use crate::domain::customers::session::{self, CustomerSession};
use crate::domain::ids::{CustomerId, TicketNumber, TicketToken};
use crate::domain::surveys::question::asked_again;
use crate::domain::tickets::own::{
    OwnQuestion, Standing, Wanted, behind_links, matching, of_customer,
};
use crate::domain::tickets::whose::is_of;
use crate::store::StoreError;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::known_customer::{self, KnownCustomer};
use crate::web::page::Page;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
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

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    state: String,
    page: Option<String>,
    done: String,
}

impl Asked {
    fn wanted(&self) -> Wanted {
        Wanted {
            words: self.q.trim().chars().take(WORDS_CHARS_MAX).collect(),
            standing: Standing::from_name(&self.state).unwrap_or_default(),
            page: self.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1),
        }
    }
}

/// `GET /questions`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    KnownCustomer(customer): KnownCustomer,
    asked: web::Query<Asked>,
) -> Answer {
    let known = links(&request);
    let (questions, asked_again) = read(&site, known.clone()).await?;
    let alive: Vec<TicketToken> = questions.iter().map(|one| one.token.clone()).collect();
    let page = Page::new(&site, &visitor);
    let now = site.desk.clock.now();
    let mut answer = match customer {
        Some(customer) => own(&site, &request, (&page, &customer), (&asked, questions)).await?,
        None => {
            let step = if asked.done == ASKED { Step::Asked } else { Step::Look };
            let listed = Listed { questions: &questions, asked_again: &asked_again, now };
            respond::page(my_questions_view::questions(&page, &listed, step))
        }
    };
    if alive.len() < known.len() {
        // Links that lead nowhere any more are dropped quietly.
        keep(&site, &alive, &mut answer);
    }
    Ok(answer)
}

/// The page of somebody who is signed in.
async fn own(
    site: &Site,
    request: &HttpRequest,
    (page, customer): (&Page, &Customer),
    (asked, mut on_device): (&Asked, Vec<OwnQuestion>),
) -> Answer {
    let wanted = asked.wanted();
    let (desk, id, looked_for) = (site.desk.clone(), customer.id.clone(), wanted.clone());
    let ((own, on_device, asked_again), sessions) = web::block(move || {
        on_device_only(&desk, &id, &mut on_device)?;
        let own = of_customer(&desk, &id, &looked_for)?;
        let asked_again = asked_again(&desk, own.questions.iter().chain(&on_device))?;
        Ok::<_, StoreError>(((own, on_device, asked_again), session::list(&desk, &id)?))
    })
    .await??;
    let used = known_customer::secret(request).map(|secret| secret.hash());
    let used = sessions.iter().find(|session| Some(&session.secret_hash) == used.as_ref());
    let used = used.map(CustomerSession::name);
    let shown = Shown {
        customer,
        wanted: &wanted,
        own: &own,
        on_device: &on_device,
        sessions: &sessions,
        used: used.as_deref(),
        asked_again: &asked_again,
        now: site.desk.clock.now(),
    };
    Ok(respond::page(own_questions_view::questions(page, &shown)))
}

/// Leaves out what the customer's own list has anyway.
fn on_device_only(
    desk: &Desk,
    customer: &CustomerId,
    questions: &mut Vec<OwnQuestion>,
) -> Result<(), StoreError> {
    let mut others = Vec::new();
    for question in questions.drain(..) {
        if !is_of(desk, &question.token, customer)? {
            others.push(question);
        }
    }
    *questions = others;
    Ok(())
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

/// Remembers a question on the device that the answer goes to. Whoever is signed in has it in
/// their list: it must not stay behind when they sign out.
pub(super) async fn remember_unless_own(
    site: &Site,
    request: &HttpRequest,
    token: &TicketToken,
    answer: &mut HttpResponse,
) {
    let KnownCustomer(customer) = KnownCustomer::of(site, request).await;
    if let Some(customer) = customer {
        let (desk, wanted) = (site.desk.clone(), token.clone());
        let is_own = web::block(move || is_of(&desk, &wanted, &customer.id)).await;
        if matches!(is_own, Ok(Ok(true))) {
            return;
        }
    }
    remember(site, request, token, answer);
}

/// Remembers a question on the device that the answer goes to.
fn remember(site: &Site, request: &HttpRequest, token: &TicketToken, answer: &mut HttpResponse) {
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
    let KnownCustomer(customer) = KnownCustomer::of(site, request).await;
    if known.is_empty() && customer.is_none() {
        return Vec::new();
    }
    let (desk, words) = (site.desk.clone(), words.to_owned());
    let found = web::block(move || {
        let mut found = matching(&desk, &known, (&words, FOUND_MAX))?;
        if let Some(customer) = customer {
            let wanted = Wanted { words, ..Wanted::default() };
            let own = of_customer(&desk, &customer.id, &wanted)?.questions.into_iter();
            let own = own.filter(|one| found.iter().all(|known| known.token != one.token));
            let own: Vec<OwnQuestion> = own.collect();
            found.extend(own);
            found.truncate(FOUND_MAX);
        }
        Ok::<_, StoreError>(found)
    })
    .await;
    match found.map_err(WebError::from).and_then(|found| Ok(found?)) {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(%error, "the questions of a device cannot be searched");
            Vec::new()
        }
    }
}

/// The questions behind some links, and those of them that are asked about once more.
async fn read(
    site: &Site,
    tokens: Vec<TicketToken>,
) -> Result<(Vec<OwnQuestion>, Vec<TicketNumber>), WebError> {
    if tokens.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let desk = site.desk.clone();
    let found = web::block(move || {
        let questions = behind_links(&desk, &tokens)?;
        let asked_again = asked_again(&desk, &questions)?;
        Ok::<_, StoreError>((questions, asked_again))
    });
    Ok(found.await??)
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
