//! The engine of meaning: a model that makes a vector of a text, and the vectors of everything
//! that can be found. Without the feature `meaning` there is no model, and nothing of this costs
//! anything.
//!
//! Reading order: the handle, the vectors in memory and in their file; then the model: its
//! folder, how text is split, its weights, the encoder.

mod checksum;
mod error;
mod handle;
mod kept;
mod vectors;

#[cfg(feature = "meaning")]
mod encoder;
#[cfg(feature = "meaning")]
mod folder;
#[cfg(feature = "meaning")]
mod weights;
#[cfg(feature = "meaning")]
mod wordpiece;

#[cfg(not(feature = "meaning"))]
#[path = "no_encoder.rs"]
mod encoder;

pub use error::MeaningError;
pub use handle::{Asked, Audience, Embedded, Meaning, Nearest, Piece};
pub use vectors::Near;
