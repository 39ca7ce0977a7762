//! The command line: a file a command.

mod arguments;
mod check;
mod config;
mod demo;
mod eval;
mod explain;
mod export;
mod files;
mod import;
mod locale;
mod memory;
mod output;
mod past_tickets;
mod serve;
mod temporary;
mod theme;

pub use arguments::run;
