//! Filters: which documents may be found at all, whatever the words say; and what is listed when
//! there are no words. Facets are read in the fields of the visible scopes only.

use tantivy::postings::SegmentPostings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED, Term};

use super::bits::Bits;
use super::document::Facet;
use super::error::SearchError;
use super::order::Places;
use super::phrase::Said;
use super::query::Query;
use super::rank::{Candidate, Information, Ranking};
use super::reading::Reading;
use super::schema::{FACET_SPELLING, Fields, facet_term, fast, scope_code, stable_hash};
use super::segment::Segment;
use super::visibility::Visibility;

/// Which documents may be found. The parts compose: a document must satisfy all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// It carries all of these.
    pub required: Vec<Facet>,
    /// It carries at least one of each of these lists.
    pub any_of: Vec<Vec<Facet>>,
    /// It carries none of these.
    pub excluded: Vec<Facet>,
    /// It is of this second or later.
    pub after: Option<i64>,
    /// It is of a second before this one.
    pub before: Option<i64>,
    /// It says none of these, in any form of the word; several words are a phrase.
    pub excluded_words: Vec<String>,
    /// It says each of these, word for word.
    pub phrases: Vec<String>,
}

impl Filter {
    /// Whether everything passes.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Filter::default()
    }
}

/// Who asks, and by which fields: what a filter is read with.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) visibility: Visibility,
    pub(super) fields: &'a Fields,
}

/// A filter that has been looked up: which documents of each segment pass. Those that are gone or
/// that nobody sees may be among them: scores are kept of visible and living ones only.
pub(super) struct Passing {
    /// None when everything passes.
    segments: Option<Vec<Bits>>,
    /// What was found and passed, if it is to be counted.
    counted: Option<Vec<u32>>,
}

impl Passing {
    /// Looks up the filter of a query.
    pub(super) fn compile(
        reading: &Reading<'_>,
        seen: Seen<'_>,
        query: &Query,
    ) -> Result<Passing, SearchError> {
        let counted = (!query.counted_facets.is_empty()).then(Vec::new);
        if query.filter.is_none() {
            return Ok(Passing { segments: None, counted });
        }
        Ok(Passing { segments: Some(passing(reading, seen, query)?), counted })
    }

    /// Whether a document may be found.
    pub(super) fn passes(&self, segment: usize, doc: DocId) -> bool {
        let Some(segments) = &self.segments else { return true };
        segments.get(segment).is_some_and(|bits| bits.has(doc))
    }

    /// Notes what was found, before the best of it are chosen; needed for counts only.
    pub(super) fn note(&mut self, found: impl Iterator<Item = u32>) {
        if let Some(counted) = &mut self.counted {
            counted.extend(found);
        }
    }

    /// What was noted.
    pub(super) fn counted(&self) -> Option<&[u32]> {
        self.counted.as_deref()
    }
}

/// So many groups can be turned through without words; all of them are counted.
const LISTED_MAX: usize = 2_000;

/// Everything that passes, newest first if nothing else is said: the answer to a query of filters alone.
pub(super) fn browse(
    reading: &Reading<'_>,
    seen: Seen<'_>,
    (query, passing): (&Query, &mut Passing),
) -> Result<Ranking, SearchError> {
    let mut visible = visible(reading, seen)?;
    for (visible, bits) in visible.iter_mut().zip(passing.segments.iter().flatten()) {
        visible.keep(bits);
    }
    let kind = query.kind.as_deref().map(stable_hash);
    let mut listed: Vec<u32> = Vec::new();
    let segments = reading.snapshot.segments.iter().zip(&reading.snapshot.first_docs);
    for ((segment, first), bits) in segments.zip(&visible) {
        for doc in bits.iter() {
            if kind.is_some_and(|kind| segment.kind.first(doc) != Some(kind)) {
                continue;
            }
            listed.push(first + doc);
        }
    }
    passing.note(listed.iter().copied());
    let total = listed.len();
    let wanted = LISTED_MAX.min(query.offset + query.limit);
    let first = Places::open(reading, query.order)?.first(reading, &listed, wanted);
    let best = first.into_iter().map(Candidate::listed).collect();
    Ok(Ranking { best, total, information: Information::default(), worth: 1.0 })
}

/// How many documents pass; all of a query without words.
pub(super) fn count(
    reading: &Reading<'_>,
    seen: Seen<'_>,
    query: &Query,
) -> Result<usize, SearchError> {
    let mut counted = passing(reading, seen, query)?;
    // What carries a facet is of a visible scope: facets are read in the fields of those only.
    let is_seen = !query.filter.required.is_empty() || !query.filter.any_of.is_empty();
    if is_seen {
        for (bits, segment) in counted.iter_mut().zip(&reading.snapshot.segments) {
            if let Some(alive) = segment.reader.alive_bitset() {
                bits.retain(|doc| alive.is_alive(doc));
            }
        }
    } else {
        for (bits, visible) in counted.iter_mut().zip(visible(reading, seen)?) {
            bits.keep(&visible);
        }
    }
    Ok(counted.iter().map(Bits::count).sum())
}

fn passing(reading: &Reading<'_>, seen: Seen<'_>, query: &Query) -> Result<Vec<Bits>, SearchError> {
    let filter = &query.filter;
    let said = |text: &String| Said::new(text, query.lang);
    let phrases: Vec<Said> = filter.phrases.iter().map(said).collect();
    let unsaid: Vec<Said> = filter.excluded_words.iter().map(said).collect();
    let mut passing = Vec::with_capacity(reading.snapshot.segments.len());
    for segment in &reading.snapshot.segments {
        let mut bits = Bits::all(segment.reader.max_doc());
        for facet in &filter.required {
            bits.keep(&carrying(segment, seen, std::slice::from_ref(facet))?);
        }
        for facets in &filter.any_of {
            bits.keep(&carrying(segment, seen, facets)?);
        }
        if !filter.excluded.is_empty() {
            bits.drop_all(&carrying(segment, seen, &filter.excluded)?);
        }
        if filter.after.is_some() || filter.before.is_some() {
            let times = segment.reader.fast_fields().column_opt::<i64>(fast::AT)?;
            bits.retain(|doc| {
                times.as_ref().and_then(|times| times.first(doc)).is_some_and(|at| {
                    filter.after.is_none_or(|after| at >= after)
                        && filter.before.is_none_or(|before| at < before)
                })
            });
        }
        for words in &unsaid {
            bits.drop_all(&words.in_any_form(reading, segment, &bits)?);
        }
        for words in &phrases {
            bits.keep(&words.word_for_word(reading, segment, &bits)?);
        }
        passing.push(bits);
    }
    Ok(passing)
}

/// The living documents that whoever asks may see.
fn visible(reading: &Reading<'_>, seen: Seen<'_>) -> Result<Vec<Bits>, SearchError> {
    let codes: Vec<u64> = seen.visibility.scopes().iter().map(|scope| scope_code(*scope)).collect();
    let mut visible = Vec::with_capacity(reading.snapshot.segments.len());
    for segment in &reading.snapshot.segments {
        let scopes = segment.reader.fast_fields().u64(fast::SCOPE)?;
        let mut bits = Bits::none(segment.reader.max_doc());
        for doc in segment.reader.doc_ids_alive() {
            if scopes.first(doc).is_some_and(|code| codes.contains(&code)) {
                bits.add(doc);
            }
        }
        visible.push(bits);
    }
    Ok(visible)
}

/// The documents that carry at least one of these; deleted ones may be among them.
fn carrying(segment: &Segment, seen: Seen<'_>, facets: &[Facet]) -> Result<Bits, SearchError> {
    let mut bits = Bits::none(segment.reader.max_doc());
    for scope in seen.visibility.scopes() {
        let field = seen.fields.text(*scope).facets;
        let index = segment.reader.inverted_index(field)?;
        for facet in facets {
            let folded = facet_term(&Facet { value: facet.folded_value(), ..facet.clone() });
            let mut terms = vec![folded.clone()];
            let spelling = format!("{folded}{FACET_SPELLING}");
            let mut others = index.terms().range().ge(&spelling).into_stream()?;
            while let Some((term, _)) = others.next() {
                let Some(term) = std::str::from_utf8(term).ok() else { break };
                if !term.starts_with(&spelling) {
                    break;
                }
                terms.push(term.to_owned());
            }
            for term in terms {
                let term = Term::from_field_text(field, &term);
                if let Some(postings) = index.read_postings(&term, IndexRecordOption::Basic)? {
                    add_all(&mut bits, postings);
                }
            }
        }
    }
    Ok(bits)
}

/// Adds the documents of a term.
pub(super) fn add_all(bits: &mut Bits, mut postings: SegmentPostings) {
    let mut doc = postings.doc();
    while doc != TERMINATED {
        bits.add(doc);
        doc = postings.advance();
    }
}
