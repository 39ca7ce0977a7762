//! Single values of the policies file, each checked and each mistake told at its place.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::Path;

use jiff::tz::TimeZone;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::policy::Titles;
use crate::domain::names::NameError;
use crate::i18n::Lang;
use crate::markdown::problem::{Problem, Severity};

/// So many problems are told; who mends them sees the next.
const PROBLEMS_MAX: usize = 50;
/// From this likeness (Jaro-Winkler) on a word may be what was meant.
const LIKENESS_MIN: f64 = 0.8;
/// So many names are listed of what there is.
const LISTED_MAX: usize = 12;
/// The longest title, name of a rule or entry of a list, in characters.
pub(super) const TEXT_CHARS_MAX: usize = 120;

/// A value and where it stands.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// The file while it is read.
pub(super) struct Reading<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    pub(super) problems: Vec<Problem>,
    /// How many errors there are, told or not.
    pub(super) errors: usize,
    /// The content folder, if files in it are read.
    pub(super) folder: Option<&'a Path>,
    /// The calendar files that the text names.
    pub(super) files: Vec<String>,
}

/// A text of the file and the byte at which it begins.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) at: usize,
}

impl<'a> Reading<'a> {
    pub(super) fn new(text: &'a str) -> Reading<'a> {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = [0].into_iter().chain(ends.map(|(at, _)| at + 1)).collect();
        Reading {
            text,
            line_starts,
            problems: Vec::new(),
            errors: 0,
            folder: None,
            files: Vec::new(),
        }
    }

    /// The line at which a byte stands, from 1.
    pub(super) fn line(&self, at: usize) -> u32 {
        self.place(at).0
    }

    fn place(&self, at: usize) -> (u32, u32) {
        let line = self.line_starts.partition_point(|start| *start <= at).saturating_sub(1);
        let start = self.line_starts.get(line).copied().unwrap_or(0);
        let column = self.text.get(start..at.min(self.text.len()));
        let column = column.map_or(0, |text| text.chars().count());
        let number = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
        (number(line), number(column))
    }

    /// Tells an error at a byte.
    pub(super) fn error(&mut self, at: usize, message: String, suggestion: Option<String>) {
        self.tell(Severity::Error, at, (message, suggestion));
    }

    /// Tells a warning at a byte.
    pub(super) fn warn(&mut self, at: usize, message: String, suggestion: &str) {
        self.tell(Severity::Warning, at, (message, Some(suggestion.to_owned())));
    }

    fn tell(&mut self, severity: Severity, at: usize, told: (String, Option<String>)) {
        self.errors += usize::from(severity == Severity::Error);
        if self.problems.len() >= PROBLEMS_MAX {
            return;
        }
        let (line, column) = self.place(at);
        let (message, suggestion) = told;
        let code = "policies";
        self.problems.push(Problem { severity, line, column, message, suggestion, code });
    }

    /// Tells which keys of a table mean nothing.
    pub(super) fn check_keys(&mut self, table: &DeTable<'_>, known: &[&str], what: &str) {
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let message = format!("“{name}” means nothing in {what}");
                self.error(key.span().start, message, Some(offer(name, known)));
            }
        }
    }

    /// A text with something in it.
    pub(super) fn text(&mut self, value: &Value<'_>, what: &str) -> Option<Written> {
        let at = value.span().start;
        let Some(text) = value.get_ref().as_str() else {
            let kind = kind(value.get_ref());
            let message = format!("{what} is {kind}, but must be a text");
            self.error(at, message, Some("Write it in quotation marks.".to_owned()));
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.error(at, format!("{what} is empty"), None);
            return None;
        }
        if text.chars().count() > TEXT_CHARS_MAX {
            self.error(at, format!("{what} has more than {TEXT_CHARS_MAX} characters"), None);
            return None;
        }
        if text.chars().any(char::is_control) {
            self.error(at, format!("{what} must stand on one line"), None);
            return None;
        }
        Some(Written { text: text.to_owned(), at })
    }

    /// A text, or a list of texts.
    pub(super) fn texts(&mut self, value: &Value<'_>, what: &str) -> Vec<Written> {
        match value.get_ref() {
            DeValue::Array(items) => {
                if items.is_empty() {
                    let suggestion = "Write something in it, or take the line away.".to_owned();
                    let message = format!("the list of {what} is empty");
                    self.error(value.span().start, message, Some(suggestion));
                }
                let entry = format!("an entry of {what}");
                items.iter().filter_map(|item| self.text(item, &entry)).collect()
            }
            _ => self.text(value, what).into_iter().collect(),
        }
    }

    /// Texts, each turned into what it says.
    pub(super) fn list<T: PartialEq>(
        &mut self,
        value: &Value<'_>,
        what: &str,
        mut read: impl FnMut(&mut Reading<'a>, &Written) -> Option<T>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for written in self.texts(value, what) {
            let Some(one) = read(self, &written) else { continue };
            if found.contains(&one) {
                let message = format!("“{}” stands twice in {what}", written.text);
                self.warn(written.at, message, "Take one of them away.");
                continue;
            }
            found.push(one);
        }
        found
    }

    /// `true` or `false`.
    pub(super) fn truth(&mut self, value: &Value<'_>, what: &str) -> bool {
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            let kind = kind(value.get_ref());
            let message = format!("{what} is {kind}, but must be true or false");
            let suggestion = "Write true or false without quotation marks.".to_owned();
            self.error(value.span().start, message, Some(suggestion));
        }
        truth.unwrap_or(false)
    }

    /// A whole number of this range.
    pub(super) fn count(
        &mut self,
        value: &Value<'_>,
        what: &str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let number = value.get_ref().as_integer();
        let number =
            number.and_then(|found| u32::from_str_radix(found.as_str(), found.radix()).ok());
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let (least, most) = (range.start(), range.end());
            let message = format!("{what} must be a whole number from {least} to {most}");
            self.error(value.span().start, message, None);
        }
        number
    }

    /// A table.
    pub(super) fn table<'v>(
        &mut self,
        value: &'v Value<'_>,
        what: &str,
    ) -> Option<&'v DeTable<'v>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            let kind = kind(value.get_ref());
            let message = format!("{what} is {kind}, but must be a table");
            let suggestion = format!("Write {what} = {{ … }}.");
            self.error(value.span().start, message, Some(suggestion));
        }
        table
    }

    /// A title: one text, or one for each language.
    pub(super) fn titles(&mut self, value: &Value<'_>) -> Option<Titles> {
        let DeValue::Table(table) = value.get_ref() else {
            return self.text(value, "title").map(|title| Titles::same(&title.text));
        };
        let mut by_lang = BTreeMap::new();
        for (key, value) in table {
            let at = key.span().start;
            let Some(lang) = self.lang(&Written { text: key.get_ref().to_string(), at }) else {
                continue;
            };
            if let Some(title) = self.text(value, "title") {
                by_lang.insert(lang, title.text);
            }
        }
        let otherwise = by_lang.get(&Lang::EN).or_else(|| by_lang.values().next())?.clone();
        Some(Titles { by_lang, otherwise })
    }

    /// The code of a language.
    pub(super) fn lang(&mut self, written: &Written) -> Option<Lang> {
        let lang = Lang::from_code(&written.text);
        if lang.is_none() {
            let message = format!("“{}” is not the code of a language", written.text);
            let suggestion = "Write two letters such as en, el, fa or te.".to_owned();
            self.error(written.at, message, Some(suggestion));
        }
        lang
    }

    /// A name of the kind that `parse` reads.
    pub(super) fn name<T>(
        &mut self,
        written: &Written,
        parse: impl Fn(&str) -> Result<T, NameError>,
    ) -> Option<T> {
        match parse(&written.text) {
            Ok(name) => Some(name),
            Err(why) => {
                let message = format!("the name “{}” {why}", written.text);
                let slug = crate::domain::articles::slug::slug(&written.text);
                let slug = slug.replace(['.', '_', '~'], "-");
                let suggestion = parse(&slug).is_ok().then(|| format!("Write “{slug}”."));
                self.error(written.at, message, suggestion);
                None
            }
        }
    }

    /// One of the things that the file names elsewhere.
    pub(super) fn known<T: Clone>(
        &mut self,
        written: &Written,
        what: &str,
        known: &[(&str, T)],
    ) -> Option<T> {
        if let Some((_, one)) = known.iter().find(|(name, _)| *name == written.text) {
            return Some(one.clone());
        }
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let message = format!("there is no {what} “{}”", written.text);
        self.error(written.at, message, Some(offer(&written.text, &names)));
        None
    }

    /// A time zone by its name.
    pub(super) fn time_zone(&mut self, value: &Value<'_>) -> Option<TimeZone> {
        let written = self.text(value, "time_zone")?;
        match TimeZone::get(&written.text) {
            Ok(zone) => Some(zone),
            Err(_unknown) => {
                let message = format!("“{}” is not the name of a time zone", written.text);
                let known: Vec<String> =
                    jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let hint = nearest(&written.text, &known)
                    .map_or_else(String::new, |near| format!("Did you mean “{near}”? "));
                let suggestion = format!("{hint}Write it as Europe/Athens, or UTC.");
                self.error(written.at, message, Some(suggestion));
                None
            }
        }
    }
}

/// What to write in place of a word that is not known.
fn offer(word: &str, known: &[&str]) -> String {
    let hint = nearest(word, known).map(|near| format!("Did you mean “{near}”? "));
    let listed: Vec<&str> = known.iter().take(LISTED_MAX).copied().collect();
    let more = if known.len() > listed.len() { ", …" } else { "" };
    let hint = hint.unwrap_or_default();
    if listed.is_empty() { hint } else { format!("{hint}There is {}{more}.", listed.join(", ")) }
}

fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .iter()
        .map(|name| (strsim::jaro_winkler(&word, &name.to_lowercase()), *name))
        .filter(|(likeness, _)| *likeness >= LIKENESS_MIN)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
