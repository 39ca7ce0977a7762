//! What admins see.

pub mod people;
pub mod people_view;
