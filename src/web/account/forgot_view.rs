//! The page where a new password is asked for.

use maud::{Markup, html};

use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{Need, TextField, text_field};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};

/// How far the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// They are to write their address.
    Form,
    /// They have asked.
    Asked,
}

/// The page.
#[must_use]
pub fn forgot(page: &Page, step: Step) -> Markup {
    let head = Head::new(page.t("forgot-password"), "page narrow", Current::None);
    let email = TextField {
        name: "email",
        kind: "email",
        label: page.t("email"),
        hint: None,
        autocomplete: "username",
        value: "",
        need: Need::Required,
    };
    let body = html! {
        h1 { (page.t("forgot-password")) }
        @match step {
            Step::Asked => {
                (message(Tone::Success, &html! { p { (page.t("forgot-sent")) } }))
                p { a href=(urls::SIGN_IN) { (page.t("sign-in")) } }
            }
            Step::Form => {
                p { (page.t("forgot-hint")) }
                form method="post" action=(urls::FORGOT) {
                    (text_field(page, &email, &[]))
                    p.actions { button { (page.t("forgot-send")) } }
                }
            }
        }
    };
    layout(page, &head, &body)
}
