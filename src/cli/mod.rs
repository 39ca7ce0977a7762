//! The command line: a file a command.

mod arguments;
mod check;
mod config;
mod demo;
mod export;
mod import;
mod locale;
mod memory;
mod output;
mod past_tickets;
mod serve;
mod theme;

pub use arguments::run;
