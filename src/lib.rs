//! Answerdesk: a self-service knowledge base and help desk in one binary.
//!
//! Three bands, each knowing only those below it: edges (`web`, `jobs`, `cli`) → `domain` →
//! engines (`store`, `search`, `meaning`, `language`, `markdown`, `i18n`, `theme`, `files`, `openid`,
//! `fingerprint`).
//! `app` puts them together; `ARCHITECTURE.md` is the map.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod telemetry;
pub mod urls;

pub mod jobs;
pub mod web;

pub mod domain;

pub mod files;
pub mod fingerprint;
pub mod i18n;
pub mod language;
pub mod markdown;
pub mod meaning;
pub mod openid;
pub mod search;
pub mod store;
pub mod theme;
