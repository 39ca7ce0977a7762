//! The cookie of a session of the team, and those that stand for a part of it: until the code has
//! come, and until the provider has sent somebody back.

use actix_web::dev::ServiceResponse;
use actix_web::http::header::USER_AGENT;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::respond::see_other;
use super::secret_cookie::SecretCookie;
use super::site::Site;
use crate::domain::ids::Secret;
use crate::domain::people::Device;
use crate::domain::people::{passkey_sign_in, second_step, sign_in_elsewhere};

const WHOLE: SecretCookie =
    SecretCookie { plain: "answerdesk_session", host_only: "__Host-answerdesk_session" };
const HALF: SecretCookie =
    SecretCookie { plain: "answerdesk_second_step", host_only: "__Host-answerdesk_second_step" };
const AWAY: SecretCookie =
    SecretCookie { plain: "answerdesk_away", host_only: "__Host-answerdesk_away" };
const PASSKEY: SecretCookie =
    SecretCookie { plain: "answerdesk_passkey", host_only: "__Host-answerdesk_passkey" };

/// A session whose time of life began anew with this request: its cookie is sent again.
struct Renewed(Secret);

impl From<Renewed> for Secret {
    fn from(renewed: Renewed) -> Secret {
        renewed.0
    }
}

/// Whether the request carries a session, without asking the store whether it lives.
#[must_use]
pub fn is_there(request: &HttpRequest) -> bool {
    WHOLE.is_in(request)
}

/// The session secret of a request.
#[must_use]
pub fn secret(request: &HttpRequest) -> Option<Secret> {
    WHOLE.secret(request)
}

/// The secret of a request whose sender has shown the password and not the code.
#[must_use]
pub fn half_way(request: &HttpRequest) -> Option<Secret> {
    HALF.secret(request)
}

/// What the browser of a request runs on.
#[must_use]
pub fn device(request: &HttpRequest) -> Device {
    let header = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    Device::of_user_agent(header.unwrap_or_default())
}

/// Leads on to `address` with a session that has just begun.
#[must_use]
pub fn begun(site: &Site, secret: &Secret, address: &str) -> HttpResponse {
    let mut answer = see_other(address);
    WHOLE.give(site, (secret, site.desk.limits.session), &mut answer);
    answer
}

/// The same when the code has come: what stood for the password alone goes.
#[must_use]
pub fn begun_by_code(site: &Site, secret: &Secret, address: &str) -> HttpResponse {
    let mut answer = begun(site, secret, address);
    HALF.take(site, &mut answer);
    answer
}

/// Leads on to `address`, where the code is asked for.
#[must_use]
pub fn half_begun(site: &Site, secret: &Secret, address: &str) -> HttpResponse {
    let mut answer = see_other(address);
    HALF.give(site, (secret, second_step::LIFETIME), &mut answer);
    answer
}

/// The secret of a request whose sender was sent to the provider.
#[must_use]
pub fn away(request: &HttpRequest) -> Option<Secret> {
    AWAY.secret(request)
}

/// Leads on to the provider.
#[must_use]
pub fn sent_away(site: &Site, secret: &Secret, address: &str) -> HttpResponse {
    let mut answer = see_other(address);
    AWAY.give(site, (secret, sign_in_elsewhere::LIFETIME), &mut answer);
    answer
}

/// Takes back what was given on the way to the provider.
pub fn forget_away(site: &Site, answer: &mut HttpResponse) {
    AWAY.take(site, answer);
}

/// The secret of a request whose sender was asked to show a passkey.
#[must_use]
pub fn passkey_asked(request: &HttpRequest) -> Option<Secret> {
    PASSKEY.secret(request)
}

/// Notes in the browser that it was asked to show a passkey.
pub fn asked_for_passkey(site: &Site, secret: &Secret, answer: &mut HttpResponse) {
    PASSKEY.give(site, (secret, passkey_sign_in::LIFETIME), answer);
}

/// Leads on to `address`, and ends the session in the browser.
#[must_use]
pub fn ended(site: &Site, address: &str) -> HttpResponse {
    let mut answer = see_other(address);
    WHOLE.take(site, &mut answer);
    answer
}

/// Notes that the browser is to be told that its session lives on.
pub(super) fn note_renewed(request: &HttpRequest, secret: Secret) {
    request.extensions_mut().insert(Renewed(secret));
}

/// Tells the browser that its session lives on, if that was noted.
pub(super) fn renew<B>(answer: &mut ServiceResponse<B>) {
    WHOLE.renew::<Renewed, B>(|site| site.desk.limits.session, answer);
}
