//! What a page says about itself: that something was done or went wrong, that there is
//! nothing here, or too much to show.

use maud::{Markup, html};

use crate::web::page::Page;

/// What kind of message it is. The words say it as well: the colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Notice,
    /// Something was done.
    Success,
    /// Something wants looking at.
    Warning,
    /// Something is wrong.
    Error,
}

/// A message above what it is about. What is wrong is read out at once, the rest in its turn.
#[must_use]
pub fn message(tone: Tone, body: &Markup) -> Markup {
    let (class, role) = match tone {
        Tone::Notice => ("flash flash-notice", "status"),
        Tone::Success => ("flash", "status"),
        Tone::Warning => ("flash flash-warn", "status"),
        Tone::Error => ("flash flash-bad", "alert"),
    };
    html! { div class=(class) role=(role) { (body) } }
}

/// Nothing is here: why, and what to do now.
#[must_use]
pub fn empty(words: &str, next: &Markup) -> Markup {
    html! { div.empty { p { (words) } (next) } }
}

/// More than fits: how much is shown of how much, and how to see the rest.
#[must_use]
pub fn very_full(page: &Page, (shown, total): (usize, &str), next: &str) -> Markup {
    let shown = page.number(shown);
    html! {
        p.very-full { strong { (page.with("very-full", &[("shown", &shown), ("total", total)])) }
            " " (next) }
    }
}

/// Where a script is fetching something; it fills the place or takes it away.
#[must_use]
pub fn loading(page: &Page) -> Markup {
    html! { p.loading aria-busy="true" role="status" { (page.t("loading")) } }
}
