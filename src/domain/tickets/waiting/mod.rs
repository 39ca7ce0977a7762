//! The line that customers stand in: their place, how long it takes from there, and what they
//! were told of it.

pub mod expect;
pub mod line;
pub mod tell;
pub mod wait;

pub use expect::{Expected, Waits};
pub use line::InLine;
pub use wait::Wait;
