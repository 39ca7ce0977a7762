//! The same for many tickets at once, from the queue.

use actix_web::http::StatusCode;
use actix_web::web;

use super::bulk_view::{self, Shown};
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::policies::{DepartmentName, Priority};
use crate::domain::tickets::TicketError;
use crate::domain::tickets::bulk::{Bulk, bulk};
use crate::domain::tickets::take::Handling;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// The field of each ticket that is chosen.
pub(super) const CHOSEN: &str = "chosen";
/// The field of what is done.
pub(super) const WHAT: &str = "what";
/// The field of the tag.
pub(super) const TAG: &str = "tag";

/// `POST /desk/bulk`
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn send(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let numbers: Vec<TicketNumber> =
        form.all(CHOSEN).filter_map(|number| number.parse().ok()).map(TicketNumber).collect();
    let page = Page::new(&site, &visitor);
    let refused = |message: &str| {
        let view = bulk_view::refused(&page, &page.t(message));
        Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
    };
    let Some(what) = read(form.text(WHAT), form.text(TAG)) else {
        return refused("bulk-what-missing");
    };
    if numbers.is_empty() {
        return refused("bulk-none-chosen");
    }
    let desk = site.desk.clone();
    match web::block(move || bulk(&desk, &agent, &numbers, &what)).await? {
        Ok(done) => Ok(respond::page(bulk_view::done(&page, &Shown { done: &done }))),
        Err(TicketError::TooMany) => refused("bulk-too-many"),
        Err(other) => Err(other.into()),
    }
}

/// Reads what is to be done: `take`, `priority/high`, `department/billing`, `person/…`, `tag`.
fn read(what: &str, tag: &str) -> Option<Bulk> {
    match what.split_once('/') {
        Some(("priority", name)) => Priority::from_name(name).map(Bulk::Priority),
        Some(("department", name)) => DepartmentName::parse(name).ok().map(Bulk::Department),
        Some(("person", id)) => PersonId::parse(id).map(Bulk::Assign),
        Some(_) => None,
        None if what == TAG => (!tag.trim().is_empty()).then(|| Bulk::Tag(tag.to_owned())),
        None => match Handling::from_name(what)? {
            handling @ (Handling::Take | Handling::GiveBack | Handling::Hold) => {
                Some(Bulk::Handle(handling))
            }
            _ => None,
        },
    }
}
