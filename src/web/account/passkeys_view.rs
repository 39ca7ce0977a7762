//! The page of one's own passkeys, and the one on which a browser makes one.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::people::Person;
use crate::domain::people::passkeys::Passkey;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::done::just_done;
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::password::confirmation;
use crate::web::parts::table::{Caption, Column, Kind, Row, Table, table};
use crate::web::parts::when::{ago, moment};

/// One was made.
pub const ADDED: &str = "added";
/// One was removed.
pub const REMOVED: &str = "removed";

const DONE: [(&str, &str); 2] = [(ADDED, "passkey-added"), (REMOVED, "passkey-removed")];

/// What the page shows.
pub struct Shown<'a> {
    /// Whose they are.
    pub person: &'a Person,
    /// Those that there are.
    pub passkeys: &'a [Passkey],
    /// The time.
    pub now: Timestamp,
    /// What was just done, as the address names it.
    pub done: &'a str,
    /// The name in the form.
    pub name: &'a str,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn passkeys(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = title(page, page.t("passkeys"), shown.errors);
    let head = Head::new(words, "page narrow", Current::Account);
    let body = html! {
        (error_summary(page, shown.errors))
        p.crumbs { a href=(urls::ACCOUNT) { (page.t("your-account")) } }
        h1 { (page.t("passkeys")) }
        (just_done(page, &DONE, shown.done))
        p { (page.t("passkeys-hint")) }
        @if !shown.passkeys.is_empty() { (table(page, &list(page, shown))) }
        section.panel aria-labelledby="add-passkey" {
            h2 #add-passkey { (page.t("passkey-add")) }
            (form(page, shown))
        }
    };
    layout(page, &head, &body)
}

fn list(page: &Page, shown: &Shown<'_>) -> Table {
    let row = |passkey: &Passkey| {
        Row::new(vec![
            html! { bdi { (passkey.name) } },
            html! { (moment(page, passkey.made_at)) },
            html! { @match passkey.used_at {
                Some(at) => (ago(page, at, shown.now)),
                None => (page.t("passkey-unused")),
            } },
            html! { form method="post" action=(urls::PASSKEYS_REMOVE) {
                (token(page))
                button.link name="passkey" value=(passkey.id) { (page.t("passkey-remove"))
                    span.vh { " " (passkey.name) } }
            } },
        ])
    };
    Table {
        id: "passkeys",
        caption: Caption::Spoken(page.t("passkeys")),
        columns: vec![
            Column::new(page.t("column-name"), Kind::Name),
            Column::new(page.t("column-made"), Kind::Short),
            Column::new(page.t("column-last-used"), Kind::Short),
            Column::new(page.t("column-passkey"), Kind::Doing),
        ],
        rows: shown.passkeys.iter().map(row).collect(),
    }
}

fn form(page: &Page, shown: &Shown<'_>) -> Markup {
    let name = TextField {
        name: "name",
        kind: "text",
        label: page.t("passkey-name"),
        hint: Some(page.t("passkey-name-hint")),
        autocomplete: "off",
        value: shown.name,
        need: Need::Required,
    };
    html! {
        form method="post" action=(urls::PASSKEYS_BEGIN) novalidate {
            (token(page))
            (text_field(page, &name, shown.errors))
            (confirmation(page, shown.person, ("password", page.t("password")), shown.errors))
            p.actions { button { (page.t("passkey-add")) } }
        }
    }
}

/// The page on which the browser makes a passkey: by script, as there is no other way.
#[must_use]
pub fn make(page: &Page, name: &str, question: &str) -> Markup {
    let head = Head::new(page.t("passkey-add"), "page narrow", Current::Account);
    let body = html! {
        p.crumbs { a href=(urls::PASSKEYS) { (page.t("passkeys")) } }
        h1 { (page.t("passkey-add")) }
        div data-passkey-none { (message(Tone::Warning, &html! { p { (page.t("passkey-none")) } })) }
        form method="post" action=(urls::PASSKEYS) data-passkey-make=(question) hidden {
            (token(page))
            input type="hidden" name="name" value=(name);
            input type="hidden" name="credential";
            p { (page.t("passkey-make-hint")) }
            p.error data-passkey-failed role="alert" hidden { (page.t("passkey-failed")) }
            p.actions { button { (page.t("passkey-make")) } }
        }
    };
    layout(page, &head, &body)
}
