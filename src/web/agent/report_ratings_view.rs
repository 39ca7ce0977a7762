//! What customers said, as sheets.

use super::report_sheet_view::{Cell, Label, Sheet, SheetRow, Unit};
use super::report_sheets_view::{Group, Named, column, departments, good, row, tags};
use crate::domain::policies::SurveyKind;
use crate::domain::reports::sums::Figures;
use crate::web::page::Page;
use crate::web::parts::chart::Drawn;
use crate::web::parts::survey_words::{answer, name};

/// The sheets of the page.
pub(super) fn sheets(page: &Page, named: Named<'_>) -> Vec<Sheet> {
    vec![
        both(page, &named.report.total),
        answers(page, &named.report.total, SurveyKind::Csat),
        answers(page, &named.report.total, SurveyKind::Ces),
        by_day(page, named),
        of(
            page,
            ("said-by-department", page.t("report-said-by-department")),
            departments(page, named),
        ),
        of(page, ("said-by-tag", page.t("report-said-by-tag")), tags(page, named)),
    ]
}

fn both(page: &Page, total: &Figures) -> Sheet {
    let rows = SurveyKind::ALL.into_iter().map(|kind| {
        let ratings = total.ratings(kind);
        let answered = ratings.answered();
        let cells = vec![Cell::Count(ratings.asked), Cell::Count(answered), good(total, kind)];
        row(Label::Name(page.t(name(kind))), cells)
    });
    Sheet {
        id: "satisfaction",
        title: page.t("report-satisfaction"),
        hint: Some(page.t("report-satisfaction-hint")),
        rows_are: page.t("report-figure"),
        columns: vec![
            column(page.t("report-survey-asked"), Unit::Count),
            column(page.t("report-survey-answers"), Unit::Count),
            column(page.t("report-good"), Unit::Percent),
        ],
        rows: rows.collect(),
        drawn: None,
    }
}

/// How many gave which answer, the best first.
fn answers(page: &Page, total: &Figures, kind: SurveyKind) -> Sheet {
    let ratings = total.ratings(kind);
    let all = ratings.answered();
    let given = ratings.answers.iter().zip(1..=kind.score_max());
    let rows: Vec<SheetRow> = given
        .map(|(count, score)| {
            let cells = vec![Cell::Count(*count), Cell::Part(*count, all)];
            row(Label::Name(page.t(answer(kind, score))), cells)
        })
        .collect();
    let (id, title) = match kind {
        SurveyKind::Csat => ("answers-csat", page.t("survey-csat")),
        SurveyKind::Ces => ("answers-ces", page.t("survey-ces")),
    };
    Sheet {
        id,
        title,
        hint: None,
        rows_are: page.t("report-answer"),
        columns: vec![
            column(page.t("report-survey-answers"), Unit::Count),
            column(page.t("report-share"), Unit::Percent),
        ],
        rows: rows.into_iter().rev().collect(),
        drawn: Some((0, Drawn::Bars)),
    }
}

/// The cells of both questions.
fn cells(f: &Figures) -> Vec<Cell> {
    let of = |kind| [Cell::Count(f.ratings(kind).answered()), good(f, kind)];
    SurveyKind::ALL.into_iter().flat_map(of).collect()
}

fn by_day(page: &Page, named: Named<'_>) -> Sheet {
    let steps = named.report.steps.iter();
    let rows = steps.map(|step| row(Label::Days(step.period), cells(&step.figures)));
    let group = Group::new(Vec::new(), page.t("column-day"));
    Sheet { rows: rows.collect(), ..of(page, ("said-by-day", page.t("report-said-by-day")), group) }
}

fn of(page: &Page, (id, title): (&'static str, String), mut group: Group<'_>) -> Sheet {
    let said = |f: &Figures| f.satisfaction.answered() + f.effort.answered();
    group.rows.retain(|(_, f)| said(f) > 0);
    group.rows.sort_by(|a, b| said(b.1).cmp(&said(a.1)).then_with(|| a.0.cmp(&b.0)));
    let rows = group.rows.into_iter().map(|(name, f)| row(Label::Name(name), cells(f)));
    Sheet {
        id,
        title,
        hint: None,
        rows_are: group.rows_are,
        columns: vec![
            column(page.t("report-csat-answers"), Unit::Count),
            column(page.t("report-satisfied"), Unit::Percent),
            column(page.t("report-ces-answers"), Unit::Count),
            column(page.t("report-easy"), Unit::Percent),
        ],
        rows: rows.collect(),
        drawn: None,
    }
}
