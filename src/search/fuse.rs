//! Two rankings into one: by words, and by meaning if the caller brings what is near in meaning.
//! Where nothing is brought, nothing changes.

use std::collections::HashMap;

use tantivy::DocId;

use super::query::Query;
use super::rank::{Candidate, OTHER_LANGUAGE_FACTOR, Ranked};
use super::reading::{Reading, Segment};
use super::schema::{BODY, TITLE, stable_hash};

/// How fast a ranking by words loses weight when even its best hit matches only a part of what
/// the query says: half of it leaves an eighth. Chosen on two sets (questions in the words of
/// customers, where meaning must lead, and link texts, where words must) between 1 and 3, and
/// looked at on two others, where 2 and 3 differ by less than a point.
const COVERAGE_POWER: i32 = 3;
/// Texts that have nothing to do with each other still have cosines of about this.
const COSINE_BY_CHANCE: f32 = 0.125;
/// What shares no word with the query is shown from twice that on: below, a page would fill up
/// with whatever there is, and never say that nothing was found.
const COSINE_MIN: f32 = 2.0 * COSINE_BY_CHANCE;
/// What part of the certainty of a hit comes from its cosine; the rest from the words. Between
/// 0.7 and 0.9 it makes no difference.
const COSINE_SHARE: f32 = 0.8;

/// What is near to a query in meaning, found elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NearInMeaning {
    /// Documents by [`document_hash`], with the cosine of the angle between them and the query.
    pub documents: Vec<(u64, f32)>,
    /// From 0 to 1: how far these can be believed.
    pub trust: f32,
}

/// What names a document, by its key, or a group, by its name, where only numbers are kept.
#[must_use]
pub fn document_hash(key: &str) -> u64 {
    stable_hash(key)
}

/// The fused score of a hit, from 0 to 2: the better of two hits has the higher one.
///
/// A cosine tells by itself how near a text is. A score by words tells nothing by itself: the
/// best hit of a poor list has a score too. So it is taken as a share of the best score, and
/// counts as much as that best hit covers of the query. Combining scores in this way keeps what
/// fusing by rank (RRF) throws away (Bruch, Gai and Ingber 2023).
pub(super) fn fused(share_of_best: f32, best_coverage: f32, near: Option<f32>, trust: f32) -> f32 {
    let by_words = share_of_best * best_coverage.clamp(0.0, 1.0).powi(COVERAGE_POWER);
    by_words + trust * near.unwrap_or(0.0).max(0.0)
}

/// How sure a hit is, from 0 to 1, by what it covers of the query's words and by its cosine.
pub(super) fn certainty(coverage: f32, near: Option<f32>, trust: f32) -> f32 {
    let Some(cosine) = near else { return coverage };
    let meant = (cosine - COSINE_BY_CHANCE).max(0.0);
    let both = COSINE_SHARE * meant + (1.0 - COSINE_SHARE) * coverage;
    (trust * both + (1.0 - trust) * coverage).clamp(0.0, 1.0)
}

/// Puts groups in order by words and meaning, and adds those that only meaning found.
/// `groups` are in order by words.
pub(super) fn with_meaning(
    reading: &Reading<'_>,
    query: &Query,
    groups: Vec<Ranked>,
) -> Vec<Ranked> {
    let trust = query.near.trust;
    if trust <= 0.0 || query.near.documents.is_empty() {
        return groups;
    }
    let near = Near::find(reading, query);
    let best = groups.iter().map(|group| group.score).fold(0.0, f32::max);
    let covered = groups.iter().map(|group| group.coverage).fold(0.0, f32::max);
    let mut all: HashMap<u64, Ranked> = HashMap::with_capacity(groups.len());
    for mut group in groups {
        let Some(name) = group.documents.first().and_then(|first| name_of(reading, first)) else {
            continue;
        };
        let cosine = near.groups.get(&name).map(|found| found.cosine);
        group.score = fused(group.score / best.max(f32::MIN_POSITIVE), covered, cosine, trust);
        group.coverage = certainty(group.coverage, cosine, trust);
        all.insert(name, group);
    }
    for (name, found) in near.groups.into_iter().filter(|(_, found)| found.cosine >= COSINE_MIN) {
        all.entry(name).or_insert_with(|| Ranked {
            score: fused(0.0, covered, Some(found.cosine), trust),
            coverage: certainty(0.0, Some(found.cosine), trust),
            documents: vec![found.document],
        });
    }
    let mut order: Vec<(u64, Ranked)> = all.into_iter().collect();
    order.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then(a.0.cmp(&b.0)));
    order.into_iter().map(|(_, group)| group).collect()
}

fn name_of(reading: &Reading<'_>, candidate: &Candidate) -> Option<u64> {
    reading.snapshot.segments.get(candidate.segment)?.group.first(candidate.doc)
}

/// The nearest document of each group that the reader may see.
struct Near {
    groups: HashMap<u64, Found>,
}

#[derive(Clone, Copy)]
struct Found {
    cosine: f32,
    document: Candidate,
}

impl Near {
    fn find(reading: &Reading<'_>, query: &Query) -> Near {
        let wanted: HashMap<u64, f32> = query.near.documents.iter().copied().collect();
        let kind = query.kind.as_deref().map(stable_hash);
        let lang = stable_hash(query.lang.code());
        let mut groups: HashMap<u64, Found> = HashMap::new();
        for (ordinal, segment) in reading.snapshot.segments.iter().enumerate() {
            for doc in segment.reader.doc_ids_alive() {
                let Some(key) = segment.key.first(doc) else { continue };
                let Some(cosine) = wanted.get(&key) else { continue };
                let is_of_kind = kind.is_none_or(|kind| segment.kind.first(doc) == Some(kind));
                if !is_of_kind || !is_visible(reading, segment, doc) {
                    continue;
                }
                let Some(group) = segment.group.first(doc) else { continue };
                let is_in_language = segment.lang.first(doc) == Some(lang);
                let factor = if is_in_language { 1.0 } else { OTHER_LANGUAGE_FACTOR };
                let document = Candidate { segment: ordinal, doc, score: 0.0, words: 0, key };
                let found = Found { cosine: cosine * factor, document };
                let known = groups.entry(group).or_insert(found);
                if found.cosine > known.cosine {
                    *known = found;
                }
            }
        }
        Near { groups }
    }
}

/// A document is written to the fields of its own audience only: whoever may read a field in
/// which it has words may see it.
fn is_visible(reading: &Reading<'_>, segment: &Segment, doc: DocId) -> bool {
    reading.scopes(segment).any(|scope| {
        [TITLE, BODY].iter().any(|field| {
            let norm = scope.norms.get(*field).and_then(Option::as_ref);
            norm.is_some_and(|norm| norm.fieldnorm(doc) > 0)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{certainty, fused};

    /// Scores of `(share of the best score by words, cosine)`.
    fn order(best_coverage: f32, trust: f32, hits: &[(f32, Option<f32>)]) -> Vec<usize> {
        let score = |hit: &(f32, Option<f32>)| fused(hit.0, best_coverage, hit.1, trust);
        let mut places: Vec<usize> = (0..hits.len()).collect();
        places.sort_by(|a, b| score(&hits[*b]).total_cmp(&score(&hits[*a])));
        places
    }

    #[test]
    fn words_lead_where_they_match_all_that_is_asked() {
        assert_eq!(order(1.0, 1.0, &[(1.0, Some(0.4)), (0.4, Some(0.7))]), [0, 1]);
    }

    #[test]
    fn meaning_leads_where_words_match_little() {
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
