//! What is told of many questions together: what answers most, how fast people reply.

pub mod answered;
pub mod counting;
pub mod figures;

pub use figures::Figures;
