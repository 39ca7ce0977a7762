//! Saved views: searches of the desk with a name, that an agent keeps for themselves or a lead for
//! others, and what is in them now.

pub mod keep;
pub mod look;
pub mod view;

pub use view::{SavedView, ViewError, Whose};
