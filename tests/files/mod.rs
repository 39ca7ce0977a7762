//! Files that people send: their names, their pictures, their place on disk.

mod attaching;
mod folder;
mod names;
mod pictures;
pub(crate) mod samples;
