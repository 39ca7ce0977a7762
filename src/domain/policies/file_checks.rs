//! What is allowed, but can hardly be meant: rules that nothing reaches or that contradict
//! themselves.

use std::collections::BTreeSet;

use super::file_values::Reading;
use super::phrase::Phrase;
use super::policy::Policies;
use super::rule::{Condition, Rule};
use crate::domain::names::DepartmentName;
use crate::i18n::Lang;

/// Warns of rules that can do nothing. `places` are the bytes at which they stand.
pub(super) fn warn(reading: &mut Reading<'_>, policies: &Policies, places: &[usize]) {
    let mut reached: BTreeSet<DepartmentName> = BTreeSet::from([policies.first_department()]);
    let mut stopped_by: Option<&Rule> = None;
    for (at, (rule, place)) in policies.rules.iter().zip(places).enumerate() {
        let earlier = policies.rules.get(..at).unwrap_or_default();
        if let Some(stop) = stopped_by {
            let message = format!("no ticket reaches the rule “{}”", rule.name);
            let why = format!("“{}” on line {} always stops. Move it down.", stop.name, stop.line);
            reading.warn(*place, message, &why);
        } else if let Some((message, why)) = why_never(rule, earlier, &reached) {
            reading.warn(*place, message, &why);
        }
        if rule.stop && rule.when.is_always() && stopped_by.is_none() {
            stopped_by = Some(rule);
        }
        reached.extend(rule.then.department.clone());
    }
}

/// Why a rule can do nothing, as far as it can be seen.
fn why_never(
    rule: &Rule,
    earlier: &[Rule],
    reached: &BTreeSet<DepartmentName>,
) -> Option<(String, String)> {
    let never = || format!("the rule “{}” never applies", rule.name);
    if let Some(word) = contradiction(&rule.when) {
        let why = format!("“{word}” must and must not stand in the ticket.");
        return Some((never(), why));
    }
    let departments = &rule.when.departments;
    if !departments.is_empty() && !departments.iter().any(|name| reached.contains(name)) {
        let names: Vec<&str> = departments.iter().map(DepartmentName::as_str).collect();
        let why = format!("No rule above it sends tickets to {}.", names.join(" or "));
        return Some((never(), why));
    }
    let same = earlier.iter().find(|other| other.when == rule.when)?;
    if same.stop {
        let why = format!("“{}” on line {} asks the same and stops.", same.name, same.line);
        return Some((format!("no ticket reaches the rule “{}”", rule.name), why));
    }
    let message = format!("the rule “{}” applies whenever “{}” does", rule.name, same.name);
    Some((message, format!("Make one rule of this one and the one on line {}.", same.line)))
}

/// A word that a ticket must have and must not have.
fn contradiction(when: &Condition) -> Option<&str> {
    let is_forbidden =
        |phrase: &&Phrase| when.without_words.iter().any(|other| other.is_same(phrase, Lang::EN));
    let needed = when.all_words.iter().find(is_forbidden);
    let are_all = !when.words.is_empty() && when.words.iter().all(|phrase| is_forbidden(&phrase));
    needed.or_else(|| when.words.first().filter(|_| are_all)).map(Phrase::as_str)
}
