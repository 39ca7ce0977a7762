//! Cuts a text into tokens that keep their place in it, each with its folded form.
//!
//! A word is a run of letters, digits and marks (a virama belongs to its word). Words joined by
//! a hyphen, a dot, an at sign and the like are one token and their parts too, so that `log-in`
//! is found as `login` and as `log in`, and `Project.Resource.Name` whole and in parts.

use std::ops::Range;

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;

use super::fold::{ZWJ, ZWNJ, fold};
use super::script::{Script, script_of, script_of_word};

/// A joined token longer than this is kept in parts only: it is an address or a line of code.
const JOINED_BYTES_MAX: usize = 60;
/// A token of more parts than this is kept in parts only.
const JOINED_PARTS_MAX: usize = 6;
/// Longer words are cut: nobody types them, and they would bloat the dictionary.
const WORD_CHARS_MAX: usize = 48;

/// What a token is in relation to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A word by itself.
    Word,
    /// Several parts that are written as one (`log-in`); its parts follow.
    Joined,
    /// A part of the joined token before it.
    Part,
}

/// A token and the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the original text, on character boundaries.
    pub range: Range<usize>,
    /// The folded word.
    pub folded: String,
    /// How many words come before it; a joined token shares the place of its first part.
    pub position: usize,
    /// Whether it stands alone.
    pub form: Form,
}

/// The words of a text, folded, without the parts of joined ones: to compare short texts.
#[must_use]
pub fn folded_words(text: &str) -> Vec<String> {
    let tokens = tokenize(text).into_iter();
    tokens.filter(|token| token.form != Form::Part).map(|token| token.folded).collect()
}

/// The tokens of a text, in the order they stand in it.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { text, tokens: Vec::with_capacity(text.len() / 6), position: 0 };
    let mut at = 0;
    while at < text.len() {
        at = cutter.push_plain_words(at);
        at = cutter.push_next(at);
    }
    cutter.tokens
}

struct Cutter<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    position: usize,
}

impl Cutter<'_> {
    /// Cuts words of plain letters and digits, which most texts consist of, until something else
    /// comes; where it begins.
    fn push_plain_words(&mut self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        loop {
            let Some(rest) = bytes.get(at..) else { return at };
            let Some(skipped) =
                rest.iter().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
            else {
                return bytes.len();
            };
            let start = at + skipped;
            let Some(rest) = bytes.get(start..) else { return start };
            let length =
                rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
            // A letter alone may be a language (C#), and a long word is cut.
            let is_plain = (2..=WORD_CHARS_MAX).contains(&length)
                && ends_word(rest.get(length).copied(), rest.get(length + 1).copied());
            let word = self.text.get(start..start + length);
            let Some(word) = word.filter(|_| is_plain) else { return start };
            self.tokens.push(Token {
                range: start..start + length,
                folded: word.to_ascii_lowercase(),
                position: self.position,
                form: Form::Word,
            });
            self.position += 1;
            at = start + length;
        }
    }

    /// Cuts the word that begins at a place, if one does; where to go on.
    fn push_next(&mut self, at: usize) -> usize {
        let text = self.text;
        let rest = text.get(at..).unwrap_or_default();
        let mut chars = rest.char_indices().map(|(from, c)| (at + from, c)).peekable();
        let Some((start, c)) = chars.next() else { return text.len() };
        if !is_word_char(c) {
            return start + c.len_utf8();
        }
        let by_pairs = script_of(c).is_searched_by_pairs();
        let mut pieces: Vec<Range<usize>> = Vec::with_capacity(1);
        pieces.push(start..start + c.len_utf8());
        while let Some((at, next)) = chars.peek().copied() {
            if is_word_char(next) {
                let changes = script_of(next).is_searched_by_pairs() != by_pairs
                    && !is_mark(next)
                    && !is_joint(next);
                if changes {
                    break;
                }
                if let Some(piece) = pieces.last_mut() {
                    piece.end = at + next.len_utf8();
                }
                chars.next();
                continue;
            }
            let Some(after) = text.get(at + next.len_utf8()..).and_then(|rest| rest.chars().next())
            else {
                break;
            };
            let before = text.get(..at).and_then(|done| done.chars().next_back()).unwrap_or(' ');
            let fits = if next == ',' {
                before.is_numeric() && after.is_numeric()
            } else {
                is_joiner(next) && is_word_char(after)
            };
            let joins = fits && !by_pairs && !script_of(after).is_searched_by_pairs();
            if !joins {
                break;
            }
            chars.next();
            let begin = at + next.len_utf8();
            pieces.push(begin..begin);
        }
        let end = chars.peek().map_or(text.len(), |(end, _)| *end);
        if by_pairs {
            self.push_pairs(pieces.into_iter().next().unwrap_or(start..start));
        } else {
            self.push_chunk(pieces);
        }
        end
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn push(&mut self, range: Range<usize>, folded: String, form: Form) {
        if !folded.chars().any(char::is_alphanumeric) {
            return;
        }
        let folded = match folded.char_indices().nth(WORD_CHARS_MAX) {
            Some((end, _)) => folded.get(..end).unwrap_or_default().to_owned(),
            None => folded,
        };
        self.tokens.push(Token { range, folded, position: self.position, form });
        if form != Form::Joined {
            self.position += 1;
        }
    }

    /// One word, or words held together by joiners.
    fn push_chunk(&mut self, pieces: Vec<Range<usize>>) {
        let pieces = self.merge_pieces(pieces);
        if let [only] = pieces.as_slice() {
            self.push_word(only.clone());
            return;
        }
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return };
        let whole = first.start..last.end;
        if whole.len() <= JOINED_BYTES_MAX && pieces.len() <= JOINED_PARTS_MAX {
            let joined: String = pieces.iter().map(|piece| self.fold_word(piece)).collect();
            self.push(whole, joined, Form::Joined);
            for piece in pieces {
                let folded = self.fold_word(&piece);
                self.push(piece, folded, Form::Part);
            }
        } else {
            for piece in pieces {
                self.push_word(piece);
            }
        }
    }

    /// Numbers keep their decimal point, contractions are one word, a possessive loses its s.
    fn merge_pieces(&self, pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let mut merged: Vec<Range<usize>> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let Some(previous) = merged.last_mut() else {
                merged.push(piece);
                continue;
            };
            let joiner = self.text.get(previous.end..piece.start).unwrap_or_default();
            let before = self.text.get(previous.clone()).unwrap_or_default();
            let word = self.text.get(piece.clone()).unwrap_or_default();
            if matches!(joiner, "'" | "’" | "ʼ") {
                if word.eq_ignore_ascii_case("s") {
                    continue;
                }
                if ["t", "ll", "re", "ve", "d", "m"]
                    .iter()
                    .any(|end| word.eq_ignore_ascii_case(end))
                {
                    previous.end = piece.end;
                    continue;
                }
            }
            let number = before.chars().all(char::is_numeric) && word.chars().all(char::is_numeric);
            if number && matches!(joiner, "." | ",") {
                previous.end = piece.end;
                continue;
            }
            merged.push(piece);
        }
        merged
    }

    fn push_word(&mut self, range: Range<usize>) {
        let word = self.slice(&range);
        if script_of_word(word) == Script::Arabic {
            self.push_arabic(range);
            return;
        }
        if let Some(end) = self.language_sign(&range) {
            let folded = fold(self.slice(&(range.start..end)));
            self.push(range.start..end, folded, Form::Joined);
            let letter = self.fold_word(&range);
            self.push(range, letter, Form::Part);
            return;
        }
        let folded = self.fold_word(&range);
        self.push(range, folded, Form::Word);
    }

    /// `C#`, `F#`, `C++`: one letter with its sign.
    fn language_sign(&self, range: &Range<usize>) -> Option<usize> {
        if range.len() != 1 {
            return None;
        }
        let rest = self.text.get(range.end..)?;
        ["++", "#"].iter().find(|sign| rest.starts_with(**sign)).map(|sign| range.end + sign.len())
    }

    /// Persian writes endings joined, after a zero-width non-joiner, or after a space: all three
    /// become one token. A compound (نرم‌افزار) is a token and its parts.
    fn push_arabic(&mut self, range: Range<usize>) {
        let folded = self.fold_word(&range);
        if self.joins_previous(&range, &folded) {
            if let Some(previous) = self.tokens.last_mut() {
                previous.range.end = range.end;
                previous.folded.push_str(&folded);
            }
            return;
        }
        let word = self.slice(&range);
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut start = range.start;
        for part in word.split(ZWNJ) {
            let end = start + part.len();
            if !part.is_empty() {
                parts.push(start..end);
            }
            start = end + ZWNJ.len_utf8();
        }
        let affix = |part: &Range<usize>| {
            let folded = self.fold_word(part);
            is_persian_ending(&folded) || is_persian_prefix(&folded) || folded.chars().count() < 3
        };
        if parts.len() < 2 || parts.iter().any(affix) {
            self.push(range, folded, Form::Word);
            return;
        }
        self.push(range, folded, Form::Joined);
        for part in parts {
            let folded = self.fold_word(&part);
            self.push(part, folded, Form::Part);
        }
    }

    fn joins_previous(&self, range: &Range<usize>, folded: &str) -> bool {
        let Some(previous) = self.tokens.last() else { return false };
        let spaced = self.text.get(previous.range.end..range.start) == Some(" ");
        spaced
            && previous.form == Form::Word
            && script_of_word(&previous.folded) == Script::Arabic
            && (is_persian_ending(folded) || is_persian_prefix(&previous.folded))
    }

    fn fold_word(&self, range: &Range<usize>) -> String {
        let folded = fold(self.slice(range));
        // Thousands are grouped for reading only; apostrophes are left out as often as written.
        if folded.contains([',', '\'']) { folded.replace([',', '\''], "") } else { folded }
    }

    /// Scripts without spaces: every two neighbouring characters are a token; one alone is itself.
    fn push_pairs(&mut self, range: Range<usize>) {
        let text = self.slice(&range);
        let clusters: Vec<Range<usize>> = text
            .grapheme_indices(true)
            .map(|(at, cluster)| range.start + at..range.start + at + cluster.len())
            .collect();
        if let [only] = clusters.as_slice() {
            let folded = fold(self.slice(only));
            self.push(only.clone(), folded, Form::Word);
            return;
        }
        for pair in clusters.windows(2) {
            let [first, second] = pair else { continue };
            let both = first.start..second.end;
            let folded = fold(self.slice(&both));
            self.push(both, folded, Form::Word);
        }
    }
}

/// Endings that Persian may write apart: the plural, the comparative, and these with pronouns.
fn is_persian_ending(folded: &str) -> bool {
    matches!(
        folded,
        "ها" | "های"
            | "هایی"
            | "هایم"
            | "هایت"
            | "هایش"
            | "هایمان"
            | "هایتان"
            | "هایشان"
            | "تر"
            | "ترین"
    )
}

/// The marks of the present tense, which Persian may write apart.
fn is_persian_prefix(folded: &str) -> bool {
    matches!(folded, "می" | "نمی")
}

/// Whether a plain word ends before these two bytes, with nothing that might join it to more.
fn ends_word(next: Option<u8>, after: Option<u8>) -> bool {
    match next {
        None => true,
        Some(next) if !next.is_ascii() => false,
        Some(b'-' | b'.' | b',' | b'_' | b'@' | b':' | b'\'' | b'&') => {
            after.is_none_or(|after| after.is_ascii() && !after.is_ascii_alphanumeric())
        }
        Some(_) => true,
    }
}

fn is_word_char(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() || is_joint(c) || is_mark(c)
}

fn is_joint(c: char) -> bool {
    matches!(c, ZWNJ | ZWJ | '\u{AD}')
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Mark
}

/// Signs that hold words together when they stand alone between two of them.
fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '.' | '_' | '@' | ':' | '\'' | '’' | 'ʼ' | '&')
}
