//! What editors see.

pub mod write;
pub mod write_view;
