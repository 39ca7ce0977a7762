//! The pieces that pages are built from.

pub mod answers;
pub mod ask_block;
pub mod chart;
pub mod contents;
pub mod form;
pub mod incident;
pub mod keys;
pub mod layout;
pub mod marked;
pub mod results;
pub mod search_box;
pub mod status;
pub mod thread;
pub mod when;
