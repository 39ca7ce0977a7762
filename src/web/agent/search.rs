//! Searching on the desk: articles and solved tickets.

use actix_web::web;

use super::search_view;
use crate::domain::asking::search::search as find;
use crate::web::customer::search::Asked;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// `GET /desk/search?q=`
///
/// # Errors
/// When the index cannot answer.
pub async fn search(
    site: web::Data<Site>,
    AgentVisitor(visitor, _): AgentVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let request = asked.request();
    let (desk, reader, wanted) = (site.desk.clone(), visitor.reader(), request.clone());
    let found = match request.words.as_str() {
        "" => None,
        _ => Some(web::block(move || find(&desk, &reader, &wanted)).await??),
    };
    let page = Page::new(&site, &visitor);
    Ok(respond::page(search_view::search(&page, &request, found.as_ref())))
}
