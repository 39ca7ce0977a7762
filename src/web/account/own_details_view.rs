//! The page of one's own name and address.

use maud::{Markup, html};

use crate::domain::people::Person;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::password::confirmation;

/// What the page shows.
pub struct Shown<'a> {
    /// Whose they are.
    pub person: &'a Person,
    /// The name in the form.
    pub name: &'a str,
    /// The address in the form.
    pub email: &'a str,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn details(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = title(page, page.t("details"), shown.errors);
    let head = Head::new(words, "page narrow", Current::Account);
    let body = html! {
        (error_summary(page, shown.errors))
        p.crumbs { a href=(urls::ACCOUNT) { (page.t("your-account")) } }
        h1 { (page.t("details")) }
        (name(page, shown))
        (address(page, shown))
    };
    layout(page, &head, &body)
}

fn name(page: &Page, shown: &Shown<'_>) -> Markup {
    let field = TextField {
        name: "name",
        kind: "text",
        label: page.t("your-name"),
        hint: Some(page.t("your-name-hint")),
        autocomplete: "name",
        value: shown.name,
        need: Need::Required,
    };
    html! {
        form method="post" action=(urls::DETAILS) novalidate {
            (token(page))
            (text_field(page, &field, shown.errors))
            p.actions { button { (page.t("change-name")) } }
        }
    }
}

fn address(page: &Page, shown: &Shown<'_>) -> Markup {
    let field = TextField {
        name: "email",
        kind: "email",
        label: page.t("email"),
        hint: Some(page.t("own-email-hint")),
        autocomplete: "email",
        value: shown.email,
        need: Need::Required,
    };
    html! {
        form method="post" action=(urls::ACCOUNT_ADDRESS) novalidate {
            (token(page))
            (text_field(page, &field, shown.errors))
            (confirmation(page, shown.person, ("password", page.t("password")), shown.errors))
            p.actions { button { (page.t("change-address")) } }
        }
    }
}
