//! The list of keys: a page, and the same in a dialog on every page of the desk.

use maud::{Markup, html};

use crate::web::page::{Current, Head, Page};
use crate::web::parts::layout::layout;

/// Keys, and the message that says what they do.
const KEYS: [(&[&str], &str); 12] = [
    (&["j", "k"], "key-move"),
    (&["o", "Enter"], "key-open"),
    (&["a"], "key-take"),
    (&["i"], "key-insert"),
    (&["l"], "key-link"),
    (&["r"], "key-reply"),
    (&["n"], "key-note"),
    (&["e"], "key-resolve"),
    (&["/"], "key-search"),
    (&["g q"], "key-queue"),
    (&["g w"], "key-write"),
    (&["?"], "key-help"),
];

/// The page.
#[must_use]
pub fn keys(page: &Page) -> Markup {
    let head = Head::new(page.t("keys"), "wide", Current::Keys);
    let body = html! {
        h1 { (page.t("keys")) }
        p { (page.t("keys-hint")) }
        section.panel.keys { (list(page)) (switch(page)) }
    };
    layout(page, &head, &body)
}

/// The dialog that `?` opens.
#[must_use]
pub fn dialog(page: &Page) -> Markup {
    html! {
        dialog.keys #keys aria-labelledby="keys-title" {
            h2 #keys-title { (page.t("keys")) }
            (list(page))
            (switch(page))
            form method="dialog" { button.second { (page.t("close")) } }
        }
    }
}

fn list(page: &Page) -> Markup {
    html! {
        dl { @for (keys, words) in KEYS { div {
            dt { @for key in keys { kbd dir="ltr" { (key) } " " } }
            dd { (page.t(words)) }
        } } }
    }
}

fn switch(page: &Page) -> Markup {
    html! {
        p { label.choice {
            input type="checkbox" data-keys-switch; " " span { (page.t("keys-on")) }
        } }
    }
}
