//! A link that opens all questions of an address: asking for it, and using it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

use super::own_link_view::{self, Coming};
use crate::domain::customers::link::{self, SignInLink};
use crate::domain::customers::{Customer, CustomerError};
use crate::domain::ids::Secret;
use crate::domain::people::EmailAddress;
use crate::domain::tickets::arrive::{Arrival, arrive, whom};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::known_customer;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::questions;
use crate::web::respond::{self, Answer, see_other};
use crate::web::session_cookie::device;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// What the address of “My questions” says once a link was asked for.
pub const ASKED: &str = "asked";

/// `POST /questions/links`: the answer is the same whatever is known of the address.
///
/// # Errors
/// When the store fails.
pub async fn ask(site: web::Data<Site>, visitor: Visitor, form: SentForm) -> Answer {
    let typed = form.text("email");
    let Some(email) = EmailAddress::parse(typed) else {
        let error = ("email", Page::new(&site, &visitor).t("error-email-needed"));
        return Ok(again(&site, &visitor, typed, (StatusCode::UNPROCESSABLE_ENTITY, error)));
    };
    if let Err(often) = site.limits.check(Costly::Link, visitor.address) {
        let error = questions::too_often(&Page::new(&site, &visitor), "email", often);
        let status = StatusCode::TOO_MANY_REQUESTS;
        let mut answer = again(&site, &visitor, typed, (status, error));
        often.tell(answer.headers_mut());
        return Ok(answer);
    }
    // Beyond the limit of an address nothing is noted, and nothing is said: others asked for it.
    if site.limits.check_link(&email).is_ok() {
        let (desk, lang) = (site.desk.clone(), visitor.lang);
        web::block(move || link::ask(&desk, email, lang)).await??;
    }
    Ok(see_other(&format!("{}&done={ASKED}", urls::questions(visitor.lang))))
}

/// The form again, with what was typed.
fn again(
    site: &Site,
    visitor: &Visitor,
    typed: &str,
    (status, error): (StatusCode, FieldError),
) -> actix_web::HttpResponse {
    let page = Page::new(site, visitor);
    respond::page_with(status, own_link_view::ask_again(&page, typed, &[error]))
}

/// `GET /questions/links/{secret}`: says whose questions it opens. What only looks at links, as
/// programs that check mail do, uses nothing up.
///
/// # Errors
/// When the store fails or too many are tried.
pub async fn show(site: web::Data<Site>, visitor: Visitor, secret: web::Path<String>) -> Answer {
    draw(&site, &visitor, &secret, (String::new(), Vec::new())).await
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    secret: &str,
    (name, errors): (String, Vec<FieldError>),
) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let Some(secret) = Secret::parse(secret) else { return Ok(gone(site, visitor)) };
    let (desk, wanted) = (site.desk.clone(), secret.clone());
    let found: Result<(SignInLink, Option<Customer>), CustomerError> =
        web::block(move || whom(&desk, &wanted)).await?;
    match found {
        Ok((link, customer)) => {
            let page = Page::new(site, visitor);
            let is_new = customer.is_none_or(|customer| customer.name.is_empty());
            let status = match errors.is_empty() {
                true => StatusCode::OK,
                false => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let coming =
                Coming { secret: &secret, email: &link.email, is_new, name, errors: &errors };
            Ok(respond::page_with(status, own_link_view::coming(&page, &coming)))
        }
        Err(CustomerError::NotValid) => Ok(gone(site, visitor)),
        Err(error) => Err(error.into()),
    }
}

/// The link works no more; another one can be asked for.
fn gone(site: &Site, visitor: &Visitor) -> actix_web::HttpResponse {
    let page = Page::new(site, visitor);
    respond::page_with(StatusCode::NOT_FOUND, own_link_view::gone(&page))
}

/// `POST /questions/links/{secret}`: proves the address and begins a session.
///
/// # Errors
/// When the store fails or too many are tried.
pub async fn follow(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    secret: web::Path<String>,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let Some(link) = Secret::parse(&secret) else { return Ok(gone(&site, &visitor)) };
    let before = known_customer::secret(&request);
    let arrival = Arrival { name: form.text("name").to_owned(), device: device(&request) };
    let desk = site.desk.clone();
    let arrived = web::block(move || {
        let arrived = arrive(&desk, &link, &arrival)?;
        // The session that this browser had is no longer in its cookie.
        if let Some(before) = before {
            crate::domain::customers::session::end(&desk, &before)?;
        }
        Ok::<_, CustomerError>(arrived)
    });
    match arrived.await? {
        Ok((_customer, session)) => {
            let mut answer = see_other(&urls::questions(visitor.lang));
            known_customer::begin(&site, &session, &mut answer);
            Ok(answer)
        }
        Err(CustomerError::NotValid) => Ok(gone(&site, &visitor)),
        Err(CustomerError::Name) => {
            let error = ("name", Page::new(&site, &visitor).t("error-name"));
            let typed = form.text("name").to_owned();
            draw(&site, &visitor, &secret, (typed, vec![error])).await
        }
        Err(error) => Err(WebError::from(error)),
    }
}
