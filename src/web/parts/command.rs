//! The command bar: a window that Ctrl K opens on every page. A script fills its list; where
//! there is none, the header, the menus and the search lead everywhere as well.

use maud::{Markup, html};

use super::desk_pages::desk_pages;
use super::search_box::WORDS_CHARS_MAX;
use super::status::view_words;
use crate::domain::tickets::status::View;
use crate::urls;
use crate::web::page::{Current, Page, plain};

/// The window, closed.
#[must_use]
pub fn dialog(page: &Page, current: Current) -> Markup {
    let is_desk = current.is_desk();
    let search = if is_desk { urls::DESK_SEARCH.to_owned() } else { urls::search_in(page.lang) };
    html! {
        dialog.command #command aria-labelledby="command-title" {
            h2.vh #command-title { (page.t("command")) }
            form method="dialog" { button.link { (page.t("close")) } }
            input type="text" inputmode="search" enterkeyhint="go" dir="auto" autocomplete="off"
                maxlength=(WORDS_CHARS_MAX) aria-labelledby="command-title"
                placeholder=(page.t(if is_desk { "command-hint-desk" } else { "command-hint" }))
                data-desk=[is_desk.then_some(urls::DESK_COMMANDS)]
                data-suggestions=[(!is_desk).then_some(urls::SUGGEST)]
                data-search=(search)
                data-label=(page.t("command"))
                data-label-here=(page.t("command-here"))
                data-label-pages=(page.t("pages"))
                data-label-found=(page.t("answers"))
                data-label-search=(plain(&page.with("command-search", &[("words", "{words}")])));
            div #command-list hidden {}
            @if is_desk { template { (links(page)) } }
        }
    }
}

/// Every page and view of the desk that this person may open.
fn links(page: &Page) -> Markup {
    html! {
        @for one in desk_pages(page) {
            @if one.menu == Some(Current::Queue) {
                @for view in View::ALL {
                    a href=(urls::desk_queue(view.name(), None))
                        data-key=[one.key.filter(|_| view == View::Waiting)] {
                        (page.t(one.label)) ": " (page.t(view_words(view))) }
                }
            } @else { a href=(one.address) data-key=[one.key] { (page.t(one.label)) } }
        }
        a href=(urls::home(page.lang)) { (page.site_name) }
    }
}

/// What opens it on the desk; without script it leads to the search.
#[must_use]
pub fn opener(page: &Page) -> Markup {
    html! {
        a.go href=(urls::DESK_SEARCH) data-commands { (page.t("command")) " "
            kbd data-chord hidden dir="ltr" { "Ctrl K" } }
    }
}
