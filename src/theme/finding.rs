//! What is wrong with a theme, and where.

use std::fmt;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The theme cannot be used like this, or someone cannot read the site.
    Error,
    /// It works, but not as it was meant.
    Warning,
}

/// One thing that is wrong with a file of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, with the theme's folder or name before it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How bad it is.
    pub weight: Weight,
    /// What is wrong.
    pub message: String,
}

impl Finding {
    pub(super) fn new(weight: Weight, spot: &Spot, message: impl Into<String>) -> Finding {
        let Spot { file, line, column } = spot.clone();
        Finding { file, line, column, weight, message: message.into() }
    }

    pub(super) fn error(spot: &Spot, message: impl Into<String>) -> Finding {
        Finding::new(Weight::Error, spot, message)
    }

    pub(super) fn warning(spot: &Spot, message: impl Into<String>) -> Finding {
        Finding::new(Weight::Warning, spot, message)
    }

    /// Whether the theme cannot be used like this.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.weight == Weight::Error
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = if self.is_error() { "error" } else { "warning" };
        write!(f, "{}:{}:{}: {weight}: {}", self.file, self.line, self.column, self.message)
    }
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Spot {
    /// The beginning of a file.
    pub(super) fn top(file: impl Into<String>) -> Spot {
        Spot { file: file.into(), line: 1, column: 1 }
    }

    /// The place of a byte offset in a file's text.
    pub(super) fn at(file: &str, text: &str, offset: usize) -> Spot {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Spot { file: file.to_owned(), line, column }
    }
}

/// “, did you mean paper?” where one name is plainly nearest: at most two slips of the keyboard,
/// and fewer than the name has letters.
pub(super) fn near<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let distance = |one: &str| strsim::damerau_levenshtein(one, name);
    match known.into_iter().min_by_key(|one| distance(one)) {
        Some(one) if distance(one) <= 2 && distance(one) < name.chars().count() => {
            format!(", did you mean {one}?")
        }
        _ => String::new(),
    }
}
