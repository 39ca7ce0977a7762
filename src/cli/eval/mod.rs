//! `answerdesk eval`: how good the search is, by questions whose answers are known.
//!
//! Reading order: what can be typed, what a folder holds, the index it is put into, what a
//! language model reads of it, what is asked and counted, what learning adds, and how that is told.

mod ask_form;
mod command;
mod folder;
mod index;
mod lines;
mod measure;
mod model;
mod replay;
mod replay_report;
mod report;

pub(super) use command::{command, run};
