//! The file of policies as a whole: from its text to values, with everything that is wrong with it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::file_checks;
use super::file_values::{Reading, Value};
use super::policy::{CLOSE_SOLVED_DAYS, Policies};
use crate::domain::permissions::Role;
use crate::markdown::problem::{Problem, Severity};

/// What the file may have at its top.
const KEYS: [&str; 13] = [
    "time_zone",
    "hours",
    "holidays",
    "close_solved_days",
    "second_factor",
    "department",
    "tier",
    "tag",
    "rule",
    "sla",
    "frustration",
    "surveys",
    "feedback",
];
/// The longest wait before a solved ticket is closed: ten years.
const DAYS_MAX: u32 = 3_650;

/// What a text says, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// What could be read.
    pub policies: Policies,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
    /// The calendar files that it names.
    pub files: Vec<String>,
}

impl Parsed {
    /// Whether anything is an error.
    #[must_use]
    pub fn has_error(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// Reads the text of a file by itself. Calendar files that it names are not looked at.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    guarded(text, None)
}

/// Reads the text of a file, and the calendar files of the content folder that it names.
#[must_use]
pub fn parse_in(folder: &Path, text: &str) -> Parsed {
    guarded(text, Some(folder))
}

fn guarded(text: &str, folder: Option<&Path>) -> Parsed {
    // Should a text make the program fail, it is the text that is wrong.
    let guarded = catch_unwind(AssertUnwindSafe(|| read(text, folder)));
    guarded.unwrap_or_else(|_panic| {
        let mut reading = Reading::new(text);
        let why = "the program failed on this file; please report it with the file".to_owned();
        reading.error(0, why, None);
        Parsed { policies: Policies::default(), problems: reading.problems, files: Vec::new() }
    })
}

fn read(text: &str, folder: Option<&Path>) -> Parsed {
    let without_mark = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reading = Reading::new(without_mark);
    reading.folder = folder;
    let (table, errors) = DeTable::parse_recoverable(without_mark);
    if without_mark.trim().is_empty() {
        let suggestion = "Remove the file if the desk is to have no policies.".to_owned();
        reading.error(0, "the file is empty".to_owned(), Some(suggestion));
    }
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        reading.error(at, format!("the line cannot be read: {}", error.message()), None);
    }
    if !errors.is_empty() {
        // What follows a line that cannot be read may be taken for something else.
        let (problems, files) = (reading.problems, Vec::new());
        return Parsed { policies: Policies::default(), problems, files };
    }
    let policies = reading.policies(table.get_ref());
    reading.problems.sort_by_key(|problem| (problem.line, problem.column));
    Parsed { policies, problems: reading.problems, files: reading.files }
}

impl Reading<'_> {
    fn policies(&mut self, root: &DeTable<'_>) -> Policies {
        self.check_keys(root, &KEYS, "the file");
        let mut policies = Policies {
            close_solved_days: Some(CLOSE_SOLVED_DAYS),
            departments: Vec::new(),
            ..Policies::default()
        };
        if let Some(zone) = root.get("time_zone").and_then(|value| self.time_zone(value)) {
            policies.time_zone = zone;
        }
        if let Some(value) = root.get("close_solved_days")
            && let Some(days) = self.count(value, "close_solved_days", 0..=DAYS_MAX)
        {
            policies.close_solved_days = u16::try_from(days).ok().filter(|days| *days > 0);
        }
        if let Some(value) = root.get("second_factor") {
            policies.second_factor = self.roles(value);
        }
        let own_hours = self.departments(root, &mut policies);
        self.tiers(root, &mut policies);
        self.tags(root, &mut policies);
        policies.terms = Arc::new(self.terms(root, &policies, own_hours));
        if let Some(value) = root.get("frustration") {
            policies.frustration = self.frustration(value);
        }
        if let Some(value) = root.get("surveys") {
            policies.surveys = self.surveys(value);
        }
        self.destinations(root, &mut policies);
        let places = self.rules(root, &mut policies);
        file_checks::warn(self, &policies, &places);
        policies
    }

    fn roles(&mut self, value: &Value<'_>) -> Vec<Role> {
        // Nobody at all is a list too: who takes the last role out says so.
        if matches!(value.get_ref(), DeValue::Array(items) if items.is_empty()) {
            return Vec::new();
        }
        let known = Role::ALL.map(|role| (role.as_str(), role));
        self.list(value, "second_factor", |reading, written| reading.known(written, "role", &known))
    }

    /// The tables under a head in double brackets, with the byte at which each begins.
    pub(super) fn tables<'v>(
        &mut self,
        root: &'v DeTable<'_>,
        key: &str,
        count_max: usize,
    ) -> Vec<(usize, &'v DeTable<'v>)> {
        let Some(value) = root.get(key) else { return Vec::new() };
        let wrong = |reading: &mut Self, at: usize| {
            let suggestion = format!("Write [[{key}]] above each one.");
            reading.error(
                at,
                format!("“{key}” is not written as a list of its own"),
                Some(suggestion),
            );
        };
        let DeValue::Array(items) = value.get_ref() else {
            wrong(self, value.span().start);
            return Vec::new();
        };
        if items.len() > count_max {
            let message = format!("there are more than {count_max} of “{key}”");
            self.error(value.span().start, message, None);
        }
        let mut tables = Vec::new();
        for item in items.iter().take(count_max) {
            match item.get_ref().as_table() {
                Some(table) => tables.push((item.span().start, table)),
                None => wrong(self, item.span().start),
            }
        }
        tables
    }
}
