//! The command line, as the program runs it.

mod attached;
mod check;
mod config;
mod eval;
mod explain;
mod folders;
mod locale;
mod past;
mod past_again;
mod replay;
mod serve;
mod theme;
