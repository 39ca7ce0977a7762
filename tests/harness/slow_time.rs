//! Business time the slow and obvious way: minute by minute, by looking at the clock on the wall.
//! It shares nothing with the program but the text of the hours.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

/// Zones in which clocks do all that clocks do: by half an hour, at midnight, a minute after it,
/// and once by a whole day.
pub(crate) const ZONES: [&str; 8] = [
    "Europe/Athens",
    "Asia/Tehran",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Pacific/Apia",
];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Hours of a week as a person would say them.
#[derive(Clone, Debug)]
pub(crate) struct SlowCalendar {
    /// The time zone.
    pub(crate) zone: &'static str,
    /// The days, and from which minute to which.
    pub(crate) hours: Vec<([bool; 7], u16, u16)>,
    /// Days without work.
    pub(crate) holidays: Vec<Date>,
}

impl SlowCalendar {
    /// Whether somebody works in the minute that begins now.
    pub(crate) fn is_open(&self, at: Timestamp, zone: &TimeZone) -> bool {
        let wall = zone.to_datetime(at);
        if self.holidays.contains(&wall.date()) {
            return false;
        }
        if self.hours.is_empty() {
            return true;
        }
        let today = wall.weekday().to_monday_zero_offset() as usize;
        let minute = wall.hour() as u16 * 60 + wall.minute() as u16;
        self.hours.iter().any(|(days, from, to)| {
            let yesterday = (today + 6) % 7;
            if from < to {
                days[today] && (*from..*to).contains(&minute)
            } else {
                (days[today] && minute >= *from) || (days[yesterday] && minute < *to)
            }
        })
    }

    /// The zone.
    pub(crate) fn zone(&self) -> TimeZone {
        TimeZone::get(self.zone).expect("a zone")
    }

    /// The minutes worked from one whole minute to another.
    pub(crate) fn minutes(&self, from: Timestamp, to: Timestamp) -> i64 {
        let zone = self.zone();
        let (from, to) = (from.as_second() / 60, to.as_second() / 60);
        let open = |minute: &i64| {
            self.is_open(Timestamp::from_second(minute * 60).expect("a time"), &zone)
        };
        (from..to).filter(open).count() as i64
    }

    /// The lines of the file that say the same.
    pub(crate) fn lines(&self) -> String {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let hours = self.hours.iter().map(|(days, from, to)| {
            let days: Vec<&str> =
                DAYS.into_iter().zip(days).filter(|(_, on)| **on).map(|(day, _)| day).collect();
            format!("\"{} {}-{}\"", days.join(","), clock(*from), clock(*to))
        });
        let mut hours: Vec<String> = hours.collect();
        hours.dedup();
        let holidays: Vec<String> = self.holidays.iter().map(|day| format!("\"{day}\"")).collect();
        let mut lines = format!("time_zone = \"{}\"\n", self.zone);
        if !hours.is_empty() {
            lines.push_str(&format!("hours = [{}]\n", hours.join(", ")));
        }
        if !holidays.is_empty() {
            lines.push_str(&format!("holidays = [{}]\n", holidays.join(", ")));
        }
        lines
    }
}

/// Hours of a week, over few minutes of the day so that many of them touch or overlap.
pub(crate) fn hours() -> impl Strategy<Value = Vec<([bool; 7], u16, u16)>> {
    let days = prop::array::uniform7(any::<bool>())
        .prop_filter("some day", |days| days.iter().any(|on| *on));
    let minutes = prop::sample::select(vec![0u16, 30, 60, 125, 180, 540, 720, 780, 1020, 1380]);
    let span = (days, minutes.clone(), minutes).prop_filter("a length", |(_, from, to)| from != to);
    prop::collection::vec(span, 0..4)
}

/// A calendar whose holidays lie in the days after `around`.
pub(crate) fn calendar(around: Date) -> impl Strategy<Value = SlowCalendar> {
    let zone = prop::sample::select(ZONES.to_vec());
    let holidays = prop::collection::btree_set(0i64..30, 0..4).prop_map(move |days| {
        let later = |days: i64| around.checked_add(jiff::Span::new().days(days)).expect("a day");
        days.into_iter().map(later).collect::<Vec<Date>>()
    });
    (zone, hours(), holidays).prop_map(|(zone, hours, holidays)| SlowCalendar {
        zone,
        hours,
        holidays,
    })
}

/// A minute near one at which some clock of [`ZONES`] was or will be changed, or just any.
pub(crate) fn minutes_to_begin() -> impl Strategy<Value = Timestamp> {
    let changes = prop::sample::select(vec![
        "2011-12-28T00:00Z", // Samoa leaves out the 30th
        "2018-11-02T00:00Z", // midnight in Brazil
        "2018-02-16T00:00Z",
        "2021-03-20T00:00Z", // midnight in Tehran
        "2021-09-20T00:00Z",
        "2026-03-27T00:00Z", // Europe
        "2026-10-23T00:00Z",
        "2026-03-06T00:00Z", // America
        "2026-10-30T00:00Z",
        "2026-04-03T00:00Z", // half an hour on Lord Howe
        "2011-03-11T00:00Z", // a minute after midnight in Newfoundland
        "2011-11-04T00:00Z",
    ]);
    let near = (changes, 0i64..4 * 1440).prop_map(|(change, minutes)| {
        let change: Timestamp = change.parse().expect("a time");
        Timestamp::from_second(change.as_second() + minutes * 60).expect("a time")
    });
    let any = (20_000_000i64..30_000_000)
        .prop_map(|minutes| Timestamp::from_second(minutes * 60).expect("a time"));
    prop_oneof![3 => near, 1 => any]
}
