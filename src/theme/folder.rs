//! A theme's folder: which of its files count, and whether any has changed.

use std::path::{Path, PathBuf};

use super::assets::fingerprint;

/// A larger file is no part of a theme.
const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// What changes when any file of a theme's folder changes.
#[must_use]
pub fn stamp(folder: &Path) -> u64 {
    let described: Vec<Vec<u8>> = files_below(folder)
        .into_iter()
        .map(|(name, path)| {
            let metadata = std::fs::metadata(path).ok();
            let modified = metadata.and_then(|m| Some((m.len(), m.modified().ok()?)));
            format!("{name}:{modified:?}").into_bytes()
        })
        .collect();
    fingerprint(&described.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

pub(super) fn files_below(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = walkdir::WalkDir::new(folder).max_depth(3).sort_by_file_name();
    let is_shown = |entry: &walkdir::DirEntry| {
        entry.file_type().is_file()
            && !entry.file_name().to_string_lossy().starts_with('.')
            && entry.metadata().is_ok_and(|metadata| metadata.len() <= FILE_BYTES_MAX)
    };
    entries
        .into_iter()
        .filter_map(Result::ok)
        .filter(is_shown)
        .filter_map(|entry| {
            let name = entry.path().strip_prefix(folder).ok()?.to_str()?.to_owned();
            Some((name, entry.path().to_owned()))
        })
        .collect()
}
