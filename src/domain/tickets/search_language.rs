//! The language of the desk's search: words, phrases, excluded words and filters, in one line that
//! is also the state of the page. Reading never fails: what cannot be meant is explained.

use std::fmt;
use std::ops::Range;

use super::search_values::{Unfit, fitting};

/// A search, as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchExpression {
    /// Its parts in their order; all of them hold together.
    pub parts: Vec<SearchPart>,
}

/// A part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchPart {
    /// A word to look for.
    Word(String),
    /// Words that must stand like this.
    Phrase(String),
    /// A word or phrase that must not be there.
    Without(String),
    /// A filter.
    Condition(Condition),
}

/// A filter with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Which filter.
    pub filter: FilterName,
    /// Whether it must hold or must not.
    pub sign: Sign,
    /// The value, in the form in which it is written.
    pub value: String,
}

/// Whether a filter must hold or must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It must.
    Is,
    /// It must not.
    IsNot,
}

/// The filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterName {
    /// Articles or tickets, or what can be said of a ticket: that it is escalated, put off …
    Is,
    /// Where a ticket stands.
    Status,
    /// A tag.
    Tag,
    /// Who asked, by address or name.
    Customer,
    /// Who has it.
    Assignee,
    /// An article that is linked to it.
    Article,
    /// The language it is written in.
    Lang,
    /// How it came.
    Channel,
    /// When it was solved.
    Solved,
    /// Which department answers it.
    Department,
    /// How urgent it is.
    Priority,
    /// The tier of the customer.
    Tier,
    /// Who follows it.
    Follower,
    /// What comes first: no filter, but it is written like one.
    Sort,
}

impl FilterName {
    /// All of them, in the order in which they are explained.
    pub const ALL: [FilterName; 14] = [
        FilterName::Is,
        FilterName::Status,
        FilterName::Tag,
        FilterName::Customer,
        FilterName::Assignee,
        FilterName::Follower,
        FilterName::Department,
        FilterName::Priority,
        FilterName::Tier,
        FilterName::Article,
        FilterName::Lang,
        FilterName::Channel,
        FilterName::Solved,
        FilterName::Sort,
    ];

    /// As it is written before the colon.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FilterName::Is => "is",
            FilterName::Status => "status",
            FilterName::Tag => "tag",
            FilterName::Customer => "customer",
            FilterName::Assignee => "assignee",
            FilterName::Article => "article",
            FilterName::Lang => "lang",
            FilterName::Channel => "channel",
            FilterName::Solved => "solved",
            FilterName::Department => "department",
            FilterName::Priority => "priority",
            FilterName::Tier => "tier",
            FilterName::Follower => "follower",
            FilterName::Sort => "sort",
        }
    }

    /// Whether a ticket or an article has one value of it at most: then several mean any of them,
    /// while several tags mean all of them.
    #[must_use]
    pub fn has_one_value(self) -> bool {
        !matches!(
            self,
            FilterName::Tag | FilterName::Customer | FilterName::Article | FilterName::Follower
        )
    }

    fn named(written: &str) -> Option<FilterName> {
        let name = written.to_ascii_lowercase();
        match name.as_str() {
            "agent" => Some(FilterName::Assignee),
            "language" => Some(FilterName::Lang),
            _ => FilterName::ALL.into_iter().find(|filter| filter.name() == name),
        }
    }

    fn nearest(written: &str) -> Option<FilterName> {
        /// Two slips, or one in a short name.
        const SLIPS_MAX: usize = 2;
        let written = written.to_ascii_lowercase();
        let distance = |filter: &FilterName| strsim::damerau_levenshtein(filter.name(), &written);
        let best = FilterName::ALL.into_iter().min_by_key(distance)?;
        let is_near = distance(&best) <= SLIPS_MAX.min(best.name().len() / 2);
        is_near.then_some(best)
    }
}

/// A text, as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The search.
    pub expression: SearchExpression,
    /// What could not be meant as it was written.
    pub problems: Vec<SearchProblem>,
}

/// Something that could not be meant as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchProblem {
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
    /// As it was written.
    pub written: String,
    /// What is wrong, and so what was done instead.
    pub kind: ProblemKind,
    /// What may be meant, as it would be written.
    pub instead: Option<String>,
}

/// What is wrong with a part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// There is no such filter; it was searched for as words.
    UnknownFilter,
    /// A quotation mark is not closed; it was read up to the end.
    UnclosedQuote,
    /// The filter has a value that it cannot have; it was left out.
    Unfit {
        /// The filter.
        filter: FilterName,
        /// Its value.
        value: String,
        /// What is wrong with that.
        why: Unfit,
    },
}

/// Reads a text.
#[must_use]
pub fn read(text: &str) -> Read {
    let mut read = Read::default();
    for item in items(text) {
        let problem = |(kind, instead)| SearchProblem {
            range: item.range.clone(),
            written: text.get(item.range.clone()).unwrap_or_default().to_owned(),
            kind,
            instead,
        };
        if item.quote == Quote::Unclosed {
            read.problems.push(problem((ProblemKind::UnclosedQuote, None)));
        }
        let (parts, wrong) = item.meaning();
        parts.into_iter().for_each(|part| read.expression.add(part));
        read.problems.extend(wrong.map(problem));
    }
    read
}

/// A piece of the text: `-tag:"late delivery"`.
struct Item<'a> {
    range: Range<usize>,
    sign: Sign,
    /// What stands before a colon.
    name: Option<&'a str>,
    value: &'a str,
    quote: Quote,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    None,
    Closed,
    Unclosed,
}

/// What is wrong with a piece, and what may be meant instead.
type Wrong = (ProblemKind, Option<String>);

/// Quotation marks as keyboards of different languages have them.
const QUOTES: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];
/// The longest name that is taken for that of a filter.
const NAME_CHARS_MAX: usize = 20;
/// What stands before a colon in addresses of other kinds.
const SCHEMES: [&str; 9] = ["http", "https", "ftp", "sftp", "mailto", "tel", "sms", "file", "urn"];

fn items(text: &str) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let start = at + (rest.len() - rest.trim_start().len());
        let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) else { break };
        let item = item(start, rest);
        at = item.range.end;
        items.push(item);
    }
    items
}

/// The first piece of `rest`, which begins at `start`.
fn item(start: usize, rest: &str) -> Item<'_> {
    let unsigned = rest.strip_prefix('-').filter(|after| {
        // `-`, `--option` and `-5` exclude nothing.
        after.chars().next().is_some_and(|c| c.is_alphabetic() || closing(c).is_some())
    });
    let (sign, body) = unsigned.map_or((Sign::Is, rest), |after| (Sign::IsNot, after));
    let word = body.split(char::is_whitespace).next().unwrap_or_default();
    let name = word.split_once(':').map(|(name, _)| name).filter(|name| is_name(name));
    let value = name.and_then(|name| body.get(name.len() + 1..)).unwrap_or(body);
    let before = rest.len() - value.len();
    let Some(close) = value.chars().next().and_then(closing) else {
        let value = value.split(char::is_whitespace).next().unwrap_or_default();
        let range = start..start + before + value.len();
        return Item { range, sign, name, value, quote: Quote::None };
    };
    let inside = value.get(value.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
    let opening = value.len() - inside.len();
    let (value, quote, after) = match inside.split_once(close) {
        Some((value, _)) => (value, Quote::Closed, close.len_utf8()),
        None => (inside, Quote::Unclosed, 0),
    };
    let end = start + before + opening + value.len() + after;
    Item { range: start..end, sign, name, value, quote }
}

fn closing(c: char) -> Option<char> {
    QUOTES.iter().find(|(open, _)| *open == c).map(|(_, close)| *close)
}

fn is_name(text: &str) -> bool {
    text.len() <= NAME_CHARS_MAX
        && !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_alphabetic())
}

impl Item<'_> {
    fn meaning(&self) -> (Vec<SearchPart>, Option<Wrong>) {
        let value = self.value.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(name) = self.name else { return (self.words(value), None) };
        if let Some(filter) = FilterName::named(name) {
            return match fitting(filter, self.sign, &value) {
                Ok(value) => (vec![SearchPart::Condition(self.condition(filter, value))], None),
                Err(why) => {
                    let nearest = why.nearest().map(str::to_owned);
                    let instead = nearest.map(|value| self.condition(filter, value).to_string());
                    (Vec::new(), Some((ProblemKind::Unfit { filter, value, why }, instead)))
                }
            };
        }
        let mut parts = self.words(format!("{name}:{value}"));
        if self.quote != Quote::None {
            parts = self.words(value.clone());
            if self.sign == Sign::Is {
                parts.insert(0, SearchPart::Word(name.to_owned()));
            }
        }
        let is_scheme = SCHEMES.iter().any(|scheme| scheme.eq_ignore_ascii_case(name));
        // `Note:`, `C:\`, `std::io` and addresses are words.
        if value.is_empty() || name.len() == 1 || is_scheme || value.starts_with([':', '/', '\\']) {
            return (parts, None);
        }
        let nearest = FilterName::nearest(name);
        let instead = nearest.map(|filter| self.condition(filter, value).to_string());
        (parts, Some((ProblemKind::UnknownFilter, instead)))
    }

    fn condition(&self, filter: FilterName, value: String) -> Condition {
        Condition { filter, sign: self.sign, value }
    }

    fn words(&self, value: String) -> Vec<SearchPart> {
        match (self.sign, self.quote) {
            _ if value.is_empty() => Vec::new(),
            (Sign::IsNot, _) => vec![SearchPart::Without(value)],
            (Sign::Is, Quote::None) => vec![SearchPart::Word(value)],
            (Sign::Is, _) => vec![SearchPart::Phrase(value)],
        }
    }
}

impl Condition {
    /// A filter that must hold.
    #[must_use]
    pub fn new(filter: FilterName, value: impl Into<String>) -> Condition {
        Condition { filter, sign: Sign::Is, value: value.into() }
    }
}

impl SearchExpression {
    /// The filters among its parts.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.parts.iter().filter_map(|part| match part {
            SearchPart::Condition(condition) => Some(condition),
            _ => None,
        })
    }

    /// Whether a filter is among its parts.
    #[must_use]
    pub fn has(&self, condition: &Condition) -> bool {
        self.conditions().any(|own| own == condition)
    }

    /// The same with one more filter. A ticket is solved once, so a further time replaces the
    /// first, as a further order does; so does a filter the one that says the opposite.
    #[must_use]
    pub fn with(&self, condition: Condition) -> SearchExpression {
        let gives_way = |own: &Condition| {
            let is_single = matches!(own.filter, FilterName::Solved | FilterName::Sort);
            let both = is_single && condition.filter == own.filter;
            both || own.filter == condition.filter && own.value == condition.value
        };
        let mut parts = self.parts.clone();
        parts.retain(|part| !matches!(part, SearchPart::Condition(own) if gives_way(own)));
        parts.push(SearchPart::Condition(condition));
        SearchExpression { parts }
    }

    /// The same without a filter.
    #[must_use]
    pub fn without(&self, condition: &Condition) -> SearchExpression {
        let mut parts = self.parts.clone();
        parts.retain(|part| !matches!(part, SearchPart::Condition(own) if own == condition));
        SearchExpression { parts }
    }

    /// The same without the part at a place.
    #[must_use]
    pub fn without_part(&self, place: usize) -> SearchExpression {
        let others = self.parts.iter().enumerate().filter(|(other, _)| *other != place);
        SearchExpression { parts: others.map(|(_, part)| part.clone()).collect() }
    }

    /// Its words without any filter; those of phrases may stand anywhere.
    #[must_use]
    pub fn words_alone(&self) -> SearchExpression {
        let mut parts = Vec::new();
        for part in &self.parts {
            match part {
                SearchPart::Word(word) => parts.push(SearchPart::Word(word.clone())),
                SearchPart::Phrase(words) => {
                    let words = words.split(' ').map(|word| SearchPart::Word(word.to_owned()));
                    parts.extend(words);
                }
                SearchPart::Without(_) | SearchPart::Condition(_) => {}
            }
        }
        SearchExpression { parts }
    }

    /// Saying a filter twice says no more than once.
    fn add(&mut self, part: SearchPart) {
        let is_known = matches!(part, SearchPart::Condition(_)) && self.parts.contains(&part);
        if !is_known {
            self.parts.push(part);
        }
    }
}

impl fmt::Display for SearchExpression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.parts.iter().enumerate() {
            if place > 0 {
                f.write_str(" ")?;
            }
            part.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for SearchPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SearchPart::Word(word) => f.write_str(word),
            SearchPart::Phrase(words) => f.write_str(&quoted(words)),
            SearchPart::Without(words) => {
                let is_plain = words.chars().all(|c| !c.is_whitespace() && c != ':')
                    && words.starts_with(char::is_alphabetic);
                write!(f, "-{}", if is_plain { words.clone() } else { quoted(words) })
            }
            SearchPart::Condition(condition) => condition.fmt(f),
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.sign == Sign::IsNot { "-" } else { "" };
        let needs_quotes = self.value.contains(char::is_whitespace)
            || self.value.starts_with(|c| closing(c).is_some());
        let value = if needs_quotes { quoted(&self.value) } else { self.value.clone() };
        write!(f, "{sign}{}:{value}", self.filter.name())
    }
}

/// In quotation marks of which the text does not hold the closing one.
fn quoted(text: &str) -> String {
    match QUOTES.iter().find(|(_, close)| !text.contains(*close)) {
        Some((open, close)) => format!("{open}{text}{close}"),
        None => format!("\"{}\"", text.replace('"', "")),
    }
}
