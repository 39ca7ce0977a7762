//! A file of messages, such as `de.ftl`: read, limited and parsed. What is in its messages is
//! looked at in `locale_check`.

use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::FluentResource;

use super::lang::Lang;

/// A larger file is no list of messages.
pub const FILE_BYTES_MAX: u64 = 1024 * 1024;
/// Braces within braces: no message needs more, and the parser goes down one call for each.
const NESTING_MAX: usize = 40;
/// After so many mistakes of grammar the rest of a file helps nobody.
const MISTAKES_TOLD: usize = 50;

/// A file of messages that can be used.
#[derive(Clone, Debug)]
pub struct LocaleFile {
    /// Where it is.
    pub path: PathBuf,
    /// The language that its name says.
    pub lang: Lang,
    /// Its messages.
    pub resource: Arc<FluentResource>,
}

/// How bad something in a file of messages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The file or the message cannot be used.
    Error,
    /// It can, but people will stumble over it.
    Warning,
}

/// Something wrong in a file of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleProblem {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1; none if it is the whole file.
    pub line: Option<usize>,
    /// How bad it is.
    pub weight: Weight,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for LocaleProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        let weight = match self.weight {
            Weight::Error => "error",
            Weight::Warning => "warning",
        };
        write!(f, " {weight}: {}", self.message)
    }
}

impl LocaleProblem {
    /// A problem of a whole file.
    pub(super) fn of_file(path: &Path, message: impl Into<String>) -> LocaleProblem {
        let path = path.to_owned();
        LocaleProblem { path, line: None, weight: Weight::Error, message: message.into() }
    }
}

/// What a file gives: its messages, or what is wrong with it.
pub type ReadLocale = Result<LocaleFile, Vec<LocaleProblem>>;

/// Reads every `.ftl` file of a folder, by name. A folder that is not there has none.
///
/// # Errors
/// When the folder is there and cannot be read.
pub fn read_folder(folder: &Path) -> std::io::Result<Vec<(PathBuf, ReadLocale)>> {
    Ok(files_in(folder)?.into_iter().map(|path| (path.clone(), read(&path))).collect())
}

/// What changes when any file of the folder changes.
#[must_use]
pub fn stamp(folder: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for path in files_in(folder).unwrap_or_default() {
        let metadata = std::fs::metadata(&path).ok();
        path.hash(&mut hasher);
        metadata.and_then(|found| Some((found.len(), found.modified().ok()?))).hash(&mut hasher);
    }
    hasher.finish()
}

fn files_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let is_locale = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !name.starts_with('.') && name.to_ascii_lowercase().ends_with(".ftl")
    };
    let mut files = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .filter(|path| path.as_ref().map_or(true, is_locale))
        .collect::<std::io::Result<Vec<PathBuf>>>()?;
    files.sort();
    Ok(files)
}

/// Reads one file.
///
/// # Errors
/// Everything that keeps it from being used.
pub fn read(path: &Path) -> ReadLocale {
    let whole = |message: String| vec![LocaleProblem::of_file(path, message)];
    let lang = lang_of(path).map_err(whole)?;
    let bytes = bytes_of(path).map_err(whole)?;
    let text = text_of(path, bytes).map_err(|problem| vec![problem])?;
    parse(path, lang, text)
}

/// The language that a file's name says.
fn lang_of(path: &Path) -> Result<Lang, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let code = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if let Some(lang) = Lang::from_code(&code) {
        let right = format!("{lang}.ftl");
        return if name == right { Ok(lang) } else { Err(format!("name the file {right}")) };
    }
    let language = code.split(['-', '_', '.']).next().and_then(Lang::from_code);
    Err(match language {
        Some(lang) => format!(
            "countries and scripts are not told apart; name the file {lang}.ftl, for {}",
            lang.own_name()
        ),
        None => format!(
            "“{code}” is not the code of a language; name the file by two letters of ISO 639-1, such as de.ftl"
        ),
    })
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    let unreadable = |error: std::io::Error| format!("cannot be read: {error}");
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err("is not a plain file".to_owned());
    }
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() as u64 <= FILE_BYTES_MAX {
        true => Ok(bytes),
        false => Err("is larger than 1 MB".to_owned()),
    }
}

/// The text of a file, without a byte order mark and with plain ends of lines.
fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, LocaleProblem> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..valid).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let message = "is not UTF-8 from here on; save the file as UTF-8".to_owned();
        LocaleProblem { line: Some(line), ..LocaleProblem::of_file(path, message) }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    match too_deep(&text) {
        Some(line) => {
            let message = format!("has more than {NESTING_MAX} brackets within brackets");
            Err(LocaleProblem { line: Some(line), ..LocaleProblem::of_file(path, message) })
        }
        None => Ok(text),
    }
}

/// The line where brackets are nested too deeply. A line that begins with a letter begins anew.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            depth = 0;
        }
        for byte in line.bytes() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > NESTING_MAX {
                return Some(number + 1);
            }
        }
    }
    None
}

/// The messages of a text.
///
/// # Errors
/// Each mistake of grammar, with its line.
pub(super) fn parse(path: &Path, lang: Lang, text: String) -> ReadLocale {
    match FluentResource::try_new(text) {
        Ok(resource) => {
            Ok(LocaleFile { path: path.to_owned(), lang, resource: Arc::new(resource) })
        }
        Err((resource, mistakes)) => {
            let source = resource.source();
            let problem = |at: usize, what: String| LocaleProblem {
                line: Some(line_at(source, at)),
                ..LocaleProblem::of_file(path, plain_words(&what))
            };
            let told = mistakes.iter().take(MISTAKES_TOLD);
            Err(told.map(|one| problem(one.pos.start, one.kind.to_string())).collect())
        }
    }
}

/// What the parser says, as a sentence for whoever translates.
fn plain_words(what: &str) -> String {
    let hint = if what.contains("token starting with \"=\"") {
        "; a message is written as: name = words"
    } else if what.contains("default variant") {
        "; the last form of a list begins with *, such as *[other]"
    } else if what.contains("closing brace") || what.contains("starting with \"}\"") {
        "; every { needs its }"
    } else {
        ""
    };
    format!("cannot be understood: {}{hint}", what.trim_end_matches('.'))
}

/// The line of a place in a text, from 1.
pub(super) fn line_at(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at.min(text.len())).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}
