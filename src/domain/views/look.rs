//! What is in a view now: its tickets, page by page, and how many they are.

use std::collections::HashMap;

use super::view::{SavedView, ViewError};
use crate::domain::Desk;
use crate::domain::asking::past_filters::Asking;
use crate::domain::asking::search::Spelling;
use crate::domain::ids::{PersonId, ViewId};
use crate::domain::people::{Person, Reader};
use crate::domain::search_documents::{self, Found, facet};
use crate::domain::tickets::Ticket;
use crate::domain::tickets::queue::{COUNTED_MAX, QUEUE_PAGE, names_of};
use crate::domain::tickets::search_language::{
    Condition, FilterName, Read, SearchProblem, Sign, read,
};
use crate::domain::tickets::search_values::KINDS;
use crate::domain::tickets::ticket::TicketError;
use crate::i18n::Lang;
use crate::search::{Facet, Query};

/// Pages that can be turned: further ones are for a search that says more.
pub const PAGES_MAX: usize = 20;

/// A view, opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The view.
    pub view: SavedView,
    /// What of its search means nothing any more: a department that is gone, say.
    pub problems: Vec<SearchProblem>,
    /// One page of its tickets.
    pub tickets: Vec<Ticket>,
    /// The names of those who have them.
    pub assignees: HashMap<PersonId, String>,
    /// How many there are in all.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// Opens a page of a view.
///
/// # Errors
/// When there is no such view for this person, or the index or the store cannot answer.
pub fn open(
    desk: &Desk,
    (agent, lang): (&Person, Lang),
    id: &ViewId,
    page: usize,
) -> Result<Opened, ViewError> {
    let view = desk.store.get::<SavedView>(id.as_str())?;
    let view = view.filter(|view| view.whose.is_seen_by(agent)).ok_or(ViewError::NotFound)?;
    let asking = Asking::new(desk, agent, lang)?;
    let page = page.clamp(1, PAGES_MAX);
    let (query, read) = query(&asking, &view);
    let query = query.limit(QUEUE_PAGE).offset((page - 1) * QUEUE_PAGE).without_passages();
    let visibility = Reader::person(agent, lang).visibility();
    let found = desk.index.search(&visibility, &query)?;
    let mut tickets = Vec::new();
    for hit in &found.hits {
        let Some(Found::Ticket(number)) = search_documents::found(&hit.group) else { continue };
        // What was merged since the index looked is answered elsewhere.
        let ticket = desk.store.get::<Ticket>(&number.key())?;
        tickets.extend(ticket.filter(|ticket| ticket.merged_into.is_none()));
    }
    Ok(Opened {
        view,
        problems: read.problems,
        assignees: names_of(desk, &tickets)?,
        tickets,
        total: found.total,
        page,
        pages: found.total.div_ceil(QUEUE_PAGE).clamp(1, PAGES_MAX),
    })
}

/// How many tickets each view has, up to [`COUNTED_MAX`].
///
/// # Errors
/// When the index or the store cannot answer.
pub fn counts(
    desk: &Desk,
    (agent, lang): (&Person, Lang),
    views: &[SavedView],
) -> Result<Vec<usize>, ViewError> {
    if views.is_empty() {
        return Ok(Vec::new());
    }
    let asking = Asking::new(desk, agent, lang)?;
    let visibility = Reader::person(agent, lang).visibility();
    let count = |view| {
        let count = desk.index.count(&visibility, &query(&asking, view).0)?;
        Ok(count.min(COUNTED_MAX))
    };
    views.iter().map(count).collect()
}

/// What a view looks for, among tickets only.
fn query(asking: &Asking<'_>, view: &SavedView) -> (Query, Read) {
    let mut read = read(&view.words);
    asking.leave_out_unknown(&mut read);
    let mut query = asking.query(&read.expression, Spelling::AsTyped);
    // Reading which of all documents are tickets costs more than most filters.
    if !read.expression.conditions().any(is_of_tickets) {
        query.filter.required.push(Facet::new(facet::KIND, search_documents::TICKET));
    }
    (query, read)
}

/// Whether only tickets can have what a filter asks for.
fn is_of_tickets(condition: &Condition) -> bool {
    let others = [FilterName::Tag, FilterName::Lang, FilterName::Sort];
    let is_kind = condition.filter == FilterName::Is && KINDS.contains(&condition.value.as_str());
    condition.sign == Sign::Is && !others.contains(&condition.filter) && !is_kind
}

impl From<TicketError> for ViewError {
    fn from(error: TicketError) -> ViewError {
        match error {
            TicketError::NotAllowed(error) => ViewError::NotAllowed(error),
            TicketError::Store(error) => ViewError::Store(error),
            _ => ViewError::NotFound,
        }
    }
}
