//! A page that exists, but not in the language of its address.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;

use super::untranslated_view::{self, Shown};
use crate::domain::articles::elsewhere::{Offer, OfferedAt, offers};
use crate::domain::articles::{ArticlePath, Shelves};
use crate::urls;
use crate::web::page::Page;
use crate::web::respond::{Answer, page_with};
use crate::web::site::Site;
use crate::web::visitor::{Visitor, wished_languages};

/// Says in which languages there is what was asked for; `None` if there is nothing in any.
pub(super) fn show(
    site: &Site,
    request: &HttpRequest,
    visitor: &Visitor,
    (shelves, at): (&Shelves, &ArticlePath),
) -> Option<Answer> {
    let wished = wished_languages(request);
    let offered = offers(shelves, at, &wished);
    if offered.is_empty() {
        return None;
    }
    let reader = visitor.clone().in_lang(site.interface_lang(at.lang, &wished));
    let page = Page::new(site, &reader);
    let lines = offered.into_iter().map(|offer| {
        let address = address(&offer);
        (offer.lang, address, offer.title)
    });
    let shown = Shown { lang: at.lang, offers: lines.collect() };
    Some(Ok(page_with(StatusCode::NOT_FOUND, untranslated_view::untranslated(&page, &shown))))
}

fn address(offer: &Offer) -> String {
    match &offer.at {
        OfferedAt::Article(at) => urls::article(at),
        OfferedAt::Section(path) => urls::section(offer.lang, path),
    }
}
