//! One's own name and address.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

use super::own_account_view::{ADDRESS, NAME};
use super::own_details_view::{self, Shown};
use super::proof::{not_shown, shown_again};
use crate::domain::people::own_details::{DetailsError, change_address, change_name};
use crate::domain::people::{EmailAddress, Person};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{SignedInVisitor, Visitor};

/// `GET /account/details`
///
/// # Errors
/// None of its own.
pub async fn show(
    site: web::Data<Site>,
    SignedInVisitor(visitor, person): SignedInVisitor,
) -> Answer {
    let page = Page::new(&site, &visitor);
    let (name, email) = (&person.name, person.email.as_str());
    let shown = Shown { person: &person, name, email, errors: &[] };
    Ok(respond::page(own_details_view::details(&page, &shown)))
}

/// `POST /account/details`: the name.
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn send_name(
    site: web::Data<Site>,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let (desk, by, name) = (site.desk.clone(), Arc::clone(&person), form.text("name").to_owned());
    match web::block(move || change_name(&desk, &by, &name)).await? {
        Ok(()) => Ok(see_other(&urls::done(urls::ACCOUNT, NAME))),
        Err(error) => again(&site, (&visitor, &person), &form, error),
    }
}

/// `POST /account/address`
///
/// # Errors
/// When it is tried too often, the form is not of this session, or the store fails.
pub async fn send_address(
    site: web::Data<Site>,
    request: HttpRequest,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    let proof = shown_again(&site, &request, (&visitor, &person), &form)?;
    let Some(email) = EmailAddress::parse(form.text("email")) else {
        let page = Page::new(&site, &visitor);
        return wrong(&page, &person, &form, ("email", page.t("error-own-email")));
    };
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    match web::block(move || change_address(&desk, &by, &email, &proof)).await? {
        Ok(()) => Ok(see_other(&urls::done(urls::ACCOUNT, ADDRESS))),
        Err(error) => again(&site, (&visitor, &person), &form, error),
    }
}

/// The page again, with what was wrong and what was typed.
fn again(
    site: &Site,
    (visitor, person): (&Visitor, &Person),
    form: &SentForm,
    error: DetailsError,
) -> Answer {
    let page = Page::new(site, visitor);
    let error = match error {
        DetailsError::Name => ("name", page.t("error-name")),
        DetailsError::NotConfirmed => ("password", not_shown(&page, person)),
        DetailsError::EmailTaken => ("email", page.t("error-email-taken")),
        DetailsError::MovedOn => return Err(WebError::Conflict(error.to_string())),
        DetailsError::Store(error) => return Err(error.into()),
    };
    wrong(&page, person, form, error)
}

fn wrong(page: &Page, person: &Person, form: &SentForm, error: FieldError) -> Answer {
    let shown = Shown {
        person,
        name: form.given("name").unwrap_or(&person.name),
        email: form.given("email").unwrap_or(person.email.as_str()),
        errors: &[error],
    };
    let view = own_details_view::details(page, &shown);
    Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
}
