//! Surveys counted by day, in the batch of what is counted, so that no page goes through them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::survey::Survey;
use crate::domain::policies::SurveyKind;
use crate::store::{Page, Record, Store, StoreError, Transaction};

/// The days that everybody is told of.
pub const DAYS: i64 = 30;
/// From fewer answers no share is told: one more would move it by ten points or more.
pub const ANSWERS_MIN: u64 = 10;

/// What was asked and answered on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyDay {
    /// The day, in UTC.
    pub day: Date,
    /// How many were asked.
    pub asked: BTreeMap<SurveyKind, u64>,
    /// How many gave which answer, of those that count for what others see.
    pub answers: BTreeMap<SurveyKind, BTreeMap<u8, u64>>,
}

impl SurveyDay {
    /// Changes the day of a moment.
    pub(super) fn change(
        tx: &mut Transaction<'_>,
        at: Timestamp,
        change: impl FnOnce(&mut SurveyDay),
    ) -> Result<(), StoreError> {
        let day = at.to_zoned(TimeZone::UTC).date();
        let known = tx.get::<SurveyDay>(&day.to_string())?;
        let mut known = known.unwrap_or_else(|| SurveyDay {
            day,
            asked: BTreeMap::new(),
            answers: BTreeMap::new(),
        });
        change(&mut known);
        tx.put(&known)
    }
}

impl Record for SurveyDay {
    const KIND: &'static str = "survey_day";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.day.to_string()
    }
}

/// Counts an answer, if it counts.
pub(super) fn count_answer(tx: &mut Transaction<'_>, survey: &Survey) -> Result<(), StoreError> {
    let Some(answer) = survey.answer.as_ref().filter(|answer| answer.counts) else {
        return Ok(());
    };
    SurveyDay::change(tx, answer.at, |day| {
        *day.answers.entry(survey.kind).or_default().entry(answer.score).or_default() += 1;
    })
}

/// What customers said in the last thirty days, as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    /// For each question that was asked or answered.
    pub kinds: Vec<Rated>,
}

/// What was said to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The question.
    pub kind: SurveyKind,
    /// How many were asked.
    pub asked: u64,
    /// How many gave which answer, the worst first, none left out.
    pub answers: Vec<(u8, u64)>,
}

impl Rated {
    /// How many answered.
    #[must_use]
    pub fn answered(&self) -> u64 {
        self.answers.iter().map(|(_, count)| count).sum()
    }

    /// How many of a hundred answers are good, rounded down; none if there are too few.
    #[must_use]
    pub fn good_percent(&self) -> Option<u64> {
        let all = self.answered();
        let is_good = |(score, _): &&(u8, u64)| *score >= self.kind.good_from();
        let good: u64 = self.answers.iter().filter(is_good).map(|(_, count)| count).sum();
        (all >= ANSWERS_MIN).then(|| good * 100 / all.max(1))
    }
}

impl Ratings {
    /// Those of the thirty days up to `today`.
    #[must_use]
    pub fn of(days: &[SurveyDay], today: Date) -> Ratings {
        let first = today.checked_sub((DAYS - 1).days()).unwrap_or(today);
        let days: Vec<&SurveyDay> =
            days.iter().filter(|day| day.day >= first && day.day <= today).collect();
        let kinds = SurveyKind::ALL.into_iter().map(|kind| {
            let said = |score: u8| {
                let of_day = |day: &&SurveyDay| day.answers.get(&kind)?.get(&score).copied();
                (score, days.iter().filter_map(of_day).sum::<u64>())
            };
            Rated {
                kind,
                asked: days.iter().filter_map(|day| day.asked.get(&kind)).sum(),
                answers: (1..=kind.score_max()).map(said).collect(),
            }
        });
        Ratings { kinds: kinds.filter(|one| one.asked + one.answered() > 0).collect() }
    }

    /// Reads them from the store.
    ///
    /// # Errors
    /// When the store fails.
    pub fn read(store: &Store, today: Date) -> Result<Ratings, StoreError> {
        let newest = Page::all().newest_first().limit(usize::try_from(DAYS).unwrap_or(0) + 1);
        Ok(Ratings::of(&store.scan::<SurveyDay>(&newest)?, today))
    }
}
