//! The desk: what agents see.

pub mod commands;
pub mod history_view;
pub mod keys;
pub mod keys_view;
pub mod next;
pub mod queue;
pub mod queue_view;
pub mod search;
pub mod search_facets_view;
pub mod search_help_view;
pub mod search_view;
pub mod search_why_view;
pub mod team;
pub mod team_view;
pub mod ticket;
pub mod ticket_facts_view;
pub mod ticket_side_view;
pub mod ticket_view;
pub mod ticket_work;
