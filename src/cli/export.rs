//! `answerdesk export`: everything in the store, as JSON Lines.

use std::fs::OpenOptions;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use super::output;
use crate::app::open_existing_store;
use crate::config::Settings;

/// Exports. The file holds password hashes and what customers wrote: only its owner may read it.
///
/// # Errors
/// When there is no store, it is in use, or the file cannot be written; a half-written file is
/// removed.
pub(super) fn run(settings: &Settings, file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let store = open_existing_store(settings)?;
    let Some(path) = file else {
        let mut out = BufWriter::new(std::io::stdout().lock());
        store.export(&mut out)?;
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
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
    Ok(ExitCode::SUCCESS)
}

fn write(path: &Path, store: &crate::store::Store) -> anyhow::Result<u64> {
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
