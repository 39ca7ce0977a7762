//! Tests of the Markdown engine.

mod front_matter;
mod heard;
mod render;
mod structure;
mod trees;
