//! One account of the team.

use jiff::Timestamp;
use maud::{Markup, html};

use super::people_view::{handed_over, role_choices, roles_in_words};
use crate::domain::ids::Secret;
use crate::domain::people::Person;
use crate::domain::people::history::{AccountChange, Told};
use crate::domain::people::session::Session;
use crate::urls;
use crate::web::page::{Current, Head, Page, plain};
use crate::web::parts::done::just_done;
use crate::web::parts::form::{FieldError, error_summary, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::panel::tag;
use crate::web::parts::sessions::{Sessions, sessions};
use crate::web::parts::when::{ago, moment};

/// What the form sends to end all sessions.
pub const ALL: &str = "all";

/// The roles were changed.
pub const ROLES: &str = "roles";
/// Sessions were ended.
pub const SESSIONS: &str = "sessions";
/// The second step was turned off.
pub const SECOND_FACTOR_OFF: &str = "second-factor-off";

/// What the page tells of what was just done.
const DONE: [(&str, &str); 3] = [
    (ROLES, "roles-changed"),
    (SESSIONS, "sessions-ended"),
    (SECOND_FACTOR_OFF, "second-factor-off"),
];

/// What the page shows.
pub struct Shown<'a> {
    /// The account.
    pub person: &'a Person,
    /// Where it is signed in.
    pub sessions: &'a [Session],
    /// What was done with it, the newest first.
    pub history: &'a [Told],
    /// The time.
    pub now: Timestamp,
    /// What was just done, as the address names it.
    pub done: &'a str,
    /// The secret of a link for a new password that was just made.
    pub link: Option<&'a Secret>,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn person(page: &Page, shown: &Shown<'_>) -> Markup {
    let person = shown.person;
    let words = title(page, plain(&person.name), shown.errors);
    let head = Head::new(words, "wide", Current::People);
    let body = html! {
        (error_summary(page, shown.errors))
        p.crumbs { a href=(urls::PEOPLE) { (page.t("people")) } }
        h1 { bdi { (person.name) } }
        (just_done(page, &DONE, shown.done))
        @if let Some(secret) = shown.link {
            (handed_over(page, &html! { (page.t("reset-made")) }, "reset-made-hint",
                &urls::reset(secret)))
        }
        p { span dir="ltr" { (person.email) }
            @if !person.active { " " (tag(&page.t("switched-off"))) } }
        (roles(page, shown))
        (places(page, shown))
        @if person.active { (new_password(page, shown)) }
        (second_factor(page, shown))
        (past(page, shown))
    };
    layout(page, &head, &body)
}

fn roles(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        section.panel aria-labelledby="roles-title" {
            h2 #roles-title { (page.t("column-roles")) }
            p.hint { (page.t("roles-hint")) }
            form method="post" action=(urls::person_action(&shown.person.id, "roles")) novalidate {
                (token(page))
                (role_choices(page, &shown.person.roles, shown.errors))
                p.actions { button { (page.t("change-roles")) } }
            }
        }
    }
}

fn places(page: &Page, shown: &Shown<'_>) -> Markup {
    let action = urls::person_action(&shown.person.id, "sessions");
    let list = Sessions { sessions: shown.sessions, used: None, now: shown.now, action: &action };
    html! {
        section.panel aria-labelledby="sessions-title" {
            h2 #sessions-title { (page.t("sessions")) }
            @if shown.sessions.is_empty() {
                p.hint { (page.t("sessions-none")) }
            } @else {
                (sessions(page, &list))
                form method="post" action=(action) {
                    (token(page))
                    p.actions { button.second name="session" value=(ALL) {
                        (page.t("end-all-sessions")) } }
                }
            }
        }
    }
}

fn new_password(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        section.panel aria-labelledby="reset-title" {
            h2 #reset-title { (page.t("next-password")) }
            p.hint { (page.t("reset-panel-hint")) }
            form method="post" action=(urls::person_action(&shown.person.id, "reset")) {
                (token(page))
                p.actions { button.second { (page.t("reset-make")) } }
            }
        }
    }
}

fn second_factor(page: &Page, shown: &Shown<'_>) -> Markup {
    let action = urls::person_action(&shown.person.id, "second-factor");
    html! {
        section.panel aria-labelledby="second-factor-title" {
            h2 #second-factor-title { (page.t("second-factor")) }
            @match shown.person.second_factor {
                Some(since) => {
                    p { (page.t("second-factor-since")) " " (moment(page, since)) }
                    p.hint { (page.t("second-factor-of-others")) }
                    form method="post" action=(action) {
                        (token(page))
                        p.actions { button.second { (page.t("second-factor-turn-off")) } }
                    }
                }
                None => p.hint { (page.t("second-factor-none")) }
            }
        }
    }
}

fn past(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        section.panel aria-labelledby="history-title" {
            h2 #history-title { (page.t("account-history")) }
            ul.account-history {
                @for told in shown.history {
                    li {
                        (change(page, &told.change))
                        small { " "
                            @if let Some(by) = &told.by { bdi { (by) } ", " }
                            (ago(page, told.at, shown.now)) }
                    }
                }
                li { (page.t("account-made"))
                    small { " " (moment(page, shown.person.created_at)) } }
            }
        }
    }
}

/// What was done, in words.
fn change(page: &Page, change: &AccountChange) -> String {
    match change {
        AccountChange::SwitchedOn => page.t("change-switched-on"),
        AccountChange::SwitchedOff => page.t("change-switched-off"),
        AccountChange::Roles { roles } => {
            page.with("change-roles-to", &[("roles", &roles_in_words(page, roles))])
        }
        AccountChange::Work => page.t("change-work"),
        AccountChange::PasswordChanged => page.t("change-password-changed"),
        AccountChange::ResetLinkMade => page.t("change-reset-link-made"),
        AccountChange::PasswordReset => page.t("change-password-reset"),
        AccountChange::SecondFactorSet => page.t("change-second-factor-set"),
        AccountChange::SecondFactorRemoved => page.t("change-second-factor-removed"),
        AccountChange::RecoveryCodesMade => page.t("change-recovery-codes-made"),
        AccountChange::RecoveryCodeUsed => page.t("change-recovery-code-used"),
        AccountChange::Name { before } => page.with("change-name-from", &[("name", before)]),
        AccountChange::Address { before } => {
            page.with("change-address-from", &[("email", before.as_str())])
        }
        AccountChange::PasskeyAdded { name } => page.with("change-passkey", &[("name", name)]),
        AccountChange::PasskeyRemoved { name } => {
            page.with("change-passkey-removed", &[("name", name)])
        }
        AccountChange::ProviderLinked => page.t("change-provider-linked"),
        AccountChange::SessionsEnded => page.t("change-sessions-ended"),
    }
}
