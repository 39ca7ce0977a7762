//! Fields for passwords, and why one is not taken.

use maud::{Markup, html};

use super::form::{FieldError, Need, TextField, text_field};
use crate::domain::people::Person;
use crate::domain::people::password::{PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, PasswordError};
use crate::urls;
use crate::web::page::Page;

/// The field for a password that is chosen now.
#[must_use]
pub fn new_password(
    page: &Page,
    name: &'static str,
    label: String,
    errors: &[FieldError],
) -> Markup {
    let field = TextField {
        name,
        kind: "password",
        label,
        hint: Some(page.count("new-password-hint", PASSWORD_CHARS_MIN)),
        autocomplete: "new-password",
        value: "",
        need: Need::Required,
    };
    text_field(page, &field, errors)
}

/// The field for the password that holds now.
#[must_use]
pub fn own_password(
    page: &Page,
    name: &'static str,
    label: String,
    errors: &[FieldError],
) -> Markup {
    let field = TextField {
        name,
        kind: "password",
        label,
        hint: None,
        autocomplete: "current-password",
        value: "",
        need: Need::Required,
    };
    text_field(page, &field, errors)
}

/// What somebody fills in to show again who they are: the field for their password; without one,
/// the way to sign in again. `field` is its name and its label.
#[must_use]
pub fn confirmation(
    page: &Page,
    person: &Person,
    (name, label): (&'static str, String),
    errors: &[FieldError],
) -> Markup {
    if person.has_password() {
        return own_password(page, name, label, errors);
    }
    let error = errors.iter().find(|(wrong, _)| *wrong == name).map(|(_, message)| message);
    html! {
        div.field.field-error[error.is_some()] id=(name) {
            @if let Some(error) = error { p.error { (error) } }
            p.hint { (page.t("no-password-hint")) " "
                a href=(urls::sign_in_elsewhere_for(urls::ACCOUNT)) { (page.t("sign-in-again")) } }
        }
    }
}

/// Why a password is not taken.
#[must_use]
pub fn password_message(page: &Page, error: PasswordError) -> String {
    match error {
        PasswordError::TooShort => page.count("error-password-short", PASSWORD_CHARS_MIN),
        PasswordError::TooLong => page.count("error-password-long", PASSWORD_CHARS_MAX),
        PasswordError::Repeated => page.t("error-password-repeated"),
        PasswordError::Hashing => page.t("error-password-hashing"),
    }
}
