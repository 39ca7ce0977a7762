//! A file made fit to be kept: a picture is drawn anew, anything else stays as it is.

use super::error::PictureError;
use super::kind::{FileKind, Seems, SentPicture, seems};
use super::{moving, picture};

/// A file that may be kept.
#[derive(Clone, Debug)]
pub struct Cleaned {
    /// What it is.
    pub kind: FileKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Makes a file fit to be kept. A picture loses everything but what is seen: where and when it
/// was taken and by which device, and whatever else was hidden in or behind it. This can take a
/// second of the processor and the memory of the largest picture, so few may run at once.
///
/// # Errors
/// When it is a picture that is damaged or too large to be drawn.
pub fn clean(bytes: Vec<u8>) -> Result<Cleaned, PictureError> {
    match seems(&bytes) {
        Seems::Picture(SentPicture::Gif) => moving::redraw(&bytes),
        Seems::Picture(sent) => picture::redraw(&bytes, sent),
        Seems::AsItIs(kind) => Ok(Cleaned { kind, bytes }),
    }
}
