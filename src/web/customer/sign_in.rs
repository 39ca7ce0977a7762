//! Signing in and out.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};
use serde::Deserialize;

use super::sign_in_view::{self, Passkeys, Typed};
use crate::domain::people::passkeys::checker;
use crate::domain::people::session;
use crate::domain::people::sign_in::{SignInError, SignedIn, sign_in};
use crate::urls;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::message::Tone;
use crate::web::respond::{self, Answer, own_address};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::{SignedInVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
    done: String,
}

/// `GET /sign-in`
///
/// # Errors
/// None of its own.
pub async fn form(site: web::Data<Site>, visitor: Visitor, asked: web::Query<Asked>) -> Answer {
    let page = Page::new(&site, &visitor);
    Ok(respond::page(sign_in_view::sign_in(
        &page,
        &Typed {
            email: "",
            next: own_address(&asked.next),
            told: told(&asked.done),
            provider: provider(&site).as_deref(),
            passkeys: passkeys(&site),
        },
        &[],
    )))
}

/// What the page tells of what led to it.
fn told(done: &str) -> Option<(Tone, &'static str)> {
    match done {
        "reset" => Some((Tone::Success, "reset-done")),
        "over" => Some((Tone::Warning, "error-second-step")),
        "elsewhere-over" => Some((Tone::Warning, "error-elsewhere-over")),
        "elsewhere-declined" => Some((Tone::Warning, "error-elsewhere-declined")),
        "elsewhere-no-account" => Some((Tone::Warning, "error-elsewhere-no-account")),
        "elsewhere-not-believed" => Some((Tone::Warning, "error-elsewhere-not-believed")),
        "passkey-over" => Some((Tone::Warning, "error-passkey-sign-in-over")),
        "passkey-unknown" => Some((Tone::Warning, "error-passkey-unknown")),
        "elsewhere-unreachable" => Some((Tone::Warning, "error-elsewhere-unreachable")),
        _ => None,
    }
}

/// Whether browsers have passkeys for this site.
fn passkeys(site: &Site) -> Passkeys {
    match checker(&site.desk) {
        Some(_) => Passkeys::Offered,
        None => Passkeys::None,
    }
}

/// The name of the provider that people can sign in with, if there is one.
fn provider(site: &Site) -> Option<String> {
    site.desk.elsewhere.as_ref().map(|elsewhere| elsewhere.provider.name())
}

/// `POST /sign-in`
///
/// # Errors
/// When it is tried too often, or the store fails.
pub async fn submit(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    form: SentForm,
) -> Answer {
    let email = form.text("email").to_owned();
    site.limits.check(Costly::SignIn, visitor.address)?;
    site.limits.check_account(&email)?;
    let (desk, password) = (site.desk.clone(), form.text("password").to_owned());
    let (tried, device) = (email.clone(), session_cookie::device(&request));
    match web::block(move || sign_in(&desk, &tried, &password, device)).await? {
        Ok(SignedIn::Whole(secret)) => {
            Ok(session_cookie::begun(&site, &secret, own_address(form.text("next"))))
        }
        Ok(SignedIn::HalfWay(secret)) => {
            let code = urls::sign_in_code_for(own_address(form.text("next")));
            Ok(session_cookie::half_begun(&site, &secret, &code))
        }
        Err(SignInError::NotRight) => {
            let page = Page::new(&site, &visitor);
            let errors = [("email", page.t("error-sign-in"))];
            let (next, provider) = (own_address(form.text("next")), provider(&site));
            let typed = Typed {
                email: &email,
                next,
                told: None,
                provider: provider.as_deref(),
                passkeys: passkeys(&site),
            };
            let view = sign_in_view::sign_in(&page, &typed, &errors);
            Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /sign-out`
///
/// # Errors
/// When nobody is signed in, the form is not of this session, or the store fails.
pub async fn out(
    site: web::Data<Site>,
    request: HttpRequest,
    SignedInVisitor(visitor, _person): SignedInVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    if let Some(secret) = session_cookie::secret(&request) {
        let desk = site.desk.clone();
        web::block(move || session::end(&desk, &secret)).await??;
    }
    Ok(session_cookie::ended(&site, &urls::home(visitor.lang)))
}
