//! Days of the Persian calendar, in which Persian pages show dates.

use icu_calendar::Date as Day;
use icu_calendar::cal::Iso;
use jiff::civil::Date;

/// Years that are written now, and are of no other calendar in use here.
const YEARS: std::ops::RangeInclusive<i16> = 1300..=1499;

/// Whether a year is one of the Persian calendar.
#[must_use]
pub fn is_year(year: i16) -> bool {
    YEARS.contains(&year)
}

/// The day of a year, month and day of the Persian calendar; none if there is no such day.
#[must_use]
pub fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    let month = u8::try_from(month).ok()?;
    let day = u8::try_from(day).ok()?;
    let iso = Day::try_new_persian(year.into(), month, day).ok()?.to_calendar(Iso);
    let year = i16::try_from(iso.year().extended_year()).ok()?;
    let month = i8::try_from(iso.month().ordinal).ok()?;
    Date::new(year, month, i8::try_from(iso.day_of_month().0).ok()?).ok()
}
