//! What is stored of a group to show it, in two texts: an outline that is read for every hit and
//! lies where it needs no unpacking, and the bodies, which are unpacked only to cut a passage.
//! Parts are kept apart by control characters that no text holds, as they are taken out.

use super::document::Document;
use crate::i18n::Lang;

/// Separates the parts of a text.
const PART: char = '\u{1}';
/// Separates the parts of a piece: where its body ends, its key, its heading.
const PIECE_PART: char = '\u{2}';
/// Ends a piece.
const PIECE_END: char = '\u{3}';
/// Ends an outline that stands before the bodies.
const OUTLINE_END: char = '\u{4}';

/// A longer outline stands before the bodies: a value of a column is cut at 65,535 bytes, and a
/// group with so many headings is rare enough to be unpacked.
const OUTLINE_BYTES_MAX: usize = 32_768;

/// A stored group, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown<'a> {
    pub(super) group: &'a str,
    pub(super) kind: &'a str,
    pub(super) lang: Lang,
    pub(super) title: &'a str,
    /// Words of customers; empty without bodies.
    pub(super) words: &'a str,
    pieces: &'a str,
    bodies: &'a str,
}

/// A stored piece, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) key: &'a str,
    /// Its heading, if it has one of its own.
    pub(super) heading: Option<&'a str>,
    /// Its text, if bodies were read.
    pub(super) body: &'a str,
}

/// A group as it is stored.
pub(super) struct Stored {
    /// What is short of it, unless that is too long for a column.
    pub(super) outline: Option<String>,
    pub(super) bodies: String,
}

/// A group as it is stored. `words` are those of all its pieces.
pub(super) fn write(group: &str, first: &Document, words: &str, pieces: &[Document]) -> Stored {
    let mut texts = String::with_capacity(pieces.iter().map(|piece| piece.body.len()).sum());
    let mut ends = Vec::with_capacity(pieces.len());
    for piece in pieces {
        add(&mut texts, &piece.body);
        ends.push(texts.len());
    }
    let mut outline = String::with_capacity(40 * (pieces.len() + 4));
    for part in [group, &first.kind, first.lang.code(), &first.title] {
        add(&mut outline, part);
        outline.push(PART);
    }
    for (piece, end) in pieces.iter().zip(ends) {
        outline.push_str(&end.to_string());
        outline.push(PIECE_PART);
        add(&mut outline, &piece.key);
        outline.push(PIECE_PART);
        add(&mut outline, piece.heading.as_deref().unwrap_or_default());
        outline.push(PIECE_END);
    }
    let is_long = outline.len() > OUTLINE_BYTES_MAX;
    let mut bodies = String::with_capacity(texts.len() + words.len() + 2);
    if is_long {
        bodies.push_str(&outline);
    }
    bodies.push(OUTLINE_END);
    add(&mut bodies, words);
    bodies.push(PART);
    bodies.push_str(&texts);
    Stored { outline: (!is_long).then_some(outline), bodies }
}

fn add(text: &mut String, part: &str) {
    let kept = [PART, PIECE_PART, PIECE_END, OUTLINE_END];
    if part.contains(kept) {
        text.push_str(&part.replace(kept, " "));
    } else {
        text.push_str(part);
    }
}

impl<'a> Shown<'a> {
    /// A group whose outline stands by itself; its bodies are as good as empty.
    pub(super) fn outlined(outline: &'a str) -> Option<Shown<'a>> {
        let mut parts = outline.splitn(5, PART);
        let mut next = || parts.next();
        Some(Shown {
            group: next()?,
            kind: next()?,
            lang: Lang::from_code(next()?)?,
            title: next()?,
            pieces: next()?,
            words: "",
            bodies: "",
        })
    }

    /// A group with its bodies; without an outline of its own it stands before them.
    pub(super) fn whole(outline: Option<&'a str>, bodies: &'a str) -> Option<Shown<'a>> {
        let (before, rest) = bodies.split_once(OUTLINE_END)?;
        let (words, bodies) = rest.split_once(PART)?;
        Some(Shown { words, bodies, ..Shown::outlined(outline.unwrap_or(before))? })
    }

    /// Its pieces, in order.
    pub(super) fn pieces(self) -> impl Iterator<Item = Piece<'a>> {
        let mut start = 0;
        self.pieces.split_terminator(PIECE_END).filter_map(move |piece| {
            let mut parts = piece.splitn(3, PIECE_PART);
            let end = parts.next()?.parse().ok()?;
            let (key, heading) = (parts.next()?, parts.next()?);
            let body = self.bodies.get(start..end).unwrap_or_default();
            start = end;
            Some(Piece { key, heading: (!heading.is_empty()).then_some(heading), body })
        })
    }

    /// The pieces with these numbers, in the order of the numbers.
    pub(super) fn chosen(self, numbers: &[u16]) -> Vec<Piece<'a>> {
        let reach = numbers.iter().map(|number| usize::from(*number) + 1).max().unwrap_or(0);
        let pieces: Vec<Piece<'a>> = self.pieces().take(reach).collect();
        numbers.iter().filter_map(|number| pieces.get(usize::from(*number)).copied()).collect()
    }
}
