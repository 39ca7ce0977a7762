//! A section.

use std::sync::Arc;

use actix_web::{HttpRequest, web};
use maud::Markup;

use super::{pages, section_view};
use crate::domain::articles::elsewhere::only_in;
use crate::domain::articles::{Library, SectionOfArticles, Shelves, page as article_page, slug};
use crate::i18n::Lang;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::page::{BodyWords, Page, home_languages};
use crate::web::parts::only_in::Group;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// Articles of a section on one page.
const SECTION_PAGE: usize = 100;

/// Shows a section that the visitor may see.
///
/// # Errors
/// When there is none, or drawing is cut off.
pub(super) async fn show(
    site: &web::Data<Site>,
    request: &HttpRequest,
    visitor: Visitor,
    (library, path): (Arc<Library>, String),
) -> Answer {
    let reader = visitor.reader();
    let section = library.shelves(&reader).section(visitor.lang, &path);
    let articles = section.ok_or(WebError::NotFound)?.articles.len();
    let pages = articles.div_ceil(SECTION_PAGE).max(1);
    let number = pages::number(request).clamp(1, pages);
    let others = visitor.other_languages(&library.shelves(&reader).languages());
    let name = format!("section/{path}?{number}{}", pages::also(&others));
    let key = site.page_key(&library, visitor.lang, name);
    let draw = move |site: &Site, visitor: &Visitor| {
        let reader = visitor.reader();
        let shelves = library.shelves(&reader);
        match shelves.section(visitor.lang, &path) {
            Some(section) => draw(site, visitor, (&library, &others), (section, number, pages)),
            None => Markup::default(),
        }
    };
    pages::page(site, request, (key, None), visitor, draw).await
}

fn draw(
    site: &Site,
    visitor: &Visitor,
    (library, others): (&Library, &[Lang]),
    (section, number, pages): (&SectionOfArticles, usize, usize),
) -> Markup {
    let reader = visitor.reader();
    let shelves = library.shelves(&reader);
    let mut page = Page::new(site, visitor);
    page.languages = languages(site, shelves, &section.path);
    let has_section =
        |lang: &Lang| shelves.section(*lang, &section.path).is_some_and(|other| other.count > 0);
    page.untranslated =
        page.languages.iter().map(|(lang, _)| *lang).filter(|lang| !has_section(lang)).collect();
    page.alternates =
        page.languages.iter().filter(|(lang, _)| has_section(lang)).cloned().collect();
    let words = BodyWords::new(&page.words);
    let introduction = section.index.as_ref();
    let below = section.sections.iter().filter_map(|path| shelves.section(visitor.lang, path));
    let articles = section.articles.iter().skip((number - 1) * SECTION_PAGE).take(SECTION_PAGE);
    let shown = section_view::Shown {
        lang: visitor.lang,
        title: section.title.clone(),
        path: section.path.clone(),
        above: shelves.trail_to(visitor.lang, slug::parent(&section.path)),
        introduction: introduction
            .map(|index| article_page::html(library, index, words.as_words()))
            .unwrap_or_default(),
        summary: introduction.map(|index| index.summary.clone()).unwrap_or_default(),
        sections: below
            .map(|below| {
                (urls::section(visitor.lang, &below.path), below.title.clone(), below.count)
            })
            .collect(),
        articles: articles
            .map(|article| {
                (urls::article(&article.at), article.title.clone(), article.summary.clone())
            })
            .collect(),
        elsewhere: only_in(shelves, (visitor.lang, &section.path), others)
            .iter()
            .map(Group::of)
            .collect(),
        number,
        pages,
    };
    section_view::section(&page, &shown)
}

fn languages(site: &Site, shelves: &Shelves, path: &str) -> Vec<(Lang, String)> {
    let address = |lang: Lang, home: String| match shelves.section(lang, path) {
        Some(section) if section.count > 0 => urls::section(lang, path),
        _ => home,
    };
    home_languages(site).into_iter().map(|(lang, home)| (lang, address(lang, home))).collect()
}
