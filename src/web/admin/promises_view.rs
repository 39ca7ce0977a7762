//! Hours, holidays and promises in words.

use jiff::Timestamp;
use maud::{Markup, html};

use super::policy_words_view::{department, tier};
use crate::domain::policies::terms::SlaPolicy;
use crate::domain::policies::{Calendar, Kind, Policies};
use crate::domain::tickets::sla::ClockKind;
use crate::domain::tickets::sla::shown::due_of;
use crate::web::page::Page;
use crate::web::parts::panel::tag;
use crate::web::parts::status::priority_words;
use crate::web::parts::when::{length, within};

/// So many holidays are named: the next ones.
const HOLIDAYS_SHOWN: usize = 6;

/// What is promised to whom.
#[must_use]
pub fn promises(page: &Page, policies: &Policies) -> Markup {
    let all = &policies.terms.promises;
    html! {
        section {
            h2 { (page.t("promises")) " " span.count { (page.number(all.len())) } }
            @if all.is_empty() { p { (page.t("promises-none")) } }
            @else {
                p.hint { (page.t("promises-hint")) }
                ol.rules { @for (at, promise) in all.iter().enumerate() { li {
                    div.rule-head { h3 { (page.number(at + 1)) ". " bdi { (promise.name) } } }
                    (one(page, policies, promise))
                } } }
            }
        }
    }
}

fn one(page: &Page, policies: &Policies, promise: &SlaPolicy) -> Markup {
    let all = [ClockKind::FirstResponse, ClockKind::NextResponse, ClockKind::Resolution];
    html! {
        dl {
            dt { (page.t("promise-for")) }
            dd { (whom(page, policies, promise)) }
            dt { (page.t("promise-what")) }
            dd { ul {
                @for kind in all { @if let Some(minutes) = kind.promised(promise) {
                    li { (page.with(within(kind), &[("time", &length(page, minutes.0))])) }
                } }
                li { (page.with("promise-warn", &[("percent", &page.number(usize::from(promise.warn_percent)))])) }
            } }
        }
    }
}

fn whom(page: &Page, policies: &Policies, promise: &SlaPolicy) -> Markup {
    if promise.is_for_all() {
        return html! { (page.t("promise-everybody")) };
    }
    let departments: Vec<String> =
        promise.departments.iter().map(|one| department(page, policies, one)).collect();
    let priorities: Vec<String> =
        promise.priorities.iter().map(|one| page.t(priority_words(*one))).collect();
    let tiers: Vec<String> = promise.tiers.iter().map(|one| tier(page, policies, one)).collect();
    let parts = [("when-department", departments), ("priority", priorities), ("when-tier", tiers)];
    html! { ul { @for (label, values) in &parts { @if !values.is_empty() {
        li { (page.t(label)) " " @for value in values { (tag(value)) " " } }
    } } } }
}

/// When each department works, and which days are holidays.
#[must_use]
pub fn hours(page: &Page, policies: &Policies, now: Timestamp) -> Markup {
    html! {
        section {
            h2 { (page.t("business-hours")) }
            dl.worded { @for one in &policies.departments {
                @let calendar = policies.calendar(&one.name);
                dt { bdi { (one.titles.in_lang(page.lang)) } }
                dd { (calendar_in_words(page, calendar, now)) }
            } }
        }
    }
}

fn calendar_in_words(page: &Page, calendar: &Calendar, now: Timestamp) -> Markup {
    let today = calendar.zone().to_datetime(now).date();
    let days = calendar.holidays().from_day(today).take(HOLIDAYS_SHOWN);
    let days: Vec<String> = days
        .map(|(day, name)| match name {
            "" => page.words.formats.date(day),
            name => page
                .with("holiday-named", &[("day", &page.words.formats.date(day)), ("name", name)]),
        })
        .collect();
    html! {
        @if calendar.hours().is_empty() { p { (page.t("hours-always")) } }
        @else { p { @for hours in calendar.hours() { span.tag dir="ltr" { (hours) } " " } } }
        @if !days.is_empty() {
            p.hint { (page.with("holidays-next", &[("days", &days.join(" · "))])) } }
    }
}

/// What a ticket of a kind that comes at a moment is due.
#[must_use]
pub fn due(page: &Page, policies: &Policies, (kind, at): (Kind<'_>, Timestamp)) -> Markup {
    let promise = policies.terms.promise(kind);
    let zone = policies.calendar(kind.department).zone();
    let by = |clock: ClockKind| match clock {
        ClockKind::Resolution => "due-solved-by",
        _ => "due-reply-by",
    };
    html! {
        @match promise {
            None => p { (page.t("due-nothing")) },
            Some(promise) => {
                p { (page.with("promise-policy", &[("policy", &promise.name)])) }
                ul { @for (clock, moment) in due_of(&policies.terms, kind, at) {
                    @let (day, time) = page.words.formats.weekday(moment, zone);
                    li { strong { (page.with(by(clock), &[("day", &day), ("time", &time)])) } }
                } }
                p.hint { (page.with("promise-zone", &[("zone", zone.iana_name().unwrap_or("UTC"))])) }
            }
        }
    }
}
