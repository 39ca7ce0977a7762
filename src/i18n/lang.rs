//! A language: its code, its own name and the direction it is written in.
//! What is written in a language is elsewhere: words in `catalog`, numbers and dates in `format`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language that content or the interface can be in, named by its ISO 639-1 code.
///
/// Only codes of the table below exist, so that a folder called `go` or `api` is never
/// taken for a language.
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

/// Code, the language's name for itself.
const LANGUAGES: [(&str, &str); 47] = [
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gu", "ગુજરાતી"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("kn", "ಕನ್ನಡ"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("ml", "മലയാളം"),
    ("mr", "मराठी"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// A code that names no language Answerdesk knows.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is not a language code that Answerdesk knows (en, el, fa, te, de, …)")]
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
        LANGUAGES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(code))
            .map(|(known, _)| Lang(known))
    }

    /// The code: `en`, `fa`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The language's name for itself, as a language menu shows it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        LANGUAGES.iter().find(|(code, _)| *code == self.0).map_or(self.0, |(_, name)| name)
    }

    /// The direction its script runs in.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self.0 {
            "ar" | "fa" | "he" => Direction::Rtl,
            _ => Direction::Ltr,
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
