//! The list of keys as a page.

use maud::{Markup, html};

use crate::web::page::{Current, Head, Page};
use crate::web::parts::keys::{list, switch};
use crate::web::parts::layout::layout;

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
