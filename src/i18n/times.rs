//! How a language says how long something lasts, and how long ago it was, by ICU (Unicode CLDR):
//! `4 hours`, `yesterday`, `۳ ساعت پیش`. One unit, so that it is read at a glance.

use fixed_decimal::Decimal;
use icu_experimental::dimension::units::categorized_formatter::CategorizedFormatter;
use icu_experimental::dimension::units::options::Width;
use icu_experimental::measure::category::{CategorizedMeasureUnit, Duration};
use icu_experimental::relativetime::options::Numeric;
use icu_experimental::relativetime::{RelativeTimeFormatter, RelativeTimeFormatterOptions};
use icu_locale_core::Locale;
use icu_provider::DataError;
use jiff::SignedDuration;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// The mean month of the Gregorian calendar.
const MONTH: i64 = 2_629_746;
/// The mean year of the Gregorian calendar.
const YEAR: i64 = 12 * MONTH;
/// Days are counted up to here, weeks from here on: 9 days are not “one week”.
const DAYS_MAX: i64 = 13;
/// Weeks are counted up to here, months from here on.
const WEEKS_MAX: i64 = 8;
/// A rounded length is off by at most one part in so many, else a smaller unit says it.
const ROUNDED_BY: i64 = 5;

/// The units of one language.
pub(super) struct Times {
    lengths: [(i64, CategorizedFormatter<Duration>); 4],
    seconds: RelativeTimeFormatter,
    minutes: RelativeTimeFormatter,
    hours: RelativeTimeFormatter,
    days: RelativeTimeFormatter,
    weeks: RelativeTimeFormatter,
    months: RelativeTimeFormatter,
    years: RelativeTimeFormatter,
}

impl Times {
    /// The units of the language of `locale`.
    ///
    /// # Errors
    /// When ICU has no data for it.
    pub(super) fn new(locale: &Locale) -> Result<Times, DataError> {
        let length = |unit: CategorizedMeasureUnit<Duration>| {
            CategorizedFormatter::try_new_core(locale.into(), unit, Width::Long.into())
        };
        let named = RelativeTimeFormatterOptions::default().with_numeric(Numeric::Auto);
        let counted = RelativeTimeFormatterOptions::default();
        Ok(Times {
            lengths: [
                (DAY, length(Duration::day())?),
                (HOUR, length(Duration::hour())?),
                (MINUTE, length(Duration::minute())?),
                (1, length(Duration::second())?),
            ],
            seconds: RelativeTimeFormatter::try_new_long_second(locale.into(), named)?,
            minutes: RelativeTimeFormatter::try_new_long_minute(locale.into(), counted)?,
            hours: RelativeTimeFormatter::try_new_long_hour(locale.into(), counted)?,
            days: RelativeTimeFormatter::try_new_long_day(locale.into(), named)?,
            weeks: RelativeTimeFormatter::try_new_long_week(locale.into(), counted)?,
            months: RelativeTimeFormatter::try_new_long_month(locale.into(), counted)?,
            years: RelativeTimeFormatter::try_new_long_year(locale.into(), counted)?,
        })
    }

    /// A length, in the largest unit that says it to a fifth: 90 minutes stay minutes, 110 are
    /// 2 hours.
    pub(super) fn length(&self, length: SignedDuration) -> String {
        let seconds = length.as_secs().unsigned_abs().try_into().unwrap_or(i64::MAX);
        let fits = |unit: i64| {
            let off = (rounded(seconds, unit) * unit).abs_diff(seconds);
            seconds >= unit && off * ROUNDED_BY.unsigned_abs() <= seconds.unsigned_abs()
        };
        let [.., smallest] = &self.lengths;
        let (unit, words) = self.lengths.iter().find(|(unit, _)| fits(*unit)).unwrap_or(smallest);
        words.format_fixed_decimal(&Decimal::from(rounded(seconds, *unit))).to_string()
    }

    /// How far a moment is from now, in seconds (before now: negative) and in days of the
    /// calendar.
    pub(super) fn distance(&self, seconds: i64, days: i64) -> String {
        let sign = seconds.signum();
        let far = seconds.saturating_abs();
        let (words, count) = match far {
            0..MINUTE => (&self.seconds, 0),
            MINUTE..HOUR => (&self.minutes, far / MINUTE),
            HOUR..DAY => (&self.hours, far / HOUR),
            _ => {
                let days = days.saturating_abs().max(1);
                match days {
                    ..=DAYS_MAX => (&self.days, days),
                    _ if days <= WEEKS_MAX * 7 => (&self.weeks, rounded(days, 7)),
                    _ if far < 2 * YEAR => (&self.months, rounded(far, MONTH)),
                    _ => (&self.years, rounded(far, YEAR)),
                }
            }
        };
        words.format(Decimal::from(count * sign)).to_string()
    }
}

/// So many `unit`s, to the nearest.
fn rounded(amount: i64, unit: i64) -> i64 {
    amount.saturating_add(unit / 2) / unit
}
