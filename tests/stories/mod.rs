//! Stories of several people, through the pages of a real server.

mod asking;
mod content_changes;
mod desk_work;
mod first_day;
mod limits;
mod operating;
mod people;
mod privacy;
mod searching;
mod widget;
mod widget_frame;
