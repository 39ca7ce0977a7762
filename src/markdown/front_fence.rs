//! Where the head of a file begins and ends. What stands in it is not looked at here.

use super::front_keys::looks_like_key_line;
use super::problem::number;

/// The language a head is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Yaml,
    Toml,
}

impl Format {
    /// The line that opens and closes such a head.
    pub(super) fn fence(self) -> &'static str {
        match self {
            Format::Yaml => "---",
            Format::Toml => "+++",
        }
    }

    fn is_closing(self, line: &str) -> bool {
        line == self.fence() || (self == Format::Yaml && line == "...")
    }
}

/// A head that was found at the top of a file.
pub(super) struct Head<'a> {
    pub(super) format: Format,
    /// What stands between the fences.
    pub(super) text: &'a str,
    /// The line of the first byte of `text`.
    pub(super) text_line: u32,
    pub(super) closed: bool,
    pub(super) body_offset: usize,
    pub(super) body_line: u32,
}

/// The length of the byte order mark, if there is one.
pub(super) fn byte_order_mark(source: &str) -> usize {
    if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// Finds the head; a rule across the page (`---`) with ordinary text after it is none.
pub(super) fn find(source: &str) -> Option<Head<'_>> {
    let start = byte_order_mark(source);
    let mut lines = source.get(start..)?.split_inclusive('\n');
    let first = lines.next()?;
    let format = match first.trim_end() {
        "---" => Format::Yaml,
        "+++" => Format::Toml,
        _ => return None,
    };
    let text_start = start + first.len();
    let mut offset = text_start;
    let mut found = None;
    for (index, line) in lines.clone().enumerate() {
        let end = offset + line.len();
        if format.is_closing(line.trim_end()) {
            found = Some((offset, end, number(index).saturating_add(3)));
            break;
        }
        offset = end;
    }
    let head = |text_end, closed, body_offset, body_line| {
        let text = source.get(text_start..text_end)?;
        Some(Head { format, text, text_line: 2, closed, body_offset, body_line })
    };
    match found {
        Some((end, body, line)) if closes(lines, end - text_start) => head(end, true, body, line),
        _ => {
            let (end, line) = open_end(source.get(text_start..)?);
            if end == 0 {
                return None;
            }
            head(text_start + end, false, text_start + end, line)
        }
    }
}

/// What looks like a head but does not begin at the first character of the file: below an empty
/// line, indented, or with line ends that are none. Its line, and what stands in it.
pub(super) fn misplaced(source: &str) -> Option<(u32, String)> {
    let is_blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let text = source.trim_start_matches(is_blank);
    let above = source.get(..source.len() - text.len())?;
    let mut lines = text.split(['\n', '\r']).map(str::trim_end);
    let fence = lines.next().filter(|line| matches!(*line, "---" | "+++"))?;
    let inside: Vec<&str> = lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take_while(|line| *line != fence)
        .collect();
    looks_like_key_line(inside.first()?)
        .then(|| (number(above.matches('\n').count()).saturating_add(1), inside.join("\n")))
}

/// Whether what stands before the closing fence can be a head at all: it is empty, or its first
/// line with something on it is a key, a comment or a broken attempt at a key.
fn closes<'a>(lines: impl Iterator<Item = &'a str>, length: usize) -> bool {
    let mut seen = 0;
    for line in lines {
        seen += line.len();
        if seen > length {
            break;
        }
        let text = line.trim();
        if !text.is_empty() && !text.starts_with('#') {
            return looks_like_key_line(text) || text.starts_with('{') || text.starts_with('[');
        }
    }
    true
}

/// Where the key lines of an unclosed head end, and the line after them.
fn open_end(text: &str) -> (usize, u32) {
    let mut end = 0;
    let mut line_number = 2_u32;
    for line in text.split_inclusive('\n') {
        let continues = line.starts_with([' ', '\t']) || line.trim_start().starts_with("- ");
        if !(looks_like_key_line(line.trim_end()) || (end > 0 && continues)) {
            break;
        }
        end += line.len();
        line_number = line_number.saturating_add(1);
    }
    (end, line_number)
}
