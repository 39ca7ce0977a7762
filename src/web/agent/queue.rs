//! The queue.

use actix_web::web;
use serde::Deserialize;

use super::queue_side_view::{Looked, Side};
use super::queue_view::{self, Shown};
use super::view_page::views_counted;
use crate::domain::ids::TicketNumber;
use crate::domain::permissions::{Action, may};
use crate::domain::tickets::queue::{Scope, queue};
use crate::domain::tickets::snooze::reminders;
use crate::domain::tickets::status::View;
use crate::domain::tickets::team::team;
use crate::web::errors::WebError;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    view: Option<String>,
    /// Whose tickets.
    of: Option<String>,
    after: Option<String>,
    /// The ticket that was solved just now, if none waits after it.
    solved: Option<u64>,
    /// Why “Next” gave nothing just now.
    next: Option<String>,
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
    let asked = asked.into_inner();
    let view = asked.view.as_deref().and_then(View::from_name).unwrap_or(View::Waiting);
    let scope = asked.of.as_deref().and_then(Scope::from_name).unwrap_or_default();
    let (desk, whose, after) = (site.desk.clone(), scope.clone(), asked.after.clone());
    let (capacity, lang) = (agent.capacity, visitor.lang);
    let (found, reminders, team, saved) = web::block(move || {
        let found = queue(&desk, &agent, (&whose, view), after.as_deref())?;
        let team = match may(&agent, Action::LeadTickets) {
            true => team(&desk, &agent)?,
            false => Vec::new(),
        };
        let saved = views_counted(&desk, &agent, lang)?;
        Ok::<_, WebError>((found, reminders(&desk, &agent)?, team, saved))
    })
    .await??;
    let page = Page::new(&site, &visitor);
    let policies = site.desk.policies();
    let shown = Shown {
        view,
        side: Side {
            current: Looked::View(view),
            scope: &scope,
            counts: &found.counts,
            saved: &saved,
            policies: &policies,
        },
        queue: &found,
        reminders: &reminders,
        team: &team,
        policies: &policies,
        is_first: asked.after.is_none(),
        solved: asked.solved.map(TicketNumber),
        without_next: asked.next.as_deref(),
        capacity,
        now: site.desk.clock.now(),
    };
    Ok(respond::page(queue_view::queue(&page, &shown)))
}
