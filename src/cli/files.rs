//! The files beside an export: each is copied once, and checked against its name.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use crate::app::open_files;
use crate::config::Settings;
use crate::domain::attachments::{Attachment, HeldFile};
use crate::files::{FileFolder, FileHash};
use crate::store::{Page, Record, Store};

use super::output;

/// How many records are read at a time.
const READ_AT_ONCE: usize = 500;

/// What came of copying files.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Copied {
    /// Copied now.
    pub(super) new: usize,
    /// There already.
    pub(super) there: usize,
    /// Missing or damaged.
    pub(super) lost: usize,
}

/// Copies every file that a record names from the data folder into another; what is there already
/// stays, so that a later backup copies only what is new.
///
/// # Errors
/// When a folder or the store cannot be used.
pub(super) fn save(settings: &Settings, store: &Store, to: &Path) -> anyhow::Result<Copied> {
    let to = FileFolder::open(to).with_context(|| format!("{} cannot be used", to.display()))?;
    copy(store, &open_files(settings)?, &to)
}

/// Copies every file that a record names from a folder into the data folder.
///
/// # Errors
/// When a folder or the store cannot be used.
pub(super) fn put_back(settings: &Settings, store: &Store, from: &Path) -> anyhow::Result<Copied> {
    copy(store, &FileFolder::at(from), &open_files(settings)?)
}

/// Says what came of it, and how the command ends.
pub(super) fn told(copied: Copied, to: &Path) -> ExitCode {
    let Copied { new, there, lost } = copied;
    output::error(&format!(
        "{new} attached files copied to {}, {there} already there, {lost} missing or damaged",
        to.display()
    ));
    if lost > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// How many files the records of a store name.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn named(store: &Store) -> anyhow::Result<usize> {
    let mut count = 0;
    each::<Attachment>(store, |_| {
        count += 1;
        Ok(())
    })?;
    Ok(count)
}

fn copy(store: &Store, from: &FileFolder, to: &FileFolder) -> anyhow::Result<Copied> {
    let mut copied = Copied::default();
    let mut one = |file: &FileHash| {
        match from.copy_to(file, to) {
            Ok(true) => copied.new += 1,
            Ok(false) => copied.there += 1,
            Err(error) => {
                let cause = std::error::Error::source(&error).map(ToString::to_string);
                output::error(&format!("{error}: {}", cause.unwrap_or_default()));
                copied.lost += 1;
            }
        }
        Ok(())
    };
    each::<Attachment>(store, |attachment| one(&attachment.file))?;
    each::<HeldFile>(store, |held| one(&held.file))?;
    Ok(copied)
}

fn each<R: Record>(
    store: &Store,
    mut work: impl FnMut(&R) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut page = Page::all().limit(READ_AT_ONCE);
    loop {
        let records = store.scan::<R>(&page)?;
        records.iter().try_for_each(&mut work)?;
        match records.last() {
            Some(last) if records.len() == READ_AT_ONCE => page = page.after(last.key()),
            _ => return Ok(()),
        }
    }
}
