//! The page of pieces.

use actix_web::web;

use super::show_view;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `GET /ui`
///
/// # Errors
/// None of its own.
pub async fn show(site: web::Data<Site>, visitor: Visitor) -> Answer {
    let now = site.desk.clock.now();
    Ok(respond::page(show_view::show(&Page::new(&site, &visitor), now)))
}
