//! The model reads what can be found: after the index, one text after the other, articles before
//! tickets. Nothing waits for it: what it has not read yet is found by its words.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use super::Stop;
use super::stop::{Panicked, guarded};
use crate::domain::Desk;
use crate::domain::articles::Article;
use crate::domain::ids::TicketNumber;
use crate::domain::meant::piece;
use crate::domain::search_documents::{self, Found};
use crate::domain::tickets::Ticket;
use crate::domain::tickets::together::whole_thread;
use crate::meaning::{Meaning, MeaningError, Piece};
use crate::search::{Document, SearchError, document_hash};
use crate::store::{Position, StoreError};

/// How long the job waits before it looks for changes again.
const WAITS: Duration = Duration::from_secs(2);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(30);
/// After so many articles and tickets it looks again, so that new ones do not wait for old ones.
const AT_ONCE: usize = 100;

/// Why the model could not go on reading.
#[derive(Debug, thiserror::Error)]
pub enum EmbedError {
    /// The vectors could not be kept.
    #[error(transparent)]
    Meaning(#[from] MeaningError),
    /// The index failed.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The program has a fault.
    #[error(transparent)]
    Panicked(#[from] Panicked),
}

/// Runs until it is told to stop.
pub fn run(desk: &Desk, meaning: &Meaning, stop: &Stop) {
    let mut done = None;
    while !stop.is_asked() {
        match guarded(|| follow(desk, meaning, stop, done)).map_err(EmbedError::from) {
            Ok(Ok(Round::Done(state))) => {
                done = Some(state);
                stop.pause(WAITS);
            }
            Ok(Ok(Round::NotYet)) => stop.pause(WAITS),
            Ok(Ok(Round::More)) => {}
            Ok(Err(error)) | Err(error) => {
                tracing::error!(%error, "the model cannot read on; it is tried again");
                stop.pause(WAITS_AFTER_ERROR);
            }
        }
    }
}

/// Reads until everything that can be found now has been read.
///
/// # Errors
/// When the store, the index or the file of vectors fails.
pub fn catch_up(desk: &Desk, meaning: &Meaning, stop: &Stop) -> Result<(), EmbedError> {
    while !stop.is_asked() && follow(desk, meaning, stop, None)? == Round::More {}
    Ok(())
}

/// What the vectors were made from: the version of the library and the position of the index.
type State = (u64, u64);

/// How a round ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    /// Everything has been read.
    Done(State),
    /// There is more to read.
    More,
    /// The index is behind the log, so it does not tell which tickets there are.
    NotYet,
}

/// An article or a ticket.
enum Source {
    Article(Arc<Article>),
    Ticket(TicketNumber),
}

/// Something that can be found, with the version in which it can be found.
struct Wanted {
    group: u64,
    version: u64,
    source: Source,
}

fn follow(
    desk: &Desk,
    meaning: &Meaning,
    stop: &Stop,
    done: Option<State>,
) -> Result<Round, EmbedError> {
    let library_version = desk.library().version;
    let position = desk.index.position();
    let state = (library_version, position);
    if done == Some(state) {
        return Ok(Round::Done(state));
    }
    let mut wanted = articles(desk);
    let is_complete = desk.store.changes(Position(position), 1)?.is_empty();
    if is_complete {
        wanted.extend(tickets(desk)?);
        let groups: HashSet<u64> = wanted.iter().map(|wanted| wanted.group).collect();
        meaning.forget_all_but(&groups)?;
    }
    wanted.retain(|wanted| !meaning.is_current(wanted.group, wanted.version));
    for wanted in wanted.iter().take(AT_ONCE) {
        let pieces = pieces(desk, &wanted.source)?;
        if !meaning.learn((wanted.group, wanted.version), &pieces, &|| !stop.is_asked())? {
            break;
        }
    }
    if !wanted.is_empty() {
        meaning.tidy()?;
    }
    if wanted.len() > AT_ONCE || stop.is_asked() {
        tracing::debug!(left = wanted.len().saturating_sub(AT_ONCE), "the model reads");
        return Ok(Round::More);
    }
    if !wanted.is_empty() {
        tracing::info!(texts = meaning.len(), "the model has read everything");
    }
    Ok(if is_complete { Round::Done(state) } else { Round::NotYet })
}

fn articles(desk: &Desk) -> Vec<Wanted> {
    let wanted = |article: &Arc<Article>| Wanted {
        group: document_hash(&search_documents::article_group(&article.at)),
        version: article.fingerprint,
        source: Source::Article(Arc::clone(article)),
    };
    desk.library().searched().map(wanted).collect()
}

/// The tickets in the index, newest first: these are asked for most.
fn tickets(desk: &Desk) -> Result<Vec<Wanted>, EmbedError> {
    let mut numbered: Vec<(TicketNumber, Wanted)> = Vec::new();
    for (name, version) in desk.index.groups()? {
        if let Some(Found::Ticket(number)) = search_documents::found(&name) {
            let group = document_hash(&name);
            numbered.push((number, Wanted { group, version, source: Source::Ticket(number) }));
        }
    }
    numbered.sort_by_key(|(number, _)| Reverse(number.0));
    Ok(numbered.into_iter().map(|(_, wanted)| wanted).collect())
}

/// What there is to read of a source.
fn pieces(desk: &Desk, source: &Source) -> Result<Vec<Piece>, EmbedError> {
    let documents: Vec<Document> = match source {
        Source::Article(article) => search_documents::of_article(article),
        Source::Ticket(number) => match desk.store.get::<Ticket>(&number.key())? {
            Some(ticket) => {
                let thread = whole_thread(&desk.store, &ticket)?;
                vec![search_documents::of_ticket(&ticket, &thread)]
            }
            None => Vec::new(),
        },
    };
    Ok(documents.iter().map(piece).collect())
}
