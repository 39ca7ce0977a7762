//! How the widget is put into a product, with the widget itself to try.

use actix_web::web;

use super::widget_view;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AdminVisitor;

/// `GET /admin/widget`
///
/// # Errors
/// None of its own; who may look is decided before.
pub async fn show(site: web::Data<Site>, AdminVisitor(visitor, _admin): AdminVisitor) -> Answer {
    let origins: Vec<String> = site.widget_origins.iter().map(ToString::to_string).collect();
    Ok(respond::page(widget_view::widget(&Page::new(&site, &visitor), &origins)))
}
