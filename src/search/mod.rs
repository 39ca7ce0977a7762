//! The search engine: one index for everything, which nobody asks anonymously.
//!
//! Reading order: what goes in, who asks, what is asked, what comes back; then the schema, the
//! index, and the steps of a search: the filter, the words, their corrections, scores, ranking,
//! snippets, counts. `explain` says why hits stand where they stand, `evaluate` judges them.

mod bits;
mod breaks;
mod confidence;
mod correct;
mod document;
mod error;
mod evidence;
mod explain;
mod explained;
mod facets;
mod filter;
mod fuse;
mod hits;
mod index;
mod indexing;
mod open;
mod order;
mod phrase;
mod query;
mod rank;
mod reading;
mod rescore;
mod row;
mod schema;
mod score;
mod searching;
mod segment;
mod shown;
mod slip;
mod snippet;
mod spelling;
mod spot;
mod standing;
mod synonym_file;
mod synonyms;
mod visibility;
mod words;

pub mod evaluate;

pub use document::{Change, Document, Facet, Scope};
pub use error::SearchError;
pub use evidence::{Evidence, Learned, PublicWords};
pub use explained::{
    Also, CountsLess, Explained, FoundAs, Origin, Part, Place, ReadWord, Reason, Stand, Why,
    found_as,
};
pub use filter::Filter;
pub use fuse::{NearGroup, NearInMeaning, document_hash};
pub use hits::{Correction, FacetCount, Hit, Hits, Marked, SectionHit};
pub use index::SearchIndex;
pub use open::{OpenState, Opened, Options};
pub use query::{Mode, Order, Passages, Query, Spelling, Wordless};
pub use standing::{Standings, TIE_SHARE, Votes};
pub use synonyms::{Expansion, Languages, SynonymProblem, Synonyms};
pub use visibility::Visibility;
