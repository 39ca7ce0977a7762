//! The queue.

use actix_web::web;
use serde::Deserialize;

use super::queue_view::{self, Shown};
use crate::domain::ids::TicketNumber;
use crate::domain::tickets::queue::queue;
use crate::domain::tickets::status::View;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    view: Option<String>,
    after: Option<String>,
    /// The ticket that was solved just now, if none waits after it.
    solved: Option<u64>,
}

/// `GET /desk`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let view = asked.view.as_deref().and_then(View::from_name).unwrap_or(View::Waiting);
    let (desk, after) = (site.desk.clone(), asked.after.clone());
    let is_first = after.is_none();
    let found = web::block(move || queue(&desk, &agent, view, after.as_deref())).await??;
    let page = Page::new(&site, &visitor);
    let now = site.desk.clock.now();
    let solved = asked.solved.map(TicketNumber);
    let shown = Shown { view, queue: &found, is_first, solved, now };
    Ok(respond::page(queue_view::queue(&page, &shown)))
}
