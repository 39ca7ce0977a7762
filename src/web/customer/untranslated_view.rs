//! A page that is not translated: what it is called elsewhere, and the ways to it.

use maud::{Markup, html};

use crate::i18n::Lang;
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::ask_block::ask_block;
use crate::web::parts::layout::layout;
use crate::web::parts::search_box;

/// What the page shows.
pub struct Shown {
    /// The language that was asked for.
    pub lang: Lang,
    /// Where it can be read: language, address, title; the reader's strongest wish first.
    pub offers: Vec<(Lang, String, String)>,
}

/// The page.
#[must_use]
pub fn untranslated(page: &Page, shown: &Shown) -> Markup {
    let title = page.with("untranslated-title", &[("language", shown.lang.own_name())]);
    let head = Head::new(title.clone(), "page narrow", Current::Search);
    let body = html! {
        h1 { (title) }
        p { (page.t("untranslated-text")) }
        ul.offers {
            @for (lang, address, title) in &shown.offers {
                li {
                    a href=(address) hreflang=(lang) {
                        bdi lang=(lang) dir=(lang.direction().as_str()) { (title) }
                    }
                    " " span.label lang=(lang) { (lang.own_name()) }
                }
            }
        }
        (search_box::again(page, urls::SEARCH, ""))
        (ask_block(page, &page.t("need-help"), ""))
    };
    layout(page, &head, &body)
}
