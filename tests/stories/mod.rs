//! Stories of several people, through the pages of a real server.

mod asking;
mod commands;
mod content_changes;
mod desk_work;
mod first_day;
mod languages;
mod limits;
mod operating;
mod people;
#[cfg(debug_assertions)]
mod pieces;
mod privacy;
mod searching;
mod themes;
