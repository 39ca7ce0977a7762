//! What a report tells, as sheets: one function of values for each.

use std::collections::HashMap;

use super::report_promises_view;
use super::report_ratings_view;
use super::report_sheet_view::{Cell, Label, Sheet, SheetColumn, SheetRow, Unit};
use crate::domain::ids::PersonId;
use crate::domain::policies::{DepartmentName, Policies, SurveyKind};
use crate::domain::reports::report::{AGES, Report};
use crate::domain::reports::sums::{Figures, Spread};
use crate::web::page::Page;
use crate::web::parts::chart::Drawn;

/// A page of the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The most important of all.
    Overview,
    /// How much is asked.
    Volume,
    /// How long it takes.
    Times,
    /// What became of promises.
    Promises,
    /// What is unsolved.
    Backlog,
    /// What customers say of it.
    Satisfaction,
    /// Who does how much.
    People,
}

impl Subject {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Subject; 7] = [
        Subject::Overview,
        Subject::Volume,
        Subject::Times,
        Subject::Promises,
        Subject::Backlog,
        Subject::Satisfaction,
        Subject::People,
    ];

    /// The end of its address; the overview has none.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Subject::Overview => "",
            Subject::Volume => "volume",
            Subject::Times => "times",
            Subject::Promises => "promises",
            Subject::Backlog => "backlog",
            Subject::Satisfaction => "satisfaction",
            Subject::People => "people",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Subject> {
        Subject::ALL.into_iter().find(|subject| subject.name() == name)
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, page: &Page) -> String {
        match self {
            Subject::Overview => page.t("report-overview"),
            Subject::Volume => page.t("report-volume"),
            Subject::Times => page.t("report-times"),
            Subject::Promises => page.t("report-promises"),
            Subject::Backlog => page.t("report-backlog"),
            Subject::Satisfaction => page.t("report-satisfaction"),
            Subject::People => page.t("report-people"),
        }
    }
}

/// A report, and the names of what it tells of.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    /// The report.
    pub report: &'a Report,
    /// The departments.
    pub policies: &'a Policies,
    /// The names of people.
    pub people: &'a HashMap<PersonId, String>,
}

/// The sheets of a page.
#[must_use]
pub fn sheets(page: &Page, named: Named<'_>, subject: Subject) -> Vec<Sheet> {
    match subject {
        Subject::Overview => vec![overview(page, named.report), by_day(page, named.report)],
        Subject::Volume => vec![
            by_day(page, named.report),
            volume_of(page, ("by-channel", page.t("report-by-channel")), channels(page, named)),
            volume_of(
                page,
                ("by-department", page.t("report-by-department")),
                departments(page, named),
            ),
            volume_of(page, ("by-tag", page.t("report-by-tag")), tags(page, named)),
        ],
        Subject::Times => vec![
            times(page, named.report),
            first_replies(page, named.report),
            solutions(page, named.report),
            times_of(
                page,
                ("times-by-channel", page.t("report-times-by-channel")),
                channels(page, named),
            ),
            times_of(
                page,
                ("times-by-department", page.t("report-times-by-department")),
                departments(page, named),
            ),
            times_of(page, ("times-by-tag", page.t("report-times-by-tag")), tags(page, named)),
        ],
        Subject::Backlog => vec![ages(page, named.report), unsolved_by_day(page, named.report)],
        Subject::Promises => report_promises_view::sheets(page, named),
        Subject::Satisfaction => report_ratings_view::sheets(page, named),
        Subject::People => vec![people(page, named)],
    }
}

/// The sheet of this name, on whatever page it stands.
#[must_use]
pub fn sheet_named(page: &Page, named: Named<'_>, id: &str) -> Option<Sheet> {
    let all = Subject::ALL.into_iter().flat_map(|subject| sheets(page, named, subject));
    all.into_iter().find(|sheet| sheet.id == id)
}

pub(super) fn column(heading: String, unit: Unit) -> SheetColumn {
    SheetColumn { heading, unit: Some(unit) }
}

pub(super) fn row(label: Label, cells: Vec<Cell>) -> SheetRow {
    SheetRow { label, unit: None, cells }
}

/// The share of good answers to a question.
pub(super) fn good(figures: &Figures, kind: SurveyKind) -> Cell {
    let ratings = figures.ratings(kind);
    Cell::Part(ratings.good(kind), ratings.answered())
}

fn median(spread: Option<Spread>) -> Cell {
    Cell::Time(spread.map(|spread| spread.median))
}

fn ninetieth(spread: Option<Spread>) -> Cell {
    Cell::Time(spread.map(|spread| spread.ninetieth))
}

fn overview(page: &Page, report: &Report) -> Sheet {
    let open_before = report.steps.first().map(|step| {
        u64::try_from(i64::try_from(step.backlog).unwrap_or(0) - step.figures.backlog_change)
    });
    let open_before = open_before.and_then(Result::ok).unwrap_or(0);
    let open = report.steps.last().map_or(0, |step| step.backlog);
    let two = |id: &str, unit: Unit, cell: &dyn Fn(&Figures) -> Cell| SheetRow {
        label: Label::Name(page.t(id)),
        unit: Some(unit),
        cells: vec![cell(&report.total), cell(&report.before)],
    };
    let rows = vec![
        two("report-asked", Unit::Count, &|f| Cell::Count(f.asked)),
        two("report-replied", Unit::Count, &|f| Cell::Count(f.replied)),
        two("report-reply-median", Unit::Time, &|f| median(f.first_reply_worked)),
        two("report-reply-most", Unit::Time, &|f| ninetieth(f.first_reply_worked)),
        two("report-solved", Unit::Count, &|f| Cell::Count(f.solved)),
        two("report-solution-median", Unit::Time, &|f| median(f.solution_worked)),
        two("report-solution-most", Unit::Time, &|f| ninetieth(f.solution_worked)),
        two("report-first-contact", Unit::Percent, &|f| Cell::Part(f.first_contact, f.solved)),
        two("report-satisfied", Unit::Percent, &|f| good(f, SurveyKind::Csat)),
        two("report-easy", Unit::Percent, &|f| good(f, SurveyKind::Ces)),
        two("report-broken", Unit::Count, &|f| Cell::Count(report_promises_view::broken(f))),
        two("report-reopened", Unit::Count, &|f| Cell::Count(f.reopened)),
        SheetRow {
            label: Label::Name(page.t("report-unsolved-end")),
            unit: Some(Unit::Count),
            cells: vec![Cell::Count(open), Cell::Count(open_before)],
        },
    ];
    let preceding = Label::Days(report.asked.period.preceding()).shown(page);
    Sheet {
        id: "overview",
        title: page.t("report-overview"),
        hint: Some(page.with("report-overview-hint", &[("days", &preceding)])),
        rows_are: page.t("report-figure"),
        columns: vec![
            SheetColumn { heading: Label::Days(report.asked.period).shown(page), unit: None },
            SheetColumn {
                heading: page.with("report-before", &[("days", &preceding)]),
                unit: None,
            },
        ],
        rows,
        drawn: None,
    }
}

fn by_day(page: &Page, report: &Report) -> Sheet {
    let rows = report.steps.iter().map(|step| {
        let f = &step.figures;
        let counts = [f.asked, f.replied, f.solved, f.reopened];
        row(Label::Days(step.period), counts.map(Cell::Count).to_vec())
    });
    Sheet {
        id: "by-day",
        title: page.t("report-by-day"),
        hint: None,
        rows_are: page.t("column-day"),
        columns: vec![
            column(page.t("report-asked"), Unit::Count),
            column(page.t("report-replied"), Unit::Count),
            column(page.t("report-solved"), Unit::Count),
            column(page.t("report-reopened"), Unit::Count),
        ],
        rows: rows.collect(),
        drawn: Some((0, Drawn::Columns)),
    }
}

/// What is told apart: names with their figures, and what of it must be known.
pub(super) struct Group<'a> {
    pub(super) rows: Vec<(String, &'a Figures)>,
    pub(super) rows_are: String,
    pub(super) hint: Option<String>,
    /// All questions, of which each row has a share.
    all: u64,
}

impl<'a> Group<'a> {
    /// Rows without anything that must be known.
    pub(super) fn new(rows: Vec<(String, &'a Figures)>, rows_are: String) -> Group<'a> {
        Group { rows, rows_are, hint: None, all: 0 }
    }
}

pub(super) fn channels<'a>(page: &Page, named: Named<'a>) -> Group<'a> {
    let rows = named.report.channels.iter().map(|(channel, figures)| (channel.clone(), figures));
    let all = named.report.total.asked;
    Group { rows: rows.collect(), rows_are: page.t("filter-channel"), hint: None, all }
}

pub(super) fn departments<'a>(page: &Page, named: Named<'a>) -> Group<'a> {
    let rows = named.report.departments.iter();
    let rows = rows.map(|(name, figures)| (department(page, named.policies, name), figures));
    let hint = Some(page.t("report-department-hint"));
    let all = named.report.total.asked;
    Group { rows: rows.collect(), rows_are: page.t("department"), hint, all }
}

pub(super) fn tags<'a>(page: &Page, named: Named<'a>) -> Group<'a> {
    let rows =
        named.report.tags.iter().map(|(tag, figures)| {
            (tag.clone().unwrap_or_else(|| page.t("report-no-tag")), figures)
        });
    let (hint, all) = (Some(page.t("report-tag-hint")), named.report.total.asked);
    Group { rows: rows.collect(), rows_are: page.t("tags"), hint, all }
}

/// What people read for a department.
#[must_use]
pub fn department(page: &Page, policies: &Policies, name: &DepartmentName) -> String {
    let known = policies.department(name);
    known.map_or_else(|| name.to_string(), |known| known.titles.in_lang(page.lang).to_owned())
}

fn volume_of(page: &Page, (id, title): (&'static str, String), mut group: Group<'_>) -> Sheet {
    group.rows.retain(|(_, f)| f.asked + f.solved + f.reopened > 0);
    group.rows.sort_by(|a, b| b.1.asked.cmp(&a.1.asked).then_with(|| a.0.cmp(&b.0)));
    let all = group.all;
    let rows = group.rows.into_iter().map(|(name, f)| {
        let cells = vec![
            Cell::Count(f.asked),
            Cell::Part(f.asked, all),
            Cell::Count(f.solved),
            Cell::Part(f.first_contact, f.solved),
            Cell::Count(f.reopened),
        ];
        row(Label::Name(name), cells)
    });
    Sheet {
        id,
        title,
        hint: group.hint,
        rows_are: group.rows_are,
        columns: vec![
            column(page.t("report-asked"), Unit::Count),
            column(page.t("report-share"), Unit::Percent),
            column(page.t("report-solved"), Unit::Count),
            column(page.t("report-first-contact"), Unit::Percent),
            column(page.t("report-reopened"), Unit::Count),
        ],
        rows: rows.collect(),
        drawn: Some((0, Drawn::Bars)),
    }
}

fn times(page: &Page, report: &Report) -> Sheet {
    let total = &report.total;
    let line = |id: &str, count: u64, spread: Option<Spread>| {
        let cells = vec![Cell::Count(count), median(spread), ninetieth(spread)];
        row(Label::Name(page.t(id)), cells)
    };
    Sheet {
        id: "times",
        title: page.t("report-times"),
        hint: Some(page.t("report-times-hint")),
        rows_are: page.t("report-figure"),
        columns: vec![
            column(page.t("report-measured"), Unit::Count),
            column(page.t("report-median"), Unit::Time),
            column(page.t("report-most"), Unit::Time),
        ],
        rows: vec![
            line("report-reply-worked", total.replied, total.first_reply_worked),
            line("report-reply-wall", total.replied, total.first_reply),
            line("report-solution-worked", total.solved, total.solution_worked),
            line("report-solution-wall", total.solved, total.solution),
        ],
        drawn: None,
    }
}

/// The columns of times: both ends of the spread, in business hours and by the clock.
fn time_columns(page: &Page, count: &str) -> Vec<SheetColumn> {
    vec![
        column(page.t(count), Unit::Count),
        column(page.t("report-median-worked"), Unit::Time),
        column(page.t("report-most-worked"), Unit::Time),
        column(page.t("report-median-wall"), Unit::Time),
        column(page.t("report-most-wall"), Unit::Time),
    ]
}

fn time_cells(count: u64, worked: Option<Spread>, wall: Option<Spread>) -> Vec<Cell> {
    vec![Cell::Count(count), median(worked), ninetieth(worked), median(wall), ninetieth(wall)]
}

fn first_replies(page: &Page, report: &Report) -> Sheet {
    let rows = report.steps.iter().map(|step| {
        let f = &step.figures;
        row(Label::Days(step.period), time_cells(f.replied, f.first_reply_worked, f.first_reply))
    });
    Sheet {
        id: "first-replies",
        title: page.t("report-first-replies"),
        hint: None,
        rows_are: page.t("column-day"),
        columns: time_columns(page, "report-replied"),
        rows: rows.collect(),
        drawn: Some((1, Drawn::Columns)),
    }
}

fn solutions(page: &Page, report: &Report) -> Sheet {
    let rows = report.steps.iter().map(|step| {
        let f = &step.figures;
        row(Label::Days(step.period), time_cells(f.solved, f.solution_worked, f.solution))
    });
    Sheet {
        id: "solutions",
        title: page.t("report-solutions"),
        hint: None,
        rows_are: page.t("column-day"),
        columns: time_columns(page, "report-solved"),
        rows: rows.collect(),
        drawn: Some((1, Drawn::Columns)),
    }
}

fn times_of(page: &Page, (id, title): (&'static str, String), mut group: Group<'_>) -> Sheet {
    group.rows.retain(|(_, figures)| figures.replied + figures.solved > 0);
    group.rows.sort_by(|a, b| b.1.replied.cmp(&a.1.replied).then_with(|| a.0.cmp(&b.0)));
    let rows = group.rows.into_iter().map(|(name, f)| {
        let cells = vec![
            Cell::Count(f.replied),
            median(f.first_reply_worked),
            ninetieth(f.first_reply_worked),
            Cell::Count(f.solved),
            median(f.solution_worked),
            ninetieth(f.solution_worked),
        ];
        row(Label::Name(name), cells)
    });
    Sheet {
        id,
        title,
        hint: Some(page.t("report-worked-hint")),
        rows_are: group.rows_are,
        columns: vec![
            column(page.t("report-replied"), Unit::Count),
            column(page.t("report-reply-median"), Unit::Time),
            column(page.t("report-reply-most"), Unit::Time),
            column(page.t("report-solved"), Unit::Count),
            column(page.t("report-solution-median"), Unit::Time),
            column(page.t("report-solution-most"), Unit::Time),
        ],
        rows: rows.collect(),
        drawn: None,
    }
}

fn ages(page: &Page, report: &Report) -> Sheet {
    let rows = report.backlog.by_age.iter().enumerate().map(|(group, stages)| {
        let total: u64 = stages.iter().sum();
        let cells = std::iter::once(total).chain(*stages).map(Cell::Count).collect();
        row(Label::Name(age(page, group)), cells)
    });
    Sheet {
        id: "unsolved",
        title: page.t("report-unsolved-now"),
        hint: Some(page.t("report-unsolved-hint")),
        rows_are: page.t("report-age"),
        columns: vec![
            column(page.t("report-unsolved"), Unit::Count),
            column(page.t("report-waiting"), Unit::Count),
            column(page.t("report-pending"), Unit::Count),
            column(page.t("report-on-hold"), Unit::Count),
        ],
        rows: rows.collect(),
        drawn: Some((0, Drawn::Bars)),
    }
}

/// A group of ages in words.
fn age(page: &Page, group: usize) -> String {
    let number = |days: u16| page.number(days.into());
    let after = group.checked_sub(1).and_then(|before| AGES.get(before)).map(|days| days + 1);
    match (after, AGES.get(group)) {
        (None, _) => page.t("age-today"),
        (Some(from), Some(to)) if from == *to => page.count("age-days", from.into()),
        (Some(from), Some(to)) => {
            page.with("age-from-to", &[("from", &number(from)), ("to", &number(*to))])
        }
        (Some(from), None) => page.with("age-more", &[("from", &number(from))]),
    }
}

fn unsolved_by_day(page: &Page, report: &Report) -> Sheet {
    let rows = report.steps.iter().map(|step| {
        let f = &step.figures;
        let counts = [step.backlog, f.asked, f.solved, f.reopened];
        row(Label::Days(step.period), counts.map(Cell::Count).to_vec())
    });
    Sheet {
        id: "unsolved-by-day",
        title: page.t("report-unsolved-by-day"),
        hint: None,
        rows_are: page.t("column-day"),
        columns: vec![
            column(page.t("report-unsolved-end"), Unit::Count),
            column(page.t("report-asked"), Unit::Count),
            column(page.t("report-solved"), Unit::Count),
            column(page.t("report-reopened"), Unit::Count),
        ],
        rows: rows.collect(),
        drawn: Some((0, Drawn::Columns)),
    }
}

fn people(page: &Page, named: Named<'_>) -> Sheet {
    let name = |id: &PersonId| named.people.get(id).cloned().unwrap_or_else(|| id.to_string());
    let mut agents: Vec<_> = named.report.agents.iter().map(|(id, f)| (name(id), f)).collect();
    agents.sort_by(|a, b| b.1.replied.cmp(&a.1.replied).then_with(|| a.0.cmp(&b.0)));
    let rows = agents.into_iter().map(|(name, f)| {
        let counts = [f.replied, f.taken, f.solved, f.open];
        row(Label::Name(name), counts.map(Cell::Count).to_vec())
    });
    Sheet {
        id: "people",
        title: page.t("report-people"),
        hint: Some(page.t("report-people-hint")),
        rows_are: page.t("column-name"),
        columns: vec![
            column(page.t("report-replies"), Unit::Count),
            column(page.t("report-taken"), Unit::Count),
            column(page.t("report-solved"), Unit::Count),
            column(page.t("report-open-now"), Unit::Count),
        ],
        rows: rows.collect(),
        drawn: Some((0, Drawn::Bars)),
    }
}
