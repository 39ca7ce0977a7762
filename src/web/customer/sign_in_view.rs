//! The sign-in page.

use maud::{Markup, html};

use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, Need, TextField, error_summary, text_field, title};
use crate::web::parts::layout::layout;

/// The page.
#[must_use]
pub fn sign_in(page: &Page, email: &str, next: &str, errors: &[FieldError]) -> Markup {
    let head = Head::new(title(page, page.t("sign-in"), errors), "page narrow", Current::None);
    let email = TextField {
        name: "email",
        kind: "email",
        label: page.t("email"),
        hint: None,
        autocomplete: "username",
        value: email,
        need: Need::Required,
    };
    let password = TextField {
        name: "password",
        kind: "password",
        label: page.t("password"),
        hint: None,
        autocomplete: "current-password",
        value: "",
        need: Need::Required,
    };
    let body = html! {
        (error_summary(page, errors))
        h1 { (page.t("sign-in")) }
        p { (page.t("sign-in-hint")) " " a href=(urls::ask(page.lang)) { (page.t("ask-a-person")) } }
        form method="post" action=(urls::SIGN_IN) novalidate {
            input type="hidden" name="next" value=(next);
            (text_field(page, &email, errors))
            (text_field(page, &password, errors))
            p.actions { button { (page.t("sign-in")) } }
        }
    };
    layout(page, &head, &body)
}
