//! The clocks of a ticket: what was promised to its requester, how much of it is used, and until
//! when it is due.

pub mod clock;
pub mod keep;
pub mod shown;
mod step;

pub use clock::{Clock, ClockKind, Leg, Pressing, Run, Sla};
pub use step::{Passed, Situation, begin, step};
