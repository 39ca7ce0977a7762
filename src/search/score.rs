//! Scores documents for words: BM25F, that is BM25 over the weighted sum of a word's frequencies in
//! all fields (Robertson, Zaragoza and Taylor 2004), so that a word in the title and in the body
//! is one piece of evidence and not two.

use std::collections::HashMap;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::document::Scope;
use super::error::SearchError;
use super::evidence::Evidence;
use super::reading::{Reading, ScopeReader, Segment};
use super::schema::{BODY, HEADING, TITLE, WORDS, fast, scope_code};
use super::words::{LookUp, LookUpKind, Word, idf, times_weight};

/// How much a field's words count: a title is chosen to say what the text is about, and what
/// customers said for it is nearly as telling. In the order of the stem fields. Between 5 and 8
/// for the title, measured rankings hardly differ.
const FIELD_WEIGHTS: [f32; 4] = [5.0, 3.0, 1.0, 3.0];
/// How much the length of a field counts (BM25's b): the customary value for all of them.
const LENGTH_WEIGHTS: [f32; 4] = [0.75, 0.75, 0.75, 0.75];
/// Saturation (BM25's k1). Higher than the customary 1.2 to 2, because weighted frequencies are
/// higher than counts: a word in the title must not saturate at once.
const SATURATION: f32 = 3.0;
/// A word that stands exactly as it was typed, whatever its stem in the document's language:
/// enough to be found by it, and to settle a tie, no more.
const EXACT_WEIGHT: f32 = 0.25;
/// What was learnt for certain counts as a word of the title nearly does.
const EVIDENCE_WEIGHT: f32 = 4.0;

const _: () = assert!(
    TITLE == 0 && HEADING == 1 && BODY == 2 && WORDS == 3,
    "weights follow the order of fields"
);

/// What is known of a document while words are added up.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) score: f32,
    /// The words that matched, a bit for each.
    pub(super) words: u32,
}

/// The scores of all documents of a state of the index.
pub(super) struct Scores {
    /// For each segment, for each document.
    pub(super) tallies: Vec<Vec<Tally>>,
    /// For each segment, the documents that matched, in the order they were met.
    pub(super) matched: Vec<Vec<DocId>>,
    /// For each word, what it tells: high if few documents hold it.
    pub(super) idfs: Vec<f32>,
}

/// Scores every visible document that holds any of the words.
pub(super) fn score(
    reading: &Reading<'_>,
    words: &[Word],
    evidence: &Evidence,
) -> Result<Scores, SearchError> {
    let sizes: Vec<usize> =
        reading.snapshot.segments.iter().map(|segment| segment.reader.max_doc() as usize).collect();
    let mut scores = Scores {
        tallies: sizes.iter().map(|size| vec![Tally::default(); *size]).collect(),
        matched: vec![Vec::new(); sizes.len()],
        idfs: Vec::with_capacity(words.len()),
    };
    let mut frequencies: Vec<Vec<f32>> = sizes.iter().map(|size| vec![0.0; *size]).collect();
    for (place, word) in words.iter().enumerate() {
        let mut found: Vec<Vec<DocId>> = Vec::with_capacity(sizes.len());
        // What a word tells is counted in what is written; only of one that is written nowhere
        // it is counted in what was learnt.
        let mut written = 0;
        for (segment, frequencies) in reading.snapshot.segments.iter().zip(&mut frequencies) {
            let mut docs = gather(reading, segment, word, frequencies)?;
            written += docs.len();
            let mut sink = Sink { segment, frequencies, docs: &mut docs };
            for scope in reading.seen_scopes() {
                gather_evidence(evidence, *scope, word, &mut sink)?;
            }
            found.push(docs);
        }
        let learnt: usize = found.iter().map(Vec::len).sum();
        let count = if written > 0 { written } else { learnt };
        let idf = idf(reading.documents, count as u64);
        scores.idfs.push(idf);
        let factor = idf * times_weight(word.times) * (SATURATION + 1.0);
        let bit = 1_u32.checked_shl(u32::try_from(place).unwrap_or(u32::MAX)).unwrap_or(0);
        for (ordinal, docs) in found.into_iter().enumerate() {
            let (Some(tallies), Some(frequencies), Some(matched)) = (
                scores.tallies.get_mut(ordinal),
                frequencies.get_mut(ordinal),
                scores.matched.get_mut(ordinal),
            ) else {
                continue;
            };
            for doc in docs {
                let (Some(tally), Some(frequency)) =
                    (tallies.get_mut(doc as usize), frequencies.get_mut(doc as usize))
                else {
                    continue;
                };
                if tally.words == 0 {
                    matched.push(doc);
                }
                tally.score += factor * *frequency / (SATURATION + *frequency);
                tally.words |= bit;
                *frequency = 0.0;
            }
        }
    }
    Ok(scores)
}

/// Adds up the weighted frequencies of a word; gives the living documents that hold it.
fn gather(
    reading: &Reading<'_>,
    segment: &Segment,
    word: &Word,
    frequencies: &mut [f32],
) -> Result<Vec<DocId>, SearchError> {
    let mut docs = Vec::new();
    for scope in reading.scopes(segment) {
        for term in &word.terms {
            let mut sink = Sink { segment, frequencies, docs: &mut docs };
            match term.kind {
                LookUpKind::Exact => {
                    if let Some(postings) =
                        scope.exact.postings(&term.text, IndexRecordOption::Basic)?
                    {
                        sink.add(postings, |_, _| EXACT_WEIGHT * term.weight);
                    }
                }
                LookUpKind::Stem | LookUpKind::NameStem => {
                    gather_stems(reading, scope, term, &mut sink)?
                }
            }
        }
    }
    Ok(docs)
}

fn gather_stems(
    reading: &Reading<'_>,
    scope: &ScopeReader,
    term: &LookUp,
    sink: &mut Sink<'_>,
) -> Result<(), SearchError> {
    for (place, (field, norms)) in scope.stems.iter().zip(&scope.norms).enumerate() {
        if term.kind == LookUpKind::NameStem && place == BODY {
            continue;
        }
        let Some(postings) = field.postings(&term.text, IndexRecordOption::WithFreqs)? else {
            continue;
        };
        let weight = term.weight * FIELD_WEIGHTS.get(place).copied().unwrap_or(1.0);
        let length_weight = LENGTH_WEIGHTS.get(place).copied().unwrap_or(0.0);
        let average = reading.lengths.get(place).copied().unwrap_or(1.0);
        sink.add(postings, |doc, frequency| {
            let length = norms.as_ref().map_or(average, |norms| norms.fieldnorm(doc) as f32);
            weight * frequency as f32 / (1.0 - length_weight + length_weight * length / average)
        });
    }
    Ok(())
}

/// Adds what was learnt of a word to all pieces of the groups that it speaks for.
fn gather_evidence(
    evidence: &Evidence,
    scope: Scope,
    word: &Word,
    sink: &mut Sink<'_>,
) -> Result<(), SearchError> {
    let mut groups: HashMap<u64, f32> = HashMap::new();
    for term in word.terms.iter().filter(|term| term.kind == LookUpKind::Stem) {
        for (group, strength) in evidence.of(&term.text, scope) {
            let known = groups.entry(*group).or_default();
            *known = known.max(strength * term.weight);
        }
    }
    if groups.is_empty() {
        return Ok(());
    }
    let scopes = sink.segment.reader.fast_fields().u64(fast::SCOPE)?;
    for doc in sink.segment.reader.doc_ids_alive() {
        let Some(strength) = sink.segment.group.first(doc).and_then(|group| groups.get(&group))
        else {
            continue;
        };
        if scopes.first(doc) == Some(scope_code(scope))
            && let Some(frequency) = sink.frequencies.get_mut(doc as usize)
        {
            if *frequency == 0.0 {
                sink.docs.push(doc);
            }
            *frequency += EVIDENCE_WEIGHT * strength;
        }
    }
    Ok(())
}

/// Where frequencies are added up.
struct Sink<'a> {
    segment: &'a Segment,
    frequencies: &'a mut [f32],
    docs: &'a mut Vec<DocId>,
}

impl Sink<'_> {
    fn add(&mut self, mut postings: SegmentPostings, weigh: impl Fn(DocId, u32) -> f32) {
        let alive = self.segment.reader.alive_bitset();
        let mut doc = postings.doc();
        while doc != TERMINATED {
            if alive.is_none_or(|alive| alive.is_alive(doc))
                && let Some(frequency) = self.frequencies.get_mut(doc as usize)
            {
                if *frequency == 0.0 {
                    self.docs.push(doc);
                }
                *frequency += weigh(doc, postings.term_freq());
            }
            doc = postings.advance();
        }
    }
}
