//! What stands in for a model in a build without support for models: nothing of it can be made.

use std::convert::Infallible;
use std::path::Path;

use super::error::MeaningError;
use super::handle::{Embedded, Speaks};

/// A model that cannot be there.
pub(super) struct Encoder(Infallible);

impl Encoder {
    /// There is no way to make one.
    pub(super) fn open(_folder: &Path) -> Result<Encoder, MeaningError> {
        Err(MeaningError::NotBuilt)
    }

    pub(super) fn fingerprint(&self) -> u64 {
        match self.0 {}
    }

    pub(super) fn dimensions(&self) -> usize {
        match self.0 {}
    }

    pub(super) fn speaks(&self, _lang: &str) -> Speaks {
        match self.0 {}
    }

    pub(super) fn understood(&self, _text: &str, _speaks: Speaks, _pieces_max: usize) -> f32 {
        match self.0 {}
    }

    pub(super) fn embed(&self, _text: &str, _pieces_max: usize) -> Embedded {
        match self.0 {}
    }
}
