//! What was just done, told on the page that comes after it: its address names it.

use maud::{Markup, html};

use super::message::{Tone, message};
use crate::web::page::Page;

/// Tells what an address names, if it is one of these: names, each with the message that tells it.
#[must_use]
pub fn just_done(page: &Page, all: &[(&str, &str)], name: &str) -> Markup {
    let told = all.iter().find(|(known, _)| *known == name);
    html! {
        @if let Some((_, id)) = told { (message(Tone::Success, &html! { p { (page.t(id)) } })) }
    }
}
