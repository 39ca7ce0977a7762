//! The files of a theme as they are served: their kind, made small, compressed where they gain
//! by it.

use std::collections::BTreeMap;
use std::io::Write;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::minify;

/// The style sheet that all css files are put together into,
pub(super) const STYLE_SHEET: &str = "css/theme.css";
/// but for those of this folder, which only pages of the team need:
const DESK_FOLDER: &str = "css/desk/";
/// they are put together into this one, which comes after it.
pub(super) const DESK_SHEET: &str = "css/desk.css";

/// A file of a theme.
#[derive(Debug)]
pub struct ThemeFile {
    /// What kind of file it is.
    pub content_type: &'static str,
    /// As it is.
    pub plain: Bytes,
    /// Compressed, where that makes it smaller.
    pub gzip: Option<Bytes>,
}

impl ThemeFile {
    pub(super) fn new(content_type: &'static str, bytes: Vec<u8>) -> ThemeFile {
        let gzip = gzip(&bytes).filter(|gzip| gzip.len() < bytes.len());
        ThemeFile { content_type, plain: bytes.into(), gzip: gzip.map(Bytes::from) }
    }
}

/// Puts the files of a theme together: `tokens`, then all css files in the order of their names
/// become one style sheet, and those of the desk another; scripts are made small; all else stays.
pub(super) fn put_together(
    tokens: &str,
    files: &BTreeMap<String, Vec<u8>>,
) -> BTreeMap<String, ThemeFile> {
    let (mut sheet, mut desk) = (String::new(), String::new());
    let mut served = BTreeMap::new();
    for (name, bytes) in files {
        let Some(content_type) = content_type(name) else { continue };
        if name.starts_with("css/") {
            let sheet = if name.starts_with(DESK_FOLDER) { &mut desk } else { &mut sheet };
            sheet.push_str(&String::from_utf8_lossy(bytes));
            sheet.push('\n');
        } else if name.ends_with(".js") {
            let script = minify::js(&String::from_utf8_lossy(bytes));
            served.insert(name.clone(), ThemeFile::new(content_type, script.into_bytes()));
        } else if name.ends_with(".css") {
            let own = minify::css(&String::from_utf8_lossy(bytes));
            served.insert(name.clone(), ThemeFile::new(content_type, own.into_bytes()));
        } else {
            served.insert(name.clone(), ThemeFile::new(content_type, bytes.clone()));
        }
    }
    let sheet = format!("{tokens}{}", minify::css(&sheet));
    for (name, sheet) in [(STYLE_SHEET, sheet), (DESK_SHEET, minify::css(&desk))] {
        let file = ThemeFile::new("text/css; charset=utf-8", sheet.into_bytes());
        served.insert(name.to_owned(), file);
    }
    served
}

/// Compresses as well as gzip can: for what is compressed once and sent often.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

/// Whether a file is one of those that a theme is made of.
pub(super) fn is_of_a_theme(name: &str) -> bool {
    name == "theme.toml"
        || (name.starts_with("slots/") && name.ends_with(".md"))
        || content_type(name).is_some()
}

/// Whether a file must be text.
pub(super) fn is_text(name: &str) -> bool {
    [".css", ".js", ".toml", ".md"].iter().any(|ending| name.ends_with(ending))
}

/// What kind a file is by its ending; none for files that are not served.
pub(super) fn content_type(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}
