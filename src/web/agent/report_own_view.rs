//! What somebody of the team did themselves, as a page.

use maud::{Markup, html};

use super::report_sheet_view::{Cell, Label, Sheet, Unit, sheet};
use super::report_sheets_view::{column, row};
use super::reports::{AskedFor, WrongDays};
use super::reports_view::{chosen_days, date_fields, wrong_days};
use crate::domain::permissions::Action;
use crate::domain::reports::own::OwnWork;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::chart::Drawn;
use crate::web::parts::form::{FieldError, error_summary, title};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};

/// What the page shows.
pub struct Shown<'a> {
    /// What was done.
    pub work: &'a OwnWork,
    /// What was asked for.
    pub asked_for: &'a AskedFor,
    /// What is wrong with the days.
    pub wrong: Option<WrongDays>,
}

/// The page.
#[must_use]
pub fn own(page: &Page, shown: &Shown<'_>) -> Markup {
    let errors: Vec<FieldError> =
        shown.wrong.iter().map(|wrong| ("from", wrong_days(page, *wrong))).collect();
    let head =
        Head::new(title(page, page.t("own-work"), &errors), "wide reports", Current::OwnWork);
    let total = &shown.work.total;
    let figures = [
        ("report-replies", total.replied),
        ("report-taken", total.taken),
        ("report-solved", total.solved),
        ("report-open-now", total.open),
    ];
    let query = shown.asked_for.query();
    let body = html! {
        (error_summary(page, &errors))
        h1 { (page.t("own-work")) }
        p { (page.t("own-work-hint"))
            @if page.may(Action::SeeReports) {
                " " a href=(urls::desk_report("", &query)) { (page.t("reports")) }
            } }
        (chosen_days(page, "own", shown.asked_for))
        details.report-choice open[shown.asked_for.named_days().is_none()] {
            summary { (page.t("report-choose-days")) }
            form method="get" action=(urls::desk_report("own", "")) {
                div.report-fields {
                    (date_fields(page, (shown.asked_for, shown.work.period), &errors)) }
                p.actions { button { (page.t("report-show")) } }
            }
        }
        p.meta { (Label::Days(shown.work.period).shown(page)) }
        @if !shown.work.is_whole {
            (message(Tone::Notice, &html! { p { (page.t("report-counting")) } }))
        }
        dl.report-totals {
            @for (id, count) in figures { div {
                dt { (page.t(id)) } dd { (page.words.formats.number(count)) }
            } }
        }
        (sheet(page, &by_day(page, shown.work), &urls::desk_report("own/csv", &query)))
    };
    layout(page, &head, &body)
}

/// What was done day by day.
#[must_use]
pub fn by_day(page: &Page, work: &OwnWork) -> Sheet {
    let rows = work.steps.iter().map(|(period, f)| {
        row(Label::Days(*period), [f.replied, f.taken, f.solved].map(Cell::Count).to_vec())
    });
    Sheet {
        id: "own",
        title: page.t("report-by-day"),
        hint: None,
        rows_are: page.t("column-day"),
        columns: vec![
            column(page.t("report-replies"), Unit::Count),
            column(page.t("report-taken"), Unit::Count),
            column(page.t("report-solved"), Unit::Count),
        ],
        rows: rows.collect(),
        drawn: Some((0, Drawn::Columns)),
    }
}
