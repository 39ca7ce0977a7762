//! A segment of the index with everything opened that searches read, and its counts for each
//! scope apart.
//!
//! Counts are of living documents and not taken from tantivy, whose numbers include other scopes,
//! and deleted documents until some merge happens to drop them.

use std::sync::Arc;

use tantivy::columnar::{Column, StrColumn};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::postings::{BlockSegmentPostings, SegmentPostings};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, TERMINATED, Term};

use super::document::Scope;
use super::error::SearchError;
use super::schema::{Fields, TextFields, fast, scope_code};

/// Counts of one scope.
#[derive(Clone, Copy, Default)]
pub(super) struct Statistics {
    pub(super) documents: u64,
    pub(super) lengths: [u64; 4],
}

impl Statistics {
    pub(super) fn add(&mut self, other: &Statistics) {
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
    /// What each document shows of itself, as `shown` writes it.
    outlines: Option<StrColumn>,
    /// The places where the pieces of a document begin.
    pub(super) piece_starts: Column<u64>,
    /// The time of each document, where any has one.
    pub(super) times: Option<Column<i64>>,
}

/// The text fields of one scope in a segment.
pub(super) struct ScopeReader {
    pub(super) stems: [FieldReader; 4],
    pub(super) norms: [Option<FieldNormReader>; 4],
    pub(super) exact: FieldReader,
    pub(super) title_starts: FieldReader,
    pub(super) heading_starts: FieldReader,
    pub(super) whole_title: FieldReader,
    pub(super) statistics: Statistics,
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
    pub(super) fn count(&self, word: &str) -> Result<u32, SearchError> {
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
    pub(super) fn open(reader: &SegmentReader, fields: &Fields) -> Result<Segment, SearchError> {
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
            outlines: reader.fast_fields().str(fast::OUTLINE)?,
            piece_starts: column(fast::PIECE_START)?,
            times: reader.fast_fields().column_opt::<i64>(fast::AT)?,
            reader: reader.clone(),
        })
    }

    pub(super) fn scope(&self, scope: Scope) -> &ScopeReader {
        match scope {
            Scope::Public => &self.public,
            Scope::Agents => &self.agents,
        }
    }

    /// What a document shows of itself, unless that is too long to stand in a column.
    pub(super) fn outline(&self, doc: DocId) -> Result<Option<String>, SearchError> {
        let Some(outlines) = &self.outlines else { return Ok(None) };
        let Some(place) = outlines.term_ords(doc).next() else { return Ok(None) };
        let mut outline = String::new();
        let found = outlines.ord_to_str(place, &mut outline)?;
        Ok(found.then_some(outline))
    }

    /// How many living documents hold a word.
    pub(super) fn living(&self, postings: &mut SegmentPostings) -> u32 {
        let Some(alive) = self.reader.alive_bitset() else { return postings.doc_freq() };
        let mut count = 0;
        while postings.doc() != TERMINATED {
            count += u32::from(alive.is_alive(postings.doc()));
            postings.advance();
        }
        count
    }

    /// Whether any living document holds a word.
    pub(super) fn lives(&self, postings: &mut SegmentPostings) -> bool {
        let Some(alive) = self.reader.alive_bitset() else { return postings.doc_freq() > 0 };
        while postings.doc() != TERMINATED {
            if alive.is_alive(postings.doc()) {
                return true;
            }
            postings.advance();
        }
        false
    }

    /// The living document of a group in a scope, if there is one.
    pub(super) fn document_of(&self, group: u64, scope: Scope) -> Option<DocId> {
        let from = self.by_group.partition_point(|(known, _)| *known < group);
        let own = self.by_group.iter().skip(from).take_while(|(known, _)| *known == group);
        let alive = self.reader.alive_bitset();
        own.map(|(_, doc)| *doc).find(|doc| {
            let code = self.scopes.get(*doc as usize).map(|code| u64::from(*code));
            code == Some(scope_code(scope)) && alive.is_none_or(|alive| alive.is_alive(*doc))
        })
    }

    /// Whether this is the same state of the same segment.
    pub(super) fn is(&self, reader: &SegmentReader) -> bool {
        self.reader.segment_id() == reader.segment_id()
            && self.reader.delete_opstamp() == reader.delete_opstamp()
    }
}
