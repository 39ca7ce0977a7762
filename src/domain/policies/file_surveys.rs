//! What the policies file says of surveys, and of where feedback is sent on to.

use toml::de::DeTable;

use super::feedback::Destination;
use super::file_values::{Reading, Value};
use super::policy::Policies;
use super::survey_policy::{Questions, SurveyKind, SurveyPolicy};
use crate::domain::names::DestinationName;

const DESTINATIONS_MAX: usize = 50;
/// Nobody is asked after a year how it was.
const DAYS_MAX: u32 = 365;

const QUESTIONS: [(&str, Questions); 4] = [
    ("both", Questions::Both),
    ("csat", Questions::Csat),
    ("ces", Questions::Ces),
    ("off", Questions::Off),
];

impl Reading<'_> {
    pub(super) fn surveys(&mut self, value: &Value<'_>) -> SurveyPolicy {
        const KEYS: [&str; 6] = [
            "ask",
            "open_days",
            "silent_after_days",
            "silent_share",
            "escalate_csat",
            "escalate_ces",
        ];
        let mut surveys = SurveyPolicy::default();
        let Some(table) = self.table(value, "surveys") else { return surveys };
        self.check_keys(table, &KEYS, "surveys");
        if let Some(value) = table.get("ask")
            && let Some(written) = self.text(value, "ask")
            && let Some(questions) = self.known(&written, "survey", &QUESTIONS)
        {
            surveys.questions = questions;
        }
        let mut days = |key: &'static str, least: u32, into: &mut u16| {
            let found = table.get(key).and_then(|value| self.count(value, key, least..=DAYS_MAX));
            *into = found.and_then(|days| u16::try_from(days).ok()).unwrap_or(*into);
        };
        days("open_days", 1, &mut surveys.open_days);
        days("silent_after_days", 1, &mut surveys.silent_after_days);
        let mut score = |key: &'static str, most: u8, into: &mut u8| {
            let most = u32::from(most);
            let found = table.get(key).and_then(|value| self.count(value, key, 0..=most));
            *into = found.and_then(|score| u8::try_from(score).ok()).unwrap_or(*into);
        };
        score("silent_share", 100, &mut surveys.silent_share);
        score("escalate_csat", SurveyKind::Csat.score_max(), &mut surveys.escalate_csat);
        score("escalate_ces", SurveyKind::Ces.score_max(), &mut surveys.escalate_ces);
        surveys
    }

    pub(super) fn destinations(&mut self, root: &DeTable<'_>, policies: &mut Policies) {
        for (at, table) in self.tables(root, "feedback", DESTINATIONS_MAX) {
            self.check_keys(table, &["name", "title"], "a feedback destination");
            let named = self.own_name(table, (at, "feedback destination"), DestinationName::parse);
            let Some((name, place)) = named else { continue };
            if policies.destination(&name).is_some() {
                self.tell_double(place, "feedback destinations", name.as_str());
                continue;
            }
            let titles = self.titles_or_name(table, name.as_str());
            policies.feedback.push(Destination { name, titles });
        }
    }
}
