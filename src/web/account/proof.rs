//! Showing again who one is, as forms of one's own account ask for it.

use actix_web::HttpRequest;

use crate::domain::people::Person;
use crate::domain::people::confirm::Proof;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::session_cookie;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// What a form shows of its sender, if it may be tried. The password is in the field `password`,
/// or in `old-password` where a new one is chosen.
///
/// # Errors
/// When the form is not of this session, or it is tried too often.
pub(super) fn shown_again(
    site: &Site,
    request: &HttpRequest,
    (visitor, person): (&Visitor, &Person),
    form: &SentForm,
) -> Result<Proof, WebError> {
    form.require_token(visitor)?;
    site.limits.check(Costly::SignIn, visitor.address)?;
    site.limits.check_account(person.email.as_str())?;
    let session = session_cookie::secret(request).ok_or(WebError::Forbidden)?;
    let password = form.given("old-password").unwrap_or_else(|| form.text("password"));
    Ok(Proof { password: password.to_owned(), session })
}

/// Why that was not enough.
pub(super) fn not_shown(page: &Page, person: &Person) -> String {
    match person.has_password() {
        true => page.t("error-old-password"),
        false => page.t("error-sign-in-again"),
    }
}
