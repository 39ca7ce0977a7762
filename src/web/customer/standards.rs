//! What the team promises, and how it went: the promise is the article `standards` at the top
//! of a language, or what always holds; the figures are counted.

use std::sync::Arc;

use actix_web::{HttpRequest, web};
use maud::Markup;

use super::pages;
use super::standards_view::{self, Shown};
use crate::domain::articles::{Article, ArticlePath, Library, page as article_page};
use crate::i18n::Lang;
use crate::urls;
use crate::web::page::{BodyWords, Page};
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// The path of the article that holds the promise.
const ARTICLE: &str = "standards";

/// `GET /standards`
///
/// # Errors
/// When drawing is cut off.
pub async fn show(site: web::Data<Site>, request: HttpRequest, visitor: Visitor) -> Answer {
    let library = Arc::clone(&site.desk.library());
    let version = site.desk.figures().version;
    let key = site.page_key(&library, visitor.lang, format!("standards?{version}"));
    let draw = move |site: &Site, visitor: &Visitor| draw(site, visitor, &library);
    pages::page(&site, &request, (key, None), visitor, draw).await
}

fn draw(site: &Site, visitor: &Visitor, library: &Library) -> Markup {
    let mut page = Page::new(site, visitor);
    let languages = site.catalog.languages().into_iter();
    page.languages = languages.map(|lang| (lang, urls::standards(lang))).collect();
    let promise = promise(library, visitor.lang).map(|article| {
        let words = BodyWords::new(&page.words);
        (article.title.clone(), article_page::html(library, article, words.as_words()))
    });
    let figures = site.desk.figures();
    let shown = Shown { promise, pace: &figures.pace, ratings: &figures.ratings };
    standards_view::standards(&page, &shown)
}

/// The public article that says what the team promises.
fn promise(library: &Library, lang: Lang) -> Option<&Arc<Article>> {
    library.public_shelves().article(&ArticlePath { lang, path: ARTICLE.to_owned() })
}
