//! What the ask form shows below a question, and when it shows nothing: by the function that
//! decides on the site.

use super::folder::TestSet;
use super::index::Filled;
use super::measure::from_ask_form;
use crate::domain::asking::answers::{self, SURENESS_MIN};
use crate::i18n::Lang;
use crate::search::evaluate::{auroc, share};
use crate::search::{Hit, Hits};

/// How many steps the curve has from 0 to 1.
const STEPS: u8 = 20;

/// What the ask form did.
pub(super) struct AskForm {
    /// How many questions something answers.
    pub(super) in_scope: usize,
    /// How many questions nothing answers.
    pub(super) out_of_scope: usize,
    /// With the sureness that the site demands.
    pub(super) now: Outcome,
    /// With others.
    pub(super) curve: Vec<Outcome>,
    /// How well the sureness tells questions that something answers from the others.
    pub(super) auroc: Option<f64>,
}

/// What happens when answers must be so sure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    /// The least sureness.
    pub(super) sureness_min: f32,
    /// Questions in scope below which something was shown.
    answered: usize,
    /// Those of them with a right answer among what was shown.
    right: usize,
    /// Questions out of scope below which nothing was shown.
    silent: usize,
}

impl AskForm {
    /// The share of questions in scope that was answered.
    pub(super) fn answered(&self, outcome: &Outcome) -> f64 {
        share(outcome.answered, self.in_scope)
    }

    /// The share of those that were answered with a right answer among what was shown.
    pub(super) fn right(&self, outcome: &Outcome) -> f64 {
        share(outcome.right, outcome.answered)
    }

    /// The share of questions out of scope that got nothing; `None` if there are no such.
    pub(super) fn silent(&self, outcome: &Outcome) -> Option<f64> {
        (self.out_of_scope > 0).then(|| share(outcome.silent, self.out_of_scope))
    }
}

impl Outcome {
    fn new(sureness_min: f32) -> Outcome {
        Outcome { sureness_min, answered: 0, right: 0, silent: 0 }
    }

    fn in_scope(&mut self, found: &Hits, is_right: impl Fn(&Hit) -> bool) {
        let shown = answers::worth_showing_from(found, self.sureness_min);
        self.answered += usize::from(!shown.is_empty());
        self.right += usize::from(shown.into_iter().any(is_right));
    }

    fn out_of_scope(&mut self, found: &Hits) {
        let shown = answers::worth_showing_from(found, self.sureness_min);
        self.silent += usize::from(shown.is_empty());
    }
}

/// Asks everything as the ask form does.
///
/// # Errors
/// When the index cannot answer.
pub(super) fn measure(index: &Filled, set: &TestSet, lang: Lang) -> anyhow::Result<AskForm> {
    let ask = |question: &str| match from_ask_form(index, question, lang) {
        Some(query) => index.search(&query),
        None => Ok(Hits::default()),
    };
    let steps = (0..=STEPS).map(|step| f32::from(step) / f32::from(STEPS));
    let mut outcomes: Vec<Outcome> =
        std::iter::once(SURENESS_MIN).chain(steps).map(Outcome::new).collect();
    let mut high = Vec::with_capacity(set.questions.len());
    for question in &set.questions {
        let found = ask(question.message())?;
        high.push(answers::surest(&found));
        let is_right =
            |hit: &Hit| question.grades.get(&hit.group).is_some_and(|grade| *grade > 0.0);
        outcomes.iter_mut().for_each(|outcome| outcome.in_scope(&found, is_right));
    }
    let mut low = Vec::with_capacity(set.out_of_scope.len());
    for question in &set.out_of_scope {
        let found = ask(question)?;
        low.push(answers::surest(&found));
        outcomes.iter_mut().for_each(|outcome| outcome.out_of_scope(&found));
    }
    let now = outcomes.remove(0);
    Ok(AskForm {
        in_scope: high.len(),
        out_of_scope: low.len(),
        now,
        curve: outcomes,
        auroc: auroc(&high, &low),
    })
}
