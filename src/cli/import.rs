//! `answerdesk import`: an export into an empty store, or past tickets.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;

use super::past_tickets::{ReadRow, Rows, ticket, unknown_columns};
use super::{files, output};
use crate::app::{load_policies, open_store};
use crate::clock::Clock;
use crate::config::Settings;
use crate::domain::policies::Policies;
use crate::domain::tickets::import::{Imported, PastTicket, import};
use crate::store::Store;

/// Tickets in one batch: all or none of them.
const AT_ONCE: usize = 200;

/// Imports what `answerdesk export` wrote.
///
/// # Errors
/// When the store is not empty, or a line of the file is damaged; nothing is imported then.
pub(super) fn export(
    settings: &Settings,
    file: &Path,
    from: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    if let Some(folder) = from {
        anyhow::ensure!(folder.is_dir(), "there is no folder {}", folder.display());
    }
    let input = open(file)?;
    let bar = progress(input.metadata()?.len());
    let store = open_store(settings)?;
    let read = BufReader::new(bar.wrap_read(input));
    let lines = store
        .import(read, &mut |_lines| {})
        .with_context(|| format!("{} was not imported", file.display()))?;
    bar.finish_and_clear();
    output::line(&format!("{lines} records imported"));
    let Some(folder) = from else {
        let missing = files::named(&store)?;
        if missing > 0 {
            output::error(&format!(
                "{missing} attached files are named in it: copy the folder of files as well, or \
                 import again into an empty data folder with --files FOLDER"
            ));
        }
        return Ok(ExitCode::SUCCESS);
    };
    Ok(files::told(files::put_back(settings, &store, folder)?, &settings.data))
}

/// Imports past tickets. A bad row is reported with its line and passed over; importing the
/// same file again doubles nothing.
///
/// # Errors
/// When the file cannot be read or the store fails. What was imported until then stays, and
/// the same command goes on from there.
pub(super) fn tickets(settings: Settings, file: &Path) -> anyhow::Result<ExitCode> {
    let input = open(file)?;
    let bar = progress(input.metadata()?.len());
    let store = open_store(&settings)?;
    let mut importing = Importing {
        store,
        policies: load_policies(&settings).policies,
        now: Clock::system().now(),
        batch: Vec::with_capacity(AT_ONCE),
        done: Imported::default(),
        skipped: 0,
        unknown: BTreeSet::new(),
    };
    importing.all(file, bar.wrap_read(input), &bar)?;
    bar.finish_and_clear();
    let Importing { done, skipped, unknown, .. } = importing;
    if !unknown.is_empty() {
        let names: Vec<String> = unknown.into_iter().collect();
        output::error(&format!(
            "Columns that are not known and were ignored: {}",
            names.join(", ")
        ));
    }
    let kept =
        if done.kept > 0 { format!(", {} kept as changed here", done.kept) } else { String::new() };
    output::line(&format!(
        "{} imported, {} updated, {} already there{kept}, {skipped} skipped",
        done.new, done.updated, done.unchanged
    ));
    Ok(if skipped > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

struct Importing {
    store: Store,
    /// The rules that say where the tickets belong.
    policies: Arc<Policies>,
    now: Timestamp,
    batch: Vec<PastTicket>,
    done: Imported,
    skipped: usize,
    unknown: BTreeSet<String>,
}

impl Importing {
    fn all(&mut self, file: &Path, input: impl Read, bar: &ProgressBar) -> anyhow::Result<()> {
        let rows =
            Rows::open(input).with_context(|| format!("{} cannot be read", file.display()))?;
        for read in rows {
            let ReadRow { line, row } =
                read.with_context(|| format!("{} cannot be read to its end", file.display()))?;
            let read = row.and_then(|row| {
                self.unknown.extend(unknown_columns(&row));
                ticket(&row, self.now)
            });
            match read {
                Ok(ticket) => self.batch.push(ticket),
                Err(why) => {
                    self.skipped += 1;
                    bar.suspend(|| output::error(&format!("{}:{line}: {why}", file.display())));
                }
            }
            if self.batch.len() == AT_ONCE {
                self.flush()?;
            }
        }
        self.flush()
    }

    fn flush(&mut self) -> anyhow::Result<()> {
        let imported = import(&self.store, &self.policies, &self.batch)?;
        self.batch.clear();
        self.done.new += imported.new;
        self.done.updated += imported.updated;
        self.done.unchanged += imported.unchanged;
        self.done.kept += imported.kept;
        Ok(())
    }
}

fn open(file: &Path) -> anyhow::Result<File> {
    File::open(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn progress(bytes: u64) -> ProgressBar {
    let bar = ProgressBar::new(bytes);
    let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}");
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
