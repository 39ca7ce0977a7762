//! Tickets: what a requester sent, the thread that followed, and how it was solved.

pub mod asked_from;
pub mod attached;
mod claim;
pub mod edit;
pub mod history;
pub mod import;
pub mod in_time;
pub mod link;
pub mod message;
pub mod next;
pub mod note;
pub mod open;
pub mod own;
pub mod pace;
pub mod queue;
pub mod reply;
pub mod requester;
pub mod resolve;
pub mod search_dates;
pub mod search_language;
pub mod search_values;
pub mod similar;
mod sort;
pub mod status;
pub mod take;
pub mod team;
pub mod ticket;
pub mod urgency;
pub mod view;

pub use asked_from::AskedFrom;
pub use message::{Author, Message, MessageKind};
pub use requester::Requester;
pub use status::Status;
pub use ticket::{Outcome, Resolution, Ticket, TicketError};
