//! From scores of documents to groups in order: phrases, exact titles, the reader's language.

use std::collections::HashMap;

use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::error::SearchError;
use super::filter::Passing;
use super::query::{Mode, Query};
use super::reading::{Dictionary, Reading, positions_of};
use super::schema::{BODY, HEADING, TITLE, stable_hash};
use super::score::Scores;
use super::words::{Asked, Word};

/// So many of the best documents are grouped; groups beyond them are not counted.
const CANDIDATES_MAX: usize = 2_000;
/// So many of the best documents are looked at for phrases.
const PHRASE_CANDIDATES_MAX: usize = 60;
/// What two neighbouring words of the query add where they stand side by side, as a share of what
/// the rarer of them tells. In titles, headings and bodies.
const PHRASE_WEIGHTS: [(usize, f32); 3] = [(TITLE, 0.6), (HEADING, 0.4), (BODY, 0.4)];
/// A document must match this share of what the best one matches of the query's information:
/// nobody is helped by a page that shares only “how” and “the” with the question.
const COVERAGE_SHARE_MIN: f32 = 0.2;
/// What a document gains for matching every word of a short query: enough to put it before those
/// with some of the words unless these are far better. In long questions words that do not
/// matter are missed as often as those that do, so there it would only disturb.
const ALL_WORDS_GAIN: f32 = 0.3;
/// A query of so many words is short.
const SHORT_QUERY_WORDS: usize = 4;
/// From here on the query counts as matched in whole; sums of fractions are not exact.
const WHOLE_COVERAGE: f32 = 0.999;
/// Documents in other languages than the reader's come after equal ones in it.
const OTHER_LANGUAGE_FACTOR: f32 = 0.7;
/// Further sections of a group add this share of their scores, at most two of them: a long
/// article must not win by its length.
const MORE_SECTIONS_SHARE: f32 = 0.05;
/// Sections of a group that are shown.
const SECTIONS_MAX: usize = 3;
/// The same while somebody types: a list of suggestions has room for one line each.
const SECTIONS_WHILE_TYPING_MAX: usize = 1;

/// A document in the running.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) segment: usize,
    pub(super) doc: DocId,
    pub(super) score: f32,
    pub(super) words: u32,
    pub(super) key: u64,
}

/// A group in the running.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    pub(super) score: f32,
    pub(super) coverage: f32,
    /// Best first.
    pub(super) documents: Vec<Candidate>,
}

/// Groups in order, best first.
pub(super) fn rank(
    reading: &Reading<'_>,
    query: &Query,
    asked: &Asked,
    scores: &Scores,
    passing: &mut Passing,
) -> Result<Vec<Ranked>, SearchError> {
    let information = Information::new(&asked.words, &scores.idfs);
    let mut candidates = select(reading, query, scores, &information, passing);
    if query.mode != Mode::WholeText {
        candidates.sort_unstable_by(order);
        add_phrases(reading, &asked.words, &scores.idfs, &mut candidates)?;
        add_titles(reading, query, asked, &information, &mut candidates)?;
    }
    candidates.sort_unstable_by(order);
    let sections_max =
        if query.mode == Mode::AsYouType { SECTIONS_WHILE_TYPING_MAX } else { SECTIONS_MAX };
    Ok(group(reading, &candidates, &information, sections_max))
}

fn order(a: &Candidate, b: &Candidate) -> std::cmp::Ordering {
    b.score.total_cmp(&a.score).then(a.key.cmp(&b.key))
}

/// What the words of a query tell.
struct Information {
    shares: Vec<f32>,
    total: f32,
    /// The squares of the shares, and their sum: the part of it that a hit matches, as in the
    /// cosine of two vectors weighed by idf (Salton and Buckley 1988). Many common words do
    /// not make up for a telling one.
    squares: Vec<f32>,
    total_squares: f32,
}

impl Information {
    fn new(words: &[Word], idfs: &[f32]) -> Information {
        let shares: Vec<f32> = words
            .iter()
            .zip(idfs)
            .map(|(word, idf)| if word.is_extra { 0.0 } else { *idf })
            .collect();
        let total = shares.iter().sum::<f32>();
        let squares: Vec<f32> = shares.iter().map(|share| share * share).collect();
        let total_squares = squares.iter().sum();
        Information { shares, total, squares, total_squares }
    }

    /// What part of what the query says these words answer, for deciding to say nothing.
    fn answered(&self, words: u32) -> f32 {
        if self.total_squares <= 0.0 {
            return f32::from(u8::from(words != 0));
        }
        let matches = |place: &usize| {
            words.checked_shr(u32::try_from(*place).unwrap_or(32)).unwrap_or(0) & 1 == 1
        };
        let places = (0..self.squares.len()).filter(matches);
        let matched: f32 = places.filter_map(|place| self.squares.get(place)).sum();
        (matched / self.total_squares).clamp(0.0, 1.0)
    }

    /// The share of it that these words carry.
    fn coverage(&self, words: u32) -> f32 {
        if self.total <= 0.0 {
            return f32::from(u8::from(words != 0));
        }
        let mut matched = 0.0;
        let mut rest = words;
        while rest != 0 {
            matched += self.shares.get(rest.trailing_zeros() as usize).copied().unwrap_or(0.0);
            rest &= rest - 1;
        }
        (matched / self.total).clamp(0.0, 1.0)
    }
}

/// The best documents, not yet in order.
fn select(
    reading: &Reading<'_>,
    query: &Query,
    scores: &Scores,
    information: &Information,
    passing: &mut Passing,
) -> Vec<Candidate> {
    let kind = query.kind.as_deref().map(stable_hash);
    let lang = stable_hash(query.lang.code());
    let short = information.shares.len() <= SHORT_QUERY_WORDS;
    let mut best_coverage = 0.0_f32;
    let mut previous = (0_u32, 0.0_f32);
    let mut candidates = Vec::new();
    for (ordinal, segment) in reading.snapshot.segments.iter().enumerate() {
        let (Some(tallies), Some(matched)) =
            (scores.tallies.get(ordinal), scores.matched.get(ordinal))
        else {
            continue;
        };
        for doc in matched {
            let Some(tally) = tallies.get(*doc as usize) else { continue };
            if !passing.passes(ordinal, *doc) {
                continue;
            }
            if kind.is_some_and(|kind| segment.kind.first(*doc) != Some(kind)) {
                continue;
            }
            if tally.words != previous.0 {
                previous = (tally.words, information.coverage(tally.words));
            }
            let coverage = previous.1;
            best_coverage = best_coverage.max(coverage);
            let whole = short && coverage >= WHOLE_COVERAGE;
            let gain = if whole { 1.0 + ALL_WORDS_GAIN } else { 1.0 };
            let same_language = segment.lang.first(*doc) == Some(lang);
            let factor = if same_language { 1.0 } else { OTHER_LANGUAGE_FACTOR };
            candidates.push(Candidate {
                segment: ordinal,
                doc: *doc,
                score: tally.score * factor * gain,
                words: tally.words,
                key: segment.key.first(*doc).unwrap_or(0),
            });
        }
    }
    let coverage_min = best_coverage * COVERAGE_SHARE_MIN;
    candidates.retain(|candidate| information.coverage(candidate.words) >= coverage_min);
    passing.note(&candidates);
    if candidates.len() > CANDIDATES_MAX {
        candidates.select_nth_unstable_by(CANDIDATES_MAX, order);
        candidates.truncate(CANDIDATES_MAX);
    }
    candidates
}

/// Adds to the best documents what neighbouring words of the query tell where they stand side by
/// side. `candidates` are in order.
fn add_phrases(
    reading: &Reading<'_>,
    words: &[Word],
    idfs: &[f32],
    candidates: &mut [Candidate],
) -> Result<(), SearchError> {
    let reach = candidates.len().min(PHRASE_CANDIDATES_MAX);
    let Some(candidates) = candidates.get_mut(..reach) else { return Ok(()) };
    candidates.sort_unstable_by_key(|candidate| (candidate.segment, candidate.doc));
    let told: Vec<(&Word, f32)> =
        words.iter().zip(idfs.iter().copied()).filter(|(word, _)| !word.is_extra).collect();
    for pair in told.windows(2) {
        let [(first, first_idf), (second, second_idf)] = pair else { continue };
        let told = first_idf.min(*second_idf);
        for (ordinal, segment) in reading.snapshot.segments.iter().enumerate() {
            for scope in reading.scopes(segment) {
                for (field, weight) in PHRASE_WEIGHTS {
                    let Some(field) = scope.stems.get(field) else { continue };
                    let record = IndexRecordOption::WithFreqsAndPositions;
                    let (Some(mut before), Some(mut after)) = (
                        field.postings(&first.stem, record)?,
                        field.postings(&second.stem, record)?,
                    ) else {
                        continue;
                    };
                    for candidate in
                        candidates.iter_mut().filter(|candidate| candidate.segment == ordinal)
                    {
                        if holds(&mut before, candidate.doc)
                            && holds(&mut after, candidate.doc)
                            && adjacent(&positions_of(&mut before), &positions_of(&mut after))
                        {
                            candidate.score += weight * told;
                        }
                    }
                }
            }
        }
    }
    Ok(())
}

/// Documents come in rising order, as postings demand.
fn holds(postings: &mut tantivy::postings::SegmentPostings, doc: DocId) -> bool {
    if postings.doc() != TERMINATED && postings.doc() < doc {
        postings.seek(doc);
    }
    postings.doc() == doc
}

fn adjacent(before: &[u32], after: &[u32]) -> bool {
    before.iter().any(|position| after.binary_search(&(position + 1)).is_ok())
}

/// A title that is the query comes first; while typing, one that begins like it comes early.
fn add_titles(
    reading: &Reading<'_>,
    query: &Query,
    asked: &Asked,
    information: &Information,
    candidates: &mut [Candidate],
) -> Result<(), SearchError> {
    /// Titles that begin like an unfinished query; more need more letters.
    const TITLES_MAX: usize = 20;
    /// Too many titles begin with fewer letters to look through all of them.
    const TITLE_CHARS_MIN: usize = 4;
    let text = asked
        .correction
        .as_ref()
        .map_or(query.text.as_str(), |correction| correction.shown.as_str());
    let typed = crate::language::tokenize(text);
    let whole = super::indexing::whole(&typed);
    if whole.is_empty() {
        return Ok(());
    }
    let best = candidates.iter().map(|candidate| candidate.score).fold(0.0, f32::max);
    let mut bonuses = vec![(whole.clone(), best)];
    if query.mode == Mode::AsYouType && whole.chars().nth(TITLE_CHARS_MIN - 1).is_some() {
        for (title, _) in reading.beginning_with(Dictionary::WholeTitle, &whole, TITLES_MAX)? {
            if title != whole {
                bonuses.push((title, information.total * 0.5));
            }
        }
    }
    for (title, bonus) in bonuses {
        for (ordinal, segment) in reading.snapshot.segments.iter().enumerate() {
            for scope in reading.scopes(segment) {
                let Some(mut postings) =
                    scope.whole_title.postings(&title, IndexRecordOption::Basic)?
                else {
                    continue;
                };
                let mut docs = Vec::new();
                while postings.doc() != TERMINATED {
                    docs.push(postings.doc());
                    postings.advance();
                }
                for candidate in
                    candidates.iter_mut().filter(|candidate| candidate.segment == ordinal)
                {
                    if docs.binary_search(&candidate.doc).is_ok() {
                        candidate.score += bonus;
                    }
                }
            }
        }
    }
    Ok(())
}

fn group(
    reading: &Reading<'_>,
    candidates: &[Candidate],
    information: &Information,
    sections_max: usize,
) -> Vec<Ranked> {
    let mut groups: Vec<Ranked> = Vec::new();
    let mut words: Vec<u32> = Vec::new();
    let mut places: HashMap<u64, usize> = HashMap::new();
    for candidate in candidates {
        let Some(segment) = reading.snapshot.segments.get(candidate.segment) else { continue };
        let name = segment.group.first(candidate.doc).unwrap_or(0);
        let place = *places.entry(name).or_insert(groups.len());
        if let (Some(ranked), Some(matched)) = (groups.get_mut(place), words.get_mut(place)) {
            if ranked.documents.len() < sections_max {
                ranked.score += MORE_SECTIONS_SHARE * candidate.score;
                ranked.documents.push(*candidate);
            }
            *matched |= candidate.words;
        } else {
            groups.push(Ranked {
                score: candidate.score,
                coverage: 0.0,
                documents: vec![*candidate],
            });
            words.push(candidate.words);
        }
    }
    for (ranked, matched) in groups.iter_mut().zip(words) {
        ranked.coverage = information.answered(matched);
    }
    let key = |ranked: &Ranked| ranked.documents.first().map_or(0, |candidate| candidate.key);
    groups.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| key(a).cmp(&key(b))));
    groups
}
