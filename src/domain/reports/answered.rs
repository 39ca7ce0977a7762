//! Which articles answer questions: points by day, and what each question has added to them,
//! so that it can be taken back when the question is opened again.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::articles::ArticlePath;
use crate::domain::ids::{AskId, TicketNumber};
use crate::store::{IndexKey, Record};

/// The days that “answered most” looks back on.
pub const DAYS: i64 = 7;
/// A question that an article solved.
pub const SOLVED_POINTS: u64 = 4;
/// A reader who said that an article answered their question.
pub const YES_POINTS: u64 = 1;
/// The most articles that a day remembers: far more than any list shows.
const ARTICLES_MAX: usize = 2_000;

/// The points of articles on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredDay {
    /// The day, in UTC.
    pub day: Date,
    /// Points by the article's path.
    pub points: BTreeMap<String, u64>,
}

impl AnsweredDay {
    /// A day on which nothing has happened yet.
    #[must_use]
    pub fn new(day: Date) -> AnsweredDay {
        AnsweredDay { day, points: BTreeMap::new() }
    }

    /// The key of a day.
    #[must_use]
    pub fn key_of(day: Date) -> String {
        day.to_string()
    }

    /// Gives points to an article.
    pub fn give(&mut self, article: &str, points: u64) {
        if self.points.len() < ARTICLES_MAX || self.points.contains_key(article) {
            *self.points.entry(article.to_owned()).or_default() += points;
        }
    }

    /// Takes points from an article.
    pub fn take(&mut self, article: &str, points: u64) {
        if let Some(now) = self.points.get_mut(article) {
            *now = now.saturating_sub(points);
        }
        self.points.retain(|_, points| *points > 0);
    }
}

impl Record for AnsweredDay {
    const KIND: &'static str = "answered_day";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        AnsweredDay::key_of(self.day)
    }
}

/// What one question has added to the figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// The question, as [`Counted::ticket`] and [`Counted::ask`] name it.
    pub question: String,
    /// The day it was counted on last.
    pub day: Date,
    /// The articles that were given points for it.
    pub articles: Vec<ArticlePath>,
    /// Whether its first reply is counted.
    pub replied: bool,
}

impl Counted {
    /// The index by day, to forget what is old.
    pub const BY_DAY: &'static str = "by_day";

    /// The name of a ticket here.
    #[must_use]
    pub fn ticket(number: TicketNumber) -> String {
        format!("ticket/{}", number.key())
    }

    /// The name of an ask here.
    #[must_use]
    pub fn ask(id: &AskId) -> String {
        format!("ask/{id}")
    }
}

impl Record for Counted {
    const KIND: &'static str = "counted";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.question.clone()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey::new(Counted::BY_DAY, self.day.to_string())]
    }
}
