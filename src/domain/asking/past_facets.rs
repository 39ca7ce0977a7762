//! What a search on the desk can be narrowed by, with counts.
//!
//! Filters of which a ticket has one value (status, language, …) mean “any of these”: their counts
//! are taken without the filter itself, so that the others can be chosen too. Tags mean “all of
//! these”: their counts are of what is found.

use jiff::civil::Date;

use super::past::PastError;
use super::past_filters::{Asking, is_one_of_several};
use super::search::Spelling;
use crate::domain::search_documents::facet;
use crate::domain::tickets::search_dates::days;
use crate::domain::tickets::search_language::{
    Condition, FilterName, SearchExpression, SearchPart, Sign,
};
use crate::domain::tickets::search_values::{KINDS, RESOLVED, STATES, STATUSES, UNSOLVED};
use crate::language::fold;
use crate::search::FacetCount;

/// One filter with the values that are worth choosing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetGroup {
    /// The filter.
    pub filter: FilterName,
    /// The facet that it stands for: a filter can have two.
    pub facet: &'static str,
    /// Its values.
    pub values: Vec<FacetValue>,
    /// How many further values there are.
    pub more: usize,
}

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The filter that choosing it adds.
    pub condition: Condition,
    /// The value as people know it, where that is not the filter's: a person's name.
    pub name: String,
    /// How many results it leaves.
    pub count: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The filters that are offered, in their order.
const OFFERED: [(FilterName, &str); 11] = [
    (FilterName::Is, facet::KIND),
    (FilterName::Is, facet::STANDS),
    (FilterName::Status, facet::STATUS),
    (FilterName::Solved, facet::SOLVED),
    (FilterName::Tag, facet::TAG),
    (FilterName::Assignee, facet::ASSIGNEE),
    (FilterName::Department, facet::DEPARTMENT),
    (FilterName::Priority, facet::PRIORITY),
    (FilterName::Tier, facet::TIER),
    (FilterName::Lang, facet::LANG),
    (FilterName::Channel, facet::CHANNEL),
];
/// So many values of a filter are offered, the commonest; the rest can be typed.
const VALUES_MAX: usize = 10;
/// The times that are offered: `solved:7d` and so on.
pub const RECENT_DAYS: [u16; 4] = [7, 30, 90, 365];

/// The facets that are counted.
pub(super) fn counted() -> Vec<String> {
    OFFERED.iter().map(|(_, name)| (*name).to_owned()).collect()
}

/// The filters with their counts.
pub(super) fn facet_groups(
    asking: &Asking<'_>,
    (expression, spelling): (&SearchExpression, Spelling),
    counts: &[FacetCount],
) -> Result<Vec<FacetGroup>, PastError> {
    let mut groups = Vec::new();
    for (filter, name) in OFFERED {
        let is_own = |part: &SearchPart| matches!(part, SearchPart::Condition(own) if is_of((filter, name), own));
        let is_any = filter.has_one_value() && name != facet::STANDS;
        let apart = if is_any && expression.parts.iter().any(is_own) {
            let mut others = expression.clone();
            others.parts.retain(|part| !is_own(part));
            let query =
                asking.query(&others, spelling).limit(0).count_facets(vec![name.to_owned()]);
            Some(asking.desk.index.search(&asking.reader.visibility(), &query)?.facets)
        } else {
            None
        };
        let counts = apart.as_deref().unwrap_or(counts).iter().filter(|count| count.name == name);
        let counts: Vec<&FacetCount> = counts.collect();
        groups.extend(group((asking, expression), (filter, name), &counts));
    }
    Ok(groups)
}

/// Whether a condition says that a document must have this facet.
fn is_of((filter, name): (FilterName, &str), own: &Condition) -> bool {
    let is_state = filter == FilterName::Is && !is_one_of_several(own);
    own.filter == filter && own.sign == Sign::Is && is_state == (name == facet::STANDS)
}

/// A filter and its values; none if there is nothing to choose.
fn group(
    (asking, expression): (&Asking<'_>, &SearchExpression),
    (filter, name): (FilterName, &'static str),
    counts: &[&FacetCount],
) -> Option<FacetGroup> {
    let mut values = values(asking, (filter, name), counts);
    for own in expression.conditions().filter(|own| is_of((filter, name), own)) {
        match values.iter_mut().find(|value| means_the_same(asking, &value.condition, own)) {
            Some(value) => {
                value.condition = own.clone();
                value.is_chosen = true;
            }
            // What is chosen stays in reach, whatever is offered.
            None => values.push(FacetValue {
                condition: own.clone(),
                name: String::new(),
                count: count_of(asking, own, counts),
                is_chosen: true,
            }),
        }
    }
    let all = values.len();
    let mut place = 0;
    values.retain(|value| {
        place += 1;
        value.is_chosen || place <= VALUES_MAX
    });
    let more = all - values.len();
    let always = matches!(filter, FilterName::Tag | FilterName::Solved) || name == facet::STANDS;
    let always = always && !values.is_empty();
    let is_choice = always || values.len() > 1 || values.iter().any(|value| value.is_chosen);
    is_choice.then_some(FacetGroup { filter, facet: name, values, more })
}

fn means_the_same(asking: &Asking<'_>, one: &Condition, other: &Condition) -> bool {
    fold(&one.value) == fold(&other.value)
        || one.filter == FilterName::Assignee
            && asking.people(&one.value) == asking.people(&other.value)
}

/// How many results a value that is not offered leaves.
fn count_of(asking: &Asking<'_>, own: &Condition, counts: &[&FacetCount]) -> usize {
    let holds = |count: &FacetCount| match own.filter {
        FilterName::Solved => days(&own.value, asking.today).is_ok_and(|days| {
            let day = count.value.parse::<Date>();
            day.is_ok_and(|day| {
                days.from.is_none_or(|from| day >= from)
                    && days.before.is_none_or(|before| day < before)
            })
        }),
        FilterName::Status => {
            let is_resolved = ["solved", "closed"].contains(&count.value.as_str());
            own.value == if is_resolved { RESOLVED } else { UNSOLVED }
        }
        _ => false,
    };
    counts.iter().filter(|count| holds(count)).map(|count| count.count).sum()
}

fn values(
    asking: &Asking<'_>,
    (filter, name): (FilterName, &str),
    counts: &[&FacetCount],
) -> Vec<FacetValue> {
    let value = |value: &str, name: String, count| FacetValue {
        condition: Condition::new(filter, value),
        name,
        count,
        is_chosen: false,
    };
    match filter {
        FilterName::Solved => solved_within(asking, counts),
        FilterName::Assignee => counts
            .iter()
            .filter_map(|count| {
                let (written, name) = asking.assignee_value(&count.value)?;
                Some(value(&written, name, count.count))
            })
            .collect(),
        FilterName::Department | FilterName::Tier => counts
            .iter()
            .map(|count| value(&count.value, asking.title(filter, &count.value), count.count))
            .collect(),
        FilterName::Is | FilterName::Status | FilterName::Priority => {
            // In the order in which things happen, and what presses most first.
            let order: &[&str] = match filter {
                FilterName::Status => &STATUSES,
                FilterName::Priority => &["urgent", "high", "normal", "low"],
                _ if name == facet::STANDS => &STATES,
                _ => &KINDS,
            };
            let of = |name: &&str| counts.iter().find(|count| count.value == **name);
            let known = order.iter().filter_map(of);
            known.map(|count| value(&count.value, String::new(), count.count)).collect()
        }
        _ => {
            let shown = counts.iter();
            shown.map(|count| value(&count.value, String::new(), count.count)).collect()
        }
    }
}

/// How much was solved within the last days, from the counts of single days.
fn solved_within(asking: &Asking<'_>, counts: &[&FacetCount]) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = Vec::new();
    for days in RECENT_DAYS {
        let condition = Condition::new(FilterName::Solved, format!("{days}d"));
        let count = count_of(asking, &condition, counts);
        // A longer time that holds no more tells nothing new.
        if count > values.last().map_or(0, |last| last.count) {
            values.push(FacetValue { condition, name: String::new(), count, is_chosen: false });
        }
    }
    values
}
