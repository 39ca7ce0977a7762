//! How good rankings are, as figures from 0 to 1. Nothing here searches: a ranking is judged by
//! the grades of what it found.

use std::collections::HashMap;

/// So many hits are judged: a page of results.
pub const PAGE: usize = 10;

/// A ranking, judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// The grade of each hit, best hit first; 0 for one that is not relevant.
    found: Vec<f64>,
    /// The grades of everything relevant, highest first.
    relevant: Vec<f64>,
}

impl Judged {
    /// Judges the hits, best first. Grades of 0 and below are those of documents that are not
    /// relevant; of a document that is found twice the first place counts.
    #[must_use]
    pub fn new<'a>(
        hits: impl IntoIterator<Item = &'a str>,
        grades: &HashMap<String, f64>,
    ) -> Judged {
        let mut left: HashMap<&str, f64> = grades
            .iter()
            .filter(|(_, grade)| **grade > 0.0)
            .map(|(document, grade)| (document.as_str(), *grade))
            .collect();
        let mut relevant: Vec<f64> = left.values().copied().collect();
        relevant.sort_by(|a, b| b.total_cmp(a));
        let found = hits.into_iter().map(|hit| left.remove(hit).unwrap_or(0.0)).collect();
        Judged { found, relevant }
    }

    /// Normalised discounted cumulative gain of the first hits (Järvelin and Kekäläinen 2002):
    /// the gain is the grade, and the ideal puts all that is relevant in order of its grade.
    #[must_use]
    pub fn ndcg(&self, hits: usize) -> f64 {
        let ideal = discounted(self.relevant.iter().take(hits));
        if ideal > 0.0 { discounted(self.found.iter().take(hits)) / ideal } else { 0.0 }
    }

    /// One divided by the place of the first relevant hit; 0 if it is not among the first hits.
    #[must_use]
    pub fn reciprocal_rank(&self, hits: usize) -> f64 {
        let first = self.found.iter().take(hits).position(|grade| *grade > 0.0);
        first.map_or(0.0, |place| 1.0 / number(place + 1))
    }

    /// The share of all that is relevant that is among the first hits.
    #[must_use]
    pub fn recall(&self, hits: usize) -> f64 {
        share(self.relevant_among(hits), self.relevant.len())
    }

    /// The share of the first hits that is relevant.
    #[must_use]
    pub fn precision(&self, hits: usize) -> f64 {
        share(self.relevant_among(hits), hits)
    }

    /// The mean, over everything relevant, of the precision at the place where it was found; 0
    /// for what was not found.
    #[must_use]
    pub fn average_precision(&self) -> f64 {
        let places = self.found.iter().enumerate().filter(|(_, grade)| **grade > 0.0);
        let sum: f64 = places.zip(1..).map(|((place, _), so_far)| share(so_far, place + 1)).sum();
        if self.relevant.is_empty() { 0.0 } else { sum / number(self.relevant.len()) }
    }

    fn relevant_among(&self, hits: usize) -> usize {
        self.found.iter().take(hits).filter(|grade| **grade > 0.0).count()
    }
}

/// Grades, each worth less the further down it stands.
fn discounted<'a>(grades: impl Iterator<Item = &'a f64>) -> f64 {
    grades.enumerate().map(|(place, grade)| grade / number(place + 2).log2()).sum()
}

/// How good the rankings of some queries are: means over the queries.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Whether the best stand first, over the first ten.
    pub ndcg: f64,
    /// How far up the first relevant one stands, over the first ten.
    pub mrr: f64,
    /// What share of everything relevant is among the first ten.
    pub recall: f64,
    /// How often the very first is relevant.
    pub first: f64,
    /// How far up everything relevant stands.
    pub map: f64,
}

impl Figures {
    /// The figures of one ranking.
    #[must_use]
    pub fn of(judged: &Judged) -> Figures {
        Figures {
            ndcg: judged.ndcg(PAGE),
            mrr: judged.reciprocal_rank(PAGE),
            recall: judged.recall(PAGE),
            first: judged.precision(1),
            map: judged.average_precision(),
        }
    }

    /// The mean of several; of none, all are 0.
    #[must_use]
    pub fn mean(all: &[Figures]) -> Figures {
        let mean_of = |figure: fn(&Figures) -> f64| mean(all.iter().map(figure)).unwrap_or(0.0);
        Figures {
            ndcg: mean_of(|figures| figures.ndcg),
            mrr: mean_of(|figures| figures.mrr),
            recall: mean_of(|figures| figures.recall),
            first: mean_of(|figures| figures.first),
            map: mean_of(|figures| figures.map),
        }
    }
}

/// How well a number tells two kinds apart: the chance that it is higher for one of `high` than
/// for one of `low`, where a tie is half a chance (the area under the ROC curve). `None` if there
/// are none of a kind.
#[must_use]
pub fn auroc(high: &[f32], low: &[f32]) -> Option<f64> {
    if high.is_empty() || low.is_empty() {
        return None;
    }
    let mut low = low.to_vec();
    low.sort_by(f32::total_cmp);
    let won = |value: &f32| {
        let below = low.partition_point(|other| other < value);
        let not_above = low.partition_point(|other| other <= value);
        (number(below) + number(not_above)) / 2.0
    };
    let won: f64 = high.iter().map(won).sum();
    Some(won / (number(high.len()) * number(low.len())))
}

/// The smallest value that at least this share of all values does not exceed: 0.5 gives the
/// median. `None` if there are none.
#[must_use]
pub fn percentile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let enough = |place: &usize| number(place + 1) >= share * number(values.len());
    let place = (0..sorted.len()).find(enough)?;
    sorted.get(place).copied()
}

/// The mean of some values; `None` if there are none.
#[must_use]
pub fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (sum, count) =
        values.into_iter().fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / number(count))
}

/// A part of a whole; 0 of nothing.
#[must_use]
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

/// Counts here are far below 2^52, so they are exact.
fn number(count: usize) -> f64 {
    count as f64
}
