//! The pieces that pages are built from.

pub mod answers;
pub mod ask_block;
pub mod chart;
pub mod choice;
pub mod command;
pub mod contents;
mod desk_pages;
pub mod error;
pub mod form;
pub mod incident;
pub mod keys;
pub mod layout;
pub mod marked;
pub mod message;
pub mod only_in;
pub mod panel;
pub mod password;
pub mod results;
pub mod search_box;
pub mod sessions;
pub mod slot;
pub mod status;
pub mod table;
pub mod tabs;
pub mod thread;
pub mod when;
