//! Moments and how long something has lasted.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::web::page::Page;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A moment.
#[must_use]
pub fn moment(page: &Page, at: Timestamp) -> Markup {
    html! { time datetime=(at) { (page.words.formats.moment(at)) } }
}

/// How long it has been since a moment, in one unit, with the moment itself behind it.
#[must_use]
pub fn since(page: &Page, at: Timestamp, now: Timestamp) -> Markup {
    html! {
        time datetime=(at) title=(page.words.formats.moment(at)) { (length(page, at, now)) }
    }
}

fn length(page: &Page, from: Timestamp, to: Timestamp) -> String {
    let seconds = to.duration_since(from).as_secs().max(0);
    if seconds < MINUTE {
        return page.t("just-now");
    }
    let (id, unit) = match seconds {
        0..HOUR => ("minutes", MINUTE),
        HOUR..DAY => ("hours", HOUR),
        _ => ("days", DAY),
    };
    page.words.count(id, u64::try_from(seconds / unit).unwrap_or(0))
}
