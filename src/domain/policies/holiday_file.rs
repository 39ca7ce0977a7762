//! Holidays from a calendar file (iCalendar, RFC 5545): events of whole days, once or every year.
//! What else such a file may have is told and left out.

use std::path::Path;

use icalendar::parser::{Component, read_components, unfold};
use jiff::Span;
use jiff::civil::Date;

use super::holiday::{DAYS_MAX, Holiday, OnDay, Yearly};
use crate::domain::articles::scan::{Stamp, stamp_of};

/// The folder of calendar files, beside the policies.
pub const FOLDER: &str = "holidays";
/// A larger file is refused: holidays of a century have less.
pub const FILE_BYTES_MAX: u64 = 1024 * 1024;
/// The most events of a file.
const EVENTS_MAX: usize = 2_000;
/// The longest name of a holiday that is kept, in characters.
const NAME_CHARS_MAX: usize = 80;

/// What a calendar file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidayFile {
    /// Its holidays.
    pub holidays: Vec<Holiday>,
    /// What was left out: the line at which the event begins, and why.
    pub left_out: Vec<(usize, String)>,
}

/// Whether this is the name of a calendar file as policies write it: `holidays/greece.ics`.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let file = text.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/'));
    file.is_some_and(|file| {
        let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
        file.ends_with(".ics") && !file.starts_with('.') && file.chars().all(is_plain)
    })
}

/// The text of a calendar file below the content folder.
///
/// # Errors
/// Why it cannot be read, as a phrase.
pub fn text(root: &Path, name: &str) -> Result<String, String> {
    let path = root.join(name);
    let metadata = std::fs::symlink_metadata(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file in the content folder".to_owned(),
        _ => format!("the file cannot be read: {error}"),
    })?;
    if !metadata.is_file() {
        return Err("it is no plain file of the content folder".to_owned());
    }
    if metadata.len() > FILE_BYTES_MAX {
        return Err(format!("the file has more than {FILE_BYTES_MAX} bytes"));
    }
    let bytes =
        std::fs::read(&path).map_err(|error| format!("the file cannot be read: {error}"))?;
    String::from_utf8(bytes).map_err(|_not_utf8| "the file is not UTF-8 text".to_owned())
}

/// What shows that a calendar file has changed.
#[must_use]
pub fn stamp(root: &Path, name: &str) -> Option<Stamp> {
    stamp_of(root, name)
}

/// Reads a calendar file.
///
/// # Errors
/// Why it is none, as a phrase.
pub fn read(text: &str) -> Result<HolidayFile, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines: Vec<usize> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.trim_end().eq_ignore_ascii_case("BEGIN:VEVENT"))
        .map(|(at, _)| at + 1)
        .collect();
    if lines.len() > EVENTS_MAX {
        return Err(format!("it has more than {EVENTS_MAX} events"));
    }
    let unfolded = unfold(text);
    let broken = || "it is no calendar file that can be read to its end".to_owned();
    let roots = read_components(&unfolded).map_err(|_why| broken())?;
    let mut events: Vec<&Component<'_>> = Vec::new();
    for root in &roots {
        let inner = root.components.iter().filter(|one| one.name.as_str() == "VEVENT");
        events.extend(inner);
    }
    if lines.is_empty() {
        return Err("it has no event".to_owned());
    }
    if events.len() != lines.len() {
        return Err(broken());
    }
    let mut file = HolidayFile::default();
    for (event, line) in events.into_iter().zip(lines) {
        if value(event, "STATUS").is_some_and(|status| status.eq_ignore_ascii_case("CANCELLED")) {
            continue;
        }
        match holiday(event) {
            Ok(holiday) => file.holidays.push(holiday),
            Err(why) => file.left_out.push((line, format!("“{}” {why}", name(event)))),
        }
    }
    Ok(file)
}

fn value<'e>(event: &'e Component<'_>, key: &str) -> Option<&'e str> {
    event.find_prop(key).map(|property| property.val.as_str().trim())
}

fn name(event: &Component<'_>) -> String {
    let summary = event.find_prop("SUMMARY");
    let text = summary.map(|one| one.val.clone().unescape_text().as_str().to_owned());
    let text = text.unwrap_or_default();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(NAME_CHARS_MAX).collect()
}

/// The holiday of an event, or why it is none: a phrase that follows its name.
fn holiday(event: &Component<'_>) -> Result<Holiday, String> {
    let begins = value(event, "DTSTART").ok_or("has no beginning (DTSTART)")?;
    let first = day(begins).ok_or("has a time of day; only whole days are holidays")?;
    let days = match (value(event, "DTEND"), value(event, "DURATION")) {
        (Some(end), _) => {
            let end = day(end).ok_or("ends at a time of day; only whole days are holidays")?;
            first.until(end).map_err(|_range| "ends in a year that is none")?.get_days().max(1)
        }
        (None, Some(length)) => length
            .parse::<Span>()
            .ok()
            .and_then(|span| {
                span.total((jiff::Unit::Day, jiff::SpanRelativeTo::days_are_24_hours())).ok()
            })
            .filter(|days| days.fract() == 0.0 && (1.0..=f64::from(DAYS_MAX)).contains(days))
            .map(whole)
            .ok_or("lasts no whole days (DURATION)")?,
        (None, None) => 1,
    };
    if days > DAYS_MAX {
        return Err(format!("lasts {days} days; a holiday lasts {DAYS_MAX} at most"));
    }
    for key in ["RDATE", "RECURRENCE-ID", "EXRULE"] {
        if event.find_prop(key).is_some() {
            return Err(format!("uses {key}, which is not understood; write its days one by one"));
        }
    }
    let again = value(event, "RRULE").map(|rule| yearly(rule, first)).transpose()?;
    let mut but = Vec::new();
    for except in event.properties.iter().filter(|one| one.name.as_str() == "EXDATE") {
        for text in except.val.as_str().split(',') {
            but.push(day(text.trim()).ok_or("has an exception (EXDATE) with a time of day")?);
        }
    }
    Ok(Holiday { name: name(event), first, days, again, but })
}

#[expect(clippy::cast_possible_truncation, reason = "it was checked to be a small whole number")]
fn whole(days: f64) -> i32 {
    days as i32
}

/// A day as calendars write it: `20261225`.
fn day(text: &str) -> Option<Date> {
    let is_day = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_day { Date::strptime("%Y%m%d", text).ok() } else { None }
}

/// How an event comes again, if it does so every year on a day that can be told.
fn yearly(rule: &str, first: Date) -> Result<Yearly, String> {
    let (mut every, mut times, mut until) = (1, None, None);
    let (mut month, mut month_day, mut weekday) = (None, None, None);
    let mut is_yearly = false;
    for part in rule.split(';') {
        let (key, text) = part.split_once('=').unwrap_or((part, ""));
        let wrong = || format!("comes again by “{part}”, which is not understood");
        match key.to_ascii_uppercase().as_str() {
            "FREQ" => is_yearly = text.eq_ignore_ascii_case("YEARLY"),
            "INTERVAL" => every = text.parse::<i16>().ok().filter(|n| *n > 0).ok_or_else(wrong)?,
            "COUNT" => times = Some(text.parse::<u32>().map_err(|_none| wrong())?),
            "UNTIL" => until = Some(text.get(..8).and_then(day).ok_or_else(wrong)?),
            "BYMONTH" => month = Some(text.parse::<i8>().map_err(|_none| wrong())?),
            "BYMONTHDAY" => {
                let day = text.parse::<i8>().ok().filter(|day| *day > 0);
                month_day = Some(day.ok_or_else(wrong)?);
            }
            "BYDAY" => weekday = Some(nth_weekday(text).ok_or_else(wrong)?),
            "WKST" => {}
            _ => return Err(wrong()),
        }
    }
    if !is_yearly {
        return Err("does not come again every year (FREQ=YEARLY)".to_owned());
    }
    let on = match (month, month_day, weekday) {
        (Some(month), None, Some((nth, weekday))) => OnDay::Weekday { month, nth, weekday },
        (_, _, Some(_)) => {
            return Err("comes again on a day of the week without a month (BYMONTH)".to_owned());
        }
        (month, day, None) => {
            OnDay::Date { month: month.unwrap_or(first.month()), day: day.unwrap_or(first.day()) }
        }
    };
    Ok(Yearly { on, every, times, until })
}

/// `3MO`: the third Monday; `-1FR`: the last Friday.
fn nth_weekday(text: &str) -> Option<(i8, i8)> {
    let at = text.len().checked_sub(2)?;
    let (nth, day) = (text.get(..at)?, text.get(at..)?);
    let nth = nth.trim_start_matches('+').parse::<i8>().ok()?;
    let known = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let weekday = known.iter().position(|known| known.eq_ignore_ascii_case(day))?;
    let is_one = nth != 0 && (-5..=5).contains(&nth);
    if is_one { Some((nth, i8::try_from(weekday + 1).ok()?)) } else { None }
}

/// Dates as the policies write them: `2026-12-25`, `12-25` every year, `2026-12-24 to 2026-12-26`.
#[must_use]
pub fn written(text: &str) -> Option<Holiday> {
    if let Some((first, last)) = text.split_once(" to ") {
        return Holiday::between(plain_day(first.trim())?, plain_day(last.trim())?);
    }
    if let Some(date) = plain_day(text) {
        return Holiday::between(date, date);
    }
    let (month, day) = text.split_once('-')?;
    let number = |text: &str| (text.len() == 2).then(|| text.parse::<i8>().ok()).flatten();
    Holiday::every_year(number(month)?, number(day)?)
}

fn plain_day(text: &str) -> Option<Date> {
    if text.len() == 10 { Date::strptime("%Y-%m-%d", text).ok() } else { None }
}
