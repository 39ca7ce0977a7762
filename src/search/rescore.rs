//! Looks closely at the best documents: which words of the query stand side by side in them, and
//! how well their best section answers by itself.

use std::ops::Range;

use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::error::SearchError;
use super::query::Mode;
use super::rank::Candidate;
use super::reading::Reading;
use super::schema::{BODY, HEADING, TITLE};
use super::segment::Segment;
use super::words::Word;

/// What two neighbouring words of the query add where they stand side by side, as a share of what
/// the rarer of them tells. In titles, headings and bodies.
const PHRASE_WEIGHTS: [(usize, f32); 3] = [(TITLE, 0.6), (HEADING, 0.4), (BODY, 0.4)];
/// What the best section by itself adds, as a share of what its words tell.
const SECTION_WEIGHT: f32 = 0.2;
/// Words of a query that are looked at closely; the rest of a long one adds little.
const WORDS_MAX: usize = 12;
/// Sections of a document that are remembered as its best.
pub(super) const SECTIONS_MAX: usize = 3;
/// A further section is shown if it says so much of what the best one says.
const SECTION_SHARE_MIN: f32 = 0.3;

/// The best sections of a document, by their numbers, the best first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BestSections {
    numbers: [u16; SECTIONS_MAX],
    count: u8,
}

impl BestSections {
    /// Their numbers, the best first.
    pub(super) fn numbers(&self) -> &[u16] {
        self.numbers.get(..usize::from(self.count)).unwrap_or_default()
    }
}

/// A word of the query, and what it tells.
type Told<'a> = (&'a Word, f32);

/// Adds what the places of words tell. `candidates` come in any order and leave in that of the
/// index.
pub(super) fn add_places(
    reading: &Reading<'_>,
    words: &[Word],
    idfs: &[f32],
    mode: Mode,
    candidates: &mut [Candidate],
) -> Result<(), SearchError> {
    if mode == Mode::AsYouType {
        return Ok(());
    }
    let told = looked_at(words, idfs);
    candidates.sort_unstable_by_key(|candidate| candidate.doc);
    let mut places = Places::default();
    for (field, phrase_weight) in PHRASE_WEIGHTS {
        let has_phrases = told.len() > 1;
        if field != BODY && !has_phrases {
            continue;
        }
        for (segment, first) in reading.snapshot.segments.iter().zip(&reading.snapshot.first_docs) {
            let end = first + segment.reader.max_doc();
            let from = candidates.partition_point(|candidate| candidate.doc < *first);
            let to = candidates.partition_point(|candidate| candidate.doc < end);
            let Some(own) = candidates.get_mut(from..to) else { continue };
            let docs: Vec<DocId> = own.iter().map(|candidate| candidate.doc - first).collect();
            places.find(reading, segment, (field, &told), &docs)?;
            for (row, (candidate, doc)) in own.iter_mut().zip(&docs).enumerate() {
                if has_phrases {
                    let gain = phrase_weight * places.phrases(row, &told);
                    candidate.score += gain * candidate.gains.language;
                    candidate.gains.phrases += gain;
                }
                if field == BODY {
                    let told =
                        places.sections(row, &told, (segment, *doc), &mut candidate.sections);
                    let gain = SECTION_WEIGHT * told;
                    candidate.score += gain * candidate.gains.language;
                    candidate.gains.section = gain;
                }
            }
        }
    }
    Ok(())
}

/// The words that are looked at closely.
fn looked_at<'a>(words: &'a [Word], idfs: &[f32]) -> Vec<Told<'a>> {
    let told = words.iter().zip(idfs.iter().copied());
    told.filter(|(word, _)| !word.is_extra).take(WORDS_MAX).collect()
}

/// Which words stand side by side in a document: the first of the two, the second, the field,
/// and what that adds.
pub(super) fn side_by_side<'a>(
    reading: &Reading<'_>,
    (words, idfs): (&'a [Word], &[f32]),
    doc: u32,
) -> Result<Vec<(&'a Word, &'a Word, usize, f32)>, SearchError> {
    let told = looked_at(words, idfs);
    let (segment, doc) = reading.snapshot.place(doc);
    let mut found = Vec::new();
    let Some(segment) = reading.snapshot.segments.get(segment) else { return Ok(found) };
    let mut places = Places::default();
    for (field, weight) in PHRASE_WEIGHTS {
        places.find(reading, segment, (field, &told), &[doc])?;
        for (word, tells) in places.pairs(0, &told) {
            if let Some([(first, _), (second, _)]) = told.get(word..word + 2) {
                found.push((*first, *second, field, weight * tells));
            }
        }
    }
    Ok(found)
}

/// Where the words of a query stand in some documents. Its room is used again for each field.
#[derive(Default)]
struct Places {
    positions: Vec<u32>,
    /// For each document, for each word, its positions in rising order.
    spans: Vec<Range<usize>>,
    words: usize,
    one: Vec<u32>,
    starts: Vec<u64>,
    sums: Vec<(f32, u16)>,
}

impl Places {
    /// Finds the words in a field of documents, which come in rising order.
    fn find(
        &mut self,
        reading: &Reading<'_>,
        segment: &Segment,
        (field, told): (usize, &[Told<'_>]),
        docs: &[DocId],
    ) -> Result<(), SearchError> {
        self.positions.clear();
        self.spans.clear();
        self.spans.resize(docs.len() * told.len(), 0..0);
        self.words = told.len();
        for scope in reading.scopes(segment) {
            let Some(field) = scope.stems.get(field) else { continue };
            for (word, (told, _)) in told.iter().enumerate() {
                let record = IndexRecordOption::WithFreqsAndPositions;
                let Some(mut postings) = field.postings(&told.stem, record)? else { continue };
                for (row, doc) in docs.iter().enumerate() {
                    if postings.doc() != TERMINATED && postings.doc() < *doc {
                        postings.seek(*doc);
                    }
                    if postings.doc() != *doc {
                        continue;
                    }
                    postings.positions(&mut self.one);
                    let from = self.positions.len();
                    self.positions.extend_from_slice(&self.one);
                    if let Some(span) = self.spans.get_mut(row * self.words + word) {
                        *span = from..self.positions.len();
                    }
                }
            }
        }
        Ok(())
    }

    fn of(&self, row: usize, word: usize) -> &[u32] {
        let span = self.spans.get(row * self.words + word).cloned().unwrap_or_default();
        self.positions.get(span).unwrap_or_default()
    }

    /// What neighbouring words tell that stand side by side.
    fn phrases(&self, row: usize, told: &[Told<'_>]) -> f32 {
        self.pairs(row, told).map(|(_, tells)| tells).sum()
    }

    /// Neighbouring words that stand side by side, by the place of the first, and what they tell.
    fn pairs(&self, row: usize, told: &[Told<'_>]) -> impl Iterator<Item = (usize, f32)> {
        told.windows(2).enumerate().filter_map(move |(word, told)| match told {
            [(_, first), (_, second)] if adjacent(self.of(row, word), self.of(row, word + 1)) => {
                Some((word, first.min(*second)))
            }
            _ => None,
        })
    }

    /// What the words of the best section of a document tell; which are the best.
    fn sections(
        &mut self,
        row: usize,
        told: &[Told<'_>],
        (segment, doc): (&Segment, DocId),
        best: &mut BestSections,
    ) -> f32 {
        let mut starts = std::mem::take(&mut self.starts);
        let mut sums = std::mem::take(&mut self.sums);
        starts.clear();
        starts.extend(segment.piece_starts.values_for_doc(doc));
        sums.clear();
        sums.extend(
            (0..starts.len()).map(|number| (0.0, u16::try_from(number).unwrap_or(u16::MAX))),
        );
        for (word, (_, idf)) in told.iter().enumerate() {
            let mut last = usize::MAX;
            for position in self.of(row, word) {
                let position = u64::from(*position);
                let section = starts.partition_point(|start| *start <= position).saturating_sub(1);
                if section != last
                    && let Some((sum, _)) = sums.get_mut(section)
                {
                    *sum += idf;
                    last = section;
                }
            }
        }
        sums.sort_by(|a, b| b.0.total_cmp(&a.0));
        let most = sums.first().map_or(0.0, |best| best.0);
        for (number, place) in sums
            .iter()
            .take_while(|(sum, _)| *sum > 0.0 && *sum >= most * SECTION_SHARE_MIN)
            .zip(&mut best.numbers)
        {
            *place = number.1;
            best.count += 1;
        }
        self.starts = starts;
        self.sums = sums;
        most
    }
}

fn adjacent(before: &[u32], after: &[u32]) -> bool {
    before.iter().any(|position| after.binary_search(&(position + 1)).is_ok())
}
