//! The sign-in page.

use maud::{Markup, html};

use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, Need, TextField, error_summary, text_field, title};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};

/// What stands in the form, and what led to it.
pub struct Typed<'a> {
    /// The address.
    pub email: &'a str,
    /// Where to go on.
    pub next: &'a str,
    /// What is told of what led to the page, and the message that tells it.
    pub told: Option<(Tone, &'static str)>,
    /// The name of a provider that one can sign in with as well.
    pub provider: Option<&'a str>,
    /// Whether one can sign in with a passkey.
    pub passkeys: Passkeys,
}

/// Whether browsers have passkeys for this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passkeys {
    /// They may.
    Offered,
    /// They cannot.
    None,
}

/// The page.
#[must_use]
pub fn sign_in(page: &Page, typed: &Typed<'_>, errors: &[FieldError]) -> Markup {
    let head = Head::new(title(page, page.t("sign-in"), errors), "page narrow", Current::None);
    let email = TextField {
        name: "email",
        kind: "email",
        label: page.t("email"),
        hint: None,
        autocomplete: "username",
        value: typed.email,
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
        @if let Some((tone, words)) = typed.told {
            (message(tone, &html! { p { (told(page, words, typed.provider)) } }))
        }
        p { (page.t("sign-in-hint")) " " a href=(urls::ask(page.lang)) { (page.t("ask-a-person")) } }
        @if let Some(provider) = typed.provider { (elsewhere(page, provider, typed.next)) }
        form method="post" action=(urls::SIGN_IN) novalidate {
            input type="hidden" name="next" value=(typed.next);
            (text_field(page, &email, errors))
            (text_field(page, &password, errors))
            p.actions { button { (page.t("sign-in")) } }
            p.forgot { a href=(urls::FORGOT) { (page.t("forgot-password")) } }
        }
        @if typed.passkeys == Passkeys::Offered { (passkey(page, typed.next)) }
    };
    layout(page, &head, &body)
}

/// Only a script can ask the browser for a passkey: it shows the form.
fn passkey(page: &Page, next: &str) -> Markup {
    html! {
        form method="post" action=(urls::SIGN_IN_PASSKEY) hidden
            data-passkey-show=(urls::SIGN_IN_PASSKEY_QUESTION) {
            input type="hidden" name="next" value=(next);
            input type="hidden" name="credential";
            p.error data-passkey-failed role="alert" hidden { (page.t("passkey-failed")) }
            p.actions { button.second { (page.t("sign-in-passkey")) } }
        }
    }
}

/// What led to the page, in words; some name the provider.
fn told(page: &Page, words: &str, provider: Option<&str>) -> String {
    page.with(words, &[("provider", provider.unwrap_or_default())])
}

/// The way to the provider. A link, because browsers let no form of this site lead to another.
fn elsewhere(page: &Page, provider: &str, next: &str) -> Markup {
    html! {
        p { a.button href=(urls::sign_in_elsewhere_for(next)) {
            (page.with("sign-in-elsewhere", &[("provider", provider)])) } }
        p { (page.t("sign-in-or")) }
    }
}
