//! The trail: what a visitor searched for and read before they asked. Until they ask, it is
//! kept in their own browser and nowhere else.

use serde::{Deserialize, Serialize};

use crate::domain::articles::ArticlePath;

/// The most steps: older ones are forgotten.
pub const STEPS_MAX: usize = 12;
/// The longest search that is kept, in characters.
pub const SEARCH_CHARS_MAX: usize = 120;

/// Who has read more than a few articles since a search did not read the last one for it.
const STEPS_BACK_MAX: usize = 3;

/// One thing that a visitor did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Searched for these words.
    Searched(String),
    /// Read this article.
    Read(ArticlePath),
}

/// What a visitor did, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Trail(Vec<Step>);

impl Trail {
    /// The steps, oldest first.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// What was searched for before an article was read: the last search, if not much else was
    /// read since.
    #[must_use]
    pub fn search_before(&self, article: &ArticlePath) -> Option<&str> {
        let read = Step::Read(article.clone());
        let place = self.0.iter().rposition(|step| *step == read)?;
        self.0.iter().take(place).rev().take(STEPS_BACK_MAX).find_map(|step| match step {
            Step::Searched(words) => Some(words.as_str()),
            Step::Read(_) => None,
        })
    }

    /// Whether these words are what was searched for last, and not much was read since.
    #[must_use]
    pub fn ends_with_search(&self, words: &str) -> bool {
        let last = self.0.iter().rev().take(STEPS_BACK_MAX).find_map(|step| match step {
            Step::Searched(words) => Some(words.as_str()),
            Step::Read(_) => None,
        });
        last.is_some_and(|last| last == kept_words(words))
    }

    /// Adds a step. The same step again only moves to the end.
    pub fn add(&mut self, step: Step) {
        let step = match step {
            Step::Searched(words) => Step::Searched(kept_words(&words)),
            Step::Read(at) => Step::Read(at),
        };
        if step == Step::Searched(String::new()) {
            return;
        }
        self.0.retain(|earlier| *earlier != step);
        self.0.push(step);
        let surplus = self.0.len().saturating_sub(STEPS_MAX);
        self.0.drain(..surplus);
    }

    /// Forgets the oldest step; whether there was one.
    pub fn forget_oldest(&mut self) -> bool {
        if self.0.is_empty() {
            return false;
        }
        self.0.remove(0);
        true
    }

    /// Reads what [`Trail::to_text`] wrote. What cannot be understood is left out: it comes
    /// from a browser, and may be anything.
    #[must_use]
    pub fn from_text(text: &str) -> Trail {
        let mut trail = Trail::default();
        for part in text.split('\n').take(STEPS_MAX * 2) {
            let step = match part.split_once(':') {
                Some(("s", words)) => Some(Step::Searched(words.to_owned())),
                Some(("a", at)) => ArticlePath::parse(at).map(Step::Read),
                _ => None,
            };
            if let Some(step) = step {
                trail.add(step);
            }
        }
        trail
    }

    /// The trail as a line for each step.
    #[must_use]
    pub fn to_text(&self) -> String {
        let lines = self.0.iter().map(|step| match step {
            Step::Searched(words) => format!("s:{}", words.replace('\n', " ")),
            Step::Read(at) => format!("a:{at}"),
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// So much of a search as is kept, the same however often it is kept.
fn kept_words(words: &str) -> String {
    let words: String = words.trim().replace('\n', " ").chars().take(SEARCH_CHARS_MAX).collect();
    words.trim_end().to_owned()
}
