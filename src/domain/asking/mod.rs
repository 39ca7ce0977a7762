//! Asking: searching for an answer, asking a person, and the record of how it went.

pub mod abandon;
pub mod answers;
pub mod ask;
pub mod evidence;
pub mod find;
pub mod for_page;
pub mod learning;
mod lessons;
pub mod opened;
pub mod past;
pub mod past_facets;
pub mod past_filters;
pub mod progress;
pub mod redact;
pub mod search;
pub mod send;
pub mod telling;
pub mod trail;
pub mod votes;

pub use ask::{Ask, AskState, ShownAnswer};
pub use trail::{Step, Trail};
