//! Service standards: the promise beside how it went.

use maud::{Markup, PreEscaped, html};

use crate::domain::tickets::pace::{Pace, ReplyTimes};
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::chart::{Bar, Chart, columns};
use crate::web::parts::layout::layout;

/// What the page shows.
pub struct Shown<'a> {
    /// The title and the HTML of what the team promises, if it wrote that down.
    pub promise: Option<(String, String)>,
    /// How it went.
    pub pace: &'a Pace,
}

/// The page.
#[must_use]
pub fn standards(page: &Page, shown: &Shown<'_>) -> Markup {
    let title = match &shown.promise {
        Some((title, _)) => title.clone(),
        None => page.t("standards"),
    };
    let head = Head::new(title.clone(), "page standards", Current::None)
        .listed(page.with("standards-description", &[("site", &page.site_name)]));
    let body = html! {
        h1 { bdi { (title) } }
        div.columns {
            section aria-labelledby="promise" {
                h2 #promise { (page.t("standards-promise")) }
                @match &shown.promise {
                    Some((_, html)) => div.prose { (PreEscaped(html)) },
                    None => (always(page)),
                }
            }
            section aria-labelledby="lately" {
                h2 #lately { (page.t("standards-lately")) }
                (lately(page, shown.pace))
            }
        }
        (ask_block(page, &page.t("need-help"), ""))
    };
    layout(page, &head, &body)
}

/// What holds on every Answerdesk.
fn always(page: &Page) -> Markup {
    html! {
        ul.promises {
            @for promise in ["promise-person", "promise-order", "promise-link", "promise-account"] {
                li { (page.t(promise)) }
            }
        }
    }
}

fn lately(page: &Page, pace: &Pace) -> Markup {
    let number = |number: u64| page.words.formats.number(number);
    html! {
        @if pace.asked + pace.at_once == 0 {
            p { (page.t("standards-nothing")) }
        } @else {
            dl.figures {
                div { dt { (page.t("figure-asked")) } dd { (number(pace.asked + pace.at_once)) } }
                div { dt { (page.t("figure-at-once")) } dd { (number(pace.at_once)) } }
                div { dt { (page.t("figure-replied")) } dd { (number(pace.replied)) } }
                @if let Some(times) = &pace.replies { (reply_times(page, times)) }
            }
            @if pace.replies.is_none() { p.hint { (page.t("standards-too-few")) } }
            (columns(page, &by_day(page, pace)))
        }
    }
}

fn reply_times(page: &Page, times: &ReplyTimes) -> Markup {
    let length = |length| page.words.formats.duration(length);
    let percent = page.words.formats.number(times.percent_within_a_day);
    html! {
        div { dt { (page.t("figure-half-within")) } dd { (length(times.half_within)) } }
        div { dt { (page.t("figure-most-within")) } dd { (length(times.most_within)) } }
        div { dt { (page.t("figure-within-a-day")) }
            dd { (page.with("percent", &[("number", &percent)])) } }
    }
}

fn by_day(page: &Page, pace: &Pace) -> Chart {
    let bars = pace.days.iter().map(|day| {
        let value = day.asked + day.at_once;
        Bar {
            label: page.words.formats.date(day.day),
            value,
            shown: page.words.formats.number(value),
        }
    });
    Chart {
        id: "by-day",
        title: page.t("figure-by-day"),
        label_heading: page.t("column-day"),
        value_heading: page.t("figure-asked"),
        bars: bars.collect(),
    }
}
