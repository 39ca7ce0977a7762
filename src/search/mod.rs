//! The search engine: one index for everything, which nobody asks anonymously.
//!
//! Reading order: what goes in, who asks, what is asked, what comes back; then the schema, the
//! index, and the steps of a search: the filter, the words, their corrections, scores, ranking,
//! snippets, counts.

mod bits;
mod correct;
mod document;
mod error;
mod facets;
mod filter;
mod hits;
mod index;
mod indexing;
mod met;
mod open;
mod phrase;
mod query;
mod rank;
mod reading;
mod schema;
mod score;
mod searching;
mod snippet;
mod visibility;
mod words;

pub use document::{Change, Document, Facet, Scope};
pub use error::SearchError;
pub use filter::Filter;
pub use hits::{Correction, FacetCount, Hit, Hits, Marked, SectionHit};
pub use index::SearchIndex;
pub use open::{OpenState, Opened, Options};
pub use query::{Mode, Query, Spelling, Wordless};
pub use visibility::Visibility;
