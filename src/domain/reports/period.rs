//! Of which days and which questions a report tells.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::domain::policies::DepartmentName;

/// The most days that a report tells of.
pub const PERIOD_DAYS_MAX: i64 = 366;
/// Up to so many days are told one by one, more than that by sevens.
const DAYS_ONE_BY_ONE: i64 = 62;
/// The length of a step when days are not told one by one.
const STEP_DAYS: i64 = 7;

/// Some days, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Why two days are no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// It ends before it begins.
    #[error("the last day comes before the first")]
    Backwards,
    /// It is too long.
    #[error("more than {PERIOD_DAYS_MAX} days")]
    TooLong,
}

impl Period {
    /// The days from one to another.
    ///
    /// # Errors
    /// When there is none, or there are too many.
    pub fn new(from: Date, to: Date) -> Result<Period, PeriodError> {
        let period = Period { from, to };
        match period.length() {
            ..=0 => Err(PeriodError::Backwards),
            1..=PERIOD_DAYS_MAX => Ok(period),
            _ => Err(PeriodError::TooLong),
        }
    }

    /// So many whole days before a day.
    #[must_use]
    pub fn before(day: Date, days: i64) -> Period {
        Period { from: back(day, days), to: back(day, 1) }
    }

    /// How many days it has.
    #[must_use]
    pub fn length(&self) -> i64 {
        days_between(self.from, self.to) + 1
    }

    /// As many days, just before it.
    #[must_use]
    pub fn preceding(&self) -> Period {
        Period::before(self.from, self.length())
    }

    /// Its days.
    pub fn days(&self) -> impl Iterator<Item = Date> + use<> {
        let to = self.to;
        std::iter::successors(Some(self.from), |day| day.tomorrow().ok())
            .take_while(move |day| *day <= to)
    }

    /// Its parts, as they are told: days, or sevens of days.
    #[must_use]
    pub fn steps(&self) -> Vec<Period> {
        let step = if self.length() <= DAYS_ONE_BY_ONE { 1 } else { STEP_DAYS };
        let mut steps = Vec::new();
        let mut from = Some(self.from);
        while let Some(first) = from.filter(|first| *first <= self.to) {
            let last = first.checked_add((step - 1).days()).unwrap_or(self.to).min(self.to);
            steps.push(Period { from: first, to: last });
            from = last.tomorrow().ok();
        }
        steps
    }
}

/// How many days one day is after another.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

fn back(day: Date, days: i64) -> Date {
    day.checked_sub(days.days()).unwrap_or(day)
}

/// Which questions are meant; without a condition, all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Those of a department.
    pub department: Option<DepartmentName>,
    /// Those that came so.
    pub channel: Option<String>,
    /// Those with a tag.
    pub tag: Option<String>,
}

/// What is asked of a report.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Of which days.
    pub period: Period,
    /// Of which questions.
    pub filter: Filter,
}
