//! Using a single-use link: the first admin's, or an invitation's.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

use super::join_view::{self, JoinForm};
use crate::domain::ids::Secret;
use crate::domain::people::invite::{InviteError, NewPerson, find, join};
use crate::domain::people::session::{self, Way};
use crate::domain::people::{Device, EmailAddress, Person};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::parts::password::password_message;
use crate::web::respond::{self, Answer};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `GET /setup/{secret}` and `GET /join/{secret}`
///
/// # Errors
/// When the link was used, has expired or never was.
pub async fn form(site: web::Data<Site>, visitor: Visitor, secret: web::Path<String>) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let secret = Secret::parse(&secret).ok_or(WebError::NotFound)?;
    let (desk, wanted) = (site.desk.clone(), secret.clone());
    let invite = web::block(move || find(&desk, &wanted)).await??;
    let page = Page::new(&site, &visitor);
    let form = JoinForm { name: invite.name.clone(), email: String::new() };
    Ok(respond::page(join_view::join(&page, &form, invite.first_admin, &[])))
}

/// `POST /setup/{secret}` and `POST /join/{secret}`
///
/// # Errors
/// When the link does not work any more, or it is tried too often.
pub async fn submit(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    secret: web::Path<String>,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let secret = Secret::parse(&secret).ok_or(WebError::NotFound)?;
    let (desk, wanted) = (site.desk.clone(), secret.clone());
    let invite = web::block(move || find(&desk, &wanted)).await??;
    let page = Page::new(&site, &visitor);
    let typed =
        JoinForm { name: form.text("name").to_owned(), email: form.text("email").to_owned() };
    let again = |error: FieldError| {
        let view = join_view::join(&page, &typed, invite.first_admin, &[error]);
        Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
    };
    let Some(email) = EmailAddress::parse(&typed.email) else {
        return again(("email", page.t("error-email")));
    };
    let new =
        NewPerson { name: typed.name.clone(), email, password: form.text("password").to_owned() };
    let desk = site.desk.clone();
    let joined = web::block(move || join(&desk, &secret, &new)).await?;
    match joined {
        Ok(person) => begin_session(&site, person, session_cookie::device(&request)).await,
        Err(InviteError::EmailTaken) => again(("email", page.t("error-email-taken"))),
        Err(InviteError::Name) => again(("name", page.t("error-name"))),
        Err(InviteError::Password(error)) => again(("password", password_message(&page, error))),
        Err(error) => Err(error.into()),
    }
}

async fn begin_session(site: &Site, person: Person, device: Device) -> Answer {
    let desk = site.desk.clone();
    let begun = web::block(move || session::begin(&desk, &person, (device, Way::Password))).await?;
    let secret = begun.map_err(|error| {
        tracing::error!(%error, "no session can be begun");
        WebError::Internal
    })?;
    Ok(session_cookie::begun(site, &secret, urls::DESK))
}
