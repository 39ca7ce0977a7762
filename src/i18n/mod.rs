//! Languages of the interface: which there are, their words, and how they write numbers and dates.

pub mod catalog;
pub mod format;
pub mod lang;
mod times;

pub use catalog::{Catalog, Words};
pub use lang::{Direction, Lang};
