//! The keys of the desk: the list, the switch, and the dialog that `?` opens.

use maud::{Markup, html};

use crate::web::page::Page;

/// What is held with a key: it works in fields too, and the switch leaves it alone.
const CHORD: &str = "Ctrl K";
/// Keys, and the message that says what they do.
const KEYS: &[(&[&str], &str)] = &[
    (&[CHORD], "key-command"),
    (&["j", "k"], "key-move"),
    (&["o", "Enter"], "key-open"),
    (&["s"], "key-choose"),
    (&["b"], "key-bulk"),
    (&["x"], "key-next"),
    (&["a"], "key-take"),
    (&["i"], "key-insert"),
    (&["l"], "key-link"),
    (&["r"], "key-reply"),
    (&["n"], "key-note"),
    (&["e"], "key-resolve"),
    (&["w"], "key-wait"),
    (&["h"], "key-hold"),
    (&["z"], "key-put-off"),
    (&["f"], "key-follow"),
    (&["t"], "key-hand-over"),
    (&["m"], "key-merge"),
    (&["p"], "key-send-on"),
    (&["/"], "key-search"),
    (&["v"], "key-save-view"),
    (&["g q"], "key-queue"),
    (&["g v"], "key-views"),
    (&["g 1", "g 9"], "key-view"),
    (&["g c"], "key-customers"),
    (&["g w"], "key-write"),
    (&["g r"], "key-reports"),
    (&["?"], "key-help"),
];

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

/// What each key does.
#[must_use]
pub fn list(page: &Page) -> Markup {
    html! {
        dl { @for (keys, words) in KEYS { div {
            dt { @for key in keys.iter() {
                kbd dir="ltr" data-chord[*key == CHORD] { (key) } " " } }
            dd { (page.t(words)) }
        } } }
    }
}

/// The keys that help most on a page, as one line; shown while single keys are on.
#[must_use]
pub fn hint(page: &Page, wanted: &[&str]) -> Markup {
    let known = |words: &&str| KEYS.iter().find(|(_, own)| own == words);
    html! {
        p.hint.key-hint.keys-line hidden {
            @for (keys, words) in wanted.iter().filter_map(known) {
                span { @for key in *keys { kbd dir="ltr" { (key) } " " } (page.t(words)) } " "
            }
            span { kbd dir="ltr" { "?" } " " (page.t("keys")) }
        }
    }
}

/// Turns single keys off and on; the browser remembers it.
#[must_use]
pub fn switch(page: &Page) -> Markup {
    html! {
        p { label.choice {
            input type="checkbox" data-keys-switch; " " span { (page.t("keys-on")) }
        } }
    }
}
