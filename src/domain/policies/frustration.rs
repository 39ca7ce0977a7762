//! How much patience a customer has left, as a plain score: points for what was written and how
//! often, each with its reason. The help page “Frustration” for leads has the same numbers.

use serde::{Deserialize, Serialize};

use super::phrase::Heard;
use super::policy::Policies;
use crate::i18n::Lang;
use crate::language::detect;

/// Each message after the first that nobody has answered yet.
const AGAIN: u32 = 1;
const AGAIN_MAX: u32 = 3;
/// Each time that a solved ticket came back.
const CAME_BACK: u32 = 2;
const CAME_BACK_MAX: u32 = 4;
/// Each other ticket of the same customer lately.
const OTHERS: u32 = 1;
const OTHERS_MAX: u32 = 3;
/// From these shares of capitals on, in hundredths, a text is raised, or shouted.
const RAISED: u32 = 50;
const RAISED_POINTS: u32 = 1;
const SHOUTED: u32 = 80;
const SHOUTED_POINTS: u32 = 3;
/// Fewer letters than this say nothing about capitals: a name, an abbreviation, “OK”.
const CAPITALS_LETTERS_MIN: usize = 20;
/// Shorter words than this are left out of the count of capitals: VAT, USB, OK.
const CAPITALS_WORD_MIN: usize = 4;
/// Each row of two or more exclamation or question marks.
const MARKS: u32 = 1;
const MARKS_MAX: u32 = 2;
/// Each of the words that the policies name.
const WORDS: u32 = 2;
const WORDS_MAX: u32 = 6;

/// Something that a customer wrote.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The text.
    pub text: &'a str,
    /// The language of the ticket.
    pub lang: Lang,
}

/// How often a customer came to us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// Messages of this ticket since the team wrote last.
    pub unanswered: u32,
    /// How often this ticket was solved and came back.
    pub came_back: u32,
    /// Other tickets of the same customer lately.
    pub other_tickets: u32,
}

/// A sign of frustration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Sign {
    /// Wrote again before anybody answered.
    WroteAgain {
        /// How many messages wait for an answer.
        messages: u32,
    },
    /// A solved ticket came back.
    CameBack {
        /// How often.
        times: u32,
    },
    /// Had to ask other things lately.
    OtherTickets {
        /// How many.
        tickets: u32,
    },
    /// Wrote in capitals.
    Capitals {
        /// Their share in the most raised message, in hundredths.
        percent: u32,
    },
    /// Rows of exclamation and question marks.
    Marks {
        /// How many rows.
        rows: u32,
    },
    /// Words that the policies name.
    Words {
        /// Which, as the file has them.
        words: Vec<String>,
    },
}

/// A sign and what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The sign.
    pub kind: Sign,
    /// Its points.
    pub points: u32,
}

/// How frustrated a customer seems, with the reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The sum of all reasons.
    pub points: u32,
    /// The reasons, the weightiest first.
    pub reasons: Vec<Reason>,
}

impl Score {
    /// Whether it is enough to show the ticket to a lead.
    #[must_use]
    pub fn escalates(&self, policies: &Policies) -> bool {
        policies.frustration.escalate_at.is_some_and(|at| self.points >= at)
    }
}

/// The score of what a customer wrote, and how often they came.
#[must_use]
pub fn frustration(policies: &Policies, said: &[Said<'_>], contacts: Contacts) -> Score {
    let again = contacts.unanswered.saturating_sub(1);
    let percent = said.iter().map(|one| capitals(one.text)).max().unwrap_or(0);
    let capitals = match percent {
        SHOUTED.. => SHOUTED_POINTS,
        RAISED.. => RAISED_POINTS,
        _ => 0,
    };
    let rows: u32 = said.iter().map(|one| rows_of_marks(one.text)).sum();
    let words = words(policies, said);
    let found = u32::try_from(words.len()).unwrap_or(u32::MAX);
    let count = |times: u32, each: u32, most: u32| times.saturating_mul(each).min(most);
    let messages = contacts.unanswered;
    let signs = [
        (Sign::Words { words }, count(found, WORDS, WORDS_MAX)),
        (
            Sign::CameBack { times: contacts.came_back },
            count(contacts.came_back, CAME_BACK, CAME_BACK_MAX),
        ),
        (Sign::WroteAgain { messages }, count(again, AGAIN, AGAIN_MAX)),
        (
            Sign::OtherTickets { tickets: contacts.other_tickets },
            count(contacts.other_tickets, OTHERS, OTHERS_MAX),
        ),
        (Sign::Capitals { percent }, capitals),
        (Sign::Marks { rows }, count(rows, MARKS, MARKS_MAX)),
    ];
    let reasons = signs.into_iter().filter(|(_, points)| *points > 0);
    let mut reasons: Vec<Reason> = reasons.map(|(kind, points)| Reason { kind, points }).collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.points));
    Score { points: reasons.iter().map(|reason| reason.points).sum(), reasons }
}

/// The named words that stand in any of the texts, each once.
fn words(policies: &Policies, said: &[Said<'_>]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for one in said {
        let written_in = detect(one.text, one.lang);
        let mut langs = vec![one.lang];
        if written_in != one.lang {
            langs.push(written_in);
        }
        for lang in langs {
            let heard = Heard::new(&[one.text], lang);
            for phrase in policies.frustration.words.get(&lang).into_iter().flatten() {
                if !found.iter().any(|known| known == phrase.as_str()) && heard.has(phrase) {
                    found.push(phrase.as_str().to_owned());
                }
            }
        }
    }
    found
}

/// The share of capitals among the letters of longer words, in hundredths; 0 for scripts that
/// have none.
fn capitals(text: &str) -> u32 {
    let (mut large, mut all) = (0_usize, 0_usize);
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let cased = word.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).count();
        if cased >= CAPITALS_WORD_MIN {
            all += cased;
            large += word.chars().filter(|c| c.is_uppercase()).count();
        }
    }
    if all < CAPITALS_LETTERS_MIN {
        return 0;
    }
    u32::try_from(large * 100 / all).unwrap_or(0)
}

/// How many rows of at least two exclamation or question marks, of any script.
fn rows_of_marks(text: &str) -> u32 {
    let is_mark =
        |c: char| matches!(c, '!' | '?' | '؟' | '！' | '？' | '¡' | '¿' | '‼' | '⁇' | '⁈' | '⁉');
    let mut rows = 0;
    let mut length = 0_u32;
    for c in text.chars() {
        if is_mark(c) {
            // A double mark is a row by itself.
            length += if matches!(c, '‼' | '⁇' | '⁈' | '⁉') { 2 } else { 1 };
            continue;
        }
        rows += u32::from(length >= 2);
        length = 0;
    }
    rows + u32::from(length >= 2)
}
