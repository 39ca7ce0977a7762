//! The queue: tickets in the order in which they are to be answered, as pages of a view.

use std::collections::HashMap;

use super::hand_over::{Offer, offers_to};
use super::status::View;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::PersonId;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::domain::policies::DepartmentName;
use crate::store::{Page, index_cursor};

/// Tickets on a page of the queue.
pub const QUEUE_PAGE: usize = 50;
/// Beyond this a view says “more than”: counting further helps nobody.
pub const COUNTED_MAX: usize = 999;

/// Whose tickets are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Everybody's.
    #[default]
    All,
    /// Those of the agent who looks.
    Mine,
    /// Those of a department.
    Department(DepartmentName),
}

impl Scope {
    const MINE: &'static str = "mine";

    /// The name in addresses; none for everybody's.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Scope::All => None,
            Scope::Mine => Some(Scope::MINE),
            Scope::Department(name) => Some(name.as_str()),
        }
    }

    /// The scope of this name, if there can be one: a department that nobody knows is empty.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Scope> {
        match name {
            Scope::MINE => Some(Scope::Mine),
            name => DepartmentName::parse(name).ok().map(Scope::Department),
        }
    }

    /// The index that it reads, and what the entries of one of its views begin with.
    fn entries(&self, agent: &Person, view: View) -> (&'static str, String) {
        match self {
            Scope::All => (Ticket::QUEUE, format!("{}/", view.name())),
            Scope::Mine => (Ticket::BY_ASSIGNEE, Ticket::of_assignee(&agent.id, view)),
            Scope::Department(name) => (Ticket::BY_DEPARTMENT, Ticket::of_department(name, view)),
        }
    }
}

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The tickets, in their order.
    pub tickets: Vec<Ticket>,
    /// The names of those who have them.
    pub assignees: HashMap<PersonId, String>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
    /// How much stands where.
    pub counts: Counts,
    /// What is offered to the agent, the longest first.
    pub offers: Vec<Offer>,
}

/// How much stands where, up to [`COUNTED_MAX`] each.
#[derive(Clone, Debug)]
pub struct Counts {
    /// How many tickets each view has in a scope.
    pub views: Vec<(View, usize)>,
    /// How many of the agent's own tickets wait for an answer.
    pub mine: usize,
}

/// A page of a view, after a place that an earlier page gave.
///
/// # Errors
/// When the person may not work on tickets.
pub fn queue(
    desk: &Desk,
    agent: &Person,
    (scope, view): (&Scope, View),
    after: Option<&str>,
) -> Result<Queue, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let (index, prefix) = scope.entries(agent, view);
    let mut page = Page::prefix(prefix.clone()).limit(QUEUE_PAGE + 1);
    if view == View::Resolved {
        page = page.newest_first();
    }
    if let Some(after) = after.filter(|after| after.starts_with(&prefix)) {
        page = page.after(after);
    }
    let mut tickets = desk.store.by_index::<Ticket>(index, &page)?;
    let has_more = tickets.len() > QUEUE_PAGE;
    tickets.truncate(QUEUE_PAGE);
    let last = tickets.last().filter(|_| has_more);
    let next = last.and_then(|ticket| index_cursor(ticket, index, &prefix));
    let assignees = names_of(desk, &tickets)?;
    let offers = offers_to(desk, agent)?;
    Ok(Queue { tickets, assignees, next, counts: counts(desk, agent, scope)?, offers })
}

/// How much stands where.
///
/// # Errors
/// When the person may not work on tickets.
pub fn counts(desk: &Desk, agent: &Person, scope: &Scope) -> Result<Counts, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let count = |scope: &Scope, view| {
        let (index, prefix) = scope.entries(agent, view);
        desk.store.count_index::<Ticket>(index, &prefix, COUNTED_MAX)
    };
    let mut views = Vec::new();
    for view in View::ALL {
        views.push((view, count(scope, view)?));
    }
    Ok(Counts { views, mine: count(&Scope::Mine, View::Waiting)? })
}

/// The names of those who have tickets.
///
/// # Errors
/// When the store fails.
pub fn names_of(desk: &Desk, tickets: &[Ticket]) -> Result<HashMap<PersonId, String>, TicketError> {
    let mut names = HashMap::new();
    for id in tickets.iter().filter_map(|ticket| ticket.assignee.as_ref()) {
        if !names.contains_key(id)
            && let Some(person) = desk.store.get::<Person>(id.as_str())?
        {
            names.insert(id.clone(), person.name);
        }
    }
    Ok(names)
}

/// Solved tickets that need an article, longest waiting first.
///
/// # Errors
/// When the person may not see what is missing in the content.
pub fn needing_article(desk: &Desk, editor: &Person) -> Result<Vec<Ticket>, TicketError> {
    require(editor, Action::SeeContentProblems)?;
    let page = Page::all().limit(QUEUE_PAGE);
    Ok(desk.store.by_index::<Ticket>(Ticket::NEEDS_ARTICLE, &page)?)
}
