//! Handing over: a ticket is offered to somebody with a note, and stays with who has it until the
//! offer is accepted, so that no customer falls between two people.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::change::change;
use super::claim::claim;
use super::message::{Draft, Message, append, checked_text};
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, may, require};
use crate::domain::policies::{DepartmentName, Policies};
use crate::store::{Page, Transaction};

/// An agent is shown so many offers at once: more are not looked at.
const OFFERS_SHOWN: usize = 20;

/// An offer that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Who offers it.
    pub from: PersonId,
    /// To whom.
    pub to: OfferedTo,
    /// The place of the note that goes with it.
    pub note: u32,
    /// Since when.
    pub at: Timestamp,
}

/// To whom a ticket is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum OfferedTo {
    /// One person.
    Person {
        /// The account.
        id: PersonId,
    },
    /// Whoever of a department accepts first.
    Department {
        /// The department.
        name: DepartmentName,
    },
}

impl OfferedTo {
    /// Reads `person/…` or `department/…`, as forms and the index have it.
    #[must_use]
    pub fn parse(text: &str) -> Option<OfferedTo> {
        match text.split_once('/')? {
            ("person", id) => PersonId::parse(id).map(|id| OfferedTo::Person { id }),
            ("department", name) => {
                DepartmentName::parse(name).ok().map(|name| OfferedTo::Department { name })
            }
            _ => None,
        }
    }

    /// The person, if it is one.
    #[must_use]
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            OfferedTo::Person { id } => Some(id),
            OfferedTo::Department { .. } => None,
        }
    }

    /// The same as text.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            OfferedTo::Person { id } => format!("person/{id}"),
            OfferedTo::Department { name } => format!("department/{name}"),
        }
    }
}

impl HandOver {
    /// Whether this person can accept it.
    #[must_use]
    pub fn is_for(&self, person: &Person) -> bool {
        match &self.to {
            OfferedTo::Person { id } => *id == person.id,
            OfferedTo::Department { name } => self.from != person.id && person.works_in(name),
        }
    }
}

/// Why a ticket is not handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandOverProblem {
    /// It is offered to nobody, or somebody else accepted first.
    #[error("this ticket is not offered any more")]
    Over,
    /// It is offered to somebody else.
    #[error("this ticket is offered to somebody else")]
    NotForYou,
    /// Only who has it offers it, or a lead.
    #[error("somebody else has this ticket")]
    NotYours,
    /// There is nobody of this name who could take it.
    #[error("choose somebody who can take it")]
    Nobody,
    /// They have it already.
    #[error("they have it already")]
    TheirsAlready,
}

/// Offers a ticket with a note, which the team keeps. A ticket that nobody has becomes the
/// agent's until then; an earlier offer ends.
///
/// # Errors
/// When the note is empty, nobody could accept, or somebody else has the ticket.
pub fn offer(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    (to, note): (&OfferedTo, &str),
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let note = checked_text(note, desk.limits.text_chars_max)?;
    let policies = desk.policies();
    change(desk, number, agent, |tx, ticket, now| {
        if ticket.status.is_resolved() {
            ticket.status.clone().kept_open()?;
        }
        claim(tx, &policies, agent, ticket)?;
        if ticket.assignee.as_ref() != Some(&agent.id) && !may(agent, Action::LeadTickets) {
            return Err(HandOverProblem::NotYours.into());
        }
        require_taker(tx, &policies, ticket, to)?;
        let message = append(tx, ticket, Draft::note(agent, &note, now))?;
        ticket.hand_over =
            Some(HandOver { from: agent.id.clone(), to: to.clone(), note: message.place, at: now });
        Ok(())
    })
}

/// Goes on only if there is somebody who could accept and does not have the ticket.
fn require_taker(
    tx: &Transaction<'_>,
    policies: &Policies,
    ticket: &Ticket,
    to: &OfferedTo,
) -> Result<(), TicketError> {
    match to {
        OfferedTo::Person { id } => {
            let person = tx.get::<Person>(id.as_str())?;
            let can = person.is_some_and(|person| may(&person, Action::WorkOnTickets));
            match (can, ticket.assignee.as_ref() == Some(id)) {
                (false, _) => Err(HandOverProblem::Nobody.into()),
                (true, true) => Err(HandOverProblem::TheirsAlready.into()),
                (true, false) => Ok(()),
            }
        }
        OfferedTo::Department { name } if policies.department(name).is_none() => {
            Err(HandOverProblem::Nobody.into())
        }
        OfferedTo::Department { .. } => Ok(()),
    }
}

/// Accepts an offer: the ticket is the agent's, in the department that it was offered to. Of
/// several who accept the first has it.
///
/// # Errors
/// When it is not offered any more, or to somebody else.
pub fn accept(desk: &Desk, agent: &Person, number: TicketNumber) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    change(desk, number, agent, |_, ticket, _| {
        let offer = ticket.hand_over.take().ok_or(HandOverProblem::Over)?;
        if !offer.is_for(agent) {
            return Err(HandOverProblem::NotForYou.into());
        }
        ticket.assignee = Some(agent.id.clone());
        if let OfferedTo::Department { name } = offer.to {
            ticket.department = name;
        }
        Ok(())
    })
}

/// Declines an offer with a word, which the team keeps. One that was made to a department ends
/// only by who made it, or a lead.
///
/// # Errors
/// When it is not offered any more, to somebody else, or nothing is said.
pub fn decline(
    desk: &Desk,
    agent: &Person,
    number: TicketNumber,
    word: &str,
) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    change(desk, number, agent, |tx, ticket, now| {
        let offer = ticket.hand_over.take().ok_or(HandOverProblem::Over)?;
        let is_theirs = matches!(&offer.to, OfferedTo::Person { id } if *id == agent.id);
        if !is_theirs && !may(agent, Action::LeadTickets) {
            return Err(HandOverProblem::NotForYou.into());
        }
        let word = checked_text(word, desk.limits.text_chars_max)?;
        append(tx, ticket, Draft::note(agent, &word, now))?;
        Ok(())
    })
}

/// Takes an offer back: who made it, who has the ticket, or a lead.
///
/// # Errors
/// When it is not offered any more, or by somebody else.
pub fn withdraw(desk: &Desk, agent: &Person, number: TicketNumber) -> Result<Ticket, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    change(desk, number, agent, |_, ticket, _| {
        let offer = ticket.hand_over.take().ok_or(HandOverProblem::Over)?;
        let is_own = offer.from == agent.id || ticket.assignee.as_ref() == Some(&agent.id);
        if !is_own && !may(agent, Action::LeadTickets) {
            return Err(HandOverProblem::NotYours.into());
        }
        Ok(())
    })
}

/// A ticket that is offered to an agent.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The ticket.
    pub ticket: Ticket,
    /// Who offers it.
    pub from: Option<Person>,
    /// What they say of it.
    pub note: String,
}

/// What is offered to an agent, or to a department in which they work: the longest first.
///
/// # Errors
/// When the person may not work on tickets.
pub fn offers_to(desk: &Desk, agent: &Person) -> Result<Vec<Offer>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let own = OfferedTo::Person { id: agent.id.clone() };
    let policies = desk.policies();
    let names = policies.departments.iter().map(|department| &department.name);
    let names = names.filter(|name| agent.works_in(name)).cloned();
    let all = std::iter::once(own).chain(names.map(|name| OfferedTo::Department { name }));
    let mut offers = Vec::new();
    for to in all {
        let page = Page::prefix(format!("{}/", to.key())).limit(OFFERS_SHOWN);
        for ticket in desk.store.by_index::<Ticket>(Ticket::OFFERED, &page)? {
            let Some(offer) = ticket.hand_over.clone().filter(|offer| offer.is_for(agent)) else {
                continue;
            };
            let note = desk.store.get::<Message>(&Message::key_of(ticket.number, offer.note))?;
            let note = note.map(|message| message.text).unwrap_or_default();
            let from = desk.store.get::<Person>(offer.from.as_str())?;
            offers.push((offer.at, Offer { ticket, from, note }));
        }
    }
    offers.sort_by_key(|(at, _)| *at);
    Ok(offers.into_iter().take(OFFERS_SHOWN).map(|(_, offer)| offer).collect())
}
