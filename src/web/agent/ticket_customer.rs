//! Saying that a ticket is a customer's, or nobody's.

use actix_web::web;

use crate::domain::ids::{CustomerId, TicketNumber};
use crate::domain::tickets::whose::set_customer;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::respond::{Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// `POST /desk/tickets/{number}/customer`
///
/// # Errors
/// When there is no such ticket or customer, or the form is not of this session.
pub async fn set(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    number: web::Path<u64>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let number = TicketNumber(*number);
    let customer = match form.text("customer") {
        "" => None,
        id => Some(CustomerId::parse(id).ok_or(WebError::NotFound)?),
    };
    let desk = site.desk.clone();
    web::block(move || set_customer(&desk, &agent, number, customer.as_ref())).await??;
    // A customer's own page has the same buttons.
    Ok(see_other(&match CustomerId::parse(form.text("back")) {
        Some(back) => urls::customer(&back),
        None => urls::desk_ticket(number),
    }))
}
