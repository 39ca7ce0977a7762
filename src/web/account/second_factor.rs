//! Setting up the second step of one's own account, and taking it away.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

use super::own_account_view::SECOND_FACTOR_OFF;
use super::proof::{not_shown, shown_again};
use super::second_factor_view::{self, Shown, State};
use crate::domain::people::Person;
use crate::domain::people::one_time;
use crate::domain::people::second_factor::{self, SecondFactorError};
use crate::urls;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{SignedInVisitor, Visitor};

/// `GET /account/second-factor`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    SignedInVisitor(visitor, person): SignedInVisitor,
) -> Answer {
    draw(&site, (&visitor, person), Vec::new()).await
}

async fn draw(
    site: &Site,
    (visitor, person): (&Visitor, Arc<Person>),
    errors: Vec<FieldError>,
) -> Answer {
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    let left = web::block(move || match by.second_factor {
        Some(since) => {
            second_factor::codes_left(&desk, &by).map(|codes_left| State::On { since, codes_left })
        }
        None => second_factor::waiting(&desk, &by).map(|key| match key {
            Some(key) => State::Waiting { key },
            None => State::Off,
        }),
    });
    let state = left.await??;
    let page = Page::new(site, visitor);
    let address = match &state {
        State::Waiting { key } => one_time::address(&site.name, person.email.as_str(), key),
        _ => String::new(),
    };
    let shown = Shown {
        person: &person,
        state,
        address,
        is_required: visitor.must_set_up,
        errors: &errors,
    };
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(respond::page_with(status, second_factor_view::second_factor(&page, &shown)))
}

/// `POST /account/second-factor/begin`: makes the key.
///
/// # Errors
/// When it is tried too often, the form is not of this session, or the store fails.
pub async fn send_begin(
    site: web::Data<Site>,
    request: HttpRequest,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    let proof = shown_again(&site, &request, (&visitor, &person), &form)?;
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    match web::block(move || second_factor::begin(&desk, &by, &proof)).await? {
        // Whatever stands there now, the page shows it.
        Ok(()) | Err(SecondFactorError::MovedOn) => Ok(see_other(urls::SECOND_FACTOR)),
        Err(error) => again(&site, (&visitor, person), error).await,
    }
}

/// `POST /account/second-factor`: turns it on with the first code, and shows recovery codes.
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn send_code(
    site: web::Data<Site>,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    site.limits.check(Costly::SignIn, visitor.address)?;
    let (desk, by, code) = (site.desk.clone(), Arc::clone(&person), form.text("code").to_owned());
    match web::block(move || second_factor::confirm(&desk, &by, &code)).await? {
        Ok(codes) => {
            let page = Page::new(&site, &visitor);
            Ok(respond::page(second_factor_view::codes(&page, &codes)))
        }
        Err(SecondFactorError::MovedOn) => Ok(see_other(urls::SECOND_FACTOR)),
        Err(error) => again(&site, (&visitor, person), error).await,
    }
}

/// `POST /account/second-factor/change`: new recovery codes, or no second step any more.
///
/// # Errors
/// When it is tried too often, the form is not of this session, or the store fails.
pub async fn send_change(
    site: web::Data<Site>,
    request: HttpRequest,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    let proof = shown_again(&site, &request, (&visitor, &person), &form)?;
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    let wants_codes = form.text("what") == second_factor_view::NEW_CODES;
    let done = web::block(move || match wants_codes {
        true => second_factor::new_codes(&desk, &by, &proof).map(Some),
        false => second_factor::remove(&desk, &by, &proof).map(|()| None),
    });
    match done.await? {
        Ok(Some(codes)) => {
            let page = Page::new(&site, &visitor);
            Ok(respond::page(second_factor_view::codes(&page, &codes)))
        }
        Ok(None) => Ok(see_other(&urls::done(urls::ACCOUNT, SECOND_FACTOR_OFF))),
        Err(SecondFactorError::MovedOn) => Ok(see_other(urls::SECOND_FACTOR)),
        Err(error) => again(&site, (&visitor, person), error).await,
    }
}

/// The page again, with what was wrong.
async fn again(
    site: &Site,
    (visitor, person): (&Visitor, Arc<Person>),
    error: SecondFactorError,
) -> Answer {
    let page = Page::new(site, visitor);
    let error = match error {
        SecondFactorError::Password => ("password", not_shown(&page, &person)),
        SecondFactorError::Code => ("code", page.t("error-code")),
        error => return Err(error.into()),
    };
    draw(site, (visitor, person), vec![error]).await
}
