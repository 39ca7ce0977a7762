//! Policies: departments, tiers, tags and rules, as one file beside the content says them, and
//! what follows from them for a ticket. They are values: nothing here changes a ticket.

pub mod calendar;
pub mod difference;
pub mod edit;
pub mod edit_text;
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
pub mod terms;

mod file;
mod file_checks;
mod file_lists;
mod file_rules;
mod file_terms;
mod file_values;

pub use crate::domain::names::{DepartmentName, SkillName, TagName, TierName};
pub use calendar::Calendar;
pub use file::{Parsed, parse, parse_in};
pub use frustration::{Contacts, Reason, Said, Score, Sign, frustration};
pub use policy::{Department, Frustration, Policies, Tag, Tier, Titles, Work};
pub use priority::Priority;
pub use route::{Facts, Routing, route};
pub use rule::{Condition, Effects, Rule};
pub use rule_book::RuleBook;
pub use terms::{Kind, SlaPolicy, Terms};
