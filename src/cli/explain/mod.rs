//! `answerdesk explain`: why the hits of a search stand where they stand.
//!
//! Reading order: what can be typed, what is searched, how it is told.

mod command;
mod report;
mod searched;

pub(super) use command::{command, run};
