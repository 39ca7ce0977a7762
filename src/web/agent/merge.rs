//! Merging a ticket into another, undoing it, and splitting a part off.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::merge_view::{self, Choosing};
use super::ticket_work::{Numbered, work};
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::tickets::TicketError;
use crate::domain::tickets::merge::{merge, unmerge};
use crate::domain::tickets::merge_candidates::{candidates, pair};
use crate::domain::tickets::split::split;
use crate::domain::tickets::view::for_agent;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The number of the other ticket, as people write it.
    into: String,
}

/// `GET /desk/tickets/{number}/merge?into=`
///
/// # Errors
/// When there is no such ticket.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: Numbered,
    asked: web::Query<Asked>,
) -> Answer {
    let number = TicketNumber(*number);
    if asked.into.trim().is_empty() {
        return choose(&site, &visitor, agent, Chosen { number, typed: "", error: None }).await;
    }
    let both = match read(&asked.into) {
        Some(into) => {
            let (desk, agent) = (site.desk.clone(), Arc::clone(&agent));
            web::block(move || pair(&desk, &agent, (number, into))).await?
        }
        None => Err(TicketError::NotFound),
    };
    let page = Page::new(&site, &visitor);
    match both {
        Ok(pair) => Ok(respond::page(merge_view::confirm(&page, &pair))),
        Err(TicketError::NotFound) => {
            let error = Some(page.t("error-merge-number"));
            choose(&site, &visitor, agent, Chosen { number, typed: &asked.into, error }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// A number as people write it: `1042`, `#1042`.
fn read(text: &str) -> Option<TicketNumber> {
    text.trim().trim_start_matches('#').parse().ok().map(TicketNumber)
}

/// What the page of tickets to choose from shows.
struct Chosen<'a> {
    number: TicketNumber,
    typed: &'a str,
    error: Option<String>,
}

async fn choose(
    site: &Site,
    visitor: &Visitor,
    agent: Arc<Person>,
    Chosen { number, typed, error }: Chosen<'_>,
) -> Answer {
    let desk = site.desk.clone();
    let (ticket, found) = web::block(move || {
        let ticket = for_agent(&desk, &agent, number)?.ticket;
        let found = candidates(&desk, &agent, &ticket)?;
        Ok::<_, TicketError>((ticket, found))
    })
    .await??;
    let page = Page::new(site, visitor);
    let status = match &error {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let errors: Vec<_> = error.map(|message| ("into", message)).into_iter().collect();
    let now = site.desk.clock.now();
    let shown = Choosing { ticket: &ticket, candidates: &found, typed, errors: &errors, now };
    Ok(respond::page_with(status, merge_view::choose(&page, &shown)))
}

/// `POST /desk/tickets/{number}/merge`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send_merge(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let number = TicketNumber(*number);
    let typed = form.text("into").to_owned();
    let into = read(&typed).ok_or(WebError::NotFound)?;
    let (desk, by) = (site.desk.clone(), Arc::clone(&agent));
    let page = Page::new(&site, &visitor);
    let error = match web::block(move || merge(&desk, &by, number, into)).await? {
        Ok(target) => return Ok(see_other(&urls::desk_ticket(target.number))),
        Err(TicketError::Merge(problem)) => merge_view::words(&page, problem),
        Err(TicketError::GoesOn(into)) => {
            page.with("error-merge-gone", &[("number", &format!("#{into}"))])
        }
        Err(error) => return Err(error.into()),
    };
    choose(&site, &visitor, agent, Chosen { number, typed: &typed, error: Some(error) }).await
}

/// `POST /desk/tickets/{number}/unmerge`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send_unmerge(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    work(&site, agent, &number, &form)?.run(unmerge).await
}

/// `POST /desk/tickets/{number}/split`
///
/// # Errors
/// When there is no such ticket or message, or the form is not of this session.
pub async fn send_split(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let place: u32 = form.text("message").parse().map_err(|_no_place| WebError::NotFound)?;
    let work = work(&site, agent, &number, &form)?;
    work.run_then(move |desk, agent, number| {
        split(desk, agent, number, place).map(|part| urls::desk_ticket(part.number))
    })
    .await
}
