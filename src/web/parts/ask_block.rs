//! The way to a person, at the end of pages.

use maud::{Markup, html};

use crate::urls;
use crate::web::page::Page;

/// The block, under its own heading; what was searched for goes with it.
#[must_use]
pub fn ask_block(page: &Page, heading: &str, words: &str) -> Markup {
    let address = match words {
        "" => urls::ask(page.lang),
        words => urls::ask_about(words, page.lang),
    };
    html! {
        section.ask-block {
            h2 { (heading) }
            p { (page.t("a-person-reads"))
                @if let Some(time) = page.reply_time() { " " (time) } }
            p { a.button href=(address) { (page.t("ask-a-person")) } }
        }
    }
}
