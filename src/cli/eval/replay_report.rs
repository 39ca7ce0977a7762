//! What learning adds, as tables and as JSON.

use serde::Serialize;

use super::measure::How;
use super::replay::{Both, Replayed};
use super::report::{RankingReport, heading, model_name, row_of, table};
use crate::search::evaluate::Figures;

/// The columns of the table, after the name.
const COLUMNS: [&str; 8] = ["learnt", "asked", "", "nDCG@10", "MRR@10", "recall@10", "P@1", "MAP"];

/// The figures as text.
pub(super) fn text(how: &How, replayed: &[Replayed]) -> String {
    let mut rows = vec![row_of("set", COLUMNS.map(str::to_owned))];
    for one in replayed {
        rows.extend(block(&one.name, (one.learnt, one.asked), &one.all));
        if one.met < one.asked {
            rows.extend(block("  answers met before", (one.learnt, one.met), &one.repeats));
        }
    }
    format!("{}\n\n{}", heading(how), table(&rows))
}

fn block(name: &str, (learnt, asked): (usize, usize), both: &Both) -> [Vec<String>; 3] {
    let line = |name: &str, counts: [String; 2], what: &str, cells: [String; 5]| {
        row_of(name, counts.into_iter().chain([what.to_owned()]).chain(cells))
    };
    let (without, with) = (cells(&both.without), cells(&both.with));
    let figure = |value: f64| format!("{value:.3}");
    let gain: Vec<String> =
        without.iter().zip(with).map(|(a, b)| format!("{:+.3}", b - a)).collect();
    let gain: [String; 5] = gain.try_into().unwrap_or_default();
    let none = || [String::new(), String::new()];
    [
        line(name, [learnt.to_string(), asked.to_string()], "without", without.map(figure)),
        line("", none(), "with", with.map(figure)),
        line("", none(), "gain", gain),
    ]
}

fn cells(figures: &Figures) -> [f64; 5] {
    let Figures { ndcg, mrr, recall, first, map } = *figures;
    [ndcg, mrr, recall, first, map]
}

/// Everything, for programs.
#[derive(Serialize)]
struct Report<'a> {
    mode: &'static str,
    model: Option<String>,
    sets: Vec<SetReport<'a>>,
}

#[derive(Serialize)]
struct SetReport<'a> {
    name: &'a str,
    learnt: usize,
    asked: usize,
    asked_with_answers_met_before: usize,
    without: RankingReport,
    with: RankingReport,
    met_before_without: RankingReport,
    met_before_with: RankingReport,
}

/// The figures as JSON.
///
/// # Errors
/// None that is known.
pub(super) fn json(how: &How, replayed: &[Replayed]) -> anyhow::Result<String> {
    let sets = replayed.iter().map(|one| SetReport {
        name: &one.name,
        learnt: one.learnt,
        asked: one.asked,
        asked_with_answers_met_before: one.met,
        without: RankingReport::new(&one.all.without),
        with: RankingReport::new(&one.all.with),
        met_before_without: RankingReport::new(&one.repeats.without),
        met_before_with: RankingReport::new(&one.repeats.with),
    });
    let report = Report { mode: how.mode.name(), model: model_name(how), sets: sets.collect() };
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}
