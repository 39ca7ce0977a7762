//! Directives of other tools that are not Markdown: left out, or shown as what they mean. The
//! text keeps its length, so that every place in it stays true. Code is never touched.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::BlockQuoteKind;

use super::foreign_inline;
use super::problem::{Places, Problem};

/// What every foreign directive has in it.
const SIGNS: [&str; 9] = ["[!", ":::", "{{<", "{{%", "{%", "{:", "[[", "[TOC]", "import "];

/// More alerts than this on one page are shown as plain text.
const CONTAINERS_MAX: usize = 200;

/// A body whose foreign directives are blanked out or turned into Markdown of the same length.
pub(super) struct Prepared<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) containers: Vec<Container>,
    pub(super) problems: Vec<Problem>,
    pub(super) first_line: u32,
}

/// A foreign container that means an alert.
pub(super) struct Container {
    pub(super) kind: BlockQuoteKind,
    /// The bytes between its opening and its closing line.
    pub(super) inside: Range<usize>,
}

/// Prepares a body.
pub(super) fn prepare(body: &str, first_line: u32) -> Prepared<'_> {
    let untouched = || Prepared {
        text: Cow::Borrowed(body),
        containers: Vec::new(),
        problems: Vec::new(),
        first_line,
    };
    if !SIGNS.iter().any(|sign| body.contains(sign)) {
        return untouched();
    }
    let mut scan = Scan::default();
    for line in body.split_inclusive('\n') {
        scan.line(line);
    }
    if scan.found.is_empty() {
        return untouched();
    }
    let places = Places::new(body, first_line);
    let problem = |found: &Found| {
        let fate = if found.shown { "shown as plain Markdown" } else { "left out" };
        let message = format!("`{}` is a directive of another tool, {fate}", found.name);
        Problem::warning(places.place(found.at), "foreign-directive", message)
    };
    Prepared {
        problems: scan.found.iter().map(problem).collect(),
        text: Cow::Owned(scan.text),
        containers: scan.containers,
        first_line,
    }
}

/// A directive that was found.
pub(super) struct Found {
    /// The byte at which it begins.
    pub(super) at: usize,
    /// Its first words.
    pub(super) name: String,
    /// Whether something stands in its place.
    pub(super) shown: bool,
}

/// What becomes of a line that is nothing but a directive.
pub(super) enum Line {
    /// It opens a container; words at its head are shown.
    Opens(Option<BlockQuoteKind>, String),
    /// It closes the last container.
    Closes,
    /// It is replaced by this.
    Becomes(String),
}

/// Goes through the lines of a body.
#[derive(Default)]
struct Scan {
    text: String,
    found: Vec<Found>,
    containers: Vec<Container>,
    open: Vec<(Option<BlockQuoteKind>, usize)>,
    /// The fence that closes the code that is open.
    fence: Option<String>,
    in_list: bool,
}

impl Scan {
    fn line(&mut self, line: &str) {
        let words = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if self.is_code(line, words) {
            self.text.push_str(line);
            return;
        }
        let start = self.text.len();
        let at = start + line.find(words).unwrap_or(0);
        if let Some(directive) = foreign_inline::whole_line(words) {
            self.directive(line, words, at, directive);
            return;
        }
        let (changed, found) = foreign_inline::within(line);
        self.found.extend(found.into_iter().map(|found| Found { at: start + found.at, ..found }));
        self.text.push_str(&changed);
    }

    /// Whether a line is code, as far as a look at lines can tell.
    fn is_code(&mut self, line: &str, words: &str) -> bool {
        let mark = words.chars().next().filter(|first| matches!(first, '`' | '~'));
        let run: String = words.chars().take_while(|letter| Some(*letter) == mark).collect();
        if let Some(fence) = &self.fence {
            if run.starts_with(fence.as_str()) && run.len() == words.len() {
                self.fence = None;
            }
            return true;
        }
        if run.len() >= 3 {
            self.fence = Some(run);
            return true;
        }
        let indented = line.starts_with("    ") || line.starts_with('\t');
        let bullet = ["- ", "* ", "+ "].iter().any(|mark| words.starts_with(mark))
            || words.starts_with(|first: char| first.is_ascii_digit());
        if bullet {
            self.in_list = true;
        } else if !words.is_empty() && !line.starts_with([' ', '\t']) {
            self.in_list = false;
        }
        indented && !self.in_list
    }

    fn directive(&mut self, line: &str, words: &str, at: usize, directive: Line) {
        let start = self.text.len();
        let end = start + line.len();
        let mut shown = false;
        let replacement = match directive {
            Line::Opens(kind, title) => {
                shown = kind.is_some();
                self.open.push((kind, start));
                title
            }
            Line::Closes => {
                let Some((kind, opened)) = self.open.pop() else {
                    self.text.push_str(line);
                    return;
                };
                if let Some(kind) = kind.filter(|_| self.containers.len() < CONTAINERS_MAX) {
                    self.containers.push(Container { kind, inside: opened..start });
                }
                String::new()
            }
            Line::Becomes(text) => text,
        };
        if !words.chars().all(|letter| letter == ':') {
            shown |= !replacement.is_empty();
            self.found.push(Found { at, name: foreign_inline::name(words), shown });
        }
        let (before, rest) = line.split_at_checked(at - start).unwrap_or(("", line));
        self.text.push_str(before);
        self.text.push_str(&foreign_inline::fill(&replacement, words.len()));
        self.text.push_str(rest.get(words.len()..).unwrap_or(""));
        debug_assert_eq!(self.text.len(), end);
    }
}
