//! Answers to a question while it is written: few, and none rather than a poor one.

use super::ask::ShownAnswer;
use crate::domain::Desk;
use crate::domain::articles::{ArticlePath, page};
use crate::domain::meant;
use crate::domain::people::Reader;
use crate::domain::search_documents::{self, Found};
use crate::i18n::Lang;
use crate::markdown::render::Words;
use crate::search::{Hit, Hits, Marked, Mode, Query, SearchError};

/// Answers shown at once.
pub const ANSWERS_MAX: usize = 3;
/// Shorter texts say too little to be answered, in characters.
pub(super) const TEXT_CHARS_MIN: usize = 4;
/// An answer must be at least this sure. Questions of other subjects reach a tenth to a fifth
/// against five libraries, those with an answer four to nine tenths.
pub const SURENESS_MIN: f32 = 0.25;
/// Answers much weaker than the best are left out.
const SHARE_OF_BEST_MIN: f32 = 0.4;

/// An answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The article.
    pub article: ArticlePath,
    /// The heading in it; empty for the top.
    pub anchor: String,
    /// The article's title.
    pub title: Marked,
    /// The heading, if the answer stands below one.
    pub heading: Option<Marked>,
    /// The piece that matches.
    pub snippet: Marked,
    /// The whole passage, as HTML, to be opened in place.
    pub passage_html: String,
}

impl Answer {
    /// The answer as an ask remembers it.
    #[must_use]
    pub fn shown(&self) -> ShownAnswer {
        ShownAnswer {
            article: self.article.clone(),
            anchor: self.anchor.clone(),
            title: self.title.text.clone(),
            opened: false,
            verdict: None,
        }
    }

    /// The name of the answer in forms.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}#{}", self.article, self.anchor)
    }
}

/// Finds answers to what a customer wrote. What only agents may see is never among them,
/// whoever asks: an answer shown here is recorded, and its link is sent to the customer.
///
/// # Errors
/// When the index cannot answer.
pub fn answers(
    desk: &Desk,
    lang: Lang,
    question: &str,
    words: Words<'_>,
) -> Result<Vec<Answer>, SearchError> {
    let Some(query) = query(question, lang) else { return Ok(Vec::new()) };
    let reader = Reader::visitor(lang);
    let query = query.near(meant::near(desk, &reader, question));
    let found = desk.index.search(&reader.visibility(), &query)?;
    let library = desk.library();
    let shelves = library.shelves(&reader);
    let answer = |hit: &Hit| {
        let Found::Article(at) = search_documents::found(&hit.group)? else { return None };
        let article = shelves.article(&at)?;
        let section = hit.sections.first()?.clone();
        let anchor = search_documents::anchor_of(&section.key);
        let passage_html = page::passage_html(&library, article, &anchor, words);
        Some(Answer {
            article: at,
            anchor,
            title: hit.title.clone(),
            heading: section.heading,
            snippet: section.snippet,
            passage_html,
        })
    };
    Ok(worth_showing(&found).into_iter().filter_map(answer).collect())
}

/// What is searched for when somebody wrote this; `None` if it says too little.
#[must_use]
pub fn query(question: &str, lang: Lang) -> Option<Query> {
    let says_enough = question.trim().chars().count() >= TEXT_CHARS_MIN;
    says_enough.then(|| Query::new(question, lang).mode(Mode::WholeText).limit(ANSWERS_MAX))
}

/// The hits that are shown below a question: sure ones only, so often none.
#[must_use]
pub fn worth_showing(found: &Hits) -> Vec<&Hit> {
    worth_showing_from(found, SURENESS_MIN)
}

/// The hits that would be shown if answers had to be as sure as this.
#[must_use]
pub fn worth_showing_from(found: &Hits, sureness_min: f32) -> Vec<&Hit> {
    contenders(found).filter(|hit| sureness(hit) >= sureness_min).collect()
}

/// How sure the surest answer is that could be shown; 0 if there is none.
#[must_use]
pub fn surest(found: &Hits) -> f32 {
    contenders(found).map(sureness).fold(0.0, f32::max)
}

/// The best hits, without those that are much weaker than the first.
fn contenders(found: &Hits) -> impl Iterator<Item = &Hit> {
    let best = found.hits.first().map_or(0.0, |hit| hit.score);
    let strong = move |hit: &&Hit| hit.score >= best * SHARE_OF_BEST_MIN;
    found.hits.iter().take(ANSWERS_MAX).filter(strong)
}

/// How likely it is, from 0 to 1, that a hit answers the question.
fn sureness(hit: &Hit) -> f32 {
    hit.confidence
}
