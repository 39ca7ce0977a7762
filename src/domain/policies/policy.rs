//! What the file says, as values: departments, tiers, tags, rules, and what stands beside them.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::calendar::Calendar;
use super::feedback::Destination;
use super::phrase::Phrase;
use super::rule::Rule;
use super::survey_policy::SurveyPolicy;
use super::terms::Terms;
use crate::domain::names::{DepartmentName, TagName, TierName};
use crate::domain::permissions::Role;
use crate::i18n::Lang;

/// A solved ticket is closed after so many days if the file says nothing.
pub const CLOSE_SOLVED_DAYS: u16 = 14;
/// The points from which frustration escalates a ticket if the file says nothing.
pub const ESCALATE_AT: u32 = 6;

/// The policies of a desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Policies {
    /// The departments, never none. The first takes what no rule sends elsewhere.
    pub departments: Vec<Department>,
    /// The tiers of customers, the most urgent first.
    pub tiers: Vec<Tier>,
    /// The vocabulary of tags; while it is empty, tags are free.
    pub tags: Vec<Tag>,
    /// The rules, in the order in which they are looked at.
    pub rules: Vec<Rule>,
    /// What counts as frustration.
    pub frustration: Frustration,
    /// What customers are asked once their question is solved.
    pub surveys: SurveyPolicy,
    /// To whom feedback is sent on that is not about support.
    pub feedback: Vec<Destination>,
    /// After so many days a solved ticket is closed; none: never.
    pub close_solved_days: Option<u16>,
    /// The roles that must sign in with a second factor.
    pub second_factor: Vec<Role>,
    /// The time zone of departments that name none.
    pub time_zone: TimeZone,
    /// When everybody works, and what is promised.
    pub terms: Arc<Terms>,
}

/// A department: people who answer tickets of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Department {
    /// Its name in files and addresses.
    pub name: DepartmentName,
    /// What people read.
    pub titles: Titles,
    /// How its agents come to their tickets.
    pub work: Work,
    /// Whether customers see which department has their question.
    pub public: bool,
    /// Its own time zone.
    pub time_zone: Option<TimeZone>,
}

/// How agents come to their tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// They answer what “Next” gives them.
    InOrder,
    /// They pick from the queue.
    #[default]
    Pick,
}

/// A tier of customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Its name in files and records.
    pub name: TierName,
    /// What people read.
    pub titles: Titles,
    /// Its place in the file: 0 is served first.
    pub rank: u8,
}

/// A tag of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The tag.
    pub name: TagName,
    /// What people read.
    pub titles: Titles,
}

/// A title in the languages that it was written in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// The titles by language.
    pub by_lang: BTreeMap<Lang, String>,
    /// What those read whose language has none.
    pub otherwise: String,
}

impl Titles {
    /// One title for everybody.
    #[must_use]
    pub fn same(title: &str) -> Titles {
        Titles { by_lang: BTreeMap::new(), otherwise: title.to_owned() }
    }

    /// The title for who reads this language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        self.by_lang.get(&lang).unwrap_or(&self.otherwise)
    }
}

/// What counts as frustration, and how much of it escalates a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frustration {
    /// The points from which a ticket is shown to a lead; none: it never is.
    pub escalate_at: Option<u32>,
    /// Words by language.
    pub words: BTreeMap<Lang, Vec<Phrase>>,
}

impl Default for Frustration {
    fn default() -> Frustration {
        Frustration { escalate_at: Some(ESCALATE_AT), words: BTreeMap::new() }
    }
}

impl Default for Policies {
    /// Those of a desk without a file: one department, free tags, no rules.
    fn default() -> Policies {
        Policies {
            departments: vec![Department::support()],
            tiers: Vec::new(),
            tags: Vec::new(),
            rules: Vec::new(),
            frustration: Frustration::default(),
            surveys: SurveyPolicy::default(),
            feedback: Vec::new(),
            close_solved_days: Some(CLOSE_SOLVED_DAYS),
            second_factor: Vec::new(),
            time_zone: TimeZone::UTC,
            terms: Arc::default(),
        }
    }
}

impl Department {
    /// The department of a desk whose policies name none.
    #[must_use]
    pub fn support() -> Department {
        Department {
            name: DepartmentName::support(),
            titles: Titles::same("Support"),
            work: Work::default(),
            public: false,
            time_zone: None,
        }
    }
}

impl Policies {
    /// The department of this name.
    #[must_use]
    pub fn department(&self, name: &DepartmentName) -> Option<&Department> {
        self.departments.iter().find(|department| department.name == *name)
    }

    /// The department that takes what no rule sends elsewhere.
    #[must_use]
    pub fn first_department(&self) -> DepartmentName {
        self.departments.first().map_or_else(DepartmentName::support, |first| first.name.clone())
    }

    /// The tier of this name.
    #[must_use]
    pub fn tier(&self, name: &TierName) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.name == *name)
    }

    /// The place of a customer's tier among all; those without one, or with one that is gone,
    /// come last.
    #[must_use]
    pub fn rank(&self, tier: Option<&TierName>) -> u8 {
        tier.and_then(|name| self.tier(name)).map_or(u8::MAX, |tier| tier.rank)
    }

    /// The tag of this name.
    #[must_use]
    pub fn tag(&self, name: &TagName) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.name == *name)
    }

    /// Whether any tag may be given, because there is no vocabulary.
    #[must_use]
    pub fn has_free_tags(&self) -> bool {
        self.tags.is_empty()
    }

    /// Whether tickets may be given this tag.
    #[must_use]
    pub fn takes_tag(&self, tag: &TagName) -> bool {
        self.has_free_tags() || self.tag(tag).is_some()
    }

    /// The time zone in which a department works.
    #[must_use]
    pub fn time_zone_of(&self, department: &DepartmentName) -> &TimeZone {
        let own = self.department(department).and_then(|found| found.time_zone.as_ref());
        own.unwrap_or(&self.time_zone)
    }

    /// When a department works.
    #[must_use]
    pub fn calendar(&self, department: &DepartmentName) -> &Calendar {
        self.terms.calendar(department)
    }

    /// Whether who has this role must sign in with a second factor.
    #[must_use]
    pub fn asks_second_factor_of(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.second_factor.contains(role))
    }
}
