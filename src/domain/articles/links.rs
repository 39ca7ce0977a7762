//! Links between files: from what is written in an article to an address of the site.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::article::{Article, ArticlePath};
use super::read::ContentProblem;
use super::shelves::index_of;
use crate::markdown::document::{Link, LinkKind};
use crate::markdown::problem::{Problem, Severity};
use crate::urls;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Away from this site, or a scheme such as mailto.
    Elsewhere,
    /// A heading of the same page.
    SamePage,
    /// A page or picture of this site.
    Here(String),
    /// Nowhere.
    Broken {
        /// Why.
        why: String,
        /// Whether it is the file that is missing, not a heading of it.
        is_file: bool,
    },
}

impl Destination {
    fn no_file(why: String) -> Destination {
        Destination::Broken { why, is_file: true }
    }

    fn no_heading(why: String) -> Destination {
        Destination::Broken { why, is_file: false }
    }
}

/// The files that a link can lead to, for one audience.
#[derive(Debug, Default)]
pub struct LinkMap {
    articles: HashMap<String, Arc<Article>>,
    folders: HashMap<String, String>,
    pictures: HashSet<String>,
    /// The file of a name, if only one has it.
    only_files: HashMap<String, Option<String>>,
}

impl LinkMap {
    /// The map over some articles and all pictures, by their files.
    #[must_use]
    pub fn new<'a>(
        articles: impl Iterator<Item = &'a Arc<Article>>,
        pictures: impl Iterator<Item = &'a PathBuf>,
    ) -> LinkMap {
        let mut map = LinkMap::default();
        for article in articles {
            let file = article.file.to_string_lossy().to_lowercase();
            if let Some((folder, _)) = file.rsplit_once('/') {
                let section = urls::section(article.at.lang, article.at.section());
                map.folders.insert(folder.to_owned(), section);
            }
            let name = file.rsplit('/').next().unwrap_or_default().to_owned();
            let only = map.only_files.entry(name);
            only.and_modify(|only| *only = None).or_insert_with(|| Some(file.clone()));
            map.articles.insert(file, Arc::clone(article));
        }
        map.pictures = pictures.map(|file| file.to_string_lossy().into_owned()).collect();
        map
    }

    /// Where `target`, written in the file `from`, leads.
    #[must_use]
    pub fn resolve(&self, from: &Article, target: &str, kind: LinkKind) -> Destination {
        if is_elsewhere(target) {
            return Destination::Elsewhere;
        }
        let (path, fragment) = match target.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (target, None),
        };
        let path = path.split('?').next().unwrap_or_default();
        if path.is_empty() {
            return match fragment {
                Some(fragment) if !has_anchor(from, fragment) => {
                    Destination::no_heading(format!("there is no heading #{fragment} on this page"))
                }
                _ => Destination::SamePage,
            };
        }
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        let Some(file) = join(&from.file, &decoded) else {
            return Destination::no_file(format!("{target} leads out of the content folder"));
        };
        if kind == LinkKind::Image || self.pictures.contains(&file) {
            return if self.pictures.contains(&file) {
                Destination::Here(urls::picture(&file))
            } else {
                Destination::no_file(format!("there is no picture {file}"))
            };
        }
        self.page(&file, fragment)
    }

    /// The file of a picture that `from` shows, if it is there.
    #[must_use]
    pub fn picture_file(&self, from: &Article, target: &str) -> Option<String> {
        let path = target.split(['#', '?']).next().unwrap_or_default();
        let file = join(&from.file, &percent_decode_str(path).decode_utf8_lossy())?;
        self.pictures.contains(&file).then_some(file)
    }

    fn page(&self, file: &str, fragment: Option<&str>) -> Destination {
        let lowered = file.trim_end_matches('/').to_lowercase();
        let names = [
            lowered.clone(),
            format!("{lowered}.md"),
            format!("{lowered}.markdown"),
            format!("{}.md", lowered.trim_end_matches(".html")),
        ];
        let Some(article) = names.iter().find_map(|name| self.articles.get(name)) else {
            return match self.folders.get(&lowered) {
                Some(section) => Destination::Here(section.clone()),
                None => Destination::no_file(format!("there is no article {file}")),
            };
        };
        match fragment.filter(|fragment| !fragment.is_empty()) {
            Some(fragment) if !has_anchor(article, fragment) => Destination::no_heading(format!(
                "there is no heading #{fragment} in {}",
                article.file.display()
            )),
            Some(fragment) => Destination::Here(format!("{}#{fragment}", address(&article.at))),
            None => Destination::Here(address(&article.at)),
        }
    }

    /// Checks the links of an article.
    #[must_use]
    pub fn check(&self, article: &Article) -> Vec<ContentProblem> {
        let broken = |link: &Link| match self.resolve(article, &link.target, link.kind) {
            Destination::Broken { why, is_file } => Some(ContentProblem {
                file: article.file.clone(),
                problem: Problem {
                    severity: Severity::Warning,
                    line: link.line,
                    column: link.column,
                    message: format!("broken link: {why}"),
                    suggestion: is_file.then(|| self.suggest(link)).flatten(),
                    code: "broken-link",
                },
            }),
            _ => None,
        };
        article.links.iter().filter_map(broken).collect()
    }

    /// The file of the same name elsewhere, if there is just one.
    fn suggest(&self, link: &Link) -> Option<String> {
        let path = link.target.split(['#', '?']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
        let file = self.only_files.get(&name)?.as_ref()?;
        Some(format!("Did you mean {file}?"))
    }
}

/// Where an article is read; what introduces a folder is read there.
fn address(at: &ArticlePath) -> String {
    index_of(&at.path).map_or_else(|| urls::article(at), |folder| urls::section(at.lang, folder))
}

fn has_anchor(article: &Article, fragment: &str) -> bool {
    let decoded = percent_decode_str(fragment).decode_utf8_lossy();
    let known = |anchor: &str| anchor == decoded || anchor == fragment;
    article.headings.iter().any(|heading| known(&heading.anchor))
        || article.anchors.iter().any(|anchor| known(anchor))
        || decoded.starts_with("fn-")
        || decoded == "top"
}

fn is_elsewhere(target: &str) -> bool {
    if target.starts_with("//") {
        return true;
    }
    let scheme = target.split_once(':').map_or("", |(scheme, _)| scheme);
    !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
}

/// The file that `target` names from within the file `from`; a leading slash is the content
/// folder itself. `None` if it leads out of it.
fn join(from: &Path, target: &str) -> Option<String> {
    let mut parts: Vec<String> = match target.starts_with('/') {
        true => Vec::new(),
        false => plain_parts(from.parent().unwrap_or(Path::new("")))?,
    };
    for part in Path::new(target.trim_start_matches('/')).components() {
        match part {
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            Component::ParentDir => {
                parts.pop()?;
            }
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

fn plain_parts(path: &Path) -> Option<Vec<String>> {
    path.components()
        .map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect()
}
