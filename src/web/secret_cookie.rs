//! Cookies that hold a secret: read by no script, sent along by no other site. Where the site is
//! https their names begin with `__Host-`: browsers then take them from this very host only, so
//! that no neighbour below the same domain sets one.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::ServiceResponse;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use jiff::SignedDuration;

use super::site::Site;
use super::visitor::site_of;
use crate::domain::ids::Secret;

/// A cookie by its names.
#[derive(Clone, Copy, Debug)]
pub(super) struct SecretCookie {
    /// Where the site is not https.
    pub(super) plain: &'static str,
    /// Where it is.
    pub(super) host_only: &'static str,
}

impl SecretCookie {
    fn name(self, site: &Site) -> &'static str {
        if site.secure_cookies { self.host_only } else { self.plain }
    }

    /// Whether a request has it, without asking whether anything stands behind it.
    pub(super) fn is_in(self, request: &HttpRequest) -> bool {
        site_of(request).is_ok_and(|site| request.cookie(self.name(&site)).is_some())
    }

    /// The secret of a request.
    pub(super) fn secret(self, request: &HttpRequest) -> Option<Secret> {
        let site = site_of(request).ok()?;
        request.cookie(self.name(&site)).and_then(|cookie| Secret::parse(cookie.value()))
    }

    /// Gives it to the browser.
    pub(super) fn give(
        self,
        site: &Site,
        (secret, life): (&Secret, SignedDuration),
        answer: &mut HttpResponse,
    ) {
        let mut cookie = self.holding(site, secret.to_string());
        cookie.set_max_age(time::Duration::seconds(life.as_secs()));
        if let Err(error) = answer.add_cookie(&cookie) {
            tracing::error!(%error, "a cookie cannot be sent");
        }
    }

    /// Takes it from the browser.
    pub(super) fn take(self, site: &Site, answer: &mut HttpResponse) {
        let mut cookie = self.holding(site, String::new());
        cookie.make_removal();
        if let Err(error) = answer.add_cookie(&cookie) {
            tracing::error!(%error, "a cookie cannot be sent");
        }
    }

    /// Gives the browser the same secret again, if a `Renewed` was noted with its request. An
    /// answer that gives or takes the cookie anyhow has its say already.
    pub(super) fn renew<Renewed: Into<Secret> + 'static, B>(
        self,
        life: impl FnOnce(&Site) -> SignedDuration,
        answer: &mut ServiceResponse<B>,
    ) {
        let Ok(site) = site_of(answer.request()) else { return };
        let Some(renewed) = answer.request().extensions_mut().remove::<Renewed>() else { return };
        if answer.response().cookies().any(|cookie| cookie.name() == self.name(&site)) {
            return;
        }
        let secret: Secret = renewed.into();
        let mut cookie = self.holding(&site, secret.to_string());
        cookie.set_max_age(time::Duration::seconds(life(&site).as_secs()));
        if let Err(error) = answer.response_mut().add_cookie(&cookie) {
            tracing::error!(%error, "a cookie cannot be sent");
        }
    }

    fn holding(self, site: &Site, value: String) -> Cookie<'static> {
        Cookie::build(self.name(site), value)
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(site.secure_cookies)
            .finish()
    }
}
