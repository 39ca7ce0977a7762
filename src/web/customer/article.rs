//! An article.

use std::sync::Arc;

use actix_web::cookie::Cookie;
use actix_web::{HttpRequest, web};
use maud::Markup;

use super::{article_view, opened, pages};
use crate::domain::articles::{Article, ArticlePath, Library, Shelves, page as article_page};
use crate::domain::asking::Step;
use crate::i18n::Lang;
use crate::urls;
use crate::web::cache::PageKey;
use crate::web::page::{BodyWords, Page, home_languages};
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::{Visitor, trail, trail_cookie};

/// A section of more articles is no help beside one of them.
const BESIDE_MAX: usize = 25;

/// Shows an article that the visitor may see.
///
/// # Errors
/// When drawing is cut off.
pub(super) async fn show(
    site: &web::Data<Site>,
    request: &HttpRequest,
    visitor: Visitor,
    (library, article): (Arc<Library>, Arc<Article>),
) -> Answer {
    let key = key(site, &library, &article.at);
    let cookie = note_reading(site, request, &article.at);
    let draw = move |site: &Site, visitor: &Visitor| draw(site, visitor, &library, &article);
    pages::page(site, request, (key, cookie), visitor, draw).await
}

/// What an article's page is known by.
pub(super) fn key(site: &Site, library: &Library, at: &ArticlePath) -> PageKey {
    site.page_key(library, at.lang, format!("article/{}", at.path))
}

/// The trail with this article at its end, as a cookie; none if it is there already. Notes what was
/// opened after a search, so it is called once for each page that is read.
pub(super) fn note_reading(
    site: &Site,
    request: &HttpRequest,
    at: &ArticlePath,
) -> Option<Cookie<'static>> {
    let mut trail = trail(request);
    let step = Step::Read(at.clone());
    if trail.steps().last() == Some(&step) {
        return None;
    }
    opened::note(site, request, (&trail, at));
    trail.add(step);
    Some(trail_cookie(site, &trail))
}

fn draw(site: &Site, visitor: &Visitor, library: &Library, article: &Arc<Article>) -> Markup {
    let mut page = Page::new(site, visitor);
    page.languages = languages(site, library.shelves(&visitor.reader()), article);
    let surroundings = surroundings(library, visitor, article);
    let has = |lang: Lang| surroundings.translations.iter().any(|(other, _)| *other == lang);
    let others = page.languages.iter().map(|(lang, _)| *lang);
    page.untranslated = others.filter(|lang| *lang != article.at.lang && !has(*lang)).collect();
    page.alternates.clone_from(&surroundings.translations);
    page.alternates.push((article.at.lang, urls::article(&article.at)));
    let words = BodyWords::new(&page.words);
    let shown = article_view::Shown {
        article: Arc::clone(article),
        html: article_page::html(library, article, words.as_words()),
        questions: article_page::questions(article),
        surroundings,
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
    let beside = section.filter(|section| section.articles.len() <= BESIDE_MAX);
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
fn languages(site: &Site, shelves: &Shelves, article: &Article) -> Vec<(Lang, String)> {
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
