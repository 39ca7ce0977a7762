//! What Answerdesk does: no HTTP, no HTML, no bytes. A folder is a noun, a file is a verb.

pub mod articles;
pub mod asking;
pub mod attachments;
pub mod customers;
pub mod desk;
pub mod events;
pub mod feedback;
pub mod ids;
pub mod meant;
pub mod names;
pub mod people;
pub mod permissions;
pub mod policies;
pub mod reports;
pub mod search_documents;
pub mod surveys;
pub mod tickets;
pub mod views;

pub use desk::{Desk, Limits};
