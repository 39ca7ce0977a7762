//! Hours of the week, over midnight and over the change of clocks.

use answerdesk::domain::policies::hours::Hours;
use jiff::Timestamp;
use jiff::tz::TimeZone;

#[track_caller]
fn contain(hours: &str, zone: &str, expected: &[(&str, bool)]) {
    let hours = Hours::parse(hours).expect("hours");
    let zone = TimeZone::get(zone).expect("a zone");
    for (at, is_in) in expected {
        let at: Timestamp = at.parse().expect("a time");
        assert_eq!(hours.contain(at, &zone), *is_in, "{hours} at {at}");
    }
}

#[test]
fn a_span_over_midnight_belongs_to_the_day_on_which_it_begins() {
    // 2026-03-02 is a Monday.
    contain(
        "Mon-Fri 18:00-08:00",
        "UTC",
        &[
            ("2026-03-02T07:59:59Z", false),
            ("2026-03-02T17:59:59Z", false),
            ("2026-03-02T18:00:00Z", true),
            ("2026-03-03T07:59:59Z", true),
            ("2026-03-03T08:00:00Z", false),
            ("2026-03-07T07:00:00Z", true),
            ("2026-03-07T18:00:00Z", false),
            ("2026-03-08T23:00:00Z", false),
        ],
    );
}

#[test]
fn days_go_round_the_week() {
    contain(
        "Sat-Mon",
        "UTC",
        &[
            ("2026-03-02T23:59:59Z", true),
            ("2026-03-03T00:00:00Z", false),
            ("2026-03-06T23:59:59Z", false),
            ("2026-03-07T00:00:00Z", true),
            ("2026-03-08T12:00:00Z", true),
        ],
    );
    contain(
        "Mon,Wed 09:00-24:00",
        "UTC",
        &[("2026-03-02T23:59:59Z", true), ("2026-03-03T10:00:00Z", false)],
    );
}

#[test]
fn hours_are_those_of_the_place() {
    contain(
        "9:00-17:00",
        "Asia/Tehran",
        &[
            ("2026-03-02T05:29:00Z", false),
            ("2026-03-02T05:30:00Z", true),
            ("2026-03-02T13:30:00Z", false),
        ],
    );
    // Athens puts its clocks forward on 2026-03-29 at 03:00.
    contain(
        "09:00-10:00",
        "Europe/Athens",
        &[("2026-03-28T07:30:00Z", true), ("2026-03-29T06:30:00Z", true)],
    );
}

#[test]
fn hours_are_written_as_they_can_be_read() {
    for (text, expected) in [
        ("mon-fri 9:00-17:30", "Mon-Fri 09:00-17:30"),
        ("Sun,Sat", "Sat-Sun"),
        ("Mon,Wed,Thu 08:00-09:00", "Mon,Wed-Thu 08:00-09:00"),
        ("12:00-13:00", "12:00-13:00"),
        ("Fri-Mon 00:00-24:00", "Mon,Fri-Sun"),
        ("Mon-Sun", "00:00-24:00"),
    ] {
        let hours = Hours::parse(text).expect(text);
        assert_eq!(hours.to_string(), expected);
        assert_eq!(Hours::parse(expected), Ok(hours));
    }
}

#[test]
fn what_says_no_hours_is_told() {
    for (text, why) in [
        ("", "is empty"),
        ("Moon", "names “Moon”, which is no day"),
        ("Mon 25:00-26:00", "no time of day"),
        ("Mon 9-10", "no time of day"),
        ("08:00-08:00", "begins and ends at the same minute"),
        ("Mon 08:00-09:00 daily", "has “daily” after the hours"),
        ("24:00-08:00", "no time of day"),
        ("08:0-09:00", "no time of day"),
    ] {
        let error = Hours::parse(text).expect_err(text).to_string();
        assert!(error.contains(why), "{text}: {error}");
    }
}
