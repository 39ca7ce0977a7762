//! Hours, holidays and promises of the policies file.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::calendar::Calendar;
use super::file_values::{Reading, Value, Written};
use super::holiday::{Holiday, Holidays};
use super::holiday_file::{self, FOLDER};
use super::policy::Policies;
use super::priority::Priority;
use super::terms::{Minutes, SlaPolicy, Terms, WARN_PERCENT};
use crate::domain::names::{DepartmentName, TierName};

/// More promises than this nobody can keep apart.
const PROMISES_MAX: usize = 200;
/// So many dates and files of holidays are taken.
const HOLIDAYS_MAX: usize = 1_000;
const SLA_KEYS: [&str; 6] =
    ["name", "when", "first_response", "next_response", "resolution", "warn_percent"];
const WHEN_KEYS: [&str; 3] = ["department", "priority", "tier"];

/// When a department works, as its table says it.
#[derive(Default)]
pub(super) struct OwnHours {
    hours: Option<Vec<super::hours::Hours>>,
    holidays: Option<Holidays>,
}

impl Reading<'_> {
    /// The `hours` and `holidays` of a table.
    pub(super) fn own_hours(&mut self, table: &DeTable<'_>) -> OwnHours {
        OwnHours {
            hours: table.get("hours").map(|value| self.list(value, "hours", Reading::hours)),
            holidays: table.get("holidays").map(|value| self.holidays(value)),
        }
    }

    /// Puts together when everybody works and what is promised.
    pub(super) fn terms(
        &mut self,
        root: &DeTable<'_>,
        policies: &Policies,
        own: Vec<(DepartmentName, OwnHours)>,
    ) -> Terms {
        let all = self.own_hours(root);
        let all_hours = all.hours.unwrap_or_default();
        let all_holidays = all.holidays.unwrap_or_default();
        let zone = policies.time_zone.clone();
        let calendar = Calendar::new(zone, all_hours.clone(), all_holidays.clone());
        let mut departments = BTreeMap::new();
        for (name, own) in own {
            let is_as_all = own.hours.is_none() && own.holidays.is_none();
            let zone = policies.department(&name).and_then(|one| one.time_zone.clone());
            if is_as_all && zone.is_none() {
                continue;
            }
            let calendar = Calendar::new(
                zone.unwrap_or_else(|| policies.time_zone.clone()),
                own.hours.unwrap_or_else(|| all_hours.clone()),
                own.holidays.unwrap_or_else(|| all_holidays.clone()),
            );
            departments.insert(name, calendar);
        }
        Terms { calendar, departments, promises: self.promises(root, policies) }
    }

    /// Dates, and files of dates.
    fn holidays(&mut self, value: &Value<'_>) -> Holidays {
        let mut found: Vec<Holiday> = Vec::new();
        let all = self.list(value, "holidays", |_, written| Some(Entry(written.clone())));
        if all.len() > HOLIDAYS_MAX {
            let message = format!("there are more than {HOLIDAYS_MAX} holidays");
            self.error(value.span().start, message, None);
        }
        for Entry(written) in all.into_iter().take(HOLIDAYS_MAX) {
            if let Some(holiday) = holiday_file::written(&written.text) {
                found.push(holiday);
            } else if holiday_file::is_name(&written.text) {
                found.extend(self.holiday_file(&written));
            } else {
                let message = format!("“{}” is no holiday", written.text);
                let suggestion = format!(
                    "Write 2026-12-25, 12-25 for every year, 2026-12-24 to 2026-12-26, or a \
                     calendar file of the content folder such as {FOLDER}/greece.ics."
                );
                self.error(written.at, message, Some(suggestion));
            }
        }
        Holidays::from(found)
    }

    /// The holidays of a calendar file.
    fn holiday_file(&mut self, written: &Written) -> Vec<Holiday> {
        if !self.files.contains(&written.text) {
            self.files.push(written.text.clone());
        }
        let Some(folder) = self.folder else { return Vec::new() };
        let read =
            holiday_file::text(folder, &written.text).and_then(|text| holiday_file::read(&text));
        match read {
            Ok(file) => {
                for (line, why) in file.left_out {
                    let message = format!("{}, line {line}: {why}", written.text);
                    self.warn(written.at, message, "It is left out; the other events count.");
                }
                file.holidays
            }
            Err(why) => {
                self.error(written.at, format!("{}: {why}", written.text), None);
                Vec::new()
            }
        }
    }

    fn promises(&mut self, root: &DeTable<'_>, policies: &Policies) -> Vec<SlaPolicy> {
        let mut promises: Vec<SlaPolicy> = Vec::new();
        for (at, table) in self.tables(root, "sla", PROMISES_MAX) {
            let errors_before = self.errors;
            self.check_keys(table, &SLA_KEYS, "a promise");
            let Some(name) = self.rule_name(table, (at, "promise")) else { continue };
            if promises.iter().any(|promise| promise.name == name.text) {
                self.tell_double(name.at, "promises", &name.text);
                continue;
            }
            let promise = self.promise(table, &name, policies);
            // A promise whose condition is wrong would be made to more people than was meant.
            if self.errors > errors_before {
                continue;
            }
            self.warn_of_promise(&promises, &promise, name.at);
            promises.push(promise);
        }
        promises
    }

    fn promise(&mut self, table: &DeTable<'_>, name: &Written, policies: &Policies) -> SlaPolicy {
        let mut promise = SlaPolicy {
            name: name.text.clone(),
            departments: Vec::new(),
            priorities: Vec::new(),
            tiers: Vec::new(),
            first_response: self.minutes(table, "first_response"),
            next_response: self.minutes(table, "next_response"),
            resolution: self.minutes(table, "resolution"),
            warn_percent: WARN_PERCENT,
        };
        if let Some(value) = table.get("warn_percent")
            && let Some(percent) = self.count(value, "warn_percent", 1..=99)
        {
            promise.warn_percent = u8::try_from(percent).unwrap_or(WARN_PERCENT);
        }
        if let Some(value) = table.get("when") {
            self.whom(value, policies, &mut promise);
        }
        let all = [promise.first_response, promise.next_response, promise.resolution];
        if all.iter().all(Option::is_none) {
            let message = format!("the promise “{}” promises nothing", promise.name);
            let suggestion = "Write first_response, next_response or resolution.".to_owned();
            self.error(name.at, message, Some(suggestion));
        }
        promise
    }

    fn whom(&mut self, value: &Value<'_>, policies: &Policies, promise: &mut SlaPolicy) {
        let Some(table) = self.table(value, "when") else { return };
        self.check_keys(table, &WHEN_KEYS, "the condition of a promise");
        if let Some(value) = table.get("department") {
            let known: Vec<(&str, DepartmentName)> = policies
                .departments
                .iter()
                .map(|one| (one.name.as_str(), one.name.clone()))
                .collect();
            promise.departments = self
                .list(value, "department", |reading, at| reading.known(at, "department", &known));
        }
        if let Some(value) = table.get("priority") {
            let known = Priority::ALL.map(|priority| (priority.as_str(), priority));
            promise.priorities =
                self.list(value, "priority", |reading, at| reading.known(at, "priority", &known));
        }
        if let Some(value) = table.get("tier") {
            let known: Vec<(&str, TierName)> =
                policies.tiers.iter().map(|one| (one.name.as_str(), one.name.clone())).collect();
            promise.tiers =
                self.list(value, "tier", |reading, at| reading.known(at, "tier", &known));
        }
    }

    /// A length of business time.
    fn minutes(&mut self, table: &DeTable<'_>, key: &str) -> Option<u32> {
        let written = self.text(table.get(key)?, key)?;
        let minutes = Minutes::parse(&written.text);
        if minutes.is_none() {
            let message = format!("“{}” is no length of time for {key}", written.text);
            let suggestion = "Write hours and minutes of business time, such as 45m, 4h or \
                              1h 30m; two days of eight hours are 16h."
                .to_owned();
            self.error(written.at, message, Some(suggestion));
        }
        minutes.map(|minutes| minutes.0)
    }

    /// Warns of what can hardly be meant.
    fn warn_of_promise(&mut self, earlier: &[SlaPolicy], promise: &SlaPolicy, at: usize) {
        if let Some(all) = earlier.iter().find(|other| other.covers(promise)) {
            let message = format!("no ticket reaches the promise “{}”", promise.name);
            let why = format!("“{}” above it fits them all. Move it down.", all.name);
            self.warn(at, message, &why);
        }
        if let (Some(first), Some(whole)) = (promise.first_response, promise.resolution)
            && whole < first
        {
            let message =
                format!("“{}” promises to solve before it promises to reply", promise.name);
            self.warn(at, message, "Is resolution shorter than first_response?");
        }
    }
}

/// A holiday as it is written; the same one twice is told.
struct Entry(Written);

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.0.text == other.0.text
    }
}

impl SlaPolicy {
    /// Whether it fits every ticket that the other fits.
    fn covers(&self, other: &SlaPolicy) -> bool {
        fn all<T: PartialEq>(own: &[T], other: &[T]) -> bool {
            own.is_empty() || (!other.is_empty() && other.iter().all(|one| own.contains(one)))
        }
        all(&self.departments, &other.departments)
            && all(&self.priorities, &other.priorities)
            && all(&self.tiers, &other.tiers)
    }
}
