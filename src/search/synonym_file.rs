//! Reads the file of synonyms that editors keep: `a, b, c` both ways, `a => b, c` one way,
//! `[el]` above the lines of a language, `#` before a comment.

use std::collections::HashMap;

use super::synonyms::{Languages, SynonymProblem, forms};
use crate::i18n::Lang;

/// More lines than this are a dictionary: their words are worth an article each.
const LINES_MAX: usize = 5_000;
/// So many entries on one line; each of them finds all others.
const ENTRIES_MAX: usize = 24;
/// So many words in an entry: nobody types longer phrases word for word.
const WORDS_MAX: usize = 6;
/// So many problems are told; who mends them sees the next.
const PROBLEMS_MAX: usize = 50;
/// What lies between the searched and the found of a one-way line.
const ARROW: &str = "=>";
/// The head above lines for everybody.
const ALL: &str = "all";

/// A line that can be used.
#[derive(Debug)]
pub(super) struct Line {
    /// The languages it is for; none: all.
    langs: Vec<Lang>,
    /// What is searched.
    pub(super) searched: Vec<String>,
    /// What is found by it too; none on a line that works both ways.
    found: Vec<String>,
}

impl Line {
    /// Whether it is for who reads or writes these languages.
    pub(super) fn is_for(&self, languages: Languages) -> bool {
        self.langs.is_empty()
            || self.langs.contains(&languages.query)
            || self.langs.contains(&languages.reader)
    }

    /// What the searched words find.
    pub(super) fn targets(&self) -> &[String] {
        if self.found.is_empty() { &self.searched } else { &self.found }
    }
}

/// Reads the text of a file.
pub(super) fn read(text: &str) -> (Vec<Line>, Vec<SynonymProblem>) {
    let mut reader = Reader::default();
    for (place, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        reader.line = u32::try_from(place + 1).unwrap_or(u32::MAX);
        let is_full = reader.lines.len() >= LINES_MAX;
        reader.read(line);
        if is_full && reader.lines.len() > LINES_MAX {
            reader.lines.truncate(LINES_MAX);
            let message = format!("there are more than {LINES_MAX} lines; the rest is left out");
            reader.tell((1, message), None);
            break;
        }
        if reader.problems.len() >= PROBLEMS_MAX {
            break;
        }
    }
    (reader.lines, reader.problems)
}

#[derive(Default)]
struct Reader {
    line: u32,
    lines: Vec<Line>,
    problems: Vec<SynonymProblem>,
    langs: Vec<Lang>,
    /// The one-way pairs so far, with their lines.
    ways: HashMap<(Vec<String>, Vec<String>), u32>,
}

/// A piece of a line and where it begins, in characters from 1.
#[derive(Clone, Copy)]
struct Piece<'a> {
    text: &'a str,
    column: usize,
}

impl<'a> Piece<'a> {
    fn trimmed(self) -> Piece<'a> {
        let start = self.text.trim_start();
        let column = self.column + chars(self.text) - chars(start);
        Piece { text: start.trim_end(), column }
    }

    /// What stands before the byte at `end`, and what from `start` on.
    fn cut(self, end: usize, start: usize) -> (Piece<'a>, Piece<'a>) {
        let before = self.text.get(..end).unwrap_or_default();
        let passed = self.text.get(..start).unwrap_or_default();
        let after = self.text.get(start..).unwrap_or_default();
        (
            Piece { text: before, column: self.column },
            Piece { text: after, column: self.column + chars(passed) },
        )
    }

    /// The entries between the commas of any script.
    fn entries(self) -> Vec<Piece<'a>> {
        let mut entries = Vec::new();
        let mut rest = self;
        while let Some((at, comma)) = rest.text.char_indices().find(|(_, c)| is_comma(*c)) {
            let (entry, after) = rest.cut(at, at + comma.len_utf8());
            entries.push(entry.trimmed());
            rest = after;
        }
        entries.push(rest.trimmed());
        entries
    }
}

impl Reader {
    fn read(&mut self, line: &str) {
        let all = Piece { text: without_comment(line), column: 1 }.trimmed();
        if all.text.is_empty() {
            return;
        }
        if let Some(head) = all.text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            self.read_head(Piece { text: head, column: all.column + 1 });
            return;
        }
        let errors_before = self.errors();
        let (searched, found) = match all.text.find(ARROW) {
            None => (self.both_ways(all), Vec::new()),
            Some(at) => {
                let (left, right) = all.cut(at, at + ARROW.len());
                self.one_way(left, right)
            }
        };
        if self.errors() == errors_before {
            self.lines.push(Line { langs: self.langs.clone(), searched, found });
        }
    }

    fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.is_error).count()
    }

    fn read_head(&mut self, head: Piece<'_>) {
        self.langs.clear();
        for code in head.entries() {
            if code.text.eq_ignore_ascii_case(ALL) {
                continue;
            }
            match Lang::from_code(code.text) {
                Some(lang) => self.langs.push(lang),
                None => {
                    let message = format!("“{}” is not the code of a language", code.text);
                    let suggestion = "Write two letters such as [en], [el], [fa] or [te], several \
                                      with commas, or [all].";
                    self.tell((code.column, message), Some(suggestion));
                }
            }
        }
    }

    fn both_ways(&mut self, all: Piece<'_>) -> Vec<String> {
        let entries = self.side(all);
        if let [only] = entries.as_slice()
            && all.entries().len() == 1
        {
            let message = format!("“{only}” stands alone on its line");
            let suggestion = "Write at least two entries with a comma between them, or `word => \
                              what is found too`.";
            self.tell((all.column, message), Some(suggestion));
        }
        entries
    }

    fn one_way(&mut self, left: Piece<'_>, right: Piece<'_>) -> (Vec<String>, Vec<String>) {
        if let Some(at) = right.text.find(ARROW) {
            let (_, second) = right.cut(at, at);
            let message = format!("there are two `{ARROW}` on one line");
            self.tell((second.column, message), Some("Write each pair on a line of its own."));
            return (Vec::new(), Vec::new());
        }
        let (searched, found) = (self.side(left), self.side(right));
        for from in &searched {
            for to in &found {
                self.note_way((left.trimmed().column, from), to);
            }
        }
        (searched, found)
    }

    /// Notes that one entry leads to another, and tells if that one led here already.
    fn note_way(&mut self, (column, from): (usize, &str), to: &str) {
        let (from_stems, to_stems) = (stems(from), stems(to));
        if from_stems == to_stems {
            let message = format!("“{from}” and “{to}” are the same to the search");
            self.warn((column, message), Some("Take one of them away."));
            return;
        }
        if let Some(line) = self.ways.get(&(to_stems.clone(), from_stems.clone())) {
            let message = format!("“{from}” leads back to “{to}”, which leads here on line {line}");
            let suggestion = format!("If both are to find each other, write `{to}, {from}` once.");
            self.warn((column, message), Some(&suggestion));
        }
        self.ways.entry((from_stems, to_stems)).or_insert(self.line);
    }

    /// The entries of one side, those that are wrong left out and told.
    fn side(&mut self, side: Piece<'_>) -> Vec<String> {
        let pieces = side.entries();
        let mut entries: Vec<(String, Vec<String>)> = Vec::new();
        for piece in &pieces {
            if piece.text.is_empty() {
                let what = if pieces.len() == 1 { "a side of the line" } else { "an entry" };
                let message = format!("{what} is empty");
                self.tell((piece.column, message), Some("Write a word, or take the sign away."));
                continue;
            }
            let stems = stems(piece.text);
            if stems.is_empty() {
                let message = format!("“{}” has no letter or digit", piece.text);
                self.tell((piece.column, message), None);
                continue;
            }
            if stems.len() > WORDS_MAX {
                let message = format!("an entry has {} words; {WORDS_MAX} at most", stems.len());
                let suggestion =
                    "Nobody types a long phrase word for word: take its telling words.";
                self.tell((piece.column, message), Some(suggestion));
                continue;
            }
            if let Some((same, _)) = entries.iter().find(|(_, known)| *known == stems) {
                let message = format!("“{}” and “{same}” are the same to the search", piece.text);
                self.warn((piece.column, message), Some("Take one of them away."));
                continue;
            }
            entries.push((piece.text.to_owned(), stems));
        }
        if entries.len() > ENTRIES_MAX {
            let message = format!("there are {} entries; {ENTRIES_MAX} at most", entries.len());
            self.tell((side.trimmed().column, message), Some("Make several lines of it."));
        }
        entries.into_iter().map(|(entry, _)| entry).collect()
    }

    fn tell(&mut self, (column, message): (usize, String), suggestion: Option<&str>) {
        let column = u32::try_from(column).unwrap_or(u32::MAX);
        let suggestion = suggestion.map(str::to_owned);
        let line = self.line;
        self.problems.push(SynonymProblem { line, column, message, suggestion, is_error: true });
    }

    fn warn(&mut self, told: (usize, String), suggestion: Option<&str>) {
        self.tell(told, suggestion);
        if let Some(problem) = self.problems.last_mut() {
            problem.is_error = false;
        }
    }
}

/// The stems by which entries of a file are compared, whatever their language will be.
fn stems(entry: &str) -> Vec<String> {
    forms(entry, Lang::EN).into_iter().next().unwrap_or_default()
}

/// A comment begins at the beginning or after a space, so that `C#` is a word.
fn without_comment(line: &str) -> &str {
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if c == '#' && before.is_whitespace() {
            return line.get(..at).unwrap_or_default();
        }
        before = c;
    }
    line
}

/// The comma of Latin, Arabic, Chinese and Japanese texts.
fn is_comma(c: char) -> bool {
    matches!(c, ',' | '،' | '，' | '、')
}

fn chars(text: &str) -> usize {
    text.chars().count()
}
