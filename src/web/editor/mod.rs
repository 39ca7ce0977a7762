//! What editors see.

pub mod incident;
pub mod incident_view;
pub mod write;
pub mod write_view;
