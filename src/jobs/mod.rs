//! What happens beside requests: followers of the log and of the content folder, and the timetable.

pub mod ask_surveys;
pub mod count_figures;
pub mod count_reports;
pub mod embed;
pub mod keep_openings;
pub mod learn;
pub mod stop;
pub mod tell_live;
pub mod timetable;
pub mod update_index;
pub mod watch_content;

pub use stop::Stop;
