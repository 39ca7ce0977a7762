//! Business time: the hours of a week in a time zone without the holidays, and how much of it
//! lies between two moments. Pure: the clocks of tickets are reckoned with it.

use std::ops::ControlFlow;

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::holiday::Holidays;
use super::hours::{Hours, MINUTES_OF_DAY};

/// So far ahead a moment is looked for: who promises more hours than two years have promises
/// nothing.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 731);

/// Some time of business, from one moment to another.
pub type Span = (Timestamp, Timestamp);

/// When a department works.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Calendar {
    zone: TimeZone,
    hours: Vec<Hours>,
    holidays: Holidays,
    /// The spans of minutes of each day of the week, Monday first: in order, none touching the
    /// next.
    week: [Vec<(u16, u16)>; 7],
}

/// A calendar as it is stored.
#[derive(Clone, Serialize, Deserialize)]
struct Written {
    #[serde(with = "jiff::fmt::serde::tz::required")]
    zone: TimeZone,
    hours: Vec<Hours>,
    #[serde(default, skip_serializing_if = "Holidays::is_empty")]
    holidays: Holidays,
}

impl From<Written> for Calendar {
    fn from(written: Written) -> Calendar {
        Calendar::new(written.zone, written.hours, written.holidays)
    }
}

impl From<Calendar> for Written {
    fn from(calendar: Calendar) -> Written {
        let Calendar { zone, hours, holidays, week: _ } = calendar;
        Written { zone, hours, holidays }
    }
}

impl Calendar {
    /// A calendar of these hours. No hours: round the clock, but for the holidays.
    #[must_use]
    pub fn new(zone: TimeZone, hours: Vec<Hours>, holidays: Holidays) -> Calendar {
        let whole_day = vec![(0, MINUTES_OF_DAY)];
        let week = std::array::from_fn(|day| match hours.is_empty() {
            true => whole_day.clone(),
            false => joined(hours.iter().flat_map(|hours| hours.on(day)).collect()),
        });
        Calendar { zone, hours, holidays, week }
    }

    /// Round the clock, all days of the year.
    #[must_use]
    pub fn always() -> Calendar {
        Calendar::new(TimeZone::UTC, Vec::new(), Holidays::default())
    }

    /// The time zone.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The hours; none: round the clock.
    #[must_use]
    pub fn hours(&self) -> &[Hours] {
        &self.hours
    }

    /// The days on which nobody works.
    #[must_use]
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Whether every minute counts.
    #[must_use]
    pub fn is_round_the_clock(&self) -> bool {
        self.holidays.is_empty() && self.week.iter().all(|day| *day == [(0, MINUTES_OF_DAY)])
    }

    /// How much business time lies between two moments; nothing, if the second is not later.
    #[must_use]
    pub fn worked(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        if self.is_round_the_clock() {
            return to.max(from).duration_since(from);
        }
        let mut worked = SignedDuration::ZERO;
        self.walk((from, to), |(begin, end)| {
            worked = worked.saturating_add(end.duration_since(begin));
            ControlFlow::Continue(())
        });
        worked
    }

    /// The first moment by which so much business time has passed; none, if it is years away.
    #[must_use]
    pub fn after(&self, from: Timestamp, work: SignedDuration) -> Option<Timestamp> {
        if !work.is_positive() {
            return Some(from);
        }
        let to = from.checked_add(AHEAD).unwrap_or(Timestamp::MAX);
        if self.is_round_the_clock() {
            return from.checked_add(work).ok().filter(|at| *at <= to);
        }
        let (mut left, mut found) = (work, None);
        self.walk((from, to), |(begin, end)| {
            let length = end.duration_since(begin);
            if left <= length {
                found = begin.checked_add(left).ok();
                return ControlFlow::Break(());
            }
            left = left.saturating_sub(length);
            ControlFlow::Continue(())
        });
        found
    }

    /// The business time between two moments, span by span.
    #[must_use]
    pub fn spans(&self, from: Timestamp, to: Timestamp) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        self.walk((from, to), |(begin, end)| {
            match spans.last_mut() {
                Some(last) if last.1 == begin => last.1 = end,
                _ => spans.push((begin, end)),
            }
            ControlFlow::Continue(())
        });
        spans
    }

    /// Shows every span to `see`, in order, until it breaks. The clock of a place changes now and
    /// then: between two changes its times are the moments, moved by one offset.
    fn walk(&self, (from, to): Span, mut see: impl FnMut(Span) -> ControlFlow<()>) {
        let mut begin = from;
        while begin < to {
            let offset = self.zone.to_offset(begin);
            let change = self.zone.following(begin).next();
            let end = change.map_or(to, |change| change.timestamp().min(to));
            if self.walk_evenly((begin, end), offset, &mut see).is_break() {
                return;
            }
            begin = end;
        }
    }

    /// The same between two changes of the clock.
    fn walk_evenly(
        &self,
        (from, to): Span,
        offset: Offset,
        see: &mut impl FnMut(Span) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut date = offset.to_datetime(from).date();
        loop {
            let Ok(midnight) = offset.to_timestamp(date.at(0, 0, 0, 0)) else {
                return ControlFlow::Break(());
            };
            if midnight >= to {
                return ControlFlow::Continue(());
            }
            for (begin, end) in self.minutes_of(date) {
                let moment = |minute: u16| {
                    midnight.checked_add(SignedDuration::from_mins(i64::from(minute)))
                };
                let (Ok(begin), Ok(end)) = (moment(*begin), moment(*end)) else {
                    return ControlFlow::Break(());
                };
                let span = (begin.max(from), end.min(to));
                if span.0 < span.1 {
                    see(span)?;
                }
            }
            let Ok(next) = date.checked_add(1.day()) else { return ControlFlow::Break(()) };
            date = next;
        }
    }

    /// The spans of minutes of a day.
    fn minutes_of(&self, date: Date) -> &[(u16, u16)] {
        if self.holidays.contain(date) {
            return &[];
        }
        let day = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
        self.week.get(day).map_or(&[], Vec::as_slice)
    }
}

/// Spans in order; those that touch become one.
fn joined(mut spans: Vec<(u16, u16)>) -> Vec<(u16, u16)> {
    spans.sort_unstable();
    let mut joined: Vec<(u16, u16)> = Vec::with_capacity(spans.len());
    for (from, to) in spans {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}
