//! Pages for whoever has an account, about that account.

pub mod account;
pub mod account_view;
