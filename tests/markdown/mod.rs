//! Tests of the Markdown engine.

mod front_matter;
mod render;
mod structure;
mod trees;
