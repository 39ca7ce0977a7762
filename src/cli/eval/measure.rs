//! Asks the questions of a test set as the site would, and counts.

use std::time::{Duration, Instant};

use super::ask_form::{self, AskForm};
use super::folder::{Judged, TestSet};
use super::index::Filled;
use super::model::Model;
use crate::domain::asking::{answers, search};
use crate::i18n::Lang;
use crate::search::Query;
use crate::search::evaluate::{self, Figures, percentile};

/// So many hits are judged; beyond them nothing counts as found.
const HITS_JUDGED: usize = 100;

/// Who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// The page of results.
    Search,
    /// The ask form, while a message is written.
    Suggest,
    /// The list below the search box, while a search is typed.
    Typing,
}

impl Mode {
    /// All of them.
    pub(super) const ALL: [Mode; 3] = [Mode::Search, Mode::Suggest, Mode::Typing];

    /// What is typed for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Mode::Search => "search",
            Mode::Suggest => "suggest",
            Mode::Typing => "typing",
        }
    }

    /// The mode of this name.
    pub(super) fn from_name(name: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.name() == name)
    }

    /// What the site asks its index; `None` if it would not ask. A model is not asked while a
    /// search is typed.
    fn query(self, index: &Filled, question: &Judged, lang: Lang) -> Option<Query> {
        let text = &question.text;
        match self {
            Mode::Search => Some(search::query(text, lang).near(index.near(text, lang))),
            Mode::Suggest => from_ask_form(index, question.message(), lang),
            Mode::Typing => Some(search::query_while_typing(text, lang)),
        }
    }
}

/// What the ask form asks the index of the site; `None` if a message says too little.
pub(super) fn from_ask_form(index: &Filled, message: &str, lang: Lang) -> Option<Query> {
    Some(answers::query(message, lang)?.near(index.near(message, lang)))
}

/// How sets are measured.
pub(super) struct How {
    /// What is asked.
    pub(super) mode: Mode,
    /// The language that is asked in, if it is not that of most documents.
    pub(super) lang: Option<Lang>,
    /// The model that is asked too.
    pub(super) model: Option<Model>,
}

/// A question, as the site asks its index.
pub(super) struct Asked<'a> {
    query: Option<Query>,
    /// What answers it.
    pub(super) question: &'a Judged,
}

impl<'a> Asked<'a> {
    /// Asks the model, if there is one.
    pub(super) fn new(
        index: &Filled,
        question: &'a Judged,
        (mode, lang): (Mode, Lang),
    ) -> Asked<'a> {
        Asked { query: mode.query(index, question, lang), question }
    }
}

/// What was measured with a test set.
pub(super) struct Measured {
    /// The set.
    pub(super) set: TestSet,
    /// The language that was asked in.
    pub(super) lang: Lang,
    /// How long the index took to fill, in seconds.
    pub(super) indexing_seconds: f64,
    /// How good the rankings are.
    pub(super) figures: Figures,
    /// How long answers take.
    pub(super) times: Times,
    /// What the ask form shows, and what it does not; measured for itself or where questions out
    /// of scope are there.
    pub(super) ask_form: Option<AskForm>,
}

/// How long answers take, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    /// Half of the answers take no longer.
    pub(super) median: f64,
    /// 99 of 100 answers take no longer.
    pub(super) p99: f64,
    /// What an answer costs the processor; the mean. Only where the system counts it.
    pub(super) cpu: Option<f64>,
}

/// Measures with a test set.
///
/// # Errors
/// When the documents cannot be read again, or the index or the model fails.
pub(super) fn measure(set: TestSet, how: &How) -> anyhow::Result<Measured> {
    let lang = how.lang.unwrap_or(set.lang);
    let index = Filled::with(&set, lang, how.model.as_ref())?;
    // Each question is asked for the first time here, as a visitor asks: nothing is warmed up.
    let (asked, times) = asked(&index, &set.questions, (how.mode, lang))?;
    let figures = figures(&index, &asked)?;
    let wanted = how.mode == Mode::Suggest || !set.out_of_scope.is_empty();
    let ask_form = wanted.then(|| ask_form::measure(&index, &set, lang)).transpose()?;
    let indexing_seconds = index.took.as_secs_f64();
    Ok(Measured { set, lang, indexing_seconds, figures, times, ask_form })
}

/// How good the rankings of some questions are.
///
/// # Errors
/// When the index cannot answer.
pub(super) fn figures<'a>(
    index: &Filled,
    asked: impl IntoIterator<Item = &'a Asked<'a>>,
) -> anyhow::Result<Figures> {
    let mut judged = Vec::new();
    for Asked { query, question } in asked {
        let hits = match query {
            Some(query) => {
                let query = query.clone().limit(HITS_JUDGED).without_passages();
                index.search(&query)?.hits
            }
            None => Vec::new(),
        };
        let groups = hits.iter().map(|hit| hit.group.as_str());
        judged.push(Figures::of(&evaluate::Judged::new(groups, &question.grades)));
    }
    Ok(Figures::mean(&judged))
}

/// Asks everything once, one after the other, for as many hits as the site shows.
fn asked<'a>(
    index: &Filled,
    questions: &'a [Judged],
    how: (Mode, Lang),
) -> anyhow::Result<(Vec<Asked<'a>>, Times)> {
    let mut all = Vec::with_capacity(questions.len());
    let mut milliseconds = Vec::new();
    let before = cpu_time();
    for question in questions {
        let started = Instant::now();
        let asked = Asked::new(index, question, how);
        if let Some(query) = &asked.query {
            index.search(query)?;
            milliseconds.push(started.elapsed().as_secs_f64() * 1e3);
        }
        all.push(asked);
    }
    let spent = cpu_time().zip(before).map(|(after, before)| after.saturating_sub(before));
    let cpu = spent
        .filter(|_| !milliseconds.is_empty())
        .map(|spent| spent.as_secs_f64() * 1e3 / milliseconds.len() as f64);
    let times = Times {
        median: percentile(&milliseconds, 0.5).unwrap_or(0.0),
        p99: percentile(&milliseconds, 0.99).unwrap_or(0.0),
        cpu,
    };
    Ok((all, times))
}

/// The time that the processor has spent on this thread, where the system tells (Linux).
fn cpu_time() -> Option<Duration> {
    // The system counts when a thread gives way.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}
