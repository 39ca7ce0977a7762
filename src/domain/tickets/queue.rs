//! The queue: whose ticket comes next, oldest waiting first.

use std::collections::HashMap;

use super::status::View;
use super::ticket::{Ticket, TicketError};
use crate::domain::Desk;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::store::{Page, index_cursor};

/// Tickets on a page of the queue.
pub const QUEUE_PAGE: usize = 50;
/// So many waiting tickets are looked through for one that nobody has taken.
const NEXT_OF: usize = 500;
/// Beyond this a view says “more than”: counting further helps nobody.
pub const COUNTED_MAX: usize = 999;

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The tickets, in their order.
    pub tickets: Vec<Ticket>,
    /// The names of those who have them.
    pub assignees: HashMap<PersonId, String>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
    /// How many tickets each view has, up to [`COUNTED_MAX`].
    pub counts: Vec<(View, usize)>,
}

/// A page of a view, after a place that an earlier page gave.
///
/// # Errors
/// When the person may not work on tickets.
pub fn queue(
    desk: &Desk,
    agent: &Person,
    view: View,
    after: Option<&str>,
) -> Result<Queue, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let prefix = format!("{}/", view.name());
    let mut page = Page::prefix(prefix.clone()).limit(QUEUE_PAGE + 1);
    if view == View::Resolved {
        page = page.newest_first();
    }
    if let Some(after) = after.filter(|after| after.starts_with(&prefix)) {
        page = page.after(after);
    }
    let mut tickets = desk.store.by_index::<Ticket>(Ticket::QUEUE, &page)?;
    let has_more = tickets.len() > QUEUE_PAGE;
    tickets.truncate(QUEUE_PAGE);
    let last = tickets.last().filter(|_| has_more);
    let next = last.and_then(|ticket| index_cursor(ticket, Ticket::QUEUE, &prefix));
    let mut counts = Vec::new();
    for view in View::ALL {
        let prefix = format!("{}/", view.name());
        let count = desk.store.count_index::<Ticket>(Ticket::QUEUE, &prefix, COUNTED_MAX)?;
        counts.push((view, count));
    }
    let assignees = names_of(desk, &tickets)?;
    Ok(Queue { tickets, assignees, next, counts })
}

fn names_of(desk: &Desk, tickets: &[Ticket]) -> Result<HashMap<PersonId, String>, TicketError> {
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

/// The ticket that this agent should look at next: whoever has waited longest, unless somebody
/// else has taken it.
///
/// # Errors
/// When the person may not work on tickets.
pub fn next(desk: &Desk, agent: &Person) -> Result<Option<TicketNumber>, TicketError> {
    require(agent, Action::WorkOnTickets)?;
    let page = Page::prefix(format!("{}/", View::Waiting.name())).limit(NEXT_OF);
    let waiting = desk.store.by_index::<Ticket>(Ticket::QUEUE, &page)?;
    let is_free = |ticket: &&Ticket| ticket.assignee.as_ref().is_none_or(|id| *id == agent.id);
    Ok(waiting.iter().find(is_free).map(|ticket| ticket.number))
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
