//! What is stored of a group to show it: one text. What is short comes first, so that titles and
//! headings are read without the bodies; parts are kept apart by control characters that no text
//! holds, as they are taken out.

use super::document::Document;
use crate::i18n::Lang;

/// Separates the parts of a group.
const PART: char = '\u{1}';
/// Separates the parts of a piece: where its body ends, its key, its heading.
const PIECE_PART: char = '\u{2}';
/// Ends a piece.
const PIECE_END: char = '\u{3}';

/// A stored group, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown<'a> {
    pub(super) group: &'a str,
    pub(super) kind: &'a str,
    pub(super) lang: Lang,
    pub(super) title: &'a str,
    /// Words of customers.
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
    pub(super) body: &'a str,
}

/// A group as it is stored. `words` are those of all its pieces.
pub(super) fn write(group: &str, first: &Document, words: &str, pieces: &[Document]) -> String {
    let mut bodies = String::with_capacity(pieces.iter().map(|piece| piece.body.len()).sum());
    let mut ends = Vec::with_capacity(pieces.len());
    for piece in pieces {
        add(&mut bodies, &piece.body);
        ends.push(bodies.len());
    }
    let mut text = String::with_capacity(bodies.len() + words.len() + 80 * (pieces.len() + 2));
    for part in [group, &first.kind, first.lang.code(), &first.title, words] {
        add(&mut text, part);
        text.push(PART);
    }
    for (piece, end) in pieces.iter().zip(ends) {
        text.push_str(&end.to_string());
        text.push(PIECE_PART);
        add(&mut text, &piece.key);
        text.push(PIECE_PART);
        add(&mut text, piece.heading.as_deref().unwrap_or_default());
        text.push(PIECE_END);
    }
    text.push(PART);
    text.push_str(&bodies);
    text
}

fn add(text: &mut String, part: &str) {
    let kept = [PART, PIECE_PART, PIECE_END];
    if part.contains(kept) {
        text.push_str(&part.replace(kept, " "));
    } else {
        text.push_str(part);
    }
}

impl<'a> Shown<'a> {
    /// A group that was stored.
    pub(super) fn read(stored: &'a str) -> Option<Shown<'a>> {
        let mut parts = stored.splitn(7, PART);
        let mut next = || parts.next();
        Some(Shown {
            group: next()?,
            kind: next()?,
            lang: Lang::from_code(next()?)?,
            title: next()?,
            words: next()?,
            pieces: next()?,
            bodies: next()?,
        })
    }

    /// Its pieces, in order.
    pub(super) fn pieces(self) -> impl Iterator<Item = Piece<'a>> {
        let mut start = 0;
        self.pieces.split_terminator(PIECE_END).filter_map(move |piece| {
            let mut parts = piece.splitn(3, PIECE_PART);
            let end = parts.next()?.parse().ok()?;
            let (key, heading) = (parts.next()?, parts.next()?);
            let body = self.bodies.get(start..end)?;
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
