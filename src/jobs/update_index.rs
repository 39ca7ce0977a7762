//! The index follows the content folder and the log: what is saved, asked or solved is
//! found within a second. A damaged index is made anew beside the old one, which answers until then.

use std::collections::BTreeSet;
use std::time::Duration;

use super::Stop;
use super::stop::{Panicked, guarded};
use crate::domain::Desk;
use crate::domain::articles::Library;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::domain::search_documents::{self, ARTICLE};
use crate::domain::tickets::Ticket;
use crate::domain::tickets::together::whole_thread;
use crate::fingerprint::fingerprint;
use crate::search::{Change, SearchError, SearchIndex};
use crate::store::{Position, StoreError};

/// How long the job waits for something to happen before it looks again: together with a
/// commit this stays well within a second.
const WAITS: Duration = Duration::from_millis(150);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);
/// Articles in one commit: bounds the memory of a first start.
const ARTICLES_AT_ONCE: usize = 1_000;
/// After so many articles the index lies in many parts.
const SCATTERING_CHANGES: usize = 200;
/// Events read at once.
const EVENTS_AT_ONCE: usize = 2_000;

/// Why the index could not follow.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
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
pub fn run(desk: &Desk, stop: &Stop) {
    let mut followed = Followed { library_version: 0, is_scattered: false };
    while !stop.is_asked() {
        let round = guarded(|| followed.follow(desk, stop)).map_err(FollowError::from);
        if let Err(error) = round.and_then(|outcome| outcome) {
            tracing::error!(%error, "the index cannot follow; it is tried again");
            if let FollowError::Search(error) = &error {
                desk.index.suspect(error);
            }
            desk.set_index_trouble(Some(error.to_string()));
            stop.pause(WAITS_AFTER_ERROR);
            continue;
        }
        desk.set_index_trouble(None);
        let position = Position(desk.index.position());
        if desk.store.wait_for_changes(position, WAITS).is_err() {
            stop.pause(WAITS_AFTER_ERROR);
        }
    }
}

struct Followed {
    library_version: u64,
    /// Whether so much changed that the index is to be put together again.
    is_scattered: bool,
}

impl Followed {
    fn follow(&mut self, desk: &Desk, stop: &Stop) -> Result<(), FollowError> {
        if desk.index.is_damaged() {
            self.library_version = make_anew(desk, stop)?;
        }
        let library = desk.library().clone();
        if library.version != self.library_version {
            let changed = follow_content(&desk.index, &library, stop)?;
            self.is_scattered |= changed >= SCATTERING_CHANGES;
            self.library_version = library.version;
        }
        while !stop.is_asked() && follow_log(desk, &desk.index)? {
            self.is_scattered = true;
        }
        if self.is_scattered && !stop.is_asked() {
            self.is_scattered = !desk.index.compact()?;
        }
        Ok(())
    }
}

/// Fills a new index and puts it in the place of the damaged one; the version of the library
/// that it holds.
fn make_anew(desk: &Desk, stop: &Stop) -> Result<u64, FollowError> {
    tracing::error!("the search index is damaged; it is made anew while the old one answers");
    let index = desk.index.new_beside()?;
    let library = desk.library().clone();
    follow_content(&index, &library, stop)?;
    while !stop.is_asked() && follow_log(desk, &index)? {}
    if !stop.is_asked() {
        desk.index.replace_with(&index);
        tracing::info!("the new search index answers");
    }
    Ok(library.version)
}

/// Indexes what differs between the library and the index; how many articles were written.
fn follow_content(
    index: &SearchIndex,
    library: &Library,
    stop: &Stop,
) -> Result<usize, FollowError> {
    let mut indexed = index.groups()?;
    indexed.retain(|group, _| group.split('/').next() == Some(ARTICLE));
    let mut changed = Vec::new();
    for article in library.searched() {
        let group = search_documents::article_group(&article.at);
        if indexed.remove(&group) != Some(article.fingerprint) {
            changed.push(article);
        }
    }
    let position = index.position();
    let gone: Vec<Change> = indexed.into_keys().map(|group| Change::Remove { group }).collect();
    let counts = (changed.len(), gone.len());
    if !gone.is_empty() {
        index.apply(gone, position)?;
    }
    for part in changed.chunks(ARTICLES_AT_ONCE) {
        if stop.is_asked() {
            return Ok(counts.0);
        }
        let changes = part.iter().map(|article| Change::Put {
            group: search_documents::article_group(&article.at),
            version: article.fingerprint,
            documents: search_documents::of_article(article),
        });
        index.apply(changes.collect(), position)?;
    }
    if counts != (0, 0) {
        tracing::info!(changed = counts.0, gone = counts.1, "the index follows the content");
    }
    Ok(counts.0)
}

/// Indexes what some events of the log changed; whether there may be more.
fn follow_log(desk: &Desk, index: &SearchIndex) -> Result<bool, FollowError> {
    let since = Position(index.position());
    let events = desk.store.changes(since, EVENTS_AT_ONCE)?;
    let Some(last) = events.last() else { return Ok(false) };
    let position = last.position.0;
    let tickets: BTreeSet<TicketNumber> = events
        .iter()
        .filter_map(|change| serde_json::from_value::<Event>(change.event.clone()).ok())
        .filter_map(|event| event.ticket())
        .collect();
    let mut changes = Vec::with_capacity(tickets.len());
    for number in tickets {
        changes.push(ticket_change(desk, number)?);
    }
    index.apply(changes, position)?;
    Ok(events.len() == EVENTS_AT_ONCE)
}

/// What the index must hold of a ticket as it is now.
fn ticket_change(desk: &Desk, number: TicketNumber) -> Result<Change, FollowError> {
    let group = search_documents::ticket_group(number);
    let ticket = desk.store.get::<Ticket>(&number.key())?;
    // What was merged is found by the ticket on which it is answered.
    let Some(ticket) = ticket.filter(|ticket| ticket.merged_into.is_none()) else {
        return Ok(Change::Remove { group });
    };
    let thread = whole_thread(&desk.store, &ticket)?;
    let document = search_documents::of_ticket(&ticket, &thread);
    let version = fingerprint(&[document.title.as_bytes(), document.body.as_bytes()]);
    Ok(Change::Put { group, version, documents: vec![document] })
}
