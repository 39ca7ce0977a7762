//! A ticket as someone may see it: an agent all of it, its requester what was said between them.

use std::collections::HashMap;

use super::history::{HistoryEntry, history};
use super::message::{Message, MessageKind, thread};
use super::ticket::{Ticket, TicketError};
use super::whose::{Whose, whose};
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::asking::{Ask, Step};
use crate::domain::attachments::Attachment;
use crate::domain::attachments::attachment::of_ticket;
use crate::domain::ids::{PersonId, TicketNumber, TicketToken};
use crate::domain::people::{Person, Reader};
use crate::domain::permissions::{Action, require};
use crate::store::{Page, Transaction};

/// What an agent sees.
#[derive(Clone, Debug)]
pub struct AgentsView {
    /// The ticket.
    pub ticket: Ticket,
    /// All messages, oldest first.
    pub thread: Vec<Message>,
    /// What is attached to them.
    pub files: Vec<Attachment>,
    /// The ask that it came from.
    pub ask: Option<Ask>,
    /// The name of the agent who has it.
    pub assignee_name: Option<String>,
    /// The titles of the articles that are linked or were read; those that have gone have none.
    pub article_titles: HashMap<ArticlePath, String>,
    /// What changed, oldest first.
    pub history: Vec<HistoryEntry>,
    /// The names of everybody of the team who has to do with it.
    pub names: HashMap<PersonId, String>,
    /// Whose it is, and what else was asked.
    pub whose: Whose,
    /// The subjects of the tickets that are linked.
    pub related_subjects: HashMap<TicketNumber, String>,
}

/// What the requester sees: no note, and nothing of how the team works on it.
#[derive(Clone, Debug)]
pub struct RequestersView {
    /// The ticket.
    pub ticket: Ticket,
    /// Questions and replies, oldest first.
    pub thread: Vec<Message>,
    /// What is attached to them.
    pub files: Vec<Attachment>,
    /// The ask that it came from.
    pub ask: Option<Ask>,
}

/// The ticket with this number, for an agent.
///
/// # Errors
/// When there is none or the person may not see tickets.
pub fn for_agent(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
) -> Result<AgentsView, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let ticket = desk.store.get::<Ticket>(&number.key())?.ok_or(TicketError::NotFound)?;
    let assignee = match &ticket.assignee {
        Some(id) => desk.store.get::<Person>(id.as_str())?,
        None => None,
    };
    let ask = ask_of(desk, &ticket)?;
    let mut related_subjects = HashMap::new();
    for number in &ticket.related {
        if let Some(related) = desk.store.get::<Ticket>(&number.key())? {
            related_subjects.insert(*number, related.subject);
        }
    }
    let history = history(&desk.store, number)?;
    let names = names(desk, &ticket, &history)?;
    let whose = whose(desk, agent, &ticket, &history)?;
    Ok(AgentsView {
        history,
        names,
        whose,
        thread: thread(&desk.store, number)?,
        files: of_ticket(&desk.store, number)?,
        assignee_name: assignee.map(|person| person.name),
        article_titles: article_titles(desk, agent, (&ticket, ask.as_ref())),
        related_subjects,
        ask,
        ticket,
    })
}

fn names(
    desk: &Desk,
    ticket: &Ticket,
    history: &[HistoryEntry],
) -> Result<HashMap<PersonId, String>, TicketError> {
    let of_history = history.iter().flat_map(HistoryEntry::people);
    let mut names = HashMap::new();
    for id in of_history.chain(&ticket.followers).chain(&ticket.assignee) {
        if !names.contains_key(id)
            && let Some(person) = desk.store.get::<Person>(id.as_str())?
        {
            names.insert(id.clone(), person.name);
        }
    }
    Ok(names)
}

fn article_titles(
    desk: &Desk,
    agent: &Person,
    (ticket, ask): (&Ticket, Option<&Ask>),
) -> HashMap<ArticlePath, String> {
    let library = desk.library();
    let shelves = library.shelves(&Reader::person(agent, ticket.lang));
    let read = ask.into_iter().flat_map(|ask| ask.trail.steps()).filter_map(|step| match step {
        Step::Read(at) => Some(at),
        Step::Searched(_) => None,
    });
    let titled = |at: &ArticlePath| Some((at.clone(), shelves.article(at)?.title.clone()));
    ticket.articles.iter().chain(read).filter_map(titled).collect()
}

/// The ticket behind a link, for whoever has the link.
///
/// # Errors
/// When there is none.
pub fn for_requester(desk: &Desk, token: &TicketToken) -> Result<RequestersView, TicketError> {
    let page = Page::prefix(format!("{token}/")).limit(1);
    let ticket = desk.store.by_index::<Ticket>(Ticket::BY_TOKEN, &page)?;
    let ticket = ticket.into_iter().next().ok_or(TicketError::NotFound)?;
    let mut thread = thread(&desk.store, ticket.number)?;
    thread.retain(|message| message.kind != MessageKind::Note);
    let mut files = of_ticket(&desk.store, ticket.number)?;
    files.retain(|file| thread.iter().any(|message| message.place == file.id.place));
    Ok(RequestersView { thread, files, ask: ask_of(desk, &ticket)?, ticket })
}

fn ask_of(desk: &Desk, ticket: &Ticket) -> Result<Option<Ask>, TicketError> {
    match &ticket.ask {
        Some(id) => Ok(desk.store.get::<Ask>(id.as_str())?),
        None => Ok(None),
    }
}

/// The ticket with this number, within a transaction.
///
/// # Errors
/// When there is none.
pub(super) fn numbered(tx: &Transaction<'_>, number: TicketNumber) -> Result<Ticket, TicketError> {
    tx.get::<Ticket>(&number.key())?.ok_or(TicketError::NotFound)
}

/// The ticket behind a link, within a transaction.
///
/// # Errors
/// When there is none.
pub(super) fn behind(tx: &Transaction<'_>, token: &TicketToken) -> Result<Ticket, TicketError> {
    let page = Page::prefix(format!("{token}/")).limit(1);
    let found = tx.by_index::<Ticket>(Ticket::BY_TOKEN, &page)?;
    found.into_iter().next().ok_or(TicketError::NotFound)
}
