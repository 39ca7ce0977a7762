//! How a language writes numbers and dates, by ICU (Unicode CLDR): Persian digits and the
//! Persian calendar where a Persian reader expects them. Lengths of time are in `times`.

use fixed_decimal::Decimal;
use icu_calendar::Date;
use icu_datetime::fieldsets::{MDE, T, YMD, YMDT};
use icu_datetime::input::DateTime;
use icu_datetime::options::TimePrecision;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_time::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::lang::Lang;
use super::times::Times;

/// The number and date forms of one language.
pub struct Formats {
    numbers: DecimalFormatter,
    dates: DateTimeFormatter<YMD>,
    times: DateTimeFormatter<YMDT>,
    weekdays: DateTimeFormatter<MDE>,
    clocks: NoCalendarFormatter<T>,
    lengths: Times,
    zone: TimeZone,
}

/// There is no data for the numbers or dates of a language.
#[derive(Debug, thiserror::Error)]
pub enum FormatsError {
    /// The code is not a locale.
    #[error("the code is not a locale")]
    Locale(#[from] icu_locale_core::ParseError),
    /// No number forms, or no units of time.
    #[error("no number forms or units of time")]
    Numbers(#[from] icu_provider::DataError),
    /// No date forms.
    #[error("no date forms")]
    Dates(#[from] icu_datetime::DateTimeFormatterLoadError),
}

impl Formats {
    /// The forms of `lang`, in the time zone of the machine.
    ///
    /// # Errors
    /// When ICU has no data for the language.
    pub fn new(lang: Lang) -> Result<Formats, FormatsError> {
        let locale: Locale = lang.code().parse()?;
        Ok(Formats {
            lengths: Times::new(&locale)?,
            numbers: DecimalFormatter::try_new(locale.clone().into(), Default::default())?,
            dates: DateTimeFormatter::try_new(locale.clone().into(), YMD::long())?,
            weekdays: DateTimeFormatter::try_new(locale.clone().into(), MDE::medium())?,
            clocks: NoCalendarFormatter::try_new(locale.clone().into(), T::hm())?,
            times: DateTimeFormatter::try_new(
                locale.into(),
                YMDT::medium().with_time_precision(TimePrecision::Minute),
            )?,
            zone: TimeZone::system(),
        })
    }

    /// A whole number: `1,042`, `۱٬۰۴۲`.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.numbers.format(&Decimal::from(number)).to_string()
    }

    /// A number to one decimal place: `14.2`, `۱۴٫۲`.
    #[must_use]
    pub fn tenths(&self, number: f32) -> String {
        let mut decimal = Decimal::from((f64::from(number) * 10.0).round() as i64);
        decimal.multiply_pow10(-1);
        decimal.pad_end(-1);
        self.numbers.format(&decimal).to_string()
    }

    /// A day: `3 June 2026`.
    #[must_use]
    pub fn date(&self, date: jiff::civil::Date) -> String {
        match iso_date(date) {
            Some(iso) => self.dates.format(&iso).to_string(),
            None => date.to_string(),
        }
    }

    /// A moment, to the minute, in the time zone of the machine.
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        let local = at.to_zoned(self.zone.clone()).datetime();
        match (iso_date(local.date()), time_of_day(local)) {
            (Some(date), Some(time)) => self.times.format(&DateTime { date, time }).to_string(),
            _ => at.to_string(),
        }
    }

    /// A moment of a day of the week, by the clock of a place: `Mon, 2 Mar` and `15:00`.
    #[must_use]
    pub fn weekday(&self, at: Timestamp, zone: &TimeZone) -> (String, String) {
        let local = zone.to_datetime(at);
        match (iso_date(local.date()), time_of_day(local)) {
            (Some(date), Some(time)) => {
                (self.weekdays.format(&date).to_string(), self.clocks.format(&time).to_string())
            }
            _ => (local.date().to_string(), local.time().to_string()),
        }
    }
}

impl Formats {
    /// How long something lasts, in one unit: `4 hours`. A length that is not whole is rounded
    /// by at most a fifth. Its sign does not matter.
    #[must_use]
    pub fn duration(&self, length: SignedDuration) -> String {
        self.lengths.length(length)
    }

    /// How far a moment is from now: `3 hours ago`, `yesterday`, `in 2 days`. Days are those of
    /// the calendar, in the time zone of the machine.
    #[must_use]
    pub fn relative(&self, at: Timestamp, now: Timestamp) -> String {
        let day = |moment: Timestamp| moment.to_zoned(self.zone.clone()).date();
        let days = day(now).duration_until(day(at)).as_hours() / 24;
        self.lengths.distance(at.duration_since(now).as_secs(), days)
    }
}

fn time_of_day(local: jiff::civil::DateTime) -> Option<Time> {
    let hour = u8::try_from(local.hour()).ok()?;
    let minute = u8::try_from(local.minute()).ok()?;
    let second = u8::try_from(local.second()).ok()?;
    Time::try_new(hour, minute, second, 0).ok()
}

fn iso_date(date: jiff::civil::Date) -> Option<Date<icu_calendar::Iso>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_iso(date.year().into(), month, day).ok()
}
