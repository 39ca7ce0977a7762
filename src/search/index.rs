//! The index itself: what it holds, how it is changed. Searching is in `searching`.

use std::collections::HashMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use rayon::prelude::*;
use tantivy::FutureResult;
use tantivy::index::{Index, SegmentMeta};
use tantivy::{IndexReader, IndexWriter, TantivyDocument, TantivyError, Term};

use super::correct::Spelling;
use super::document::Change;
use super::error::SearchError;
use super::evidence::Evidence;
use super::indexing::Preparer;
use super::open::Options;
use super::reading::Snapshot;
use super::schema::{Fields, fast};
use super::standing::Standings;
use super::synonyms::Synonyms;

/// Searches that fail may be many; the files are not read through more often than this.
const CHECKS_EVERY: Duration = Duration::from_secs(60);

/// Fewer parts than this are as good as one.
const SEGMENTS_MAX: usize = 2;

/// The search index. Cheap to clone; all clones are the same index, also after it was replaced
/// by a new one.
#[derive(Clone)]
pub struct SearchIndex {
    shared: Arc<Shared>,
}

struct Shared {
    options: Options,
    current: ArcSwap<Core>,
    state: Mutex<State>,
    synonyms: ArcSwap<Synonyms>,
    evidence: ArcSwap<Evidence>,
    standings: ArcSwap<Standings>,
}

/// What is known of the files.
#[derive(Default)]
struct State {
    suspicion: Option<String>,
    damage: Option<String>,
    checked_at: Option<Instant>,
}

/// The index in one folder.
pub(super) struct Core {
    folder: PathBuf,
    index: Index,
    reader: IndexReader,
    writing: Mutex<Writing>,
    fields: Fields,
    snapshot: ArcSwap<Snapshot>,
    spelling: Spelling,
}

struct Writing {
    writer: IndexWriter,
    /// One for each processor.
    preparers: Vec<Preparer>,
    /// All parts being put together.
    merging: Option<FutureResult<Option<SegmentMeta>>>,
}

impl SearchIndex {
    pub(super) fn assemble(
        (folder, options): (&Path, Options),
        index: Index,
        reader: IndexReader,
        writer: IndexWriter,
    ) -> Result<SearchIndex, SearchError> {
        let (_, fields) = Fields::build();
        let snapshot = take_snapshot(&index, &reader, &fields, None)?;
        let mut preparers = Vec::new();
        preparers.resize_with(rayon::current_num_threads().max(1), Preparer::default);
        let core = Core {
            folder: folder.to_owned(),
            index,
            reader,
            writing: Mutex::new(Writing { writer, preparers, merging: None }),
            fields,
            snapshot: ArcSwap::from_pointee(snapshot),
            spelling: Spelling::new(),
        };
        let current = ArcSwap::from_pointee(core);
        let shared = Shared {
            options,
            current,
            state: Mutex::default(),
            synonyms: ArcSwap::default(),
            evidence: ArcSwap::default(),
            standings: ArcSwap::default(),
        };
        Ok(SearchIndex { shared: Arc::new(shared) })
    }

    /// Whether its files hold together, as far as is known.
    ///
    /// # Errors
    /// If they are known to be damaged.
    pub fn health(&self) -> Result<(), SearchError> {
        match &self.state().damage {
            Some(why) => Err(SearchError::Damaged { why: why.clone() }),
            None => Ok(()),
        }
    }

    /// Whether it must be made anew. The files are read through if a search has failed since the
    /// last look, and not too often: a fault of a search is no damage of the index.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        let suspicion = {
            let mut state = self.state();
            if state.damage.is_some() {
                return true;
            }
            let was_checked = state.checked_at.is_some_and(|at| at.elapsed() < CHECKS_EVERY);
            if state.suspicion.is_none() || was_checked {
                return false;
            }
            state.checked_at = Some(Instant::now());
            state.suspicion.take()
        };
        let core = self.core();
        let damage = match core.index.validate_checksum() {
            Ok(broken) => {
                broken.iter().next().map(|file| format!("checksum of {}", file.display()))
            }
            Err(error) => Some(error.to_string()),
        };
        if damage.is_none() {
            tracing::error!(?suspicion, "a search failed, but the index is whole");
        }
        let mut state = self.state();
        state.damage = damage;
        state.damage.is_some()
    }

    /// Notes that reading failed; what is behind it is found out by `is_damaged`.
    pub fn suspect(&self, error: &SearchError) {
        if let SearchError::Damaged { why } = error {
            self.state().suspicion = Some(why.clone());
        }
    }

    /// A new and empty index in a folder beside this one.
    ///
    /// # Errors
    /// If the folder cannot be used.
    pub fn new_beside(&self) -> Result<SearchIndex, SearchError> {
        super::open::create_beside(&self.core().folder, self.shared.options)
    }

    /// Puts a new index in the place of this one, for all clones, and removes the old folder.
    /// Searches that have begun end with the old one.
    pub fn replace_with(&self, new: &SearchIndex) {
        let old = self.shared.current.swap(new.core());
        *self.state() = State::default();
        if let Err(error) = std::fs::remove_dir_all(&old.folder) {
            tracing::warn!(%error, "the folder of the old index is removed at the next start");
        }
    }

    /// From now on, words of a query are also looked up as what these say. They stay when the
    /// index is made anew.
    pub fn set_synonyms(&self, synonyms: impl Into<Arc<Synonyms>>) {
        self.shared.synonyms.store(synonyms.into());
    }

    /// From now on, words speak for what was learnt to be meant by them. It stays when the index
    /// is made anew.
    pub fn set_evidence(&self, evidence: impl Into<Arc<Evidence>>) {
        self.shared.evidence.store(evidence.into());
    }

    /// From now on, hits that match equally well stand by these. They stay when the index is made
    /// anew.
    pub fn set_standings(&self, standings: impl Into<Arc<Standings>>) {
        self.shared.standings.store(standings.into());
    }

    pub(super) fn standings(&self) -> Arc<Standings> {
        self.shared.standings.load_full()
    }

    pub(super) fn evidence(&self) -> Arc<Evidence> {
        self.shared.evidence.load_full()
    }

    pub(super) fn synonyms(&self) -> Arc<Synonyms> {
        self.shared.synonyms.load_full()
    }

    pub(super) fn core(&self) -> Arc<Core> {
        self.shared.current.load_full()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every group with its version.
    ///
    /// # Errors
    /// If the index is damaged.
    pub fn groups(&self) -> Result<HashMap<String, u64>, SearchError> {
        let core = self.core();
        let snapshot = core.snapshot();
        let mut groups = HashMap::new();
        for segment in snapshot.searcher.segment_readers() {
            let Some(names) = segment.fast_fields().str(fast::GROUP)? else { continue };
            let versions = segment.fast_fields().u64(fast::VERSION)?;
            let mut known: HashMap<u64, u64> = HashMap::new();
            for doc in segment.doc_ids_alive() {
                if let (Some(name), Some(version)) =
                    (names.term_ords(doc).next(), versions.first(doc))
                {
                    known.insert(name, version);
                }
            }
            for (ordinal, version) in known {
                let mut name = String::new();
                names.ord_to_str(ordinal, &mut name)?;
                groups.insert(name, version);
            }
        }
        Ok(groups)
    }

    /// Makes all changes and keeps `position` with them, in one commit; searches see them when
    /// this returns. Blocks for some tens of milliseconds or more.
    ///
    /// # Errors
    /// If the index cannot be written; nothing of the changes is kept then.
    pub fn apply(&self, changes: Vec<Change>, position: u64) -> Result<(), SearchError> {
        let core = self.core();
        let mut writing = core.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = write(&mut writing, &core.fields, changes, position);
        if outcome.is_err() {
            // What was written so far must not slip into the next commit.
            writing.writer.rollback().map_err(SearchError::Write)?;
        }
        outcome.map_err(SearchError::Write)?;
        core.reload()
    }

    /// Puts what many changes left in parts together again, as a search looks into each part. It
    /// is done beside everything else; this only begins it, and says whether there is nothing
    /// left to do.
    ///
    /// # Errors
    /// If the index cannot be read or written; it is as it was then.
    pub fn compact(&self) -> Result<bool, SearchError> {
        let core = self.core();
        let mut writing = core.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut merging) = writing.merging.take() {
            match Pin::new(&mut merging).poll(&mut Context::from_waker(Waker::noop())) {
                Poll::Pending => {
                    writing.merging = Some(merging);
                    return Ok(false);
                }
                // Some parts are being put together anyway: it is tried again later.
                Poll::Ready(Err(TantivyError::InvalidArgument(_))) => return Ok(false),
                Poll::Ready(Err(error)) => return Err(SearchError::Write(error)),
                Poll::Ready(Ok(_)) => core.reload()?,
            }
        }
        let segments = core.index.searchable_segment_ids()?;
        if segments.len() <= SEGMENTS_MAX {
            return Ok(true);
        }
        writing.merging = Some(writing.writer.merge(&segments));
        Ok(false)
    }

    /// The position of the last change that was applied; 0 in a new index.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.core().snapshot.load().position
    }

    /// How many documents it holds.
    #[must_use]
    pub fn document_count(&self) -> u64 {
        self.core().snapshot.load().searcher.num_docs()
    }
}

impl Core {
    /// Searches from now on see what was written.
    fn reload(&self) -> Result<(), SearchError> {
        self.reader.reload()?;
        let before = self.snapshot();
        let snapshot = take_snapshot(&self.index, &self.reader, &self.fields, Some(&before))?;
        self.snapshot.store(Arc::new(snapshot));
        Ok(())
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.load_full()
    }

    pub(super) fn fields(&self) -> &Fields {
        &self.fields
    }

    pub(super) fn spelling(&self) -> &Spelling {
        &self.spelling
    }
}

fn take_snapshot(
    index: &Index,
    reader: &IndexReader,
    fields: &Fields,
    before: Option<&Snapshot>,
) -> Result<Snapshot, SearchError> {
    let position =
        index.load_metas()?.payload.and_then(|payload| payload.parse().ok()).unwrap_or(0);
    Snapshot::new(reader.searcher(), fields, position, before)
}

fn write(
    writing: &mut Writing,
    fields: &Fields,
    changes: Vec<Change>,
    position: u64,
) -> Result<(), tantivy::TantivyError> {
    let mut changes = changes.into_iter();
    loop {
        let some: Vec<Change> = changes.by_ref().take(PREPARED_AT_ONCE).collect();
        if some.is_empty() {
            break;
        }
        for (change, stored) in some.iter().zip(writing.prepare(fields, &some)) {
            let (Change::Put { group, .. } | Change::Remove { group }) = change;
            writing.writer.delete_term(Term::from_field_text(fields.group, group));
            if let Some(stored) = stored {
                writing.writer.add_document(stored)?;
            }
        }
    }
    let mut commit = writing.writer.prepare_commit()?;
    commit.set_payload(&position.to_string());
    commit.commit()?;
    Ok(())
}

/// Changes that are prepared before they are written: bounds the memory of a large commit.
const PREPARED_AT_ONCE: usize = 256;

impl Writing {
    /// What is stored of each change, none where something is removed; on all processors.
    fn prepare(&mut self, fields: &Fields, changes: &[Change]) -> Vec<Option<TantivyDocument>> {
        let share = changes.len().div_ceil(self.preparers.len().max(1)).max(1);
        let shares = self.preparers.par_iter_mut().zip(changes.par_chunks(share));
        let prepared = shares.map(|(preparer, changes)| {
            let prepare = |change: &Change| match change {
                Change::Remove { .. } => None,
                Change::Put { group, version, documents } => {
                    Some(preparer.group(fields, (group, *version), documents))
                }
            };
            changes.iter().map(prepare).collect::<Vec<_>>()
        });
        prepared.collect::<Vec<_>>().into_iter().flatten().collect()
    }
}
