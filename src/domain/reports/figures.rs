//! What pages tell of many questions, kept in memory: a request reads it and counts nothing.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::answered::{AnsweredDay, DAYS};
use crate::domain::Desk;
use crate::domain::articles::ArticlePath;
use crate::domain::surveys::days::Ratings;
use crate::domain::tickets::pace::{self, Pace, PaceDay};
use crate::store::{Page, StoreError};

/// The most articles that are ranked, in all languages together.
const RANKED_MAX: usize = 400;

/// The figures of a moment.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// Raised when anything of it changes.
    pub version: u64,
    /// Raised when the order of the articles changes.
    pub ranking: u64,
    /// The articles that answered most in the last seven days, best first, whoever may read them.
    pub answered: Vec<ArticlePath>,
    /// How fast people answered.
    pub pace: Pace,
    /// What customers said of it.
    pub ratings: Ratings,
    /// The day that it is of, in UTC.
    pub today: Option<Date>,
}

/// The day now, in UTC.
#[must_use]
pub fn today(desk: &Desk) -> Date {
    desk.clock.now().to_zoned(TimeZone::UTC).date()
}

/// Whether the figures are those of another day.
#[must_use]
pub fn are_old(desk: &Desk) -> bool {
    desk.figures().today != Some(today(desk))
}

/// Reads the figures anew from the days in the store.
///
/// # Errors
/// When the store fails.
pub fn refresh(desk: &Desk) -> Result<(), StoreError> {
    let today = today(desk);
    let before = desk.figures();
    let newest = |days: usize| Page::all().newest_first().limit(days);
    let pace = Pace::of(desk.store.scan::<PaceDay>(&newest(pace::DAYS))?, today);
    let answered = ranked(&desk.store.scan::<AnsweredDay>(&newest(2 * DAYS as usize))?, today);
    let ratings = Ratings::read(&desk.store, today)?;
    let is_same_order = before.answered == answered;
    let is_same = before.pace == pace && before.ratings == ratings;
    if is_same_order && is_same && before.today == Some(today) {
        return Ok(());
    }
    desk.show_figures(Figures {
        version: before.version + 1,
        ranking: before.ranking + u64::from(!is_same_order),
        answered,
        pace,
        ratings,
        today: Some(today),
    });
    Ok(())
}

fn ranked(days: &[AnsweredDay], today: Date) -> Vec<ArticlePath> {
    let since = today.checked_sub((DAYS - 1).days()).unwrap_or(today);
    let mut points: BTreeMap<&str, u64> = BTreeMap::new();
    for day in days.iter().filter(|day| day.day >= since && day.day <= today) {
        for (article, given) in &day.points {
            *points.entry(article).or_default() += given;
        }
    }
    let mut ranked: Vec<(&str, u64)> = points.into_iter().collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    ranked.into_iter().take(RANKED_MAX).filter_map(|(path, _)| ArticlePath::parse(path)).collect()
}
