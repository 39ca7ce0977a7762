//! Business time against the slow way to reckon it, and the holidays.

use answerdesk::domain::policies::holiday::Holidays;
use answerdesk::domain::policies::holiday_file::{self, HolidayFile};
use answerdesk::domain::policies::{Calendar, parse};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::harness::slow_time::{SlowCalendar, calendar, minutes_to_begin};

fn built(slow: &SlowCalendar) -> Calendar {
    let parsed = parse(&slow.lines());
    assert!(!parsed.has_error(), "{}{:#?}", slow.lines(), parsed.problems);
    parsed.policies.terms.calendar.clone()
}

/// A calendar and two minutes, the second up to twelve days later.
fn spans() -> impl Strategy<Value = (SlowCalendar, Timestamp, Timestamp)> {
    (minutes_to_begin(), 0i64..12 * 1440).prop_flat_map(|(from, length)| {
        let to = Timestamp::from_second(from.as_second() + length * 60).expect("a time");
        let around = jiff::tz::TimeZone::UTC.to_datetime(from).date();
        (calendar(around), Just(from), Just(to))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::harness::cases(48)))]

    #[test]
    fn time_worked_is_what_the_clock_on_the_wall_shows((slow, from, to) in spans()) {
        let calendar = built(&slow);
        let worked = calendar.worked(from, to);
        prop_assert_eq!(worked, SignedDuration::from_mins(slow.minutes(from, to)));
        let spans = calendar.spans(from, to);
        let sum: i64 = spans.iter().map(|(begin, end)| end.as_second() - begin.as_second()).sum();
        prop_assert_eq!(worked, SignedDuration::from_secs(sum));
        prop_assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0), "{:?}", spans);
        let zone = slow.zone();
        for (begin, end) in spans {
            prop_assert!(slow.is_open(begin, &zone) && (from <= begin) && (end <= to));
        }
    }

    #[test]
    fn the_end_of_some_work_is_the_first_moment_by_which_it_is_done(
        (slow, from, to) in spans(),
        cut in 0.0f64..1.0,
    ) {
        let calendar = built(&slow);
        let worked = calendar.worked(from, to);
        let work = SignedDuration::from_secs((worked.as_secs() as f64 * cut) as i64);
        let end = calendar.after(from, work).expect("an end");
        prop_assert!(from <= end && end <= to);
        prop_assert_eq!(calendar.worked(from, end), work);
        if work.is_positive() {
            let before = end - SignedDuration::from_secs(1);
            prop_assert_eq!(calendar.worked(from, before), work - SignedDuration::from_secs(1));
        }
    }

    #[test]
    fn time_adds_up((slow, from, to) in spans(), cut in 0.0f64..1.0) {
        let calendar = built(&slow);
        let length = (to.as_second() - from.as_second()) as f64;
        let middle = from + SignedDuration::from_secs((length * cut) as i64);
        let parts = calendar.worked(from, middle) + calendar.worked(middle, to);
        prop_assert_eq!(calendar.worked(from, to), parts);
        prop_assert_eq!(calendar.worked(to, from), SignedDuration::ZERO);
    }

    #[test]
    fn what_is_stored_comes_back((slow, ..) in spans()) {
        let calendar = built(&slow);
        let text = serde_json::to_string(&calendar).expect("json");
        prop_assert_eq!(serde_json::from_str::<Calendar>(&text).expect("the same"), calendar);
    }
}

#[test]
fn a_week_of_work_in_athens_has_its_hours() {
    let parsed = parse(
        "time_zone = \"Europe/Athens\"\nhours = [\"Mon-Fri 09:00-13:00\", \"Mon-Fri 14:00-18:00\", \"Sat 10:00-12:00\"]\n\
         holidays = [\"2026-03-25\", \"12-25\"]\n",
    );
    let calendar = &parsed.policies.terms.calendar;
    let at = |text: &str| text.parse::<Timestamp>().expect("a time");
    // The last Sunday of March has an hour less, on which nobody works; Wednesday is a holiday.
    let (monday, next) = (at("2026-03-22T22:00Z"), at("2026-03-29T21:00Z"));
    assert_eq!(calendar.worked(monday, next), SignedDuration::from_hours(4 * 8 + 2));
    let friday = at("2026-03-27T14:00Z");
    let due = calendar.after(friday, SignedDuration::from_hours(5)).expect("due");
    assert_eq!(due.to_string(), "2026-03-30T07:00:00Z", "two on Friday, two on Saturday, one more");
    let always = Calendar::always();
    assert_eq!(always.worked(monday, next), next.duration_since(monday));
    assert_eq!(always.after(monday, SignedDuration::from_hours(99_999)), None, "years away");
}

#[test]
fn nobody_works_where_all_days_are_holidays() {
    let all: Vec<String> = (1..=12)
        .flat_map(|month| (1..=31).map(move |day| (month, day)))
        .filter(|(month, day)| Date::new(2000, *month, *day).is_ok())
        .map(|(month, day)| format!("\"{month:02}-{day:02}\""))
        .collect();
    let parsed = parse(&format!("holidays = [{}]\n", all.join(",")));
    let calendar = &parsed.policies.terms.calendar;
    let now = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 20_000);
    assert_eq!(calendar.after(now, SignedDuration::from_mins(1)), None);
}

fn calendar_file(events: &str) -> Result<HolidayFile, String> {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{events}END:VCALENDAR\r\n"
    );
    holiday_file::read(&text)
}

fn event(lines: &str) -> String {
    let lines: Vec<&str> = lines.split('|').collect();
    format!("BEGIN:VEVENT\r\nUID:1\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"))
}

/// The days of a file in some years.
fn days(lines: &str, from: Date, to: Date) -> Vec<String> {
    let file = calendar_file(&event(lines)).expect("a file");
    assert_eq!(file.left_out, vec![]);
    let holidays = Holidays::from(file.holidays);
    let found = holidays.from_day(from).take_while(|(day, _)| *day <= to);
    found.map(|(day, name)| format!("{day} {name}")).collect()
}

#[test]
fn holidays_of_a_calendar_file_are_days_once_or_every_year() {
    let (from, to) = (date(2026, 1, 1), date(2028, 12, 31));
    let check =
        |lines: &str, expected: &[&str]| assert_eq!(days(lines, from, to), expected, "{lines}");
    check(
        "DTSTART;VALUE=DATE:20260406|SUMMARY:Clean Monday\\, moved",
        &["2026-04-06 Clean Monday, moved"],
    );
    check(
        "DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261227|SUMMARY:Christmas",
        &["2026-12-24 Christmas", "2026-12-25 Christmas", "2026-12-26 Christmas"],
    );
    check("DTSTART:20261231|DURATION:P2D|SUMMARY:N", &["2026-12-31 N", "2027-01-01 N"]);
    check(
        "DTSTART;VALUE=DATE:20100101|RRULE:FREQ=YEARLY|SUMMARY:New\r\n  Year|EXDATE;VALUE=DATE:20270101",
        &["2026-01-01 New Year", "2028-01-01 New Year"],
    );
    check(
        "DTSTART;VALUE=DATE:19990118|RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=3MO|SUMMARY:M",
        &["2026-01-19 M", "2027-01-18 M", "2028-01-17 M"],
    );
    check(
        "DTSTART;VALUE=DATE:20200525|RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20271231T000000Z",
        &["2026-05-25 ", "2027-05-31 "],
    );
    check("DTSTART;VALUE=DATE:20240229|RRULE:FREQ=YEARLY;WKST=MO|SUMMARY:L", &["2028-02-29 L"]);
    check("DTSTART;VALUE=DATE:20250501|RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=2", &["2027-05-01 "]);
    check("DTSTART;VALUE=DATE:20260501|STATUS:CANCELLED", &[]);
}

#[test]
fn what_is_no_holiday_is_left_out_with_its_line_and_reason() {
    let check = |lines: &str, expected: &str| {
        let file = calendar_file(&event(lines)).expect("a file");
        assert_eq!(file.holidays, vec![], "{lines}");
        let (line, why) = file.left_out.first().expect("a reason");
        assert_eq!(*line, 4);
        assert!(why.contains(expected), "{why}");
    };
    check("DTSTART:20260406T090000Z|SUMMARY:Half day", "“Half day” has a time of day");
    check("DTSTART;VALUE=DATE:20260406|DTEND:20260406T120000", "ends at a time of day");
    check("DTSTART;VALUE=DATE:20260406|DURATION:PT4H", "lasts no whole days");
    check("DTSTART;VALUE=DATE:20260406|DTEND;VALUE=DATE:20270406", "lasts 365 days");
    check("DTSTART;VALUE=DATE:20260406|RRULE:FREQ=WEEKLY", "does not come again every year");
    check("DTSTART;VALUE=DATE:20260406|RRULE:FREQ=YEARLY;BYDAY=20MO", "BYDAY=20MO");
    check("DTSTART;VALUE=DATE:20260406|RRULE:FREQ=YEARLY;BYDAY=1MO", "without a month");
    check("DTSTART;VALUE=DATE:20260406|RRULE:FREQ=YEARLY;BYSETPOS=1", "BYSETPOS=1");
    check("DTSTART;VALUE=DATE:20260406|RDATE;VALUE=DATE:20270406", "uses RDATE");
    check("SUMMARY:When?", "has no beginning");
    for text in [
        "",
        "hello",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2",
    ] {
        assert!(holiday_file::read(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn no_calendar_file_makes_it_fail(text in "((BEGIN|END):V(EVENT|CALENDAR)|DT(START|END):[0-9]{6,9}|RRULE:[A-Z=;0-9]{0,30}|[ -~]{0,20}|\r?\n){0,30}") {
        let _read = holiday_file::read(&text);
    }
}

#[test]
fn a_calendar_file_is_named_by_its_place_in_the_content_folder() {
    for (name, is_one) in [
        ("holidays/greece.ics", true),
        ("holidays/Ελλάδα 2026.ics", true),
        ("holidays/../x.ics", false),
        ("holidays/a/b.ics", false),
        ("holidays/.ics", false),
        ("greece.ics", false),
        ("/holidays/greece.ics", false),
    ] {
        assert_eq!(holiday_file::is_name(name), is_one, "{name}");
    }
}
