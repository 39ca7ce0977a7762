//! Moments and how long something has lasted.

use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};

use crate::domain::tickets::sla::ClockKind;
use crate::web::page::Page;

/// What is shorter has just happened.
const JUST_NOW: SignedDuration = SignedDuration::from_mins(1);

/// A moment.
#[must_use]
pub fn moment(page: &Page, at: Timestamp) -> Markup {
    html! { time datetime=(at) { (page.words.formats.moment(at)) } }
}

/// How long it has been since a moment, in one unit, with the moment itself behind it.
#[must_use]
pub fn since(page: &Page, at: Timestamp, now: Timestamp) -> Markup {
    let length = now.duration_since(at);
    let length =
        if length < JUST_NOW { page.t("just-now") } else { page.words.formats.duration(length) };
    with_moment(page, at, &length)
}

/// How long ago a moment was, `3 hours ago`, with the moment itself behind it.
#[must_use]
pub fn ago(page: &Page, at: Timestamp, now: Timestamp) -> Markup {
    with_moment(page, at, &page.words.formats.relative(at, now))
}

/// A length of time to the minute: `2 h 5 min`.
#[must_use]
pub fn length(page: &Page, minutes: u32) -> String {
    let number = |number: u32| page.words.formats.number(number.into());
    let (hours, rest) = (number(minutes / 60), number(minutes % 60));
    match (minutes / 60, minutes % 60) {
        (0, _) => page.with("length-minutes", &[("minutes", &rest)]),
        (_, 0) => page.with("length-hours", &[("hours", &hours)]),
        _ => page.with("length-both", &[("hours", &hours), ("minutes", &rest)]),
    }
}

/// The message that says within which time something is promised.
#[must_use]
pub fn within(kind: ClockKind) -> &'static str {
    match kind {
        ClockKind::FirstResponse => "promise-first-within",
        ClockKind::NextResponse => "promise-next-within",
        ClockKind::Resolution => "promise-solved-within",
    }
}

/// Until when something is due, or by how much it is over: in words, and in a colour.
#[must_use]
pub fn due_words(page: &Page, due: Timestamp, now: Timestamp) -> Markup {
    let (class, words) = if due < now {
        let over = page.words.formats.duration(now.duration_since(due));
        ("due over", page.with("overdue-by", &[("time", &over)]))
    } else if due.duration_since(now) < JUST_NOW {
        ("due", page.t("due-now"))
    } else {
        let when = page.words.formats.relative(due, now);
        ("due", page.with("due-when", &[("when", &when)]))
    };
    html! { time.(class) datetime=(due) title=(page.words.formats.moment(due)) { (words) } }
}

fn with_moment(page: &Page, at: Timestamp, words: &str) -> Markup {
    html! { time datetime=(at) title=(page.words.formats.moment(at)) { (words) } }
}
