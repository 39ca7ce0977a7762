//! Dates in a search: `2026-03`, `>2026-01-01`, `2026-01-01..2026-02-01`, `today`, `30d`.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::i18n::persian;
use crate::language::fold;

/// Years that can be written: others are slips.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2999;
/// “So many days ago” goes back at most so many of its units.
const UNITS_MAX: i64 = 9_999;

/// Days from the first up to, and without, the second; open where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub from: Option<Date>,
    /// The day after the last.
    pub before: Option<Date>,
}

/// Why something is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDate {
    /// It cannot be read.
    Unreadable,
    /// It ends before it begins.
    Backward,
}

/// The form in which a date is kept: digits of every script as `0` to `9`, small letters.
#[must_use]
pub fn canonical(written: &str) -> String {
    fold(written).replace('/', "-").replace('…', "..")
}

/// The days that a text names, as seen from `today`.
///
/// # Errors
/// When it names none.
pub fn days(written: &str, today: Date) -> Result<Days, BadDate> {
    let text = canonical(written);
    let named = |text: &str| named(text, today).ok_or(BadDate::Unreadable);
    let found = if let Some((first, last)) = text.split_once("..") {
        let end = |text: &str| if text.is_empty() { Ok(None) } else { named(text).map(Some) };
        let (first, last) = (end(first)?, end(last)?);
        if first.is_none() && last.is_none() {
            return Err(BadDate::Unreadable);
        }
        Days { from: first.map(|day| day.first), before: last.map(|day| day.next) }
    } else if let Some(rest) = text.strip_prefix(">=") {
        Days { from: Some(named(rest)?.first), before: None }
    } else if let Some(rest) = text.strip_prefix("<=") {
        Days { from: None, before: Some(named(rest)?.next) }
    } else if let Some(rest) = text.strip_prefix('>') {
        Days { from: Some(named(rest)?.next), before: None }
    } else if let Some(rest) = text.strip_prefix('<') {
        Days { from: None, before: Some(named(rest)?.first) }
    } else {
        let day = named(text.strip_prefix('=').unwrap_or(&text))?;
        // So many days ago, by itself, is the time since then.
        let next = if day.is_ago { today.tomorrow().ok() } else { Some(day.next) };
        Days { from: Some(day.first), before: next }
    };
    match (found.from, found.before) {
        (Some(from), Some(before)) if before <= from => Err(BadDate::Backward),
        _ => Ok(found),
    }
}

/// A day, a month or a year.
struct Named {
    first: Date,
    /// The day after it.
    next: Date,
    /// Whether it was named by its distance from today.
    is_ago: bool,
}

fn named(text: &str, today: Date) -> Option<Named> {
    let one_day = |first: Date, is_ago| Some(Named { first, next: first.tomorrow().ok()?, is_ago });
    match text {
        "today" => return one_day(today, false),
        "yesterday" => return one_day(today.yesterday().ok()?, false),
        _ => {}
    }
    if let Some(unit) = text.chars().next_back().filter(char::is_ascii_alphabetic) {
        let count: i64 = digits(text.strip_suffix(unit)?)?.parse().ok()?;
        let back = Some(count).filter(|count| (1..=UNITS_MAX).contains(count))?;
        return one_day(today.checked_sub(length(unit, back)?).ok()?, true);
    }
    let mut parts = text.split('-');
    let year: i16 = digits(parts.next()?).filter(|year| year.len() == 4)?.parse().ok()?;
    let mut part = || match parts.next() {
        None => Some(None),
        Some(text) => Some(Some(digits(text)?.parse::<i8>().ok()?)),
    };
    let (month, day) = (part()?, part()?);
    if part()?.is_some() {
        return None;
    }
    if persian::is_year(year) {
        return named_in_persian(year, month, day);
    }
    if !YEARS.contains(&year) {
        return None;
    }
    let first = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    let length = match (month, day) {
        (None, _) => 1.year(),
        (_, None) => 1.month(),
        _ => 1.day(),
    };
    Some(Named { first, next: first.checked_add(length).ok()?, is_ago: false })
}

/// Persian pages show dates of the Persian calendar, so they can be written as well.
fn named_in_persian(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Named> {
    let first = persian::day(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let next = match (month, day) {
        (_, Some(_)) => first.tomorrow().ok()?,
        (Some(month @ 1..12), None) => persian::day(year, month + 1, 1)?,
        _ => persian::day(year + 1, 1, 1)?,
    };
    Some(Named { first, next, is_ago: false })
}

fn length(unit: char, count: i64) -> Option<Span> {
    let span = Span::new();
    match unit {
        'd' => span.try_days(count),
        'w' => span.try_weeks(count),
        'm' => span.try_months(count),
        'y' => span.try_years(count),
        _ => return None,
    }
    .ok()
}

fn digits(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}
