//! A link that opens all questions of an address: where it is asked for, and where it leads.

use maud::{Markup, html};

use crate::domain::ids::Secret;
use crate::domain::people::EmailAddress;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, Need, TextField, error_summary, text_field, title};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};

/// The form where a link is asked for.
#[must_use]
pub fn ask_form(page: &Page, typed: &str, errors: &[FieldError]) -> Markup {
    let email = TextField {
        name: "email",
        kind: "email",
        label: page.t("email"),
        hint: None,
        autocomplete: "email",
        value: typed,
        need: Need::Required,
    };
    html! {
        section.panel aria-labelledby="see-all" {
            h2 #see-all { (page.t("own-all")) }
            p { (page.t("own-all-hint")) }
            form method="post" action=(urls::questions_form(urls::QUESTIONS_LINKS, page.lang))
                novalidate {
                (text_field(page, &email, errors))
                p.actions { button.second { (page.t("own-ask-link")) } }
            }
        }
    }
}

/// What is said once it was asked for: the same to everybody.
#[must_use]
pub fn asked(page: &Page) -> Markup {
    message(Tone::Success, &html! { p { (page.t("own-link-asked")) } })
}

/// The form again, with what was wrong.
#[must_use]
pub fn ask_again(page: &Page, typed: &str, errors: &[FieldError]) -> Markup {
    let words = title(page, page.t("my-questions"), errors);
    let head = Head::new(words, "page narrow", Current::Questions);
    let body = html! {
        (error_summary(page, errors))
        h1 { (page.t("my-questions")) }
        (ask_form(page, typed, errors))
    };
    layout(page, &head, &body)
}

/// Somebody who comes with a link.
pub struct Coming<'a> {
    /// The secret of the link.
    pub secret: &'a Secret,
    /// The address that it proves.
    pub email: &'a EmailAddress,
    /// Whether nobody knows yet what to call them.
    pub is_new: bool,
    /// The name that was typed.
    pub name: String,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// Where the link leads.
#[must_use]
pub fn coming(page: &Page, coming: &Coming<'_>) -> Markup {
    let words = title(page, page.t("own-link-title"), coming.errors);
    let head = Head::new(words, "page narrow", Current::None);
    let name = TextField {
        name: "name",
        kind: "text",
        label: page.t("ask-name"),
        hint: None,
        autocomplete: "name",
        value: &coming.name,
        need: Need::Optional,
    };
    let address = urls::questions_form(&urls::questions_link(coming.secret), page.lang);
    let body = html! {
        (error_summary(page, coming.errors))
        h1 { (page.t("own-link-title")) }
        p { (page.t("own-link-for")) " " strong dir="ltr" { (coming.email) } }
        p.hint { (page.t("own-link-hint")) }
        form method="post" action=(address) novalidate {
            @if coming.is_new { (text_field(page, &name, coming.errors)) }
            p.actions { button { (page.t("own-link-open")) } }
        }
    };
    layout(page, &head, &body)
}

/// The link works no more.
#[must_use]
pub fn gone(page: &Page) -> Markup {
    let head = Head::new(page.t("own-link-gone"), "page narrow", Current::None);
    let body = html! {
        h1 { (page.t("own-link-gone")) }
        p { (page.t("own-link-gone-hint")) }
        (ask_form(page, "", &[]))
    };
    layout(page, &head, &body)
}
