//! The articles that one audience may see, ordered in sections. There is one set for the
//! public and one for agents; a reader is given theirs and cannot reach into the other.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::article::{Article, ArticlePath};
use super::read::ContentProblem;
use super::slug::title_from_name;
use crate::i18n::collate::SortKey;
use crate::i18n::{Collation, Lang};
use crate::markdown::problem::Severity;

/// A folder of articles.
#[derive(Clone, Debug, Default)]
pub struct SectionOfArticles {
    /// Its path below the language; empty for the top.
    pub path: String,
    /// Its title: that of its index.md, else made from the folder's name.
    pub title: String,
    /// Its index.md, which introduces it.
    pub index: Option<Arc<Article>>,
    /// Its articles, in order.
    pub articles: Vec<Arc<Article>>,
    /// Paths of the sections directly below it, in order.
    pub sections: Vec<String>,
    /// How many articles there are in it and below it.
    pub count: usize,
}

/// The articles of one audience.
#[derive(Debug, Default)]
pub struct Shelves {
    articles: HashMap<ArticlePath, Arc<Article>>,
    sections: HashMap<Lang, BTreeMap<String, SectionOfArticles>>,
    aliases: HashMap<String, ArticlePath>,
    named_translations: HashMap<String, Vec<Arc<Article>>>,
}

impl Shelves {
    /// Orders articles into sections. An `index.md` introduces its folder and is no article
    /// of its own.
    #[must_use]
    pub fn new<'a>(articles: impl Iterator<Item = &'a Arc<Article>>) -> Shelves {
        let mut shelves = Shelves::default();
        for article in articles {
            shelves.place(article);
        }
        for (lang, sections) in &mut shelves.sections {
            connect(sections, &Collation::of(*lang));
        }
        shelves
    }

    fn place(&mut self, article: &Arc<Article>) {
        let sections = self.sections.entry(article.at.lang).or_default();
        for alias in &article.aliases {
            self.aliases.insert(alias.trim_end_matches('/').to_owned(), article.at.clone());
        }
        if let Some(path) = &article.translation_of {
            let named = self.named_translations.entry(path.clone()).or_default();
            named.push(Arc::clone(article));
        }
        if let Some(folder) = index_of(&article.at.path) {
            sections.entry(folder.to_owned()).or_default().index = Some(Arc::clone(article));
        } else {
            let section = sections.entry(article.at.section().to_owned()).or_default();
            section.articles.push(Arc::clone(article));
            self.articles.insert(article.at.clone(), Arc::clone(article));
        }
    }

    /// The article at a path.
    #[must_use]
    pub fn article(&self, at: &ArticlePath) -> Option<&Arc<Article>> {
        self.articles.get(at)
    }

    /// The section at a path; the empty path is the top of a language.
    #[must_use]
    pub fn section(&self, lang: Lang, path: &str) -> Option<&SectionOfArticles> {
        self.sections.get(&lang)?.get(path)
    }

    /// The languages that have an article, by code.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        let mut all: Vec<Lang> = self.sections.keys().copied().collect();
        all.sort();
        all
    }

    /// Where an old address leads now.
    #[must_use]
    pub fn alias(&self, address: &str) -> Option<&ArticlePath> {
        self.aliases.get(address.trim_end_matches('/'))
    }

    /// How many articles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// All articles, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Article>> {
        self.articles.values()
    }

    /// The titles of the sections above an article, from the top: path and title.
    #[must_use]
    pub fn trail_to(&self, lang: Lang, section: &str) -> Vec<(String, String)> {
        let mut above = Vec::new();
        let mut path = section;
        while !path.is_empty() {
            if let Some(found) = self.section(lang, path) {
                above.push((found.path.clone(), found.title.clone()));
            }
            path = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        }
        above.reverse();
        above
    }

    /// The articles before and after one in its section.
    #[must_use]
    pub fn neighbours(&self, article: &Article) -> (Option<&Arc<Article>>, Option<&Arc<Article>>) {
        let Some(section) = self.section(article.at.lang, article.at.section()) else {
            return (None, None);
        };
        let place = section.articles.iter().position(|other| other.at == article.at);
        let Some(place) = place else { return (None, None) };
        let before = place.checked_sub(1).and_then(|place| section.articles.get(place));
        (before, section.articles.get(place + 1))
    }

    /// The same article in other languages, by language code.
    #[must_use]
    pub fn translations(&self, article: &Article) -> Vec<&Arc<Article>> {
        let path = article.translation_path();
        let mut found: Vec<_> = self
            .languages()
            .into_iter()
            .filter(|lang| *lang != article.at.lang)
            .filter_map(|lang| self.article(&ArticlePath { lang, path: path.to_owned() }))
            .collect();
        let named = self.named_translations.get(path).into_iter().flatten();
        found.extend(named.filter(|other| other.at.lang != article.at.lang));
        found.sort_by_key(|other| other.at.lang);
        found.dedup_by_key(|other| other.at.lang);
        found
    }
}

impl Shelves {
    /// The article in `lang` that says it translates what is at `path`.
    #[must_use]
    pub fn translating(&self, path: &str, lang: Lang) -> Option<&Arc<Article>> {
        self.named_translations.get(path)?.iter().find(|article| article.at.lang == lang)
    }
}

/// The folder that a path introduces, if it is an index: `start/index` gives `start`.
#[must_use]
pub fn index_of(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    matches!(name, "index" | "_index" | "readme").then_some(folder)
}

/// Old addresses that cannot lead where they should: two articles have them, or an article is
/// there.
pub(super) fn check_aliases(articles: &[&Arc<Article>]) -> Vec<ContentProblem> {
    let living: HashMap<String, &Arc<Article>> =
        articles.iter().map(|article| (address_of(&article.at), *article)).collect();
    let mut claimed: HashMap<&str, &Arc<Article>> = HashMap::new();
    let mut problems = Vec::new();
    for article in articles {
        for alias in &article.aliases {
            let address = alias.trim_matches('/');
            let other = living.get(address).or_else(|| claimed.get(address));
            let why = match other {
                Some(other) if other.at == article.at => {
                    format!("the alias {alias} is there twice or is the article's own address")
                }
                Some(other) if living.contains_key(address) => {
                    format!("the alias {alias} is the address of {}", other.file.display())
                }
                Some(other) => {
                    format!("{} has the alias {alias} too", other.file.display())
                }
                None => {
                    claimed.insert(address, article);
                    continue;
                }
            };
            let problem = ContentProblem::of_file(&article.file, Severity::Warning, "alias", why);
            problems.push(problem);
        }
    }
    problems
}

/// Where an article is read, without slashes at the ends; an introduction is its folder.
fn address_of(at: &ArticlePath) -> String {
    match index_of(&at.path) {
        Some("") => at.lang.to_string(),
        Some(folder) => format!("{}/{folder}", at.lang),
        None => at.to_string(),
    }
}

/// Adds the folders between, titles, order and counts.
fn connect(sections: &mut BTreeMap<String, SectionOfArticles>, collation: &Collation) {
    let paths: Vec<String> = sections.keys().cloned().collect();
    for path in paths {
        let mut path = path.as_str();
        while let Some((parent, _)) = path.rsplit_once('/') {
            sections.entry(parent.to_owned()).or_default();
            path = parent;
        }
    }
    sections.entry(String::new()).or_default();
    for (path, section) in sections.iter_mut() {
        let name = path.rsplit('/').next().unwrap_or_default();
        section.path.clone_from(path);
        section.title = match &section.index {
            Some(index) => index.title.clone(),
            None => title_from_name(name),
        };
        section.articles.sort_by_cached_key(|article| sort_key(article, collation));
        section.count = section.articles.len();
    }
    // Deepest first, so that a count is whole before it is added to the folder above.
    let mut paths: Vec<String> = sections.keys().filter(|path| !path.is_empty()).cloned().collect();
    paths.sort_by_key(|path| std::cmp::Reverse(path.matches('/').count()));
    for path in paths {
        let count = sections.get(&path).map_or(0, |section| section.count);
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned();
        if count == 0 {
            continue;
        }
        if let Some(parent) = sections.get_mut(&parent) {
            parent.count += count;
            parent.sections.push(path);
        }
    }
    let keys: HashMap<String, (Order, SortKey)> = sections
        .iter()
        .map(|(path, section)| {
            let order = section.index.as_ref().and_then(|index| index.order);
            (path.clone(), (Order::of(order), collation.key(&section.title)))
        })
        .collect();
    for section in sections.values_mut() {
        section.sections.sort_by(|a, b| keys.get(a).cmp(&keys.get(b)));
    }
}

fn sort_key(article: &Article, collation: &Collation) -> (Order, SortKey) {
    (Order::of(article.order), collation.key(&article.title))
}

/// The order that an article or section asks for; those that ask for none come last.
#[derive(Clone, Copy, Debug)]
struct Order(f64);

impl Order {
    fn of(order: Option<f64>) -> Order {
        Order(order.unwrap_or(f64::INFINITY))
    }
}

impl Ord for Order {
    fn cmp(&self, other: &Order) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Order {
    fn partial_cmp(&self, other: &Order) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Order {
    fn eq(&self, other: &Order) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Order {}
