//! Lengths of time and how long ago something was, as each language says it.

use answerdesk::i18n::Lang;
use answerdesk::i18n::format::Formats;
use jiff::{SignedDuration, Timestamp};

fn formats(code: &str) -> Formats {
    Formats::new(code.parse::<Lang>().expect("a language")).expect("its forms")
}

#[track_caller]
fn lasts(lang: &str, minutes: i64, expected: &str) {
    let said = formats(lang).duration(SignedDuration::from_mins(minutes));
    assert_eq!(said, expected, "{minutes} minutes in {lang}");
}

#[test]
fn a_length_is_said_in_one_unit_and_rounded_by_a_fifth_at_most() {
    for (minutes, expected) in [
        (0, "0 seconds"),
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (70, "1 hour"),
        (90, "90 minutes"),
        (110, "2 hours"),
        (240, "4 hours"),
        (-240, "4 hours"),
        (24 * 60, "1 day"),
        (36 * 60, "36 hours"),
        (1200 * 24 * 60, "1,200 days"),
    ] {
        lasts("en", minutes, expected);
    }
    assert_eq!(formats("en").duration(SignedDuration::MAX), "106,751,991,167,300 days");
    assert_eq!(formats("en").duration(SignedDuration::from_secs(20)), "20 seconds");
}

#[test]
fn each_language_says_it_its_own_way() {
    lasts("el", 60, "1 ώρα");
    lasts("el", 240, "4 ώρες");
    lasts("fa", 240, "۴ ساعت");
    lasts("te", 60, "1 గంట");
    lasts("te", 240, "4 గంటలు");
    lasts("pl", 240, "4 godziny");
    lasts("pl", 300, "5 godzin");
    lasts("ar", 240, "4 ساعات");
}

#[test]
fn a_moment_is_told_from_now() {
    let now: Timestamp = "2026-03-10T12:00:00Z".parse().expect("a time");
    let ago = |lang: &str, hours: i64| {
        formats(lang).relative(now - SignedDuration::from_hours(hours), now)
    };
    for (hours, expected) in [
        (0, "now"),
        (3, "3 hours ago"),
        (24, "yesterday"),
        (48, "2 days ago"),
        (10 * 24, "10 days ago"),
        (20 * 24, "3 weeks ago"),
        (90 * 24, "3 months ago"),
        (1100 * 24, "3 years ago"),
        (-24, "tomorrow"),
        (-3, "in 3 hours"),
    ] {
        assert_eq!(ago("en", hours), expected, "{hours} hours");
    }
    assert_eq!(ago("el", 3), "πριν από 3 ώρες");
    assert_eq!(ago("el", 24), "χθες");
    assert_eq!(ago("fa", 3), "۳ ساعت پیش");
    assert_eq!(ago("fa", 24), "دیروز");
    assert_eq!(ago("te", 3), "3 గంటల క్రితం");
    assert_eq!(ago("te", 24), "నిన్న");
}
