//! Service standards: the promise beside how it went.

use maud::{Markup, PreEscaped, html};

use crate::domain::policies::SurveyKind;
use crate::domain::policies::terms::SlaPolicy;
use crate::domain::reports::kept::Kept;
use crate::domain::surveys::days::{ANSWERS_MIN, Rated, Ratings};
use crate::domain::tickets::pace::{Pace, ReplyTimes};
use crate::domain::tickets::sla::ClockKind;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::chart::{Bar, Chart, bars, columns};
use crate::web::parts::layout::layout;
use crate::web::parts::survey_words;
use crate::web::parts::when::{length, within};

/// What the page shows.
pub struct Shown<'a> {
    /// The title and the HTML of what the team promises, if it wrote that down.
    pub promise: Option<(String, String)>,
    /// How it went.
    pub pace: &'a Pace,
    /// What customers said of it.
    pub ratings: &'a Ratings,
    /// What is promised to everybody, if anything is.
    pub policy: Option<&'a SlaPolicy>,
    /// How promises were kept.
    pub kept: &'a [Kept],
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
                @if let Some(policy) = shown.policy { (promised(page, policy)) }
            }
            section aria-labelledby="lately" {
                h2 #lately { (page.t("standards-lately")) }
                (lately(page, shown.pace, shown.kept))
            }
        }
        (ratings(page, shown.ratings))
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

/// What everybody is promised, in business hours.
fn promised(page: &Page, policy: &SlaPolicy) -> Markup {
    html! {
        ul.promises {
            @for clock in ClockKind::ALL { @if let Some(minutes) = clock.promised(policy) {
                li { (page.with(within(clock), &[("time", &length(page, minutes.0))])) }
            } }
        }
        p.hint { (page.t("standards-business-hours")) }
    }
}

/// How promises of one kind were kept.
fn kept_words(clock: ClockKind) -> &'static str {
    match clock {
        ClockKind::FirstResponse => "figure-kept-first",
        ClockKind::NextResponse => "figure-kept-next",
        ClockKind::Resolution => "figure-kept-solved",
    }
}

fn lately(page: &Page, pace: &Pace, kept: &[Kept]) -> Markup {
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
                @for one in kept {
                    @let percent = page.words.formats.number(one.percent);
                    div { dt { (page.t(kept_words(one.clock))) }
                        dd { (page.with("percent", &[("number", &percent)])) } }
                }
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

/// What customers said, as it is: every answer with how often it was given.
fn ratings(page: &Page, ratings: &Ratings) -> Markup {
    html! {
        @if !ratings.kinds.is_empty() {
            section.ratings aria-labelledby="ratings" {
                h2 #ratings { (page.t("ratings")) }
                p.hint { (page.t("ratings-hint")) }
                div.columns { @for rated in &ratings.kinds { div {
                    h3 { (page.t(survey_words::name(rated.kind))) }
                    p { (page.t(survey_words::question(rated.kind))) }
                    (rated_figures(page, rated))
                } } }
            }
        }
    }
}

fn rated_figures(page: &Page, rated: &Rated) -> Markup {
    let number = |number: u64| page.words.formats.number(number);
    html! {
        dl.figures {
            div { dt { (page.t("ratings-asked")) } dd { (number(rated.asked)) } }
            div { dt { (page.t("ratings-answered")) } dd { (number(rated.answered())) } }
            @if let Some(percent) = rated.good_percent() {
                div { dt { (page.t(good_words(rated.kind))) }
                    dd { (page.with("percent", &[("number", &number(percent))])) } }
            }
        }
        @if rated.good_percent().is_some() { (bars(page, &by_answer(page, rated))) }
        @else { p.hint { (page.with("ratings-too-few", &[("least", &number(ANSWERS_MIN))])) } }
    }
}

fn good_words(kind: SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Csat => "ratings-good-csat",
        SurveyKind::Ces => "ratings-good-ces",
    }
}

fn by_answer(page: &Page, rated: &Rated) -> Chart {
    let bars = rated.answers.iter().rev().map(|(score, count)| Bar {
        label: page.t(survey_words::answer(rated.kind, *score)),
        value: *count,
        shown: page.words.formats.number(*count),
    });
    Chart {
        id: rated.kind.name(),
        title: page.t("ratings-answers"),
        label_heading: page.t("ratings-answer"),
        value_heading: page.t("ratings-answered"),
        bars: bars.collect(),
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
