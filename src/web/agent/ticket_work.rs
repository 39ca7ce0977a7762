//! What an agent does with a ticket.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;

use super::hand_over_view;
use super::merge_view::{self, reference};
use super::snooze::AT;
use super::ticket::{Shows, Typed, draw};
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::policies::{DepartmentName, Priority};
use crate::domain::tickets::edit::{Edit, edit};
use crate::domain::tickets::escalate::EscalationProblem;
use crate::domain::tickets::link::{LinkTarget, link, unlink};
use crate::domain::tickets::next::{Next, see_next};
use crate::domain::tickets::note::{Note, note};
use crate::domain::tickets::reply::{AfterReply, Reply, reply};
use crate::domain::tickets::resolve::{Solution, reopen, resolve};
use crate::domain::tickets::take::{Handling, handle};
use crate::domain::tickets::{Outcome, TicketError};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::hold_files::{Chosen, hold_files};
use crate::web::page::Page;
use crate::web::parts::files::file_problem;
use crate::web::parts::form::FieldError;
use crate::web::respond::{Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, Visitor};

/// The field that tells how many messages the page showed.
pub(super) const SEEN_FIELD: &str = "messages";

/// The fields that take the files of a reply and of a note.
pub(super) const REPLY_FILES: &str = "reply-files";
pub(super) const NOTE_FILES: &str = "note-files";

/// The number in an address.
pub(super) type Numbered = web::Path<u64>;

/// A piece of work: who does it to which ticket, and what stays typed if it is not taken.
pub(super) struct Work<'a> {
    pub(super) site: &'a Site,
    pub(super) visitor: Visitor,
    pub(super) agent: Arc<Person>,
    pub(super) number: TicketNumber,
    /// The field that what is typed stands in.
    pub(super) field: &'static str,
    pub(super) typed: Typed,
}

impl Work<'_> {
    /// Does it and goes back to the ticket; what is not accepted is shown with its form.
    pub(super) async fn run<T, F>(self, work: F) -> Answer
    where
        T: Send + 'static,
        F: FnOnce(&Desk, &Person, TicketNumber) -> Result<T, TicketError> + Send + 'static,
    {
        let here = urls::desk_ticket(self.number);
        self.run_then(move |desk, agent, number| work(desk, agent, number).map(|_| here)).await
    }

    /// Where tags are typed in the form that was sent.
    fn tags_field(&self) -> &'static str {
        if self.typed.edit.is_some() { "edit-tags" } else { "tags" }
    }

    /// Does it and goes to the address that it gives.
    pub(super) async fn run_then<F>(mut self, work: F) -> Answer
    where
        F: FnOnce(&Desk, &Person, TicketNumber) -> Result<String, TicketError> + Send + 'static,
    {
        let (desk, agent, number) = (self.site.desk.clone(), Arc::clone(&self.agent), self.number);
        let error = match web::block(move || work(&desk, &agent, number)).await? {
            Ok(address) => return Ok(see_other(&address)),
            Err(error) => error,
        };
        if let TicketError::MovedOn { new, .. } = &error {
            self.typed.new_messages.clone_from(new);
        }
        let page = Page::new(self.site, &self.visitor);
        let (field, message) = self.told(&page, error)?;
        self.refuse(StatusCode::UNPROCESSABLE_ENTITY, vec![(field, message)]).await
    }

    /// What is wrong, in words, and the field that it is about.
    fn told(&self, page: &Page, error: TicketError) -> Result<FieldError, WebError> {
        Ok(match error {
            TicketError::Empty => (self.field, page.t("error-text-empty")),
            TicketError::TooLong { chars_max } => {
                (self.field, page.count("error-text-long", chars_max))
            }
            TicketError::ThreadFull => (self.field, page.t("error-thread-full")),
            TicketError::MovedOn { by, .. } => (self.field, moved_on(page, by)),
            TicketError::Files(error) => (files_field(self.field), file_problem(page, "", &error)),
            TicketError::Solved => (self.field, page.t("error-put-off-solved")),
            TicketError::NotAhead => (AT, page.t("error-not-ahead")),
            TicketError::NoArticleLinked => ("outcome", page.t("error-no-article")),
            TicketError::Tags => (self.tags_field(), page.t("error-tags")),
            TicketError::NoSuchTag(tag) => {
                (self.tags_field(), page.with("error-no-such-tag", &[("tag", &tag)]))
            }
            TicketError::NoSuchDestination => ("destination", page.t("error-no-destination")),
            TicketError::SentOnOften => (self.field, page.t("error-sent-on-often")),
            TicketError::OutOfOrder { next } => (self.field, out_of_order(page, next)),
            TicketError::Move(_) if !self.field.is_empty() => {
                (self.field, page.t("error-moved-on"))
            }
            TicketError::GoesOn(into) => {
                let number = reference(into);
                (self.or_talk(), page.with("error-goes-on", &[("number", &number)]))
            }
            TicketError::Merge(problem) => (self.or_talk(), merge_view::words(page, problem)),
            TicketError::Split(_) => (self.or_talk(), page.t("error-split")),
            TicketError::HandOver(problem) => {
                (self.or_talk(), page.t(hand_over_view::words(problem)))
            }
            TicketError::Escalation(EscalationProblem::Over) => {
                (self.or_talk(), page.t("error-escalation-over"))
            }
            TicketError::Escalation(EscalationProblem::Already) => {
                (self.or_talk(), page.t("error-escalation-already"))
            }
            other => return Err(other.into()),
        })
    }

    /// The field that what is typed stands in; what has none leads to the conversation.
    fn or_talk(&self) -> &'static str {
        if self.field.is_empty() { "talk" } else { self.field }
    }

    /// The same work, whose text stands in a field of its own.
    pub(super) fn on_field(self, field: &'static str) -> Self {
        Work { field, ..self }
    }

    /// The same work; what was typed is given back if it is not taken.
    pub(super) fn keeping(mut self, text: &str) -> Self {
        text.clone_into(&mut self.typed.other);
        self
    }

    /// Shows what is wrong, with everything that was typed.
    async fn refuse(self, status: StatusCode, errors: Vec<FieldError>) -> Answer {
        let typed = Typed { errors, ..self.typed };
        let shows = Shows { number: self.number, status, insert: None, solved: None, typed };
        draw(self.site, &self.visitor, self.agent, shows).await
    }

    /// Shows what is wrong with one field.
    pub(super) async fn refuse_field(self, field: &'static str, message: &str) -> Answer {
        let message = Page::new(self.site, &self.visitor).t(message);
        self.refuse(StatusCode::UNPROCESSABLE_ENTITY, vec![(field, message)]).await
    }

    /// Holds the files of the form.
    async fn hold(&self, form: &SentForm) -> Result<Chosen, WebError> {
        let page = Page::new(self.site, &self.visitor);
        hold_files(self.site, &page, form, files_field(self.field)).await
    }
}

/// The field that takes the files of what is typed into another.
fn files_field(field: &str) -> &'static str {
    if field == "note" { NOTE_FILES } else { REPLY_FILES }
}

/// That somebody wrote before this was sent.
fn moved_on(page: &Page, by: Option<String>) -> String {
    match by {
        Some(name) => page.with("error-colleague-wrote", &[("name", &name)]),
        None => page.t("error-customer-wrote"),
    }
}

/// Why it is not this ticket's turn, and whose it is.
fn out_of_order(page: &Page, next: Option<TicketNumber>) -> String {
    match next {
        Some(next) => page.with("error-out-of-order", &[("number", &format!("#{next}"))]),
        None => page.t("error-not-your-turn"),
    }
}

/// What is done to a ticket by a form of its page.
pub(super) fn work<'a>(
    site: &'a Site,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: &Numbered,
    form: &SentForm,
) -> Result<Work<'a>, WebError> {
    form.require_token(&visitor)?;
    let number = TicketNumber(**number);
    Ok(Work { site, visitor, agent, number, field: "", typed: Typed::default() })
}

/// How many messages the page showed that the form was sent from.
fn seen(form: &SentForm) -> Option<u32> {
    form.text(SEEN_FIELD).parse().ok()
}

/// `POST /desk/tickets/{number}/replies`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send_reply(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let mut work = Work { field: "reply", ..work(&site, agent, &number, &form)? };
    let chosen = work.hold(&form).await?;
    let (text, files) = (form.text("reply").to_owned(), chosen.ids());
    work.typed = Typed { reply: text.clone(), reply_files: chosen.files, ..Typed::default() };
    if !chosen.errors.is_empty() {
        return work.refuse(chosen.status, chosen.errors).await;
    }
    let after = match form.text("after") {
        "open" => AfterReply::KeepOpen,
        _ => AfterReply::WaitForCustomer,
    };
    let sent = Reply { text, after, seen: seen(&form), files };
    work.run(move |desk, agent, number| reply(desk, agent, number, &sent)).await
}

/// `POST /desk/tickets/{number}/notes`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn save_note(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let mut work = Work { field: "note", ..work(&site, agent, &number, &form)? };
    let chosen = work.hold(&form).await?;
    let (text, files) = (form.text("note").to_owned(), chosen.ids());
    work.typed = Typed { note: text.clone(), note_files: chosen.files, ..Typed::default() };
    if !chosen.errors.is_empty() {
        return work.refuse(chosen.status, chosen.errors).await;
    }
    let noted = Note { text, seen: seen(&form), files };
    work.run(move |desk, agent, number| note(desk, agent, number, &noted)).await
}

/// `POST /desk/tickets/{number}/resolution`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send_resolution(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let solution = Solution {
        outcome: Outcome::from_name(form.text("outcome")).unwrap_or(Outcome::NothingApplies),
        text: form.text("resolution").to_owned(),
        tags: form.text("tags").to_owned(),
        seen: seen(&form),
    };
    let typed = Typed {
        resolution: Some(solution.text.clone()),
        tags: Some(solution.tags.clone()),
        outcome: Some(solution.outcome),
        ..Typed::default()
    };
    let work = Work { field: "resolution", typed, ..work(&site, agent, &number, &form)? };
    let then = |desk: &Desk, agent: &Person, number| {
        // It is solved now: a queue that cannot be read must not make that look undone.
        let next = match see_next(desk, agent) {
            Ok(Next::Ticket(next)) => Some(next),
            _ => None,
        };
        urls::after_solving(number, next)
    };
    work.run_then(move |desk, agent, number| {
        resolve(desk, agent, number, &solution)?;
        Ok(then(desk, agent, number))
    })
    .await
}

/// `POST /desk/tickets/{number}/reopen`
///
/// # Errors
/// When there is no such ticket, it is not solved, or the form is not of this session.
pub async fn send_reopen(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    work(&site, agent, &number, &form)?.run(reopen).await
}

/// `POST /desk/tickets/{number}/handling`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send_handling(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let handling = Handling::from_name(form.text("handling")).ok_or(WebError::NotFound)?;
    let work = work(&site, agent, &number, &form)?;
    work.run(move |desk, agent, number| handle(desk, agent, number, handling)).await
}

/// `POST /desk/tickets/{number}/edit`
///
/// # Errors
/// When there is no such ticket or department, or the form is not of this session.
pub async fn send_edit(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let sent = Edit {
        subject: form.text("subject").to_owned(),
        department: DepartmentName::parse(form.text("department"))
            .map_err(|_not_a_name| WebError::NotFound)?,
        priority: Priority::from_name(form.text("priority")).ok_or(WebError::NotFound)?,
        tags: form.text("edit-tags").to_owned(),
    };
    let typed = Typed { edit: Some(sent.clone()), ..Typed::default() };
    let work = Work { field: "subject", typed, ..work(&site, agent, &number, &form)? };
    work.run(move |desk, agent, number| edit(desk, agent, number, &sent)).await
}

/// `POST /desk/tickets/{number}/links`
///
/// # Errors
/// When there is no such ticket or article, or the form is not of this session.
pub async fn send_link(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let target = LinkTarget::parse(form.text("link")).ok_or(WebError::NotFound)?;
    let work = work(&site, agent, &number, &form)?;
    work.run(move |desk, agent, number| link(desk, agent, number, &target)).await
}

/// `POST /desk/tickets/{number}/unlink`
///
/// # Errors
/// When there is no such ticket, or the form is not of this session.
pub async fn send_unlink(
    site: web::Data<Site>,
    agent: AgentVisitor,
    number: Numbered,
    form: SentForm,
) -> Answer {
    let target = LinkTarget::parse(form.text("link")).ok_or(WebError::NotFound)?;
    let work = work(&site, agent, &number, &form)?;
    work.run(move |desk, agent, number| unlink(desk, agent, number, &target)).await
}
