//! Where somebody is signed in: a row for each browser, with a button that ends it.

use jiff::Timestamp;
use maud::{Markup, html};

use super::form::token;
use super::table::{Caption, Column, Kind, Row, Table, table};
use super::when::{ago, moment};
use crate::domain::people::Device;
use crate::domain::people::session::Session;
use crate::web::page::Page;

/// The sessions of one account.
pub struct Sessions<'a> {
    /// The sessions.
    pub sessions: &'a [Session],
    /// The name of the one that looks, if it is among them.
    pub used: Option<&'a str>,
    /// The time.
    pub now: Timestamp,
    /// Where the name of one that is to end is sent.
    pub action: &'a str,
}

/// The table.
#[must_use]
pub fn sessions(page: &Page, shown: &Sessions<'_>) -> Markup {
    let list = Table {
        id: "sessions",
        caption: Caption::Spoken(page.t("sessions")),
        columns: vec![
            Column::new(page.t("column-browser"), Kind::Name),
            Column::new(page.t("column-last-used"), Kind::Short),
            Column::new(page.t("column-signed-in"), Kind::Short),
            Column::new(page.t("column-session"), Kind::Doing),
        ],
        rows: shown.sessions.iter().map(|session| row(page, shown, session)).collect(),
    };
    table(page, &list)
}

fn row(page: &Page, shown: &Sessions<'_>, session: &Session) -> Row {
    let name = session.name();
    let is_used = shown.used == Some(name.as_str());
    let device = in_words(page, session.device);
    Row::new(vec![
        html! { bdi { (device) }
        @if is_used { (page.t("list-comma")) strong { (page.t("this-browser")) } } },
        html! { (ago(page, session.seen_at, shown.now)) },
        html! { (moment(page, session.created_at)) },
        html! { form method="post" action=(shown.action) {
            (token(page))
            button.link name="session" value=(name) { (page.t("end-session"))
                span.vh { " " (device) } }
        } },
    ])
}

/// What is known of a device, in words.
#[must_use]
pub fn in_words(page: &Page, device: Device) -> String {
    match (device.browser, device.system) {
        (Some(browser), Some(system)) => {
            let names = [("browser", browser.name()), ("system", system.name())];
            page.with("browser-on-system", &names)
        }
        (Some(browser), None) => browser.name().to_owned(),
        (None, Some(system)) => system.name().to_owned(),
        (None, None) => page.t("browser-unknown"),
    }
}
