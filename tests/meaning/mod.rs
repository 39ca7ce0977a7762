//! Searching by meaning: the model, its vectors, and what becomes of a search.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod encoder;
mod folders;
mod measuring;
mod model;
mod site;
mod slow;
mod vectors;
