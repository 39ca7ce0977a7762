//! Every piece of a page in all its states, on one page, for whoever builds or styles pages.
//! It is part of development builds only.

pub mod sample;
pub mod show;
pub mod show_view;
