//! A state of the index that searches read, with statistics counted for each scope apart.
//!
//! Statistics are counted over living documents here and not taken from tantivy, whose numbers
//! include other scopes, and deleted documents until some merge happens to drop them.

use std::collections::BTreeMap;
use std::sync::Arc;

use tantivy::columnar::Column;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, Searcher, TERMINATED, Term};

use super::document::Scope;
use super::error::SearchError;
use super::schema::{Fields, TextFields, fast, scope_code};
use super::visibility::Visibility;

/// A state of the index.
pub(super) struct Snapshot {
    pub(super) searcher: Searcher,
    pub(super) segments: Vec<Segment>,
    pub(super) position: u64,
    public: Statistics,
    agents: Statistics,
}

/// Counts of one scope.
#[derive(Clone, Copy, Default)]
struct Statistics {
    documents: u64,
    lengths: [u64; 4],
}

/// One segment, with everything opened.
pub(super) struct Segment {
    pub(super) reader: SegmentReader,
    public: ScopeReader,
    agents: ScopeReader,
    pub(super) key: Column<u64>,
    pub(super) group: Column<u64>,
    pub(super) kind: Column<u64>,
    pub(super) lang: Column<u64>,
}

/// The text fields of one scope in a segment.
pub(super) struct ScopeReader {
    pub(super) stems: [FieldReader; 4],
    pub(super) norms: [Option<FieldNormReader>; 4],
    pub(super) exact: FieldReader,
    pub(super) names: FieldReader,
    pub(super) whole_title: FieldReader,
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
}

/// Which dictionary to look a word up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dictionary {
    /// Every word as it is written.
    Exact,
    /// Words of titles, headings and customers.
    Names,
    /// Whole titles.
    WholeTitle,
}

impl ScopeReader {
    fn open(reader: &SegmentReader, fields: &TextFields) -> Result<ScopeReader, SearchError> {
        let [title, heading, body, words] = fields.stems;
        let field = |field| FieldReader::open(reader, field);
        let norm = |field| reader.fieldnorms_readers().get_field(field).map_err(SearchError::from);
        Ok(ScopeReader {
            stems: [field(title)?, field(heading)?, field(body)?, field(words)?],
            norms: [norm(title)?, norm(heading)?, norm(body)?, norm(words)?],
            exact: field(fields.exact)?,
            names: field(fields.names)?,
            whole_title: field(fields.whole_title)?,
        })
    }

    pub(super) fn dictionary(&self, dictionary: Dictionary) -> &FieldReader {
        match dictionary {
            Dictionary::Exact => &self.exact,
            Dictionary::Names => &self.names,
            Dictionary::WholeTitle => &self.whole_title,
        }
    }
}

impl Segment {
    fn open(reader: &SegmentReader, fields: &Fields) -> Result<Segment, SearchError> {
        let column = |name| reader.fast_fields().u64(name).map_err(SearchError::from);
        Ok(Segment {
            public: ScopeReader::open(reader, &fields.public)?,
            agents: ScopeReader::open(reader, &fields.agents)?,
            key: column(fast::KEY)?,
            group: column(fast::GROUP_HASH)?,
            kind: column(fast::KIND)?,
            lang: column(fast::LANG)?,
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
}

impl Snapshot {
    /// Opens every segment and counts.
    pub(super) fn new(
        searcher: Searcher,
        fields: &Fields,
        position: u64,
    ) -> Result<Snapshot, SearchError> {
        let segments = searcher
            .segment_readers()
            .iter()
            .map(|reader| Segment::open(reader, fields))
            .collect::<Result<Vec<_>, _>>()?;
        let mut snapshot = Snapshot {
            searcher,
            segments,
            position,
            public: Statistics::default(),
            agents: Statistics::default(),
        };
        snapshot.public = snapshot.count(Scope::Public)?;
        snapshot.agents = snapshot.count(Scope::Agents)?;
        Ok(snapshot)
    }

    fn count(&self, scope: Scope) -> Result<Statistics, SearchError> {
        let mut statistics = Statistics::default();
        for segment in &self.segments {
            let codes = segment.reader.fast_fields().u64(fast::SCOPE)?;
            let norms = &segment.scope(scope).norms;
            for doc in segment.reader.doc_ids_alive() {
                if codes.first(doc) != Some(scope_code(scope)) {
                    continue;
                }
                statistics.documents += 1;
                for (length, norm) in statistics.lengths.iter_mut().zip(norms) {
                    *length += norm.as_ref().map_or(0, |norm| u64::from(norm.fieldnorm(doc)));
                }
            }
        }
        Ok(statistics)
    }

    fn statistics(&self, scope: Scope) -> &Statistics {
        match scope {
            Scope::Public => &self.public,
            Scope::Agents => &self.agents,
        }
    }

    /// What somebody sees of this state.
    pub(super) fn seen_by(&self, visibility: Visibility) -> Reading<'_> {
        let mut total = Statistics::default();
        for scope in visibility.scopes() {
            let statistics = self.statistics(*scope);
            total.documents += statistics.documents;
            for (sum, length) in total.lengths.iter_mut().zip(statistics.lengths) {
                *sum += length;
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

impl<'a> Reading<'a> {
    /// The visible fields of a segment.
    pub(super) fn scopes(
        &self,
        segment: &'a Segment,
    ) -> impl Iterator<Item = &'a ScopeReader> + use<'a> {
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

    /// Whether any visible document holds a word with this stem.
    pub(super) fn has_stem(&self, stem: &str) -> Result<bool, SearchError> {
        for segment in &self.snapshot.segments {
            for scope in self.scopes(segment) {
                for field in &scope.stems {
                    if let Some(mut postings) = field.postings(stem, IndexRecordOption::Basic)?
                        && segment.living(&mut postings) > 0
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
        let mut found: BTreeMap<String, u32> = BTreeMap::new();
        for segment in &self.snapshot.segments {
            for scope in self.scopes(segment) {
                let terms = scope.dictionary(dictionary).index.terms();
                let mut stream = terms.range().ge(prefix).into_stream()?;
                while let Some((term, info)) = stream.next() {
                    if !term.starts_with(prefix.as_bytes()) {
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

/// The positions of a word in the current document.
pub(super) fn positions_of(postings: &mut SegmentPostings) -> Vec<u32> {
    let mut positions = Vec::new();
    postings.positions(&mut positions);
    positions
}
