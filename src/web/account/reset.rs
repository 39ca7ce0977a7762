//! Choosing a new password with a link.

use actix_web::http::StatusCode;
use actix_web::web;

use super::reset_view;
use crate::domain::ids::Secret;
use crate::domain::people::reset::{self, ResetError};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::password::password_message;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `GET /reset/{secret}`
///
/// # Errors
/// When the link was used, has expired or never was.
pub async fn form(site: web::Data<Site>, visitor: Visitor, secret: web::Path<String>) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let secret = Secret::parse(&secret).ok_or(WebError::NotFound)?;
    let desk = site.desk.clone();
    let person = web::block(move || reset::find(&desk, &secret)).await??;
    let page = Page::new(&site, &visitor);
    Ok(respond::page(reset_view::reset(&page, &person.email, &[])))
}

/// `POST /reset/{secret}`
///
/// # Errors
/// When the link does not work any more, or it is tried too often.
pub async fn submit(
    site: web::Data<Site>,
    visitor: Visitor,
    secret: web::Path<String>,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let secret = Secret::parse(&secret).ok_or(WebError::NotFound)?;
    let (desk, wanted) = (site.desk.clone(), secret.clone());
    let person = web::block(move || reset::find(&desk, &wanted)).await??;
    let (desk, new) = (site.desk.clone(), form.text("password").to_owned());
    match web::block(move || reset::use_link(&desk, &secret, &new)).await? {
        Ok(()) => Ok(see_other(&urls::done(urls::SIGN_IN, "reset"))),
        Err(ResetError::Password(error)) => {
            let page = Page::new(&site, &visitor);
            let errors = [("password", password_message(&page, error))];
            let view = reset_view::reset(&page, &person.email, &errors);
            Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
        }
        Err(error) => Err(error.into()),
    }
}
