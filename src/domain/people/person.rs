//! A person of the team, as it is stored.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::PersonId;
use crate::domain::names::{DepartmentName, SkillName};
use crate::domain::permissions::Role;
use crate::store::{IndexKey, Record};

/// The longest address that mail can carry (RFC 5321, 4.5.3.1.3, less the angle brackets).
const EMAIL_CHARS_MAX: usize = 254;

/// An email address, lower-cased, of a plausible form. Whether it is anyone's is not known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address; `None` if it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<EmailAddress> {
        let text = text.trim();
        let fits = text.chars().count() <= EMAIL_CHARS_MAX
            && email_address::EmailAddress::is_valid(text)
            && text.rsplit('@').next().is_some_and(|domain| domain.contains('.'));
        fits.then(|| EmailAddress(text.to_lowercase()))
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An account of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Never changes.
    pub id: PersonId,
    /// As others see it.
    pub name: String,
    /// Signs in with it.
    pub email: EmailAddress,
    /// What the person does; they add up.
    pub roles: Vec<Role>,
    /// Argon2id, in the PHC string format; empty for who signs in at a provider only.
    pub password_hash: String,
    /// A switched-off account can do nothing.
    pub active: bool,
    /// When the account was made.
    pub created_at: Timestamp,
    /// Since when signing in asks for a code as well; none: it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_factor: Option<Timestamp>,
    /// The departments they work in; none said: in all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<DepartmentName>,
    /// What they know that not everybody does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillName>,
    /// With so many tickets waiting for their answer they are given no more; none: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u16>,
}

impl Person {
    /// The index of people by email address.
    pub const BY_EMAIL: &'static str = "by_email";

    /// Whether they can sign in with a password.
    #[must_use]
    pub fn has_password(&self) -> bool {
        !self.password_hash.is_empty()
    }

    /// Whether they answer tickets of a department.
    #[must_use]
    pub fn works_in(&self, department: &DepartmentName) -> bool {
        self.departments.is_empty() || self.departments.contains(department)
    }

    /// Whether they know all of this.
    #[must_use]
    pub fn has_skills(&self, wanted: &[SkillName]) -> bool {
        wanted.iter().all(|skill| self.skills.contains(skill))
    }
}

impl Record for Person {
    const KIND: &'static str = "person";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.id.to_string()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        vec![IndexKey { index: Person::BY_EMAIL, key: self.email.to_string() }]
    }
}
