//! Feedback that is not about support: what customers say of the product, the packaging or the
//! marketing is sent on to who makes it, and stays counted here.

pub mod list;
pub mod look_after;
pub mod piece;
pub mod send_on;

pub use piece::{Feedback, FeedbackNumber, State};
