//! What questions teach: how strongly a word of customers speaks for an article. Rules on values:
//! no store, no clock.
//!
//! A lesson is one question with what was found to answer it. Its words speak for the article by
//! how sure that is, less with time. Of each person only the surest lesson counts, for each word
//! and article; further people add less and less. A word that people use for many articles
//! speaks little for each of them. What was merely opened counts together for no more than one
//! person, and takes nothing from what is surer: people open what stands first, and it would
//! stand there ever more firmly.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::people::Household;
use crate::store::{IndexKey, Record};

/// Solved by a person of the team with the article, or accepted by who asked.
pub const SOLVED: f32 = 1.0;
/// Said to have helped after a search: the search may have been for something else.
pub const HELPED: f32 = 0.5;
/// Opened among the answers to a question that was not sent then, or from a page of results:
/// perhaps only looked at.
pub const OPENED: f32 = 0.1;
/// All who merely opened an article are worth no more than one person whose question it solved.
const OPENED_PEOPLE_MAX: f64 = 1.0;
/// Said not to have helped. Less than solving gives: an answer that is right for most must stay.
pub const REJECTED: f32 = -0.25;

/// A lesson counts half after so many days: products change about twice a year, and what their
/// words mean with them.
pub const HALF_LIFE_DAYS: f64 = 180.0;
/// After so many days a sixteenth is left, and the lesson is forgotten.
pub const KEPT_DAYS: i64 = 4 * 180;
/// So many people make an article half as sure as it can get. One person alone gives a quarter
/// at most.
const HALF_SURE_PEOPLE: f64 = 3.0;
/// A word that stands in no public document may be a name or a secret, unless people have used
/// it who are surely different: so many with different addresses,
const ADDRESSES_MIN: usize = 2;
/// or so many households at one time: one person has a phone and a home.
const HOUSEHOLDS_MIN: usize = 3;
/// What is weaker than this moves nothing.
const STRENGTH_MIN: f64 = 0.01;

/// Who asked, as far as they can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asker {
    /// Somebody who gave an address, of which this is a keyed hash.
    Address(u64),
    /// Whoever sends from one place.
    Household(Household),
    /// A question of its own in the team's judgement, of which nobody knows who asked it.
    Question(u64),
    /// Anybody: all of them count as one.
    Unknown,
}

/// A question, and what was found to answer it: stems of words, without order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// The question, as `ticket/…`, `ask/…`, `vote/…` or `opened/…`.
    pub question: String,
    /// When it was learnt.
    pub at: Timestamp,
    /// Who asked.
    pub asker: Asker,
    /// The stems of its telling words, sorted, each once.
    pub stems: Vec<String>,
    /// What it says of articles, named by their paths: above 0 for, below 0 against.
    pub says: Vec<(String, f32)>,
}

impl Lesson {
    /// The index by time, of all but openings.
    pub const BY_TIME: &'static str = "by_time";
    /// The index by time of openings: there are so many that they would leave no room for what
    /// is surer.
    pub const OPENINGS_BY_TIME: &'static str = "openings_by_time";
    /// What the question of an opening begins with.
    pub const OPENING: &'static str = "opened/";
}

impl Record for Lesson {
    const KIND: &'static str = "lesson";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.question.clone()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let index = if self.question.starts_with(Lesson::OPENING) {
            Lesson::OPENINGS_BY_TIME
        } else {
            Lesson::BY_TIME
        };
        vec![IndexKey::new(index, format!("{:020}", self.at.as_second().max(0)))]
    }
}

/// How strongly a word speaks for an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    /// The stem of the word.
    pub stem: String,
    /// The article.
    pub article: String,
    /// From 0 to 1.
    pub strength: f32,
}

/// One word of one lesson.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Claim<'a> {
    stem: &'a str,
    article: &'a str,
    asker: Asker,
    weight: f64,
    /// Whether it is no surer than an opening, however old it is.
    is_faint: bool,
}

/// How many people speak for an article, less those against it.
#[derive(Clone, Copy)]
struct People {
    /// Those who are sure.
    sure: f64,
    /// What those are worth who merely opened it.
    opened: f64,
}

impl People {
    fn all(self) -> f64 {
        (self.sure + self.opened).max(0.0)
    }

    /// The part of a word's people that these are.
    fn share(self, (sure, opened): (f64, f64)) -> f64 {
        let others = if self.sure > 0.0 { self.opened } else { opened };
        self.all() / (sure + others)
    }
}

/// What the lessons teach, in whatever order they come; `is_public` says whether a stem is one
/// of a word that everybody may know.
#[must_use]
pub fn strengths(
    lessons: &[Lesson],
    now: Timestamp,
    is_public: impl Fn(&str) -> bool,
) -> Vec<Strength> {
    let mut claims: Vec<Claim<'_>> = Vec::new();
    for lesson in lessons {
        let left = left_after(now.duration_since(lesson.at).as_secs_f64() / 86_400.0);
        for (article, weight) in &lesson.says {
            let is_faint = *weight > 0.0 && *weight <= OPENED;
            let weight = f64::from(*weight) * left;
            let claim = |stem| Claim { stem, article, asker: lesson.asker, weight, is_faint };
            claims.extend(lesson.stems.iter().map(|stem| claim(stem.as_str())));
        }
    }
    claims.sort_unstable_by(|a, b| {
        let names = (a.stem, a.article, a.asker).cmp(&(b.stem, b.article, b.asker));
        names.then(a.weight.total_cmp(&b.weight))
    });
    let mut learnt = Vec::new();
    for of_stem in claims.chunk_by(|a, b| a.stem == b.stem) {
        let articles = of_stem.chunk_by(|a, b| a.article == b.article);
        let told: Vec<(&[Claim<'_>], People)> = articles
            .map(|claims| (claims, people(claims)))
            .filter(|(_, people)| people.all() > 0.0)
            .collect();
        let sure: f64 = told.iter().map(|(_, people)| people.sure.max(0.0)).sum();
        let opened: f64 = told.iter().map(|(_, people)| people.opened).sum();
        for (claims, people) in told {
            let Some(first) = claims.first() else { continue };
            let all = people.all();
            let strength = all / (all + HALF_SURE_PEOPLE) * people.share((sure, opened));
            if strength >= STRENGTH_MIN && (are_different(claims) || is_public(first.stem)) {
                learnt.push(Strength {
                    stem: first.stem.to_owned(),
                    article: first.article.to_owned(),
                    strength: strength as f32,
                });
            }
        }
    }
    learnt
}

/// What is left of a lesson after so many days.
fn left_after(days: f64) -> f64 {
    (-days.max(0.0) / HALF_LIFE_DAYS).exp2()
}

/// How many people speak for an article, each by their surest lesson.
fn people(claims: &[Claim<'_>]) -> People {
    let mut people = People { sure: 0.0, opened: 0.0 };
    for own in claims.chunk_by(|a, b| a.asker == b.asker) {
        let surest = own.iter().map(|claim| claim.weight).fold(0.0, f64::max);
        let against = own.iter().map(|claim| claim.weight).fold(0.0, f64::min);
        if own.iter().all(|claim| claim.is_faint) {
            people.opened += surest;
        } else {
            people.sure += surest + against;
        }
    }
    people.opened = people.opened.min(OPENED_PEOPLE_MAX);
    people
}

/// Whether several people who are surely different have said so.
fn are_different(claims: &[Claim<'_>]) -> bool {
    let mut askers: Vec<Asker> = claims.iter().map(|claim| claim.asker).collect();
    askers.dedup();
    let addresses = askers.iter().filter(|asker| matches!(asker, Asker::Address(_))).count();
    let households: Vec<Household> = askers
        .into_iter()
        .filter_map(|asker| match asker {
            Asker::Household(household) => Some(household),
            _ => None,
        })
        .collect();
    let at_one_time = households.chunk_by(|a, b| a.key == b.key).map(<[_]>::len).max();
    addresses >= ADDRESSES_MIN || at_one_time.is_some_and(|count| count >= HOUSEHOLDS_MIN)
}
