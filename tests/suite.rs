//! The one test program. A module is a group: `tests/run search` runs only that.

mod cli;
mod harness;
mod markdown;
mod search;
mod store;
mod stories;
mod tidy;
