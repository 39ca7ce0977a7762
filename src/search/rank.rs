//! From scores of documents to their order: phrases and sections, exact titles, the reader's
//! language. What breaks ties comes later (`standing`).

use super::confidence::{self, Match};
use super::error::SearchError;
use super::filter::Passing;
use super::order::Places;
use super::query::{Mode, Order, Query};
use super::reading::Reading;
use super::rescore::{BestSections, add_places};
use super::schema::{lang_code, stable_hash};
use super::score::{SATURATION, Scores};
use super::segment::Dictionary;
use super::words::{Asked, Word, times_weight};

/// So many of the best documents are looked at closely: where their words stand, and their titles.
pub(super) const CLOSELY_MAX: usize = 48;
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
/// An answer repeats so many telling words of a long question; the rest of it is about who asks,
/// and what they tried.
const WORDS_ANSWERED: usize = 8;
/// Documents in other languages than the reader's come after equal ones in it.
pub(super) const OTHER_LANGUAGE_FACTOR: f32 = 0.7;

/// A document in the running, with what its score is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Counted through all segments.
    pub(super) doc: u32,
    pub(super) score: f32,
    /// The words that matched, a bit for each.
    pub(super) words: u32,
    pub(super) gains: Gains,
    pub(super) sections: BestSections,
}

impl Candidate {
    /// One that is listed, whatever the words.
    pub(super) fn listed(doc: u32) -> Candidate {
        let (gains, sections) = (Gains::default(), BestSections::default());
        Candidate { doc, score: 0.0, words: 0, gains, sections }
    }
}

/// What a score is made of, beside its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Gains {
    /// The words, before anything else.
    pub(super) told: f32,
    /// The factor for matching all words.
    pub(super) all_words: f32,
    /// The factor for the language.
    pub(super) language: f32,
    /// Words that stand side by side as in the query.
    pub(super) phrases: f32,
    /// The best section by itself.
    pub(super) section: f32,
    /// The title is the query, or begins with it.
    pub(super) title: f32,
    /// The cosine of the angle between it and the query, if it is near in meaning.
    pub(super) near: Option<f32>,
    /// Votes and age: a small share of all the rest.
    pub(super) standing: f32,
}

/// Documents in order, best first.
pub(super) struct Ranking {
    /// As many as are asked for, and some more.
    pub(super) best: Vec<Candidate>,
    /// How many match.
    pub(super) total: usize,
    pub(super) information: Information,
    /// What a point for words is worth in the scores: less than 1 if meaning counts too.
    pub(super) worth: f32,
}

/// Puts what matched in order.
pub(super) fn rank(
    reading: &Reading<'_>,
    query: &Query,
    asked: &Asked,
    scores: &Scores,
    passing: &mut Passing,
) -> Result<Ranking, SearchError> {
    let information = Information::new(&asked.words, &scores.idfs);
    let found = matching(reading, query, scores, &information, passing);
    let total = found.len();
    if query.order != Order::Best {
        let docs: Vec<u32> = found.iter().map(|(_, _, doc)| *doc).collect();
        let places = Places::open(reading, query.order)?;
        let first = places.first(reading, &docs, query.offset + query.limit);
        let listed = |doc| Candidate { words: scores.tally(doc).words, ..Candidate::listed(doc) };
        let best = first.into_iter().map(listed).collect();
        return Ok(Ranking { best, total, information, worth: 1.0 });
    }
    let mut best = select(reading, query, (scores, &information), found);
    let closely = best.len().min(CLOSELY_MAX);
    if let Some(closely) = best.get_mut(..closely) {
        add_places(reading, &asked.words, &scores.idfs, query.mode, closely)?;
        if query.mode != Mode::WholeText {
            add_titles(reading, query, asked, &information, closely)?;
        }
        closely.sort_unstable_by(|a, b| order(reading, a, b));
    }
    Ok(Ranking { best, total, information, worth: 1.0 })
}

/// Better ones first; of equals, always the same one.
pub(super) fn order(reading: &Reading<'_>, a: &Candidate, b: &Candidate) -> std::cmp::Ordering {
    b.score
        .total_cmp(&a.score)
        .then_with(|| reading.snapshot.group_of(a.doc).cmp(&reading.snapshot.group_of(b.doc)))
}

/// What the words of a query tell.
#[derive(Default)]
pub(super) struct Information {
    shares: Vec<f32>,
    total: f32,
    /// The score of a document that says the most telling words as often as one can.
    most: f32,
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
        let told = words.iter().zip(&shares).map(|(word, share)| share * times_weight(word.times));
        let mut told: Vec<f32> = told.collect();
        told.sort_unstable_by(|a, b| b.total_cmp(a));
        let most = told.iter().take(WORDS_ANSWERED).sum::<f32>() * (SATURATION + 1.0);
        Information { shares, total, most, squares, total_squares }
    }

    /// What part of what the query says these words answer, for deciding to say nothing. A query
    /// without words is answered by whatever is listed.
    pub(super) fn answered(&self, words: u32) -> f32 {
        if self.squares.is_empty() {
            return 1.0;
        }
        if self.total_squares <= 0.0 {
            return f32::from(u8::from(words != 0));
        }
        (sum_of(&self.squares, words) / self.total_squares).clamp(0.0, 1.0)
    }

    /// How sure it is that a candidate answers, from 0 to 1, by its words alone.
    pub(super) fn confidence(&self, candidate: &Candidate, documents: u64) -> f32 {
        if self.shares.is_empty() {
            return if candidate.gains.near.is_some() { 0.0 } else { 1.0 };
        }
        confidence::confidence(&Match {
            told: candidate.gains.told,
            most: self.most,
            matched: sum_of(&self.shares, candidate.words),
            documents,
        })
    }

    /// The share of it that these words carry.
    fn coverage(&self, words: u32) -> f32 {
        if self.total <= 0.0 {
            return f32::from(u8::from(words != 0));
        }
        (sum_of(&self.shares, words) / self.total).clamp(0.0, 1.0)
    }
}

/// The sum of those values whose bit is set.
fn sum_of(values: &[f32], words: u32) -> f32 {
    let mut rest = words;
    let mut sum = 0.0;
    while rest != 0 {
        let place = rest.trailing_zeros() as usize;
        sum += values.get(place).copied().unwrap_or(0.0);
        rest &= rest - 1;
    }
    sum
}

/// A document that matches: its score, how much of the query it says, and the document.
type Matching = (f32, f32, u32);

/// The documents that match, in no order.
fn matching(
    reading: &Reading<'_>,
    query: &Query,
    scores: &Scores,
    information: &Information,
    passing: &mut Passing,
) -> Vec<Matching> {
    let kind = query.kind.as_deref().map(stable_hash);
    let lang = u16::try_from(lang_code(query.lang)).unwrap_or(0);
    let short = information.shares.len() <= SHORT_QUERY_WORDS;
    let mut best_coverage = 0.0_f32;
    let mut previous = (0_u32, 0.0_f32);
    let mut found: Vec<Matching> = Vec::with_capacity(scores.matched().len());
    for doc in scores.matched() {
        let tally = scores.tally(*doc);
        let (segment, at) = reading.snapshot.place(*doc);
        if !passing.passes(segment, at) {
            continue;
        }
        let Some(segment) = reading.snapshot.segments.get(segment) else { continue };
        if kind.is_some_and(|kind| segment.kind.first(at) != Some(kind)) {
            continue;
        }
        if tally.words != previous.0 {
            previous = (tally.words, information.coverage(tally.words));
        }
        let coverage = previous.1;
        best_coverage = best_coverage.max(coverage);
        let gain = if short && coverage >= WHOLE_COVERAGE { 1.0 + ALL_WORDS_GAIN } else { 1.0 };
        let same_language = segment.langs.get(at as usize) == Some(&lang);
        let factor = if same_language { 1.0 } else { OTHER_LANGUAGE_FACTOR };
        found.push((tally.score * factor * gain, coverage, *doc));
    }
    // In an order that is not that of the match nothing may come first that says less.
    let share_min = if query.order == Order::Best { COVERAGE_SHARE_MIN } else { WHOLE_COVERAGE };
    let coverage_min = best_coverage * share_min;
    found.retain(|(_, coverage, _)| *coverage >= coverage_min);
    passing.note(found.iter().map(|(_, _, doc)| *doc));
    found
}

/// The best documents in order, at least as many as the query wants.
fn select(
    reading: &Reading<'_>,
    query: &Query,
    (scores, information): (&Scores, &Information),
    mut found: Vec<Matching>,
) -> Vec<Candidate> {
    let short = information.shares.len() <= SHORT_QUERY_WORDS;
    let wanted = CLOSELY_MAX.max(query.offset + query.limit);
    let rising = |a: &Matching, b: &Matching| b.0.total_cmp(&a.0);
    if found.len() > wanted {
        found.select_nth_unstable_by(wanted, rising);
        found.truncate(wanted);
    }
    let candidate = |(score, coverage, doc): Matching| {
        let tally = scores.tally(doc);
        let all_words =
            if short && coverage >= WHOLE_COVERAGE { 1.0 + ALL_WORDS_GAIN } else { 1.0 };
        let language = if tally.score > 0.0 { score / (tally.score * all_words) } else { 1.0 };
        let gains = Gains { told: tally.score, all_words, language, ..Gains::default() };
        Candidate { doc, score, words: tally.words, gains, sections: BestSections::default() }
    };
    let mut best: Vec<Candidate> = found.into_iter().map(candidate).collect();
    best.sort_unstable_by(|a, b| order(reading, a, b));
    best
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
        for doc in reading.documents_with(Dictionary::WholeTitle, &title)? {
            for candidate in candidates.iter_mut().filter(|candidate| candidate.doc == doc) {
                candidate.score += bonus;
                candidate.gains.title += bonus;
            }
        }
    }
    Ok(())
}
