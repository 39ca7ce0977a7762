//! A customer's page for the team: what is known of them, and everything that they asked.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;

use super::customer_link_view::Made;
use super::customer_view::{self, Shown};
use super::customers::problem;
use crate::domain::customers::CustomerError;
use crate::domain::customers::edit::{Edit, NewTier, add_address, remove_address};
use crate::domain::customers::find::one;
use crate::domain::customers::history::history;
use crate::domain::customers::link::{self, LinkFor};
use crate::domain::ids::CustomerId;
use crate::domain::people::manage::team;
use crate::domain::people::{EmailAddress, Person};
use crate::domain::policies::TierName;
use crate::domain::tickets::customer_work::edit_customer;
use crate::domain::tickets::whose::{of_customer, unclaimed};
use crate::i18n::Lang;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, Visitor};

/// So many tickets are shown, the newest.
const TICKETS_SHOWN: usize = 100;

/// What was typed and not taken, or just made.
#[derive(Default)]
struct Outcome {
    edit: Option<Edit>,
    email: String,
    made: Option<Made>,
    errors: Vec<FieldError>,
}

/// `GET /desk/customers/{id}`
///
/// # Errors
/// When there is no such customer.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
) -> Answer {
    draw(&site, &visitor, agent, (id_of(&id)?, Outcome::default())).await
}

/// The customer that an address names.
///
/// # Errors
/// When it names none.
pub(super) fn id_of(text: &str) -> Result<CustomerId, WebError> {
    CustomerId::parse(text).ok_or(WebError::NotFound)
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    agent: Arc<Person>,
    (id, outcome): (CustomerId, Outcome),
) -> Answer {
    let (desk, wanted) = (site.desk.clone(), id.clone());
    let (customer, tickets, unclaimed, entries, names) = web::block(move || {
        let customer = one(&desk, &agent, &wanted)?;
        let tickets = of_customer(&desk, &agent, &customer.id, TICKETS_SHOWN)?;
        let unclaimed = unclaimed(&desk, &agent, &customer)?;
        let entries = history(&desk.store, &customer.id)?;
        let names = team(&desk, &agent)?.into_iter().map(|person| (person.id, person.name));
        Ok::<_, WebError>((customer, tickets, unclaimed, entries, names.collect()))
    })
    .await??;
    // The record was joined with another one, which stands for both.
    if customer.id != id {
        return Ok(see_other(&urls::customer(&customer.id)));
    }
    let page = Page::new(site, visitor);
    let status = match outcome.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let shown = Shown {
        customer: &customer,
        tickets: &tickets,
        unclaimed: &unclaimed,
        history: &entries,
        names: &names,
        policies: &site.desk.policies(),
        edit: outcome.edit.as_ref(),
        email: &outcome.email,
        made: outcome.made.as_ref(),
        errors: &outcome.errors,
        now: site.desk.clock.now(),
    };
    Ok(respond::page_with(status, customer_view::customer(&page, &shown)))
}

/// `POST /desk/customers/{id}/edit`
///
/// # Errors
/// When there is no such customer, the person may not change the tier, or the form is not of this
/// session.
pub async fn send_edit(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = id_of(&id)?;
    let tier = match form.given("tier") {
        None => NewTier::AsBefore,
        Some("") => NewTier::Is(None),
        Some(name) => {
            let name = TierName::parse(name).map_err(|_not_a_name| WebError::NotFound)?;
            NewTier::Is(Some(name))
        }
    };
    let sent = Edit {
        name: form.text("name").to_owned(),
        lang: Lang::from_code(form.text("customer-lang")).ok_or(WebError::NotFound)?,
        tier,
        notes: form.text("notes").to_owned(),
    };
    let (desk, by, of, edit) = (site.desk.clone(), Arc::clone(&agent), id.clone(), sent.clone());
    match web::block(move || edit_customer(&desk, &by, &of, &edit)).await? {
        Ok(customer) => Ok(see_other(&urls::customer(&customer.id))),
        Err(error) => {
            let errors = vec![problem(&Page::new(&site, &visitor), error)?];
            let outcome = Outcome { edit: Some(sent), errors, ..Outcome::default() };
            draw(&site, &visitor, agent, (id, outcome)).await
        }
    }
}

/// `POST /desk/customers/{id}/addresses`: adds one, or takes one away.
///
/// # Errors
/// When there is no such customer or address, or the form is not of this session.
pub async fn send_address(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = id_of(&id)?;
    let (desk, by, of) = (site.desk.clone(), Arc::clone(&agent), id.clone());
    let typed = form.text("email").to_owned();
    let removed = form.given("remove").map(|email| EmailAddress::parse(email).ok_or(()));
    let added = typed.clone();
    let done = web::block(move || match removed {
        Some(Ok(email)) => remove_address(&desk, &by, &of, &email),
        Some(Err(())) => Err(CustomerError::NotFound),
        None => add_address(&desk, &by, &of, &added),
    });
    match done.await? {
        Ok(()) => Ok(see_other(&urls::customer(&id))),
        Err(error) => {
            let errors = vec![problem(&Page::new(&site, &visitor), error)?];
            let outcome = Outcome { email: typed, errors, ..Outcome::default() };
            draw(&site, &visitor, agent, (id, outcome)).await
        }
    }
}

/// `POST /desk/customers/{id}/links`: makes a link for one of their addresses.
///
/// # Errors
/// When there is no such customer or address, or the form is not of this session.
pub async fn make_link(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = id_of(&id)?;
    let email = EmailAddress::parse(form.text("email")).ok_or(WebError::NotFound)?;
    let (desk, by, of) = (site.desk.clone(), Arc::clone(&agent), id.clone());
    let wanted = email.clone();
    let made = web::block(move || {
        let lang = one(&desk, &by, &of)?.lang;
        let wanted = LinkFor { email: wanted, customer: Some(of), lang };
        link::make(&desk, &by, &wanted)
    });
    let outcome = match made.await? {
        Ok(secret) => Outcome { made: Some(Made { email, secret }), ..Outcome::default() },
        Err(error) => {
            let errors = vec![problem(&Page::new(&site, &visitor), error)?];
            Outcome { errors, ..Outcome::default() }
        }
    };
    draw(&site, &visitor, agent, (id, outcome)).await
}
