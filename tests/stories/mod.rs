//! Stories of several people, through the pages of a real server.

mod accounts;
mod asking;
mod attachment_limits;
mod attachments;
mod bad_files;
mod commands;
mod content_changes;
mod desk_work;
mod errors;
mod every_page;
mod first_day;
mod home;
mod incident;
mod languages;
mod learning;
mod limits;
mod my_questions;
mod new_password;
mod opened;
mod operating;
mod past_tickets;
mod people;
#[cfg(debug_assertions)]
mod pieces;
mod policies;
mod policy_pages;
mod privacy;
mod rights;
mod searching;
mod second_step;
mod standards;
mod synonyms;
mod themes;
mod votes;
mod widget;
mod widget_frame;
