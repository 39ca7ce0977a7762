//! The page on which admins see how the widget is put into a product.

use maud::{Markup, html};

use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::layout::layout;

/// The page; `origins` are those whose pages may show the widget.
#[must_use]
pub fn widget(page: &Page, origins: &[String]) -> Markup {
    let head = Head::new(page.t("widget-title"), "wide widget-page", Current::Widget);
    let base = &page.link_base;
    let snippet = format!(
        "<script src=\"{base}{}\" async></script>\n<noscript><a href=\"{base}{}\">{}</a></noscript>",
        urls::WIDGET_SCRIPT,
        urls::ASK,
        page.t("ask-a-person"),
    );
    let body = html! {
        h1 { (page.t("widget-title")) }
        p { (page.t("widget-intro")) }
        section.panel {
            h2 { (page.t("widget-snippet")) }
            pre tabindex="0" { code #snippet dir="ltr" { (snippet) } }
            p { button.second.small type="button" data-copy="#snippet" hidden { (page.t("copy")) } }
        }
        section.panel {
            h2 { (page.t("widget-origins")) }
            @if origins.is_empty() { p { (page.t("widget-origins-none")) } }
            ul { @for origin in origins { li { code dir="ltr" { (origin) } } } }
        }
        section.panel {
            h2 { (page.t("widget-try")) }
            p { (page.t("widget-try-hint")) }
            p { button.second type="button" data-answerdesk-open { (page.t("widget-open")) } }
            script src=(urls::WIDGET_SCRIPT) async data-lang=(page.lang) {}
        }
    };
    layout(page, &head, &body)
}
