//! The frame of every page: head, header, menus, footer.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::desk_pages::desk_pages;
use super::incident::incident;
use super::{command, keys, search_box, slot};
use crate::domain::permissions::Action;
use crate::i18n::Lang;
use crate::theme::Slot;
use crate::urls;
use crate::web::page::{Current, Head, Listing, Page};

/// A whole page.
#[must_use]
pub fn layout(page: &Page, head: &Head, body: &Markup) -> Markup {
    let dir = page.words.lang.direction().as_str();
    html! {
        (DOCTYPE)
        html lang=(page.words.lang) dir=(dir)
            data-label-copy=(page.t("copy")) data-label-copied=(page.t("copied")) {
            (head_of(page, head))
            body class=[head.current.is_desk().then_some("desk")] {
                a.skip href="#main" { (page.t("skip")) }
                (header_of(page, head))
                @if head.current.is_desk() { (desk_nav(page, head.current)) }
                @else { (incident(page)) }
                main #main .(head.main) tabindex="-1" { (body) }
                (footer(page, head.current))
                (command::dialog(page, head.current))
                @if head.current.is_desk() { (keys::dialog(page)) }
            }
        }
    }
}

/// A page for a frame of another product: nothing around its body.
#[must_use]
pub fn framed(page: &Page, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(page.words.lang) dir=(page.words.lang.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – " (page.site_name) }
                meta name="robots" content="noindex";
                meta name="color-scheme" content="light dark";
                link rel="stylesheet" href=(page.theme.style_sheet());
                script type="module" src=(page.theme.address("js/embed.js")) {}
            }
            body.framed { main #main.("narrow") tabindex="-1" { (body) } }
        }
    }
}

fn head_of(page: &Page, head: &Head) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (head.title) " – " (page.site_name) }
            @if let Some(description) = &head.description {
                meta name="description" content=(description);
            }
            @if head.listing == Listing::Unlisted { meta name="robots" content="noindex"; }
            meta name="color-scheme" content="light dark";
            @if let Some([light, dark]) = page.theme.bars() {
                meta name="theme-color" media="(prefers-color-scheme: light)" content=(light);
                meta name="theme-color" media="(prefers-color-scheme: dark)" content=(dark);
            }
            link rel="stylesheet" href=(page.theme.style_sheet());
            @if head.current.is_desk() || head.current == Current::Pieces {
                link rel="stylesheet" href=(page.theme.desk_sheet()); }
            // Nothing is shown before the style sheet is there: fonts leave it the line.
            @for font in page.theme.first_fonts(page.lang) {
                link rel="preload" href=(font) as="font" type="font/woff2" crossorigin
                    fetchpriority="low";
            }
            link rel="icon" href=(page.theme.address("icons/favicon.svg")) type="image/svg+xml";
            @if head.listing == Listing::Listed {
                @for (lang, address) in &page.alternates {
                    link rel="alternate" hreflang=(lang) href={ (page.link_base) (address) };
                }
            }
            script type="module" src=(page.theme.address("js/main.js")) {}
            @if let Some(data) = &head.data {
                script type="application/ld+json" { (PreEscaped(data)) }
            }
        }
    }
}

fn header_of(page: &Page, head: &Head) -> Markup {
    let is_ask = head.current == Current::Ask;
    html! {
        header.site { div.bar {
            a.site-name href=(urls::home(page.lang)) { bdi { (page.site_name) } }
            @if !matches!(head.current, Current::Search | Current::DeskSearch | Current::Pieces) {
                (search_box::small(page, head.current)) }
            nav aria-label=(page.t("nav-site")) { ul {
                @if !head.current.is_desk() { (slot::links(page)) }
                li.to-questions { a href=(urls::questions(page.lang))
                    aria-current=[(head.current == Current::Questions).then_some("page")] {
                    (page.t("my-questions")) } }
                li.to-ask { a href=(urls::ask(page.lang)) aria-current=[is_ask.then_some("page")] {
                    (page.t("ask-a-person")) } }
                @if page.may(Action::WorkOnTickets) {
                    li.to-desk { a href=(urls::DESK) { (page.t("desk")) } }
                }
                li.to-sign-in { (sign_in_or_out(page)) }
                li.to-language { (language_menu(page)) }
            } }
        } }
    }
}

fn sign_in_or_out(page: &Page) -> Markup {
    html! {
        @if page.person.is_some() {
            form method="post" action=(urls::SIGN_OUT) {
                (super::form::token(page))
                button.link { (page.t("sign-out")) }
            }
        } @else {
            a href=(urls::SIGN_IN) { (page.t("sign-in")) }
        }
    }
}

fn language_menu(page: &Page) -> Markup {
    html! {
        details.menu name="menu" {
            summary { span.vh { (page.t("language")) ": " } (page.lang.own_name()) }
            ul {
                @for (lang, address) in &page.languages {
                    li { a href=(choosing(address, *lang)) lang=(lang) hreflang=(lang)
                        dir=(lang.direction().as_str())
                        aria-current=[(*lang == page.lang).then_some("true")] {
                        (lang.own_name())
                        @if page.untranslated.contains(lang) {
                            small lang=(page.words.lang) { (page.t("not-translated")) }
                        }
                    } }
                }
            }
        }
    }
}

/// The address with the language as a choice that is remembered.
fn choosing(address: &str, lang: Lang) -> String {
    match (address.contains("lang="), address.contains('?')) {
        (true, _) => address.to_owned(),
        (false, true) => format!("{address}&lang={lang}"),
        (false, false) => format!("{address}?lang={lang}"),
    }
}

fn desk_nav(page: &Page, current: Current) -> Markup {
    html! {
        nav.desk-nav aria-label=(page.t("desk")) { ul {
            @for one in desk_pages(page).filter(|one| one.menu.is_some()) {
                li { a href=(one.address) data-key=[one.key]
                    data-dialog=[(one.menu == Some(Current::Keys)).then_some("keys")]
                    aria-current=[(one.menu == Some(current)).then_some("page")] {
                    (page.t(one.label)) } }
            }
            li { (command::opener(page)) }
        } }
    }
}

fn footer(page: &Page, current: Current) -> Markup {
    html! {
        footer.site {
            @if !current.is_desk() { (slot::text(page, Slot::Footer)) }
            div.bar {
            p { a href=(urls::ask(page.lang)) { (page.t("ask-a-person")) } " "
                (page.t("a-person-reads")) " "
                a href=(urls::standards(page.lang)) { (page.t("standards")) } }
            p { label.keys-switch hidden { input type="checkbox" data-keys-switch; " "
                (page.t("keys-switch")) " " kbd { "/" } } }
        } }
    }
}
