//! Beside a ticket: what was promised to its requester, how much of it is used, and how that was
//! reckoned.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};

use super::ticket_view::Shown;
use crate::domain::policies::calendar::Span;
use crate::domain::tickets::sla::shown::{self, Shown as ShownClock};
use crate::domain::tickets::sla::{ClockKind, Run};
use crate::web::page::Page;
use crate::web::parts::panel::folding_panel;
use crate::web::parts::when::{due_words, length, moment};

/// The panel, if anything is promised or was.
#[must_use]
pub fn promises(page: &Page, shown: &Shown<'_>) -> Markup {
    let ticket = &shown.view.ticket;
    let clocks = shown::shown(ticket, shown.rules, shown.now);
    let terms = &shown.policies.terms;
    let zone = shown::zone(ticket, terms);
    let is_promised = |clock: &ShownClock| clock.promised.is_some() || clock.broken_at.is_some();
    let name = zone.iana_name().unwrap_or("UTC");
    let list = html! {
        dl.promises { @for clock in clocks.iter().filter(|clock| is_promised(clock)) {
            dt { (page.t(clock_words(clock.kind))) " " (state(page, clock, shown.now)) }
            dd { (sums(page, clock)) (reckoned(page, clock, zone)) }
        } }
        p.hint { (page.with("promise-zone", &[("zone", name)])) }
    };
    html! {
        @if clocks.iter().any(is_promised) {
            (folding_panel("facts", "promises", &page.t("promises"), &list)) }
    }
}

/// The message that names a clock.
#[must_use]
pub fn clock_words(kind: ClockKind) -> &'static str {
    match kind {
        ClockKind::FirstResponse => "promise-first-response",
        ClockKind::NextResponse => "promise-next-response",
        ClockKind::Resolution => "promise-resolution",
    }
}

/// Where a clock stands, in a word or two.
fn state(page: &Page, clock: &ShownClock, now: Timestamp) -> Markup {
    match (clock.run, clock.due) {
        (Run::Running, Some(due)) => due_words(page, due, now),
        (Run::Ended { .. }, _) if clock.broken_at.is_some() => {
            html! { span.due.over { (page.t("promise-kept-late")) } }
        }
        (Run::Ended { .. }, _) => html! { span.due.kept { (page.t("promise-kept")) } },
        _ => html! { span.due.paused { (page.t("promise-paused")) } },
    }
}

/// What was promised, used, and is left.
fn sums(page: &Page, clock: &ShownClock) -> Markup {
    let used = exact(page, clock.used);
    let sums = match (&clock.promised, clock.left) {
        (Some((_, minutes)), Some(left)) => {
            let words = if left.is_negative() { "promise-sum-over" } else { "promise-sum" };
            let promised = length(page, *minutes);
            let left = exact(page, left);
            page.with(words, &[("promised", &promised), ("used", &used), ("left", &left)])
        }
        _ => page.with("promise-sum-none", &[("used", &used)]),
    };
    html! {
        p { (sums) }
        @if let Some(at) = clock.broken_at {
            p.bad { (page.t("promise-broken")) " " (moment(page, at)) } }
    }
}

/// The spans in which the clock ran.
fn reckoned(page: &Page, clock: &ShownClock, zone: &TimeZone) -> Markup {
    html! {
        details { summary { (page.t("promise-how")) }
            @if let Some((policy, _)) = &clock.promised {
                p.hint { (page.with("promise-policy", &[("policy", policy)])) } }
            ul.spans {
                @if !clock.earlier.is_zero() {
                    li { (page.with("promise-earlier", &[("time", &exact(page, clock.earlier))])) } }
                @for span in &clock.spans { li { (in_words(page, *span, zone)) } }
                @if clock.spans.is_empty() && clock.earlier.is_zero() {
                    li { (page.t("promise-no-span")) } }
            }
        }
    }
}

/// A span by the clock of the department: `Mon, 2 Mar 15:00–16:00, 1 h`.
fn in_words(page: &Page, (from, to): Span, zone: &TimeZone) -> Markup {
    let formats = &page.words.formats;
    let ((day, begin), (last, end)) = (formats.weekday(from, zone), formats.weekday(to, zone));
    html! {
        span { (day) " " (begin) "–" @if last != day { (last) " " } (end) }
        " " span.count { (exact(page, to.duration_since(from))) }
    }
}

/// A length to the minute; less than one is none.
fn exact(page: &Page, time: SignedDuration) -> String {
    let minutes = u32::try_from(time.abs().as_mins()).unwrap_or(u32::MAX);
    length(page, minutes)
}
