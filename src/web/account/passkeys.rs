//! One's own passkeys: made, listed, removed.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::passkeys_view::{self, ADDED, REMOVED, Shown};
use super::proof::{not_shown, shown_again};
use crate::domain::people::Person;
use crate::domain::people::passkeys::{self, PasskeyError, checked_name};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{SignedInVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// `GET /account/passkeys`
///
/// # Errors
/// When this site can have none, or the store fails.
pub async fn show(
    site: web::Data<Site>,
    SignedInVisitor(visitor, person): SignedInVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    draw(&site, (&visitor, person), (&asked.done, ""), Vec::new()).await
}

async fn draw(
    site: &Site,
    (visitor, person): (&Visitor, Arc<Person>),
    (done, name): (&str, &str),
    errors: Vec<FieldError>,
) -> Answer {
    passkeys::checker(&site.desk).ok_or(WebError::NotFound)?;
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    let passkeys = web::block(move || passkeys::list(&desk, &by)).await??;
    let page = Page::new(site, visitor);
    let shown = Shown {
        person: &person,
        passkeys: &passkeys,
        now: site.desk.clock.now(),
        done,
        name,
        errors: &errors,
    };
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(respond::page_with(status, passkeys_view::passkeys(&page, &shown)))
}

/// `POST /account/passkeys/begin`: the page on which the browser makes one.
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
    let name = form.text("name").to_owned();
    if let Err(error) = checked_name(&name) {
        return again(&site, (&visitor, person), &name, error).await;
    }
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    match web::block(move || passkeys::begin(&desk, &by, &proof)).await? {
        Ok(question) => {
            let page = Page::new(&site, &visitor);
            Ok(respond::page(passkeys_view::make(&page, &name, &question)))
        }
        Err(error) => again(&site, (&visitor, person), &name, error).await,
    }
}

/// `POST /account/passkeys`: keeps what the device has made.
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn send_made(
    site: web::Data<Site>,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let (name, made) = (form.text("name").to_owned(), form.text("credential").to_owned());
    let (desk, by, called) = (site.desk.clone(), Arc::clone(&person), name.clone());
    match web::block(move || passkeys::add(&desk, &by, &called, &made)).await? {
        Ok(()) => Ok(see_other(&urls::done(urls::PASSKEYS, ADDED))),
        Err(error) => again(&site, (&visitor, person), &name, error).await,
    }
}

/// `POST /account/passkeys/remove`
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn send_remove(
    site: web::Data<Site>,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let (desk, id) = (site.desk.clone(), form.text("passkey").to_owned());
    match web::block(move || passkeys::remove(&desk, &person, &id)).await? {
        Ok(()) => Ok(see_other(&urls::done(urls::PASSKEYS, REMOVED))),
        Err(PasskeyError::MovedOn) => Ok(see_other(urls::PASSKEYS)),
        Err(error) => Err(error.into()),
    }
}

/// The page again, with what was wrong.
async fn again(
    site: &Site,
    (visitor, person): (&Visitor, Arc<Person>),
    name: &str,
    error: PasskeyError,
) -> Answer {
    let page = Page::new(site, visitor);
    let error = match error {
        PasskeyError::Name => ("name", page.t("error-passkey-name")),
        PasskeyError::NotConfirmed => ("password", not_shown(&page, &person)),
        PasskeyError::TooMany => ("name", page.t("error-passkeys-many")),
        PasskeyError::MovedOn | PasskeyError::Unreadable(_) => {
            ("name", page.t("error-passkey-over"))
        }
        PasskeyError::NotRight(error) => {
            tracing::warn!(%error, "a passkey was not taken");
            ("name", page.t("error-passkey-over"))
        }
        error => return Err(error.into()),
    };
    draw(site, (visitor, person), ("", name), vec![error]).await
}
