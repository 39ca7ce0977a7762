//! Searching on the desk: past tickets and articles with filters, or any ticket by its number.

use actix_web::web;
use serde::Deserialize;

use super::search_view;
use crate::domain::asking::past::{Order, past};
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::view::for_agent;
use crate::urls;
use crate::web::customer::search::Asked;
use crate::web::page::Page;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// What the address says besides.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskedWhy {
    /// `1`: why is everything where it is?
    pub why: String,
}

/// `GET /desk/search?q=`
///
/// # Errors
/// When the index cannot answer.
pub async fn search(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    asked: web::Query<Asked>,
    why: web::Query<AskedWhy>,
) -> Answer {
    let request = asked.request();
    if let Ok(number) = request.words.trim_start_matches('#').parse().map(TicketNumber) {
        let (desk, agent) = (site.desk.clone(), agent.clone());
        if web::block(move || for_agent(&desk, &agent, number)).await?.is_ok() {
            return Ok(see_other(&urls::desk_ticket(number)));
        }
    }
    let (desk, lang, wanted) = (site.desk.clone(), visitor.lang, request.clone());
    let order = if why.why == "1" { Order::Explained } else { Order::AsItIs };
    let found = web::block(move || past(&desk, (&agent, lang), &wanted, order)).await??;
    let page = Page::new(&site, &visitor);
    let shown = search_view::Shown {
        request: &request,
        found: &found,
        policies: &site.desk.policies(),
        now: site.desk.clock.now(),
    };
    Ok(respond::page(search_view::search(&page, &shown)))
}
