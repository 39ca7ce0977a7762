//! An ask: one use of the ask form, from the first suggestion to its end.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::trail::Trail;
use crate::domain::articles::ArticlePath;
use crate::domain::ids::{AskId, TicketNumber};
use crate::domain::people::Household;
use crate::i18n::Lang;
use crate::store::{IndexKey, Record};

/// The most answers that an ask remembers as shown.
pub const SHOWN_MAX: usize = 24;

/// The record of an ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Made by the form.
    pub id: AskId,
    /// How it went.
    pub state: AskState,
    /// The language of the form.
    pub lang: Lang,
    /// When the first answers were shown or it was sent.
    pub begun_at: Timestamp,
    /// When anything last happened.
    pub updated_at: Timestamp,
    /// What was typed, without addresses and long numbers.
    pub question: String,
    /// The answers that were shown.
    pub shown: Vec<ShownAnswer>,
    /// What was searched and read before.
    pub trail: Trail,
    /// Whether an answer that solved it counts for what is shown to others.
    #[serde(default)]
    pub counts: bool,
    /// Where it was asked from, to count each household once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<Household>,
}

/// An answer that was shown while a question was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownAnswer {
    /// The article.
    pub article: ArticlePath,
    /// The heading in it; empty for the top.
    pub anchor: String,
    /// What it was called.
    pub title: String,
    /// Whether it was opened.
    pub opened: bool,
    /// What the customer said of it, if anything.
    pub verdict: Option<AnswerVerdict>,
}

/// What a customer says of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerVerdict {
    /// It solved it.
    Accepted,
    /// It did not help.
    Rejected,
}

/// How an ask goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum AskState {
    /// Being written.
    Open,
    /// Sent to a person.
    Sent {
        /// The ticket that it became.
        ticket: TicketNumber,
    },
    /// An answer solved it before it was sent.
    Solved,
    /// Nothing happened for so long that nothing will.
    Abandoned,
}

impl ShownAnswer {
    /// The name of the answer in forms: where it is.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}#{}", self.article, self.anchor)
    }
}

impl Ask {
    /// The index of asks that are still open, longest untouched first.
    pub const OPEN: &'static str = "open";

    /// A new one.
    #[must_use]
    pub fn begin(id: AskId, lang: Lang, at: Timestamp) -> Ask {
        Ask {
            id,
            state: AskState::Open,
            lang,
            begun_at: at,
            updated_at: at,
            question: String::new(),
            shown: Vec::new(),
            trail: Trail::default(),
            counts: false,
            household: None,
        }
    }

    /// Remembers answers that were shown.
    pub fn show(&mut self, answers: impl IntoIterator<Item = ShownAnswer>) {
        for answer in answers {
            let is_known = self.shown.iter().any(|shown| shown.key() == answer.key());
            if !is_known && self.shown.len() < SHOWN_MAX {
                self.shown.push(answer);
            }
        }
    }

    /// The shown answer with this key.
    #[must_use]
    pub fn answer(&self, key: &str) -> Option<&ShownAnswer> {
        self.shown.iter().find(|shown| shown.key() == key)
    }

    /// The shown answer with this key, to note what became of it.
    pub fn answer_mut(&mut self, key: &str) -> Option<&mut ShownAnswer> {
        self.shown.iter_mut().find(|shown| shown.key() == key)
    }
}

impl Record for Ask {
    const KIND: &'static str = "ask";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        if self.state != AskState::Open {
            return Vec::new();
        }
        let key = format!("{:020}", self.updated_at.as_second().max(0));
        vec![IndexKey { index: Ask::OPEN, key }]
    }
}
