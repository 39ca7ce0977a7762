//! The customer as whom a browser is signed in: a cookie of its own, beside that of the team.
//! Whoever is not signed in loses nothing but what is theirs alone.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::{Payload, ServiceResponse};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};

use super::errors::WebError;
use super::site::Site;
use super::visitor::site_of;
use crate::domain::customers::Customer;
use crate::domain::customers::session::{Found, LIFETIME, find};
use crate::domain::ids::Secret;

const PLAIN: &str = "answerdesk_customer";
/// Browsers take such a cookie from this very host only.
const HOST_ONLY: &str = "__Host-answerdesk_customer";

/// The customer, if the browser is signed in as one.
#[derive(Clone, Debug, Default)]
pub struct KnownCustomer(pub Option<Arc<Customer>>);

/// A session whose time of life began anew with this request: its cookie is sent again.
struct Renewed(Secret);

impl FromRequest for KnownCustomer {
    type Error = WebError;
    type Future = Pin<Box<dyn Future<Output = Result<KnownCustomer, WebError>>>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let site = site_of(&request)?;
            Ok(KnownCustomer::of(&site, &request).await)
        })
    }
}

impl KnownCustomer {
    /// The customer behind a request. A session that cannot be read counts as none: everyone may
    /// ask.
    pub async fn of(site: &Site, request: &HttpRequest) -> KnownCustomer {
        let Some(secret) = secret(request) else { return KnownCustomer(None) };
        let (desk, wanted) = (site.desk.clone(), secret.clone());
        let found = web::block(move || find(&desk, &wanted)).await.map_err(WebError::from);
        match found.and_then(|found| Ok(found?)) {
            Ok(Some(Found { customer, is_renewed })) => {
                if is_renewed {
                    request.extensions_mut().insert(Renewed(secret));
                }
                KnownCustomer(Some(Arc::new(customer)))
            }
            Ok(None) => KnownCustomer(None),
            Err(error) => {
                tracing::error!(%error, "a customer's session cannot be read; it counts as none");
                KnownCustomer(None)
            }
        }
    }
}

fn name(site: &Site) -> &'static str {
    if site.secure_cookies { HOST_ONLY } else { PLAIN }
}

/// The session secret of a request.
#[must_use]
pub fn secret(request: &HttpRequest) -> Option<Secret> {
    let site = site_of(request).ok()?;
    request.cookie(name(&site)).and_then(|cookie| Secret::parse(cookie.value()))
}

/// Gives the browser a session that has just begun.
pub fn begin(site: &Site, secret: &Secret, answer: &mut HttpResponse) {
    add(answer, &living(site, secret));
}

/// Ends the session in the browser.
pub fn forget(site: &Site, answer: &mut HttpResponse) {
    let mut cookie = kept(site, String::new());
    cookie.make_removal();
    add(answer, &cookie);
}

/// Tells the browser that its session lives on, if it was used after a while.
pub(super) fn renew<B>(answer: &mut ServiceResponse<B>) {
    let Ok(site) = site_of(answer.request()) else { return };
    let Some(Renewed(secret)) = answer.request().extensions_mut().remove::<Renewed>() else {
        return;
    };
    // A session that ends or begins with this very answer has its say already.
    if answer.response().cookies().any(|cookie| cookie.name() == name(&site)) {
        return;
    }
    if let Err(error) = answer.response_mut().add_cookie(&living(&site, &secret)) {
        tracing::error!(%error, "a cookie cannot be sent");
    }
}

fn living(site: &Site, secret: &Secret) -> Cookie<'static> {
    let mut cookie = kept(site, secret.to_string());
    cookie.set_max_age(time::Duration::seconds(LIFETIME.as_secs()));
    cookie
}

/// A cookie that no script reads and no other site sends along.
fn kept(site: &Site, value: String) -> Cookie<'static> {
    Cookie::build(name(site), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(site.secure_cookies)
        .finish()
}

fn add(answer: &mut HttpResponse, cookie: &Cookie<'_>) {
    if let Err(error) = answer.add_cookie(cookie) {
        tracing::error!(%error, "a cookie cannot be sent");
    }
}
