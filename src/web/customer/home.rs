//! The home page: where a reader's language is chosen, and the contents are shown.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use super::home_view::{self, Home};
use super::pages;
use crate::domain::articles::elsewhere::only_in;
use crate::domain::articles::{ArticlePath, Library, SectionOfArticles};
use crate::domain::people::Reader;
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::{Page, home_languages};
use crate::web::parts::contents::{Below, Line, Turning};
use crate::web::parts::only_in::Group;
use crate::web::respond::{Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// Articles outside any section on a page.
pub const LOOSE_PAGE: usize = 60;

/// The most lines of “answered most”.
const ANSWERED_MAX: usize = 7;
/// Fewer are no list.
const ANSWERED_MIN: usize = 3;
/// Articles named under their section.
const FIRST_SHOWN: usize = 3;

/// `/`: on to the home page of the reader's language.
pub async fn choose(visitor: Visitor) -> HttpResponse {
    see_other(&urls::home(visitor.lang))
}

/// `/{lang}/`
///
/// # Errors
/// When drawing is cut off.
pub(super) async fn home(
    site: &web::Data<Site>,
    request: &HttpRequest,
    visitor: Visitor,
    library: Arc<Library>,
) -> Answer {
    let lang = visitor.lang;
    let reader = visitor.reader();
    let others = visitor.other_languages(&library.shelves(&reader).languages());
    let (_, top) = top_of(&library, &reader, (lang, &others));
    let pages = top.map_or(1, |top| top.articles.len().div_ceil(LOOSE_PAGE).max(1));
    let number = pages::number(request).clamp(1, pages);
    let figures = Arc::clone(&site.desk.figures());
    let ranking = figures.ranking;
    let also = pages::also(&others);
    let key = site.page_key(&library, lang, format!("home?{number}&{ranking}{also}"));
    let draw = move |site: &Site, visitor: &Visitor| {
        let mut page = Page::new(site, visitor);
        page.languages = home_languages(site);
        page.alternates.clone_from(&page.languages);
        let reader = visitor.reader();
        let answered = match number {
            1 => answered_most(&library, &reader, &figures.answered),
            _ => Vec::new(),
        };
        let contents = contents(&library, &reader, (lang, &others), number);
        home_view::home(&page, &Home { answered, ..contents })
    };
    pages::page(site, request, (key, None), visitor, draw).await
}

/// The top of the contents in `lang`; if there is nothing in it, in another language that the
/// reader reads, else in the one that the site speaks first.
fn top_of<'a>(
    library: &'a Library,
    reader: &Reader,
    (lang, others): (Lang, &[Lang]),
) -> (Lang, Option<&'a SectionOfArticles>) {
    let shelves = library.shelves(reader);
    let has_content = |lang: Lang| shelves.section(lang, "").filter(|top| top.count > 0);
    let mut languages = std::iter::once(lang).chain(others.iter().copied());
    match languages.find_map(|lang| Some((lang, has_content(lang)?))) {
        Some((lang, top)) => (lang, Some(top)),
        None => (library.default_lang, has_content(library.default_lang)),
    }
}

/// The articles that answered most, of those that the reader may see in their language;
/// nothing, if there are too few for a list.
fn answered_most(library: &Library, reader: &Reader, ranked: &[ArticlePath]) -> Vec<Line> {
    let shelves = library.shelves(reader);
    let own = ranked.iter().filter(|at| at.lang == reader.lang());
    let lines: Vec<Line> = own
        .filter_map(|at| shelves.article(at))
        .take(ANSWERED_MAX)
        .map(|article| Line {
            address: urls::article(&article.at),
            title: article.title.clone(),
            count: None,
            below: Below::Nothing,
        })
        .collect();
    if lines.len() < ANSWERED_MIN { Vec::new() } else { lines }
}

/// What the page of this number shows.
fn contents(
    library: &Library,
    reader: &Reader,
    (lang, others): (Lang, &[Lang]),
    number: usize,
) -> Home {
    let shelves = library.shelves(reader);
    let (content_lang, top) = top_of(library, reader, (lang, others));
    let Some(top) = top else {
        return Home::default();
    };
    // A single section would be a list of one line: what is in it is shown instead.
    let single = match top.sections.as_slice() {
        [only] if top.articles.is_empty() => shelves.section(content_lang, only),
        _ => None,
    };
    let elsewhere = only_in(shelves, (content_lang, ""), others).iter().map(Group::of).collect();
    if let Some(section) = single.filter(|section| section.sections.is_empty()) {
        let other_lang = (content_lang != lang).then_some(content_lang);
        let lines = of_section(section, content_lang);
        return Home { answers: top.count, other_lang, elsewhere, lines, ..Home::default() };
    }
    let sections = top.sections.iter().filter_map(|path| shelves.section(content_lang, path));
    let mut lines: Vec<Line> = match number {
        1 => sections
            .map(|section| Line {
                address: urls::section(content_lang, &section.path),
                title: section.title.clone(),
                count: Some(section.count),
                below: Below::First(first_of(section)),
            })
            .collect(),
        _ => Vec::new(),
    };
    let loose = top.articles.iter().skip((number - 1) * LOOSE_PAGE).take(LOOSE_PAGE);
    lines.extend(loose.map(|article| Line {
        address: urls::article(&article.at),
        title: article.title.clone(),
        count: None,
        below: Below::Nothing,
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
        elsewhere,
        other_lang: (content_lang != lang).then_some(content_lang),
        ..Home::default()
    }
}

/// The first articles of a section.
fn first_of(section: &SectionOfArticles) -> Vec<(String, String)> {
    let first = section.articles.iter().take(FIRST_SHOWN);
    first.map(|article| (urls::article(&article.at), article.title.clone())).collect()
}

/// The articles of the only section there is.
fn of_section(section: &SectionOfArticles, lang: Lang) -> Vec<Line> {
    let lines = section.articles.iter().take(LOOSE_PAGE).map(|article| Line {
        address: urls::article(&article.at),
        title: article.title.clone(),
        count: None,
        below: Below::Words(article.summary.clone()),
    });
    let more = (section.articles.len() > LOOSE_PAGE).then(|| Line {
        address: urls::section(lang, &section.path),
        title: section.title.clone(),
        count: Some(section.count),
        below: Below::Nothing,
    });
    lines.chain(more).collect()
}
