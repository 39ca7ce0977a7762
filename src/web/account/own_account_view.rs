//! The page about one's own account.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::people::Person;
use crate::domain::people::session::Session;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::done::just_done;
use crate::web::parts::form::{FieldError, error_summary, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::password::{confirmation, new_password};
use crate::web::parts::sessions::{Sessions, sessions};
use crate::web::parts::when::moment;

/// What the form sends to end all sessions but the one that is used.
pub const OTHERS: &str = "others";

/// The password was changed.
pub const PASSWORD: &str = "password";
/// The name was changed.
pub const NAME: &str = "name";
/// The address was changed.
pub const ADDRESS: &str = "address";
/// Sessions were ended.
pub const SESSIONS: &str = "sessions";
/// The second step was turned off.
pub const SECOND_FACTOR_OFF: &str = "second-factor-off";

/// What the page tells of what was just done.
const DONE: [(&str, &str); 5] = [
    (NAME, "name-changed"),
    (ADDRESS, "address-changed"),
    (PASSWORD, "account-password-changed"),
    (SESSIONS, "sessions-ended"),
    (SECOND_FACTOR_OFF, "second-factor-off"),
];

/// What the page shows.
pub struct Shown<'a> {
    /// Whose account it is.
    pub person: &'a Person,
    /// Where they are signed in.
    pub sessions: &'a [Session],
    /// The name of the session that looks.
    pub used: Option<String>,
    /// How many passkeys they have; none: this site can have none.
    pub passkeys: Option<usize>,
    /// The time.
    pub now: Timestamp,
    /// What was just done, as the address names it.
    pub done: &'a str,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn account(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = title(page, page.t("your-account"), shown.errors);
    let head = Head::new(words, "wide", Current::Account);
    let body = html! {
        (error_summary(page, shown.errors))
        h1 { (page.t("your-account")) }
        (just_done(page, &DONE, shown.done))
        p { strong { bdi { (shown.person.name) } } " "
            span dir="ltr" { (shown.person.email) } " "
            a href=(urls::DETAILS) { (page.t("details-change")) } }
        (password(page, shown))
        (second_factor(page, shown))
        @if let Some(count) = shown.passkeys { (passkeys(page, count)) }
        (places(page, shown))
    };
    layout(page, &head, &body)
}

fn password(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = if shown.person.has_password() { "change-password" } else { "choose-password" };
    html! {
        section.panel aria-labelledby="change-password" {
            h2 #change-password { (page.t(words)) }
            p.hint { (page.t("change-password-hint")) }
            form method="post" action=(urls::ACCOUNT_PASSWORD) novalidate {
                (token(page))
                // Password managers fill in the right account by this.
                input type="hidden" name="username" autocomplete="username"
                    value=(shown.person.email);
                (confirmation(page, shown.person, ("old-password", page.t("old-password")), shown.errors))
                (new_password(page, "password", page.t("next-password"), shown.errors))
                p.actions { button { (page.t(words)) } }
            }
        }
    }
}

fn second_factor(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        section.panel aria-labelledby="second-factor-title" {
            h2 #second-factor-title { (page.t("second-factor")) }
            @match shown.person.second_factor {
                Some(since) => {
                    p { (page.t("second-factor-since")) " " (moment(page, since)) }
                    p.actions { a href=(urls::SECOND_FACTOR) { (page.t("second-factor-change")) } }
                }
                None => {
                    p.hint { (page.t("second-factor-hint")) }
                    p.actions { a.button href=(urls::SECOND_FACTOR) {
                        (page.t("second-factor-set-up")) } }
                }
            }
        }
    }
}

fn passkeys(page: &Page, count: usize) -> Markup {
    html! {
        section.panel aria-labelledby="passkeys-title" {
            h2 #passkeys-title { (page.t("passkeys")) }
            p.hint { (page.t("passkeys-hint")) }
            p.actions {
                @if count > 0 { span { (page.count("passkeys-count", count)) } " " }
                a href=(urls::PASSKEYS) { (page.t("passkeys-change")) }
            }
        }
    }
}

fn places(page: &Page, shown: &Shown<'_>) -> Markup {
    let list = Sessions {
        sessions: shown.sessions,
        used: shown.used.as_deref(),
        now: shown.now,
        action: urls::ACCOUNT_SESSIONS,
    };
    html! {
        section.panel aria-labelledby="sessions-title" {
            h2 #sessions-title { (page.t("sessions")) }
            p.hint { (page.t("sessions-hint")) }
            (sessions(page, &list))
            @if shown.sessions.len() > 1 {
                form method="post" action=(urls::ACCOUNT_SESSIONS) {
                    (token(page))
                    p.actions { button.second name="session" value=(OTHERS) {
                        (page.t("end-other-sessions")) } }
                }
            }
        }
    }
}
