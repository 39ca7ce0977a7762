//! “Did this answer your question?”: what readers say of an article.

use serde::{Deserialize, Serialize};

use super::article::ArticlePath;
use crate::domain::Desk;
use crate::domain::events::{Event, Searched};
use crate::domain::people::{Household, Reader};
use crate::store::{Record, StoreError};

/// What readers said of an article so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleRating {
    /// The article.
    pub article: String,
    /// How often it answered the question.
    pub helped: u64,
    /// How often it did not.
    pub did_not_help: u64,
}

impl Record for ArticleRating {
    const KIND: &'static str = "article_rating";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.article.clone()
    }
}

/// Whether what somebody says counts for what is shown to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It does.
    Counts,
    /// They have said it often enough: it is kept, and moves nothing.
    KeptOnly,
}

/// Who says something, as far as it matters for counting.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    /// Whether it counts.
    pub weight: Weight,
    /// Where it comes from; none if that is not known.
    pub household: Option<Household>,
}

/// A reader's answer to “Did this answer your question?”
#[derive(Clone, Debug)]
pub struct Vote {
    /// What they say.
    pub rating: Rating,
    /// Who says it.
    pub voice: Voice,
    /// The stems of what they had searched for before they read the article; may be none.
    pub searched: Vec<String>,
}

/// What a reader says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rating {
    /// It answered the question.
    Helped,
    /// It did not.
    DidNotHelp,
}

/// Why a rating was not taken.
#[derive(Debug, thiserror::Error)]
pub enum RateError {
    /// There is no such article for this reader.
    #[error("there is no such article")]
    NotFound,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes what a reader says of an article that they may see.
///
/// # Errors
/// When there is no such article for them.
pub fn rate(desk: &Desk, reader: &Reader, at: &ArticlePath, vote: &Vote) -> Result<(), RateError> {
    let library = desk.library();
    if library.shelves(reader).article(at).is_none() {
        return Err(RateError::NotFound);
    }
    let article = at.to_string();
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let mut record = tx.get::<ArticleRating>(&article)?.unwrap_or_else(|| ArticleRating {
            article: article.clone(),
            helped: 0,
            did_not_help: 0,
        });
        match vote.rating {
            Rating::Helped => record.helped += 1,
            Rating::DidNotHelp => record.did_not_help += 1,
        }
        tx.put(&record)?;
        let helped = vote.rating == Rating::Helped;
        let counts = vote.voice.weight == Weight::Counts;
        let searched = (!vote.searched.is_empty() && counts)
            .then(|| Searched { stems: vote.searched.clone(), household: vote.voice.household });
        let article = article.clone();
        tx.event(&Event::ArticleRated { article, helped, counts, at: Some(now), searched })?;
        Ok(())
    })
}
