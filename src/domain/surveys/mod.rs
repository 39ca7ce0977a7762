//! Surveys: one question to whoever asked, once their ticket is solved, and what they answer.

pub mod answer;
pub mod answered;
pub mod days;
pub mod note_asked;
pub mod question;
pub mod silent;
pub mod survey;

pub use answer::SurveyError;
pub use survey::{Answer, Silence, Survey};
