//! The one test program. A module is a group: `tests/run search` runs only that.
#![expect(
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test that cannot go on says why and ends"
)]

mod cli;
mod desk;
mod files;
mod harness;
mod learning;
mod markdown;
#[cfg(feature = "meaning")]
mod meaning;
mod policies;
mod reports;
mod search;
mod store;
mod stories;
mod theme;
mod tidy;
mod words;
