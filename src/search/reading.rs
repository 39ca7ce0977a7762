//! A state of the index that searches read, with statistics counted for each scope apart.
//!
//! Statistics are counted over living documents here and not taken from tantivy, whose numbers
//! include other scopes, and deleted documents until some merge happens to drop them.

use std::collections::BTreeMap;
use std::sync::Arc;

use tantivy::columnar::Column;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::postings::{BlockSegmentPostings, Postings, SegmentPostings};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, Searcher, TERMINATED, Term};

use super::document::Scope;
use super::error::SearchError;
use super::schema::{BODY, Fields, TITLE, TextFields, fast, scope_code};
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

/// Counts of one scope.
#[derive(Clone, Copy, Default)]
struct Statistics {
    documents: u64,
    lengths: [u64; 4],
}

impl Statistics {
    fn add(&mut self, other: &Statistics) {
        self.documents += other.documents;
        for (sum, length) in self.lengths.iter_mut().zip(other.lengths) {
            *sum += length;
        }
    }
}

/// One segment, with everything opened.
pub(super) struct Segment {
    pub(super) reader: SegmentReader,
    public: ScopeReader,
    agents: ScopeReader,
    /// The language of each document.
    pub(super) langs: Vec<u16>,
    /// The group of each document.
    pub(super) groups: Vec<u64>,
    /// The documents by group, in rising order.
    by_group: Vec<(u64, DocId)>,
    /// The scope of each document.
    scopes: Vec<u8>,
    pub(super) kind: Column<u64>,
    /// The places where the pieces of a document begin.
    pub(super) piece_starts: Column<u64>,
}

/// The text fields of one scope in a segment.
pub(super) struct ScopeReader {
    pub(super) stems: [FieldReader; 4],
    pub(super) norms: [Option<FieldNormReader>; 4],
    pub(super) exact: FieldReader,
    pub(super) title_starts: FieldReader,
    pub(super) heading_starts: FieldReader,
    pub(super) whole_title: FieldReader,
    statistics: Statistics,
}

/// One field in a segment.
pub(super) struct FieldReader {
    field: Field,
    pub(super) index: Arc<InvertedIndexReader>,
}

impl FieldReader {
    fn open(reader: &SegmentReader, field: Field) -> Result<FieldReader, SearchError> {
        Ok(FieldReader { field, index: reader.inverted_index(field)? })
    }

    /// The documents with a word, if there are any.
    pub(super) fn postings(
        &self,
        word: &str,
        record: IndexRecordOption,
    ) -> Result<Option<SegmentPostings>, SearchError> {
        Ok(self.index.read_postings(&Term::from_field_text(self.field, word), record)?)
    }

    /// How many documents hold a word, deleted ones among them.
    fn count(&self, word: &str) -> Result<u32, SearchError> {
        Ok(self.index.doc_freq(&Term::from_field_text(self.field, word))?)
    }

    /// The same, to be read a block at a time: for words that stand in many documents.
    pub(super) fn blocks(
        &self,
        word: &str,
        record: IndexRecordOption,
    ) -> Result<Option<BlockSegmentPostings>, SearchError> {
        Ok(self.index.read_block_postings(&Term::from_field_text(self.field, word), record)?)
    }
}

/// Which dictionary to look a word up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dictionary {
    /// Every word as it is written.
    Exact,
    /// Beginnings of words of titles and of customers.
    TitleStarts,
    /// Beginnings of words of headings.
    HeadingStarts,
    /// Whole titles.
    WholeTitle,
}

impl ScopeReader {
    fn open(
        reader: &SegmentReader,
        fields: &Fields,
        scope: Scope,
    ) -> Result<ScopeReader, SearchError> {
        let TextFields { stems: [title, heading, body, words], .. } = *fields.text(scope);
        let text = fields.text(scope);
        let field = |field| FieldReader::open(reader, field);
        let norm = |field| reader.fieldnorms_readers().get_field(field).map_err(SearchError::from);
        let mut opened = ScopeReader {
            stems: [field(title)?, field(heading)?, field(body)?, field(words)?],
            norms: [norm(title)?, norm(heading)?, norm(body)?, norm(words)?],
            exact: field(text.exact)?,
            title_starts: field(text.title_starts)?,
            heading_starts: field(text.heading_starts)?,
            whole_title: field(text.whole_title)?,
            statistics: Statistics::default(),
        };
        opened.statistics = opened.count(reader, scope)?;
        Ok(opened)
    }

    fn count(&self, reader: &SegmentReader, scope: Scope) -> Result<Statistics, SearchError> {
        let mut statistics = Statistics::default();
        let codes = reader.fast_fields().u64(fast::SCOPE)?;
        for doc in reader.doc_ids_alive() {
            if codes.first(doc) != Some(scope_code(scope)) {
                continue;
            }
            statistics.documents += 1;
            for (length, norm) in statistics.lengths.iter_mut().zip(&self.norms) {
                *length += norm.as_ref().map_or(0, |norm| u64::from(norm.fieldnorm(doc)));
            }
        }
        Ok(statistics)
    }

    pub(super) fn dictionary(&self, dictionary: Dictionary) -> &FieldReader {
        match dictionary {
            Dictionary::Exact => &self.exact,
            Dictionary::TitleStarts => &self.title_starts,
            Dictionary::HeadingStarts => &self.heading_starts,
            Dictionary::WholeTitle => &self.whole_title,
        }
    }
}

impl Segment {
    fn open(reader: &SegmentReader, fields: &Fields) -> Result<Segment, SearchError> {
        let column = |name| reader.fast_fields().u64(name).map_err(SearchError::from);
        let (langs, groups) = (column(fast::LANG)?, column(fast::GROUP_HASH)?);
        let scopes = column(fast::SCOPE)?;
        let scope = |doc| scopes.first(doc).and_then(|code| u8::try_from(code).ok());
        let docs = 0..reader.max_doc();
        let lang = |doc| langs.first(doc).and_then(|code| u16::try_from(code).ok()).unwrap_or(0);
        let groups: Vec<u64> = docs.clone().map(|doc| groups.first(doc).unwrap_or(0)).collect();
        let mut by_group: Vec<(u64, DocId)> = groups.iter().copied().zip(docs.clone()).collect();
        by_group.sort_unstable();
        Ok(Segment {
            public: ScopeReader::open(reader, fields, Scope::Public)?,
            agents: ScopeReader::open(reader, fields, Scope::Agents)?,
            langs: docs.clone().map(lang).collect(),
            scopes: docs.clone().map(|doc| scope(doc).unwrap_or(u8::MAX)).collect(),
            by_group,
            groups,
            kind: column(fast::KIND)?,
            piece_starts: column(fast::PIECE_START)?,
            reader: reader.clone(),
        })
    }

    fn scope(&self, scope: Scope) -> &ScopeReader {
        match scope {
            Scope::Public => &self.public,
            Scope::Agents => &self.agents,
        }
    }

    /// How many living documents hold a word.
    fn living(&self, postings: &mut SegmentPostings) -> u32 {
        let Some(alive) = self.reader.alive_bitset() else { return postings.doc_freq() };
        let mut count = 0;
        while postings.doc() != TERMINATED {
            count += u32::from(alive.is_alive(postings.doc()));
            postings.advance();
        }
        count
    }

    /// Whether any living document holds a word.
    fn lives(&self, postings: &mut SegmentPostings) -> bool {
        let Some(alive) = self.reader.alive_bitset() else { return postings.doc_freq() > 0 };
        while postings.doc() != TERMINATED {
            if alive.is_alive(postings.doc()) {
                return true;
            }
            postings.advance();
        }
        false
    }

    /// Whether this is the same state of the same segment.
    fn is(&self, reader: &SegmentReader) -> bool {
        self.reader.segment_id() == reader.segment_id()
            && self.reader.delete_opstamp() == reader.delete_opstamp()
    }
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
        let code = scope_code(scope);
        self.segments.iter().zip(&self.first_docs).filter_map(move |(segment, first)| {
            let from = segment.by_group.partition_point(|(known, _)| *known < group);
            let own = segment.by_group.iter().skip(from).take_while(|(known, _)| *known == group);
            let alive = segment.reader.alive_bitset();
            let mut living = own.map(|(_, doc)| *doc).filter(|doc| {
                alive.is_none_or(|alive| alive.is_alive(*doc))
                    && segment.scopes.get(*doc as usize).map(|scope| u64::from(*scope))
                        == Some(code)
            });
            living.next().map(|doc| first + doc)
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

    /// Whether two stems follow each other in any visible document.
    pub(super) fn stand_side_by_side(
        &self,
        first: &str,
        second: &str,
    ) -> Result<bool, SearchError> {
        /// Documents with both words that are looked at.
        const LOOKED_AT_MAX: usize = 200;
        let record = IndexRecordOption::WithFreqsAndPositions;
        let (mut before, mut after) = (Vec::new(), Vec::new());
        let mut looked_at = 0;
        for segment in &self.snapshot.segments {
            let alive = segment.reader.alive_bitset();
            for scope in self.scopes(segment) {
                for field in [TITLE, BODY] {
                    let Some(field) = scope.stems.get(field) else { continue };
                    let (Some(mut a), Some(mut b)) =
                        (field.postings(first, record)?, field.postings(second, record)?)
                    else {
                        continue;
                    };
                    while a.doc() != TERMINATED && looked_at < LOOKED_AT_MAX {
                        let doc = a.doc();
                        if b.doc() < doc && b.seek(doc) == TERMINATED {
                            break;
                        }
                        if b.doc() == doc && alive.is_none_or(|alive| alive.is_alive(doc)) {
                            looked_at += 1;
                            a.positions(&mut before);
                            b.positions(&mut after);
                            if before.iter().any(|at| after.binary_search(&(at + 1)).is_ok()) {
                                return Ok(true);
                            }
                        }
                        a.advance();
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
        let mut found: BTreeMap<String, u32> = BTreeMap::new();
        for segment in &self.snapshot.segments {
            for scope in self.scopes(segment) {
                let terms = scope.dictionary(dictionary).index.terms();
                let mut stream = terms.range().ge(prefix).into_stream()?;
                let mut looked_at = 0;
                while let Some((term, info)) = stream.next() {
                    looked_at += 1;
                    if !term.starts_with(prefix.as_bytes()) || looked_at > LOOKED_AT_MAX {
                        break;
                    }
                    let Ok(word) = std::str::from_utf8(term) else { continue };
                    match found.get_mut(word) {
                        Some(count) => *count += info.doc_freq,
                        None => drop(found.insert(word.to_owned(), info.doc_freq)),
                    }
                }
            }
        }
        let mut words: Vec<(String, u32)> = found.into_iter().collect();
        words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        words.truncate(limit * 2);
        // Deleted documents do not count, but counting is dear: only where there are any, and
        // only for words that are in reach.
        if self.snapshot.segments.iter().any(|segment| segment.reader.has_deletes()) {
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
