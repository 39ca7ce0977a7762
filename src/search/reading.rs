//! A state of the index that searches read, as somebody with a visibility sees it.

use std::sync::Arc;

use tantivy::index::SegmentReader;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, Searcher, TERMINATED};

use super::document::Scope;
use super::error::SearchError;
use super::row::Row;
use super::schema::{BODY, Fields, TITLE};
use super::segment::{Dictionary, ScopeReader, Segment, Statistics};
use super::visibility::Visibility;

/// A state of the index.
pub(super) struct Snapshot {
    pub(super) searcher: Searcher,
    pub(super) segments: Vec<Arc<Segment>>,
    /// The number of the first document of each segment, when all are counted through.
    pub(super) first_docs: Vec<u32>,
    /// How many documents there are in all, deleted ones too.
    pub(super) docs: u32,
    pub(super) position: u64,
}

impl Snapshot {
    /// Opens every segment and counts; segments that `before` had opened are kept.
    pub(super) fn new(
        searcher: Searcher,
        fields: &Fields,
        position: u64,
        before: Option<&Snapshot>,
    ) -> Result<Snapshot, SearchError> {
        let known = before.map(|before| before.segments.as_slice()).unwrap_or_default();
        let open = |reader: &SegmentReader| match known.iter().find(|known| known.is(reader)) {
            Some(known) => Ok(known.clone()),
            None => Segment::open(reader, fields).map(Arc::new),
        };
        let segments =
            searcher.segment_readers().iter().map(open).collect::<Result<Vec<_>, _>>()?;
        let mut first_docs = Vec::with_capacity(segments.len());
        let mut docs = 0;
        for segment in &segments {
            first_docs.push(docs);
            docs += segment.reader.max_doc();
        }
        Ok(Snapshot { searcher, segments, first_docs, docs, position })
    }

    /// The segment of a document that is counted through all of them, and its number there.
    pub(super) fn place(&self, doc: u32) -> (usize, DocId) {
        let segment = self.first_docs.partition_point(|first| *first <= doc).saturating_sub(1);
        (segment, doc - self.first_docs.get(segment).copied().unwrap_or(0))
    }

    /// The living documents of a group in a scope; there is one at most.
    pub(super) fn documents_of(&self, group: u64, scope: Scope) -> impl Iterator<Item = u32> {
        let segments = self.segments.iter().zip(&self.first_docs);
        segments.filter_map(move |(segment, first)| {
            segment.document_of(group, scope).map(|doc| first + doc)
        })
    }

    /// The group of a document, by its hash.
    pub(super) fn group_of(&self, doc: u32) -> u64 {
        let (segment, doc) = self.place(doc);
        let segment = self.segments.get(segment);
        segment.and_then(|segment| segment.groups.get(doc as usize)).copied().unwrap_or(0)
    }

    /// What somebody sees of this state.
    pub(super) fn seen_by(&self, visibility: Visibility) -> Reading<'_> {
        let mut total = Statistics::default();
        for scope in visibility.scopes() {
            for segment in &self.segments {
                total.add(&segment.scope(*scope).statistics);
            }
        }
        let documents = total.documents.max(1) as f32;
        // An empty field must not divide by zero.
        let lengths = total.lengths.map(|length| (length as f32 / documents).max(1.0));
        Reading { snapshot: self, visibility, documents: total.documents, lengths }
    }
}

/// A state of the index as one audience sees it: the only way to read postings.
pub(super) struct Reading<'a> {
    pub(super) snapshot: &'a Snapshot,
    visibility: Visibility,
    /// How many documents are visible.
    pub(super) documents: u64,
    /// Average lengths of the stem fields, in words.
    pub(super) lengths: [f32; 4],
}

impl Reading<'_> {
    /// The visible fields of a segment.
    pub(super) fn scopes<'s>(
        &self,
        segment: &'s Segment,
    ) -> impl Iterator<Item = &'s ScopeReader> + use<'s> {
        self.visibility.scopes().iter().map(|scope| segment.scope(*scope))
    }

    /// The scopes that are visible.
    pub(super) fn seen_scopes(&self) -> &'static [Scope] {
        self.visibility.scopes()
    }

    /// How many visible documents hold a word as it is written.
    pub(super) fn count(&self, dictionary: Dictionary, word: &str) -> Result<u32, SearchError> {
        let mut count = 0;
        for segment in &self.snapshot.segments {
            for scope in self.scopes(segment) {
                let field = scope.dictionary(dictionary);
                if let Some(mut postings) = field.postings(word, IndexRecordOption::Basic)? {
                    count += segment.living(&mut postings);
                }
            }
        }
        Ok(count)
    }

    /// Whether these stems follow each other in any visible document, as far as a quick look tells.
    pub(super) fn have_side_by_side(&self, stems: &[&str]) -> Result<bool, SearchError> {
        /// Documents with all of them that are looked at, in each field.
        const QUICKLY_MAX: usize = 200;
        for segment in &self.snapshot.segments {
            let alive = segment.reader.alive_bitset();
            for scope in self.scopes(segment) {
                for field in [TITLE, BODY].iter().filter_map(|place| scope.stems.get(*place)) {
                    let Some(mut row) = Row::of(field, stems, QUICKLY_MAX)? else { continue };
                    while let Some((doc, _)) = row.next() {
                        if alive.is_none_or(|alive| alive.is_alive(doc)) {
                            return Ok(true);
                        }
                    }
                }
            }
        }
        Ok(false)
    }

    /// The living visible documents that hold a word as it is written.
    pub(super) fn documents_with(
        &self,
        dictionary: Dictionary,
        word: &str,
    ) -> Result<Vec<u32>, SearchError> {
        let mut docs = Vec::new();
        for (segment, first) in self.snapshot.segments.iter().zip(&self.snapshot.first_docs) {
            let alive = segment.reader.alive_bitset();
            for scope in self.scopes(segment) {
                let field = scope.dictionary(dictionary);
                let Some(mut postings) = field.postings(word, IndexRecordOption::Basic)? else {
                    continue;
                };
                while postings.doc() != TERMINATED {
                    let doc = postings.doc();
                    if alive.is_none_or(|alive| alive.is_alive(doc)) {
                        docs.push(first + doc);
                    }
                    postings.advance();
                }
            }
        }
        Ok(docs)
    }

    /// Whether any visible document holds a word as it is written.
    pub(super) fn has(&self, dictionary: Dictionary, word: &str) -> Result<bool, SearchError> {
        for segment in &self.snapshot.segments {
            for scope in self.scopes(segment) {
                let field = scope.dictionary(dictionary);
                if let Some(mut postings) = field.postings(word, IndexRecordOption::Basic)?
                    && segment.lives(&mut postings)
                {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// In how many visible documents a stem stands in the field where it is commonest, deleted ones
    /// among them: an estimate that costs next to nothing.
    pub(super) fn at_most(&self, stem: &str) -> Result<u32, SearchError> {
        let mut most = 0;
        for field in [TITLE, BODY] {
            let mut count = 0;
            for segment in &self.snapshot.segments {
                for scope in self.scopes(segment) {
                    if let Some(field) = scope.stems.get(field) {
                        count += field.count(stem)?;
                    }
                }
            }
            most = most.max(count);
        }
        Ok(most)
    }

    /// In how many visible documents a word stands as it is written, deleted ones among them.
    pub(super) fn documents_at_most(
        &self,
        dictionary: Dictionary,
        word: &str,
    ) -> Result<u32, SearchError> {
        let mut count = 0;
        for segment in &self.snapshot.segments {
            for scope in self.scopes(segment) {
                count += scope.dictionary(dictionary).count(word)?;
            }
        }
        Ok(count)
    }

    /// Whether any visible document holds a word with this stem.
    pub(super) fn has_stem(&self, stem: &str) -> Result<bool, SearchError> {
        for segment in &self.snapshot.segments {
            for scope in self.scopes(segment) {
                for field in &scope.stems {
                    if let Some(mut postings) = field.postings(stem, IndexRecordOption::Basic)?
                        && segment.lives(&mut postings)
                    {
                        return Ok(true);
                    }
                }
            }
        }
        Ok(false)
    }

    /// Visible words that begin with `prefix`, commonest first, at most `limit`.
    pub(super) fn beginning_with(
        &self,
        dictionary: Dictionary,
        prefix: &str,
        limit: usize,
    ) -> Result<Vec<(String, u32)>, SearchError> {
        /// A beginning of more words than this says too little: those first in the alphabet are
        /// looked at.
        const LOOKED_AT_MAX: usize = 128;
        let segments = &self.snapshot.segments;
        let is_one = segments.len() == 1 && self.seen_scopes().len() == 1;
        // Counts of several dictionaries are added up first; of one, rarer words are passed over.
        let kept_max = if is_one { limit * 2 } else { usize::MAX };
        let mut words: Vec<(String, u32)> = Vec::new();
        for scope in segments.iter().flat_map(|segment| self.scopes(segment)) {
            let terms = scope.dictionary(dictionary).index.terms();
            let mut stream = terms.range().ge(prefix).into_stream()?;
            let mut looked_at = 0;
            while let Some((term, info)) = stream.next() {
                looked_at += 1;
                if !term.starts_with(prefix.as_bytes()) || looked_at > LOOKED_AT_MAX {
                    break;
                }
                // Words come in order: of equally common ones the first stays.
                let place = match is_one {
                    true => words.partition_point(|(_, count)| *count >= info.doc_freq),
                    false => words.len(),
                };
                if place < kept_max
                    && let Ok(word) = std::str::from_utf8(term)
                {
                    words.insert(place, (word.to_owned(), info.doc_freq));
                    words.truncate(kept_max);
                }
            }
        }
        if !is_one {
            words.sort_unstable_by(|a, b| a.0.cmp(&b.0));
            words.dedup_by(|next, kept| {
                let is_same = next.0 == kept.0;
                kept.1 += if is_same { next.1 } else { 0 };
                is_same
            });
        }
        words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        words.truncate(limit * 2);
        // Deleted documents do not count, but counting is dear: only where there are any, and
        // only for words that are in reach.
        if segments.iter().any(|segment| segment.reader.has_deletes()) {
            for (word, count) in &mut words {
                *count = self.count(dictionary, word)?;
            }
        }
        words.retain(|(_, count)| *count > 0);
        words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        words.truncate(limit);
        Ok(words)
    }
}
