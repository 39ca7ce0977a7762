//! An agent's page of a ticket.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::snooze::TypedPutOff;
use super::ticket_view::{self, Shown};
use super::unsent::restore;
use crate::domain::attachments::{AttachmentId, HeldFile};
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::surveys;
use crate::domain::tickets::edit::Edit;
use crate::domain::tickets::similar::similar;
use crate::domain::tickets::unsent::{self, Unsent};
use crate::domain::tickets::view::for_agent;
use crate::domain::tickets::{Outcome, attached};
use crate::web::errors::WebError;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer};
use crate::web::serve_file::serve_file;
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Which earlier solution is to be put into the reply, from 0: the way without script.
    insert: Option<usize>,
    /// The ticket that was solved just now, before this one came up.
    solved: Option<u64>,
}

/// What was typed into the page's forms and not taken.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// A reply.
    pub reply: String,
    /// The files that are held for it.
    pub reply_files: Vec<HeldFile>,
    /// A note.
    pub note: String,
    /// The files that are held for it.
    pub note_files: Vec<HeldFile>,
    /// A resolution.
    pub resolution: Option<String>,
    /// Tags.
    pub tags: Option<String>,
    /// What the ticket is about and who answers it.
    pub edit: Option<Edit>,
    /// Until when it is put off.
    pub put_off: Option<TypedPutOff>,
    /// What the resolution says about the knowledge base.
    pub outcome: Option<Outcome>,
    /// What of it was kept from before.
    pub unsent: Vec<Unsent>,
    /// What had not been seen when it was sent, by ticket and place.
    pub new_messages: Vec<(TicketNumber, u32)>,
    /// To whom what is sent on.
    pub feedback: Option<(String, String)>,
    /// What was typed into the one other field that is wrong.
    pub other: String,
    /// What was wrong.
    pub errors: Vec<FieldError>,
}

impl Typed {
    /// Whether something is wrong with a field.
    #[must_use]
    pub fn has_error(&self, field: &str) -> bool {
        self.errors.iter().any(|(wrong, _)| *wrong == field)
    }

    /// What was typed into a field that has no place of its own here.
    #[must_use]
    pub fn of(&self, field: &str) -> &str {
        if self.has_error(field) { &self.other } else { "" }
    }
}

/// `GET /desk/tickets/{number}`
///
/// # Errors
/// When there is no such ticket.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: web::Path<u64>,
    asked: web::Query<Asked>,
) -> Answer {
    let shows = Shows {
        number: TicketNumber(number.into_inner()),
        status: StatusCode::OK,
        insert: asked.insert,
        solved: asked.solved.map(TicketNumber),
        typed: Typed::default(),
    };
    draw(&site, &visitor, agent, shows).await
}

/// `GET /desk/tickets/{number}/files/{id}/{name}`
///
/// # Errors
/// When there is no such file.
pub async fn file(
    site: web::Data<Site>,
    request: HttpRequest,
    AgentVisitor(_, agent): AgentVisitor,
    address: web::Path<(u64, String, String)>,
) -> Answer {
    let (number, id, name) = address.into_inner();
    let id = AttachmentId::parse(&id).ok_or(WebError::NotFound)?;
    let desk = site.desk.clone();
    let found = web::block(move || attached::for_agent(&desk, &agent, TicketNumber(number), id));
    serve_file(&site, &request, found.await??, &name).await
}

/// What the page is to show.
pub(super) struct Shows {
    /// The ticket.
    pub(super) number: TicketNumber,
    /// With which status.
    pub(super) status: StatusCode,
    /// Which earlier solution is put into the reply.
    pub(super) insert: Option<usize>,
    /// The ticket that was solved just now.
    pub(super) solved: Option<TicketNumber>,
    /// What was typed.
    pub(super) typed: Typed,
}

pub(super) async fn draw(
    site: &Site,
    visitor: &Visitor,
    agent: Arc<Person>,
    shows: Shows,
) -> Answer {
    let Shows { number, status, insert, solved, mut typed } = shows;
    let desk = site.desk.clone();
    let me = agent.id.clone();
    let (view, found, kept, surveys) = web::block(move || {
        let view = for_agent(&desk, &agent, number)?;
        let found = similar(&desk, &agent, &view.ticket, &view.thread)?;
        let kept = unsent::unsent(&desk.store, &agent, number)?;
        let surveys = surveys::question::for_agent(&desk, &agent, &view.ticket)?;
        Ok::<_, crate::domain::tickets::TicketError>((view, found, kept, surveys))
    })
    .await??;
    if let Some(chosen) = insert.and_then(|place| found.get(place)) {
        typed.reply.clone_from(&chosen.answer);
    }
    restore(&view, &mut typed, kept);
    let page = Page::new(site, visitor);
    let now = site.desk.clock.now();
    let (policies, rules) = (site.desk.policies(), site.desk.rules());
    let shown = Shown {
        view: &view,
        similar: &found,
        surveys: &surveys,
        typed: &typed,
        policies: &policies,
        rules: &rules,
        others: &site.presence.others(number, &me, now),
        solved,
        now,
    };
    Ok(respond::page_with(status, ticket_view::ticket(&page, &shown)))
}
