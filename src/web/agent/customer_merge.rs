//! Joining two records of one customer: first a page that says what happens.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::customer::id_of;
use super::customer_merge_view::{self, Side};
use super::customers::problem;
use crate::domain::customers::CustomerError;
use crate::domain::customers::find::one;
use crate::domain::ids::CustomerId;
use crate::domain::people::Person;
use crate::domain::tickets::TicketError;
use crate::domain::tickets::customer_work::merge as join;
use crate::domain::tickets::whose::of_customer;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, Visitor};

/// So many questions of each are shown; how many there are is counted up to this.
const COUNTED_MAX: usize = 999;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    into: String,
}

/// `GET /desk/customers/{id}/merge?into=`
///
/// # Errors
/// When there is no such customer.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    asked: web::Query<Asked>,
) -> Answer {
    let both = (id_of(&id)?, id_of(&asked.into)?);
    draw(&site, &visitor, agent, (both, Vec::new())).await
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    agent: Arc<Person>,
    ((from, into), errors): ((CustomerId, CustomerId), Vec<FieldError>),
) -> Answer {
    let desk = site.desk.clone();
    let (from, into) = web::block(move || {
        let side = |id: &CustomerId| {
            let customer = one(&desk, &agent, id).map_err(WebError::from)?;
            let tickets = of_customer(&desk, &agent, &customer.id, COUNTED_MAX)
                .map_err(|error: TicketError| WebError::from(error))?;
            Ok::<_, WebError>(Side { customer, tickets })
        };
        Ok::<_, WebError>((side(&from)?, side(&into)?))
    })
    .await??;
    let page = Page::new(site, visitor);
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let policies = site.desk.policies();
    let view = customer_merge_view::merge(&page, (&from, &into), &policies, &errors);
    Ok(respond::page_with(status, view))
}

/// `POST /desk/customers/{id}/merge`
///
/// # Errors
/// When there is no such customer, or the form is not of this session.
pub async fn merge(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let both = (id_of(&id)?, id_of(form.text("into"))?);
    let (desk, by, (from, into)) = (site.desk.clone(), Arc::clone(&agent), both.clone());
    match web::block(move || join(&desk, &by, &from, &into)).await? {
        Ok(customer) => Ok(see_other(&urls::customer(&customer.id))),
        Err(error) => {
            let page = Page::new(&site, &visitor);
            let error = match error {
                // They are long together.
                CustomerError::Notes => ("merge", page.t("error-notes-together")),
                CustomerError::TooManyAddresses => ("merge", page.t("error-many-addresses")),
                other => problem(&page, other)?,
            };
            draw(&site, &visitor, agent, (both, vec![error])).await
        }
    }
}
