//! Past tickets: the desk's search, with its filters. Finds tickets of every status, and articles.

use std::slice;

use super::past_facets::{FacetGroup, facet_groups};
use super::past_filters::Asking;
use super::search::{FoundItem, ItemSource, PAGES_MAX, RESULTS_PAGE, SearchRequest, items};
use crate::domain::Desk;
use crate::domain::people::Person;
use crate::domain::people::manage::ManageError;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::search_language::{Read, read};
use crate::i18n::Lang;
use crate::search::{self, Correction, Explained, ReadWord, SearchError, Why};
use crate::store::StoreError;

/// What a search on the desk found.
#[derive(Clone, Debug)]
pub struct Past {
    /// The search, as it was understood, and what was not.
    pub read: Read,
    /// One page of results: best first, or newest first if there are no words.
    pub results: Vec<PastItem>,
    /// How many there are in all.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// What was searched for instead of what was typed.
    pub correction: Option<Correction>,
    /// How the words were read, if the order is explained.
    pub reading: Option<WordsRead>,
    /// What it can be narrowed by.
    pub facets: Vec<FacetGroup>,
    /// The parts without which something would be found, by their places, with how much that is:
    /// only looked for when nothing was.
    pub ways_out: Vec<(usize, usize)>,
    /// How much the words alone would find, where no single part stands in the way.
    pub without_filters: usize,
}

/// One result.
#[derive(Clone, Debug)]
pub struct PastItem {
    /// What was found.
    pub item: FoundItem,
    /// The ticket, if it is one.
    pub ticket: Option<Ticket>,
    /// Why it stands where it stands, if that is explained.
    pub reasons: Option<Reasons>,
}

/// Whether the order is explained: that costs a little more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As it is.
    AsItIs,
    /// With its reasons.
    Explained,
}

/// How the words of a search were read.
#[derive(Clone, Debug)]
pub struct WordsRead {
    /// The words.
    pub words: Vec<ReadWord>,
    /// How many articles and tickets were searched.
    pub documents: u64,
}

/// Why a result stands where it stands.
#[derive(Clone, Debug)]
pub struct Reasons {
    /// Its points.
    pub score: f32,
    /// How sure it is that it answers, from 0 to 1.
    pub confidence: f32,
    /// What they were given for.
    pub why: Why,
}

/// Why a search on the desk was not answered.
#[derive(Debug, thiserror::Error)]
pub enum PastError {
    /// The index cannot answer.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The person may not work on tickets, or the team cannot be read.
    #[error(transparent)]
    Team(#[from] ManageError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Searches as an agent, in their language.
///
/// # Errors
/// When the person may not work on tickets, or the index or the store cannot answer.
pub fn past(
    desk: &Desk,
    (agent, lang): (&Person, Lang),
    request: &SearchRequest,
    order: Order,
) -> Result<Past, PastError> {
    let mut read = read(&request.words);
    let asking = Asking::new(desk, agent, lang)?;
    asking.leave_out_unknown(&mut read);
    let page = request.page.clamp(1, PAGES_MAX);
    let query = asking
        .query(&read.expression, request.spelling)
        .limit(RESULTS_PAGE)
        .offset((page - 1) * RESULTS_PAGE)
        .count_facets(super::past_facets::counted());
    let visibility = asking.reader.visibility();
    let explained = match order {
        // An order by time explains itself.
        Order::Explained if query.order == search::Order::Best => {
            desk.index.explain(&visibility, &query)?
        }
        Order::Explained | Order::AsItIs => {
            Explained { found: desk.index.search(&visibility, &query)?, ..Explained::default() }
        }
    };
    let Explained { found, words, whys, documents, .. } = explained;
    let mut results = Vec::new();
    for (place, hit) in found.hits.iter().enumerate() {
        let Some(item) = items(desk, &asking.reader, slice::from_ref(hit)).pop() else { continue };
        let ticket = match &item.source {
            ItemSource::Ticket(number) => {
                // A ticket that the index still holds and the store no longer is gone.
                let stored = desk.store.get::<Ticket>(&number.key())?;
                let Some(ticket) = stored else { continue };
                Some(ticket)
            }
            ItemSource::Article(_) => None,
        };
        let reasons = whys.get(place).map(|why| Reasons {
            score: hit.score,
            confidence: hit.confidence,
            why: why.clone(),
        });
        results.push(PastItem { item, ticket, reasons });
    }
    let facets = facet_groups(&asking, (&read.expression, request.spelling), &found.facets)?;
    let ways_out = match found.total {
        0 => asking.ways_out(&read.expression, request.spelling)?,
        _ => Vec::new(),
    };
    let alone = read.expression.words_alone();
    let without_filters = match found.total {
        0 if ways_out.is_empty() && alone != read.expression => {
            asking.total(&alone, request.spelling)?
        }
        _ => 0,
    };
    Ok(Past {
        results,
        total: found.total,
        page,
        pages: found.total.div_ceil(RESULTS_PAGE).clamp(1, PAGES_MAX),
        correction: found.correction,
        reading: (!words.is_empty()).then_some(WordsRead { words, documents }),
        facets,
        ways_out,
        without_filters,
        read,
    })
}
