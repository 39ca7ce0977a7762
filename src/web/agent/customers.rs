//! Customers: who asked for a link, finding one, making one.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::customer_link_view::Made;
use super::customers_view::{self, Asking, Purpose, Shown};
use crate::domain::Desk;
use crate::domain::asking::find::numbered;
use crate::domain::customers::find::{at_address, find, one};
use crate::domain::customers::link::{self, LinkFor};
use crate::domain::customers::{CustomerError, edit};
use crate::domain::ids::{CustomerId, TicketNumber};
use crate::domain::people::{EmailAddress, Person};
use crate::domain::tickets::TicketError;
use crate::domain::tickets::whose::set_customer;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The ticket for which a customer is looked for.
    #[serde(rename = "for")]
    ticket: Option<u64>,
    /// The record that is to be joined with another.
    join: Option<String>,
}

/// What the page is to show.
#[derive(Default)]
struct Shows {
    words: String,
    purpose: Purpose,
    made: Option<Made>,
    typed: (String, String),
    errors: Vec<FieldError>,
}

/// `GET /desk/customers`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let words = asked.q.trim().chars().take(WORDS_CHARS_MAX).collect();
    let join = asked.join.as_deref().and_then(CustomerId::parse);
    let purpose = match (asked.ticket, join) {
        (Some(number), _) => Purpose::Ticket(TicketNumber(number)),
        (None, Some(id)) => Purpose::Join(id),
        (None, None) => Purpose::Look,
    };
    draw(&site, &visitor, agent, Shows { words, purpose, ..Shows::default() }).await
}

async fn draw(site: &Site, visitor: &Visitor, agent: Arc<Person>, shows: Shows) -> Answer {
    let Shows { words, purpose, made, mut typed, errors } = shows;
    let (desk, looked_for, chosen) = (site.desk.clone(), words.clone(), purpose.clone());
    let (mut found, asking, joined, asker) = web::block(move || {
        let found = find(&desk, &agent, &looked_for)?;
        let joined = match &chosen {
            Purpose::Join(id) => Some(one(&desk, &agent, id)?),
            Purpose::Look | Purpose::Ticket(_) => None,
        };
        let asker = match &chosen {
            Purpose::Ticket(number) => numbered(&desk, &agent, &[*number])?.pop(),
            Purpose::Look | Purpose::Join(_) => None,
        };
        Ok::<_, BeginError>((found, asking(&desk, &agent)?, joined, asker))
    })
    .await??;
    // What the requester gave stands in the form of a new record.
    if let Some(requester) = asker.map(|ticket| ticket.requester).filter(|_| errors.is_empty()) {
        typed = (requester.name, requester.email.map_or_else(String::new, |one| one.to_string()));
    }
    if let Some(joined) = &joined {
        found.customers.retain(|customer| customer.id != joined.id);
    }
    let page = Page::new(site, visitor);
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let shown = Shown {
        words: &words,
        purpose: &purpose,
        joined: joined.as_ref(),
        found: &found,
        asking: &asking,
        policies: &site.desk.policies(),
        made: made.as_ref(),
        typed: (&typed.0, &typed.1),
        errors: &errors,
        now: site.desk.clock.now(),
    };
    Ok(respond::page_with(status, customers_view::customers(&page, &shown)))
}

/// Who asks for a link, and who is known to have the address.
fn asking(desk: &Desk, agent: &Person) -> Result<Vec<Asking>, CustomerError> {
    let requests = link::requests(desk, agent)?;
    let known = |request: link::LinkRequest| {
        let mut known = at_address(desk, agent, &request.email)?;
        known.retain(|customer| customer.has_proved(&request.email));
        Ok(Asking { customer: known.into_iter().next(), request })
    };
    requests.into_iter().map(known).collect()
}

/// `POST /desk/customers`: makes a record, and links it to the ticket that it is for.
///
/// # Errors
/// When there is no such ticket, the form is not of this session, or the store fails.
pub async fn begin(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let ticket = form.text("for").parse().ok().map(TicketNumber);
    let typed = (form.text("name").to_owned(), form.text("email").to_owned());
    let (desk, by, lang) = (site.desk.clone(), Arc::clone(&agent), visitor.lang);
    let (name, email) = typed.clone();
    let begun = web::block(move || {
        let customer = edit::begin(&desk, &by, (&name, &email), lang)?;
        if let Some(number) = ticket {
            set_customer(&desk, &by, number, Some(&customer.id))?;
        }
        Ok::<_, BeginError>(customer)
    });
    match begun.await? {
        Ok(customer) => Ok(see_other(&match ticket {
            Some(number) => urls::desk_ticket(number),
            None => urls::customer(&customer.id),
        })),
        Err(BeginError::Customer(error)) => {
            let page = Page::new(&site, &visitor);
            let errors = vec![problem(&page, error)?];
            let purpose = ticket.map_or(Purpose::Look, Purpose::Ticket);
            draw(&site, &visitor, agent, Shows { purpose, typed, errors, ..Shows::default() }).await
        }
        Err(BeginError::Ticket(error)) => Err(error.into()),
    }
}

/// Why a page of customers could not be drawn, or a record made for a ticket.
#[derive(Debug, thiserror::Error)]
enum BeginError {
    #[error(transparent)]
    Customer(#[from] CustomerError),
    #[error(transparent)]
    Ticket(#[from] TicketError),
}

impl From<BeginError> for WebError {
    fn from(error: BeginError) -> WebError {
        match error {
            BeginError::Customer(error) => error.into(),
            BeginError::Ticket(error) => error.into(),
        }
    }
}

/// `POST /desk/customers/links`: makes the link that somebody asked for, or dismisses the request.
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn make_link(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let email = EmailAddress::parse(form.text("email")).ok_or(WebError::NotFound)?;
    let (desk, by, lang) = (site.desk.clone(), Arc::clone(&agent), visitor.lang);
    if form.text("do") == customers_view::DISMISS {
        web::block(move || link::dismiss(&desk, &by, &email)).await??;
        return Ok(see_other(urls::CUSTOMERS));
    }
    let wanted = LinkFor { email: email.clone(), customer: None, lang };
    let secret = web::block(move || link::make(&desk, &by, &wanted)).await??;
    let made = Some(Made { email, secret });
    draw(&site, &visitor, agent, Shows { made, ..Shows::default() }).await
}

/// What is wrong with what was entered about a customer, beside its field.
///
/// # Errors
/// When nothing that was entered is wrong.
pub(super) fn problem(page: &Page, error: CustomerError) -> Result<FieldError, WebError> {
    Ok(match error {
        CustomerError::Name => ("name", page.t("error-name")),
        CustomerError::Nothing => ("name", page.t("error-customer-nothing")),
        CustomerError::Notes => {
            let most = crate::domain::customers::customer::NOTES_CHARS_MAX;
            ("notes", page.count("error-text-long", most))
        }
        CustomerError::Email => ("email", page.t("error-email-needed")),
        CustomerError::SameAddress => ("email", page.t("error-same-address")),
        CustomerError::AddressTaken { .. } => ("email", page.t("error-address-taken")),
        CustomerError::TooManyAddresses => ("email", page.t("error-many-addresses")),
        CustomerError::Same => ("merge", page.t("error-same-customer")),
        CustomerError::TooManyTickets => ("merge", page.t("error-many-tickets")),
        other => return Err(other.into()),
    })
}
