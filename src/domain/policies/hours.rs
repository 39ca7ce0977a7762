//! Hours of the week: `Mon-Fri 18:00-08:00`. A span that ends before it begins goes on after
//! midnight, into the next day.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// The days as files write them, Monday first.
pub const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/// How many minutes a day has.
pub(super) const MINUTES_OF_DAY: u16 = 24 * 60;

/// Hours that come again each week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    /// The days on which they begin, Monday first.
    days: [bool; 7],
    /// The minute of the day in which they begin.
    from: u16,
    /// The minute of the day before which they end.
    to: u16,
}

/// Why a text says no hours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// There is nothing in it.
    #[error("is empty")]
    Empty,
    /// There is no such day.
    #[error("names “{0}”, which is no day; days are Mon, Tue, Wed, Thu, Fri, Sat and Sun")]
    Day(String),
    /// There is no such time of day.
    #[error("has “{0}”, which is no time of day; write 08:30, at most 24:00")]
    Time(String),
    /// The span has no length.
    #[error("begins and ends at the same minute; leave the time out for the whole day")]
    NoLength,
    /// There is more than days and times.
    #[error("has “{0}” after the hours; write days, then one span of time")]
    Rest(String),
}

impl Hours {
    /// Reads days, a span of time, or both.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str) -> Result<Hours, HoursError> {
        let mut parts = text.split_whitespace().peekable();
        if parts.peek().is_none() {
            return Err(HoursError::Empty);
        }
        let is_time = |part: &&str| part.starts_with(|c: char| c.is_ascii_digit());
        let days = match parts.next_if(|part| !is_time(part)) {
            Some(part) => days(part)?,
            None => [true; 7],
        };
        let (from, to) = match parts.next() {
            Some(part) => span(part)?,
            None => (0, MINUTES_OF_DAY),
        };
        if let Some(rest) = parts.next() {
            return Err(HoursError::Rest(rest.to_owned()));
        }
        Ok(Hours { days, from, to })
    }

    /// The spans of minutes that they have on a day of the week, 0 for Monday: those that begin on
    /// it, and the end of those that began the day before.
    pub(super) fn on(&self, day: usize) -> impl Iterator<Item = (u16, u16)> {
        let begins = |day: usize| self.days.get(day % 7).copied().unwrap_or(false);
        let is_over_midnight = self.from >= self.to;
        let to = if is_over_midnight { MINUTES_OF_DAY } else { self.to };
        let own = begins(day).then_some((self.from, to));
        let rest = (is_over_midnight && begins(day + 6)).then_some((0, self.to));
        rest.into_iter().chain(own).filter(|(from, to)| from < to)
    }

    /// Whether this moment is one of them, in this zone.
    #[must_use]
    pub fn contain(&self, at: Timestamp, zone: &TimeZone) -> bool {
        let local = zone.to_datetime(at);
        let day = usize::try_from(local.weekday().to_monday_zero_offset()).unwrap_or(0);
        let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute()));
        let minute = minute.unwrap_or(0);
        let begins = |day: usize| self.days.get(day % 7).copied().unwrap_or(false);
        if self.from < self.to {
            return begins(day) && (self.from..self.to).contains(&minute);
        }
        (begins(day) && minute >= self.from) || (begins(day + 6) && minute < self.to)
    }
}

impl TryFrom<String> for Hours {
    type Error = HoursError;

    fn try_from(text: String) -> Result<Hours, HoursError> {
        Hours::parse(&text)
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> String {
        hours.to_string()
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days: Vec<(&str, bool)> = DAYS.into_iter().zip(self.days).collect();
        // Neighbouring days as one span: Mon-Fri.
        let spans = days.chunk_by(|one, other| one.1 == other.1).filter_map(|span| {
            let ((first, is_in), (last, _)) = (*span.first()?, *span.last()?);
            let span = if first == last { first.to_owned() } else { format!("{first}-{last}") };
            is_in.then_some(span)
        });
        let spans: Vec<String> = spans.collect();
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        if self.days != [true; 7] {
            write!(f, "{}", spans.join(","))?;
            if (self.from, self.to) == (0, MINUTES_OF_DAY) {
                return Ok(());
            }
            f.write_str(" ")?;
        }
        write!(f, "{}-{}", clock(self.from), clock(self.to))
    }
}

fn days(text: &str) -> Result<[bool; 7], HoursError> {
    let mut found = [false; 7];
    for part in text.split(',') {
        let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
        let (first, last) = (day(first)?, day(last)?);
        let length = (last + 7 - first) % 7;
        for (place, is_in) in found.iter_mut().enumerate() {
            *is_in |= (place + 7 - first) % 7 <= length;
        }
    }
    Ok(found)
}

fn day(text: &str) -> Result<usize, HoursError> {
    let is_it = |known: &str| known.eq_ignore_ascii_case(text);
    DAYS.iter().position(|known| is_it(known)).ok_or_else(|| HoursError::Day(text.to_owned()))
}

fn span(text: &str) -> Result<(u16, u16), HoursError> {
    let wrong = || HoursError::Time(text.to_owned());
    let (from, to) = text.split_once(['-', '–']).ok_or_else(wrong)?;
    let (from, to) = (minute_of_day(from)?, minute_of_day(to)?);
    if from == MINUTES_OF_DAY {
        return Err(wrong());
    }
    if from == to {
        return Err(HoursError::NoLength);
    }
    Ok((from, to))
}

fn minute_of_day(text: &str) -> Result<u16, HoursError> {
    let wrong = || HoursError::Time(text.to_owned());
    let (hour, minute) = text.split_once(':').ok_or_else(wrong)?;
    let number = |digits: &str| {
        let is_plain =
            (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if is_plain { digits.parse::<u16>().ok() } else { None }
    };
    let hour = number(hour).ok_or_else(wrong)?;
    let minute = number(minute).filter(|_| minute.len() == 2).ok_or_else(wrong)?;
    let total = hour * 60 + minute;
    if minute < 60 && total <= MINUTES_OF_DAY { Ok(total) } else { Err(wrong()) }
}
