//! The second step of signing in.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::second_step_view;
use crate::domain::people::second_step::{SecondStepError, finish, is_open};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::respond::{self, Answer, own_address, see_other};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
}

/// `GET /sign-in/code`
///
/// # Errors
/// When the store fails.
pub async fn form(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    asked: web::Query<Asked>,
) -> Answer {
    let next = own_address(&asked.next);
    let Some(half) = session_cookie::half_way(&request) else {
        return Ok(see_other(&urls::sign_in_for(next)));
    };
    let desk = site.desk.clone();
    if !web::block(move || is_open(&desk, &half)).await?? {
        return Ok(see_other(&urls::sign_in_for(next)));
    }
    let page = Page::new(&site, &visitor);
    Ok(respond::page(second_step_view::second_step(&page, next, &[])))
}

/// `POST /sign-in/code`
///
/// # Errors
/// When it is tried too often, or the store fails.
pub async fn submit(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    form: SentForm,
) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let next = own_address(form.text("next"));
    let Some(half) = session_cookie::half_way(&request) else {
        return Ok(see_other(&urls::sign_in_for(next)));
    };
    let (desk, code) = (site.desk.clone(), form.text("code").to_owned());
    let page = Page::new(&site, &visitor);
    let message = match web::block(move || finish(&desk, &half, &code)).await? {
        Ok(secret) => return Ok(session_cookie::begun_by_code(&site, &secret, next)),
        Err(SecondStepError::Over) => {
            return Ok(see_other(&format!("{}&done=over", urls::sign_in_for(next))));
        }
        Err(SecondStepError::NotRight) => page.t("error-code"),
        Err(SecondStepError::TooOften) => page.t("error-codes-often"),
        Err(SecondStepError::Store(error)) => return Err(error.into()),
        Err(error @ SecondStepError::Randomness(_)) => {
            tracing::error!(%error, "no session can be begun");
            return Err(WebError::Internal);
        }
    };
    let view = second_step_view::second_step(&page, next, &[("code", message)]);
    Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
}
