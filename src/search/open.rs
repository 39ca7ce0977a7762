//! Opens the index, or a new one where there is none that can be used.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tantivy::index::Index;
use tantivy::indexer::IndexWriterOptions;
use tantivy::{IndexWriter, ReloadPolicy, TantivyError};

use super::error::SearchError;
use super::index::SearchIndex;
use super::schema::{Fields, PREPARED, Prepared, SCHEMA_VERSION};

/// Settings of the index.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Memory for writing, in megabytes; at least 15.
    pub memory_mb: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { memory_mb: 20 }
    }
}

/// Less than this the writer refuses.
const MEMORY_MB_MIN: usize = 15;

/// An open index and how it was found.
pub struct Opened {
    /// The index.
    pub index: SearchIndex,
    /// Whether it holds what it held before.
    pub state: OpenState,
}

/// How the index was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// It was there and is as it was left.
    Kept,
    /// There was none: it is empty.
    New,
    /// There was one that cannot be used; it was removed, and this one is empty.
    Discarded {
        /// Why.
        why: String,
    },
}

impl SearchIndex {
    /// Opens the index in `dir`; the folder is made if needed.
    ///
    /// # Errors
    /// If the folder cannot be used or another process has the index open. Damage is no error:
    /// the index is made anew and says so.
    pub fn open(dir: &Path, options: Options) -> Result<Opened, SearchError> {
        let folder = |source| SearchError::Folder { dir: dir.to_owned(), source };
        fs::create_dir_all(dir).map_err(folder)?;
        let current = dir.join(format!("v{SCHEMA_VERSION}"));
        let stale = stale_versions(dir, &current).map_err(folder)?;
        let mut why = None;
        if current.exists() {
            match open_existing(&current, options) {
                Ok(index) => {
                    remove_all(&stale).map_err(folder)?;
                    return Ok(Opened { index, state: OpenState::Kept });
                }
                Err(error @ SearchError::Locked { .. }) => return Err(error),
                Err(error) => why = Some(error.to_string()),
            }
            remove(&current).map_err(folder)?;
        } else if !stale.is_empty() {
            why = Some("it was made by another version".to_owned());
        }
        let index = create(&current, options)?;
        remove_all(&stale).map_err(folder)?;
        let state = why.map_or(OpenState::New, |why| OpenState::Discarded { why });
        Ok(Opened { index, state })
    }
}

fn stale_versions(dir: &Path, current: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut stale = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let versioned = name.strip_prefix('v').is_some_and(|rest| rest.parse::<u32>().is_ok());
        if versioned && path != current {
            stale.push(path);
        }
    }
    Ok(stale)
}

fn remove_all(paths: &[PathBuf]) -> std::io::Result<()> {
    paths.iter().try_for_each(|path| remove(path))
}

fn remove(path: &Path) -> std::io::Result<()> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn create(folder: &Path, options: Options) -> Result<SearchIndex, SearchError> {
    fs::create_dir_all(folder)
        .map_err(|source| SearchError::Folder { dir: folder.to_owned(), source })?;
    let (schema, fields) = Fields::build();
    let index = Index::create_in_dir(folder, schema).map_err(SearchError::Write)?;
    assemble(folder, index, fields, options)
}

fn open_existing(folder: &Path, options: Options) -> Result<SearchIndex, SearchError> {
    let guarded = std::panic::catch_unwind(|| {
        let index = Index::open_in_dir(folder)?;
        let (schema, fields) = Fields::build();
        if index.schema() != schema {
            return Err(SearchError::Damaged {
                why: "its fields are not the expected ones".to_owned(),
            });
        }
        let broken = index.validate_checksum()?;
        if let Some(file) = broken.iter().next() {
            return Err(SearchError::Damaged { why: format!("checksum of {}", file.display()) });
        }
        assemble(folder, index, fields, options)
    });
    guarded.unwrap_or_else(|_| {
        Err(SearchError::Damaged { why: "its files cannot be read".to_owned() })
    })
}

fn assemble(
    folder: &Path,
    index: Index,
    fields: Fields,
    options: Options,
) -> Result<SearchIndex, SearchError> {
    index.tokenizers().register(PREPARED, Prepared);
    let writer_options = IndexWriterOptions::builder()
        .num_worker_threads(1)
        .num_merge_threads(1)
        .memory_budget_per_thread(options.memory_mb.max(MEMORY_MB_MIN) * 1_000_000)
        .build();
    let writer: IndexWriter =
        index.writer_with_options(writer_options).map_err(|error| match error {
            TantivyError::LockFailure(..) => SearchError::Locked { dir: folder.to_owned() },
            other => SearchError::reading(&other),
        })?;
    let reader = index
        .reader_builder()
        .reload_policy(ReloadPolicy::Manual)
        .doc_store_cache_num_blocks(STORE_CACHE_BLOCKS)
        .try_into()?;
    SearchIndex::assemble(index, reader, writer, fields)
}

/// Blocks of stored text kept unpacked for each segment; a block is 16 kB.
const STORE_CACHE_BLOCKS: usize = 64;
