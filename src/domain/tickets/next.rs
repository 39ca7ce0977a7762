//! “Next”: the most urgent ticket that is an agent's to take, taken in the same breath, so that no
//! two agents are given the same one.

use super::history::{self, Doing};
use super::status::View;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::policies::{DepartmentName, Policies};
use crate::store::{Page, StoreError, Transaction, index_cursor};

/// Tickets are looked through so many at a time for one that the agent has the skills for.
const LOOKED_AT_ONCE: usize = 20;

/// What “Next” gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// This ticket; it is the agent's now.
    Ticket(TicketNumber),
    /// Nothing new: the agent has as many tickets as they can take.
    Full {
        /// How many that is.
        capacity: u16,
    },
    /// Nobody waits whom they could help.
    Nothing,
}

/// Gives the agent the most urgent ticket that is theirs to take: of their own ones that wait for
/// an answer, and of those that nobody has, in their departments and within their skills.
///
/// # Errors
/// When the person may not work on tickets.
pub fn take_next(desk: &Desk, agent: &Person) -> Result<Next, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let doing = Doing::by_agent(desk, agent);
    let policies = desk.policies();
    desk.store.transaction(|tx| {
        let next = candidate(tx, &policies, agent)?;
        let Candidate::Ticket(ticket) = next else { return Ok(next.into()) };
        if ticket.assignee.is_none() {
            let mut taken = (*ticket).clone();
            taken.assignee = Some(agent.id.clone());
            history::save(tx, &ticket, &mut taken, &doing)?;
            tx.event(&Event::TicketChanged { ticket: ticket.number, by: agent.id.clone() })?;
        }
        Ok(Next::Ticket(ticket.number))
    })
}

/// The ticket that [`take_next`] would give, without taking it.
///
/// # Errors
/// When the person may not work on tickets.
pub fn see_next(desk: &Desk, agent: &Person) -> Result<Next, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let policies = desk.policies();
    desk.store.transaction(|tx| Ok(candidate(tx, &policies, agent)?.into()))
}

/// How many tickets wait for an answer of this agent: their load.
///
/// # Errors
/// When the store fails.
pub fn load(tx: &Transaction<'_>, agent: &Person) -> Result<usize, StoreError> {
    let most = usize::from(agent.capacity.unwrap_or(0));
    let page = Page::prefix(Ticket::of_assignee(&agent.id, View::Waiting)).limit(most.max(1));
    Ok(tx.by_index::<Ticket>(Ticket::BY_ASSIGNEE, &page)?.len())
}

/// Whether no more work should flow to an agent.
///
/// # Errors
/// When the store fails.
pub fn is_full(tx: &Transaction<'_>, agent: &Person) -> Result<bool, StoreError> {
    match agent.capacity {
        Some(capacity) => Ok(load(tx, agent)? >= usize::from(capacity)),
        None => Ok(false),
    }
}

/// What an agent would be given.
pub(super) enum Candidate {
    /// This ticket, their own or nobody's.
    Ticket(Box<Ticket>),
    /// Nothing new: they have enough.
    Full(u16),
    /// Nothing.
    Nothing,
}

impl From<Candidate> for Next {
    fn from(candidate: Candidate) -> Next {
        match candidate {
            Candidate::Ticket(ticket) => Next::Ticket(ticket.number),
            Candidate::Full(capacity) => Next::Full { capacity },
            Candidate::Nothing => Next::Nothing,
        }
    }
}

/// The most urgent ticket that is the agent's to take.
pub(super) fn candidate(
    tx: &Transaction<'_>,
    policies: &Policies,
    agent: &Person,
) -> Result<Candidate, StoreError> {
    let own = Page::prefix(Ticket::of_assignee(&agent.id, View::Waiting)).limit(1);
    let own = tx.by_index::<Ticket>(Ticket::BY_ASSIGNEE, &own)?.into_iter().next();
    if is_full(tx, agent)? {
        let full = Candidate::Full(agent.capacity.unwrap_or_default());
        return Ok(own.map_or(full, |ticket| Candidate::Ticket(Box::new(ticket))));
    }
    let mut best = own;
    for department in departments_with_free(tx)? {
        // A department that the policies have no more is everybody's: nobody must wait there for
        // good.
        if agent.works_in(&department) || policies.department(&department).is_none() {
            let free = first_free(tx, &department, agent)?;
            best = best.into_iter().chain(free).min_by_key(Ticket::urgency);
        }
    }
    Ok(best.map_or(Candidate::Nothing, |ticket| Candidate::Ticket(Box::new(ticket))))
}

/// The departments in which somebody waits whom nobody has taken.
fn departments_with_free(tx: &Transaction<'_>) -> Result<Vec<DepartmentName>, StoreError> {
    let mut found: Vec<DepartmentName> = Vec::new();
    loop {
        let mut page = Page::all().limit(1);
        if let Some(last) = found.last() {
            // After all entries of a department: a place begins with a digit.
            page = page.after(format!("{last}/~"));
        }
        match tx.by_index::<Ticket>(Ticket::FREE, &page)?.pop() {
            Some(ticket) => found.push(ticket.department),
            None => return Ok(found),
        }
    }
}

/// The most urgent ticket of a department that nobody has and the agent has the skills for.
fn first_free(
    tx: &Transaction<'_>,
    department: &DepartmentName,
    agent: &Person,
) -> Result<Option<Ticket>, StoreError> {
    let prefix = format!("{department}/");
    let mut after: Option<String> = None;
    loop {
        let mut page = Page::prefix(prefix.clone()).limit(LOOKED_AT_ONCE);
        if let Some(after) = &after {
            page = page.after(after);
        }
        let some = tx.by_index::<Ticket>(Ticket::FREE, &page)?;
        let is_last = some.len() < LOOKED_AT_ONCE;
        after = some.last().and_then(|last| index_cursor(last, Ticket::FREE, &prefix));
        let fits = some.into_iter().find(|ticket| agent.has_skills(&ticket.skills));
        if fits.is_some() || is_last || after.is_none() {
            return Ok(fits);
        }
    }
}
