//! Customers: who asks, over all their addresses and devices. An address that somebody merely
//! typed proves nothing: only one that was proved by a link makes a ticket theirs. What is done
//! with their tickets is in the tickets room.

pub mod customer;
pub mod edit;
pub mod error;
pub mod find;
pub mod history;
pub mod link;
pub mod session;

pub use customer::{Address, Customer};
pub use error::CustomerError;
