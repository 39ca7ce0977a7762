//! The values a head can hold, as they were written, each with its place.

use super::problem::Place;

/// A value of the head.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Nothing,
    Truth(bool),
    Number(f64),
    Text(String),
    List(Vec<Node>),
    Table,
}

impl Value {
    /// What the value is called in a message.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Value::Nothing => "nothing",
            Value::Truth(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Table => "a table of keys",
        }
    }
}

/// A value, where it stands and the words it was written in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) place: Place,
    /// The text of a plain value as written, so that `1.10` stays `1.10`.
    pub(super) written: String,
    pub(super) value: Value,
}

impl Node {
    /// The value as text, where it certainly can be one.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text.trim()),
            Value::Number(_) | Value::Truth(_) => Some(self.written.trim()),
            Value::Nothing | Value::List(_) | Value::Table => None,
        }
    }
}

/// A key of the head with its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) place: Place,
    pub(super) node: Node,
}
