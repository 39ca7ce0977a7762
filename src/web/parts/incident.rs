//! The incident banner, on top of every page of the customers' site.

use maud::{Markup, html};

use crate::domain::articles::incident::Level;
use crate::i18n::Lang;
use crate::web::page::Page;

/// What the banner shows on a page.
#[derive(Clone, Debug)]
pub struct Banner {
    /// How bad it is.
    pub level: Level,
    /// What it says.
    pub text: String,
    /// The language that it says it in.
    pub lang: Lang,
    /// The article that says more: address, title.
    pub article: Option<(String, String)>,
}

/// The banner; nothing if there is none.
#[must_use]
pub fn incident(page: &Page) -> Markup {
    html! {
        @if let Some(banner) = &page.incident {
            aside.incident.incident-trouble[banner.level == Level::Trouble]
                aria-label=(page.t(label(banner.level))) {
                div.bar role="status" {
                    strong { (page.t(label(banner.level))) } " "
                    p { span lang=(banner.lang) dir=(banner.lang.direction().as_str()) {
                        (banner.text) }
                        @if let Some((address, title)) = &banner.article {
                            " " a href=(address) { bdi { (title) } }
                        }
                    }
                }
            }
        }
    }
}

/// The word for a level.
#[must_use]
pub fn label(level: Level) -> &'static str {
    match level {
        Level::Notice => "incident-notice",
        Level::Trouble => "incident-trouble",
    }
}
