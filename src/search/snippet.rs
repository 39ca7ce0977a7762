//! Cuts the passage of a text that says most about the words of a query, with the words marked.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::hits::Marked;
use super::spot::Found;

/// About three lines on a page.
const SNIPPET_CHARS: usize = 200;

/// The whole text with its words marked.
pub(super) fn mark(text: &str, found: &[Found]) -> Marked {
    Marked { text: text.to_owned(), marks: marks(text, found, &(0..text.len())) }
}

/// The passage of a text that holds most of what the query asks.
pub(super) fn snippet(text: &str, found: &[Found]) -> Marked {
    let window = window(text, best_start(text, found));
    let passage = text.get(window.clone()).unwrap_or_default();
    Marked { text: passage.to_owned(), marks: marks(passage, found, &window) }
}

/// Marks inside a window, relative to its start, merged and widened to whole graphemes.
fn marks(passage: &str, found: &[Found], window: &Range<usize>) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = found
        .iter()
        .filter(|found| found.range.start >= window.start && found.range.end <= window.end)
        .map(|found| found.range.start - window.start..found.range.end - window.start)
        .collect();
    if ranges.is_empty() {
        return ranges;
    }
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    // In ASCII every character is a grapheme, but for line ends, which no word holds.
    let bounds: Option<Vec<usize>> = (!passage.is_ascii()).then(|| {
        let bounds = passage.grapheme_indices(true).map(|(at, _)| at);
        bounds.chain([passage.len()]).collect()
    });
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        let Range { mut start, mut end } = range;
        if let Some(bounds) = &bounds {
            let before = bounds.partition_point(|bound| *bound <= start).saturating_sub(1);
            let after = bounds.partition_point(|bound| *bound < end);
            start = bounds.get(before).copied().unwrap_or(start);
            end = bounds.get(after).copied().unwrap_or(end);
        }
        match merged.last_mut() {
            Some(previous) if start < previous.end => previous.end = previous.end.max(end),
            _ => merged.push(start..end),
        }
    }
    merged
}

/// Where the best window begins: the one whose different words tell most, the earliest of equals.
fn best_start(text: &str, found: &[Found]) -> usize {
    let mut best = (0.0_f32, 0_usize);
    for (place, first) in found.iter().enumerate() {
        let mut told = 0.0;
        let mut seen = 0_u32;
        for next in found.iter().skip(place) {
            let inside = text.get(first.range.start..next.range.end);
            // Bytes bound the characters from above; counting them exactly is not worth it here.
            if inside.is_none_or(|inside| inside.len() > SNIPPET_CHARS * bytes_of_char(text)) {
                break;
            }
            let bit = 1_u32.checked_shl(u32::try_from(next.word).unwrap_or(u32::MAX)).unwrap_or(0);
            if seen & bit == 0 {
                seen |= bit;
                told += next.told;
            } else {
                // A word said again tells a little more.
                told += 0.05 * next.told;
            }
        }
        if told > best.0 * 1.001 {
            best = (told, first.range.start);
        }
    }
    best.1
}

/// How many bytes a letter of this text takes.
fn bytes_of_char(text: &str) -> usize {
    let sample = text.chars().filter(|c| c.is_alphabetic()).take(20);
    let (count, bytes) = sample.fold((0, 0), |(count, bytes), c| (count + 1, bytes + c.len_utf8()));
    (bytes + count / 2).checked_div(count).unwrap_or(1)
}

/// A window of about [`SNIPPET_CHARS`] that begins shortly before a place, at the start of a
/// sentence or a word, and ends with a word.
fn window(text: &str, place: usize) -> Range<usize> {
    /// So many characters before the first marked word are shown for context.
    const LEAD_CHARS: usize = 60;
    let mut start = 0;
    let before = text.get(..place).unwrap_or_default();
    if before.chars().count() > LEAD_CHARS {
        let (at, _) = before.char_indices().rev().nth(LEAD_CHARS - 1).unwrap_or((0, ' '));
        let lead = before.get(at..).unwrap_or_default();
        let sentence = lead
            .char_indices()
            .zip(lead.chars().skip(1))
            .filter(|((_, c), next)| {
                matches!(c, '.' | '!' | '?' | '؟' | '।' | '\n' | ';' | ':') && next.is_whitespace()
            })
            .map(|((at, c), _)| at + c.len_utf8())
            .next();
        let word = lead.char_indices().find(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
        start = at + sentence.or(word).unwrap_or(0);
    }
    start += text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    let rest = text.get(start..).unwrap_or_default();
    let mut end = text.len();
    if let Some((cut, _)) = rest.char_indices().nth(SNIPPET_CHARS) {
        let cut_at = rest.get(..cut).unwrap_or_default();
        let word_end = cut_at.rfind(char::is_whitespace).filter(|at| *at > cut / 2);
        end = start + word_end.unwrap_or(cut);
        if word_end.is_none() {
            end = grapheme_before(text, start, end);
        }
    }
    let passage = text.get(start..end).unwrap_or_default();
    let start =
        if start == 0 || place_is_space(text, start) { start } else { grapheme_after(text, start) };
    start..(start.max(end - (passage.len() - passage.trim_end().len())))
}

fn place_is_space(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_whitespace)
}

fn grapheme_before(text: &str, start: usize, end: usize) -> usize {
    let reach = text.get(start..).unwrap_or_default();
    reach
        .grapheme_indices(true)
        .map(|(at, _)| start + at)
        .take_while(|at| *at <= end)
        .last()
        .unwrap_or(end)
}

/// The first boundary of graphemes at or after a place, as the text up to it is cut.
fn grapheme_after(text: &str, at: usize) -> usize {
    let mut from = at.saturating_sub(64);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let near = text.get(from..).unwrap_or_default();
    near.grapheme_indices(true)
        .map(|(offset, _)| from + offset)
        .find(|bound| *bound >= at)
        .unwrap_or(at)
}
