//! What is on disk: every Markdown file and picture below the content folder, the synonyms and
//! the policies at its top, with a stamp that changes when the file does. Nothing is read here.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use walkdir::WalkDir;

/// Deeper folders are not followed: nobody reads an address of thirteen parts.
const DEPTH_MAX: usize = 12;
/// More files than this are not taken, so that a wrong folder (a home, say) cannot eat the machine.
pub const FILES_MAX: usize = 200_000;
/// Pictures that pages may show. SVG is served so that nothing in it can run.
pub const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

/// The file of synonyms, at the top of the content folder.
pub const SYNONYMS: &str = "synonyms.txt";
/// The file of policies, at the top of the content folder.
pub const POLICIES: &str = "policies.toml";

/// What shows that a file has changed, without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    modified_nanos: u128,
    bytes: u64,
    inode: u64,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// Markdown files, relative to the content folder.
    pub articles: BTreeMap<PathBuf, Stamp>,
    /// Pictures, likewise.
    pub pictures: BTreeMap<PathBuf, Stamp>,
    /// The synonyms, if there is a file of them.
    pub synonyms: Option<Stamp>,
    /// The policies, if there is a file of them.
    pub policies: Option<Stamp>,
    /// Files that cannot be taken, and why.
    pub refused: Vec<(PathBuf, String)>,
}

/// The content folder cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the content folder {folder} cannot be read: {source}")]
pub struct ScanError {
    folder: PathBuf,
    #[source]
    source: std::io::Error,
}

/// Looks through the content folder, which may be a link itself. Hidden files and folders are
/// passed over; links in it are not followed, and reported if they could be content.
///
/// # Errors
/// When the folder itself is not there or cannot be read.
pub fn scan(root: &Path) -> Result<Scan, ScanError> {
    std::fs::read_dir(root).map_err(|source| ScanError { folder: root.to_owned(), source })?;
    let mut found = Scan::default();
    let walk = WalkDir::new(root).max_depth(DEPTH_MAX).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.path())) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(root);
                found.refused.push((relative(root, path), format!("cannot be read: {error}")));
                continue;
            }
        };
        if entry.file_type().is_dir() || entry.depth() == 0 {
            if entry.depth() == DEPTH_MAX {
                let why =
                    format!("is more than {DEPTH_MAX} folders deep, so what is in it is left out");
                found.refused.push((relative(root, entry.path()), why));
            }
            continue;
        }
        if entry.path_is_symlink() {
            refuse_link(&mut found, relative(root, entry.path()), entry.path());
            continue;
        }
        if found.articles.len() + found.pictures.len() >= FILES_MAX {
            let why = format!("there are more than {FILES_MAX} files; the rest is left out");
            found.refused.push((relative(root, entry.path()), why));
            break;
        }
        take(&mut found, root, entry.path(), entry.metadata().ok());
    }
    Ok(found)
}

/// Whoever links to a folder or file of content must be told why it is not on the site.
fn refuse_link(found: &mut Scan, name: PathBuf, path: &Path) {
    let is_folder = std::fs::metadata(path).is_ok_and(|metadata| metadata.is_dir());
    if is_folder || kind_of(path).is_some() || is_at_the_top(&name) {
        let why = "is a link to elsewhere; links are not followed, so it is left out".to_owned();
        found.refused.push((name, why));
    }
}

/// Whether it is one of the files that are no content, but say how the desk works.
fn is_at_the_top(name: &Path) -> bool {
    [SYNONYMS, POLICIES].iter().any(|file| name == Path::new(file))
}

/// What a file is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Article,
    Picture,
}

fn kind_of(path: &Path) -> Option<FileKind> {
    let extension = path.extension()?.to_str()?.to_lowercase();
    match extension.as_str() {
        "md" | "markdown" => Some(FileKind::Article),
        picture if PICTURES.contains(&picture) => Some(FileKind::Picture),
        _ => None,
    }
}

fn take(found: &mut Scan, root: &Path, path: &Path, metadata: Option<Metadata>) {
    let name = relative(root, path);
    if name == Path::new(SYNONYMS) {
        found.synonyms = metadata.filter(Metadata::is_file).map(|metadata| stamp(&metadata));
        return;
    }
    if name == Path::new(POLICIES) {
        found.policies = metadata.filter(Metadata::is_file).map(|metadata| stamp(&metadata));
        return;
    }
    let list = match kind_of(path) {
        Some(FileKind::Article) => &mut found.articles,
        Some(FileKind::Picture) => &mut found.pictures,
        None => return,
    };
    match metadata {
        Some(metadata) if metadata.is_file() && name.to_str().is_some() => {
            list.insert(name, stamp(&metadata));
        }
        Some(metadata) if metadata.is_file() => {
            found.refused.push((name, "the file's name is not UTF-8".to_owned()));
        }
        Some(_) => found.refused.push((name, "is not a plain file".to_owned())),
        None => found.refused.push((name, "cannot be read".to_owned())),
    }
}

/// The stamp of one file of the content folder, if it is there and no link.
#[must_use]
pub fn stamp_of(root: &Path, file: &str) -> Option<Stamp> {
    let metadata = std::fs::symlink_metadata(root.join(file)).ok()?;
    metadata.is_file().then(|| stamp(&metadata))
}

fn stamp(metadata: &Metadata) -> Stamp {
    let modified = metadata.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    Stamp {
        modified_nanos: modified.map_or(0, |since| since.as_nanos()),
        bytes: metadata.len(),
        inode: inode(metadata),
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_metadata: &Metadata) -> u64 {
    0
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn relative(root: &Path, path: &Path) -> PathBuf {
    path.strip_prefix(root).unwrap_or(path).to_owned()
}
