//! What admins see, and leads of the policies.

pub mod people;
pub mod people_view;
pub mod person;
pub mod person_view;
pub mod policies;
pub mod policies_file;
pub mod policies_file_view;
pub mod policies_try;
pub mod policies_try_view;
pub mod policies_view;
pub mod policy_surveys_view;
pub mod policy_words_view;
pub mod promises_view;
pub mod widget;
pub mod widget_view;
