//! What can be wrong with the messages of a language, seen beside the English ones: slips that
//! people who translate make, each with its line.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey,
};

use super::locale_file::{LocaleFile, LocaleProblem, Weight, line_at};
use super::plurals;
use super::words::{Bundle, bundle};

/// A name this much like a known one was probably meant to be it.
const LIKENESS_MIN: f64 = 0.85;
/// Numbers that reach every plural form of every language.
const TRIED: [u64; 8] = [0, 1, 2, 3, 6, 11, 20, 100];

/// What came out of a check.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What is wrong, by line.
    pub problems: Vec<LocaleProblem>,
    /// Messages that will be shown in English.
    pub missing: Vec<String>,
}

/// Looks at the messages of `file`. `base` are those that the program has in this language.
#[must_use]
pub fn check(file: &LocaleFile, english: &LocaleFile, base: Option<&LocaleFile>) -> Checked {
    let known = messages(english);
    let mut found = Checked::default();
    let mut own = BTreeSet::new();
    let resources = base.map(|base| Arc::clone(&base.resource)).into_iter();
    let spoken = bundle(file.lang, resources.chain([Arc::clone(&file.resource)]).collect());
    for message in messages(file) {
        let id = message.id.name;
        let mut slips = Slips { file, line: line_of(file, id), found: Vec::new() };
        if !own.insert(id) {
            slips.warn(format!("{id} is there twice; the last one counts"));
        }
        match known.iter().find(|known| known.id.name == id) {
            Some(english) => compare(&mut slips, message, english),
            None => slips.warn(unknown(id, &known)),
        }
        if let Some(bundle) = &spoken
            && slips.found.iter().all(|slip| slip.weight == Weight::Warning)
        {
            say(&mut slips, bundle, message);
        }
        found.problems.append(&mut slips.found);
    }
    for entry in file.resource.entries() {
        let Entry::Term(term) = entry else { continue };
        let id = term.id.name;
        let mut slips = Slips { file, line: line_of(file, id), found: Vec::new() };
        for name in Parts::of(&term.value).variables {
            slips.warn(format!(
                "-{id} uses ${name}, which only {{ -{id}({name}: …) }} gives: elsewhere people see “${name}”"
            ));
        }
        found.problems.append(&mut slips.found);
    }
    let in_program: BTreeSet<&str> =
        base.map(messages).unwrap_or_default().iter().map(|message| message.id.name).collect();
    let is_there = |id: &str| own.contains(id) || in_program.contains(id);
    let ids = known.iter().map(|message| message.id.name);
    found.missing = ids.filter(|id| !is_there(id)).map(str::to_owned).collect();
    found.problems.sort_by_key(|problem| problem.line);
    found
}

/// The slips of one message.
struct Slips<'a> {
    file: &'a LocaleFile,
    line: usize,
    found: Vec<LocaleProblem>,
}

impl Slips<'_> {
    fn warn(&mut self, message: String) {
        let mut problem = LocaleProblem::of_file(&self.file.path, message);
        problem.line = Some(self.line);
        problem.weight = Weight::Warning;
        self.found.push(problem);
    }

    fn error(&mut self, message: String) {
        self.warn(message);
        if let Some(last) = self.found.last_mut() {
            last.weight = Weight::Error;
        }
    }
}

fn compare(slips: &mut Slips<'_>, message: &Message<&str>, english: &Message<&str>) {
    let id = message.id.name;
    let Some(pattern) = &message.value else {
        slips.error(format!("{id} has no words of its own"));
        return;
    };
    let own = Parts::of(pattern);
    let english = english.value.as_ref().map(Parts::of).unwrap_or_default();
    let mut given: BTreeSet<&str> = english.variables.clone();
    if given.contains("count") || given.contains("shown") {
        given.extend(["count", "shown"]);
    }
    for name in own.variables.difference(&given) {
        let all: Vec<String> = given.iter().map(|name| format!("${name}")).collect();
        let all = if all.is_empty() { "none".to_owned() } else { all.join(", ") };
        slips.error(format!("{id} uses ${name}, which it is not given; it is given: {all}"));
    }
    for name in english.variables.difference(&own.variables) {
        if *name != "count" {
            slips.warn(format!("{id} does not say ${name}, as the English one does"));
        }
    }
    if own.shows_count {
        slips.warn(format!(
            "{id} shows $count; $shown is the same number in the digits of the language"
        ));
    }
    if own.texts.iter().any(|text| has_html(text)) {
        slips.warn(format!("{id} has HTML, which people would see as it is"));
    }
    if !english.counted.is_empty() {
        plural_forms(slips, id, &own);
    }
}

fn plural_forms(slips: &mut Slips<'_>, id: &str, own: &Parts<'_>) {
    let needed = plurals::forms(slips.file.lang);
    if own.counted.is_empty() && needed.len() > 1 {
        let forms: Vec<String> = needed.iter().map(|(name, _)| format!("[{name}]")).collect();
        slips.warn(format!("{id} has one form for every number; use {}", forms.join(", ")));
    }
    for forms in &own.counted {
        for (name, numbers) in &needed {
            let has_numbers = numbers.iter().all(|number| forms.contains(&*number.to_string()));
            if !forms.contains(name) && !has_numbers {
                let such: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                let such = such.join(", ");
                slips.warn(format!("{id} lacks the form [{name}], for numbers such as {such}"));
            }
        }
        for name in forms.iter().filter(|name| plurals::NAMES.contains(*name)) {
            if *name != "other" && !needed.iter().any(|(needed, _)| needed == name) {
                slips.warn(format!("{id} has the form [{name}], which the language never uses"));
            }
        }
    }
}

/// Says the message with sample values: names that are not there, circles and functions that
/// nobody knows come out.
fn say(slips: &mut Slips<'_>, bundle: &Bundle, message: &Message<&str>) {
    let Some(pattern) = &message.value else { return };
    let variables = Parts::of(pattern).variables;
    let mut told = BTreeSet::new();
    for count in TRIED {
        let mut args = FluentArgs::new();
        for name in &variables {
            args.set(*name, FluentValue::from("x"));
        }
        args.set("count", FluentValue::from(count));
        let mut errors = Vec::new();
        drop(bundle.format_pattern(pattern, Some(&args), &mut errors));
        told.extend(errors.iter().map(ToString::to_string));
    }
    for error in told {
        slips.error(format!("{} cannot be said: {error}", message.id.name));
    }
}

fn unknown(id: &str, known: &[&Message<&str>]) -> String {
    let likeness = |name: &str| strsim::jaro_winkler(name, id);
    let names = known.iter().map(|message| message.id.name);
    let best = names.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    match best.filter(|best| likeness(best) >= LIKENESS_MIN) {
        Some(best) => format!("{id} is no message of the interface; did you mean {best}?"),
        None => format!("{id} is no message of the interface"),
    }
}

/// The messages of a file, in its order.
fn messages(file: &LocaleFile) -> Vec<&Message<&str>> {
    fn message<'a>(entry: &'a Entry<&'a str>) -> Option<&'a Message<&'a str>> {
        match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        }
    }
    file.resource.entries().filter_map(message).collect()
}

/// The line of a piece of a file's own text.
fn line_of(file: &LocaleFile, piece: &str) -> usize {
    let source = file.resource.source();
    line_at(source, (piece.as_ptr() as usize).saturating_sub(source.as_ptr() as usize))
}

fn has_html(text: &str) -> bool {
    let begins = |after: &str| after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let entity = |after: &str| {
        let name = after.split(';').next().unwrap_or_default();
        after.len() > name.len()
            && (1..10).contains(&name.len())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    };
    text.split('<').skip(1).any(begins) || text.split('&').skip(1).any(entity)
}

/// What a pattern is made of.
#[derive(Default)]
struct Parts<'a> {
    variables: BTreeSet<&'a str>,
    texts: Vec<&'a str>,
    /// The forms of each choice by `$count`.
    counted: Vec<BTreeSet<&'a str>>,
    shows_count: bool,
}

impl<'a> Parts<'a> {
    fn of(pattern: &Pattern<&'a str>) -> Parts<'a> {
        let mut parts = Parts::default();
        parts.add(pattern);
        parts
    }

    fn add(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push(value),
                PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => {
                self.shows_count |= variable_of(inline) == Some("count");
                self.add_inline(inline);
            }
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                if variable_of(selector) == Some("count") {
                    let name = |key: &VariantKey<&'a str>| match key {
                        VariantKey::Identifier { name } => *name,
                        VariantKey::NumberLiteral { value } => *value,
                    };
                    self.counted.push(variants.iter().map(|one| name(&one.key)).collect());
                }
                for variant in variants {
                    self.add(&variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.add_inline(argument));
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            _ => {}
        }
    }
}

/// The variable that is meant, also within `NUMBER(…)`.
fn variable_of<'a>(inline: &InlineExpression<&'a str>) -> Option<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.first().and_then(variable_of)
        }
        _ => None,
    }
}
