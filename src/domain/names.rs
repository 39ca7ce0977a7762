//! The names by which policies speak of things: short words that never need quoting.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The longest name, in characters: it stands in addresses, filters and narrow columns.
pub const NAME_CHARS_MAX: usize = 40;

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// There is nothing in it.
    #[error("is empty")]
    Empty,
    /// It is too long.
    #[error("has more than {NAME_CHARS_MAX} characters")]
    TooLong,
    /// It has a character that names do not have.
    #[error("has “{0}”; names have lower-case letters, digits and hyphens")]
    Character(char),
    /// It begins or ends with a hyphen.
    #[error("begins or ends with a hyphen")]
    Hyphen,
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads a name: lower-case letters, digits and hyphens.
            ///
            /// # Errors
            /// What is wrong with it.
            pub fn parse(text: &str) -> Result<Self, NameError> {
                check(text).map(|()| Self(text.to_owned()))
            }

            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NameError;

            fn try_from(text: String) -> Result<Self, NameError> {
                check(&text).map(|()| Self(text))
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }
    };
}

name! {
    /// The name of a department.
    DepartmentName
}
name! {
    /// The name of a tag of the vocabulary.
    TagName
}
name! {
    /// The name of a tier of customers.
    TierName
}
name! {
    /// The name of something that an agent knows how to do.
    SkillName
}

name! {
    /// The name of somebody outside the desk who is told what customers say.
    DestinationName
}

impl DepartmentName {
    /// The department of a desk whose policies name none.
    #[must_use]
    pub fn support() -> DepartmentName {
        DepartmentName("support".to_owned())
    }
}

impl Default for DepartmentName {
    fn default() -> DepartmentName {
        DepartmentName::support()
    }
}

fn check(text: &str) -> Result<(), NameError> {
    if text.is_empty() {
        return Err(NameError::Empty);
    }
    if text.chars().count() > NAME_CHARS_MAX {
        return Err(NameError::TooLong);
    }
    if let Some(wrong) = text.chars().find(|c| !is_of_name(*c)) {
        return Err(NameError::Character(wrong));
    }
    if text.starts_with('-') || text.ends_with('-') {
        return Err(NameError::Hyphen);
    }
    Ok(())
}

/// Letters of every script, with the marks that are part of them.
fn is_of_name(c: char) -> bool {
    let is_mark = || c.general_category_group() == GeneralCategoryGroup::Mark;
    c == '-' || (c.is_alphanumeric() && !c.is_uppercase()) || is_mark()
}
