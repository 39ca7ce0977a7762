//! What customers see: anyone, without an account.

pub mod article;
pub mod article_view;
pub mod ask;
pub mod ask_progress;
pub mod ask_view;
pub mod browse;
pub mod error;
pub mod error_view;
pub mod files;
pub mod home;
pub mod home_view;
pub mod join;
pub mod join_view;
pub mod pages;
pub mod rate;
pub mod request;
pub mod request_view;
pub mod search;
pub mod search_view;
pub mod section;
pub mod section_view;
pub mod sign_in;
pub mod sign_in_view;
pub mod suggest;
pub mod untranslated;
pub mod untranslated_view;
