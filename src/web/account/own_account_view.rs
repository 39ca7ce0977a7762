//! The page about one's own account.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::people::Person;
use crate::domain::people::session::Session;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, error_summary, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::password::{new_password, own_password};
use crate::web::parts::sessions::{Sessions, sessions};
use crate::web::parts::when::moment;

/// What the form sends to end all sessions but the one that is used.
pub const OTHERS: &str = "others";

/// Something that was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The password was changed.
    Password,
    /// Sessions were ended.
    Sessions,
    /// The second step was turned off.
    SecondFactorOff,
}

/// What was done, its name in addresses, and the message that tells it.
const DONE: [(Done, &str, &str); 3] = [
    (Done::Password, "password", "account-password-changed"),
    (Done::Sessions, "sessions", "sessions-ended"),
    (Done::SecondFactorOff, "second-factor-off", "second-factor-off"),
];

impl Done {
    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        DONE.iter().find(|(done, _, _)| *done == self).map_or("", |(_, name, _)| name)
    }

    /// What an address names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Done> {
        DONE.iter().find(|(_, known, _)| *known == name).map(|(done, _, _)| *done)
    }

    fn message(self) -> &'static str {
        DONE.iter().find(|(done, _, _)| *done == self).map_or("", |(_, _, message)| message)
    }
}

/// What the page shows.
pub struct Shown<'a> {
    /// Whose account it is.
    pub person: &'a Person,
    /// Where they are signed in.
    pub sessions: &'a [Session],
    /// The name of the session that looks.
    pub used: Option<String>,
    /// The time.
    pub now: Timestamp,
    /// What was just done.
    pub done: Option<Done>,
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
        @if let Some(done) = shown.done {
            (message(Tone::Success, &html! { p { (page.t(done.message())) } }))
        }
        p { strong { bdi { (shown.person.name) } } " "
            span dir="ltr" { (shown.person.email) } }
        (password(page, shown))
        (second_factor(page, shown))
        (places(page, shown))
    };
    layout(page, &head, &body)
}

fn password(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        section.panel aria-labelledby="change-password" {
            h2 #change-password { (page.t("change-password")) }
            p.hint { (page.t("change-password-hint")) }
            form method="post" action=(urls::ACCOUNT_PASSWORD) novalidate {
                (token(page))
                // Password managers fill in the right account by this.
                input type="hidden" name="username" autocomplete="username"
                    value=(shown.person.email);
                (own_password(page, "old-password", page.t("old-password"), shown.errors))
                (new_password(page, "password", page.t("next-password"), shown.errors))
                p.actions { button { (page.t("change-password")) } }
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
