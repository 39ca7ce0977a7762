//! Style sheets and scripts without comments and needless spaces. Nothing is renamed, moved or
//! understood: whatever is not surely a comment or a needless space stays.

use super::css::{Kind, Piece, pieces};

/// A style sheet without comments and needless spaces. Comments that begin with `/*!` stay.
#[must_use]
pub fn css(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last: Option<Piece<'_>> = None;
    let mut before_last: Option<Piece<'_>> = None;
    let (mut space, mut comment) = (false, false);
    for piece in pieces(text) {
        match piece.kind {
            Kind::Space => {
                space = true;
                continue;
            }
            Kind::Comment if !piece.text.starts_with("/*!") => {
                comment = true;
                continue;
            }
            _ => {}
        }
        if piece.is_mark("}") && last.is_some_and(|last| last.is_mark(";")) {
            // The last semicolon of a block; that of an empty custom property stays.
            if !before_last.is_some_and(|before| before.is_mark(":")) {
                out.pop();
            }
        } else if let Some(last) = last {
            match (space, comment) {
                (true, _) if needs_space(&last, &piece) => out.push(' '),
                // What a comment held apart stays apart, without becoming a descendant.
                (false, true)
                    if last.kind != Kind::Mark
                        && (piece.kind != Kind::Mark || piece.text == "(") =>
                {
                    out.push_str("/**/");
                }
                _ => {}
            }
        }
        out.push_str(piece.text);
        before_last = last;
        last = Some(piece);
        (space, comment) = (false, false);
    }
    out
}

fn needs_space(before: &Piece<'_>, after: &Piece<'_>) -> bool {
    let ends = before.kind == Kind::Mark && "{};,:".contains(before.text);
    let begins = after.kind == Kind::Mark && "{};,".contains(after.text);
    !ends && !begins
}

/// A script without comments, indentation and empty lines. From the first place where a slash
/// could be a division as well as a pattern, the text stays as it is.
#[must_use]
pub fn js(text: &str) -> String {
    Script { text, at: 0, out: String::with_capacity(text.len()), braces: Vec::new() }.shorten()
}

/// What a brace in a script belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Brace {
    Block,
    /// `${` in a template: after its end the template goes on.
    Template,
}

struct Script<'a> {
    text: &'a str,
    at: usize,
    out: String,
    braces: Vec<Brace>,
}

/// Words after which a slash begins a pattern.
const BEFORE_PATTERN: [&str; 14] = [
    "return",
    "typeof",
    "case",
    "in",
    "of",
    "do",
    "else",
    "void",
    "delete",
    "throw",
    "new",
    "instanceof",
    "await",
    "yield",
];

impl<'a> Script<'a> {
    fn shorten(mut self) -> String {
        while let Some(letter) = self.rest().chars().next() {
            let length = match letter {
                '\n' | '\r' => {
                    self.line_end();
                    1
                }
                ' ' | '\t' if self.out.is_empty() || self.out.ends_with('\n') => 1,
                '"' | '\'' => self.keep(quoted(self.rest(), letter)),
                '`' => self.keep(self.template(1)),
                '{' => {
                    self.braces.push(Brace::Block);
                    self.keep(1)
                }
                '}' => match self.braces.pop() {
                    Some(Brace::Template) => self.keep(self.template(1)),
                    _ => self.keep(1),
                },
                '/' => match self.slash() {
                    Some(length) => length,
                    None => {
                        let rest = self.rest().to_owned();
                        self.out.push_str(&rest);
                        return self.out;
                    }
                },
                _ => self.keep(letter.len_utf8()),
            };
            self.at += length;
        }
        self.line_end();
        self.out
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn keep(&mut self, length: usize) -> usize {
        let kept = self.rest().get(..length).unwrap_or_default();
        self.out.push_str(kept);
        // A template that stops at `${` goes on after the brace that closes it.
        if kept.len() > 1 && kept.starts_with(['`', '}']) && kept.ends_with("${") {
            self.braces.push(Brace::Template);
        }
        length
    }

    /// Ends a line, without the spaces at its end and without making an empty one.
    fn line_end(&mut self) {
        let kept = self.out.trim_end_matches([' ', '\t']).len();
        self.out.truncate(kept);
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Takes what a slash begins and says how long it is; none when that is not sure.
    fn slash(&mut self) -> Option<usize> {
        let rest = self.rest();
        if rest.starts_with("//") {
            return Some(rest.find(['\n', '\r']).unwrap_or(rest.len()));
        }
        if rest.starts_with("/*") {
            let length = rest.get(2..)?.find("*/")? + 4;
            if rest.get(..length)?.contains('\n') {
                self.line_end();
            } else if !self.out.ends_with([' ', '\n']) {
                self.out.push(' ');
            }
            return Some(length);
        }
        let before = self.out.trim_end();
        let word_start = before.rfind(|c: char| !is_of_name(c)).map_or(0, |at| at + 1);
        let is_name_before = before.ends_with(is_of_name);
        let word = before.get(word_start..).unwrap_or_default();
        let is_member = before.get(..word_start).is_some_and(|b| b.ends_with(['.', '#']));
        match before.chars().next_back() {
            Some(')' | '}' | '+' | '-') => None,
            Some(']' | '"' | '\'' | '`') => Some(self.keep(1)),
            _ if is_name_before && (is_member || !BEFORE_PATTERN.contains(&word)) => {
                Some(self.keep(1))
            }
            _ => pattern(rest).map(|length| self.keep(length)),
        }
    }

    /// The length of a template from its beginning, or from the brace that closed a part, to
    /// its end or to the next part.
    fn template(&self, from: usize) -> usize {
        let rest = self.rest();
        let mut letters = rest.char_indices().skip(from).peekable();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                '`' => return at + 1,
                '$' if letters.peek().is_some_and(|(_, next)| *next == '{') => return at + 2,
                _ => {}
            }
        }
        rest.len()
    }
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$') || !letter.is_ascii()
}

/// The length of a text in quotes.
fn quoted(rest: &str, quote: char) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a pattern between slashes; none when it does not end on its line.
fn pattern(rest: &str) -> Option<usize> {
    let mut is_class = false;
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '\n' | '\r' => return None,
            '[' => is_class = true,
            ']' => is_class = false,
            '/' if !is_class => return Some(at + 1),
            _ => {}
        }
    }
    None
}
