//! CSS cut into pieces: comments, spaces, texts and what is between. Meanings are not known
//! here, so that nothing new in CSS can break it.

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Space,
    Comment,
    /// A text in quotes.
    Text,
    /// What stands in `url(…)` without quotes, up to the bracket.
    Address,
    /// One of `{ } ( ) [ ] ; : ,`.
    Mark,
    /// Anything else.
    Word,
}

/// A piece of a style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// The offset in bytes.
    pub(super) at: usize,
}

impl Piece<'_> {
    pub(super) fn is_mark(&self, mark: &str) -> bool {
        self.kind == Kind::Mark && self.text == mark
    }
}

/// A declaration, and the blocks that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declaration<'a> {
    /// What stands before each block around it, outermost first.
    pub(super) around: Vec<String>,
    pub(super) name: &'a str,
    pub(super) value: String,
    /// The offset of its name.
    pub(super) at: usize,
}

/// Cuts a style sheet into pieces; put together again they are the same text.
pub(super) fn pieces(css: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut at = 0;
    while let Some(rest) = css.get(at..).filter(|rest| !rest.is_empty()) {
        let opens_address = pieces.last().is_some_and(|last| last.is_mark("("))
            && pieces
                .iter()
                .nth_back(1)
                .is_some_and(|word| word.kind == Kind::Word && is_url(word.text))
            && !rest.trim_start().starts_with(['"', '\'']);
        let (kind, length) =
            if opens_address { (Kind::Address, address(rest)) } else { first(rest) };
        // An address may be empty: the bracket follows at once.
        let (kind, length) = if length == 0 { first(rest) } else { (kind, length) };
        let text = rest.get(..length).unwrap_or(rest);
        pieces.push(Piece { kind, text, at });
        at += text.len();
    }
    pieces
}

/// Whether a word ends with the name of the function `url`.
pub(super) fn is_url(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    lower.strip_suffix("url").is_some_and(|before| {
        !before.ends_with(|c: char| c.is_alphanumeric() || "-_\\".contains(c) || !c.is_ascii())
    })
}

/// The kind and the length in bytes of what a text begins with.
fn first(rest: &str) -> (Kind, usize) {
    let Some(letter) = rest.chars().next() else { return (Kind::Space, 0) };
    match letter {
        _ if letter.is_ascii_whitespace() => {
            let end = rest.find(|c: char| !c.is_ascii_whitespace());
            (Kind::Space, end.unwrap_or(rest.len()))
        }
        '/' if rest.starts_with("/*") => {
            let end = rest.get(2..).and_then(|inner| inner.find("*/"));
            (Kind::Comment, end.map_or(rest.len(), |end| end + 4))
        }
        '"' | '\'' => (Kind::Text, quoted(rest, letter)),
        '{' | '}' | '(' | ')' | '[' | ']' | ';' | ':' | ',' => (Kind::Mark, 1),
        _ => (Kind::Word, word(rest)),
    }
}

/// The length of a text in quotes; one that is not closed ends with its line.
fn quoted(rest: &str, quote: char) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '\n' => return at,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn address(rest: &str) -> usize {
    let mut letters = rest.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            ')' => return at,
            _ => {}
        }
    }
    rest.len()
}

fn word(rest: &str) -> usize {
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' {
            escape(&mut letters);
            continue;
        }
        let ends = letter.is_ascii_whitespace() || "\"'{}()[];:,".contains(letter);
        let is_comment = letter == '/' && letters.peek().is_some_and(|(_, next)| *next == '*');
        if at > 0 && (ends || is_comment) {
            return at;
        }
    }
    rest.len()
}

/// Passes over what a backslash begins: a letter, or up to six digits and the space that ends
/// them, which belongs to them.
fn escape(letters: &mut std::iter::Peekable<std::str::CharIndices<'_>>) {
    let mut digits = 0;
    while digits < 6 && letters.peek().is_some_and(|(_, next)| next.is_ascii_hexdigit()) {
        letters.next();
        digits += 1;
    }
    if digits == 0 || letters.peek().is_some_and(|(_, next)| next.is_ascii_whitespace()) {
        letters.next();
    }
}

/// Every declaration of a style sheet.
pub(super) fn declarations(css: &str) -> Vec<Declaration<'_>> {
    let pieces = pieces(css);
    let mut found = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut current: Vec<Piece<'_>> = Vec::new();
    let mut depth = 0_usize;
    for piece in pieces {
        match (piece.kind, piece.text) {
            (Kind::Mark, "(" | "[") => depth += 1,
            (Kind::Mark, ")" | "]") => depth = depth.saturating_sub(1),
            (Kind::Mark, "{") if depth == 0 => {
                around.push(written(&current));
                current.clear();
                continue;
            }
            (Kind::Mark, "}") => {
                found.extend(declaration(&current, &around));
                around.pop();
                current.clear();
                depth = 0;
                continue;
            }
            (Kind::Mark, ";") if depth == 0 => {
                found.extend(declaration(&current, &around));
                current.clear();
                continue;
            }
            (Kind::Comment, _) => continue,
            _ => {}
        }
        current.push(piece);
    }
    found
}

fn declaration<'a>(pieces: &[Piece<'a>], around: &[String]) -> Option<Declaration<'a>> {
    let solid = |piece: &&Piece<'a>| piece.kind != Kind::Space;
    let name = pieces.iter().find(solid)?;
    let colon = pieces.iter().position(|piece| piece.is_mark(":"))?;
    let is_name = name.kind == Kind::Word && !name.text.starts_with('@');
    let between = pieces.get(..colon)?.iter().filter(solid).count();
    let value = written(pieces.get(colon + 1..)?);
    (is_name && between == 1).then(|| Declaration {
        around: around.to_vec(),
        name: name.text,
        value,
        at: name.at,
    })
}

/// The pieces as one text with single spaces.
fn written(pieces: &[Piece<'_>]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece.kind {
            Kind::Space if text.ends_with(' ') => {}
            Kind::Space => text.push(' '),
            _ => text.push_str(piece.text),
        }
    }
    text.trim().to_owned()
}

/// Whether a text can stand as the value of a declaration without ending it or reaching beyond
/// it.
pub(super) fn is_closed_value(value: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for piece in pieces(value) {
        let closes = |mark: &str| match mark {
            ")" => Some("("),
            "]" => Some("["),
            _ => None,
        };
        match (piece.kind, piece.text) {
            (Kind::Mark, "(" | "[") => open.push(piece.text),
            (Kind::Mark, mark @ (")" | "]")) if open.pop() != closes(mark) => return false,
            (Kind::Mark, ";" | "{" | "}") | (Kind::Comment, _) => return false,
            (Kind::Text, text) => {
                let quote = text.chars().next().unwrap_or('"');
                if text.len() < 2 || !text.ends_with(quote) || text.ends_with("\\\"") {
                    return false;
                }
            }
            (Kind::Word, word) if word.ends_with('\\') || word.contains(['<', '!']) => {
                return false;
            }
            _ => {}
        }
    }
    open.is_empty() && !value.trim().is_empty() && !value.contains(['\n', '\r'])
}

/// What is opened in a style sheet and never closed, or closed and never opened: where, and what
/// it is. A browser would swallow all that follows.
pub(super) fn left_open(css: &str) -> Option<(usize, &'static str)> {
    let mut open: Vec<(&str, usize)> = Vec::new();
    for piece in pieces(css) {
        let opener = |mark: &str| match mark {
            ")" => "(",
            "]" => "[",
            _ => "{",
        };
        match (piece.kind, piece.text) {
            (Kind::Mark, "{" | "(" | "[") => open.push((piece.text, piece.at)),
            (Kind::Mark, mark @ ("}" | ")" | "]")) => match open.pop() {
                Some((opened, _)) if opened == opener(mark) => {}
                Some((_, at)) => return Some((at, "this bracket is not closed")),
                None => return Some((piece.at, "this bracket closes nothing")),
            },
            (Kind::Text, text) => {
                let quote = text.chars().next().unwrap_or('"');
                if text.len() < 2 || !text.ends_with(quote) || text.contains('\n') {
                    return Some((piece.at, "the text in quotes does not end in its line"));
                }
            }
            (Kind::Comment, text) if text.len() < 4 || !text.ends_with("*/") => {
                return Some((piece.at, "the comment does not end"));
            }
            _ => {}
        }
    }
    open.pop().map(|(_, at)| (at, "this bracket is not closed"))
}
