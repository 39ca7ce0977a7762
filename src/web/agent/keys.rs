//! The keys of the desk.

use actix_web::web;

use super::keys_view;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// `GET /desk/keys`
///
/// # Errors
/// None of its own.
pub async fn show(site: web::Data<Site>, AgentVisitor(visitor, _): AgentVisitor) -> Answer {
    Ok(respond::page(keys_view::keys(&Page::new(&site, &visitor))))
}
