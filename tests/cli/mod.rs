//! The command line, as the program runs it.

mod check;
mod config;
mod past;
mod serve;
