//! Past tickets: the desk's search, with its filters. Finds tickets of every status, and articles.

use std::slice;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::past_facets::{FacetGroup, facet_groups};
use super::search::{
    FoundItem, ItemSource, PAGES_MAX, RESULTS_PAGE, SearchRequest, Spelling, items,
};
use crate::domain::Desk;
use crate::domain::people::manage::{ManageError, TeamMember, team};
use crate::domain::people::{Person, Reader};
use crate::domain::search_documents::{self, facet};
use crate::domain::tickets::Ticket;
use crate::domain::tickets::search_dates::{Days, days};
use crate::domain::tickets::search_language::{
    Condition, FilterName, ProblemKind, Read, SearchExpression, SearchPart, SearchProblem, Sign,
    read,
};
use crate::domain::tickets::search_values::{self, ME, NOBODY, RESOLVED, UNSOLVED, Unfit, nearest};
use crate::i18n::Lang;
use crate::language::fold;
use crate::search::{Correction, Explained, Facet, Filter, Query, ReadWord, SearchError, Why};
use crate::store::StoreError;

/// What a search on the desk found.
#[derive(Clone, Debug)]
pub struct Past {
    /// The search, as it was understood, and what was not.
    pub read: Read,
    /// One page of results: best first, or newest first if there are no words.
    pub results: Vec<PastItem>,
    /// How many there are in all.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// What was searched for instead of what was typed.
    pub correction: Option<Correction>,
    /// How the words were read, if the order is explained.
    pub reading: Option<WordsRead>,
    /// What it can be narrowed by.
    pub facets: Vec<FacetGroup>,
    /// The parts without which something would be found, by their places, with how much that is:
    /// only looked for when nothing was.
    pub ways_out: Vec<(usize, usize)>,
    /// How much the words alone would find, where no single part stands in the way.
    pub without_filters: usize,
}

/// One result.
#[derive(Clone, Debug)]
pub struct PastItem {
    /// What was found.
    pub item: FoundItem,
    /// The ticket, if it is one.
    pub ticket: Option<Ticket>,
    /// Why it stands where it stands, if that is explained.
    pub reasons: Option<Reasons>,
}

/// Whether the order is explained: that costs a little more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As it is.
    AsItIs,
    /// With its reasons.
    Explained,
}

/// How the words of a search were read.
#[derive(Clone, Debug)]
pub struct WordsRead {
    /// The words.
    pub words: Vec<ReadWord>,
    /// How many articles and tickets were searched.
    pub documents: u64,
}

/// Why a result stands where it stands.
#[derive(Clone, Debug)]
pub struct Reasons {
    /// Its points.
    pub score: f32,
    /// How sure it is that it answers, from 0 to 1.
    pub confidence: f32,
    /// What they were given for.
    pub why: Why,
}

/// Why a search on the desk was not answered.
#[derive(Debug, thiserror::Error)]
pub enum PastError {
    /// The index cannot answer.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The person may not work on tickets, or the team cannot be read.
    #[error(transparent)]
    Team(#[from] ManageError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// So many ways out are looked for: each is a search of its own.
const WAYS_OUT_MAX: usize = 6;

/// Searches as an agent, in their language.
///
/// # Errors
/// When the person may not work on tickets, or the index or the store cannot answer.
pub fn past(
    desk: &Desk,
    (agent, lang): (&Person, Lang),
    request: &SearchRequest,
    order: Order,
) -> Result<Past, PastError> {
    let people = team(desk, agent)?;
    let today = desk.clock.now().to_zoned(TimeZone::system()).date();
    let mut read = read(&request.words);
    let asking =
        Asking { desk, agent, reader: &Reader::person(agent, lang), people: &people, today };
    asking.leave_out_strangers(&mut read);
    let page = request.page.clamp(1, PAGES_MAX);
    let query = asking
        .query(&read.expression, request.spelling)
        .limit(RESULTS_PAGE)
        .offset((page - 1) * RESULTS_PAGE)
        .count_facets(super::past_facets::counted());
    let visibility = asking.reader.visibility();
    let explained = match order {
        Order::Explained => desk.index.explain(&visibility, &query)?,
        Order::AsItIs => {
            Explained { found: desk.index.search(&visibility, &query)?, ..Explained::default() }
        }
    };
    let Explained { found, words, whys, documents, .. } = explained;
    let mut results = Vec::new();
    for (place, hit) in found.hits.iter().enumerate() {
        let Some(item) = items(desk, asking.reader, slice::from_ref(hit)).pop() else { continue };
        let ticket = match &item.source {
            ItemSource::Ticket(number) => {
                // A ticket that the index still holds and the store no longer is gone.
                let stored = desk.store.get::<Ticket>(&number.key())?;
                let Some(ticket) = stored else { continue };
                Some(ticket)
            }
            ItemSource::Article(_) => None,
        };
        let reasons = whys.get(place).map(|why| Reasons {
            score: hit.score,
            confidence: hit.confidence,
            why: why.clone(),
        });
        results.push(PastItem { item, ticket, reasons });
    }
    let facets = facet_groups(&asking, (&read.expression, request.spelling), &found.facets)?;
    let ways_out = match found.total {
        0 => asking.ways_out(&read.expression, request.spelling)?,
        _ => Vec::new(),
    };
    let alone = read.expression.words_alone();
    let without_filters = match found.total {
        0 if ways_out.is_empty() && alone != read.expression => {
            asking.total(&alone, request.spelling)?
        }
        _ => 0,
    };
    Ok(Past {
        results,
        total: found.total,
        page,
        pages: found.total.div_ceil(RESULTS_PAGE).clamp(1, PAGES_MAX),
        correction: found.correction,
        reading: (!words.is_empty()).then_some(WordsRead { words, documents }),
        facets,
        ways_out,
        without_filters,
        read,
    })
}

/// Who searches, and what the values of filters are read with.
pub(super) struct Asking<'a> {
    pub(super) desk: &'a Desk,
    pub(super) agent: &'a Person,
    pub(super) reader: &'a Reader,
    pub(super) people: &'a [TeamMember],
    pub(super) today: Date,
}

impl Asking<'_> {
    /// The query that an expression means.
    pub(super) fn query(&self, expression: &SearchExpression, spelling: Spelling) -> Query {
        let mut words: Vec<&str> = Vec::new();
        let mut filter = Filter::default();
        for part in &expression.parts {
            match part {
                SearchPart::Word(word) => words.push(word),
                SearchPart::Phrase(phrase) => {
                    words.push(phrase);
                    filter.phrases.push(phrase.clone());
                }
                SearchPart::Without(words) => filter.excluded_words.push(words.clone()),
                SearchPart::Condition(_) => {}
            }
        }
        for name in FilterName::ALL {
            let named = |sign| {
                let all = expression.conditions().filter(move |own| own.filter == name);
                all.filter(move |own| own.sign == sign)
            };
            let wanted: Vec<&Condition> = named(Sign::Is).collect();
            if name == FilterName::Solved {
                wanted.iter().for_each(|condition| self.narrow(&mut filter, condition));
            } else if name.has_one_value() && !wanted.is_empty() {
                let any = wanted.iter().flat_map(|condition| self.facets(condition)).collect();
                filter.any_of.push(any);
            } else {
                filter.any_of.extend(wanted.iter().map(|condition| self.facets(condition)));
            }
            let unwanted = named(Sign::IsNot).flat_map(|condition| self.facets(condition));
            filter.excluded.extend(unwanted);
        }
        let query = Query::new(words.join(" "), self.reader.lang()).filter(filter).or_list();
        if spelling == Spelling::AsTyped { query.as_typed() } else { query }
    }

    /// What leaving out each filter, phrase or exclusion would bring.
    fn ways_out(
        &self,
        expression: &SearchExpression,
        spelling: Spelling,
    ) -> Result<Vec<(usize, usize)>, SearchError> {
        let mut ways = Vec::new();
        for (place, part) in expression.parts.iter().enumerate() {
            if matches!(part, SearchPart::Word(_)) || ways.len() == WAYS_OUT_MAX {
                continue;
            }
            let total = self.total(&expression.without_part(place), spelling)?;
            if total > 0 {
                ways.push((place, total));
            }
        }
        Ok(ways)
    }

    /// How much would be found.
    fn total(
        &self,
        expression: &SearchExpression,
        spelling: Spelling,
    ) -> Result<usize, SearchError> {
        let query = self.query(expression, spelling).limit(0);
        Ok(self.desk.index.search(&self.reader.visibility(), &query)?.total)
    }

    /// The facets of which a document must carry one.
    fn facets(&self, condition: &Condition) -> Vec<Facet> {
        let value = condition.value.as_str();
        let one = |name: &str| vec![Facet::new(name, value)];
        match condition.filter {
            FilterName::Is => one(facet::KIND),
            FilterName::Status if value == UNSOLVED => {
                vec![Facet::new(facet::STATE, search_documents::UNSOLVED)]
            }
            FilterName::Status if value == RESOLVED => {
                vec![Facet::new(facet::STATE, search_documents::SOLVED)]
            }
            FilterName::Status => one(facet::STATUS),
            FilterName::Tag => one(facet::TAG),
            FilterName::Customer => one(facet::CUSTOMER),
            FilterName::Article => one(facet::ARTICLE),
            FilterName::Lang => one(facet::LANG),
            FilterName::Channel => one(facet::CHANNEL),
            FilterName::Solved => one(facet::SOLVED),
            FilterName::Assignee => {
                let ids = self.assignees(value).into_iter();
                ids.map(|id| Facet::new(facet::ASSIGNEE, id)).collect()
            }
        }
    }

    /// Only what was solved on these days.
    fn narrow(&self, filter: &mut Filter, condition: &Condition) {
        let Ok(Days { from, before }) = days(&condition.value, self.today) else { return };
        let start = |day: Date| {
            let zoned = day.to_zoned(TimeZone::system()).ok()?;
            Some(zoned.timestamp().as_second())
        };
        filter.required.push(Facet::new(facet::STATE, search_documents::SOLVED));
        filter.after = filter.after.max(from.and_then(start));
        filter.before = match (filter.before, before.and_then(start)) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }

    /// The ids of the people that a name or an address means.
    pub(super) fn assignees(&self, value: &str) -> Vec<String> {
        let folded = fold(value);
        match folded.as_str() {
            ME => return vec![self.agent.id.to_string()],
            NOBODY | "nobody" => return vec![search_documents::NOBODY.to_owned()],
            _ => {}
        }
        let is_meant = |member: &&TeamMember| {
            let name = fold(&member.name);
            name == folded
                || name.split_whitespace().any(|word| word == folded)
                || member.email.as_str() == folded
        };
        self.people.iter().filter(is_meant).map(|member| member.id.to_string()).collect()
    }

    /// Filters by people who are not of the team are explained and left out.
    fn leave_out_strangers(&self, read: &mut Read) {
        let mut problems: Vec<SearchProblem> = Vec::new();
        read.expression.parts.retain(|part| {
            let SearchPart::Condition(condition) = part else { return true };
            if condition.filter != FilterName::Assignee
                || !self.assignees(&condition.value).is_empty()
            {
                return true;
            }
            let names = self.people.iter().map(|member| member.name.as_str());
            let nearest = nearest(names.chain([ME, NOBODY]), &condition.value);
            let nearest = nearest.map(str::to_owned);
            let meant = nearest.clone().map(|value| Condition { value, ..condition.clone() });
            let why = Unfit::Unknown { nearest, choices: &[] };
            let (filter, value) = (condition.filter, condition.value.clone());
            problems.push(SearchProblem {
                range: 0..0,
                written: part.to_string(),
                kind: ProblemKind::Unfit { filter, value, why },
                instead: meant.map(|condition| condition.to_string()),
            });
            false
        });
        read.problems.extend(problems);
    }

    /// How an assignee's id is written in a filter: by name, if nobody else has it.
    pub(super) fn assignee_value(&self, id: &str) -> Option<(String, String)> {
        if id == search_documents::NOBODY {
            return Some((search_values::NOBODY.to_owned(), String::new()));
        }
        let member = self.people.iter().find(|member| member.id.as_str() == id)?;
        let is_unique = self.assignees(&member.name).len() == 1;
        let value = if is_unique { member.name.clone() } else { member.email.to_string() };
        Some((value, member.name.clone()))
    }
}
