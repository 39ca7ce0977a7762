//! The site: HTTP in, HTML out. A folder is an audience, a file is a page; `x.rs` answers,
//! `x_view.rs` draws.

pub mod account;
pub mod admin;
pub mod agent;
pub mod cache;
pub mod customer;
pub mod editor;
pub mod errors;
pub mod forms;
pub mod health;
pub mod hold_files;
pub mod kept;
pub mod known_customer;
pub mod limits;
pub mod metrics;
pub mod multipart;
pub mod observe;
pub mod page;
pub mod parts;
#[cfg(debug_assertions)]
pub mod pieces;
pub mod questions;
pub mod respond;
pub mod rights;
pub mod routes;
mod secret_cookie;
pub mod serve_file;
pub mod server;
pub mod session_cookie;
pub mod site;
pub mod slots;
pub mod visitor;
pub mod widget;

pub use site::Site;
