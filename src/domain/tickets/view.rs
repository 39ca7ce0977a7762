//! A ticket as someone may see it: an agent all of it, its requester what was said between them.

use std::collections::HashMap;

use super::history::{HistoryEntry, history};
use super::message::Message;
use super::requester::Requester;
use super::ticket::{Ticket, TicketError};
use super::together::{heard, standing, whole_thread};
use super::waiting::tell::{Waiting, waiting};
use super::whose::{Whose, whose};
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::asking::{Ask, Step};
use crate::domain::attachments::attachment::of_ticket;
use crate::domain::attachments::{Attachment, AttachmentId};
use crate::domain::ids::{PersonId, TicketNumber, TicketToken};
use crate::domain::people::{Person, Reader};
use crate::domain::permissions::{Action, require};
use crate::i18n::Lang;
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
    /// Who else is answered on it: the tickets that were merged into it.
    pub merged: Vec<MergedTicket>,
    /// How many messages stand in the thread that can move on: for who answers it.
    pub seen: u32,
}

/// A ticket that is answered on another one.
#[derive(Clone, Debug)]
pub struct MergedTicket {
    /// Its number.
    pub number: TicketNumber,
    /// What it is about.
    pub subject: String,
    /// Who asked.
    pub requester: Requester,
    /// In which language.
    pub lang: Lang,
}

/// What the requester sees: no note, and nothing of how the team works on it.
#[derive(Clone, Debug)]
pub struct RequestersView {
    /// The ticket, with where it stands for them.
    pub ticket: Ticket,
    /// Their questions and the replies to them, oldest first, with places of their own.
    pub thread: Vec<Message>,
    /// What is attached to them.
    pub files: Vec<Attachment>,
    /// The ask that it came from.
    pub ask: Option<Ask>,
    /// Where they stand in the line, while they do.
    pub waiting: Option<Waiting>,
    /// What of it goes on elsewhere: the places of the messages, the tickets and their links.
    pub parts: Vec<(u32, TicketNumber, TicketToken)>,
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
    let merged = merged_tickets(desk, &ticket)?;
    let thread = whole_thread(&desk.store, &ticket)?;
    let own =
        |message: &&Message| message.ticket == number || ticket.merged.contains(&message.ticket);
    let mut files = Vec::new();
    let others = ticket.merged.iter().chain(&ticket.answered_from);
    for number in std::iter::once(&ticket.number).chain(others) {
        files.extend(of_ticket(&desk.store, *number)?);
    }
    files.retain(|file| thread.iter().any(|message| is_of(file, message)));
    let seen = u32::try_from(thread.iter().filter(own).count()).unwrap_or(u32::MAX);
    let whose = whose(desk, agent, &ticket, &history)?;
    Ok(AgentsView {
        history,
        names,
        whose,
        thread,
        files,
        merged,
        seen,
        assignee_name: assignee.map(|person| person.name),
        article_titles: article_titles(desk, agent, (&ticket, ask.as_ref())),
        related_subjects,
        ask,
        ticket,
    })
}

/// Goes on only if there is such a ticket and the agent may see it.
///
/// # Errors
/// When there is none or the person may not see tickets.
pub fn require_ticket(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
) -> Result<(), TicketError> {
    require(agent, Action::WorkOnTickets)?;
    desk.store.get::<Ticket>(&number.key())?.map(drop).ok_or(TicketError::NotFound)
}

fn names(
    desk: &Desk,
    ticket: &Ticket,
    history: &[HistoryEntry],
) -> Result<HashMap<PersonId, String>, TicketError> {
    let of_history = history.iter().flat_map(HistoryEntry::people);
    let merged_by = ticket.merged_into.iter().map(|merged| &merged.by);
    let mut names = HashMap::new();
    let put_off_by = ticket.snoozed.iter().map(|snooze| &snooze.by);
    let work_on_it = ticket.followers.iter().chain(&ticket.assignee);
    for id in of_history.chain(work_on_it).chain(merged_by).chain(put_off_by) {
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
    requesters(desk, ticket)
}

fn requesters(desk: &Desk, mut ticket: Ticket) -> Result<RequestersView, TicketError> {
    let mut thread = heard(&desk.store, &ticket)?;
    let mut parts = Vec::new();
    for part in &ticket.parts {
        let is_it = |one: &Message| one.ticket == ticket.number && one.place == part.place;
        let place = thread.iter().position(is_it).and_then(|place| u32::try_from(place).ok());
        let other = desk.store.get::<Ticket>(&part.into.key())?;
        parts.extend(place.zip(other).map(|(place, other)| (place, other.number, other.token)));
    }
    ticket.status = standing(&ticket, &thread);
    let mut files = Vec::new();
    for number in std::iter::once(&ticket.number).chain(&ticket.answered_from) {
        files.extend(of_ticket(&desk.store, *number)?);
    }
    // Gaps between places would tell how much is said that is not for the requester.
    let mut shown = Vec::new();
    for (place, message) in (0..).zip(&mut thread) {
        let own = files.iter().filter(|file| is_of(file, message));
        shown.extend(own.map(|file| Attachment {
            ticket: ticket.number,
            id: AttachmentId { place, ..file.id },
            ..file.clone()
        }));
        (message.ticket, message.place) = (ticket.number, place);
    }
    let (ask, waiting) = (ask_of(desk, &ticket)?, waiting(desk, &ticket)?);
    Ok(RequestersView { thread, files: shown, ask, waiting, ticket, parts })
}

/// Whether a file belongs to a message.
fn is_of(file: &Attachment, message: &Message) -> bool {
    file.ticket == message.ticket && file.id.place == message.place
}

fn merged_tickets(desk: &Desk, ticket: &Ticket) -> Result<Vec<MergedTicket>, TicketError> {
    let mut found = Vec::new();
    for number in &ticket.merged {
        if let Some(Ticket { number, subject, requester, lang, .. }) =
            desk.store.get::<Ticket>(&number.key())?
        {
            found.push(MergedTicket { number, subject, requester, lang });
        }
    }
    Ok(found)
}

fn ask_of(desk: &Desk, ticket: &Ticket) -> Result<Option<Ask>, TicketError> {
    match &ticket.ask {
        Some(id) => Ok(desk.store.get::<Ask>(id.as_str())?),
        None => Ok(None),
    }
}

/// The ticket with this number, to work on it, within a transaction.
///
/// # Errors
/// When there is none, or it was merged: what is to be done is done there.
pub(super) fn numbered(tx: &Transaction<'_>, number: TicketNumber) -> Result<Ticket, TicketError> {
    let ticket = any(tx, number)?;
    match &ticket.merged_into {
        Some(merged) => Err(TicketError::GoesOn(merged.into)),
        None => Ok(ticket),
    }
}

/// The ticket with this number, whatever became of it, within a transaction.
///
/// # Errors
/// When there is none.
pub(super) fn any(tx: &Transaction<'_>, number: TicketNumber) -> Result<Ticket, TicketError> {
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
