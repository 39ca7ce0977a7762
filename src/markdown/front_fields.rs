//! From the entries of a head to what it says: each key's type, what is accepted beside the
//! written form, and what is an error.

use jiff::civil::Date;

use super::front_keys::{DAY_KEYS, KeyKind, classify};
use super::front_matter::{Audience, FrontMatter, Kind};
use super::front_value::{Entry, Node, Value};
use super::problem::Problem;

/// Whether it is known who may see the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Privacy {
    /// What the head says was understood.
    Known,
    /// It names an audience that is none of ours, in plain words: maybe another system's key.
    OtherAudience(String),
    /// It says something about it that was not understood.
    Doubtful,
}

/// Fills the fields from the entries and reports what does not fit.
pub(super) fn fill(entries: Vec<Entry>, problems: &mut Vec<Problem>) -> (FrontMatter, Privacy) {
    let mut matter = FrontMatter::default();
    let mut privacy = Privacy::Known;
    let mut seen: Vec<(String, u32)> = Vec::new();
    for entry in entries {
        let doubled = seen.iter().find(|(key, _)| *key == entry.key).map(|(_, line)| *line);
        if let Some(line) = doubled {
            problems.push(double(&entry, line));
            if matches!(entry.key.as_str(), "audience" | "draft") {
                privacy = Privacy::Doubtful;
            }
            continue;
        }
        seen.push((entry.key.clone(), entry.place.line));
        privacy = match (privacy, take(&entry, &mut matter, problems)) {
            (privacy, Privacy::Known) => privacy,
            (Privacy::Known, found) => found,
            _ => Privacy::Doubtful,
        };
    }
    (matter, privacy)
}

fn double(entry: &Entry, line: u32) -> Problem {
    let message = format!("`{}` is written twice", entry.key);
    Problem::error(entry.place, "double-key", message)
        .suggest(format!("Keep one of them; the first is on line {line}."))
}

fn take(entry: &Entry, matter: &mut FrontMatter, problems: &mut Vec<Problem>) -> Privacy {
    match classify(&entry.key) {
        KeyKind::Ours(key) => match set(key, &entry.node, matter) {
            Ok(()) => Privacy::Known,
            Err(problem) => {
                problems.push(*problem);
                match (&entry.node.value, key) {
                    (Value::Text(audience), "audience") => {
                        Privacy::OtherAudience(audience.trim().to_lowercase())
                    }
                    _ if is_private(key) => Privacy::Doubtful,
                    _ => Privacy::Known,
                }
            }
        },
        KeyKind::Spelled(key) | KeyKind::Near(key) => {
            let message = format!("unknown key `{}`", entry.key);
            problems.push(
                Problem::error(entry.place, "near-key", message)
                    .suggest(format!("Did you mean `{key}`?")),
            );
            if is_private(key) && !is_open(key, &entry.node) {
                return Privacy::Doubtful;
            }
            Privacy::Known
        }
        KeyKind::Foreign => {
            if let Some(day) = day_of_change(entry) {
                matter.updated = matter.updated.max(Some(day));
                return Privacy::Known;
            }
            matter.foreign_keys.push(entry.key.clone());
            // Ignored by and large; but this one says in other systems what `draft: true` says.
            if entry.key == "published" && entry.node.value == Value::Truth(false) {
                matter.draft = Some(true);
            }
            Privacy::Known
        }
    }
}

fn is_private(key: &str) -> bool {
    matches!(key, "audience" | "draft")
}

/// Whether a value under a misspelled key certainly asks for nothing to be hidden.
fn is_open(key: &str, node: &Node) -> bool {
    let mut read = FrontMatter::default();
    let understood = set(if key == "draft" { "draft" } else { "audience" }, node, &mut read);
    understood.is_ok() && (read.audience == Some(Audience::Public) || read.draft == Some(false))
}

type Fit = Result<(), Box<Problem>>;

fn set(key: &str, node: &Node, matter: &mut FrontMatter) -> Fit {
    match key {
        "title" => text(key, node).map(|value| matter.title = value),
        "owner" => text(key, node).map(|value| matter.owner = value),
        "translation_of" => text(key, node).map(|value| matter.translation_of = value),
        "tags" => list(key, node, Split::Commas).map(|value| matter.tags = value),
        "aliases" => list(key, node, Split::Commas).map(|value| matter.aliases = value),
        "also_asked" => list(key, node, Split::Whole).map(|value| matter.also_asked = value),
        "order" => order(node).map(|value| matter.order = value),
        "review_by" => date(node).map(|value| matter.review_by = value),
        "draft" => truth(node).map(|value| matter.draft = Some(value)),
        "kind" => {
            let kinds = [("article", Kind::Article), ("faq", Kind::Faq)];
            choice(key, node, &kinds).map(|value| matter.kind = Some(value))
        }
        "audience" => {
            let audiences = [("public", Audience::Public), ("agents", Audience::Agents)];
            choice(key, node, &audiences).map(|value| matter.audience = Some(value))
        }
        _ => Ok(()),
    }
}

fn unfit(key: &str, node: &Node, wanted: &str) -> Box<Problem> {
    let found = match &node.value {
        Value::Text(text) if text.chars().count() <= 40 => format!("`{}`", text.trim()),
        Value::Number(_) | Value::Truth(_) => format!("`{}`", node.written),
        other => other.name().to_owned(),
    };
    let message = format!("`{key}` must be {wanted}, not {found}");
    Box::new(Problem::error(node.place, "bad-value", message))
}

fn text(key: &str, node: &Node) -> Result<Option<String>, Box<Problem>> {
    if node.value == Value::Nothing {
        return Ok(None);
    }
    let text = node.text().ok_or_else(|| {
        let problem = unfit(key, node, "text");
        Box::new(problem.suggest(format!("Write it on one line: `{key}: Some words`.")))
    })?;
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok((!joined.is_empty()).then_some(joined))
}

/// What a single text stands for where a list is expected.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Split {
    /// Words with commas between them.
    Commas,
    /// One phrase.
    Whole,
}

fn list(key: &str, node: &Node, split: Split) -> Result<Vec<String>, Box<Problem>> {
    let mut found: Vec<String> = Vec::new();
    match &node.value {
        Value::Nothing => {}
        Value::List(nodes) => {
            for item in nodes.iter().filter(|item| item.value != Value::Nothing) {
                let text = item.text().ok_or_else(|| {
                    let problem = unfit(key, item, "a list of words");
                    Box::new(problem.suggest(list_example(key)))
                })?;
                found.push(text.to_owned());
            }
        }
        Value::Table => {
            let problem = unfit(key, node, "a list of words");
            return Err(Box::new(problem.suggest(list_example(key))));
        }
        Value::Truth(_) | Value::Number(_) | Value::Text(_) => {
            let text = node.text().unwrap_or("");
            match split {
                Split::Commas => found.extend(text.split(',').map(|part| part.trim().to_owned())),
                Split::Whole => found.push(text.to_owned()),
            }
        }
    }
    found.retain(|text| !text.is_empty());
    let mut kept: Vec<String> = Vec::with_capacity(found.len());
    for text in found {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    Ok(kept)
}

fn list_example(key: &str) -> String {
    format!("Write it as `{key}: [one, two]`.")
}

fn order(node: &Node) -> Result<Option<f64>, Box<Problem>> {
    let number = match &node.value {
        Value::Nothing => return Ok(None),
        Value::Number(number) => Some(*number),
        Value::Text(text) => text.trim().parse::<f64>().ok(),
        Value::Truth(_) | Value::List(_) | Value::Table => None,
    };
    match number.filter(|number| number.is_finite()) {
        Some(number) => Ok(Some(number)),
        None => Err(Box::new(
            unfit("order", node, "a number").suggest("Smaller numbers come first: `order: 10`."),
        )),
    }
}

fn date(node: &Node) -> Result<Option<Date>, Box<Problem>> {
    if node.value == Value::Nothing {
        return Ok(None);
    }
    let text = node.text().unwrap_or("");
    let date = if text.len() == 10 { text.parse::<Date>().ok() } else { None };
    date.map(Some).ok_or_else(|| {
        let problem = unfit("review_by", node, "a date");
        Box::new(problem.suggest("Write year, month and day: `review_by: 2027-01-31`."))
    })
}

/// The day that a key gives on which the article was last checked or changed; a time of day may
/// follow it.
fn day_of_change(entry: &Entry) -> Option<Date> {
    let text = DAY_KEYS.contains(&entry.key.as_str()).then(|| entry.node.text()).flatten()?;
    text.get(..10)?.parse().ok()
}

fn truth(node: &Node) -> Result<bool, Box<Problem>> {
    let known = match &node.value {
        Value::Truth(value) => Some(*value),
        Value::Text(text) => match text.trim().to_lowercase().as_str() {
            "true" | "yes" | "on" => Some(true),
            "false" | "no" | "off" => Some(false),
            _ => None,
        },
        Value::Nothing | Value::Number(_) | Value::List(_) | Value::Table => None,
    };
    known.ok_or_else(|| {
        let problem = unfit("draft", node, "`true` or `false`");
        Box::new(problem.suggest("The page is withheld until this is clear."))
    })
}

fn choice<T: Copy>(
    key: &str,
    node: &Node,
    choices: &[(&'static str, T)],
) -> Result<T, Box<Problem>> {
    let text = node.text().unwrap_or("").to_lowercase();
    if let Some((_, value)) = choices.iter().find(|(name, _)| *name == text) {
        return Ok(*value);
    }
    let names = choices.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>();
    let problem = unfit(key, node, &names.join(" or "));
    let withheld = if is_private(key) { " The page is withheld until this is clear." } else { "" };
    let first = choices.first().map_or("", |(name, _)| name);
    Err(Box::new(problem.suggest(format!("Write, for example, `{key}: {first}`.{withheld}"))))
}
