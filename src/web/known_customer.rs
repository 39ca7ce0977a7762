//! The customer as whom a browser is signed in: a cookie of its own, beside that of the team.
//! Whoever is not signed in loses nothing but what is theirs alone.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use actix_web::dev::{Payload, ServiceResponse};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};

use super::errors::WebError;
use super::secret_cookie::SecretCookie;
use super::site::Site;
use super::visitor::site_of;
use crate::domain::customers::Customer;
use crate::domain::customers::session::{Found, LIFETIME, find};
use crate::domain::ids::Secret;

const COOKIE: SecretCookie =
    SecretCookie { plain: "answerdesk_customer", host_only: "__Host-answerdesk_customer" };

/// The customer, if the browser is signed in as one.
#[derive(Clone, Debug, Default)]
pub struct KnownCustomer(pub Option<Arc<Customer>>);

/// A session whose time of life began anew with this request: its cookie is sent again.
struct Renewed(Secret);

impl From<Renewed> for Secret {
    fn from(renewed: Renewed) -> Secret {
        renewed.0
    }
}

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

/// The session secret of a request.
#[must_use]
pub fn secret(request: &HttpRequest) -> Option<Secret> {
    COOKIE.secret(request)
}

/// Gives the browser a session that has just begun.
pub fn begin(site: &Site, secret: &Secret, answer: &mut HttpResponse) {
    COOKIE.give(site, (secret, LIFETIME), answer);
}

/// Ends the session in the browser.
pub fn forget(site: &Site, answer: &mut HttpResponse) {
    COOKIE.take(site, answer);
}

/// Tells the browser that its session lives on, if it was used after a while.
pub(super) fn renew<B>(answer: &mut ServiceResponse<B>) {
    COOKIE.renew::<Renewed, B>(|_| LIFETIME, answer);
}
