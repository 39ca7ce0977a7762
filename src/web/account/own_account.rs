//! One's own account: who one is, the password, where one is signed in.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::own_account_view::{self, PASSWORD, SESSIONS, Shown};
use super::proof::{not_shown, shown_again};
use crate::domain::people::Person;
use crate::domain::people::change_password::{ChangePasswordError, change_password};
use crate::domain::people::manage::ManageError;
use crate::domain::people::{passkeys, sessions};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::parts::password::password_message;
use crate::web::respond::{self, Answer, see_other};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::{SignedInVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// `GET /account`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    request: HttpRequest,
    SignedInVisitor(visitor, person): SignedInVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    draw(&site, &request, (&visitor, person), (&asked.done, Vec::new())).await
}

async fn draw(
    site: &Site,
    request: &HttpRequest,
    (visitor, person): (&Visitor, Arc<Person>),
    (done, errors): (&str, Vec<FieldError>),
) -> Answer {
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    let has_passkeys = passkeys::checker(&site.desk).is_some();
    let read = web::block(move || {
        let passkeys = if has_passkeys { Some(passkeys::list(&desk, &by)?.len()) } else { None };
        Ok::<_, ManageError>((sessions::list(&desk, &by, &by.id)?, passkeys))
    });
    let (sessions, passkeys) = read.await??;
    let used = session_cookie::secret(request).map(|secret| secret.hash());
    let used = sessions.iter().find(|session| Some(&session.secret_hash) == used.as_ref());
    let shown = Shown {
        person: &person,
        used: used.map(|session| session.name()),
        sessions: &sessions,
        passkeys,
        now: site.desk.clock.now(),
        done,
        errors: &errors,
    };
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(site, visitor);
    Ok(respond::page_with(status, own_account_view::account(&page, &shown)))
}

/// `POST /account/password`
///
/// # Errors
/// When it is tried too often, the form is not of this session, or the store fails.
pub async fn send_password(
    site: web::Data<Site>,
    request: HttpRequest,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    let proof = shown_again(&site, &request, (&visitor, &person), &form)?;
    let (desk, by, new) =
        (site.desk.clone(), Arc::clone(&person), form.text("password").to_owned());
    let changed = web::block(move || change_password(&desk, &by, (&proof, &new))).await?;
    let page = Page::new(&site, &visitor);
    let error = match changed {
        Ok(()) => return Ok(see_other(&urls::done(urls::ACCOUNT, PASSWORD))),
        Err(ChangePasswordError::NotRight) => ("old-password", not_shown(&page, &person)),
        Err(ChangePasswordError::Password(error)) => ("password", password_message(&page, error)),
        Err(error) => return Err(error.into()),
    };
    draw(&site, &request, (&visitor, person), ("", vec![error])).await
}

/// `POST /account/sessions`: ends one session, or all others.
///
/// # Errors
/// When there is no such session, or the form is not of this session.
pub async fn send_sessions(
    site: web::Data<Site>,
    request: HttpRequest,
    SignedInVisitor(visitor, person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let used = session_cookie::secret(&request).ok_or(WebError::Forbidden)?;
    let (desk, meant) = (site.desk.clone(), form.text("session").to_owned());
    web::block(move || match meant.as_str() {
        own_account_view::OTHERS => sessions::end_others(&desk, &person, &used).map(|_ended| ()),
        name => sessions::end_one(&desk, &person, &person.id, name),
    })
    .await??;
    Ok(see_other(&urls::done(urls::ACCOUNT, SESSIONS)))
}
