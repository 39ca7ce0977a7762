//! The engine that reads articles: front matter, structure, links and safe HTML.
//!
//! `front_matter::read` takes the head of a file, `document::parse` describes the body without
//! drawing it, `render::render` draws it; the two walk the same events, so anchors agree.

pub mod problem;

mod front_fence;
mod front_fields;
mod front_keys;
pub mod front_matter;
mod front_toml;
mod front_value;
mod front_yaml;

pub mod document;
pub mod faq;
pub mod render;

pub mod anchors;
mod drawing;
mod drawing_footnotes;
mod drawing_html;
mod events;
mod foreign;
mod foreign_inline;
mod headings;
pub mod highlight;
mod html_tags;
mod links;
mod plain_text;
mod raw_html;
mod sanitize;
mod structure;
