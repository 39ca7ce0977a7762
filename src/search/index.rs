//! The index itself: what it holds, how it is changed. Searching is in `searching`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use tantivy::index::Index;
use tantivy::{IndexReader, IndexWriter, Term};

use super::correct::Spelling;
use super::document::Change;
use super::error::SearchError;
use super::indexing::{Preparer, empty_group};
use super::reading::Snapshot;
use super::schema::{Fields, fast};

/// The search index. Cheap to clone; all clones are the same index.
#[derive(Clone)]
pub struct SearchIndex {
    inner: Arc<Inner>,
}

struct Inner {
    index: Index,
    reader: IndexReader,
    writing: Mutex<Writing>,
    fields: Fields,
    snapshot: ArcSwap<Snapshot>,
    spelling: Spelling,
}

struct Writing {
    writer: IndexWriter,
    preparer: Preparer,
}

impl SearchIndex {
    pub(super) fn assemble(
        index: Index,
        reader: IndexReader,
        writer: IndexWriter,
        fields: Fields,
    ) -> Result<SearchIndex, SearchError> {
        let snapshot = take_snapshot(&index, &reader, &fields)?;
        Ok(SearchIndex {
            inner: Arc::new(Inner {
                index,
                reader,
                writing: Mutex::new(Writing { writer, preparer: Preparer::default() }),
                fields,
                snapshot: ArcSwap::from_pointee(snapshot),
                spelling: Spelling::new(),
            }),
        })
    }

    /// Every group with its version.
    ///
    /// # Errors
    /// If the index is damaged.
    pub fn groups(&self) -> Result<HashMap<String, u64>, SearchError> {
        let snapshot = self.snapshot();
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
        let mut writing = self.inner.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = write(&mut writing, &self.inner.fields, changes, position);
        if outcome.is_err() {
            // What was written so far must not slip into the next commit.
            writing.writer.rollback().map_err(SearchError::Write)?;
        }
        outcome.map_err(SearchError::Write)?;
        self.inner.reader.reload()?;
        let snapshot = take_snapshot(&self.inner.index, &self.inner.reader, &self.inner.fields)?;
        self.inner.snapshot.store(Arc::new(snapshot));
        Ok(())
    }

    /// The position of the last change that was applied; 0 in a new index.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.inner.snapshot.load().position
    }

    /// How many documents it holds.
    #[must_use]
    pub fn document_count(&self) -> u64 {
        self.inner.snapshot.load().searcher.num_docs()
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.inner.snapshot.load_full()
    }

    pub(super) fn fields(&self) -> &Fields {
        &self.inner.fields
    }

    pub(super) fn spelling(&self) -> &Spelling {
        &self.inner.spelling
    }
}

fn take_snapshot(
    index: &Index,
    reader: &IndexReader,
    fields: &Fields,
) -> Result<Snapshot, SearchError> {
    let position =
        index.load_metas()?.payload.and_then(|payload| payload.parse().ok()).unwrap_or(0);
    Snapshot::new(reader.searcher(), fields, position)
}

fn write(
    writing: &mut Writing,
    fields: &Fields,
    changes: Vec<Change>,
    position: u64,
) -> Result<(), tantivy::TantivyError> {
    for change in changes {
        match change {
            Change::Remove { group } => {
                writing.writer.delete_term(Term::from_field_text(fields.group, &group));
            }
            Change::Put { group, version, documents } => {
                writing.writer.delete_term(Term::from_field_text(fields.group, &group));
                if documents.is_empty() {
                    writing.writer.add_document(empty_group(fields, &group, version))?;
                }
                for mut piece in documents {
                    piece.group.clone_from(&group);
                    let stored = writing.preparer.document(fields, version, &piece);
                    writing.writer.add_document(stored)?;
                }
            }
        }
    }
    let mut commit = writing.writer.prepare_commit()?;
    commit.set_payload(&position.to_string());
    commit.commit()?;
    Ok(())
}
