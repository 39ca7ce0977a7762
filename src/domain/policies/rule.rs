//! A rule: when it applies, and what it does to a new ticket.

use super::hours::Hours;
use super::page_pattern::PagePattern;
use super::phrase::Phrase;
use super::priority::Priority;
use crate::domain::names::{DepartmentName, SkillName, TagName, TierName};
use crate::domain::people::EmailAddress;
use crate::i18n::Lang;

/// A rule of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it is called in histories; no two have the same.
    pub name: String,
    /// When it applies.
    pub when: Condition,
    /// What it does.
    pub then: Effects,
    /// Whether no later rule is looked at once it has applied.
    pub stop: bool,
    /// The line of the file on which it begins.
    pub line: u32,
}

/// When a rule applies: everything that is said here must hold. What is not said does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// One of these stands in the subject or the text.
    pub words: Vec<Phrase>,
    /// All of these do.
    pub all_words: Vec<Phrase>,
    /// None of these does.
    pub without_words: Vec<Phrase>,
    /// The ticket is in one of these languages.
    pub langs: Vec<Lang>,
    /// It was asked on one of these pages.
    pub pages: Vec<PagePattern>,
    /// The customer is of one of these tiers.
    pub tiers: Vec<TierName>,
    /// It came by one of these channels.
    pub channels: Vec<String>,
    /// It came in some of these hours, in the time zone of its department.
    pub hours: Vec<Hours>,
    /// Earlier rules have sent it to one of these departments.
    pub departments: Vec<DepartmentName>,
}

impl Condition {
    /// Whether it holds for every ticket.
    #[must_use]
    pub fn is_always(&self) -> bool {
        *self == Condition::default()
    }
}

/// What a rule does. Of departments, priorities and assignees the last one counts; tags and
/// skills add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// Sends the ticket to this department.
    pub department: Option<DepartmentName>,
    /// Gives it this priority.
    pub priority: Option<Priority>,
    /// Puts these tags on it.
    pub tags: Vec<TagName>,
    /// Gives it to this person.
    pub assignee: Option<EmailAddress>,
    /// Asks for somebody with these skills.
    pub skills: Vec<SkillName>,
    /// Shows it to a lead at once.
    pub escalate: bool,
}
