//! Everything below a language: its home page, sections, articles, old addresses, drafts.

use std::sync::Arc;

use actix_web::{HttpRequest, web};

use super::{article_view, home, section_view};
use crate::domain::articles::{Article, ArticlePath, Library, Shelves, page as article_page, slug};
use crate::domain::asking::Step;
use crate::domain::permissions::{Action, may};
use crate::i18n::Lang;
use crate::urls;
use crate::web::cache::PageKey;
use crate::web::errors::WebError;
use crate::web::page::{BodyWords, Page, home_languages};
use crate::web::respond::{self, Answer, cached, moved};
use crate::web::site::Site;
use crate::web::visitor::{Visitor, has_session_cookie, trail, trail_cookie};

/// Articles of a section on one page.
const SECTION_PAGE: usize = 100;

/// `/{lang}/{path}`
///
/// # Errors
/// When there is nothing there for this reader.
pub async fn browse(
    site: web::Data<Site>,
    request: HttpRequest,
    address: web::Path<(String, String)>,
) -> Answer {
    let (lang, path) = address.into_inner();
    let Some(lang) = Lang::from_code(&lang) else {
        let visitor = <Visitor as actix_web::FromRequest>::extract(&request).await?;
        return old_address(site, request, visitor).await;
    };
    if !has_session_cookie(&request)
        && let Some(answer) = from_cache(&site, &request, lang, &path)
    {
        return Ok(answer);
    }
    let visitor = <Visitor as actix_web::FromRequest>::extract(&request).await?.in_lang(lang);
    if path.is_empty() {
        return home::home(&site, &request, visitor, page_number(&request)).await;
    }
    let library = Arc::clone(&site.desk.library());
    let at = ArticlePath { lang, path: path.trim_end_matches('/').to_owned() };
    let reader = visitor.reader();
    let shelves = library.shelves(&reader);
    if let Some(article) = shelves.article(&at) {
        if path.ends_with('/') {
            return Ok(moved(&urls::article(&at)));
        }
        return show_article(&site, &request, visitor, Arc::clone(article)).await;
    }
    if shelves.section(lang, &at.path).is_some_and(|section| section.count > 0) {
        return show_section(&site, &request, &visitor, &at.path);
    }
    if let Some(draft) = library.draft(&at)
        && visitor.person.as_ref().is_some_and(|p| may(p, Action::SeeContentProblems))
    {
        return show_article(&site, &request, visitor, Arc::clone(draft)).await;
    }
    match moved_to(shelves, &at, request.path()) {
        Some(address) => Ok(moved(&address)),
        None => Err(WebError::NotFound),
    }
}

/// Where an old address leads: an alias, or a spelling of the address with other capitals.
fn moved_to(shelves: &Shelves, at: &ArticlePath, written: &str) -> Option<String> {
    let decoded = percent_encoding::percent_decode_str(written).decode_utf8_lossy();
    if let Some(now) = shelves.alias(&decoded) {
        return Some(urls::article(now));
    }
    let slugs: Vec<String> = at.path.split('/').map(slug::slug).collect();
    let tidy = ArticlePath { lang: at.lang, path: slugs.join("/") };
    let path = tidy.path.strip_suffix(".md").unwrap_or(&tidy.path).to_owned();
    let tidy = ArticlePath { lang: at.lang, path };
    (tidy != *at && shelves.article(&tidy).is_some()).then(|| urls::article(&tidy))
}

/// `/{lang}`: the home page has a slash at its end.
///
/// # Errors
/// When there is no such language.
pub async fn home_without_slash(lang: web::Path<String>) -> Answer {
    let lang = Lang::from_code(&lang).ok_or(WebError::NotFound)?;
    Ok(moved(&urls::home(lang)))
}

/// `/{old}`: an address that an article says it had.
///
/// # Errors
/// When no article says so.
pub async fn old_address(site: web::Data<Site>, request: HttpRequest, visitor: Visitor) -> Answer {
    let library = site.desk.library();
    let decoded = percent_encoding::percent_decode_str(request.path()).decode_utf8_lossy();
    match library.shelves(&visitor.reader()).alias(&decoded) {
        Some(now) => Ok(moved(&urls::article(now))),
        None => Err(WebError::NotFound),
    }
}

fn from_cache(
    site: &Site,
    request: &HttpRequest,
    lang: Lang,
    path: &str,
) -> Option<actix_web::HttpResponse> {
    let key = key(site, lang, path, page_number(request));
    let kept = site.pages.get(&key)?;
    let at = ArticlePath { lang, path: path.to_owned() };
    let is_article = site.desk.library().public_shelves().article(&at).is_some();
    let cookie = is_article.then(|| read_cookie(site, request, at)).flatten();
    Some(cached(request, &kept, cookie))
}

fn key(site: &Site, lang: Lang, path: &str, page: usize) -> PageKey {
    let address = format!("{path}?{page}");
    PageKey { version: site.desk.library().version, lang, address }
}

/// The trail with this article at its end; none if it is there already.
fn read_cookie(
    site: &Site,
    request: &HttpRequest,
    at: ArticlePath,
) -> Option<actix_web::cookie::Cookie<'static>> {
    let mut trail = trail(request);
    let step = Step::Read(at);
    if trail.steps().last() == Some(&step) {
        return None;
    }
    trail.add(step);
    Some(trail_cookie(site, &trail))
}

/// Draws an article, away from the threads that serve requests: colouring code takes time.
async fn show_article(
    site: &web::Data<Site>,
    request: &HttpRequest,
    visitor: Visitor,
    article: Arc<Article>,
) -> Answer {
    let (drawing, shown, looking) = (site.clone(), Arc::clone(&article), visitor.clone());
    let drawn = web::block(move || draw_article(&drawing, &looking, &shown)).await?;
    if visitor.person.is_some() {
        return Ok(respond::page(drawn));
    }
    let cookie = read_cookie(site, request, article.at.clone());
    let key = key(site, visitor.lang, &article.at.path, page_number(request));
    let kept = site.pages.put(key, drawn.into_string());
    Ok(cached(request, &kept, cookie))
}

fn draw_article(site: &Site, visitor: &Visitor, article: &Arc<Article>) -> maud::Markup {
    let library = site.desk.library();
    let mut page = Page::new(site, visitor);
    page.languages = article_languages(site, library.shelves(&visitor.reader()), article);
    let words = BodyWords::new(&page.words);
    let shown = article_view::Shown {
        article: Arc::clone(article),
        html: article_page::html(&library, article, words.as_words()),
        questions: article_page::questions(article),
        surroundings: surroundings(&library, visitor, article),
    };
    article_view::article(&page, &shown)
}

fn surroundings(
    library: &Library,
    visitor: &Visitor,
    article: &Article,
) -> article_view::Surroundings {
    let shelves = library.shelves(&visitor.reader());
    let link = |article: &Arc<Article>| (urls::article(&article.at), article.title.clone());
    let (before, after) = shelves.neighbours(article);
    let section = shelves.section(article.at.lang, article.at.section());
    // A long section is no help beside an article.
    let beside = section.filter(|section| section.articles.len() <= SECTION_PAGE / 4);
    article_view::Surroundings {
        above: shelves.trail_to(article.at.lang, article.at.section()),
        before: before.map(link),
        after: after.map(link),
        beside: beside.map(|s| s.articles.iter().map(link).collect()).unwrap_or_default(),
        translations: shelves
            .translations(article)
            .into_iter()
            .map(|other| (other.at.lang, urls::article(&other.at)))
            .collect(),
    }
}

/// Each language leads to the article's translation, or to the language's home page.
fn article_languages(site: &Site, shelves: &Shelves, article: &Article) -> Vec<(Lang, String)> {
    let translations = shelves.translations(article);
    let address = |lang: Lang, home: String| {
        if lang == article.at.lang {
            return urls::article(&article.at);
        }
        let translated = translations.iter().find(|other| other.at.lang == lang);
        translated.map_or(home, |other| urls::article(&other.at))
    };
    home_languages(site).into_iter().map(|(lang, home)| (lang, address(lang, home))).collect()
}

fn show_section(site: &Site, request: &HttpRequest, visitor: &Visitor, path: &str) -> Answer {
    let library = site.desk.library();
    let reader = visitor.reader();
    let shelves = library.shelves(&reader);
    let section = shelves.section(visitor.lang, path).ok_or(WebError::NotFound)?;
    let pages = section.articles.len().div_ceil(SECTION_PAGE).max(1);
    let number = page_number(request).clamp(1, pages);
    let mut page = Page::new(site, visitor);
    page.languages = section_languages(site, shelves, path);
    let words = BodyWords::new(&page.words);
    let introduction = section.index.as_ref();
    let shown = section_view::Shown {
        lang: visitor.lang,
        title: section.title.clone(),
        path: path.to_owned(),
        above: shelves.trail_to(visitor.lang, slug::parent(path)),
        introduction: introduction
            .map(|index| article_page::html(&library, index, words.as_words()))
            .unwrap_or_default(),
        summary: introduction.map(|index| index.summary.clone()).unwrap_or_default(),
        sections: section
            .sections
            .iter()
            .filter_map(|path| shelves.section(visitor.lang, path))
            .map(|below| {
                (urls::section(visitor.lang, &below.path), below.title.clone(), below.count)
            })
            .collect(),
        articles: section
            .articles
            .iter()
            .skip((number - 1) * SECTION_PAGE)
            .take(SECTION_PAGE)
            .map(|article| (urls::article(&article.at), article.title.clone()))
            .collect(),
        number,
        pages,
    };
    let drawn = section_view::section(&page, &shown);
    if visitor.person.is_some() {
        return Ok(respond::page(drawn));
    }
    let kept = site.pages.put(key(site, visitor.lang, path, number), drawn.into_string());
    Ok(cached(request, &kept, None))
}

fn section_languages(site: &Site, shelves: &Shelves, path: &str) -> Vec<(Lang, String)> {
    let address = |lang: Lang, home: String| match shelves.section(lang, path) {
        Some(section) if section.count > 0 => urls::section(lang, path),
        _ => home,
    };
    home_languages(site).into_iter().map(|(lang, home)| (lang, address(lang, home))).collect()
}

fn page_number(request: &HttpRequest) -> usize {
    let mut query = form_urlencoded::parse(request.query_string().as_bytes());
    let page = query.find(|(key, _)| key == "page");
    page.and_then(|(_, number)| number.parse().ok()).unwrap_or(1)
}
