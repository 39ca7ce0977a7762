//! The values that filters of the desk's search can have.

use jiff::civil::Date;

use super::search_dates::{self, BadDate};
use super::search_language::{FilterName, Sign};
use crate::domain::articles::ArticlePath;
use crate::domain::policies::Priority;
use crate::i18n::Lang;
use crate::language::fold;

/// What can follow `is:`.
pub const KINDS: [&str; 2] = ["article", "ticket"];
/// What can follow `is:` of tickets that are not solved; several mean all of them.
pub const STATES: [&str; 7] = [WAITING, NEW, UNASSIGNED, OVERDUE, DUE, ESCALATED, SNOOZED];
/// After `is:`, the customer waits for us, and nobody put it off.
pub const WAITING: &str = "waiting";
/// After `is:`, nobody has answered yet.
pub const NEW: &str = "new";
/// After `is:`, nobody has it.
pub const UNASSIGNED: &str = "unassigned";
/// After `is:`, a promise is broken that still runs.
pub const OVERDUE: &str = "overdue";
/// After `is:`, a promise is soon due: somebody was warned.
pub const DUE: &str = "due";
/// After `is:`, a lead is to see it.
pub const ESCALATED: &str = "escalated";
/// After `is:`, it is out of sight for a while.
pub const SNOOZED: &str = "snoozed";
/// What can follow `sort:`.
pub const ORDERS: [&str; 3] = [URGENCY, NEWEST, OLDEST];
/// After `sort:`, as the queue has it.
pub const URGENCY: &str = "urgency";
/// After `sort:`, what changed last.
pub const NEWEST: &str = "newest";
/// After `sort:`, what changed longest ago.
pub const OLDEST: &str = "oldest";
/// What can follow `status:`.
pub const STATUSES: [&str; 8] =
    ["new", "open", "pending", "on_hold", "solved", "closed", UNSOLVED, RESOLVED];
/// After `status:`, everything that is not solved.
pub const UNSOLVED: &str = "unsolved";
/// After `status:`, solved and closed.
pub const RESOLVED: &str = "resolved";
/// After `assignee:`, whoever searches.
pub const ME: &str = "me";
/// After `assignee:`, nobody.
pub const NOBODY: &str = "none";

/// Why a value does not fit its filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is none.
    Missing,
    /// It is none of those that there are.
    Unknown {
        /// The one that may be meant.
        nearest: Option<String>,
        /// All that there are, where they are few.
        choices: Vec<String>,
    },
    /// It is no date.
    Date(BadDate),
    /// It is not the address of an article.
    Article,
    /// It cannot be excluded.
    NotExcludable,
}

impl Unfit {
    /// The value that may be meant.
    #[must_use]
    pub fn nearest(&self) -> Option<&str> {
        match self {
            Unfit::Unknown { nearest, .. } => nearest.as_deref(),
            _ => None,
        }
    }
}

/// The value in the form in which it is kept.
///
/// # Errors
/// When the filter cannot have it.
pub fn fitting(filter: FilterName, sign: Sign, value: &str) -> Result<String, Unfit> {
    if value.is_empty() {
        return Err(Unfit::Missing);
    }
    match filter {
        FilterName::Is => choice(KINDS.iter().chain(&STATES), kind(&fold(value))),
        FilterName::Priority => choice(Priority::ALL.map(Priority::as_str).iter(), &fold(value)),
        FilterName::Sort if sign == Sign::IsNot => Err(Unfit::NotExcludable),
        FilterName::Sort => choice(ORDERS.iter(), order(&fold(value))),
        FilterName::Status => choice(STATUSES.iter(), &fold(value).replace(['-', ' '], "_")),
        FilterName::Lang => lang(value),
        FilterName::Article => article(value).ok_or(Unfit::Article),
        FilterName::Solved if sign == Sign::IsNot => Err(Unfit::NotExcludable),
        FilterName::Solved => {
            // Whether a date can be read does not depend on the day on which it is read.
            let written = search_dates::canonical(value);
            search_dates::days(&written, Date::constant(2000, 1, 1)).map_err(Unfit::Date)?;
            Ok(written)
        }
        FilterName::Tag
        | FilterName::Customer
        | FilterName::Assignee
        | FilterName::Follower
        | FilterName::Department
        | FilterName::Tier
        | FilterName::Channel => Ok(value.to_owned()),
    }
}

/// What people also write.
fn kind(folded: &str) -> &str {
    match folded {
        "articles" => "article",
        "tickets" => "ticket",
        "put_off" => SNOOZED,
        "free" => UNASSIGNED,
        other => other,
    }
}

/// What people also write.
fn order(folded: &str) -> &str {
    match folded {
        "urgent" | "priority" => URGENCY,
        "new" | "latest" => NEWEST,
        "old" => OLDEST,
        other => other,
    }
}

fn choice<'a>(
    choices: impl Iterator<Item = &'a &'a str> + Clone,
    value: &str,
) -> Result<String, Unfit> {
    if choices.clone().any(|choice| *choice == value) {
        return Ok(value.to_owned());
    }
    let nearest = nearest(choices.clone().copied(), value).map(str::to_owned);
    Err(Unfit::Unknown { nearest, choices: choices.map(|choice| (*choice).to_owned()).collect() })
}

/// The choice that a value may be a slip for.
pub fn nearest<'a>(choices: impl Iterator<Item = &'a str>, value: &str) -> Option<&'a str> {
    /// Less alike is another word.
    const LIKENESS_MIN: f64 = 0.8;
    let folded = fold(value);
    let likeness = |choice: &str| strsim::jaro_winkler(&fold(choice), &folded);
    choices
        .map(|choice| (likeness(choice), choice))
        .filter(|(likeness, _)| *likeness >= LIKENESS_MIN)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, choice)| choice)
}

/// A language by its code or its own name.
fn lang(value: &str) -> Result<String, Unfit> {
    let folded = fold(value);
    let by_code = Lang::from_code(&folded);
    let by_name = || Lang::all().find(|lang| fold(lang.own_name()) == folded);
    let found = by_code.or_else(by_name).map(|lang| lang.code().to_owned());
    found.ok_or(Unfit::Unknown { nearest: None, choices: Vec::new() })
}

/// An article's path, from that or from an address that was copied.
fn article(value: &str) -> Option<String> {
    let (path, is_address) = match value.split_once("://") {
        Some((_, rest)) => (rest.split_once('/')?.1, true),
        None => (value, false),
    };
    let path = path.split(['#', '?']).next().unwrap_or_default();
    let path = match is_address {
        true => percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned(),
        false => path.to_owned(),
    };
    let at = ArticlePath::parse(&path).filter(|at| !at.path.is_empty())?;
    let path = at.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
    // What an encoded path hides would be read in another way the next time.
    (!path.contains(['#', '?']) && !path.contains("://")).then_some(path)
}
