//! Reads a head in YAML into entries with their places. A head that is not YAML is read again
//! piece by piece, so that one bad line does not cost the others.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{DuplicateKeyPolicy, Location, MergeKeyPolicy, Options, Spanned};

use super::front_keys::looks_like_key_line;
use super::front_value::{Entry, Node, Value};
use super::problem::{Place, Problem, number};

/// Deeper nesting than this is no head of an article.
const DEPTH_MAX: usize = 16;
/// More values than this are no head of an article.
const NODES_MAX: usize = 5_000;

/// The entries of a YAML head; what cannot be read is reported.
pub(super) fn entries(text: &str, first_line: u32, problems: &mut Vec<Problem>) -> Vec<Entry> {
    match parse(text) {
        Ok(raw) => raw.into_iter().map(|pair| entry(pair, text, first_line)).collect(),
        Err(error) => recover(text, first_line, &error, problems),
    }
}

/// Reads the pieces one by one; if each can be read, the first error is about all of them.
fn recover(
    text: &str,
    first_line: u32,
    error: &serde_saphyr::Error,
    problems: &mut Vec<Problem>,
) -> Vec<Entry> {
    let before = problems.len();
    let mut found = Vec::new();
    for (line, piece) in pieces(text) {
        let line = first_line.saturating_add(line);
        match parse(piece) {
            Ok(raw) => found.extend(raw.into_iter().map(|pair| entry(pair, piece, line))),
            Err(error) => {
                problems.push(unreadable(piece, line, &error));
                found.extend(plain_entry(piece, line));
            }
        }
    }
    if problems.len() == before {
        problems.push(unreadable(text, first_line, error));
    }
    found
}

/// The pieces of a head: a line at the margin and what is indented under it.
fn pieces(text: &str) -> Vec<(u32, &str)> {
    let mut starts: Vec<(u32, usize)> = Vec::new();
    let mut offset = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let inside = line.starts_with([' ', '\t', '-', '#', ']', '}']) || line.trim().is_empty();
        if !inside || starts.is_empty() {
            starts.push((number(index), offset));
        }
        offset += line.len();
    }
    let ends = starts.iter().skip(1).map(|(_, start)| *start).chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|((line, start), end)| Some((*line, text.get(*start..end)?)))
        .filter(|(_, piece)| !piece.trim().is_empty())
        .collect()
}

/// The plain `key: words` of a line that is not YAML.
fn plain_entry(piece: &str, line: u32) -> Option<Entry> {
    let first = piece.lines().next()?;
    if !looks_like_key_line(first) {
        return None;
    }
    let (key, rest) = first.split_once(':')?;
    let words = rest.trim();
    let indent = rest.chars().take_while(|letter| letter.is_whitespace()).count();
    let column = number(key.chars().count() + 2 + indent);
    let value = Value::Text(words.trim_matches(['"', '\'']).to_owned());
    let node = Node { place: Place { line, column }, written: words.to_owned(), value };
    Some(Entry { key: key.trim().to_owned(), place: Place { line, column: 1 }, node })
}

fn unreadable(piece: &str, line: u32, error: &serde_saphyr::Error) -> Problem {
    let first = piece.lines().next().unwrap_or("");
    let fallback = Place { line, column: 1 };
    let place = error.location().map_or(fallback, |location| place(&location, line));
    let reason = reason(error);
    let message = format!("front matter cannot be read: {reason}");
    let problem = Problem::error(place, "front-matter-syntax", message);
    match first.split_once(": ") {
        _ if piece.lines().any(|line| line.starts_with('\t')) => {
            problem.suggest("Indent with spaces, not with tabs.")
        }
        Some((key, value))
            if looks_like_key_line(first) && piece.trim_end() == first.trim_end() =>
        {
            if value.trim_start().starts_with(['[', '{']) {
                return problem.suggest("Close the bracket, or put the value in quotes.");
            }
            let value = value.trim().trim_matches(['"', '\'']).replace('"', "'");
            problem.suggest(format!("Put the value in quotes: `{key}: \"{value}\"`."))
        }
        _ => problem.suggest("Write each line as `key: value`."),
    }
}

fn reason(error: &serde_saphyr::Error) -> String {
    if let serde_saphyr::Error::Budget { breach, .. } = error {
        let name = format!("{breach:?}");
        let anchors = name.contains("Anchor") || name.contains("Alias");
        let words = if anchors { "anchors and aliases are not read" } else { "it is too complex" };
        return words.to_owned();
    }
    let text = error.to_string();
    let line = text.lines().next().unwrap_or("").trim();
    let words = line.strip_prefix("error: ").unwrap_or(line);
    words.split(" at line ").next().unwrap_or(words).to_owned()
}

fn place(location: &Location, first_line: u32) -> Place {
    let line = u32::try_from(location.line()).unwrap_or(u32::MAX).max(1);
    let column = u32::try_from(location.column()).unwrap_or(u32::MAX).max(1);
    Place { line: first_line.saturating_add(line - 1), column }
}

fn options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_anchors: 0,
            max_aliases: 0,
            max_depth: DEPTH_MAX,
            max_nodes: NODES_MAX,
            max_documents: 1,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        with_snippet: false,
    }
}

type RawEntry = (Spanned<String>, Spanned<Raw>);

fn parse(text: &str) -> Result<Vec<RawEntry>, serde_saphyr::Error> {
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Vec::new());
    }
    serde_saphyr::from_str_with_options::<RawTable>(text, options()).map(|table| table.0)
}

fn entry((key, value): RawEntry, text: &str, first_line: u32) -> Entry {
    Entry {
        key: key.value,
        place: place(&key.referenced, first_line),
        node: node(value, text, first_line),
    }
}

fn node(raw: Spanned<Raw>, text: &str, first_line: u32) -> Node {
    let span = raw.referenced.span();
    let written = span
        .byte_offset()
        .zip(span.byte_len())
        .and_then(|(start, length)| Some((usize::try_from(start).ok()?, length)))
        .and_then(|(start, length)| text.get(start..start + usize::try_from(length).ok()?))
        .unwrap_or("")
        .trim()
        .to_owned();
    let value = match raw.value {
        Raw::Nothing => Value::Nothing,
        Raw::Truth(truth) => Value::Truth(truth),
        Raw::Number(number) => Value::Number(number),
        Raw::Text(text) => Value::Text(text),
        Raw::Table => Value::Table,
        Raw::List(items) => {
            Value::List(items.into_iter().map(|item| node(item, text, first_line)).collect())
        }
    };
    Node { place: place(&raw.referenced, first_line), written, value }
}

/// The top of a head: its keys and values in the order written, doubles included.
struct RawTable(Vec<RawEntry>);

impl<'de> Deserialize<'de> for RawTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RawTable, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = RawTable;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys with values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawTable, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<Spanned<String>>()? {
                    entries.push((key, map.next_value::<Spanned<Raw>>()?));
                }
                Ok(RawTable(entries))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// A value of any type.
enum Raw {
    Nothing,
    Truth(bool),
    Number(f64),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Table,
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Raw, E> {
        Ok(Raw::Truth(truth))
    }

    #[expect(clippy::cast_precision_loss, reason = "only positions in a list, far below 2^52")]
    fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
        Ok(Raw::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "only positions in a list, far below 2^52")]
    fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
        Ok(Raw::Number(number as f64))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Raw, E> {
        Ok(Raw::Text(number.to_string()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Raw, E> {
        Ok(Raw::Text(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
        Ok(Raw::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Raw, E> {
        Err(E::custom("binary values are not read"))
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut found = Vec::new();
        while let Some(item) = items.next_element::<Spanned<Raw>>()? {
            if found.len() >= NODES_MAX {
                return Err(A::Error::custom("the list is too long"));
            }
            found.push(item);
        }
        Ok(Raw::List(found))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Raw::Table)
    }
}
