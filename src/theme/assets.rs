//! The files of a theme as they are served: their kind, and the compressed form of those that
//! gain by it.

use std::io::Write;

use actix_web::web::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

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

/// Compresses as well as gzip can: for what is compressed once and sent often.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

/// What kind a file is by its ending; none for files that are not served.
pub(super) fn content_type(name: &str) -> Option<&'static str> {
    Some(match name.rsplit('.').next()? {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "txt" => "text/plain; charset=utf-8",
        "toml" => "application/toml",
        _ => return None,
    })
}

/// A fingerprint of some bytes: the first 64 bits of their SHA-256.
pub(super) fn fingerprint(parts: &[&[u8]]) -> u64 {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte))
}
