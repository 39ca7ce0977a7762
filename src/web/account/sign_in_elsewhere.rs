//! Signing in with an account of elsewhere: the way to the provider and back.

use std::error::Error;

use actix_web::{HttpRequest, web};
use serde::Deserialize;

use crate::domain::people::sign_in::SignedIn;
use crate::domain::people::sign_in_elsewhere::{CameBack, ElsewhereError, begin, finish};
use crate::openid::{Prompt, ProviderError};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::limits::Costly;
use crate::web::respond::{Answer, own_address, see_other};
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// What the address of the way there says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
}

/// What the address of the way back says (RFC 6749, 4.1.2; RFC 9207).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Brought {
    state: String,
    code: Option<String>,
    iss: Option<String>,
}

/// `GET /sign-in/openid`: a link, because browsers let no form of this site lead to another.
///
/// # Errors
/// When there is no provider, it is tried too often, or the store fails.
pub async fn leave(site: web::Data<Site>, visitor: Visitor, asked: web::Query<Asked>) -> Answer {
    site.limits.check(Costly::SignIn, visitor.address)?;
    let next = own_address(&asked.next).to_owned();
    // Who is signed in and comes again wants to show who they are.
    let prompt = if visitor.person.is_some() { Prompt::Always } else { Prompt::IfNeeded };
    let (desk, wanted) = (site.desk.clone(), next.clone());
    match web::block(move || begin(&desk, &wanted, prompt)).await? {
        Ok(sent) => Ok(session_cookie::sent_away(&site, &sent.secret, &sent.address)),
        Err(error) => not_signed_in(error, &next),
    }
}

/// `GET /sign-in/openid/return`
///
/// # Errors
/// When there is no provider, or the store fails.
pub async fn come_back(
    site: web::Data<Site>,
    request: HttpRequest,
    brought: web::Query<Brought>,
) -> Answer {
    let Some(secret) = session_cookie::away(&request) else {
        return not_signed_in(ElsewhereError::Over, urls::DESK);
    };
    let Brought { state, code, iss } = brought.into_inner();
    let back = CameBack { state, code, issuer: iss };
    let (desk, device) = (site.desk.clone(), session_cookie::device(&request));
    let arrived = web::block(move || finish(&desk, &secret, &back, device)).await?;
    let mut answer = match arrived {
        Ok(arrived) => {
            let next = own_address(&arrived.next);
            match &arrived.signed_in {
                SignedIn::Whole(secret) => session_cookie::begun(&site, secret, next),
                SignedIn::HalfWay(secret) => {
                    session_cookie::half_begun(&site, secret, &urls::sign_in_code_for(next))
                }
            }
        }
        Err(error) => not_signed_in(error, urls::DESK)?,
    };
    session_cookie::forget_away(&site, &mut answer);
    Ok(answer)
}

/// Leads to the page where one signs in, which says what was wrong: passwords go on working.
fn not_signed_in(error: ElsewhereError, next: &str) -> Answer {
    let done = match &error {
        ElsewhereError::NotOffered => return Err(WebError::NotFound),
        ElsewhereError::Over => "elsewhere-over",
        ElsewhereError::Declined => "elsewhere-declined",
        ElsewhereError::NoAccount => "elsewhere-no-account",
        ElsewhereError::Provider(cause) => {
            log(cause);
            match cause {
                ProviderError::Refused(_) => "elsewhere-over",
                ProviderError::NotBelieved(_) => "elsewhere-not-believed",
                ProviderError::Setting { .. }
                | ProviderError::Unreachable(_)
                | ProviderError::UnreachableLately => "elsewhere-unreachable",
            }
        }
        _ => return Err(error.into()),
    };
    Ok(see_other(&format!("{}&done={done}", urls::sign_in_for(next))))
}

/// Writes down what the operator has to know of the provider, with all that lies below.
fn log(error: &ProviderError) {
    let mut causes = Vec::new();
    let mut below = error.source();
    while let Some(cause) = below {
        causes.push(cause.to_string());
        below = cause.source();
    }
    tracing::warn!(%error, causes = causes.join(": "), "nobody was signed in by the provider");
}
