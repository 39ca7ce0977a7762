//! What the theme puts into a page of customers: text in its middle or in its footer, links in
//! its header.

use maud::{Markup, PreEscaped, html};

use crate::theme::Slot;
use crate::web::page::Page;

/// The text of a slot, set like an article.
#[must_use]
pub fn text(page: &Page, slot: Slot) -> Markup {
    html! {
        @if let Some(filled) = page.theme.slot(slot, page.lang) {
            div.slot.prose lang=[filled.lang.map(|lang| lang.code())]
                dir=[filled.lang.is_none().then_some("auto")] { (PreEscaped(&filled.html)) }
        }
    }
}

/// The links of the header, as items of its list.
#[must_use]
pub fn links(page: &Page) -> Markup {
    html! {
        @if let Some(filled) = page.theme.slot(Slot::Header, page.lang) { (PreEscaped(&filled.html)) }
    }
}
