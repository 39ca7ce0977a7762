//! Moments and how long something has lasted.

use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};

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

fn with_moment(page: &Page, at: Timestamp, words: &str) -> Markup {
    html! { time datetime=(at) title=(page.words.formats.moment(at)) { (words) } }
}
