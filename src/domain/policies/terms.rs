//! What is promised to whom, and in which hours: the part of the policies that clocks are
//! reckoned by. Every version of it is kept.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::priority::Priority;
use crate::domain::names::{DepartmentName, TierName};

/// The share of a promise after which is warned, in percent, if the file says nothing.
pub const WARN_PERCENT: u8 = 75;
/// The longest promise, in minutes of business time: nobody waits a year for an answer.
pub const MINUTES_MAX: u32 = 2_000 * 60;

/// Hours and promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// When those departments work that do not say it themselves.
    pub calendar: Calendar,
    /// When departments work that say it themselves.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub departments: BTreeMap<DepartmentName, Calendar>,
    /// The promises, in the order in which they are looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<SlaPolicy>,
}

/// A promise of the file: to whom, and what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlaPolicy {
    /// What it is called; no two have the same.
    pub name: String,
    /// For tickets of these departments; none: of all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<DepartmentName>,
    /// For tickets that press so much; none: however much they press.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub priorities: Vec<Priority>,
    /// For customers of these tiers; none: for everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<TierName>,
    /// Until the first reply, in minutes of business time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_response: Option<u32>,
    /// Until each later reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_response: Option<u32>,
    /// Until it is solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<u32>,
    /// After which share of a promise is warned, in percent.
    #[serde(default = "warn_percent")]
    pub warn_percent: u8,
}

fn warn_percent() -> u8 {
    WARN_PERCENT
}

impl Default for Terms {
    /// Those of a desk without a file: nothing is promised, round the clock.
    fn default() -> Terms {
        Terms { calendar: Calendar::always(), departments: BTreeMap::new(), promises: Vec::new() }
    }
}

/// What a promise depends on.
#[derive(Clone, Copy, Debug)]
pub struct Kind<'a> {
    /// The department that answers.
    pub department: &'a DepartmentName,
    /// How much the ticket presses.
    pub priority: Priority,
    /// The tier of the customer, where it is known.
    pub tier: Option<&'a TierName>,
}

impl Terms {
    /// When a department works.
    #[must_use]
    pub fn calendar(&self, department: &DepartmentName) -> &Calendar {
        self.departments.get(department).unwrap_or(&self.calendar)
    }

    /// What is promised for tickets of a kind: the first that fits.
    #[must_use]
    pub fn promise(&self, kind: Kind<'_>) -> Option<&SlaPolicy> {
        self.promises.iter().find(|promise| promise.fits(kind))
    }
}

impl SlaPolicy {
    /// Whether it is for tickets of this kind.
    #[must_use]
    pub fn fits(&self, kind: Kind<'_>) -> bool {
        let is_of_tier = |tier: &TierName| self.tiers.contains(tier);
        (self.departments.is_empty() || self.departments.contains(kind.department))
            && (self.priorities.is_empty() || self.priorities.contains(&kind.priority))
            && (self.tiers.is_empty() || kind.tier.is_some_and(is_of_tier))
    }

    /// Whether it is for every ticket.
    #[must_use]
    pub fn is_for_all(&self) -> bool {
        self.departments.is_empty() && self.priorities.is_empty() && self.tiers.is_empty()
    }
}

/// A length of time as the file writes it: `45m`, `4h`, `1h 30m`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minutes(pub u32);

impl Minutes {
    /// Reads it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Minutes> {
        let mut total: u32 = 0;
        let mut rest = text.trim();
        let mut factors = [('h', 60), ('m', 1)].into_iter();
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit())?;
            let (number, after) = rest.split_at_checked(digits)?;
            let unit = after.chars().next()?;
            // Each unit once, the longer one first.
            let (_, factor) = factors.find(|(known, _)| *known == unit)?;
            total = total.checked_add(number.parse::<u32>().ok()?.checked_mul(factor)?)?;
            rest = after.get(unit.len_utf8()..)?.trim_start();
        }
        (1..=MINUTES_MAX).contains(&total).then_some(Minutes(total))
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (0, minutes) => write!(f, "{minutes}m"),
            (hours, 0) => write!(f, "{hours}h"),
            (hours, minutes) => write!(f, "{hours}h {minutes}m"),
        }
    }
}
