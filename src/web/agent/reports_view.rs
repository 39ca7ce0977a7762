//! A page of the reports: which days and questions, and its sheets.

use maud::{Markup, html};

use super::report_sheet_view::{Label, sheet};
use super::report_sheets_view::{Named, Subject, department, sheets};
use super::reports::{AskedFor, WrongDays};
use crate::domain::reports::names::Values;
use crate::domain::reports::period::{PERIOD_DAYS_MAX, Period, PeriodError};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::form::{FieldError, Need, described_by, error_summary, title};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::tabs::{Tab, tabs};

/// What the page shows.
pub struct Shown<'a> {
    /// Which page it is.
    pub subject: Subject,
    /// The report.
    pub named: Named<'a>,
    /// What questions can be chosen by.
    pub values: &'a Values,
    /// What was asked for.
    pub asked_for: &'a AskedFor,
    /// What is wrong with the days.
    pub wrong: Option<WrongDays>,
}

/// The page.
#[must_use]
pub fn reports(page: &Page, shown: &Shown<'_>) -> Markup {
    let report = shown.named.report;
    let errors: Vec<FieldError> =
        shown.wrong.iter().map(|wrong| ("from", wrong_days(page, *wrong))).collect();
    let words = match shown.subject {
        Subject::Overview => page.t("reports"),
        subject => page.with("report-title", &[("subject", &subject.title(page))]),
    };
    let head = Head::new(title(page, words.clone(), &errors), "wide reports", Current::Reports);
    let query = shown.asked_for.query();
    let body = html! {
        (error_summary(page, &errors))
        h1 { (words) }
        (tabs(&page.t("reports"), &subjects(page, shown, &query)))
        (chosen(page, shown, &errors))
        p.meta { (Label::Days(report.asked.period).shown(page)) " · " (page.t("report-zone")) " "
            bdi dir="ltr" { (zone(shown)) } }
        @if !report.is_whole {
            (message(Tone::Notice, &html! { p #report-counting { (page.t("report-counting")) } }))
        }
        @for one in sheets(page, shown.named, shown.subject) {
            (sheet(page, &one, &urls::desk_report_csv(one.id, &query)))
        }
    };
    layout(page, &head, &body)
}

fn zone(shown: &Shown<'_>) -> String {
    let zone = &shown.named.policies.time_zone;
    zone.iana_name().unwrap_or("UTC").to_owned()
}

/// What is wrong with the days, in words.
#[must_use]
pub(super) fn wrong_days(page: &Page, wrong: WrongDays) -> String {
    match wrong {
        WrongDays::Unreadable => page.t("error-report-days"),
        WrongDays::Period(PeriodError::Backwards) => page.t("error-report-backwards"),
        WrongDays::Period(PeriodError::TooLong) => {
            let most = page.number(usize::try_from(PERIOD_DAYS_MAX).unwrap_or(0));
            page.with("error-report-long", &[("most", &most)])
        }
    }
}

fn subjects(page: &Page, shown: &Shown<'_>, query: &str) -> Vec<Tab> {
    let tab = |subject: Subject| Tab {
        address: urls::desk_report(subject.name(), query),
        title: subject.title(page),
        count: None,
        is_current: subject == shown.subject,
    };
    let own = Tab {
        address: urls::desk_report("own", query),
        title: page.t("own-work"),
        count: None,
        is_current: false,
    };
    Subject::ALL.into_iter().map(tab).chain([own]).collect()
}

/// The days that have names, as links.
#[must_use]
pub(super) fn chosen_days(page: &Page, name: &str, asked: &AskedFor) -> Markup {
    let days = [
        ("today", page.t("report-today")),
        ("yesterday", page.t("report-yesterday")),
        ("7", page.t("report-7-days")),
        ("30", page.t("report-30-days")),
    ];
    let address = |days: &str| {
        let none = String::new();
        let asked =
            AskedFor { days: days.to_owned(), from: none.clone(), to: none, ..asked.clone() };
        urls::desk_report(name, &asked.query())
    };
    html! {
        ul.chips aria-label=(page.t("report-days")) {
            @for (days, label) in days {
                @let is_current = asked.named_days() == Some(days);
                li { a.chip href=(address(days)) aria-current=[is_current.then_some("true")] {
                    (label) } }
            }
        }
    }
}

/// The fields of the first and the last day.
#[must_use]
pub(super) fn date_fields(
    page: &Page,
    (asked, period): (&AskedFor, Period),
    errors: &[FieldError],
) -> Markup {
    let fields = [
        ("from", page.t("report-from"), typed(&asked.from, period.from)),
        ("to", page.t("report-to"), typed(&asked.to, period.to)),
    ];
    html! {
        @for (name, label, value) in fields {
            @let error = errors.iter().find(|(wrong, _)| *wrong == name).map(|(_, words)| words);
            div.field.field-error[error.is_some()] {
                label for=(name) { (label) }
                @if let Some(error) = error { p.error id={ (name) "-error" } { (error) } }
                input id=(name) name=(name) type="date" dir="ltr" value=(value)
                    aria-describedby=[described_by(name, false, error.is_some())]
                    aria-invalid=[error.map(|_| "true")];
            }
        }
    }
}

/// Which days and questions.
fn chosen(page: &Page, shown: &Shown<'_>, errors: &[FieldError]) -> Markup {
    let (asked, name) = (shown.asked_for, shown.subject.name());
    let is_open = asked.named_days().is_none() || has_filter(asked);
    html! {
        (chosen_days(page, name, asked))
        details.report-choice open[is_open] {
            summary { (page.t("report-choose")) }
            form method="get" action=(urls::desk_report(name, "")) {
                div.report-fields {
                    (date_fields(page, (asked, shown.named.report.asked.period), errors))
                    @for choices in choices(page, shown) { (select(page, &choices, &[])) }
                }
                p.actions { button { (page.t("report-show")) } }
            }
        }
    }
}

fn has_filter(asked: &AskedFor) -> bool {
    [&asked.department, &asked.channel, &asked.tag].into_iter().any(|value| !value.is_empty())
}

/// What was typed, or the day that is shown.
fn typed(text: &str, day: jiff::civil::Date) -> String {
    if text.is_empty() { day.to_string() } else { text.to_owned() }
}

fn choices(page: &Page, shown: &Shown<'_>) -> [Choices; 3] {
    let filter = &shown.named.report.asked.filter;
    let one = |id: &'static str, label: String, values: Vec<(String, String)>, chosen: &str| {
        let all = (String::new(), page.t("report-all"));
        let choice =
            |(value, label): (String, String)| Choice { is_chosen: value == chosen, value, label };
        let choices = std::iter::once(all).chain(values).map(choice).collect();
        Choices { id, name: id, label, hint: None, choices, need: Need::Required }
    };
    let policies = shown.named.policies;
    let departments = policies.departments.iter().map(|known| &known.name);
    let departments = departments.map(|name| (name.to_string(), department(page, policies, name)));
    let same = |value: &String| (value.clone(), value.clone());
    let chosen = |value: &Option<String>| value.clone().unwrap_or_default();
    let chosen_department = filter.department.as_ref().map(ToString::to_string);
    [
        one("department", page.t("department"), departments.collect(), &chosen(&chosen_department)),
        one(
            "channel",
            page.t("filter-channel"),
            shown.values.channels.iter().map(same).collect(),
            &chosen(&filter.channel),
        ),
        one(
            "tag",
            page.t("report-tag"),
            shown.values.tags.iter().map(same).collect(),
            &chosen(&filter.tag),
        ),
    ]
}
