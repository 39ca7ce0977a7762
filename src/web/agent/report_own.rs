//! What somebody of the team did themselves.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;

use super::report_own_view::{self, Shown};
use super::report_sheet_view::lines;
use super::reports::{AskedFor, as_csv};
use crate::domain::reports::follow::today;
use crate::domain::reports::own::{OwnWork, own_work};
use crate::domain::reports::period::Period;
use crate::web::errors::WebError;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

async fn work(
    site: &Site,
    AgentVisitor(_, agent): &AgentVisitor,
    period: Period,
) -> Result<OwnWork, WebError> {
    let (desk, agent) = (site.desk.clone(), Arc::clone(agent));
    Ok(web::block(move || own_work(&desk, &agent, period)).await??)
}

/// `GET /desk/reports/own`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    visitor: AgentVisitor,
    asked: web::Query<AskedFor>,
) -> Answer {
    let today = today(&site.desk);
    let (period, wrong) = match asked.period(today) {
        Ok(period) => (period, None),
        Err(wrong) => (Period::before(today, 7), Some(wrong)),
    };
    let work = work(&site, &visitor, period).await?;
    let page = Page::new(&site, &visitor.0);
    let shown = Shown { work: &work, asked_for: &asked, wrong };
    let status = match wrong {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(respond::page_with(status, report_own_view::own(&page, &shown)))
}

/// `GET /desk/reports/own/csv`
///
/// # Errors
/// When there are no such days, or the store fails.
pub async fn sheet(
    site: web::Data<Site>,
    visitor: AgentVisitor,
    asked: web::Query<AskedFor>,
) -> Answer {
    let period = asked.period(today(&site.desk)).map_err(|_no_such_days| WebError::NotFound)?;
    let work = work(&site, &visitor, period).await?;
    let page = Page::new(&site, &visitor.0);
    let sheet = report_own_view::by_day(&page, &work);
    as_csv((sheet.id, period), &lines(&page, &sheet))
}
