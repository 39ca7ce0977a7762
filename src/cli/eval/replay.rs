//! What learning adds: the first questions of a set are taken as solved with the document that
//! answers them best, and the others are asked with and without what was learnt from that, by
//! the rules of the site.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;

use super::folder::{Judged, TestSet};
use super::index::Filled;
use super::measure::{Asked, How, figures};
use crate::domain::asking::evidence::{Asker, Lesson, SOLVED, Strength, strengths};
use crate::domain::asking::telling::stems;
use crate::i18n::Lang;
use crate::search::evaluate::Figures;
use crate::search::{Evidence, Learned, Scope};

/// What a replay came to.
pub(super) struct Replayed {
    /// What the set is called.
    pub(super) name: String,
    /// How many questions were learnt from.
    pub(super) learnt: usize,
    /// How many were asked then.
    pub(super) asked: usize,
    /// How many of those have an answer that was learnt for.
    pub(super) met: usize,
    /// The figures without what was learnt, and with it.
    pub(super) all: Both,
    /// The same of those questions alone whose answer was learnt for.
    pub(super) repeats: Both,
}

/// Figures without what was learnt, and with it.
#[derive(Clone, Copy)]
pub(super) struct Both {
    pub(super) without: Figures,
    pub(super) with: Figures,
}

/// Learns from the first `share` of the questions of a set and asks the rest.
///
/// # Errors
/// When the documents cannot be read again, or the index fails.
pub(super) fn replay(set: &TestSet, how: &How, share: f64) -> anyhow::Result<Replayed> {
    let lang = how.lang.unwrap_or(set.lang);
    let index = Filled::with(set, lang, how.model.as_ref())?;
    let cut = (set.questions.len() as f64 * share).round() as usize;
    let (first, rest) = set.questions.split_at(cut.min(set.questions.len()));
    let lessons: Vec<Lesson> = first
        .iter()
        .zip(0..)
        .filter_map(|(question, number)| lesson(question, number, lang))
        .collect();
    let known: HashSet<&str> =
        lessons.iter().flat_map(|lesson| &lesson.says).map(|(group, _)| group.as_str()).collect();
    let is_met = |asked: &&Asked<'_>| {
        asked
            .question
            .grades
            .iter()
            .any(|(group, grade)| *grade > 0.0 && known.contains(group.as_str()))
    };
    let rest: Vec<Asked<'_>> =
        rest.iter().map(|question| Asked::new(&index, question, (how.mode, lang))).collect();
    let repeats: Vec<&Asked<'_>> = rest.iter().filter(is_met).collect();
    let (all, some) = (figures(&index, &rest)?, figures(&index, repeats.iter().copied())?);
    index.learn(evidence(&index, &lessons));
    Ok(Replayed {
        name: set.name.clone(),
        learnt: lessons.len(),
        asked: rest.len(),
        met: repeats.len(),
        all: Both { without: all, with: figures(&index, &rest)? },
        repeats: Both { without: some, with: figures(&index, repeats.iter().copied())? },
    })
}

/// A question as the ticket that it might have been: of somebody of its own, solved by the team.
fn lesson(question: &Judged, number: u64, lang: Lang) -> Option<Lesson> {
    let grades: BTreeMap<&String, &f64> = question.grades.iter().collect();
    let best = grades.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0)))?;
    let text = format!("{}\n{}", question.text, question.message());
    Some(Lesson {
        question: number.to_string(),
        at: Timestamp::UNIX_EPOCH,
        asker: Asker::Address(number),
        stems: stems(&text, lang, None),
        says: vec![((*best.0).clone(), SOLVED)],
    })
}

fn evidence(index: &Filled, lessons: &[Lesson]) -> Evidence {
    let public = index.public_words();
    let learnt = strengths(lessons, Timestamp::UNIX_EPOCH, |stem| public.hold(stem));
    Evidence::new(learnt.into_iter().map(|Strength { stem, article, strength }| Learned {
        stem,
        group: article,
        scope: Scope::Public,
        strength,
    }))
}
