//! Signing in with a passkey.

use actix_web::http::header::{CACHE_CONTROL, ContentType};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::people::passkey_sign_in::{PasskeySignInError, begin, finish};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::respond::{Answer, own_address, see_other};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `POST /sign-in/passkey/question`: what the script asks the browser with.
///
/// # Errors
/// When this site can have none, it is asked too often, or the store fails.
pub async fn ask(site: web::Data<Site>, visitor: Visitor, _form: SentForm) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let desk = site.desk.clone();
    let asked = web::block(move || begin(&desk)).await??;
    let mut answer = HttpResponse::Ok()
        .content_type(ContentType::json())
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(asked.question);
    session_cookie::asked_for_passkey(&site, &asked.secret, &mut answer);
    Ok(answer)
}

/// `POST /sign-in/passkey`
///
/// # Errors
/// When this site can have none, or the store fails.
pub async fn submit(site: web::Data<Site>, request: HttpRequest, form: SentForm) -> Answer {
    let next = own_address(form.text("next"));
    let Some(asked) = session_cookie::passkey_asked(&request) else {
        return refused(PasskeySignInError::Over, next);
    };
    let (desk, shown) = (site.desk.clone(), form.text("credential").to_owned());
    let device = session_cookie::device(&request);
    match web::block(move || finish(&desk, &asked, &shown, device)).await? {
        Ok(secret) => Ok(session_cookie::begun(&site, &secret, next)),
        Err(error) => refused(error, next),
    }
}

fn refused(error: PasskeySignInError, next: &str) -> Answer {
    let done = match error {
        PasskeySignInError::Over => "passkey-over",
        PasskeySignInError::NotKnown | PasskeySignInError::Unreadable(_) => "passkey-unknown",
        PasskeySignInError::NotRight(error) => {
            tracing::warn!(%error, "a passkey was not believed");
            "passkey-unknown"
        }
        error => return Err(WebError::from(error)),
    };
    Ok(see_other(&format!("{}&done={done}", urls::sign_in_for(next))))
}
