//! Text with its matches under the highlighter.

use maud::{Markup, html};

use crate::search::Marked;

/// The text, with `mark` around what matched.
#[must_use]
pub fn marked(text: &Marked) -> Markup {
    let mut at = 0;
    let mut pieces: Vec<(&str, bool)> = Vec::new();
    for mark in &text.marks {
        // A range that does not fit the text is left unmarked rather than shown wrongly.
        let (Some(before), Some(inside)) =
            (text.text.get(at..mark.start), text.text.get(mark.clone()))
        else {
            continue;
        };
        pieces.push((before, false));
        pieces.push((inside, true));
        at = mark.end;
    }
    pieces.push((text.text.get(at..).unwrap_or_default(), false));
    html! {
        @for (piece, is_match) in pieces {
            @if is_match { mark { (piece) } } @else { (piece) }
        }
    }
}

/// Start and end of each match, in UTF-16 units, as JavaScript counts.
#[must_use]
pub fn utf16_marks(text: &Marked) -> Vec<[usize; 2]> {
    let units = |end: usize| text.text.get(..end).unwrap_or_default().encode_utf16().count();
    text.marks.iter().map(|mark| [units(mark.start), units(mark.end)]).collect()
}
