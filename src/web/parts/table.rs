//! Tables of the desk: dense, and below 40 rem of width each row becomes two lines. The roles
//! are written out because such a row is no table row to a browser any more.

use maud::{Markup, html};

use crate::web::page::Page;

/// A table.
pub struct Table {
    /// Its id.
    pub id: &'static str,
    /// What it lists; read out, and shown unless a heading of the page says it.
    pub caption: Caption,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// What a table lists.
pub enum Caption {
    /// Shown above it.
    Shown(String),
    /// Only read out: a heading says it already.
    Spoken(String),
}

/// A column.
pub struct Column {
    /// What it holds.
    pub heading: String,
    /// How its cells look and where they stand on a phone.
    pub kind: Kind,
    /// How the table can be ordered by it.
    pub sort: Option<Sort>,
}

/// How the cells of a column look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The words that name the row: the first line on a phone.
    Name,
    /// Other words; they take what room is left.
    Text,
    /// Words that stay in one line.
    Short,
    /// A reference or a place, in the fixed-width type.
    Reference,
    /// A number, at the end of its column.
    Number,
    /// What can be done: at the end of the second line on a phone.
    Doing,
}

/// How a table is ordered by a column.
pub struct Sort {
    /// Where the heading leads.
    pub address: String,
    /// The order that holds now, if it is by this column.
    pub now: Option<Order>,
}

/// An order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The least first.
    Ascending,
    /// The greatest first.
    Descending,
}

/// A row: its cells in the order of the columns.
pub struct Row {
    /// The cells.
    pub cells: Vec<Markup>,
    /// Whether it is the one that is being looked at.
    pub is_current: bool,
}

impl Column {
    /// A column that nothing is ordered by.
    #[must_use]
    pub fn new(heading: impl Into<String>, kind: Kind) -> Column {
        Column { heading: heading.into(), kind, sort: None }
    }
}

impl Row {
    /// A row.
    #[must_use]
    pub fn new(cells: Vec<Markup>) -> Row {
        Row { cells, is_current: false }
    }
}

/// Draws a table. Its rows can be walked through with single keys.
#[must_use]
pub fn table(page: &Page, table: &Table) -> Markup {
    html! {
        div.data-room {
            table.data id=(table.id) role="table" {
                @match &table.caption {
                    Caption::Shown(words) => { caption { (words) } }
                    Caption::Spoken(words) => { caption { span.vh { (words) } } }
                }
                thead role="rowgroup" { tr role="row" {
                    @for column in &table.columns { (heading(page, column)) }
                } }
                tbody role="rowgroup" data-list {
                    @for row in &table.rows {
                        tr.current[row.is_current] role="row" data-item
                            aria-current=[row.is_current.then_some("true")] {
                            @for (cell, column) in row.cells.iter().zip(&table.columns) {
                                td class=(class(column.kind)) role="cell" { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn heading(page: &Page, column: &Column) -> Markup {
    let order = column.sort.as_ref().and_then(|sort| sort.now);
    let spoken = order.map(|order| match order {
        Order::Ascending => "ascending",
        Order::Descending => "descending",
    });
    html! {
        th class=(class(column.kind)) role="columnheader" scope="col" aria-sort=[spoken] {
            @match &column.sort {
                Some(sort) => {
                    a href=(sort.address) { (column.heading)
                        span.vh { ", " (page.t("sort-by-this")) } }
                }
                None => { (column.heading) }
            }
        }
    }
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "name",
        Kind::Text => "text",
        Kind::Short => "short",
        Kind::Reference => "ref",
        Kind::Number => "number",
        Kind::Doing => "doing",
    }
}
