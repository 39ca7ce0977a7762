//! What the filters of the desk's search mean: from a search that was read to a query of the index.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::search::Spelling;
use crate::domain::Desk;
use crate::domain::people::manage::{ManageError, TeamMember, team};
use crate::domain::people::{Person, Reader};
use crate::domain::policies::Titles;
use crate::domain::search_documents::{self, facet};
use crate::domain::tickets::search_dates::{Days, days};
use crate::domain::tickets::search_language::{
    Condition, FilterName, ProblemKind, Read, SearchExpression, SearchPart, SearchProblem, Sign,
};
use crate::domain::tickets::search_values::{
    self, KINDS, ME, NEWEST, NOBODY, OLDEST, RESOLVED, UNSOLVED, URGENCY, Unfit, nearest,
};
use crate::i18n::Lang;
use crate::language::fold;
use crate::search::{Facet, Filter, Order, Query, SearchError};

/// So many ways out are looked for: each is a search of its own.
const WAYS_OUT_MAX: usize = 6;

/// Who searches, and what the values of filters are read with.
pub struct Asking<'a> {
    pub(super) desk: &'a Desk,
    pub(super) agent: &'a Person,
    pub(super) reader: Reader,
    pub(super) people: Vec<TeamMember>,
    pub(super) today: Date,
}

impl Asking<'_> {
    /// For an agent, in their language.
    ///
    /// # Errors
    /// When the person may not work on tickets, or the store fails.
    pub fn new<'a>(
        desk: &'a Desk,
        agent: &'a Person,
        lang: Lang,
    ) -> Result<Asking<'a>, ManageError> {
        let people = team(desk, agent)?;
        let today = desk.clock.now().to_zoned(TimeZone::system()).date();
        Ok(Asking { desk, agent, reader: Reader::person(agent, lang), people, today })
    }

    /// The query that an expression means.
    #[must_use]
    pub fn query(&self, expression: &SearchExpression, spelling: Spelling) -> Query {
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
        for name in FilterName::ALL.into_iter().filter(|name| *name != FilterName::Sort) {
            let named = |sign| {
                let all = expression.conditions().filter(move |own| own.filter == name);
                all.filter(move |own| own.sign == sign)
            };
            let wanted: Vec<&Condition> = named(Sign::Is).collect();
            let (any, all): (Vec<&Condition>, Vec<&Condition>) =
                wanted.into_iter().partition(|condition| is_one_of_several(condition));
            if name == FilterName::Solved {
                any.iter().for_each(|condition| self.narrow(&mut filter, condition));
            } else if !any.is_empty() {
                filter.any_of.push(any.iter().flat_map(|one| self.facets(one)).collect());
            }
            filter.any_of.extend(all.iter().map(|condition| self.facets(condition)));
            let unwanted = named(Sign::IsNot).flat_map(|condition| self.facets(condition));
            filter.excluded.extend(unwanted);
        }
        let query = Query::new(words.join(" "), self.reader.lang()).filter(filter).or_list();
        let query = query.order(order(expression));
        if spelling == Spelling::AsTyped { query.as_typed() } else { query }
    }

    /// What leaving out each filter, phrase or exclusion would bring.
    pub(super) fn ways_out(
        &self,
        expression: &SearchExpression,
        spelling: Spelling,
    ) -> Result<Vec<(usize, usize)>, SearchError> {
        let mut ways = Vec::new();
        for (place, part) in expression.parts.iter().enumerate() {
            let is_order =
                matches!(part, SearchPart::Condition(own) if own.filter == FilterName::Sort);
            if is_order || matches!(part, SearchPart::Word(_)) || ways.len() == WAYS_OUT_MAX {
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
    pub(super) fn total(
        &self,
        expression: &SearchExpression,
        spelling: Spelling,
    ) -> Result<usize, SearchError> {
        let query = self.query(expression, spelling);
        self.desk.index.count(&self.reader.visibility(), &query)
    }

    /// The facets of which a document must carry one.
    fn facets(&self, condition: &Condition) -> Vec<Facet> {
        let value = condition.value.as_str();
        let one = |name: &str| vec![Facet::new(name, value)];
        let each = |name: &str, values: Vec<String>| {
            values.into_iter().map(|value| Facet::new(name, value)).collect()
        };
        match condition.filter {
            FilterName::Is if KINDS.contains(&value) => one(facet::KIND),
            FilterName::Is => one(facet::STANDS),
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
            FilterName::Priority => one(facet::PRIORITY),
            FilterName::Department => each(facet::DEPARTMENT, self.departments(value)),
            FilterName::Tier => each(facet::TIER, self.tiers(value)),
            FilterName::Assignee => each(facet::ASSIGNEE, self.people(value)),
            FilterName::Follower => each(facet::FOLLOWER, self.people(value)),
            FilterName::Sort => Vec::new(),
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
    pub(super) fn people(&self, value: &str) -> Vec<String> {
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

    /// The departments of this name or title.
    fn departments(&self, value: &str) -> Vec<String> {
        let policies = self.desk.policies();
        let all = policies.departments.iter();
        let meant = all.filter(|one| is_called((one.name.as_str(), &one.titles), value));
        meant.map(|one| one.name.to_string()).collect()
    }

    /// The tiers of this name or title; a customer without one is in none.
    fn tiers(&self, value: &str) -> Vec<String> {
        let policies = self.desk.policies();
        let meant =
            policies.tiers.iter().filter(|one| is_called((one.name.as_str(), &one.titles), value));
        meant.map(|one| one.name.to_string()).collect()
    }

    /// Filters by people, departments and tiers that there are not are explained and left out.
    pub fn leave_out_unknown(&self, read: &mut Read) {
        let mut problems: Vec<SearchProblem> = Vec::new();
        read.expression.parts.retain(|part| {
            let SearchPart::Condition(condition) = part else { return true };
            let Some((names, is_few)) = self.names(condition) else { return true };
            let near = nearest(names.iter().map(String::as_str), &condition.value);
            let near = near.map(str::to_owned);
            let meant = near.clone().map(|value| Condition { value, ..condition.clone() });
            let choices = if is_few { names } else { Vec::new() };
            let why = Unfit::Unknown { nearest: near, choices };
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

    /// What the value of a filter could be, if it is nothing of that, and whether all of it is
    /// worth naming.
    fn names(&self, condition: &Condition) -> Option<(Vec<String>, bool)> {
        let value = condition.value.as_str();
        let policies = self.desk.policies();
        let (is_known, names, is_few) = match condition.filter {
            FilterName::Assignee | FilterName::Follower => {
                let names = self.people.iter().map(|member| member.name.clone());
                let names = names.chain([ME.to_owned(), NOBODY.to_owned()]).collect();
                (!self.people(value).is_empty(), names, false)
            }
            FilterName::Department => {
                let names = policies.departments.iter().map(|one| one.name.to_string()).collect();
                (!self.departments(value).is_empty(), names, true)
            }
            FilterName::Tier => {
                let names = policies.tiers.iter().map(|one| one.name.to_string()).collect();
                (!self.tiers(value).is_empty(), names, true)
            }
            _ => return None,
        };
        (!is_known).then_some((names, is_few))
    }

    /// What people read of a department or a tier; nothing if it is gone.
    pub(super) fn title(&self, filter: FilterName, name: &str) -> String {
        let policies = self.desk.policies();
        let title = |titles: &Titles| titles.in_lang(self.reader.lang()).to_owned();
        let department = policies.departments.iter().find(|one| one.name.as_str() == name);
        let tier = policies.tiers.iter().find(|one| one.name.as_str() == name);
        match filter {
            FilterName::Department => department.map(|one| title(&one.titles)),
            _ => tier.map(|one| title(&one.titles)),
        }
        .unwrap_or_default()
    }

    /// How an assignee's id is written in a filter: by name, if nobody else has it.
    pub(super) fn assignee_value(&self, id: &str) -> Option<(String, String)> {
        if id == search_documents::NOBODY {
            return Some((search_values::NOBODY.to_owned(), String::new()));
        }
        let member = self.people.iter().find(|member| member.id.as_str() == id)?;
        let is_unique = self.people(&member.name).len() == 1;
        let value = if is_unique { member.name.clone() } else { member.email.to_string() };
        Some((value, member.name.clone()))
    }
}

/// Whether several values of a filter mean any of them: a ticket has one state, but can be new and
/// escalated.
pub(super) fn is_one_of_several(condition: &Condition) -> bool {
    match condition.filter {
        FilterName::Is => KINDS.contains(&condition.value.as_str()),
        filter => filter.has_one_value(),
    }
}

fn is_called((name, titles): (&str, &Titles), value: &str) -> bool {
    let folded = fold(value);
    let mut all = titles.by_lang.values().chain([&titles.otherwise]);
    name == folded || all.any(|title| fold(title) == folded)
}

/// What comes first; what is said last holds.
fn order(expression: &SearchExpression) -> Order {
    let sorts = expression.conditions().filter(|own| own.filter == FilterName::Sort);
    match sorts.last().map(|own| own.value.as_str()) {
        Some(URGENCY) => Order::Pressing,
        Some(NEWEST) => Order::Newest,
        Some(OLDEST) => Order::Oldest,
        _ => Order::Best,
    }
}
