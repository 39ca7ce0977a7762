//! A language: its code, its own name and the direction it is written in.
//! What is written in a language is elsewhere: words in `catalog`, numbers and dates in `format`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::languages::{CERTAIN, LANGUAGES, RIGHT_TO_LEFT};

/// A language that content or the interface can be in, named by its ISO 639-1 code.
///
/// Only codes of that list exist, so that a folder called `go` or `api` is never taken for a
/// language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(&'static str);

/// The direction a script runs in, as the `dir` attribute of HTML names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// A code that names no language Answerdesk knows.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "“{0}” is not the code of a language (two letters of ISO 639-1, such as en, el, fa, te or de)"
)]
pub struct UnknownLang(pub String);

impl Lang {
    /// English.
    pub const EN: Lang = Lang("en");
    /// Greek.
    pub const EL: Lang = Lang("el");
    /// Persian.
    pub const FA: Lang = Lang("fa");
    /// Telugu.
    pub const TE: Lang = Lang("te");

    /// The language with this code, if there is one. Case does not matter.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        let code = code.to_ascii_lowercase();
        let place = LANGUAGES.binary_search_by_key(&code.as_str(), |(known, _)| known).ok()?;
        LANGUAGES.get(place).map(|(known, _)| Lang(known))
    }

    /// All languages, by code.
    pub fn all() -> impl Iterator<Item = Lang> {
        LANGUAGES.iter().map(|(code, _)| Lang(code))
    }

    /// Whether a folder of this name at the top of a content tree is the language for certain,
    /// without a look at the folders beside it.
    #[must_use]
    pub fn is_certain_as_folder(self) -> bool {
        CERTAIN.contains(&self.0)
    }

    /// The code: `en`, `fa`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The language's name for itself, as a language menu shows it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        let place = LANGUAGES.binary_search_by_key(&self.0, |(code, _)| code).ok();
        place.and_then(|place| LANGUAGES.get(place)).map_or(self.0, |(_, name)| name)
    }

    /// The direction its script runs in.
    #[must_use]
    pub fn direction(self) -> Direction {
        match RIGHT_TO_LEFT.contains(&self.0) {
            true => Direction::Rtl,
            false => Direction::Ltr,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({})", self.0)
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Lang::from_code(code).ok_or_else(|| UnknownLang(code.to_owned()))
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
