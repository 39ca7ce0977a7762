//! Opens the index, or a new one where there is none that can be used.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tantivy::directory::MmapDirectory;
use tantivy::index::{Index, IndexSettings};
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
        let mut found = versions(dir).map_err(folder)?;
        let mut why = None;
        let usable = found.iter().filter(|(version, _)| version.schema == SCHEMA_VERSION);
        for (_, path) in usable {
            match open_existing(path, options) {
                Ok(index) => {
                    let kept = path.clone();
                    found.retain(|(_, path)| *path != kept);
                    remove_all(&found).map_err(folder)?;
                    return Ok(Opened { index, state: OpenState::Kept });
                }
                Err(error @ SearchError::Locked { .. }) => return Err(error),
                Err(error) => why = Some(error.to_string()),
            }
        }
        if why.is_none() && !found.is_empty() {
            why = Some("it was made by another version".to_owned());
        }
        remove_all(&found).map_err(folder)?;
        let index = create(&current, options)?;
        let state = why.map_or(OpenState::New, |why| OpenState::Discarded { why });
        Ok(Opened { index, state })
    }

    /// Opens the index that is in `dir`, for reading alone: nothing is made and nothing removed.
    ///
    /// # Errors
    /// If another process has the index open. One that cannot be used is as good as none.
    pub fn open_kept(dir: &Path, options: Options) -> Result<Option<SearchIndex>, SearchError> {
        let found = versions(dir).unwrap_or_default();
        for (_, path) in found.iter().filter(|(version, _)| version.schema == SCHEMA_VERSION) {
            match open_existing(path, options) {
                Ok(index) => return Ok(Some(index)),
                Err(error @ SearchError::Locked { .. }) => return Err(error),
                Err(_) => {}
            }
        }
        Ok(None)
    }
}

/// The name of an index's folder: `v3`, and `v3-2` for one that was made beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    schema: u32,
    made: u32,
}

impl Version {
    fn of(path: &Path) -> Option<Version> {
        let name = path.file_name()?.to_str()?.strip_prefix('v')?;
        let (schema, made) = name.split_once('-').unwrap_or((name, "1"));
        Some(Version { schema: schema.parse().ok()?, made: made.parse().ok()? })
    }
}

/// The folders of indexes, the newest first.
fn versions(dir: &Path) -> std::io::Result<Vec<(Version, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        found.extend(Version::of(&path).map(|version| (version, path)));
    }
    found.sort();
    found.reverse();
    Ok(found)
}

/// A new index beside the one in `folder`. What an earlier try left beside it is removed.
pub(super) fn create_beside(folder: &Path, options: Options) -> Result<SearchIndex, SearchError> {
    let made = Version::of(folder).map_or(1, |version| version.made);
    let name = format!("v{SCHEMA_VERSION}-{}", made.saturating_add(1));
    let beside = folder.with_file_name(name);
    remove(&beside).map_err(|source| SearchError::Folder { dir: beside.clone(), source })?;
    create(&beside, options)
}

fn remove_all(found: &[(Version, PathBuf)]) -> std::io::Result<()> {
    found.iter().try_for_each(|(_, path)| remove(path))
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
    let (schema, _) = Fields::build();
    let settings =
        IndexSettings { docstore_blocksize: STORE_BLOCK_BYTES, ..IndexSettings::default() };
    let directory =
        MmapDirectory::open(folder).map_err(|error| SearchError::Write(error.into()))?;
    let index = Index::create(directory, schema, settings).map_err(SearchError::Write)?;
    assemble(folder, index, options)
}

fn open_existing(folder: &Path, options: Options) -> Result<SearchIndex, SearchError> {
    let guarded = std::panic::catch_unwind(|| {
        let index = Index::open_in_dir(folder)?;
        let (schema, _) = Fields::build();
        if index.schema() != schema {
            return Err(SearchError::Damaged {
                why: "its fields are not the expected ones".to_owned(),
            });
        }
        let broken = index.validate_checksum()?;
        if let Some(file) = broken.iter().next() {
            return Err(SearchError::Damaged { why: format!("checksum of {}", file.display()) });
        }
        assemble(folder, index, options)
    });
    guarded.unwrap_or_else(|_| {
        Err(SearchError::Damaged { why: "its files cannot be read".to_owned() })
    })
}

fn assemble(folder: &Path, index: Index, options: Options) -> Result<SearchIndex, SearchError> {
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
    SearchIndex::assemble((folder, options), index, reader, writer)
}

/// Text that is packed together: about one article, as hits lie far apart and a block is unpacked
/// whole for each.
const STORE_BLOCK_BYTES: usize = 4_000;
/// Blocks of stored text kept unpacked for each segment.
const STORE_CACHE_BLOCKS: usize = 128;
