//! A saved view: its tickets, as the queue lists tickets.

use actix_web::web;
use serde::Deserialize;

use super::queue_side_view::{Looked, Side};
use super::view_page_view::{self, Shown};
use crate::domain::Desk;
use crate::domain::ids::ViewId;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, may};
use crate::domain::tickets::queue::{Scope, counts as queue_counts};
use crate::domain::tickets::team::team;
use crate::domain::views::keep::views;
use crate::domain::views::look::{counts, open};
use crate::domain::views::{SavedView, ViewError};
use crate::i18n::Lang;
use crate::web::errors::WebError;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The page, from 1.
    page: Option<String>,
}

/// `GET /desk/views/{id}`
///
/// # Errors
/// When there is no such view, or the index or the store cannot answer.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    asked: web::Query<Asked>,
) -> Answer {
    let id = ViewId::parse(&id).ok_or(WebError::NotFound)?;
    let number = asked.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
    let (desk, lang) = (site.desk.clone(), visitor.lang);
    let (opened, waiting, team, saved) = web::block(move || {
        let opened = open(&desk, (&agent, lang), &id, number)?;
        let waiting = queue_counts(&desk, &agent, &Scope::All)?;
        let team = match may(&agent, Action::LeadTickets) {
            true => team(&desk, &agent)?,
            false => Vec::new(),
        };
        Ok::<_, WebError>((opened, waiting, team, views_counted(&desk, &agent, lang)?))
    })
    .await??;
    let policies = site.desk.policies();
    let shown = Shown {
        opened: &opened,
        side: Side {
            current: Looked::Saved(&opened.view),
            scope: &Scope::All,
            counts: &waiting,
            saved: &saved,
            policies: &policies,
        },
        team: &team,
        now: site.desk.clock.now(),
    };
    Ok(respond::page(view_page_view::saved_view(&Page::new(&site, &visitor), &shown)))
}

/// The views that somebody sees, each with how much is in it. While the index cannot answer the
/// queue does without them.
pub(super) fn views_counted(
    desk: &Desk,
    agent: &Person,
    lang: Lang,
) -> Result<Vec<(SavedView, usize)>, ViewError> {
    let views = views(desk, agent)?;
    match counts(desk, (agent, lang), &views) {
        Ok(counts) => Ok(views.into_iter().zip(counts).collect()),
        Err(ViewError::Search(_)) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}
