//! What a rule says, in words: when it applies, and what it does.

use maud::{Markup, html};

use crate::domain::policies::route::{Aspect, Routing, Tested};
use crate::domain::policies::{
    Condition, DepartmentName, Effects, Policies, Rule, TagName, TierName,
};
use crate::web::page::Page;
use crate::web::parts::panel::tag;
use crate::web::parts::status::priority_words;

/// A rule in words. `tested` says of each part of its condition whether it held.
#[must_use]
pub fn rule(page: &Page, policies: &Policies, rule: &Rule, tested: &[Tested]) -> Markup {
    html! {
        dl {
            dt { (page.t("rule-when")) }
            dd { (when(page, policies, &rule.when, tested)) }
            dt { (page.t("rule-then")) }
            dd { ul {
                (effects(page, policies, &rule.then))
                @if rule.stop { li { (page.t("rule-stops")) } }
            } }
        }
    }
}

/// The parts of a condition, in the order in which they are looked at.
fn when(page: &Page, policies: &Policies, when: &Condition, tested: &[Tested]) -> Markup {
    if when.is_always() {
        return html! { (page.t("rule-always")) };
    }
    let verdict = |aspect: Aspect| tested.iter().find(|one| one.aspect == aspect);
    html! { ul { @for (aspect, label) in ASPECTS {
        @let values = values(page, policies, when, aspect);
        @if !values.is_empty() { li {
            @if let Some(one) = verdict(aspect) {
                @if one.holds { span.good { (page.t("test-holds")) } }
                @else { span.bad { (page.t("test-fails")) } }
                " "
            }
            (page.t(label)) " "
            @for value in &values {
                @if verdict(aspect).is_some_and(|one| one.found.contains(value)) {
                    mark { (tag(value)) }
                } @else { (tag(value)) }
                " "
            }
        } }
    } } }
}

/// What rules look at, and how people read it.
const ASPECTS: [(Aspect, &str); 9] = [
    (Aspect::Words, "when-words"),
    (Aspect::AllWords, "when-all-words"),
    (Aspect::WithoutWords, "when-without-words"),
    (Aspect::Lang, "when-lang"),
    (Aspect::Page, "when-page"),
    (Aspect::Tier, "when-tier"),
    (Aspect::Channel, "when-channel"),
    (Aspect::Time, "when-time"),
    (Aspect::Department, "when-department"),
];

/// What a part of a condition names.
fn values(page: &Page, policies: &Policies, when: &Condition, aspect: Aspect) -> Vec<String> {
    let words = |phrases: &[crate::domain::policies::phrase::Phrase]| -> Vec<String> {
        phrases.iter().map(|one| one.as_str().to_owned()).collect()
    };
    match aspect {
        Aspect::Words => words(&when.words),
        Aspect::AllWords => words(&when.all_words),
        Aspect::WithoutWords => words(&when.without_words),
        Aspect::Lang => when.langs.iter().map(|lang| lang.own_name().to_owned()).collect(),
        Aspect::Page => when.pages.iter().map(|one| one.as_str().to_owned()).collect(),
        Aspect::Tier => when.tiers.iter().map(|one| tier(page, policies, one)).collect(),
        Aspect::Channel => when.channels.clone(),
        Aspect::Time => when.hours.iter().map(ToString::to_string).collect(),
        Aspect::Department => {
            when.departments.iter().map(|one| department(page, policies, one)).collect()
        }
    }
}

/// What a rule does, a point each.
fn effects(page: &Page, policies: &Policies, then: &Effects) -> Markup {
    html! {
        @if let Some(name) = &then.department {
            (point(page, "then-department", &[department(page, policies, name)]))
        }
        @if let Some(priority) = then.priority {
            (point(page, "then-priority", &[page.t(priority_words(priority))]))
        }
        @if !then.tags.is_empty() { (point(page, "then-tags", &tags(page, policies, &then.tags))) }
        @if let Some(assignee) = &then.assignee {
            (point(page, "then-assignee", &[assignee.to_string()]))
        }
        @if !then.skills.is_empty() {
            @let skills: Vec<String> = then.skills.iter().map(ToString::to_string).collect();
            (point(page, "then-skills", &skills))
        }
        @if then.escalate { li { (page.t("then-escalate")) } }
    }
}

fn point(page: &Page, label: &str, values: &[String]) -> Markup {
    html! { li { (page.t(label)) " " @for value in values { (tag(value)) " " } } }
}

/// What became of a ticket, a point each.
#[must_use]
pub fn routing(page: &Page, policies: &Policies, routing: &Routing) -> Markup {
    let all = Effects {
        department: Some(routing.department.clone()),
        priority: Some(routing.priority),
        tags: routing.tags.clone(),
        assignee: routing.assignee.clone(),
        skills: routing.skills.clone(),
        escalate: routing.escalate,
    };
    html! { ul { (effects(page, policies, &all)) } }
}

/// The title of a department.
#[must_use]
pub fn department(page: &Page, policies: &Policies, name: &DepartmentName) -> String {
    let title = policies.department(name).map(|found| found.titles.in_lang(page.lang));
    title.unwrap_or(name.as_str()).to_owned()
}

/// The title of a tier.
#[must_use]
pub fn tier(page: &Page, policies: &Policies, name: &TierName) -> String {
    let title = policies.tier(name).map(|found| found.titles.in_lang(page.lang));
    title.unwrap_or(name.as_str()).to_owned()
}

fn tags(page: &Page, policies: &Policies, names: &[TagName]) -> Vec<String> {
    let title = |name: &TagName| {
        let title = policies.tag(name).map(|found| found.titles.in_lang(page.lang));
        title.unwrap_or(name.as_str()).to_owned()
    };
    names.iter().map(title).collect()
}
