//! Fields for passwords, and why one is not taken.

use maud::Markup;

use super::form::{FieldError, Need, TextField, text_field};
use crate::domain::people::password::{PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, PasswordError};
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
