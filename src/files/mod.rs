//! Files that people send: what they are, what is taken out of them, and where they lie on disk.
//! Who may have which is not known here.

pub mod arriving;
pub mod clean;
pub mod error;
pub mod folder;
pub mod kind;
pub mod moving;
pub mod name;
pub mod picture;

pub use arriving::Arriving;
pub use clean::{Cleaned, clean};
pub use error::{FilesError, PictureError};
pub use folder::{FileFolder, FileHash, private_folders};
pub use kind::{FileKind, PictureFormat};
pub use name::FileName;
