//! The page behind a link for a new password.

use maud::{Markup, html};

use crate::domain::people::EmailAddress;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, error_summary, title};
use crate::web::parts::layout::layout;
use crate::web::parts::password::new_password;

/// The page.
#[must_use]
pub fn reset(page: &Page, email: &EmailAddress, errors: &[FieldError]) -> Markup {
    let words = title(page, page.t("reset-title"), errors);
    let head = Head::new(words, "page narrow", Current::None);
    let body = html! {
        (error_summary(page, errors))
        h1 { (page.t("reset-title")) }
        p { bdi dir="ltr" { (email) } }
        p { (page.t("reset-hint")) }
        form method="post" novalidate {
            // Password managers keep the new one beside this.
            input type="hidden" name="username" autocomplete="username" value=(email);
            (new_password(page, "password", page.t("next-password"), errors))
            p.actions { button { (page.t("reset-save")) } }
        }
    };
    layout(page, &head, &body)
}
