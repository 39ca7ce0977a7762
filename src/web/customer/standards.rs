//! What the team promises, and how it went: the promise is the article `standards` at the top
//! of a language, or what always holds; the figures are counted.

use std::sync::Arc;

use actix_web::{HttpRequest, web};
use maud::Markup;

use super::pages;
use super::standards_view::{self, Shown};
use crate::domain::articles::{Article, ArticlePath, Library, page as article_page};
use crate::domain::reports::kept::kept_lately;
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
    let desk = &site.desk;
    let (figures, days) = (desk.figures().version, desk.report_days.version());
    let terms = desk.rules().last().map_or(0, |version| version.number);
    let address = format!("standards?{figures}&{days}&{terms}");
    let key = site.page_key(&library, visitor.lang, address);
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
    // A page without them says more than no page.
    let kept = kept_lately(&site.desk).unwrap_or_else(|error| {
        tracing::error!(%error, "how promises were kept cannot be read");
        Vec::new()
    });
    let policies = site.desk.policies();
    let policy = policies.terms.promises.iter().find(|policy| policy.is_for_all());
    let shown =
        Shown { promise, pace: &figures.pace, ratings: &figures.ratings, policy, kept: &kept };
    standards_view::standards(&page, &shown)
}

/// The public article that says what the team promises.
fn promise(library: &Library, lang: Lang) -> Option<&Arc<Article>> {
    library.public_shelves().article(&ArticlePath { lang, path: ARTICLE.to_owned() })
}
