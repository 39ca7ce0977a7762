//! Answers to a question while it is written: few, and none rather than a poor one.

use super::ask::ShownAnswer;
use crate::domain::Desk;
use crate::domain::articles::{ArticlePath, page};
use crate::domain::meant;
use crate::domain::people::Reader;
use crate::domain::search_documents::{self, Found};
use crate::i18n::Lang;
use crate::markdown::render::Words;
use crate::search::{Marked, Mode, Query, SearchError};

/// Answers shown at once.
pub const ANSWERS_MAX: usize = 3;
/// Shorter texts say too little to be answered, in characters.
pub(super) const TEXT_CHARS_MIN: usize = 4;
/// An answer must match at least this part of what the question says. Half would leave out
/// good answers to long questions; a quarter lets in whatever shares one common word.
const COVERAGE_MIN: f32 = 0.35;
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
    if question.trim().chars().count() < TEXT_CHARS_MIN {
        return Ok(Vec::new());
    }
    let reader = Reader::visitor(lang);
    let query = Query::new(question, lang).mode(Mode::WholeText).limit(ANSWERS_MAX);
    let query = query.near(meant::near(desk, &reader, question));
    let found = desk.index.search(&reader.visibility(), &query)?;
    let library = desk.library();
    let shelves = library.shelves(&reader);
    let best = found.hits.first().map_or(0.0, |hit| hit.score);
    let good = found
        .hits
        .into_iter()
        .filter(|hit| hit.coverage >= COVERAGE_MIN && hit.score >= best * SHARE_OF_BEST_MIN);
    let answer = |hit: crate::search::Hit| {
        let Found::Article(at) = search_documents::found(&hit.group)? else { return None };
        let article = shelves.article(&at)?;
        let section = hit.sections.into_iter().next()?;
        let anchor = search_documents::anchor_of(&section.key);
        let passage_html = page::passage_html(&library, article, &anchor, words);
        Some(Answer {
            article: at,
            anchor,
            title: hit.title,
            heading: section.heading,
            snippet: section.snippet,
            passage_html,
        })
    };
    Ok(good.filter_map(answer).collect())
}
