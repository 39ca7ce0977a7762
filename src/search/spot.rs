//! Finds the words of a query in a text as it stands. Most words of a text are passed over by a
//! look at their first two letters; only the others are folded and stemmed.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::i18n::Lang;
use crate::language::{Script, fold, script_of, stem, tokenize};

/// So much of a piece is read; pieces are short, and a longer one answers early.
const READ_BYTES_MAX: usize = 8_000;

/// The words to find, by stem, as written and by beginning, with what each tells.
#[derive(Clone, Debug, Default)]
pub(super) struct WantedWords {
    stems: FxHashMap<String, (usize, f32)>,
    exact: FxHashMap<String, (usize, f32)>,
    starts: Vec<(String, usize, f32)>,
    beginnings: Beginnings,
    /// A bit for each word.
    all: u32,
    /// What was found out about words: those of one answer repeat.
    known: RefCell<FxHashMap<Lang, Known>>,
}

/// Words of texts in one language, with the word of the query each is a form of.
type Known = FxHashMap<String, Option<(usize, f32)>>;

/// A word of the query in a text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    /// Which word of the query.
    pub(super) word: usize,
    /// What it tells.
    pub(super) told: f32,
}

impl WantedWords {
    /// Adds a word of the query under a stem.
    pub(super) fn add_stem(&mut self, stem: &str, word: usize, told: f32) {
        self.beginnings.add(stem);
        self.note(word);
        self.stems.entry(stem.to_owned()).or_insert((word, told));
    }

    /// Adds a word of the query as it is written.
    pub(super) fn add_exact(&mut self, exact: &str, word: usize, told: f32) {
        self.beginnings.add(exact);
        self.note(word);
        self.exact.entry(exact.to_owned()).or_insert((word, told));
    }

    /// Adds a word of the query of which only the beginning is known.
    pub(super) fn add_start(&mut self, start: &str, word: usize, told: f32) {
        self.beginnings.add_start(start);
        self.note(word);
        self.starts.push((start.to_owned(), word, told));
    }

    fn note(&mut self, word: usize) {
        self.all |= 1_u32.checked_shl(u32::try_from(word).unwrap_or(32)).unwrap_or(0);
    }

    /// Whether all words are among these, a bit for each.
    pub(super) fn are_all_in(&self, words: u32) -> bool {
        self.all & !words == 0
    }

    /// Which word of the query a token is, if any.
    fn find(&self, folded: &str, lang: Lang) -> Option<(usize, f32)> {
        if let Some(found) = self.exact.get(folded) {
            return Some(*found);
        }
        if let Some((_, word, told)) = self.starts.iter().find(|start| folded.starts_with(&start.0))
        {
            return Some((*word, *told));
        }
        let mut known = self.known.borrow_mut();
        let known = known.entry(lang).or_default();
        if let Some(found) = known.get(folded) {
            return *found;
        }
        let found = self.stems.get(&stem(folded, lang)).copied();
        known.insert(folded.to_owned(), found);
        found
    }
}

/// The places of the query's words in a text.
pub(super) fn spot(text: &str, lang: Lang, words: &WantedWords) -> Vec<Found> {
    let text = beginning(text);
    let mut spotted = Vec::new();
    if words.beginnings.is_anything(lang) {
        spot_in(text, 0, (lang, words), &mut spotted);
        return spotted;
    }
    let mut at = 0;
    while let Some(chunk) = next_chunk(text, at) {
        at = chunk.end;
        let inside = text.get(chunk.clone()).unwrap_or_default();
        if !words.beginnings.may_stand_in(inside) {
            continue;
        }
        let Some(plain) = plain_word(inside) else {
            spot_in(inside, chunk.start, (lang, words), &mut spotted);
            continue;
        };
        let mut letters = [0; PLAIN_BYTES_MAX];
        if let Some((word, told)) = words.find(lower_case(plain, &mut letters), lang) {
            let start = chunk.start + inside.len() - inside.trim_start_matches('(').len();
            spotted.push(Found { range: start..start + plain.len(), word, told });
        }
    }
    spotted
}

/// Longer words are left to the tokenizer, which cuts them.
const PLAIN_BYTES_MAX: usize = 48;

/// The word in a run without spaces that is one of plain letters and digits and nothing else but
/// signs around it, as the tokenizer would cut it. Most runs are.
fn plain_word(chunk: &str) -> Option<&str> {
    let word = chunk.trim_start_matches('(').trim_end_matches([',', '.', ';', ':', ')', '?', '!']);
    // A letter alone may be a language (C#).
    let is_plain = (2..=PLAIN_BYTES_MAX).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_plain.then_some(word)
}

/// An ASCII word in small letters.
fn lower_case<'a>(word: &str, letters: &'a mut [u8; PLAIN_BYTES_MAX]) -> &'a str {
    let mut length = 0;
    for (letter, byte) in letters.iter_mut().zip(word.bytes()) {
        *letter = byte.to_ascii_lowercase();
        length += 1;
    }
    let lower = letters.get(..length).unwrap_or_default();
    std::str::from_utf8(lower).unwrap_or_default()
}

fn spot_in(text: &str, from: usize, (lang, words): (Lang, &WantedWords), found: &mut Vec<Found>) {
    for token in tokenize(text) {
        if let Some((word, told)) = words.find(&token.folded, lang) {
            let range = from + token.range.start..from + token.range.end;
            found.push(Found { range, word, told });
        }
    }
}

fn beginning(text: &str) -> &str {
    let mut end = text.len().min(READ_BYTES_MAX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The next run of anything but spaces, at or after a place.
fn next_chunk(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.as_bytes().get(at..)?;
    let start = at + rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let rest = text.as_bytes().get(start..)?;
    let length = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
    Some(start..start + length)
}

/// How the wanted words begin, folded.
#[derive(Clone, Debug, Default)]
struct Beginnings {
    /// The first two characters; a space for a second that is not there.
    pairs: HashSet<(char, char)>,
    /// First characters after which anything may follow.
    firsts: HashSet<char>,
    /// The same for ASCII, a bit for each second letter or digit: most texts ask for nothing else.
    ascii: Vec<u64>,
    /// Whether a word is in Arabic letters, which are cut in the light of their neighbours.
    has_arabic: bool,
    /// What letters fold to, if it is one letter: those of one answer repeat.
    folded: RefCell<FxHashMap<char, Option<char>>>,
}

impl Beginnings {
    fn add(&mut self, word: &str) {
        let mut chars = word.chars();
        let Some(first) = chars.next() else { return };
        let second = chars.next().unwrap_or(' ');
        self.has_arabic |= script_of(first) == Script::Arabic;
        if self.pairs.insert((first, second)) {
            self.note(first, if second.is_ascii() { bit(second as u8) } else { u64::MAX });
        }
    }

    fn add_start(&mut self, start: &str) {
        if start.chars().nth(1).is_some() {
            self.add(start);
        } else if let Some(first) = start.chars().next() {
            self.has_arabic |= script_of(first) == Script::Arabic;
            self.firsts.insert(first);
            self.note(first, u64::MAX);
        }
    }

    /// Notes which letters may follow an ASCII one.
    fn note(&mut self, first: char, seconds: u64) {
        self.ascii.resize(128, 0);
        if let (true, Some(bits)) = (first.is_ascii(), self.ascii.get_mut(first as usize)) {
            *bits |= seconds;
        }
    }

    /// Whether words must be cut and stemmed to tell how they begin: languages that put endings
    /// apart or change the beginnings of words.
    fn is_anything(&self, lang: Lang) -> bool {
        self.has_arabic || matches!(lang.code(), "ar" | "id" | "ms" | "ga" | "cy")
    }

    /// Whether a word in a run without spaces begins like a wanted one.
    fn may_stand_in(&self, chunk: &str) -> bool {
        let bytes = chunk.as_bytes();
        let mut at = 0;
        let mut inside_word = false;
        while let Some(byte) = bytes.get(at).copied() {
            if byte.is_ascii() {
                let is_word = byte.is_ascii_alphanumeric();
                if is_word && !inside_word && self.may_begin(byte, bytes.get(at + 1).copied()) {
                    return true;
                }
                inside_word = is_word;
                at += 1;
                continue;
            }
            let mut rest = chunk.get(at..).unwrap_or_default().chars();
            let Some(c) = rest.next() else { return false };
            let is_word = c.is_alphanumeric();
            let begins = is_word && (!inside_word || script_of(c).is_searched_by_pairs());
            if begins && self.may_begin_with(c, rest.next()) {
                return true;
            }
            // A mark belongs to the word that it stands in.
            inside_word = is_word || inside_word && !c.is_whitespace();
            at += c.len_utf8();
        }
        false
    }

    fn may_begin(&self, first: u8, second: Option<u8>) -> bool {
        let first = first.to_ascii_lowercase();
        let Some(bits) = self.ascii.get(usize::from(first)) else { return false };
        match second {
            Some(second) if !second.is_ascii() => *bits != 0,
            Some(second) if second.is_ascii_alphanumeric() => {
                bits & bit(second.to_ascii_lowercase()) != 0
            }
            // What follows may be left out when folded, as an apostrophe is.
            Some(_) => *bits != 0,
            None => bits & bit(b' ') != 0,
        }
    }

    fn may_begin_with(&self, first: char, second: Option<char>) -> bool {
        // What folds to nothing or to more than one letter says too little.
        let Some(first) = self.folded(first) else { return true };
        if self.firsts.contains(&first) {
            return true;
        }
        match second.filter(|second| second.is_alphanumeric()) {
            Some(second) => match self.folded(second) {
                Some(second) => self.pairs.contains(&(first, second)),
                None => true,
            },
            None => self.pairs.iter().any(|(wanted, _)| *wanted == first),
        }
    }

    fn folded(&self, letter: char) -> Option<char> {
        let mut known = self.folded.borrow_mut();
        *known.entry(letter).or_insert_with(|| {
            let folded = fold(letter.encode_utf8(&mut [0; 4]));
            let mut letters = folded.chars();
            letters.next().filter(|_| letters.next().is_none())
        })
    }
}

/// The bit of an ASCII letter or digit, and one for nothing.
fn bit(byte: u8) -> u64 {
    match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + byte - b'0'),
        _ => 1 << 63,
    }
}
