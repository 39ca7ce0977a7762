//! Searching on the desk: articles and solved tickets, or any ticket by its number.

use actix_web::web;

use super::search_view;
use crate::domain::asking::search::search as find;
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::view::for_agent;
use crate::urls;
use crate::web::customer::search::Asked;
use crate::web::page::Page;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// `GET /desk/search?q=`
///
/// # Errors
/// When the index cannot answer.
pub async fn search(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let request = asked.request();
    if let Ok(number) = request.words.trim_start_matches('#').parse().map(TicketNumber) {
        let desk = site.desk.clone();
        if web::block(move || for_agent(&desk, &agent, number)).await?.is_ok() {
            return Ok(see_other(&urls::desk_ticket(number)));
        }
    }
    let (desk, reader, wanted) = (site.desk.clone(), visitor.reader(), request.clone());
    let found = match request.words.as_str() {
        "" => None,
        _ => Some(web::block(move || find(&desk, &reader, &wanted)).await??),
    };
    let page = Page::new(&site, &visitor);
    Ok(respond::page(search_view::search(&page, &request, found.as_ref())))
}
