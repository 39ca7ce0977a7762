//! The one test program.

mod markdown;
mod search;
mod store;
