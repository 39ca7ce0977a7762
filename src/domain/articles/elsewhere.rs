//! What a reader finds only in another language: an article that is not translated, and what a
//! section has in the other languages that they read.

use std::collections::HashSet;
use std::sync::Arc;

use super::article::{Article, ArticlePath};
use super::shelves::{SectionOfArticles, Shelves};
use crate::i18n::Lang;

/// So many articles of another language are listed below a section's own.
const LISTED_MAX: usize = 60;

/// A page in another language than the one that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is.
    pub at: OfferedAt,
}

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferedAt {
    /// An article.
    Article(ArticlePath),
    /// A section, by its path.
    Section(String),
}

/// What a section has in one other language only.
#[derive(Debug)]
pub struct OnlyIn<'a> {
    /// The language.
    pub lang: Lang,
    /// Sections that the reader's own language lacks.
    pub sections: Vec<&'a SectionOfArticles>,
    /// Articles that it lacks.
    pub articles: Vec<&'a Arc<Article>>,
}

/// The languages in which there is something at `at`, the reader's strongest wish first.
#[must_use]
pub fn offers(shelves: &Shelves, at: &ArticlePath, wished: &[Lang]) -> Vec<Offer> {
    let mut found: Vec<Offer> =
        shelves.languages().into_iter().filter_map(|lang| offer(shelves, at, lang)).collect();
    let rank = |lang: Lang| wished.iter().position(|wish| *wish == lang).unwrap_or(usize::MAX);
    found.sort_by_key(|offer| (rank(offer.lang), offer.lang));
    found
}

fn offer(shelves: &Shelves, at: &ArticlePath, lang: Lang) -> Option<Offer> {
    if lang == at.lang {
        return None;
    }
    let same = ArticlePath { lang, path: at.path.clone() };
    if let Some(article) = shelves.article(&same).or_else(|| shelves.translating(&at.path, lang)) {
        let at = OfferedAt::Article(article.at.clone());
        return Some(Offer { lang, title: article.title.clone(), at });
    }
    let section = shelves.section(lang, &at.path).filter(|section| section.count > 0)?;
    let at = OfferedAt::Section(section.path.clone());
    Some(Offer { lang, title: section.title.clone(), at })
}

/// What the section at `path` has only in the other languages that a reader of `lang` `reads`,
/// each article once.
#[must_use]
pub fn only_in<'a>(
    shelves: &'a Shelves,
    (lang, path): (Lang, &str),
    reads: &[Lang],
) -> Vec<OnlyIn<'a>> {
    let mut told: HashSet<&'a str> = HashSet::new();
    let is_here =
        |article: &Article| shelves.translations(article).iter().any(|other| other.at.lang == lang);
    let has_section = |path: &str| shelves.section(lang, path).is_some_and(|own| own.count > 0);
    let mut found = Vec::new();
    for other in reads.iter().filter(|other| **other != lang) {
        let Some(section) = shelves.section(*other, path) else { continue };
        let sections: Vec<_> = section
            .sections
            .iter()
            .filter(|path| !has_section(path) && told.insert(path))
            .filter_map(|path| shelves.section(*other, path))
            .filter(|section| section.count > 0)
            .collect();
        let articles: Vec<_> = section
            .articles
            .iter()
            .filter(|article| !is_here(article) && told.insert(article.translation_path()))
            .take(LISTED_MAX)
            .collect();
        if !sections.is_empty() || !articles.is_empty() {
            found.push(OnlyIn { lang: *other, sections, articles });
        }
    }
    found
}
