//! Holidays: days on which nobody works, once or every year.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// Holidays are known in these years: nothing is promised for later ones.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;
/// The most days that one holiday lasts: a longer one would be no holiday, but a mistake.
pub const DAYS_MAX: i32 = 92;

/// One holiday of the file or of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// What it is called; empty if nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The day on which it is, or is for the first time.
    pub first: Date,
    /// How many days it lasts.
    pub days: i32,
    /// When it comes again; none: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Yearly>,
    /// Days on which it does not come again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub but: Vec<Date>,
}

/// How a holiday comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yearly {
    /// On which day of the year.
    pub on: OnDay,
    /// Every so many years.
    pub every: i16,
    /// So many times; none: as often as there are years.
    pub times: Option<u32>,
    /// The last day on which it can begin.
    pub until: Option<Date>,
}

/// A day that each year has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum OnDay {
    /// A day of a month; years without it have none.
    Date {
        /// The month.
        month: i8,
        /// Its day.
        day: i8,
    },
    /// The third Monday of a month, or its last one: -1.
    Weekday {
        /// The month.
        month: i8,
        /// Which one, counted from the end if it is below 0.
        nth: i8,
        /// The day of the week, 1 for Monday.
        weekday: i8,
    },
}

impl OnDay {
    fn in_year(self, year: i16) -> Option<Date> {
        match self {
            OnDay::Date { month, day } => Date::new(year, month, day).ok(),
            OnDay::Weekday { month, nth, weekday } => {
                let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
                let first = Date::new(year, month, 1).ok()?;
                first.nth_weekday_of_month(nth, weekday).ok()
            }
        }
    }
}

impl Holiday {
    /// The days of one year's date, as `12-25` in the file says it.
    #[must_use]
    pub fn every_year(month: i8, day: i8) -> Option<Holiday> {
        // A leap year, so that the 29th of February is a day.
        let first = Date::new(2000, month, day).ok()?;
        let on = OnDay::Date { month, day };
        let again = Some(Yearly { on, every: 1, times: None, until: None });
        Some(Holiday { name: String::new(), first, days: 1, again, but: Vec::new() })
    }

    /// Days from one date to another, both among them.
    #[must_use]
    pub fn between(first: Date, last: Date) -> Option<Holiday> {
        let days = first.until(last).ok()?.get_days().checked_add(1)?;
        let is_right = (1..=DAYS_MAX).contains(&days);
        is_right.then(|| Holiday { name: String::new(), first, days, again: None, but: Vec::new() })
    }

    /// The days on which it begins, in the years that are known.
    fn beginnings(&self) -> Vec<Date> {
        let Some(again) = &self.again else { return vec![self.first] };
        let mut found = Vec::new();
        let mut year = self.first.year();
        while year <= *YEARS.end() {
            let date = again.on.in_year(year).filter(|date| *date >= self.first);
            if let Some(date) = date {
                let is_over = again.until.is_some_and(|until| date > until)
                    || again.times.is_some_and(|times| found.len() >= times as usize);
                if is_over {
                    break;
                }
                found.push(date);
            }
            let Some(next) = year.checked_add(again.every.max(1)) else { break };
            year = next;
        }
        found.retain(|date| !self.but.contains(date));
        found
    }
}

/// Two days as text: `2026-12-24 to 2026-12-26`.
impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first.checked_add((self.days - 1).days()) {
            Ok(last) if self.days > 1 => write!(f, "{} to {last}", self.first),
            _ => write!(f, "{}", self.first),
        }
    }
}

/// All holidays of a calendar. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Holiday>", into = "Vec<Holiday>")]
pub struct Holidays {
    all: Arc<Vec<Holiday>>,
    /// Each day, with the place of its holiday.
    days: Arc<BTreeMap<Date, usize>>,
}

impl From<Vec<Holiday>> for Holidays {
    fn from(all: Vec<Holiday>) -> Holidays {
        let mut days = BTreeMap::new();
        for (place, holiday) in all.iter().enumerate() {
            for first in holiday.beginnings() {
                for later in 0..holiday.days.clamp(1, DAYS_MAX) {
                    if let Ok(day) = first.checked_add(later.days()) {
                        days.entry(day).or_insert(place);
                    }
                }
            }
        }
        Holidays { all: Arc::new(all), days: Arc::new(days) }
    }
}

impl From<Holidays> for Vec<Holiday> {
    fn from(holidays: Holidays) -> Vec<Holiday> {
        holidays.all.as_ref().clone()
    }
}

impl Holidays {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// Whether nobody works on this day.
    #[must_use]
    pub fn contain(&self, day: Date) -> bool {
        self.days.contains_key(&day)
    }

    /// The days from this one on with their names, the next first.
    pub fn from_day(&self, day: Date) -> impl Iterator<Item = (Date, &str)> {
        let named = |(day, place): (&Date, &usize)| {
            (*day, self.all.get(*place).map_or("", |holiday| holiday.name.as_str()))
        };
        self.days.range(day..).map(named)
    }
}
