//! A sheet: figures in rows and columns, drawn as a chart and a table, or written as CSV. All
//! three are made of the same cells, so they cannot differ.

use maud::{Markup, html};

use crate::domain::reports::period::Period;
use crate::web::page::{Page, plain};
use crate::web::parts::chart::{Bar, Chart, Drawn, chart_above_table};
use crate::web::parts::when::length;

/// More rows are folded where a chart shows what they say.
const ROWS_SHOWN: usize = 14;
/// The most bars of a chart: the table has the rest.
const BARS_MAX: usize = 20;

/// Figures in rows and columns.
pub struct Sheet {
    /// Its name in addresses and on the page.
    pub id: &'static str,
    /// What it tells.
    pub title: String,
    /// What must be known to read it.
    pub hint: Option<String>,
    /// What the rows are of.
    pub rows_are: String,
    /// What the columns are.
    pub columns: Vec<SheetColumn>,
    /// The rows.
    pub rows: Vec<SheetRow>,
    /// How it is drawn: which column, and how.
    pub drawn: Option<(usize, Drawn)>,
}

/// A column.
pub struct SheetColumn {
    /// What stands over it.
    pub heading: String,
    /// What its numbers are; none if each row has its own.
    pub unit: Option<Unit>,
}

/// What numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// So many.
    Count,
    /// Minutes.
    Time,
    /// Parts of a hundred.
    Percent,
}

/// A row.
pub struct SheetRow {
    /// What it is of.
    pub label: Label,
    /// What its numbers are, if the columns do not say it.
    pub unit: Option<Unit>,
    /// Its cells, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// What a row is of.
pub enum Label {
    /// Something with a name.
    Name(String),
    /// Some days.
    Days(Period),
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// So many.
    Count(u64),
    /// Minutes; none if nothing was measured.
    Time(Option<u32>),
    /// A part of a whole; of nothing there are no parts.
    Part(u64, u64),
}

impl Label {
    /// As people read it.
    #[must_use]
    pub fn shown(&self, page: &Page) -> String {
        let date = |day| page.words.formats.date(day);
        match self {
            Label::Name(name) => name.clone(),
            Label::Days(days) if days.from == days.to => date(days.from),
            Label::Days(days) => {
                page.with("days-from-to", &[("from", &date(days.from)), ("to", &date(days.to))])
            }
        }
    }

    /// As programs read it: days as in ISO 8601.
    fn written(&self) -> String {
        match self {
            Label::Name(name) => plain(name),
            Label::Days(days) if days.from == days.to => days.from.to_string(),
            Label::Days(days) => format!("{}/{}", days.from, days.to),
        }
    }
}

impl Cell {
    /// As people read it.
    #[must_use]
    pub fn shown(self, page: &Page) -> String {
        let formats = &page.words.formats;
        match self {
            Cell::Count(count) => formats.number(count),
            Cell::Time(Some(minutes)) => length(page, minutes),
            Cell::Part(part, whole) if whole > 0 => {
                page.with("percent", &[("number", &formats.tenths(percent(part, whole)))])
            }
            Cell::Time(None) | Cell::Part(..) => "–".to_owned(),
        }
    }

    /// As programs read it.
    fn written(self) -> String {
        match self {
            Cell::Count(count) => count.to_string(),
            Cell::Time(Some(minutes)) => minutes.to_string(),
            Cell::Part(part, whole) if whole > 0 => format!("{:.1}", percent(part, whole)),
            Cell::Time(None) | Cell::Part(..) => String::new(),
        }
    }

    /// What is drawn of it.
    fn drawn(self) -> u64 {
        match self {
            Cell::Count(count) => count,
            Cell::Time(minutes) => minutes.unwrap_or(0).into(),
            Cell::Part(part, whole) => (percent(part, whole) * 10.0).round() as u64,
        }
    }
}

/// A part of a whole, in per cent, to one decimal place.
fn percent(part: u64, whole: u64) -> f32 {
    let thousandths = (part * 2000 + whole) / (whole.max(1) * 2);
    thousandths as f32 / 10.0
}

/// A sheet on a page, with its chart; `csv` is where the same is found as CSV.
#[must_use]
pub fn sheet(page: &Page, sheet: &Sheet, csv: &str) -> Markup {
    let title = format!("{}-heading", sheet.id);
    html! {
        section.sheet aria-labelledby=(title) {
            h2 id=(title) { (sheet.title) }
            @if let Some(hint) = &sheet.hint { p.hint { (hint) } }
            @if sheet.rows.is_empty() {
                p { (page.t("report-nothing")) }
            } @else {
                @if let Some(chart) = chart(page, sheet) { (chart) }
                @if sheet.drawn.is_some() && sheet.rows.len() > ROWS_SHOWN {
                    details {
                        summary { (page.t("chart-table")) span.vh { ": " (sheet.title) } }
                        (table(page, sheet, &title))
                    }
                } @else { (table(page, sheet, &title)) }
                p.meta { a href=(csv) download { (page.t("report-csv")) span.vh { ": " (sheet.title) } } }
            }
        }
    }
}

fn chart(page: &Page, sheet: &Sheet) -> Option<Markup> {
    let (place, drawn) = sheet.drawn?;
    let column = sheet.columns.get(place)?;
    let shown = if drawn == Drawn::Bars { BARS_MAX } else { usize::MAX };
    let bars = sheet.rows.iter().take(shown).filter_map(|row| {
        let cell = row.cells.get(place)?;
        Some(Bar { label: row.label.shown(page), value: cell.drawn(), shown: cell.shown(page) })
    });
    let chart = Chart {
        id: sheet.id,
        title: column.heading.clone(),
        label_heading: sheet.rows_are.clone(),
        value_heading: column.heading.clone(),
        bars: bars.collect(),
    };
    Some(chart_above_table(page, &chart, drawn))
}

/// The table can be moved sideways by itself where it has too little room.
fn table(page: &Page, sheet: &Sheet, title: &str) -> Markup {
    html! {
        div.table-scroll role="group" tabindex="0" aria-labelledby=(title) {
            table.sheet-table {
                thead { tr {
                    th scope="col" { (sheet.rows_are) }
                    @for column in &sheet.columns { th.number scope="col" { (column.heading) } }
                } }
                tbody { @for row in &sheet.rows { tr {
                    th scope="row" { bdi { (row.label.shown(page)) } }
                    @for cell in &row.cells { td.number { (cell.shown(page)) } }
                } } }
            }
        }
    }
}

/// A sheet as the lines of a CSV file, the headings first.
#[must_use]
pub fn lines(page: &Page, sheet: &Sheet) -> Vec<Vec<String>> {
    let with_unit = |words: &str, unit: Option<Unit>| match unit {
        Some(Unit::Time) => plain(&page.with("in-minutes", &[("what", words)])),
        Some(Unit::Percent) => plain(&page.with("in-percent", &[("what", words)])),
        Some(Unit::Count) | None => plain(words),
    };
    let headings = sheet.columns.iter().map(|column| with_unit(&column.heading, column.unit));
    let first = std::iter::once(plain(&sheet.rows_are)).chain(headings).collect();
    let rows = sheet.rows.iter().map(|row| {
        let label = with_unit(&row.label.written(), row.unit);
        std::iter::once(label).chain(row.cells.iter().map(|cell| cell.written())).collect()
    });
    std::iter::once(first).chain(rows).collect()
}
