//! What can go wrong with files: on disk, and in pictures.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a file was not kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The disk takes no more.
    #[error("there is no room for files in {}", folder.display())]
    NoRoom {
        /// The folder of files.
        folder: PathBuf,
        /// What the system said.
        #[source]
        source: Error,
    },
    /// A file or folder could not be read or written.
    #[error("{} cannot be used", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: Error,
    },
}

impl FilesError {
    /// What the system said of a file, in one of the two forms.
    pub(super) fn at(path: &Path, source: Error) -> FilesError {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                FilesError::NoRoom { folder: path, source }
            }
            _ => FilesError::File { path, source },
        }
    }
}

/// Why a picture was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// It would need more memory than any honest picture does.
    #[error("a picture has at most {pixels_max} pixels")]
    TooManyPixels {
        /// How many it may have.
        pixels_max: u64,
    },
    /// It says that it is a picture, and cannot be read as one.
    #[error("the picture is damaged")]
    Damaged {
        /// What the decoder said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl PictureError {
    pub(super) fn damaged(
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> PictureError {
        PictureError::Damaged { source: source.into() }
    }
}
