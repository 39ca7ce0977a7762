//! Votes and age: what decides between hits that match equally well, and never between others.
//! Who votes, and which votes count, is not known here.

use std::collections::HashMap;

use super::rank::{CLOSELY_MAX, Ranking, order};
use super::reading::Reading;
use super::schema::stable_hash;

/// A hit gains this share of its score at most, and nothing at least. So two hits whose scores
/// differ by more than 2 % never change places through it: less than a single further mention of
/// a word is worth.
pub const TIE_SHARE: f32 = 0.02;
/// Who has no votes, or no date, stands in the middle.
const NEUTRAL: f32 = 0.5;
/// As many votes as the middle is worth: a Beta(5, 5) prior, whose weights count like votes seen
/// before (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, section 2.4). One vote moves an
/// article by a twentieth, ten in agreement by a quarter.
const PRIOR_VOTES: f32 = 10.0;
/// What is a year old counts half: whoever looks at an article once a year keeps it ahead of what
/// nobody has looked at for longer.
const HALF_LIFE_DAYS: f32 = 365.25;
const DAY_SECONDS: f32 = 86_400.0;

/// What readers said of a group, as far as it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    /// The group.
    pub group: String,
    /// How often it answered their question.
    pub helped: u64,
    /// How often it did not.
    pub did_not_help: u64,
}

/// How groups stand with their readers, and from when on age is counted back.
#[derive(Debug, Default)]
pub struct Standings {
    /// In seconds since 1970; none as long as nothing is known.
    now: Option<i64>,
    /// The share of votes that say it helped, by the hash of the group.
    helped: HashMap<u64, f32>,
}

impl Standings {
    /// Puts votes together, at this second since 1970.
    #[must_use]
    pub fn new(now: i64, votes: impl IntoIterator<Item = Votes>) -> Standings {
        let share = |votes: Votes| (stable_hash(&votes.group), helped_share(&votes));
        Standings { now: Some(now), helped: votes.into_iter().map(share).collect() }
    }

    /// From 0 to 1: half votes, half age.
    fn of(&self, group: u64, at: Option<i64>) -> f32 {
        let votes = self.helped.get(&group).copied().unwrap_or(NEUTRAL);
        let recency = self.now.zip(at).map_or(NEUTRAL, |(now, at)| recency(now, at));
        f32::midpoint(votes, recency)
    }
}

/// The share of votes that say it helped, smoothed by the prior.
fn helped_share(votes: &Votes) -> f32 {
    let (helped, all) = (votes.helped as f32, votes.helped as f32 + votes.did_not_help as f32);
    (helped + PRIOR_VOTES * NEUTRAL) / (all + PRIOR_VOTES)
}

/// From 1 for what is of today to almost 0 for what is old.
fn recency(now: i64, at: i64) -> f32 {
    let days = now.saturating_sub(at).max(0) as f32 / DAY_SECONDS;
    (-days / HALF_LIFE_DAYS).exp2()
}

/// Lets those of the best hits that are equal, or nearly so, stand by votes and age. It comes
/// last, over whatever made the scores.
pub(super) fn break_ties(
    reading: &Reading<'_>,
    standings: &Standings,
    mut ranking: Ranking,
) -> Ranking {
    let closely = ranking.best.len().min(CLOSELY_MAX);
    let Some(closely) = ranking.best.get_mut(..closely).filter(|_| standings.now.is_some()) else {
        return ranking;
    };
    for hit in &mut *closely {
        let (segment, at) = reading.snapshot.place(hit.doc);
        let Some(segment) = reading.snapshot.segments.get(segment) else { continue };
        let group = segment.groups.get(at as usize).copied().unwrap_or(0);
        let time = segment.times.as_ref().and_then(|times| times.first(at));
        hit.gains.standing = hit.score * TIE_SHARE * standings.of(group, time);
        hit.score += hit.gains.standing;
    }
    closely.sort_unstable_by(|a, b| order(reading, a, b));
    ranking
}

#[cfg(test)]
mod tests {
    use super::{NEUTRAL, Standings, Votes, helped_share, recency};
    use crate::search::document_hash;

    fn votes(helped: u64, did_not_help: u64) -> Votes {
        Votes { group: "a".to_owned(), helped, did_not_help }
    }

    #[test]
    fn one_vote_moves_little_and_many_move_more() {
        let share = |helped, not| helped_share(&votes(helped, not));
        assert!((share(0, 0) - NEUTRAL).abs() < 1e-6);
        assert!(share(1, 0) - NEUTRAL < 0.05 && NEUTRAL - share(0, 1) < 0.05);
        assert!(share(10, 0) > 0.74 && share(10, 0) < 0.76);
        assert!(share(9, 1) < share(90, 10), "the same share of more votes is surer");
        assert!(share(u64::MAX, 0) <= 1.0 && share(0, u64::MAX) >= 0.0);
    }

    #[test]
    fn age_halves_within_a_year() {
        let year = 31_557_600;
        assert!((recency(year, 0) - 0.5).abs() < 1e-3);
        assert!((recency(2 * year, 0) - 0.25).abs() < 1e-3);
        assert!((recency(0, year) - 1.0).abs() < 1e-6, "what lies ahead is of today");
        assert!((0.0..=1.0).contains(&recency(i64::MAX, i64::MIN)));
    }

    #[test]
    fn unknown_things_stand_in_the_middle() {
        let standings = Standings::new(0, [votes(1000, 0)]);
        assert!((standings.of(document_hash("b"), None) - NEUTRAL).abs() < 1e-6);
        let known = standings.of(document_hash("a"), Some(0));
        assert!(known > 0.99 && known <= 1.0, "{known}");
    }
}
