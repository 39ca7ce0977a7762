//! What readers say of articles, as far as it counts: it decides between answers that match
//! equally well. Counted from the log, beside the lessons.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::learning::follow;
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::events::Event;
use crate::domain::search_documents::article_group;
use crate::search::{Standings, Votes};
use crate::store::{Page, Record, StoreError, Transaction};

/// So many articles with votes are known: more than help centres have.
const ARTICLES_MAX: usize = 100_000;
/// What is forgotten in one batch.
const FORGOTTEN_AT_ONCE: usize = 500;

/// The votes of an article that count: those of each household a few times a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedVotes {
    /// The article.
    pub article: String,
    /// How often it answered the question.
    pub helped: u64,
    /// How often it did not.
    pub did_not_help: u64,
}

impl Record for CountedVotes {
    const KIND: &'static str = "counted_votes";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.article.clone()
    }
}

/// Counts an event that is a vote; whether it was one. The place in the log is kept in the same
/// batch, so that each counts once.
pub(super) fn count(tx: &mut Transaction<'_>, event: &Event) -> Result<bool, StoreError> {
    let Event::ArticleRated { article, helped, counts: true, .. } = event else {
        return Ok(false);
    };
    let new = || CountedVotes { article: article.clone(), helped: 0, did_not_help: 0 };
    let mut votes = tx.get::<CountedVotes>(article)?.unwrap_or_else(new);
    if *helped {
        votes.helped += 1;
    } else {
        votes.did_not_help += 1;
    }
    tx.put(&votes)?;
    Ok(true)
}

/// Forgets what was counted; all of it can be counted anew.
pub(super) fn forget(desk: &Desk) -> Result<(), StoreError> {
    let some = Page::all().limit(FORGOTTEN_AT_ONCE);
    loop {
        let forgotten = desk.store.transaction(|tx| {
            let known = tx.scan::<CountedVotes>(&some)?;
            for votes in &known {
                tx.delete::<CountedVotes>(&votes.article)?;
            }
            Ok::<_, StoreError>(known.len())
        })?;
        if forgotten < FORGOTTEN_AT_ONCE {
            return Ok(());
        }
    }
}

/// How articles stand by now, for the search.
///
/// # Errors
/// When the store fails.
pub fn standings(desk: &Desk) -> Result<Standings, StoreError> {
    let library = desk.library();
    // What moved takes its votes along, to where some may have been given already.
    let mut by_group: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for mut votes in desk.store.scan::<CountedVotes>(&Page::all().limit(ARTICLES_MAX))? {
        follow(&library, &mut votes.article);
        let Some(at) = ArticlePath::parse(&votes.article) else { continue };
        let (helped, did_not_help) = by_group.entry(article_group(&at)).or_default();
        *helped += votes.helped;
        *did_not_help += votes.did_not_help;
    }
    let votes = by_group.into_iter();
    let votes = votes.map(|(group, (helped, did_not_help))| Votes { group, helped, did_not_help });
    Ok(Standings::new(desk.clock.now().as_second(), votes))
}
