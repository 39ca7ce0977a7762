//! The departments, tiers, tags and words of frustration of the policies file.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::file_terms::OwnHours;
use super::file_values::{Reading, Value, Written};
use super::phrase::Phrase;
use super::policy::{Department, Frustration, Policies, Tag, Tier, Titles, Work};
use crate::domain::articles::slug::title_from_name;
use crate::domain::names::{DepartmentName, NameError, TagName, TierName};

const DEPARTMENTS_MAX: usize = 100;
const TIERS_MAX: usize = 50;
const TAGS_MAX: usize = 2_000;
/// Points from which a ticket is shown to a lead: more can never be reached.
const POINTS_MAX: u32 = 100;
/// So many words a phrase has at most: nobody writes longer ones word for word.
const PHRASE_WORDS_MAX: usize = 8;
/// So many phrases a list has at most.
pub(super) const PHRASES_MAX: usize = 300;

const WORK: [(&str, Work); 2] = [("in-order", Work::InOrder), ("pick", Work::Pick)];

impl Reading<'_> {
    /// Reads the departments; when those work that say it themselves.
    pub(super) fn departments(
        &mut self,
        root: &DeTable<'_>,
        policies: &mut Policies,
    ) -> Vec<(DepartmentName, OwnHours)> {
        const KEYS: [&str; 7] =
            ["name", "title", "work", "public", "time_zone", "hours", "holidays"];
        let mut own = Vec::new();
        for (at, table) in self.tables(root, "department", DEPARTMENTS_MAX) {
            self.check_keys(table, &KEYS, "a department");
            let Some((name, place)) =
                self.own_name(table, (at, "department"), DepartmentName::parse)
            else {
                continue;
            };
            if policies.department(&name).is_some() {
                self.tell_double(place, "departments", name.as_str());
                continue;
            }
            let work = table.get("work").and_then(|value| self.text(value, "work"));
            let work = work.and_then(|work| self.known(&work, "way of working", &WORK));
            let public = table.get("public").is_some_and(|value| self.truth(value, "public"));
            let time_zone = table.get("time_zone").and_then(|value| self.time_zone(value));
            let titles = self.titles_or_name(table, name.as_str());
            let work = work.unwrap_or_default();
            own.push((name.clone(), self.own_hours(table)));
            policies.departments.push(Department { name, titles, work, public, time_zone });
        }
        if policies.departments.is_empty() {
            policies.departments.push(Department::support());
        }
        own
    }

    pub(super) fn tiers(&mut self, root: &DeTable<'_>, policies: &mut Policies) {
        for (at, table) in self.tables(root, "tier", TIERS_MAX) {
            self.check_keys(table, &["name", "title"], "a tier");
            let Some((name, place)) = self.own_name(table, (at, "tier"), TierName::parse) else {
                continue;
            };
            if policies.tier(&name).is_some() {
                self.tell_double(place, "tiers", name.as_str());
                continue;
            }
            let rank = u8::try_from(policies.tiers.len()).unwrap_or(u8::MAX);
            let titles = self.titles_or_name(table, name.as_str());
            policies.tiers.push(Tier { name, titles, rank });
        }
    }

    pub(super) fn tags(&mut self, root: &DeTable<'_>, policies: &mut Policies) {
        for (at, table) in self.tables(root, "tag", TAGS_MAX) {
            self.check_keys(table, &["name", "title"], "a tag");
            let Some((name, place)) = self.own_name(table, (at, "tag"), TagName::parse) else {
                continue;
            };
            if policies.tag(&name).is_some() {
                self.tell_double(place, "tags", name.as_str());
                continue;
            }
            let titles = self.titles_or_name(table, name.as_str());
            policies.tags.push(Tag { name, titles });
        }
    }

    pub(super) fn frustration(&mut self, value: &Value<'_>) -> Frustration {
        let mut frustration = Frustration::default();
        let Some(table) = self.table(value, "frustration") else { return frustration };
        self.check_keys(table, &["escalate_at", "words"], "frustration");
        if let Some(value) = table.get("escalate_at")
            && let Some(points) = self.count(value, "escalate_at", 0..=POINTS_MAX)
        {
            frustration.escalate_at = (points > 0).then_some(points);
        }
        let Some(value) = table.get("words") else { return frustration };
        let Some(words) = self.table(value, "words") else { return frustration };
        let mut by_lang = BTreeMap::new();
        for (key, value) in words {
            let written = Written { text: key.get_ref().to_string(), at: key.span().start };
            if let Some(lang) = self.lang(&written) {
                by_lang.insert(lang, self.phrases(value, "words"));
            }
        }
        frustration.words = by_lang;
        frustration
    }

    /// Words or phrases.
    pub(super) fn phrases(&mut self, value: &Value<'_>, what: &str) -> Vec<Phrase> {
        let mut phrases = self.list(value, what, |reading, written| {
            let Some(phrase) = Phrase::parse(&written.text) else {
                let message = format!("“{}” has no letter or digit", written.text);
                reading.error(written.at, message, None);
                return None;
            };
            if phrase.word_count() > PHRASE_WORDS_MAX {
                let count = phrase.word_count();
                let message = format!("an entry has {count} words; {PHRASE_WORDS_MAX} at most");
                let suggestion = "Take its telling words.".to_owned();
                reading.error(written.at, message, Some(suggestion));
                return None;
            }
            Some(phrase)
        });
        if phrases.len() > PHRASES_MAX {
            let message = format!("there are more than {PHRASES_MAX} entries");
            self.error(value.span().start, message, None);
            phrases.truncate(PHRASES_MAX);
        }
        phrases
    }

    /// The name that a table gives to itself, and where it stands.
    pub(super) fn own_name<T>(
        &mut self,
        table: &DeTable<'_>,
        (at, what): (usize, &str),
        parse: impl Fn(&str) -> Result<T, NameError>,
    ) -> Option<(T, usize)> {
        let Some(value) = table.get("name") else {
            let suggestion = "Write name = \"…\" below the brackets.".to_owned();
            self.error(at, format!("a {what} has no name"), Some(suggestion));
            return None;
        };
        let written = self.text(value, "name")?;
        let name = self.name(&written, parse)?;
        Some((name, written.at))
    }

    pub(super) fn titles_or_name(&mut self, table: &DeTable<'_>, name: &str) -> Titles {
        let titles = table.get("title").and_then(|value| self.titles(value));
        titles.unwrap_or_else(|| Titles::same(&title_from_name(name)))
    }

    pub(super) fn tell_double(&mut self, at: usize, what: &str, name: &str) {
        let suggestion = "Give one of them another name.".to_owned();
        self.error(at, format!("there are two {what} “{name}”"), Some(suggestion));
    }
}
