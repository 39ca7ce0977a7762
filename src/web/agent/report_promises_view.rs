//! What became of promises, as sheets.

use super::report_sheet_view::{Cell, Label, Sheet, Unit};
use super::report_sheets_view::{Group, Named, column, departments, row};
use crate::domain::reports::sums::Figures;
use crate::domain::tickets::sla::ClockKind;
use crate::web::page::Page;
use crate::web::parts::chart::Drawn;

/// The sheets of the page.
pub(super) fn sheets(page: &Page, named: Named<'_>) -> Vec<Sheet> {
    vec![by_clock(page, named), by_day(page, named), by_department(page, departments(page, named))]
}

fn name(page: &Page, clock: ClockKind) -> String {
    match clock {
        ClockKind::FirstResponse => page.t("report-first-reply"),
        ClockKind::NextResponse => page.t("report-next-reply"),
        ClockKind::Resolution => page.t("report-solution"),
    }
}

/// How many promises were broken, all kinds together.
pub(super) fn broken(figures: &Figures) -> u64 {
    figures.promises.iter().map(|promises| promises.broken).sum()
}

fn by_clock(page: &Page, named: Named<'_>) -> Sheet {
    let report = named.report;
    let told = report.total.promises.iter().zip(report.overdue);
    let rows = ClockKind::ALL.into_iter().zip(told).map(|(clock, (promises, overdue))| {
        let cells = vec![
            Cell::Count(promises.broken),
            Cell::Count(overdue),
            Cell::Part(promises.kept, promises.promised),
        ];
        row(Label::Name(name(page, clock)), cells)
    });
    Sheet {
        id: "promises",
        title: page.t("report-promises"),
        hint: Some(page.t("report-promises-hint")),
        rows_are: page.t("report-promise"),
        columns: vec![
            column(page.t("report-broken"), Unit::Count),
            column(page.t("report-overdue"), Unit::Count),
            column(page.t("report-kept"), Unit::Percent),
        ],
        rows: rows.collect(),
        drawn: None,
    }
}

/// Broken promises: all, and each kind.
fn cells(figures: &Figures) -> Vec<Cell> {
    let each = figures.promises.iter().map(|promises| promises.broken);
    std::iter::once(broken(figures)).chain(each).map(Cell::Count).collect()
}

fn by_day(page: &Page, named: Named<'_>) -> Sheet {
    let steps = named.report.steps.iter();
    let rows = steps.map(|step| row(Label::Days(step.period), cells(&step.figures)));
    let kinds = ClockKind::ALL.map(|clock| column(name(page, clock), Unit::Count));
    Sheet {
        id: "broken-by-day",
        title: page.t("report-broken-by-day"),
        hint: None,
        rows_are: page.t("column-day"),
        columns: std::iter::once(column(page.t("report-broken"), Unit::Count))
            .chain(kinds)
            .collect(),
        rows: rows.collect(),
        drawn: Some((0, Drawn::Columns)),
    }
}

fn by_department(page: &Page, mut group: Group<'_>) -> Sheet {
    let promised =
        |f: &Figures| f.promises.iter().map(|one| one.broken + one.promised).sum::<u64>();
    group.rows.retain(|(_, f)| promised(f) > 0);
    let rows = group.rows.into_iter().map(|(name, f)| {
        let [first, _, solution] = &f.promises;
        let mut cells = cells(f);
        cells.push(Cell::Part(first.kept, first.promised));
        cells.push(Cell::Part(solution.kept, solution.promised));
        row(Label::Name(name), cells)
    });
    let kinds = ClockKind::ALL.map(|clock| column(name(page, clock), Unit::Count));
    let kept = ["report-first-in-time", "report-solved-in-time"];
    let kept = kept.map(|id| column(page.t(id), Unit::Percent));
    let all = std::iter::once(column(page.t("report-broken"), Unit::Count));
    Sheet {
        id: "broken-by-department",
        title: page.t("report-broken-by-department"),
        hint: None,
        rows_are: group.rows_are,
        columns: all.chain(kinds).chain(kept).collect(),
        rows: rows.collect(),
        drawn: None,
    }
}
