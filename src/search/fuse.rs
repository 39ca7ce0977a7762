//! Two rankings into one: by words, and by meaning if the caller brings what is near in meaning.
//! Where nothing is brought, nothing changes.

use std::collections::HashMap;

use super::filter::Passing;
use super::query::Query;
use super::rank::{Candidate, Gains, OTHER_LANGUAGE_FACTOR, Ranking, order};
use super::reading::Reading;
use super::schema::{lang_code, stable_hash};
use super::score::Scores;
use super::shown::Shown;

/// What shares no word with the query is shown from here on, twice the cosine of texts that have
/// nothing to do with each other: below, a page would fill up with whatever there is, and never
/// say that nothing was found.
const COSINE_SHOWN_MIN: f32 = 0.25;
/// Up to here a cosine makes nobody sure: questions of other subjects reach it too.
const COSINE_UNSURE: f32 = 0.3;
/// What part of the certainty of a hit comes from its cosine; the rest from the words. Between
/// 0.7 and 0.9 it makes no difference.
const COSINE_SHARE: f32 = 0.8;

/// What is near to a query in meaning, found elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NearInMeaning {
    /// Pieces of groups; the nearest of a group counts.
    pub groups: Vec<NearGroup>,
    /// From 0 to 1: how far these can be believed.
    pub trust: f32,
}

/// A group with a piece that is near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearGroup {
    /// The group, by [`document_hash`] of its name.
    pub group: u64,
    /// The piece, by [`document_hash`] of its key.
    pub piece: u64,
    /// The cosine of the angle between the piece and the query.
    pub cosine: f32,
}

impl NearInMeaning {
    /// The number of the nearest piece of what is shown; the first if none is near.
    pub(super) fn piece_of(&self, shown: &Shown<'_>) -> u16 {
        let group = stable_hash(shown.group);
        let of_group = self.groups.iter().filter(|near| near.group == group);
        let Some(nearest) = of_group.max_by(|a, b| a.cosine.total_cmp(&b.cosine)) else { return 0 };
        let number = shown.pieces().position(|piece| stable_hash(piece.key) == nearest.piece);
        number.and_then(|number| u16::try_from(number).ok()).unwrap_or(0)
    }
}

/// What names a piece, by its key, or a group, by its name, where only numbers are kept.
#[must_use]
pub fn document_hash(key: &str) -> u64 {
    stable_hash(key)
}

/// The fused score of a hit, from 0 to 2: the better of two hits has the higher one.
///
/// A cosine tells by itself how near a text is. A score by words tells nothing by itself: the
/// best hit of a poor list has a score too. So it is taken as a share of the best score, and
/// counts as much as its words make that best hit sure. Combining scores in this way keeps what
/// fusing by rank (RRF) throws away (Bruch, Gai and Ingber 2023). How much of the query the best
/// hit covers would not do as its weight: long messages are never covered, though a few rare
/// words of them single out what answers.
pub(super) fn fused(share_of_best: f32, best_sure: f32, near: Option<f32>, trust: f32) -> f32 {
    share_of_best * best_sure + trust * near.unwrap_or(0.0).max(0.0)
}

/// How sure a hit is, from 0 to 1, by how sure its words make it and by its cosine.
pub(super) fn certainty(by_words: f32, near: Option<f32>, trust: f32) -> f32 {
    let Some(cosine) = near else { return by_words };
    let meant = (cosine - COSINE_UNSURE).max(0.0) / (1.0 - COSINE_UNSURE);
    let both = COSINE_SHARE * meant + (1.0 - COSINE_SHARE) * by_words;
    (trust * both + (1.0 - trust) * by_words).clamp(0.0, 1.0)
}

/// Puts what was found in order by words and meaning, and adds what only meaning found.
/// `ranking` is in order by words.
pub(super) fn with_meaning(
    reading: &Reading<'_>,
    query: &Query,
    (scores, passing): (&Scores, &mut Passing),
    mut ranking: Ranking,
) -> Ranking {
    let trust = query.near.trust;
    if trust <= 0.0 || query.near.groups.is_empty() {
        return ranking;
    }
    let mut near = visible(reading, query, passing);
    let best = ranking.best.iter().map(|found| found.score).fold(f32::MIN_POSITIVE, f32::max);
    let sureness = |found: &Candidate| ranking.information.confidence(found, reading.documents);
    let best_sure = ranking.best.first().map_or(0.0, sureness);
    ranking.worth = fused(1.0 / best, best_sure, None, trust);
    for found in &mut ranking.best {
        found.gains.near = near.remove(&found.doc);
        found.score = fused(found.score / best, best_sure, found.gains.near, trust);
    }
    near.retain(|_, cosine| *cosine >= COSINE_SHOWN_MIN);
    for (doc, cosine) in near {
        let tally = scores.tally(doc);
        if tally.words == 0 {
            ranking.total += 1;
            passing.note(std::iter::once(doc));
        }
        let gains = Gains { told: tally.score, near: Some(cosine), ..Gains::default() };
        let score = fused(tally.score / best, best_sure, Some(cosine), trust);
        ranking.best.push(Candidate { score, words: tally.words, gains, ..Candidate::listed(doc) });
    }
    ranking.best.sort_unstable_by(|a, b| order(reading, a, b));
    ranking
}

/// The documents of near groups that whoever asks may see, and that the query wants.
fn visible(reading: &Reading<'_>, query: &Query, passing: &Passing) -> HashMap<u32, f32> {
    let snapshot = reading.snapshot;
    let kind = query.kind.as_deref().map(stable_hash);
    let lang = u16::try_from(lang_code(query.lang)).unwrap_or(0);
    let mut found: HashMap<u32, f32> = HashMap::new();
    for near in &query.near.groups {
        for doc in reading.seen_scopes().iter().flat_map(|s| snapshot.documents_of(near.group, *s))
        {
            let (place, at) = snapshot.place(doc);
            let Some(segment) = snapshot.segments.get(place) else { continue };
            let is_of_kind = kind.is_none_or(|kind| segment.kind.first(at) == Some(kind));
            if !is_of_kind || !passing.passes(place, at) {
                continue;
            }
            let same_language = segment.langs.get(at as usize) == Some(&lang);
            let factor = if same_language { 1.0 } else { OTHER_LANGUAGE_FACTOR };
            let cosine = found.entry(doc).or_insert(f32::MIN);
            *cosine = cosine.max(near.cosine * factor);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{certainty, fused};

    /// Scores of `(share of the best score by words, cosine)`.
    fn order(best_sure: f32, trust: f32, hits: &[(f32, Option<f32>)]) -> Vec<usize> {
        let score = |hit: &(f32, Option<f32>)| fused(hit.0, best_sure, hit.1, trust);
        let mut places: Vec<usize> = (0..hits.len()).collect();
        places.sort_by(|a, b| score(&hits[*b]).total_cmp(&score(&hits[*a])));
        places
    }

    #[test]
    fn words_lead_where_they_are_sure() {
        assert_eq!(order(1.0, 1.0, &[(1.0, Some(0.4)), (0.4, Some(0.7))]), [0, 1]);
    }

    #[test]
    fn meaning_leads_where_words_are_unsure() {
        assert_eq!(order(0.4, 1.0, &[(1.0, Some(0.4)), (0.4, Some(0.7))]), [1, 0]);
        assert_eq!(order(0.4, 1.0, &[(1.0, Some(0.2)), (0.0, Some(0.7))]), [1, 0]);
    }

    #[test]
    fn a_model_that_does_not_understand_changes_nothing() {
        let hits = [(1.0, Some(0.1)), (0.9, Some(0.9)), (0.0, Some(1.0)), (0.5, None)];
        assert_eq!(order(0.3, 0.0, &hits), [0, 1, 3, 2]);
        assert!((certainty(0.6, Some(0.9), 0.0) - 0.6).abs() < 1e-6);
        assert!((certainty(0.6, None, 1.0) - 0.6).abs() < 1e-6);
    }

    #[test]
    fn certainty_grows_with_both() {
        assert!(certainty(0.2, Some(0.8), 1.0) > certainty(0.2, Some(0.4), 1.0));
        assert!(certainty(0.8, Some(0.5), 1.0) > certainty(0.2, Some(0.5), 1.0));
        assert!(certainty(0.0, Some(0.1), 1.0) < 0.01);
    }
}
