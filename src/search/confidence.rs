//! How sure it is that a hit answers a query, told by the match itself: a score alone says nothing,
//! as it grows with the length of the query and the size of the library.

use super::words::DOCUMENTS_MIN;

/// What is known of a match.
pub(super) struct Match {
    /// The score of its words.
    pub(super) told: f32,
    /// The score of a document that says each word of the query as often as one can; words that
    /// stand nowhere are among them.
    pub(super) most: f32,
    /// The information of the words that match, in nats: the sum of their inverse document
    /// frequencies.
    pub(super) matched: f32,
    /// How many documents there are.
    pub(super) documents: u64,
}

/// Words that tell more than what singles out one document of all make it surer still, up to so
/// much more.
const SELECTIVITY_MAX: f32 = 1.5;

/// How sure it is that a hit answers, from 0 to 1: the part of what could be said about the query
/// that the hit says, times how far its words single out a document. Two documents of a million
/// share a common word by chance; `ln(documents)` nats of rare words they do not. Either of the
/// two alone is sure of too much: the first of questions of one common word, the second of long
/// questions of which a little matches.
pub(super) fn confidence(found: &Match) -> f32 {
    let said = if found.most > 0.0 { found.told / found.most } else { 0.0 };
    let selectivity = found.matched / (found.documents.max(DOCUMENTS_MIN) as f32).ln();
    (said * selectivity.min(SELECTIVITY_MAX)).clamp(0.0, 1.0)
}
