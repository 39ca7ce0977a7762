//! `theme.toml`: what it may say, read with the place of each value.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::finding::{Finding, Spot, near};
use super::{colour, tokens};

/// The keys at the top of the file.
const KEYS: [&str; 6] = ["name", "description", "inherits", "preload", "colours", "tokens"];

/// A value with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) spot: Spot,
}

/// A colour in both schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Colours {
    pub(super) light: String,
    pub(super) dark: String,
}

/// What a theme.toml says.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    pub(super) name: Option<String>,
    pub(super) description: Option<String>,
    pub(super) inherits: Option<Placed<String>>,
    pub(super) preload: BTreeMap<String, Placed<Vec<String>>>,
    pub(super) colours: BTreeMap<String, Placed<Colours>>,
    pub(super) tokens: BTreeMap<String, Placed<String>>,
}

impl Settings {
    /// These settings over others: a key that both have is taken from these.
    pub(super) fn over(mut self, mut below: Settings) -> Settings {
        below.preload.append(&mut self.preload);
        below.colours.append(&mut self.colours);
        below.tokens.append(&mut self.tokens);
        Settings {
            name: self.name.or(below.name),
            description: self.description.or(below.description),
            inherits: self.inherits,
            preload: below.preload,
            colours: below.colours,
            tokens: below.tokens,
        }
    }
}

/// Reads a theme.toml; `file` is its name in findings.
pub(super) fn read(file: &str, text: &str) -> (Settings, Vec<Finding>) {
    let mut reader = Reader { file, text, found: Vec::new() };
    let mut settings = Settings::default();
    match DeTable::parse(text) {
        Ok(table) => reader.top(table.get_ref(), &mut settings),
        Err(error) => {
            let spot = reader.spot(error.span().map_or(0, |span| span.start));
            reader.found.push(Finding::error(&spot, error.message()));
        }
    }
    (settings, reader.found)
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    found: Vec<Finding>,
}

type Value<'a> = Spanned<DeValue<'a>>;

impl Reader<'_> {
    fn spot(&self, offset: usize) -> Spot {
        Spot::at(self.file, self.text, offset)
    }

    fn wrong(&mut self, offset: usize, message: impl Into<String>) {
        let spot = self.spot(offset);
        self.found.push(Finding::error(&spot, message));
    }

    fn top(&mut self, table: &DeTable<'_>, settings: &mut Settings) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            match name {
                "name" => settings.name = self.text(name, value).map(|placed| placed.value),
                "description" => {
                    settings.description = self.text(name, value).map(|placed| placed.value);
                }
                "inherits" => settings.inherits = self.text(name, value),
                "preload" => settings.preload = self.each(name, value, Reader::fonts),
                "colours" => settings.colours = self.each(name, value, Reader::colours),
                "tokens" => settings.tokens = self.each(name, value, Reader::token),
                _ => {
                    let hint = near(name, KEYS);
                    let keys = KEYS.join(", ");
                    let message =
                        format!("“{name}” is not a key of a theme{hint}. There are: {keys}");
                    self.wrong(key.span().start, message);
                }
            }
        }
    }

    fn each<T>(
        &mut self,
        name: &str,
        value: &Value<'_>,
        read: fn(&mut Self, &str, &Value<'_>) -> Option<Placed<T>>,
    ) -> BTreeMap<String, Placed<T>> {
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong(value.span().start, format!("{name} must be a table: [{name}]"));
            return BTreeMap::new();
        };
        let mut found = BTreeMap::new();
        for (key, value) in table {
            let key_name = key.get_ref().as_ref();
            if name != "preload" && !tokens::is_name(key_name) {
                let message = format!(
                    "“{key_name}” cannot be the name of a token: small letters, digits and hyphens, a letter first"
                );
                self.wrong(key.span().start, message);
            } else if let Some(placed) = read(self, key_name, value) {
                let placed = Placed { spot: self.spot(key.span().start), ..placed };
                found.insert(key_name.to_owned(), placed);
            }
        }
        found
    }

    fn text(&mut self, name: &str, value: &Value<'_>) -> Option<Placed<String>> {
        match value.get_ref() {
            DeValue::String(text) => {
                Some(Placed { value: text.to_string(), spot: self.spot(value.span().start) })
            }
            _ => {
                self.wrong(value.span().start, format!("{name} must be a text in quotes"));
                None
            }
        }
    }

    /// One font, or several in a list.
    fn fonts(&mut self, name: &str, value: &Value<'_>) -> Option<Placed<Vec<String>>> {
        let spot = self.spot(value.span().start);
        let fonts = match value.get_ref() {
            DeValue::Array(list) => {
                list.iter().map(|one| self.text(name, one).map(|placed| placed.value)).collect()
            }
            _ => self.text(name, value).map(|placed| vec![placed.value]),
        };
        Some(Placed { value: fonts?, spot })
    }

    fn token(&mut self, name: &str, value: &Value<'_>) -> Option<Placed<String>> {
        let placed = self.text(name, value)?;
        if tokens::named(name).is_some_and(|token| token.kind == tokens::Kind::Colour) {
            self.wrong(value.span().start, format!("{name} is a colour: it belongs in [colours]"));
            return None;
        }
        if let Some(fault) = tokens::fault(name, &placed.value) {
            let message = format!("{name} = “{}” {fault}", placed.value);
            self.wrong(value.span().start, message);
            return None;
        }
        Some(placed)
    }

    fn colours(&mut self, name: &str, value: &Value<'_>) -> Option<Placed<Colours>> {
        let spot = self.spot(value.span().start);
        if tokens::named(name).is_some_and(|token| token.kind != tokens::Kind::Colour) {
            self.wrong(value.span().start, format!("{name} is no colour: it belongs in [tokens]"));
            return None;
        }
        let value = match value.get_ref() {
            DeValue::Array(both) => {
                let mut both = both.iter();
                let (Some(light), Some(dark), None) = (both.next(), both.next(), both.next())
                else {
                    let message = format!(
                        "{name} needs two colours, [\"light\", \"dark\"], or one text for both"
                    );
                    self.wrong(value.span().start, message);
                    return None;
                };
                // Both are read, so that both are told when both are wrong.
                let (light, dark) = (self.colour(name, light), self.colour(name, dark));
                Colours { light: light?, dark: dark? }
            }
            _ => {
                let one = self.colour(name, value)?;
                Colours { light: one.clone(), dark: one }
            }
        };
        Some(Placed { value, spot })
    }

    fn colour(&mut self, name: &str, value: &Value<'_>) -> Option<String> {
        let text = self.text(name, value)?.value;
        if colour::read(&text).is_none() {
            let message = format!(
                "{name}: “{text}” is not a colour such as #005b66, rgb(0 91 102), hsl(186 100% 20%) or oklch(0.43 0.08 205)"
            );
            self.wrong(value.span().start, message);
            return None;
        }
        Some(text.trim().to_owned())
    }
}
