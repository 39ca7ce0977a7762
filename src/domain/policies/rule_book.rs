//! The rule book: which hours and promises held from when on. Time that was used under older
//! hours stays used, so versions are only ever added.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::policy::Policies;
use super::terms::Terms;
use crate::domain::Desk;
use crate::store::{Page, Record, Store, StoreError};

/// More versions than a desk has days are not read.
const VERSIONS_MAX: usize = 20_000;

/// What held from a moment on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// Its place in the book, from 0.
    pub number: u32,
    /// The moment.
    pub since: Timestamp,
    /// What held.
    pub terms: Arc<Terms>,
}

impl Record for Version {
    const KIND: &'static str = "terms";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{:08}", self.number)
    }
}

/// All that held, the oldest first. The first version holds for what was before it, too.
#[derive(Clone, Debug)]
pub struct RuleBook {
    versions: Vec<Version>,
}

impl Default for RuleBook {
    fn default() -> RuleBook {
        RuleBook::new(Arc::default())
    }
}

impl RuleBook {
    /// A book that begins.
    #[must_use]
    pub fn new(terms: Arc<Terms>) -> RuleBook {
        RuleBook { versions: vec![Version { number: 0, since: Timestamp::MIN, terms }] }
    }

    /// The book with what holds from a moment on, if that is something else than before. Time
    /// does not go back: what holds later begins later.
    #[must_use]
    pub fn with(&self, since: Timestamp, terms: &Arc<Terms>) -> RuleBook {
        let mut book = self.clone();
        let Some(last) = book.versions.last() else { return RuleBook::new(Arc::clone(terms)) };
        if last.terms != *terms {
            let (number, since) = (last.number + 1, since.max(last.since));
            book.versions.push(Version { number, since, terms: Arc::clone(terms) });
        }
        book
    }

    /// The last version: it holds now.
    #[must_use]
    pub fn last(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// What held between two moments: each version with the part of the time in which it did.
    pub fn between(
        &self,
        from: Timestamp,
        to: Timestamp,
    ) -> impl Iterator<Item = (&Version, Timestamp, Timestamp)> {
        let ends = self.versions.iter().skip(1).map(|next| next.since);
        let ends = ends.chain(std::iter::once(Timestamp::MAX));
        self.versions.iter().zip(ends).enumerate().filter_map(move |(place, (version, end))| {
            let since = if place == 0 { Timestamp::MIN } else { version.since };
            let (begin, end) = (since.max(from), end.min(to));
            (begin < end).then_some((version, begin, end))
        })
    }

    /// The version that held at a moment.
    #[must_use]
    pub fn at(&self, moment: Timestamp) -> Option<&Version> {
        let earlier = self.versions.iter().rev().find(|version| version.since <= moment);
        earlier.or_else(|| self.versions.first())
    }
}

/// The book as it is stored, with what holds from now on.
///
/// # Errors
/// When the store fails.
pub fn open(store: &Store, policies: &Policies, now: Timestamp) -> Result<RuleBook, StoreError> {
    let versions = store.scan::<Version>(&Page::all().limit(VERSIONS_MAX))?;
    let is_new = versions.is_empty();
    let before =
        if is_new { RuleBook::new(Arc::clone(&policies.terms)) } else { RuleBook { versions } };
    let book = before.with(now, &policies.terms);
    let is_longer = is_new || book.versions.len() > before.versions.len();
    if let Some(last) = book.last().filter(|_| is_longer) {
        store.transaction(|tx| tx.put(last))?;
    }
    Ok(book)
}

/// Writes down what holds from now on, if that has changed.
///
/// # Errors
/// When the store fails; then the book is as it was.
pub fn go_on(desk: &Desk, terms: &Arc<Terms>) -> Result<(), StoreError> {
    let before = desk.rules();
    let book = before.with(desk.clock.now(), terms);
    if let Some(last) = book.last().filter(|last| Some(*last) != before.last()) {
        desk.store.transaction(|tx| tx.put(last))?;
        desk.swap_rules(book);
    }
    Ok(())
}
