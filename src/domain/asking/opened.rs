//! Answers that were opened after a search: they wait in memory, so that nobody waits for the
//! store, and what is kept of them are the stems of the search.

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use super::search::{ItemSource, SearchRequest, search};
use super::telling::stems;
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::events::{Event, Searched};
use crate::domain::people::{Household, Reader};
use crate::i18n::Lang;
use crate::store::StoreError;

/// So many wait at most: hundreds a second on a site whose store keeps up, and less than a
/// megabyte on one whose disk is full.
pub const WAITING_MAX: usize = 1_000;

/// An article that was opened from a page of results.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The article.
    pub article: ArticlePath,
    /// What was searched for, and the page of results.
    pub search: SearchRequest,
    /// The language of the search.
    pub lang: Lang,
    /// Where it came from, to count each household once.
    pub household: Option<Household>,
    /// When.
    pub at: Timestamp,
}

/// Openings that wait to be kept.
#[derive(Debug, Default)]
pub struct Openings(Mutex<Vec<Opening>>);

impl Openings {
    /// Lets one more wait; false if too many do: then it is forgotten.
    #[must_use]
    pub fn add(&self, opening: Opening) -> bool {
        let mut waiting = self.waiting();
        let has_room = waiting.len() < WAITING_MAX;
        if has_room {
            waiting.push(opening);
        }
        has_room
    }

    /// All that wait; then none do.
    #[must_use]
    pub fn take(&self) -> Vec<Opening> {
        std::mem::take(&mut self.waiting())
    }

    /// Lets those wait again that could not be kept, before the others; how many there was no
    /// more room for.
    pub fn give_back(&self, mut taken: Vec<Opening>) -> usize {
        let mut waiting = self.waiting();
        taken.append(&mut waiting);
        let surplus = taken.len().saturating_sub(WAITING_MAX);
        taken.truncate(WAITING_MAX);
        *waiting = taken;
        surplus
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Opening>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps what openings teach, all of it in one batch; how many teach something.
///
/// # Errors
/// When the store fails; then nothing was kept.
pub fn keep(desk: &Desk, openings: &[Opening]) -> Result<usize, StoreError> {
    let events: Vec<Event> = openings.iter().filter_map(|opening| event(desk, opening)).collect();
    if events.is_empty() {
        return Ok(0);
    }
    desk.store.transaction(|tx| {
        for event in &events {
            tx.event(event)?;
        }
        Ok(events.len())
    })
}

/// What is kept of an opening; none if the article was no answer to the search. A page of results
/// has other links too, and what browsers send can be made up: so the search is asked again, as
/// anybody may ask it.
fn event(desk: &Desk, opening: &Opening) -> Option<Event> {
    let reader = Reader::visitor(opening.lang);
    let found = search(desk, &reader, &opening.search)
        .inspect_err(|error| tracing::warn!(%error, "an opened answer cannot be looked up"))
        .ok()?;
    let is_answer = |source: &ItemSource| match source {
        ItemSource::Article(at) => *at == opening.article,
        ItemSource::Ticket(_) => false,
    };
    if !found.results.iter().any(|item| is_answer(&item.source)) {
        return None;
    }
    // What was misspelt is put right for the next one as well.
    let words = found.correction.as_ref().map_or(&opening.search.words, |put| &put.shown);
    let stems = stems(words, opening.lang, None);
    (!stems.is_empty()).then(|| Event::AnswerOpened {
        article: opening.article.to_string(),
        at: opening.at,
        searched: Searched { stems, household: opening.household },
    })
}
