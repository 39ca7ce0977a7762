//! What is wrong with a file, and exactly where.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The author's meaning is lost or in doubt.
    Error,
    /// The page can be shown, but something on it is missing or odd.
    Warning,
}

/// One thing wrong with a file, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// What is wrong, as a phrase.
    pub message: String,
    /// What to do about it, as a sentence.
    pub suggestion: Option<String>,
    /// A stable name for this kind of problem.
    pub code: &'static str,
}

/// A position in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) line: u32,
    pub(super) column: u32,
}

impl Problem {
    pub(super) fn error(place: Place, code: &'static str, message: impl Into<String>) -> Problem {
        Problem {
            severity: Severity::Error,
            line: place.line,
            column: place.column,
            message: message.into(),
            suggestion: None,
            code,
        }
    }

    pub(super) fn warning(place: Place, code: &'static str, message: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, ..Problem::error(place, code, message) }
    }

    pub(super) fn suggest(mut self, suggestion: impl Into<String>) -> Problem {
        self.suggestion = Some(suggestion.into());
        self
    }
}

/// Turns byte offsets of a text into lines and columns.
pub(super) struct Places<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    first_line: u32,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str, first_line: u32) -> Places<'a> {
        let mut line_starts = vec![0];
        line_starts.extend(
            text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1),
        );
        Places { text, line_starts, first_line }
    }

    pub(super) fn line(&self, offset: usize) -> u32 {
        let index = self.line_starts.partition_point(|start| *start <= offset);
        self.first_line.saturating_add(number(index.saturating_sub(1)))
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        let index = self.line_starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let start = self.line_starts.get(index).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or("");
        Place { line: self.line(offset), column: number(before.chars().count()).saturating_add(1) }
    }
}

/// A count as it is kept in a place.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
