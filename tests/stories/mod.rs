//! Stories of several people, through the pages of a real server.

mod asking;
mod content_changes;
mod desk_work;
mod errors;
mod every_page;
mod first_day;
mod home;
mod incident;
mod limits;
mod my_questions;
mod operating;
mod people;
mod privacy;
mod searching;
mod standards;
