//! The engine for one machine: sled 0.34.7, with the care it needs.

mod adapter;
mod chunks;
mod files;

pub use self::adapter::{SledEngine, SledOptions};
