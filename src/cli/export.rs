//! `answerdesk export`: everything in the store, as JSON Lines.

use std::fs::OpenOptions;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use super::{files, output};
use crate::app::open_existing_store;
use crate::config::Settings;
use crate::store::Store;

/// Exports. The file holds password hashes and what customers wrote: only its owner may read it.
///
/// # Errors
/// When there is no store, it is in use, or the file cannot be written; a half-written file is
/// removed.
pub(super) fn run(
    settings: &Settings,
    file: Option<&Path>,
    to: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    let store = open_existing_store(settings)?;
    let Some(path) = file else {
        let mut out = BufWriter::new(std::io::stdout().lock());
        store.export(&mut out)?;
        out.flush()?;
        return with_files(settings, &store, to);
    };
    let partial = path.with_extension("partial");
    let written = write(&partial, &store);
    let lines = match written {
        Ok(lines) => lines,
        Err(error) => {
            drop(std::fs::remove_file(&partial));
            return Err(error);
        }
    };
    std::fs::rename(&partial, path)
        .with_context(|| format!("{} cannot be written", path.display()))?;
    output::error(&format!("{lines} records written to {}", path.display()));
    with_files(settings, &store, to)
}

/// Copies the files that people attached, or says that they are left out.
fn with_files(settings: &Settings, store: &Store, to: Option<&Path>) -> anyhow::Result<ExitCode> {
    let Some(to) = to else {
        let left_out = files::named(store)?;
        if left_out > 0 {
            output::error(&format!("{left_out} attached files are not in it: add --files FOLDER"));
        }
        return Ok(ExitCode::SUCCESS);
    };
    Ok(files::told(files::save(settings, store, to)?, to))
}

fn write(path: &Path, store: &Store) -> anyhow::Result<u64> {
    // What an earlier export left behind may be readable by everyone.
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("{} cannot be removed", path.display()));
        }
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file =
        options.open(path).with_context(|| format!("{} cannot be written", path.display()))?;
    let mut out = BufWriter::new(file);
    let lines = store.export(&mut out)?;
    out.flush()?;
    out.get_ref().sync_all()?;
    Ok(lines)
}
