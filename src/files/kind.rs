//! What a file is, by its first bytes: neither its name nor what the sender says is believed.

use serde::{Deserialize, Serialize};

/// What a file is, as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum FileKind {
    /// A picture that was drawn anew here, and so is nothing else beside.
    Picture {
        /// How it is written.
        format: PictureFormat,
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// A PDF document.
    Pdf,
    /// A ZIP archive.
    Zip,
    /// A film in MP4.
    Film,
    /// Anything else.
    Other,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF, with its movement.
    Gif,
}

impl FileKind {
    /// The content type with which it is served.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            FileKind::Picture { format: PictureFormat::Png, .. } => "image/png",
            FileKind::Picture { format: PictureFormat::Jpeg, .. } => "image/jpeg",
            FileKind::Picture { format: PictureFormat::Gif, .. } => "image/gif",
            FileKind::Pdf => "application/pdf",
            FileKind::Zip => "application/zip",
            FileKind::Film => "video/mp4",
            FileKind::Other => "application/octet-stream",
        }
    }

    /// Whether a page may show it in place.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, FileKind::Picture { .. })
    }
}

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seems {
    /// A picture of this kind, to be drawn anew.
    Picture(SentPicture),
    /// Something that is kept as it is.
    AsItIs(FileKind),
}

/// The kinds of pictures that are drawn anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SentPicture {
    Png,
    Jpeg,
    Gif,
    WebP,
}

/// What a file seems to be.
#[must_use]
pub(super) fn seems(bytes: &[u8]) -> Seems {
    let found = infer::get(bytes).map_or("", |found| found.mime_type());
    match found {
        "image/png" => Seems::Picture(SentPicture::Png),
        "image/jpeg" => Seems::Picture(SentPicture::Jpeg),
        "image/gif" => Seems::Picture(SentPicture::Gif),
        "image/webp" => Seems::Picture(SentPicture::WebP),
        "application/pdf" => Seems::AsItIs(FileKind::Pdf),
        "application/zip" => Seems::AsItIs(FileKind::Zip),
        "video/mp4" => Seems::AsItIs(FileKind::Film),
        _ => Seems::AsItIs(FileKind::Other),
    }
}
