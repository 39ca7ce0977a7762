//! Charts: bars with their words beside them, and columns for a run of days. The figures
//! stand in a table as well, so nobody has to read a length or a colour.

use maud::{Markup, html};

use crate::i18n::Direction;
use crate::web::page::{Page, plain};

/// The least that is drawn of a value above zero, in per cent of the room.
const SEEN_PERCENT: f64 = 0.75;
/// The room between two columns, as a part of a column's own room.
const GAP: f64 = 0.25;
/// The most room that a column takes, in per cent: one alone would be a wall.
const COLUMN_PERCENT_MAX: f64 = 10.0;

/// One value.
pub struct Bar {
    /// What it is the value of.
    pub label: String,
    /// The value; zero draws nothing.
    pub value: u64,
    /// The value as people read it: `1,042`, `4 hours`.
    pub shown: String,
}

/// A set of values.
pub struct Chart {
    /// The id of the figure: one of its kind on the page.
    pub id: &'static str,
    /// What it shows.
    pub title: String,
    /// What the labels are, over their column in the table.
    pub label_heading: String,
    /// What the values are, over their column in the table.
    pub value_heading: String,
    /// The values, in the order in which they are read.
    pub bars: Vec<Bar>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Bars below each other, for things that have names.
    Bars,
    /// Columns beside each other, for a run of days or weeks.
    Columns,
}

/// Bars below each other, for things that have names, with a table to unfold.
#[must_use]
pub fn bars(page: &Page, chart: &Chart) -> Markup {
    figure(page, chart, &html! { (drawing(page, chart, Drawn::Bars)) (folded(page, chart)) })
}

/// Columns beside each other, for a run of days or weeks, with a table to unfold.
#[must_use]
pub fn columns(page: &Page, chart: &Chart) -> Markup {
    figure(page, chart, &html! { (drawing(page, chart, Drawn::Columns)) (folded(page, chart)) })
}

/// A chart whose figures stand in a table below it.
#[must_use]
pub fn chart_above_table(page: &Page, chart: &Chart, drawn: Drawn) -> Markup {
    figure(page, chart, &drawing(page, chart, drawn))
}

fn drawing(page: &Page, chart: &Chart, drawn: Drawn) -> Markup {
    match drawn {
        Drawn::Bars => bars_drawing(page, chart),
        Drawn::Columns => columns_drawing(page, chart),
    }
}

fn bars_drawing(page: &Page, chart: &Chart) -> Markup {
    let most = most(chart);
    let is_mirrored = page.lang.direction() == Direction::Rtl;
    html! {
        div.chart-bars role="img" aria-label=(summary(page, chart)) {
            @for bar in &chart.bars {
                @let width = percent(bar.value, most);
                div.chart-bar {
                    span.label { bdi { (bar.label) } }
                    svg aria-hidden="true" width="100%" height="100%" {
                        @if bar.value > 0 {
                            rect x=(at(if is_mirrored { 100.0 - width } else { 0.0 })) y="0"
                                width=(at(width)) height="100%" {}
                        }
                    }
                    span.value { (bar.shown) }
                }
            }
        }
    }
}

/// The first and the last column are named.
fn columns_drawing(page: &Page, chart: &Chart) -> Markup {
    let most = most(chart);
    let is_mirrored = page.lang.direction() == Direction::Rtl;
    let room = (100.0 / (chart.bars.len().max(1) as f64)).min(COLUMN_PERCENT_MAX);
    let ends = [chart.bars.first(), chart.bars.get(1..).and_then(<[Bar]>::last)];
    let highest = chart.bars.iter().max_by_key(|bar| bar.value);
    html! {
        div.chart-columns {
            @if let Some(highest) = highest { p.value { (highest.shown) } }
            svg role="img" aria-label=(summary(page, chart)) width="100%" height="100%" {
                @for (place, bar) in chart.bars.iter().enumerate() {
                    @let start = room * place as f64;
                    @let height = percent(bar.value, most);
                    @let x = if is_mirrored { 100.0 - start - room } else { start };
                    g {
                        title { (plain(&bar.label)) ": " (plain(&bar.shown)) }
                        // The whole room answers the pointer, however low the column is.
                        rect.room x=(at(x)) y="0" width=(at(room)) height="100%" {}
                        rect x=(at(x + room * GAP / 2.0)) y=(at(100.0 - height))
                            width=(at(room * (1.0 - GAP))) height=(at(height)) {}
                    }
                }
            }
            p.ends { @for bar in ends.into_iter().flatten() { span { bdi { (bar.label) } } } }
        }
    }
}

fn figure(page: &Page, chart: &Chart, drawing: &Markup) -> Markup {
    let title = format!("{}-title", chart.id);
    html! {
        figure.chart id=(chart.id) aria-labelledby=(title) {
            figcaption id=(title) { (chart.title) }
            @if chart.bars.is_empty() {
                p.hint { (page.t("chart-empty")) }
            } @else {
                (drawing)
            }
        }
    }
}

fn folded(page: &Page, chart: &Chart) -> Markup {
    html! {
        details {
            summary { (page.t("chart-table")) span.vh { ": " (chart.title) } }
            (table(chart))
        }
    }
}

fn table(chart: &Chart) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (chart.label_heading) }
                th.number scope="col" { (chart.value_heading) }
            } }
            tbody { @for bar in &chart.bars { tr {
                th scope="row" { bdi { (bar.label) } }
                td.number { (bar.shown) }
            } } }
        }
    }
}

/// What the drawing says, in words.
fn summary(page: &Page, chart: &Chart) -> String {
    let high = chart.bars.iter().rev().max_by_key(|bar| bar.value);
    let low = chart.bars.iter().min_by_key(|bar| bar.value);
    let (Some(high), Some(low)) = (high, low) else { return chart.title.clone() };
    plain(&page.with(
        "chart-summary",
        &[
            ("title", &chart.title),
            ("high", &high.shown),
            ("highlabel", &high.label),
            ("low", &low.shown),
            ("lowlabel", &low.label),
        ],
    ))
}

fn most(chart: &Chart) -> u64 {
    chart.bars.iter().map(|bar| bar.value).max().unwrap_or(0)
}

/// A value as a part of the greatest, in per cent.
fn percent(value: u64, most: u64) -> f64 {
    if value == 0 || most == 0 {
        return 0.0;
    }
    (value as f64 / most as f64 * 100.0).max(SEEN_PERCENT)
}

/// A length or a place as SVG writes it.
fn at(percent: f64) -> String {
    format!("{percent:.2}%")
}
