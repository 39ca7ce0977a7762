//! The page of the second step: what it is, its key, its recovery codes.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::people::Person;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};
use crate::web::parts::password::confirmation;
use crate::web::parts::qr::qr;
use crate::web::parts::when::moment;

/// What the form sends to get new recovery codes.
pub const NEW_CODES: &str = "codes";
/// What it sends to turn the second step off.
const OFF: &str = "off";
/// A key is written in groups of so many letters.
const GROUP_CHARS: usize = 4;

/// How the second step stands.
pub enum State {
    /// It is off.
    Off,
    /// A key waits for its first code.
    Waiting {
        /// The key, in base 32.
        key: String,
    },
    /// It is on.
    On {
        /// Since when.
        since: Timestamp,
        /// How many recovery codes are left.
        codes_left: usize,
    },
}

/// What the page shows.
pub struct Shown<'a> {
    /// Whose second step it is.
    pub person: &'a Person,
    /// How it stands.
    pub state: State,
    /// What the app reads, while a key waits.
    pub address: String,
    /// Whether it must be set up before anything else.
    pub is_required: bool,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The page.
#[must_use]
pub fn second_factor(page: &Page, shown: &Shown<'_>) -> Markup {
    let words = title(page, page.t("second-factor"), shown.errors);
    let head = Head::new(words, "page narrow", Current::Account);
    let body = html! {
        (error_summary(page, shown.errors))
        p.crumbs { a href=(urls::ACCOUNT) { (page.t("your-account")) } }
        h1 { (page.t("second-factor")) }
        @if shown.is_required {
            (message(Tone::Warning, &html! { p { (page.t("second-factor-required")) } }))
        }
        @match &shown.state {
            State::Off => (off(page, shown)),
            State::Waiting { key } => (waiting(page, shown, key)),
            State::On { since, codes_left } => {
                p { (page.t("second-factor-since")) " " (moment(page, *since)) }
                (on(page, shown, *codes_left))
            }
        }
    };
    layout(page, &head, &body)
}

fn off(page: &Page, shown: &Shown<'_>) -> Markup {
    html! {
        p { (page.t("second-factor-hint")) }
        form method="post" action=(urls::SECOND_FACTOR_BEGIN) novalidate {
            (token(page))
            (username(shown.person))
            (confirmation(page, shown.person, ("password", page.t("password")), shown.errors))
            p.actions { button { (page.t("second-factor-set-up")) } }
        }
    }
}

fn waiting(page: &Page, shown: &Shown<'_>, key: &str) -> Markup {
    let letters: Vec<char> = key.chars().collect();
    let groups: Vec<String> = letters.chunks(GROUP_CHARS).map(String::from_iter).collect();
    html! {
        p { (page.t("second-factor-scan")) }
        p { (qr(&shown.address, &page.t("second-factor-picture"))) }
        p { (page.t("second-factor-scan-hint")) " "
            code #key dir="ltr" translate="no" { (groups.join(" ")) } }
        form method="post" action=(urls::SECOND_FACTOR) novalidate {
            (token(page))
            (code_field(page, page.t("second-factor-code"), None, shown.errors))
            p.actions { button { (page.t("second-factor-turn-on")) } }
        }
    }
}

fn on(page: &Page, shown: &Shown<'_>, codes_left: usize) -> Markup {
    html! {
        p { (page.count("recovery-codes-left", codes_left)) }
        form method="post" action=(urls::SECOND_FACTOR_CHANGE) novalidate {
            (token(page))
            (username(shown.person))
            (confirmation(page, shown.person, ("password", page.t("password")), shown.errors))
            p.actions {
                button name="what" value=(NEW_CODES) { (page.t("recovery-codes-new")) } " "
                button.second name="what" value=(OFF) { (page.t("second-factor-turn-off")) }
            }
        }
    }
}

/// Password managers fill in the right account by this.
fn username(person: &Person) -> Markup {
    html! { input type="hidden" name="username" autocomplete="username" value=(person.email); }
}

/// The field for a code.
#[must_use]
pub fn code_field(
    page: &Page,
    label: String,
    hint: Option<String>,
    errors: &[FieldError],
) -> Markup {
    let field = TextField {
        name: "code",
        kind: "text",
        label,
        hint,
        autocomplete: "one-time-code",
        value: "",
        need: Need::Required,
    };
    text_field(page, &field, errors)
}

/// The page that shows new recovery codes, once.
#[must_use]
pub fn codes(page: &Page, codes: &[String]) -> Markup {
    let head = Head::new(page.t("recovery-codes"), "page narrow", Current::Account);
    let body = html! {
        h1 { (page.t("recovery-codes")) }
        (message(Tone::Success, &html! { p { (page.t("second-factor-on")) } }))
        p { (page.t("recovery-codes-hint")) }
        ul.codes #codes dir="ltr" translate="no" {
            // The line ends are for whoever copies all of them.
            @for code in codes { li { code { (code) } "\n" } }
        }
        p.actions {
            button.second type="button" data-copy="#codes" hidden { (page.t("copy")) } " "
            a href=(urls::ACCOUNT) { (page.t("your-account")) }
        }
    };
    layout(page, &head, &body)
}
