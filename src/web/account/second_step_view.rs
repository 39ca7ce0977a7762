//! The page of the second step of signing in.

use maud::{Markup, html};

use super::second_factor_view::code_field;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, error_summary, title};
use crate::web::parts::layout::layout;

/// The page.
#[must_use]
pub fn second_step(page: &Page, next: &str, errors: &[FieldError]) -> Markup {
    let words = title(page, page.t("second-step"), errors);
    let head = Head::new(words, "page narrow", Current::None);
    let hint = Some(page.t("second-step-hint"));
    let body = html! {
        (error_summary(page, errors))
        h1 { (page.t("second-step")) }
        form method="post" action=(urls::SIGN_IN_CODE) novalidate {
            input type="hidden" name="next" value=(next);
            (code_field(page, page.t("second-step-code"), hint, errors))
            p.actions { button { (page.t("sign-in")) } }
        }
        p.hint.forgot { (page.t("second-step-lost")) }
    };
    layout(page, &head, &body)
}
