//! What admins see.

pub mod people;
pub mod people_view;
pub mod person;
pub mod person_view;
pub mod widget;
pub mod widget_view;
