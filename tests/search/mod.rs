//! The language and search engines.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test that cannot go on fails, and ranges of marks are what is tested"
)]

mod corrections;
mod evaluating;
mod explaining;
mod filters;
mod folding;
mod keeping;
mod library;
mod meaning;
mod privacy;
mod ranking;
mod search_language;
mod snippets;
mod standing;
mod stems;
mod synonyms;
mod tokens;
