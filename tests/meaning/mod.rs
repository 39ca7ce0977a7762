//! Searching by meaning: the model, its vectors, and what becomes of a search.

mod encoder;
mod folders;
mod model;
mod site;
mod slow;
mod vectors;
