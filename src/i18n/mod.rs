//! Languages of the interface: which there are, their words, and how they write numbers and
//! dates and order titles.

pub mod catalog;
pub mod collate;
pub mod format;
pub mod lang;
mod languages;
pub mod locale_check;
pub mod locale_file;
pub mod persian;
pub mod plurals;
mod times;
pub mod words;

pub use catalog::Catalog;
pub use collate::Collation;
pub use lang::{Direction, Lang};
pub use words::Words;
