//! The cookie of a session. Where the site is https its name begins with `__Host-`: browsers
//! then take it from this very host only, so that no neighbour below the same domain sets one.

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::ServiceResponse;
use actix_web::http::header::USER_AGENT;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::respond::see_other;
use super::site::Site;
use super::visitor::site_of;
use crate::domain::ids::Secret;
use crate::domain::people::Device;
use crate::domain::people::second_step::LIFETIME;

const PLAIN: &str = "answerdesk_session";
const HOST_ONLY: &str = "__Host-answerdesk_session";
const HALF_PLAIN: &str = "answerdesk_second_step";
const HALF_HOST_ONLY: &str = "__Host-answerdesk_second_step";

/// A session whose time of life began anew with this request: its cookie is sent again.
struct Renewed(Secret);

fn name(site: &Site) -> &'static str {
    if site.secure_cookies { HOST_ONLY } else { PLAIN }
}

fn half_name(site: &Site) -> &'static str {
    if site.secure_cookies { HALF_HOST_ONLY } else { HALF_PLAIN }
}

/// Whether the request carries a session, without asking the store whether it lives.
#[must_use]
pub fn is_there(request: &HttpRequest) -> bool {
    site_of(request).is_ok_and(|site| request.cookie(name(&site)).is_some())
}

/// The session secret of a request.
#[must_use]
pub fn secret(request: &HttpRequest) -> Option<Secret> {
    let site = site_of(request).ok()?;
    request.cookie(name(&site)).and_then(|cookie| Secret::parse(cookie.value()))
}

/// The secret of a request whose sender has shown the password and not the code.
#[must_use]
pub fn half_way(request: &HttpRequest) -> Option<Secret> {
    let site = site_of(request).ok()?;
    request.cookie(half_name(&site)).and_then(|cookie| Secret::parse(cookie.value()))
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
    add(&mut answer, &living(site, secret));
    answer
}

/// The same when the code has come: what stood for the password alone goes.
#[must_use]
pub fn begun_by_code(site: &Site, secret: &Secret, address: &str) -> HttpResponse {
    let mut cookie = kept(site, half_name(site), String::new());
    cookie.make_removal();
    let mut answer = begun(site, secret, address);
    add(&mut answer, &cookie);
    answer
}

/// Leads on to `address`, where the code is asked for.
#[must_use]
pub fn half_begun(site: &Site, secret: &Secret, address: &str) -> HttpResponse {
    let mut cookie = kept(site, half_name(site), secret.to_string());
    cookie.set_max_age(time::Duration::seconds(LIFETIME.as_secs()));
    let mut answer = see_other(address);
    add(&mut answer, &cookie);
    answer
}

/// Leads on to `address`, and ends the session in the browser.
#[must_use]
pub fn ended(site: &Site, address: &str) -> HttpResponse {
    let mut cookie = kept(site, name(site), String::new());
    cookie.make_removal();
    let mut answer = see_other(address);
    add(&mut answer, &cookie);
    answer
}

/// Notes that the browser is to be told that its session lives on.
pub(super) fn note_renewed(request: &HttpRequest, secret: Secret) {
    request.extensions_mut().insert(Renewed(secret));
}

/// Tells the browser that its session lives on, if that was noted.
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
    let mut cookie = kept(site, name(site), secret.to_string());
    cookie.set_max_age(time::Duration::seconds(site.desk.limits.session.as_secs()));
    cookie
}

/// A cookie that no script reads and no other site sends along.
fn kept(site: &Site, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build(name, value)
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
