//! Where settings come from, weakest to strongest: defaults, file, environment, flags. An
//! unknown key or a bad value stops the start, and says where it stands.

use std::collections::HashMap;
use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::settings::{SETTINGS, Setting, Settings, Shape};

/// The file that is read when `--config` names none.
pub const DEFAULT_FILE: &str = "answerdesk.toml";
const VARIABLE_PREFIX: &str = "ANSWERDESK_";

/// Settings given as flags: key and value.
pub type Flags = HashMap<&'static str, String>;

/// Where a value was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nowhere: the default.
    Default,
    /// In the file, at a line and column from 1.
    File {
        /// The file.
        path: PathBuf,
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
    },
    /// In an environment variable.
    Variable(String),
    /// With a flag.
    Flag(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Default => f.write_str("default"),
            Origin::File { path, line, column } => {
                write!(f, "{}:{line}:{column}", path.display())
            }
            Origin::Variable(name) => write!(f, "environment variable {name}"),
            Origin::Flag(name) => write!(f, "flag --{name}"),
        }
    }
}

/// Checked settings, and where each value came from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    /// Key, value as it was written, origin; in the order of the table.
    pub origins: Vec<(&'static str, String, Origin)>,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file that `--config` names cannot be read.
    #[error("{path}: cannot be read: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{origin}: {message}")]
    Syntax {
        /// The place.
        origin: Origin,
        /// What the parser said.
        message: String,
    },
    /// There is no such setting.
    #[error("{origin}: “{key}” is not a setting{hint}. `answerdesk config example` lists them all")]
    UnknownKey {
        /// The place.
        origin: Origin,
        /// The key.
        key: String,
        /// The setting that may have been meant.
        hint: String,
    },
    /// A value is not what the setting takes.
    #[error("{origin}: {key} {problem}, but is “{value}”")]
    BadValue {
        /// The place.
        origin: Origin,
        /// The key.
        key: &'static str,
        /// The value as it was written.
        value: String,
        /// What is wrong.
        problem: String,
    },
}

struct Given {
    value: String,
    origin: Origin,
}

/// Reads all layers and checks every value.
///
/// `file` is the file that `--config` names; without it `answerdesk.toml` in the working
/// directory is read if it is there. `variables` are the environment's.
///
/// # Errors
/// The first unknown key or bad value, with its place.
pub fn load(
    file: Option<&Path>,
    variables: impl Iterator<Item = (String, String)>,
    flags: &Flags,
) -> Result<Loaded, ConfigError> {
    let mut given: HashMap<&'static str, Given> = HashMap::new();
    read_file(file, &mut given)?;
    read_variables(variables, &mut given)?;
    for (key, value) in flags {
        let origin = Origin::Flag(key.replace('_', "-"));
        given.insert(key, Given { value: value.clone(), origin });
    }
    let mut loaded = Loaded { settings: Settings::unset(), origins: Vec::new() };
    for setting in &SETTINGS {
        let Given { value, origin } = given.remove(setting.key).unwrap_or_else(|| Given {
            value: setting.default.to_owned(),
            origin: Origin::Default,
        });
        let value = unfolded(setting, value);
        if let Err(problem) = (setting.apply)(&mut loaded.settings, &value) {
            let value = shown(setting, value);
            return Err(ConfigError::BadValue { origin, key: setting.key, value, problem });
        }
        loaded.origins.push((setting.key, shown(setting, value), origin));
    }
    Ok(loaded)
}

fn read_file(
    file: Option<&Path>,
    given: &mut HashMap<&'static str, Given>,
) -> Result<(), ConfigError> {
    let path = file.unwrap_or(Path::new(DEFAULT_FILE));
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && file.is_none() => {
            return Ok(());
        }
        Err(source) => return Err(ConfigError::Unreadable { path: path.to_owned(), source }),
    };
    let table = DeTable::parse(&text).map_err(|error| ConfigError::Syntax {
        origin: place(path, &text, error.span().map_or(0, |span| span.start)),
        message: error.message().to_owned(),
    })?;
    for (key, value) in table.get_ref() {
        let setting = setting_named(key.get_ref()).ok_or_else(|| ConfigError::UnknownKey {
            origin: place(path, &text, key.span().start),
            key: key.get_ref().to_string(),
            hint: near(key.get_ref()),
        })?;
        let origin = place(path, &text, value.span().start);
        let value = written(setting, value.get_ref()).map_err(|problem| {
            let value = text.get(value.span()).unwrap_or_default().to_owned();
            let (value, key) = (shown(setting, value), setting.key);
            ConfigError::BadValue { origin: origin.clone(), key, value, problem }
        })?;
        given.insert(setting.key, Given { value, origin });
    }
    Ok(())
}

fn read_variables(
    variables: impl Iterator<Item = (String, String)>,
    given: &mut HashMap<&'static str, Given>,
) -> Result<(), ConfigError> {
    for (name, value) in variables {
        let Some(key) = name.strip_prefix(VARIABLE_PREFIX) else { continue };
        let key = key.to_lowercase();
        if key == "config" {
            continue;
        }
        let origin = Origin::Variable(name);
        match setting_named(&key) {
            Some(setting) => {
                given.insert(setting.key, Given { value, origin });
            }
            None if is_of_kubernetes(&key, &value) => {}
            None => return Err(ConfigError::UnknownKey { origin, hint: near(&key), key }),
        }
    }
    Ok(())
}

/// Whether Kubernetes set a variable. For a service of the name `answerdesk` it puts
/// `ANSWERDESK_PORT=tcp://10.0.0.1:80`, `ANSWERDESK_SERVICE_HOST` and their like into every
/// container of the namespace: nobody wrote them, so they must not stop a start. The value must
/// fit as well, so that `ANSWERDESK_PORT=8080`, which somebody did write, is still told.
fn is_of_kubernetes(key: &str, value: &str) -> bool {
    let is_address = |value: &str| value.parse::<IpAddr>().is_ok();
    let is_port = |value: &str| value.parse::<u16>().is_ok();
    let is_protocol = |value: &str| matches!(value, "tcp" | "udp" | "sctp");
    let is_url = |value: &str| {
        let url = value.split_once("://");
        url.is_some_and(|(protocol, at)| is_protocol(protocol) && !at.is_empty())
    };
    if let Some(of_service) = key.strip_prefix("service_") {
        let is_port_name = of_service == "port" || of_service.starts_with("port_");
        return (of_service == "host" && is_address(value)) || (is_port_name && is_port(value));
    }
    if key == "port" {
        return is_url(value);
    }
    let Some((number, rest)) = key.strip_prefix("port_").and_then(|rest| rest.split_once('_'))
    else {
        return false;
    };
    let (protocol, part) = rest.split_once('_').unwrap_or((rest, ""));
    is_port(number)
        && is_protocol(protocol)
        && match part {
            "" => is_url(value),
            "proto" => is_protocol(value),
            "port" => is_port(value),
            "addr" => is_address(value),
            _ => false,
        }
}

fn setting_named(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.key == key)
}

/// “, did you mean listen?” where one setting is plainly nearest: at most two slips of the keyboard.
fn near(key: &str) -> String {
    let lowered = key.to_lowercase().replace(['-', ' '], "_");
    let distance = |setting: &Setting| strsim::damerau_levenshtein(setting.key, &lowered);
    match SETTINGS.iter().min_by_key(|setting| distance(setting)) {
        Some(setting) if distance(setting) <= 2 => format!(", did you mean {}?", setting.key),
        _ => String::new(),
    }
}

/// A list as the file writes it is also taken from variables and flags.
fn unfolded(setting: &Setting, value: String) -> String {
    if !matches!(setting.shape, Shape::List) || !value.trim_start().starts_with('[') {
        return value;
    }
    let line = format!("list = {value}");
    let table = DeTable::parse(&line).ok();
    let list = table.as_ref().and_then(|table| table.get_ref().get("list"));
    list.and_then(|list| written(setting, list.get_ref()).ok()).unwrap_or(value)
}

fn written(setting: &Setting, value: &DeValue<'_>) -> Result<String, String> {
    match (setting.shape, value) {
        (Shape::Text | Shape::Secret, DeValue::String(text)) => Ok(text.to_string()),
        (Shape::Number, DeValue::Integer(number)) => Ok(number.to_string()),
        (Shape::List, DeValue::Array(items)) => {
            let texts = items.iter().map(|item| match item.get_ref() {
                DeValue::String(text) => Ok(text.to_string()),
                _ => Err("must be a list of texts in quotes".to_owned()),
            });
            Ok(texts.collect::<Result<Vec<_>, _>>()?.join(","))
        }
        (Shape::Text | Shape::Secret, _) => Err("must be a text in quotes".to_owned()),
        (Shape::Number, _) => Err("must be a whole number".to_owned()),
        (Shape::List, _) => Err("must be a list of texts in quotes".to_owned()),
    }
}

/// A value as it may be shown.
fn shown(setting: &Setting, value: String) -> String {
    match setting.shape {
        Shape::Secret if !value.is_empty() => "(hidden)".to_owned(),
        _ => value,
    }
}

fn place(path: &Path, text: &str, offset: usize) -> Origin {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Origin::File { path: path.to_owned(), line, column }
}

/// The commented example of `answerdesk.toml`: every setting with its default and meaning.
#[must_use]
pub fn example() -> String {
    let mut text = String::from(
        "# Answerdesk settings. Every line is optional; the values shown are the defaults.\n\
         # A setting can also be given as an environment variable (ANSWERDESK_LISTEN) or a\n\
         # flag (--listen): the flag is stronger than the variable, the variable than this file.\n",
    );
    for setting in &SETTINGS {
        let value = match setting.shape {
            Shape::Text | Shape::Secret => format!("\"{}\"", setting.default),
            Shape::Number => setting.default.to_owned(),
            Shape::List => example_list(setting.default),
        };
        text.push_str(&format!("\n# {}\n# {} = {value}\n", setting.meaning, setting.key));
    }
    text
}

fn example_list(default: &str) -> String {
    let items: Vec<String> = default
        .split(',')
        .filter(|item| !item.is_empty())
        .map(|item| format!("\"{item}\""))
        .collect();
    format!("[{}]", items.join(", "))
}
