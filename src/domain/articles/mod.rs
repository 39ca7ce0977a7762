//! Articles: from files on disk to a library that is swapped whole, and how readers browse it.

pub mod article;
pub mod elsewhere;
pub mod incident;
pub mod library;
pub mod links;
pub mod page;
pub mod rate;
pub mod read;
pub mod replace;
pub mod scan;
pub mod shelves;
pub mod slug;
mod synonyms;

pub use article::{Article, ArticlePath};
pub use library::Library;
pub use shelves::{SectionOfArticles, Shelves};
