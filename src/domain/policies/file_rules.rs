//! The rules of the policies file.

use toml::de::DeTable;

use super::file_values::{Reading, Value, Written};
use super::hours::Hours;
use super::page_pattern::PagePattern;
use super::policy::Policies;
use super::priority::Priority;
use super::rule::{Condition, Effects, Rule};
use crate::domain::names::{DepartmentName, SkillName, TagName, TierName};
use crate::domain::people::EmailAddress;

/// More rules than this nobody can follow.
const RULES_MAX: usize = 500;
const RULE_KEYS: [&str; 4] = ["name", "when", "then", "stop"];
const WHEN_KEYS: [&str; 9] = [
    "words",
    "all_words",
    "without_words",
    "lang",
    "page",
    "tier",
    "channel",
    "time",
    "department",
];
const THEN_KEYS: [&str; 6] = ["department", "priority", "tags", "assignee", "skills", "escalate"];

/// What rules may name.
struct Names<'a> {
    departments: Vec<(&'a str, DepartmentName)>,
    tiers: Vec<(&'a str, TierName)>,
    tags: Vec<(&'a str, TagName)>,
}

impl Reading<'_> {
    /// Reads the rules; the byte at which each begins.
    pub(super) fn rules(&mut self, root: &DeTable<'_>, policies: &mut Policies) -> Vec<usize> {
        let (mut rules, mut places): (Vec<Rule>, Vec<usize>) = (Vec::new(), Vec::new());
        let names = Names {
            departments: policies
                .departments
                .iter()
                .map(|one| (one.name.as_str(), one.name.clone()))
                .collect(),
            tiers: policies.tiers.iter().map(|one| (one.name.as_str(), one.name.clone())).collect(),
            tags: policies.tags.iter().map(|one| (one.name.as_str(), one.name.clone())).collect(),
        };
        for (at, table) in self.tables(root, "rule", RULES_MAX) {
            let errors_before = self.errors;
            self.check_keys(table, &RULE_KEYS, "a rule");
            let Some(name) = self.rule_name(table, (at, "rule")) else { continue };
            if rules.iter().any(|rule| rule.name == name.text) {
                self.tell_double(name.at, "rules", &name.text);
                continue;
            }
            let when = table.get("when").map(|value| self.condition(value, &names));
            let then = match table.get("then") {
                Some(value) => self.effects(value, &names),
                None => Effects::default(),
            };
            let stop = table.get("stop").is_some_and(|value| self.truth(value, "stop"));
            if then == Effects::default() && !stop && self.errors == errors_before {
                let message = format!("the rule “{}” does nothing", name.text);
                let suggestion =
                    format!("Say under `then` what it does: {}.", THEN_KEYS.join(", "));
                self.error(name.at, message, Some(suggestion));
            }
            // A rule whose condition is wrong would apply to more tickets than was meant.
            if self.errors > errors_before {
                continue;
            }
            let line = self.line(at);
            let when = when.unwrap_or_default();
            rules.push(Rule { name: name.text, when, then, stop, line });
            places.push(name.at);
        }
        drop(names);
        policies.rules = rules;
        places
    }

    /// The name of a rule or a promise, in words.
    pub(super) fn rule_name(
        &mut self,
        table: &DeTable<'_>,
        (at, what): (usize, &str),
    ) -> Option<Written> {
        let Some(value) = table.get("name") else {
            let suggestion = "Write name = \"…\" in words that histories can show.".to_owned();
            self.error(at, format!("a {what} has no name"), Some(suggestion));
            return None;
        };
        self.text(value, "name")
    }

    fn condition(&mut self, value: &Value<'_>, names: &Names<'_>) -> Condition {
        let mut when = Condition::default();
        let Some(table) = self.table(value, "when") else { return when };
        self.check_keys(table, &WHEN_KEYS, "the condition of a rule");
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "words" => when.words = self.phrases(value, "words"),
                "all_words" => when.all_words = self.phrases(value, "all_words"),
                "without_words" => when.without_words = self.phrases(value, "without_words"),
                "lang" => when.langs = self.list(value, "lang", Reading::lang),
                "page" => when.pages = self.list(value, "page", Reading::page),
                "tier" => {
                    when.tiers = self
                        .list(value, "tier", |reading, at| reading.known(at, "tier", &names.tiers));
                }
                "channel" => when.channels = self.list(value, "channel", Reading::channel),
                "time" => when.hours = self.list(value, "time", Reading::hours),
                "department" => {
                    when.departments = self.list(value, "department", |reading, at| {
                        reading.known(at, "department", &names.departments)
                    });
                }
                _ => {}
            }
        }
        when
    }

    fn effects(&mut self, value: &Value<'_>, names: &Names<'_>) -> Effects {
        let mut then = Effects::default();
        let Some(table) = self.table(value, "then") else { return then };
        self.check_keys(table, &THEN_KEYS, "what a rule does");
        if let Some(at) = table.get("department").and_then(|value| self.text(value, "department")) {
            then.department = self.known(&at, "department", &names.departments);
        }
        if let Some(at) = table.get("priority").and_then(|value| self.text(value, "priority")) {
            let known = Priority::ALL.map(|priority| (priority.as_str(), priority));
            then.priority = self.known(&at, "priority", &known);
        }
        if let Some(at) = table.get("assignee").and_then(|value| self.text(value, "assignee")) {
            then.assignee = EmailAddress::parse(&at.text);
            if then.assignee.is_none() {
                let message = format!("“{}” is not an email address", at.text);
                let suggestion = "Write the address with which the person signs in.".to_owned();
                self.error(at.at, message, Some(suggestion));
            }
        }
        if let Some(value) = table.get("tags") {
            then.tags = self.list(value, "tags", |reading, at| reading.tag(at, names));
        }
        if let Some(value) = table.get("skills") {
            let skill =
                |reading: &mut Reading<'_>, at: &Written| reading.name(at, SkillName::parse);
            then.skills = self.list(value, "skills", skill);
        }
        if let Some(value) = table.get("escalate") {
            then.escalate = self.truth(value, "escalate");
        }
        then
    }

    fn tag(&mut self, at: &Written, names: &Names<'_>) -> Option<TagName> {
        if names.tags.is_empty() {
            return self.name(at, TagName::parse);
        }
        self.known(at, "tag", &names.tags)
    }

    fn page(&mut self, at: &Written) -> Option<PagePattern> {
        let page = PagePattern::parse(&at.text);
        if page.is_none() {
            let message = format!("“{}” is not the address of a page", at.text);
            let suggestion = "Write a path such as /billing/*, or a whole address.".to_owned();
            self.error(at.at, message, Some(suggestion));
        }
        page
    }

    fn channel(&mut self, at: &Written) -> Option<String> {
        let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        if !at.text.chars().all(is_plain) {
            let message = format!("“{}” is not the name of a channel", at.text);
            let suggestion = "Write one word, such as web, widget or email.".to_owned();
            self.error(at.at, message, Some(suggestion));
            return None;
        }
        Some(at.text.to_lowercase())
    }

    pub(super) fn hours(&mut self, at: &Written) -> Option<Hours> {
        match Hours::parse(&at.text) {
            Ok(hours) => Some(hours),
            Err(why) => {
                let suggestion = "Write it as “Mon-Fri 18:00-08:00”.".to_owned();
                self.error(at.at, format!("the time “{}” {why}", at.text), Some(suggestion));
                None
            }
        }
    }
}
