//! The home page: where a reader's language is chosen, and the contents are shown.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::home_view::{self, Home};
use crate::domain::articles::Library;
use crate::domain::people::Reader;
use crate::i18n::Lang;
use crate::urls;
use crate::web::cache::PageKey;
use crate::web::page::{Page, home_languages};
use crate::web::parts::contents::{Line, Turning};
use crate::web::respond::{self, Answer, cached, see_other};
use crate::web::site::Site;
use crate::web::visitor::{Visitor, has_session_cookie};

/// Articles outside any section on a page.
pub const LOOSE_PAGE: usize = 60;

/// `/`: on to the home page of the reader's language.
pub async fn choose(visitor: Visitor) -> HttpResponse {
    see_other(&urls::home(visitor.lang))
}

/// `/{lang}/`
///
/// # Errors
/// When the page's visitor cannot be known.
pub async fn home(
    site: &web::Data<Site>,
    request: &HttpRequest,
    visitor: Visitor,
    page: usize,
) -> Answer {
    let visitor_lang = visitor.lang;
    let key = PageKey {
        version: site.desk.library().version,
        lang: visitor_lang,
        address: format!("{}?{page}", urls::home(visitor_lang)),
    };
    let is_anonymous = !has_session_cookie(request);
    if is_anonymous && let Some(kept) = site.pages.get(&key) {
        return Ok(cached(request, &kept, None));
    }
    let reader = visitor.reader();
    let drawn = draw(site, visitor, &reader, page);
    if !is_anonymous {
        return Ok(respond::page(drawn));
    }
    let kept = site.pages.put(key, drawn.into_string());
    Ok(cached(request, &kept, None))
}

fn draw(site: &Site, visitor: Visitor, reader: &Reader, number: usize) -> maud::Markup {
    let library = site.desk.library();
    let mut page = Page::new(site, &visitor);
    page.languages = home_languages(site);
    let lang = visitor.lang;
    home_view::home(&page, &contents(&library, reader, lang, number))
}

/// The contents in `lang`, or in the language that the site speaks first if there is nothing
/// in `lang`.
fn contents(library: &Arc<Library>, reader: &Reader, lang: Lang, number: usize) -> Home {
    let shelves = library.shelves(reader);
    let has_content = |lang: Lang| shelves.section(lang, "").filter(|top| top.count > 0);
    let (content_lang, top) = match has_content(lang) {
        Some(top) => (lang, Some(top)),
        None => (library.default_lang, has_content(library.default_lang)),
    };
    let Some(top) = top else {
        return Home { answers: 0, lines: Vec::new(), turning: None, other_lang: None };
    };
    let sections = top.sections.iter().filter_map(|path| shelves.section(content_lang, path));
    let mut lines: Vec<Line> = match number {
        0 | 1 => sections
            .map(|section| Line {
                address: urls::section(content_lang, &section.path),
                title: section.title.clone(),
                count: Some(section.count),
            })
            .collect(),
        _ => Vec::new(),
    };
    let number = number.max(1);
    let loose = top.articles.iter().skip((number - 1) * LOOSE_PAGE).take(LOOSE_PAGE);
    lines.extend(loose.map(|article| Line {
        address: urls::article(&article.at),
        title: article.title.clone(),
        count: None,
    }));
    let pages = top.articles.len().div_ceil(LOOSE_PAGE).max(1);
    let at = |number: usize| format!("{}?page={number}", urls::home(content_lang));
    let turning = Turning {
        before: (number > 1).then(|| at(number - 1)),
        after: (number < pages).then(|| at(number + 1)),
        place: Some((number, pages)),
    };
    Home {
        answers: top.count,
        lines,
        turning: Some(turning),
        other_lang: (content_lang != lang).then_some(content_lang),
    }
}
