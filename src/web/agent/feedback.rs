//! What customers said that is not about support: sent on from a ticket, and listed by destination.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::feedback_view::{self, Shown};
use super::ticket_work::{Numbered, work};
use crate::domain::Desk;
use crate::domain::feedback::list::{counts, sent_to};
use crate::domain::feedback::look_after::{answered, seen};
use crate::domain::feedback::send_on::send_on;
use crate::domain::feedback::{Feedback, FeedbackNumber};
use crate::domain::names::DestinationName;
use crate::domain::people::Person;
use crate::domain::tickets::TicketError;
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
    to: String,
    after: Option<String>,
}

/// `POST /desk/tickets/{number}/feedback`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let (to, text) = (form.text("destination").to_owned(), form.text("feedback").to_owned());
    let mut work = work(&site, agent, &number, &form)?.on_field("feedback");
    work.typed.feedback = Some((to.clone(), text.clone()));
    let to = DestinationName::parse(&to);
    work.run(move |desk, agent, number| {
        let to = to.map_err(|_no_name| TicketError::NoSuchDestination)?;
        send_on(desk, agent, number, (&to, &text))
    })
    .await
}

/// `GET /desk/feedback`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let wanted = DestinationName::parse(&asked.to).ok();
    let shows = Shows { wanted, after: asked.after.clone(), wrong: None };
    draw(&site, &visitor, agent, (StatusCode::OK, shows)).await
}

/// What the page is to show.
struct Shows {
    wanted: Option<DestinationName>,
    after: Option<String>,
    /// The piece whose answer was not taken, and why.
    wrong: Option<(FeedbackNumber, String)>,
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    agent: Arc<Person>,
    (status, shows): (StatusCode, Shows),
) -> Answer {
    let Shows { wanted, after, wrong } = shows;
    let policies = Arc::clone(&site.desk.policies());
    // What the file named once is counted still: its address stays.
    let first = policies.feedback.first().map(|one| one.name.clone());
    let wanted = wanted.or(first);
    let (desk, all, chosen) = (site.desk.clone(), Arc::clone(&policies), wanted.clone());
    let (counts, sent) = web::block(move || {
        let counts = counts(&desk, &agent, all.feedback.iter().map(|one| &one.name))?;
        let sent = match &chosen {
            Some(to) => Some(sent_to(&desk, &agent, to, after.as_deref())?),
            None => None,
        };
        Ok::<_, TicketError>((counts, sent))
    })
    .await??;
    let page = Page::new(site, visitor);
    let shown = Shown {
        destinations: &policies.feedback,
        counts: &counts,
        current: wanted.as_ref().zip(sent.as_ref()),
        wrong: wrong.as_ref(),
    };
    Ok(respond::page_with(status, feedback_view::feedback(&page, &shown)))
}

/// `POST /desk/feedback/{number}/seen`
///
/// # Errors
/// When there is no such feedback, or the form is not of this session.
pub async fn send_seen(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    look_after(&site, agent, (&number, &form), seen).await
}

/// `POST /desk/feedback/{number}/answer`
///
/// # Errors
/// When there is no such feedback, or the form is not of this session.
pub async fn send_answer(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let text = form.text("answer").to_owned();
    let note = move |desk: &Desk, person: &Person, number| answered(desk, person, number, &text);
    look_after(&site, agent, (&number, &form), note).await
}

async fn look_after<F>(
    site: &Site,
    AgentVisitor(visitor, agent): AgentVisitor,
    (number, form): (&Numbered, &SentForm),
    note: F,
) -> Answer
where
    F: FnOnce(&Desk, &Person, FeedbackNumber) -> Result<Feedback, TicketError> + Send + 'static,
{
    form.require_token(&visitor)?;
    let number = FeedbackNumber(**number);
    let (desk, person) = (site.desk.clone(), Arc::clone(&agent));
    let words = match web::block(move || note(&desk, &person, number)).await? {
        Ok(feedback) => {
            let there = urls::desk_feedback(&feedback.to, None);
            return Ok(see_other(&format!("{there}#f-{}", number.0)));
        }
        Err(TicketError::Empty) => "error-text-empty",
        Err(TicketError::TooLong { .. }) => "error-feedback-long",
        Err(error) => return Err(WebError::from(error)),
    };
    let wrong = Some((number, Page::new(site, &visitor).t(words)));
    let shows = Shows { wanted: DestinationName::parse(form.text("to")).ok(), after: None, wrong };
    draw(site, &visitor, agent, (StatusCode::UNPROCESSABLE_ENTITY, shows)).await
}
