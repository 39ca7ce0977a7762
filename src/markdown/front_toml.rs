//! Reads a head in TOML, as other tools write it, into entries.

use toml::de::{DeTable, DeValue};

use super::front_value::{Entry, Node, Value};
use super::problem::{Places, Problem};

/// The entries of a TOML head; what cannot be read is reported.
pub(super) fn entries(text: &str, first_line: u32, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let places = Places::new(text, first_line);
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        let message = format!("front matter cannot be read: {}", error.message());
        problems.push(Problem::error(places.place(at), "front-matter-syntax", message));
    }
    let mut found: Vec<(usize, Entry)> = table
        .get_ref()
        .iter()
        .map(|(key, value)| {
            let at = key.span().start;
            let node = node(value.get_ref(), value.span(), text, &places);
            let entry = Entry { key: key.get_ref().to_string(), place: places.place(at), node };
            (at, entry)
        })
        .collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn node(
    value: &DeValue<'_>,
    span: std::ops::Range<usize>,
    text: &str,
    places: &Places<'_>,
) -> Node {
    let place = places.place(span.start);
    let written = text.get(span).unwrap_or("").to_owned();
    let value = match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => plain_number(number.as_str()),
        DeValue::Float(number) => plain_number(number.as_str()),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Datetime(moment) => Value::Text(moment.to_string()),
        DeValue::Array(items) => Value::List(
            items.iter().map(|item| node(item.get_ref(), item.span(), text, places)).collect(),
        ),
        DeValue::Table(_) => Value::Table,
    };
    Node { place, written, value }
}

fn plain_number(written: &str) -> Value {
    written.parse().map_or_else(|_| Value::Text(written.to_owned()), Value::Number)
}
