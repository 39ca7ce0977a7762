//! The figures in words and tables, and as JSON.

use serde::Serialize;

use super::ask_form::{AskForm, Outcome};
use super::measure::{How, Measured, Times};
use super::model::Model;
use crate::search::evaluate::{Figures, mean};

/// The columns of the table of sets, after the name.
const COLUMNS: [&str; 11] = [
    "language",
    "documents",
    "queries",
    "nDCG@10",
    "MRR@10",
    "recall@10",
    "P@1",
    "MAP",
    "median ms",
    "p99 ms",
    "CPU ms",
];
/// The columns of the trade-off between answering and silence.
const CURVE_COLUMNS: [&str; 4] =
    ["sureness", "in scope answered", "of these right", "out of scope silent"];
/// Of the curve every second step is printed.
const CURVE_STEP: usize = 2;

/// The figures as text.
pub(super) fn text(how: &How, measured: &[Measured]) -> String {
    let mut rows = vec![row_of("set", COLUMNS.map(str::to_owned))];
    rows.extend(measured.iter().map(|one| {
        let counts = [
            one.lang.to_string(),
            one.set.documents.to_string(),
            one.set.questions.len().to_string(),
        ];
        figures_row(&one.set.name, counts, &one.figures, one.times)
    }));
    if measured.len() > 1 {
        let (figures, times) = means(measured);
        rows.push(figures_row("mean", Default::default(), &figures, times));
    }
    let mut text = format!("{}\n\n{}", heading(how), table(&rows));
    let left_out: String = measured.iter().map(left_out).collect();
    if !left_out.is_empty() {
        text.push_str(&format!("\n{left_out}"));
    }
    for one in measured {
        if let Some(form) = &one.ask_form {
            text.push_str(&format!("\n{}", ask_form(&one.set.name, form)));
        }
    }
    text
}

/// What was measured, in a line.
pub(super) fn heading(how: &How) -> String {
    let model = model_name(how).map(|name| format!(", with the model {name}"));
    format!("Mode: {}{}", how.mode.name(), model.unwrap_or_default())
}

/// What the model is called, if there is one.
pub(super) fn model_name(how: &How) -> Option<String> {
    how.model.as_ref().map(Model::name)
}

pub(super) fn row_of(name: &str, cells: impl IntoIterator<Item = String>) -> Vec<String> {
    std::iter::once(name.to_owned()).chain(cells).collect()
}

fn figures_row(name: &str, counts: [String; 3], figures: &Figures, times: Times) -> Vec<String> {
    let Figures { ndcg, mrr, recall, first, map } = figures;
    let ranking = [ndcg, mrr, recall, first, map].map(|figure| format!("{figure:.3}"));
    let cpu = times.cpu.map_or_else(|| "–".to_owned(), milliseconds);
    let times = [milliseconds(times.median), milliseconds(times.p99), cpu];
    row_of(name, counts.into_iter().chain(ranking).chain(times))
}

fn milliseconds(time: f64) -> String {
    format!("{time:.2}")
}

/// What was not measured.
fn left_out(one: &Measured) -> String {
    let name = &one.set.name;
    let parts = [
        (one.set.questions_left_out, "queries without a relevant document were left out"),
        (one.set.judgements_left_out, "judgements name a query or a document that is not there"),
    ];
    let told = parts.iter().filter(|(count, _)| *count > 0);
    told.map(|(count, what)| format!("{name}: {count} {what}\n")).collect()
}

fn ask_form(name: &str, form: &AskForm) -> String {
    let now = &form.now;
    let mut text = format!(
        "{name}, ask form: {} queries in scope, {} out of scope\n  something shown in scope {}, of these right {}",
        form.in_scope,
        form.out_of_scope,
        percent(form.answered(now)),
        percent(form.right(now)),
    );
    if let Some(silent) = form.silent(now) {
        text.push_str(&format!("\n  nothing shown out of scope {}", percent(silent)));
    }
    if let Some(auroc) = form.auroc {
        text.push_str(&format!(", AUROC of the sureness {auroc:.3}"));
    }
    text.push('\n');
    if form.out_of_scope == 0 {
        return text;
    }
    let mut outcomes: Vec<&Outcome> = form.curve.iter().step_by(CURVE_STEP).chain([now]).collect();
    outcomes.sort_by(|a, b| a.sureness_min.total_cmp(&b.sureness_min));
    let mut rows = vec![row_of("", CURVE_COLUMNS.map(str::to_owned))];
    rows.extend(outcomes.into_iter().map(|outcome| {
        let mark = if std::ptr::eq(outcome, now) { "now" } else { "" };
        let silent = form.silent(outcome).map(percent).unwrap_or_default();
        let sureness = format!("{:.2}", outcome.sureness_min);
        let (answered, right) = (form.answered(outcome), form.right(outcome));
        row_of(mark, [sureness, percent(answered), percent(right), silent])
    }));
    text.push_str(&table(&rows));
    text
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// Columns as wide as they must be; the first from the left, the others from the right.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate();
        let cells: Vec<String> = cells
            .map(|(place, (cell, width))| match place {
                0 => format!("{cell:width$}"),
                _ => format!("{cell:>width$}"),
            })
            .collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

fn means(measured: &[Measured]) -> (Figures, Times) {
    let figures: Vec<Figures> = measured.iter().map(|one| one.figures).collect();
    let mean_of = |time: fn(&Times) -> f64| mean(measured.iter().map(|one| time(&one.times)));
    let times = Times {
        median: mean_of(|times| times.median).unwrap_or(0.0),
        p99: mean_of(|times| times.p99).unwrap_or(0.0),
        cpu: mean(measured.iter().filter_map(|one| one.times.cpu)),
    };
    (Figures::mean(&figures), times)
}

/// Everything, for programs.
#[derive(Serialize)]
struct Report<'a> {
    mode: &'static str,
    model: Option<String>,
    sets: Vec<SetReport<'a>>,
    mean: FiguresReport,
}

#[derive(Serialize)]
struct SetReport<'a> {
    name: &'a str,
    folder: String,
    language: &'static str,
    documents: usize,
    queries: usize,
    queries_left_out: usize,
    judgements_left_out: usize,
    indexing_seconds: f64,
    #[serde(flatten)]
    figures: FiguresReport,
    ask_form: Option<AskFormReport>,
}

/// The figures of a ranking, rounded, by the names that they have in JSON.
#[derive(Serialize)]
pub(super) struct RankingReport {
    #[serde(rename = "ndcg@10")]
    ndcg: f64,
    #[serde(rename = "mrr@10")]
    mrr: f64,
    #[serde(rename = "recall@10")]
    recall: f64,
    #[serde(rename = "p@1")]
    first: f64,
    map: f64,
}

impl RankingReport {
    pub(super) fn new(figures: &Figures) -> RankingReport {
        RankingReport {
            ndcg: rounded(figures.ndcg),
            mrr: rounded(figures.mrr),
            recall: rounded(figures.recall),
            first: rounded(figures.first),
            map: rounded(figures.map),
        }
    }
}

#[derive(Serialize)]
struct FiguresReport {
    #[serde(flatten)]
    ranking: RankingReport,
    latency_median_ms: f64,
    latency_p99_ms: f64,
    cpu_ms: Option<f64>,
}

#[derive(Serialize)]
struct AskFormReport {
    in_scope_queries: usize,
    out_of_scope_queries: usize,
    auroc: Option<f64>,
    #[serde(flatten)]
    now: OutcomeReport,
    curve: Vec<OutcomeReport>,
}

#[derive(Serialize)]
struct OutcomeReport {
    sureness: f64,
    in_scope_answered: f64,
    in_scope_right: f64,
    out_of_scope_silent: Option<f64>,
}

/// The figures as JSON.
///
/// # Errors
/// None that is known.
pub(super) fn json(how: &How, measured: &[Measured]) -> anyhow::Result<String> {
    let sets = measured.iter().map(|one| SetReport {
        name: &one.set.name,
        folder: one.set.folder.display().to_string(),
        language: one.lang.code(),
        documents: one.set.documents,
        queries: one.set.questions.len(),
        queries_left_out: one.set.questions_left_out,
        judgements_left_out: one.set.judgements_left_out,
        indexing_seconds: rounded(one.indexing_seconds),
        figures: figures_report(&one.figures, one.times),
        ask_form: one.ask_form.as_ref().map(ask_form_report),
    });
    let (figures, times) = means(measured);
    let report = Report {
        mode: how.mode.name(),
        model: model_name(how),
        sets: sets.collect(),
        mean: figures_report(&figures, times),
    };
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}

fn figures_report(figures: &Figures, times: Times) -> FiguresReport {
    FiguresReport {
        ranking: RankingReport::new(figures),
        latency_median_ms: rounded(times.median),
        latency_p99_ms: rounded(times.p99),
        cpu_ms: times.cpu.map(rounded),
    }
}

fn ask_form_report(form: &AskForm) -> AskFormReport {
    let report = |outcome: &Outcome| OutcomeReport {
        sureness: rounded(f64::from(outcome.sureness_min)),
        in_scope_answered: rounded(form.answered(outcome)),
        in_scope_right: rounded(form.right(outcome)),
        out_of_scope_silent: form.silent(outcome).map(rounded),
    };
    AskFormReport {
        in_scope_queries: form.in_scope,
        out_of_scope_queries: form.out_of_scope,
        auroc: form.auroc.map(rounded),
        now: report(&form.now),
        curve: form.curve.iter().map(report).collect(),
    }
}

/// Six digits behind the point are more than any set can tell.
pub(super) fn rounded(figure: f64) -> f64 {
    (figure * 1e6).round() / 1e6
}
