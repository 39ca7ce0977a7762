//! Changing the file of policies from a page: checked like a file saved by hand, written whole
//! or not at all, and never over what somebody else has written meanwhile.

use std::io::Write;
use std::path::Path;

use super::difference::{Difference, differences};
use super::edit_text::{ByHand, Direction, with_rule_moved, with_tag};
use super::file::{Parsed, parse, parse_in};
use super::keep::{FILE_BYTES_MAX, hold, keep, text};
use crate::domain::Desk;
use crate::domain::articles::scan::{POLICIES, stamp_of};
use crate::domain::events::Event;
use crate::domain::ids::{NoRandomness, Secret};
use crate::domain::names::{NameError, TagName};
use crate::domain::people::Person;
use crate::domain::permissions::{Action, NotAllowed, require};
use crate::fingerprint::fingerprint;
use crate::markdown::problem::Problem;
use crate::store::StoreError;

/// The file as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNow {
    /// Its text; empty if there is no file.
    pub text: String,
    /// What shows later whether it has changed.
    pub print: String,
    /// Whether pages can change it, as far as can be told without trying.
    pub is_writable: bool,
}

/// What would come of a text.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it says, and what is wrong with it.
    pub parsed: Parsed,
    /// What it would change.
    pub differences: Vec<Difference>,
}

/// Why the file was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The person may not do it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The new text has errors.
    #[error("the text has errors")]
    Problems(Vec<Problem>),
    /// Somebody else has changed the file.
    #[error("the file has changed meanwhile")]
    ChangedMeanwhile(FileNow),
    /// The new text is too long.
    #[error("the file may have {FILE_BYTES_MAX} bytes")]
    TooLong,
    /// The name of a tag cannot be one.
    #[error("the name {0}")]
    Name(NameError),
    /// There is such a tag already.
    #[error("there is such a tag already")]
    TagExists,
    /// There is no such rule any more.
    #[error("there is no such rule")]
    NoSuchRule,
    /// It must be done in the text.
    #[error(transparent)]
    ByHand(#[from] ByHand),
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// The folder or the file cannot be written.
    #[error("the file cannot be written: {0}")]
    NotWritable(#[source] std::io::Error),
    /// No name for a temporary file could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The file was written, but not the log.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The file as it is now.
///
/// # Errors
/// When it cannot be read, or the person may not see it.
pub fn look(desk: &Desk, by: &Person) -> Result<FileNow, EditError> {
    require(by, Action::ManagePolicies)?;
    now(desk)
}

/// What would come of a text, if it were saved.
///
/// # Errors
/// When it is too long, or the person may not do it.
pub fn preview(desk: &Desk, by: &Person, text: &str) -> Result<Draft, EditError> {
    require(by, Action::ManagePolicies)?;
    let parsed = parse_in(&desk.content, &plain(text)?);
    let differences = differences(&desk.policies(), &parsed.policies);
    Ok(Draft { parsed, differences })
}

/// Saves a text in place of the one with the fingerprint `seen`.
///
/// # Errors
/// When the text has errors, the file has changed meanwhile or cannot be written, or the person
/// may not do it.
pub fn save(desk: &Desk, by: &Person, text: &str, seen: &str) -> Result<(), EditError> {
    require(by, Action::ManagePolicies)?;
    let text = plain(text)?;
    let _alone = desk.writing_policies();
    let now = now(desk)?;
    if now.print != seen {
        return Err(EditError::ChangedMeanwhile(now));
    }
    write(desk, by, &text)
}

/// Adds a tag to the vocabulary.
///
/// # Errors
/// When there is one of this name or it is none, the file cannot be changed, or the person may
/// not do it.
pub fn add_tag(desk: &Desk, by: &Person, name: &str, title: &str) -> Result<TagName, EditError> {
    require(by, Action::ManagePolicies)?;
    let name = TagName::parse(name.trim()).map_err(EditError::Name)?;
    let _alone = desk.writing_policies();
    let before = now(desk)?;
    if parse(&before.text).policies.tag(&name).is_some() {
        return Err(EditError::TagExists);
    }
    write(desk, by, &with_tag(&before.text, &name, title.trim())?)?;
    Ok(name)
}

/// Moves a rule before the one above it or after the one below it.
///
/// # Errors
/// When there is no such rule, the file cannot be changed, or the person may not do it.
pub fn move_rule(
    desk: &Desk,
    by: &Person,
    name: &str,
    direction: Direction,
) -> Result<(), EditError> {
    require(by, Action::ManagePolicies)?;
    let _alone = desk.writing_policies();
    let before = now(desk)?;
    let rules = parse(&before.text).policies.rules;
    if !rules.iter().any(|rule| rule.name == name) {
        return Err(EditError::NoSuchRule);
    }
    let text = with_rule_moved(&before.text, name, direction)?;
    if text == before.text { Ok(()) } else { write(desk, by, &text) }
}

fn now(desk: &Desk) -> Result<FileNow, EditError> {
    let path = desk.content.join(POLICIES);
    let metadata = std::fs::symlink_metadata(&path);
    let is_there = match &metadata {
        Ok(metadata) if !metadata.is_file() => {
            let why = "it is no plain file of the content folder".to_owned();
            return Err(EditError::Unreadable(why));
        }
        Ok(_) => true,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => false,
        Err(error) => return Err(EditError::Unreadable(error.to_string())),
    };
    let text = if is_there { text(&path).map_err(EditError::Unreadable)? } else { String::new() };
    let folder = std::fs::metadata(desk.content.as_path());
    let is_writable = folder.is_ok_and(|folder| !folder.permissions().readonly());
    let print = format!("{:016x}", fingerprint(&[text.as_bytes()]));
    Ok(FileNow { text, print, is_writable })
}

/// The text as files have it: browsers end lines with two characters.
fn plain(text: &str) -> Result<String, EditError> {
    let mut text = text.replace("\r\n", "\n");
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let fits = u64::try_from(text.len()).is_ok_and(|bytes| bytes <= FILE_BYTES_MAX);
    if fits { Ok(text) } else { Err(EditError::TooLong) }
}

/// Writes a text that has no error, and lets it hold.
fn write(desk: &Desk, by: &Person, text: &str) -> Result<(), EditError> {
    let parsed = parse_in(&desk.content, text);
    if parsed.has_error() {
        return Err(EditError::Problems(parsed.problems));
    }
    let aside = format!(".{POLICIES}.{}", Secret::random()?);
    let aside = desk.content.join(aside);
    let path = desk.content.join(POLICIES);
    if let Err(error) = replace(&aside, &path, text) {
        if let Err(left) = std::fs::remove_file(&aside) {
            tracing::debug!(error = %left, "no half file was left");
        }
        return Err(EditError::NotWritable(error));
    }
    let before = desk.policies_file().clone();
    hold(desk, keep(&desk.content, stamp_of(&desk.content, POLICIES), Some(&before)))?;
    let event = Event::PoliciesSaved { by: by.id.clone() };
    desk.store.transaction(|tx| tx.event(&event))?;
    Ok(())
}

/// A file beside it, on disk, and then in its place: who reads meanwhile sees the one or the
/// other.
fn replace(aside: &Path, path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(aside)?;
    file.write_all(text.as_bytes())?;
    if let Ok(before) = std::fs::metadata(path) {
        file.set_permissions(before.permissions())?;
    }
    file.sync_all()?;
    drop(file);
    std::fs::rename(aside, path)?;
    match path.parent() {
        Some(folder) => std::fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
