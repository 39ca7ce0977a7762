//! Small changes of the file's text: a tag more, a rule higher or lower. Everything else in it
//! stays as it is, to the byte.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::file::parse;
use crate::domain::names::TagName;

/// The file is written so that only its whole text can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file is written so that this must be done in its text")]
pub struct ByHand;

/// Which way a rule is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before the one above it.
    Up,
    /// After the one below it.
    Down,
}

/// The text with one more tag at the end of the vocabulary.
///
/// # Errors
/// [`ByHand`] when the tags are not written one below the other.
pub fn with_tag(text: &str, name: &TagName, title: &str) -> Result<String, ByHand> {
    let mut block = format!("[[tag]]\nname = \"{name}\"\n");
    if !title.is_empty() {
        block.push_str(&format!("title = {}\n", quoted(title)));
    }
    let blocks = blocks(text, "tag")?;
    let changed = match blocks.last() {
        Some(last) => {
            let (before, after) = text.split_at_checked(last.end).ok_or(ByHand)?;
            format!("{before}\n{block}{after}", before = ended(before))
        }
        None if text.trim().is_empty() => block,
        None => format!("{}\n{block}", ended(text)),
    };
    let expected = parse(text).policies.tags.len() + 1;
    let is_right = parse(&changed).policies.tags.len() == expected;
    if is_right { Ok(changed) } else { Err(ByHand) }
}

/// The text with a rule before the one above it, or after the one below it; the same text if it
/// is the first or the last.
///
/// # Errors
/// [`ByHand`] when the rules are not written one below the other.
pub fn with_rule_moved(text: &str, name: &str, direction: Direction) -> Result<String, ByHand> {
    let mut rules = parse(text).policies.rules;
    let at = rules.iter().position(|rule| rule.name == name).ok_or(ByHand)?;
    let blocks = blocks(text, "rule")?;
    let upper = match direction {
        Direction::Up => at.checked_sub(1),
        Direction::Down => (at + 1 < rules.len()).then_some(at),
    };
    let Some(upper) = upper else { return Ok(text.to_owned()) };
    let (Some(one), Some(other)) = (blocks.get(upper), blocks.get(upper + 1)) else {
        return Err(ByHand);
    };
    let cut = |range: Range<usize>| text.get(range).ok_or(ByHand);
    let changed = [
        cut(0..one.start)?,
        &ended(cut(other.clone())?),
        cut(one.end..other.start)?,
        &ended(cut(one.clone())?),
        cut(other.end..text.len())?,
    ]
    .concat();
    rules.swap(upper, upper + 1);
    let names = |rules: &[super::rule::Rule]| -> Vec<String> {
        rules.iter().map(|rule| rule.name.clone()).collect()
    };
    let after = parse(&changed).policies.rules;
    let is_right = names(&after) == names(&rules)
        && after.iter().zip(&rules).all(|(is, was)| (&is.when, &is.then) == (&was.when, &was.then));
    if is_right { Ok(changed) } else { Err(ByHand) }
}

/// A text that ends with a line end.
fn ended(text: &str) -> String {
    if text.is_empty() || text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") }
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", escaped.replace(char::is_control, " "))
}

/// Where each `[[key]]` stands, whole lines, with the remarks that touch it.
fn blocks(text: &str, key: &str) -> Result<Vec<Range<usize>>, ByHand> {
    let table = DeTable::parse(text).map_err(|_error| ByHand)?;
    let Some(value) = table.get_ref().get(key) else { return Ok(Vec::new()) };
    let items = value.get_ref().as_array().ok_or(ByHand)?;
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for item in items {
        let start = item.span().start;
        let is_headed = text.get(start..).is_some_and(|rest| rest.starts_with("[["));
        if !is_headed {
            return Err(ByHand);
        }
        let block = lead(text, start)..trail(text, end(item));
        if blocks.last().is_some_and(|before| before.end > block.start) {
            return Err(ByHand);
        }
        blocks.push(block);
    }
    Ok(blocks)
}

/// The end of a value and of everything in it.
fn end(value: &Spanned<DeValue<'_>>) -> usize {
    let own = value.span().end;
    match value.get_ref() {
        DeValue::Table(table) => table.values().map(end).max().unwrap_or(own).max(own),
        DeValue::Array(items) => items.iter().map(end).max().unwrap_or(own).max(own),
        _ => own,
    }
}

/// Where the lines of remarks begin that stand right above a place.
fn lead(text: &str, at: usize) -> usize {
    let line_start = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        before.rfind('\n').map_or(0, |found| found + 1)
    };
    let mut start = line_start(at);
    while start > 0 {
        let above = line_start(start - 1);
        let line = text.get(above..start).unwrap_or_default();
        if !line.trim_start().starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

/// Where the line ends that holds a place, and the lines of remarks right below it.
fn trail(text: &str, at: usize) -> usize {
    let line_end = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        rest.find('\n').map_or(text.len(), |found| at + found + 1)
    };
    let mut end = line_end(at);
    while end < text.len() {
        let below = line_end(end);
        let line = text.get(end..below).unwrap_or_default();
        if !line.trim_start().starts_with('#') {
            break;
        }
        end = below;
    }
    // Remarks that touch the next head are about that.
    let next = text.get(end..).unwrap_or_default();
    let is_head_next = next.trim_start_matches([' ', '\t']).starts_with('[');
    if is_head_next { line_end(at) } else { end }
}
