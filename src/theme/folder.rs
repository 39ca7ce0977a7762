//! A theme's folder: where the setting leads, which of its files count, and whether any of them
//! has changed.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use super::ThemeError;
use super::assets::is_of_a_theme;
use super::built_in;
use super::finding::{Finding, Spot, near};
use crate::fingerprint::fingerprint;

/// A larger file is refused: a page would take minutes on a phone.
pub(super) const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// With more files than these the folder is surely not that of a theme.
const FILES_MAX: usize = 2_000;
/// How deep the folders of a theme go.
const DEPTH_MAX: usize = 4;

/// Where a theme is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a folder.
    Folder(PathBuf),
    /// In the program.
    BuiltIn(String),
}

impl Place {
    /// What the setting `theme` means: the name of a theme in the program, or a folder. A folder
    /// that is there is always taken; `themes/kiosk` without such a folder is the one in the
    /// program.
    ///
    /// # Errors
    /// When there is no such folder and no such theme.
    pub fn of(setting: &Path) -> Result<Place, ThemeError> {
        let name = setting.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let is_name = is_plain_name(setting);
        if is_name && built_in::has(&name) {
            return Ok(Place::BuiltIn(name));
        }
        if setting.is_dir() {
            return Ok(Place::Folder(setting.to_owned()));
        }
        let is_in_themes = setting.parent().is_some_and(|parent| parent.ends_with("themes"));
        if is_in_themes && built_in::has(&name) {
            return Ok(Place::BuiltIn(name));
        }
        let below = Path::new("themes").join(setting);
        let names = built_in::names();
        let hint = if is_name && below.is_dir() {
            format!(", did you mean {}?", below.display())
        } else {
            near(&name, names.iter().map(String::as_str))
        };
        Err(ThemeError::NoTheme { setting: setting.to_owned(), hint, names: names.join(", ") })
    }

    /// How findings name the theme.
    pub(super) fn shown(&self) -> String {
        match self {
            Place::Folder(folder) => folder.display().to_string(),
            Place::BuiltIn(name) => format!("themes/{name}"),
        }
    }
}

fn is_plain_name(setting: &Path) -> bool {
    let mut parts = setting.components();
    matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None))
        && !setting.as_os_str().to_string_lossy().contains(['/', '\\'])
}

/// What changes when any file of the theme's folder changes.
#[must_use]
pub fn stamp(setting: &Path) -> u64 {
    let Ok(Place::Folder(folder)) = Place::of(setting) else { return 0 };
    let described: Vec<Vec<u8>> = entries(&folder)
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let metadata = std::fs::metadata(entry.path()).ok();
            let modified = metadata.and_then(|m| Some((m.len(), m.modified().ok()?)));
            Some(format!("{}:{modified:?}", entry.path().display()).into_bytes())
        })
        .collect();
    fingerprint(&described.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn entries(folder: &Path) -> impl Iterator<Item = walkdir::Result<walkdir::DirEntry>> {
    let is_shown = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let entries = walkdir::WalkDir::new(folder).max_depth(DEPTH_MAX).sort_by_file_name();
    entries.into_iter().filter_entry(is_shown).take(FILES_MAX + 1)
}

/// Reads the files of a folder that belong to a theme. What is left out or wrong is told.
pub(super) fn read(folder: &Path, shown: &str) -> (BTreeMap<String, Vec<u8>>, Vec<Finding>) {
    let mut files = BTreeMap::new();
    let mut found = Vec::new();
    let root = folder.canonicalize().unwrap_or_else(|_gone| folder.to_owned());
    for (count, entry) in entries(folder).enumerate() {
        if count == FILES_MAX {
            let message =
                format!("there are more than {FILES_MAX} files: is this the folder of a theme?");
            found.push(Finding::error(&Spot::top(shown), message));
            return (files, found);
        }
        let path = match &entry {
            Ok(entry) => entry.path(),
            Err(error) => {
                found.push(Finding::error(&Spot::top(shown), format!("cannot be read: {error}")));
                continue;
            }
        };
        let Some(name) = name_below(folder, path) else { continue };
        let spot = Spot::top(format!("{shown}/{name}"));
        match read_file(&root, path, &name) {
            Ok(Some(bytes)) => drop(files.insert(name, bytes)),
            Ok(None) => {}
            Err(Left::Out(message)) => found.push(Finding::warning(&spot, message)),
            Err(Left::Wrong(message)) => found.push(Finding::error(&spot, message)),
        }
    }
    (files, found)
}

fn name_below(folder: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(folder).ok()?.components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    let name = parts.join("/");
    (!name.is_empty()).then_some(name)
}

/// Why a file is no part of the theme.
enum Left {
    Out(String),
    Wrong(String),
}

/// The bytes of a file; none for what is not one of a theme's files.
fn read_file(root: &Path, path: &Path, name: &str) -> Result<Option<Vec<u8>>, Left> {
    let unreadable = |error: std::io::Error| Left::Wrong(format!("cannot be read: {error}"));
    let is_link = path.symlink_metadata().map_err(unreadable)?.is_symlink();
    if is_link && !path.canonicalize().is_ok_and(|target| target.starts_with(root)) {
        return Err(Left::Out("is a link that leads out of the theme: it is left out".to_owned()));
    }
    let metadata = path.metadata().map_err(unreadable)?;
    if metadata.is_dir() {
        return Ok(None);
    }
    if !metadata.is_file() {
        return Err(Left::Out("is no file: it is left out".to_owned()));
    }
    if !is_of_a_theme(name) {
        if is_about_the_theme(name) {
            return Ok(None);
        }
        return Err(Left::Out("files of this kind are not served: it is left out".to_owned()));
    }
    let bytes = metadata.len();
    if bytes > FILE_BYTES_MAX {
        let message = format!("has {bytes} bytes; a file of a theme may have {FILE_BYTES_MAX}");
        return Err(Left::Wrong(message));
    }
    std::fs::read(path).map(Some).map_err(unreadable)
}

/// Words for people who open the folder: they are no part of the theme, and nothing is wrong.
fn is_about_the_theme(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name).to_ascii_lowercase();
    name.starts_with("readme") || name.starts_with("licen") || name.starts_with("changelog")
}
