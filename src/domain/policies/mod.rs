//! Policies: departments, tiers, tags and rules, as one file beside the content says them, and
//! what follows from them for a ticket. They are values: nothing here changes a ticket.

pub mod calendar;
pub mod difference;
pub mod edit;
pub mod edit_text;
pub mod feedback;
pub mod frustration;
pub mod gaps;
pub mod holiday;
pub mod holiday_file;
pub mod hours;
pub mod keep;
pub mod page_pattern;
pub mod phrase;
pub mod policy;
pub mod priority;
pub mod route;
pub mod rule;
pub mod rule_book;
pub mod survey_policy;
pub mod terms;

mod file;
mod file_checks;
mod file_lists;
mod file_rules;
mod file_terms;
mod file_values;

pub use calendar::Calendar;
pub use file::{Parsed, parse, parse_in};
mod file_surveys;
pub use crate::domain::names::{DepartmentName, DestinationName, SkillName, TagName, TierName};
pub use feedback::Destination;
pub use frustration::{Contacts, Reason, Said, Score, Sign, frustration};
pub use policy::{Department, Frustration, Policies, Tag, Tier, Titles, Work};
pub use priority::Priority;
pub use route::{Facts, Routing, route};
pub use rule::{Condition, Effects, Rule};
pub use rule_book::RuleBook;
pub use survey_policy::{SurveyKind, SurveyPolicy};
pub use terms::{Kind, SlaPolicy, Terms};
