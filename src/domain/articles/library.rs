//! The library: all that the content folder holds, put together anew at each change and
//! swapped whole. Files that did not change are not read again.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::article::{Article, ArticlePath};
use super::links::LinkMap;
use super::read::{ContentProblem, ReadFile, Tree, read};
use super::scan::{Scan, Stamp};
use super::shelves::{Shelves, check_aliases};
use super::slug::slug;
use super::synonyms::{self, KeptSynonyms};
use crate::domain::people::Reader;
use crate::i18n::Lang;
use crate::language;
use crate::markdown::document::LinkKind;
use crate::markdown::problem::Severity;
use crate::search::Synonyms;

/// So many articles are looked at to find the language of a tree without language folders.
const DETECTED_FROM: usize = 40;

/// The content, as it is served.
#[derive(Debug)]
pub struct Library {
    /// Raised at each swap.
    pub version: u64,
    /// The language of readers who prefer none.
    pub default_lang: Lang,
    /// Everything found wrong, by file and line.
    pub problems: Vec<ContentProblem>,
    /// Front matter keys of other systems, which are kept and ignored.
    pub foreign_keys: BTreeSet<String>,
    public: Shelves,
    for_agents: Shelves,
    drafts: HashMap<ArticlePath, Arc<Article>>,
    public_links: LinkMap,
    agents_links: LinkMap,
    public_pictures: HashSet<String>,
    all_pictures: HashSet<String>,
    files: BTreeMap<PathBuf, KeptFile>,
    layout: Layout,
    synonyms: KeptSynonyms,
    /// Every Markdown file that was there, also those that give no article.
    seen: BTreeMap<PathBuf, Stamp>,
    /// What could not be taken then.
    refused: Vec<(PathBuf, String)>,
}

#[derive(Clone, Debug)]
struct KeptFile {
    stamp: Stamp,
    address: ArticlePath,
    article: Option<Arc<Article>>,
    problems: Vec<ContentProblem>,
    foreign_keys: Vec<String>,
    /// Whether it must be read at the next change of any file: its rival may be gone then.
    read_again: bool,
}

/// Where the languages are in a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    /// A folder for each language.
    Folders,
    /// One language for all.
    One(Lang),
}

impl Library {
    /// Reads what `scan` found below `root`, taking from `before` what has not changed. A file
    /// that now has an error keeps the article that it gave before.
    #[must_use]
    pub fn load(
        root: &Path,
        scan: &Scan,
        default_lang: Option<Lang>,
        before: Option<&Library>,
    ) -> Library {
        let layout = before
            .and_then(|before| before.layout_kept(scan, default_lang))
            .unwrap_or_else(|| layout(root, scan, default_lang));
        let folders = language_folders(scan, default_lang);
        let mut problems: Vec<ContentProblem> = refused(scan);
        let mut wanted = Vec::new();
        for (file, stamp) in &scan.articles {
            match address(&layout, &folders, file) {
                Ok(at) => wanted.push((file, *stamp, at)),
                Err(why) => {
                    problems.push(ContentProblem::of_file(file, Severity::Warning, "left-out", why))
                }
            }
        }
        let tree = match layout {
            Layout::Folders => Tree::Own,
            Layout::One(_) => Tree::Foreign,
        };
        let files: BTreeMap<PathBuf, KeptFile> = wanted
            .into_par_iter()
            .map(|(file, stamp, at)| (file.clone(), keep(root, file, stamp, at, (tree, before))))
            .collect();
        let default_lang = match (&layout, default_lang) {
            (Layout::One(lang), _) => *lang,
            (Layout::Folders, Some(lang)) => lang,
            (Layout::Folders, None) => first_language(&files),
        };
        let version = before.map_or(1, |before| before.version + 1);
        let synonyms = synonyms::keep(root, scan.synonyms, before.map(|before| &before.synonyms));
        problems.extend(synonyms.problems.iter().cloned());
        assemble(Parts { version, default_lang, files, problems, scan, layout, synonyms })
    }

    /// The articles that `reader` may see.
    #[must_use]
    pub fn shelves(&self, reader: &Reader) -> &Shelves {
        if reader.sees_agents_pages() { &self.for_agents } else { &self.public }
    }

    /// The articles that everyone may see.
    #[must_use]
    pub fn public_shelves(&self) -> &Shelves {
        &self.public
    }

    /// The links that a page may have which is read by whoever may read `article`.
    #[must_use]
    pub fn links_for(&self, article: &Article) -> &LinkMap {
        if article.is_public() { &self.public_links } else { &self.agents_links }
    }

    /// A draft, for those who may see drafts: the caller asks `permissions` first.
    #[must_use]
    pub fn draft(&self, at: &ArticlePath) -> Option<&Arc<Article>> {
        self.drafts.get(at)
    }

    /// Whether `reader` may see a picture: one that a page they may see shows.
    #[must_use]
    pub fn shows_picture(&self, reader: &Reader, file: &str) -> bool {
        self.public_pictures.contains(file)
            || (reader.sees_agents_pages() && self.all_pictures.contains(file))
    }

    /// Every article that is searched, whatever its audience: for the index only.
    pub fn searched(&self) -> impl Iterator<Item = &Arc<Article>> {
        self.for_agents.all()
    }

    /// What editors say stands for words of a search.
    #[must_use]
    pub fn synonyms(&self) -> Arc<Synonyms> {
        Arc::clone(&self.synonyms.synonyms)
    }

    /// How many files give an article.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.values().filter(|kept| kept.article.is_some()).count()
    }

    /// How many articles are served to someone: drafts and introductions are not counted.
    #[must_use]
    pub fn served(&self) -> usize {
        self.for_agents.len()
    }

    /// Whether there is no article at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether `scan` shows just what this library was read from.
    #[must_use]
    pub fn is_of(&self, scan: &Scan) -> bool {
        scan.articles == self.seen
            && scan.refused == self.refused
            && scan.synonyms == self.synonyms.stamp
            && scan.pictures.len() == self.all_pictures.len()
            && scan.pictures.keys().all(|file| self.all_pictures.contains(&*file.to_string_lossy()))
    }

    /// The layout that stays, so that a few more files never change every address of the site:
    /// language folders while one of them still has articles, one language while there is one.
    fn layout_kept(&self, scan: &Scan, default_lang: Option<Lang>) -> Option<Layout> {
        if self.is_empty() {
            return None;
        }
        let stays = match self.layout {
            Layout::Folders => {
                let known: HashSet<Lang> =
                    self.files.values().map(|kept| kept.address.lang).collect();
                let mut folders = scan.articles.keys().filter_map(|file| folder_lang(file));
                folders.any(|lang| known.contains(&lang))
            }
            Layout::One(_) => !is_mostly_in_language_folders(scan, default_lang),
        };
        stays.then_some(self.layout)
    }
}

struct Parts<'a> {
    version: u64,
    default_lang: Lang,
    files: BTreeMap<PathBuf, KeptFile>,
    problems: Vec<ContentProblem>,
    scan: &'a Scan,
    layout: Layout,
    synonyms: KeptSynonyms,
}

fn assemble(parts: Parts<'_>) -> Library {
    let Parts { version, default_lang, mut files, mut problems, scan, layout, synonyms } = parts;
    refuse_doubles(&mut files);
    let articles: Vec<&Arc<Article>> =
        files.values().filter_map(|kept| kept.article.as_ref()).collect();
    let shown = || articles.iter().copied().filter(|article| !article.draft);
    let public = || articles.iter().copied().filter(|article| article.is_public());
    let drafts = articles.iter().filter(|article| article.draft);
    let public_links = LinkMap::new(public(), scan.pictures.keys());
    let agents_links = LinkMap::new(articles.iter().copied(), scan.pictures.keys());
    for kept in files.values() {
        problems.extend(kept.problems.iter().cloned());
        if let Some(article) = &kept.article {
            let links = if article.is_public() { &public_links } else { &agents_links };
            problems.extend(links.check(article));
        }
    }
    problems.extend(check_aliases(&articles));
    problems.sort_by(|a, b| {
        (&a.file, a.problem.line, a.problem.column).cmp(&(
            &b.file,
            b.problem.line,
            b.problem.column,
        ))
    });
    Library {
        version,
        default_lang,
        problems,
        foreign_keys: files.values().flat_map(|kept| kept.foreign_keys.iter().cloned()).collect(),
        public: Shelves::new(public()),
        for_agents: Shelves::new(shown()),
        drafts: drafts.map(|article| (article.at.clone(), Arc::clone(article))).collect(),
        public_pictures: pictures_on(public(), &public_links),
        all_pictures: scan
            .pictures
            .keys()
            .map(|file| file.to_string_lossy().into_owned())
            .collect(),
        public_links,
        agents_links,
        files,
        layout,
        synonyms,
        seen: scan.articles.clone(),
        refused: scan.refused.clone(),
    }
}

fn keep(
    root: &Path,
    file: &Path,
    stamp: Stamp,
    address: ArticlePath,
    reading: (Tree, Option<&Library>),
) -> KeptFile {
    let (tree, before) = reading;
    let kept_before =
        before.and_then(|before| before.files.get(file)).filter(|kept| kept.address == address);
    if let Some(kept) = kept_before.filter(|kept| kept.stamp == stamp && !kept.read_again) {
        return kept.clone();
    }
    let now = read_safely(root, file, address.clone(), tree);
    let last_good = kept_before.and_then(|kept| kept.article.clone()).filter(|_| now.has_error());
    let ReadFile { article, problems, foreign_keys } = now;
    KeptFile {
        stamp,
        address,
        article: last_good.or_else(|| article.map(Arc::new)),
        problems,
        foreign_keys,
        read_again: false,
    }
}

/// Reads a file. Should a text make the program fail, it is that file that is wrong, and the
/// others are served.
fn read_safely(root: &Path, file: &Path, at: ArticlePath, tree: Tree) -> ReadFile {
    let guarded = catch_unwind(AssertUnwindSafe(|| read(root, file, at, tree)));
    guarded.unwrap_or_else(|_panic| {
        let why = "the program failed on this file; please report it with the file".to_owned();
        let problem = ContentProblem::of_file(file, Severity::Error, "unreadable", why);
        ReadFile { problems: vec![problem], ..ReadFile::default() }
    })
}

fn refused(scan: &Scan) -> Vec<ContentProblem> {
    let problem = |(file, why): &(PathBuf, String)| {
        ContentProblem::of_file(file, Severity::Warning, "left-out", why.clone())
    };
    scan.refused.iter().map(problem).collect()
}

fn layout(root: &Path, scan: &Scan, default_lang: Option<Lang>) -> Layout {
    if is_mostly_in_language_folders(scan, default_lang) {
        return Layout::Folders;
    }
    Layout::One(default_lang.unwrap_or_else(|| detect(root, scan)))
}

fn is_mostly_in_language_folders(scan: &Scan, default_lang: Option<Lang>) -> bool {
    let is_inside = |file: &&PathBuf| {
        folder_lang(file)
            .is_some_and(|lang| lang.is_certain_as_folder() || Some(lang) == default_lang)
    };
    scan.articles.keys().filter(is_inside).count() * 2 > scan.articles.len()
}

/// The language that the top folder of a file is named like.
fn folder_lang(file: &Path) -> Option<Lang> {
    let mut parts = file.components();
    let first = parts.next()?;
    parts.next()?;
    Lang::from_code(first.as_os_str().to_str()?)
}

/// The languages that have a folder. A name such as `is` or `ts` is a language where it is the
/// one of the site, or where a file in it translates one of another language.
fn language_folders(scan: &Scan, default_lang: Option<Lang>) -> BTreeSet<Lang> {
    let is_certain = |lang: Lang| lang.is_certain_as_folder() || Some(lang) == default_lang;
    let below = |file: &Path| file.components().skip(1).collect::<PathBuf>();
    let mut folders = BTreeSet::new();
    let mut uncertain: Vec<(Lang, PathBuf)> = Vec::new();
    for file in scan.articles.keys() {
        match folder_lang(file) {
            Some(lang) if is_certain(lang) => {
                folders.insert(lang);
            }
            Some(lang) => uncertain.push((lang, below(file))),
            None => {}
        }
    }
    if uncertain.is_empty() {
        return folders;
    }
    let is_certain_file = |file: &&PathBuf| folder_lang(file).is_some_and(is_certain);
    let originals: HashSet<PathBuf> =
        scan.articles.keys().filter(is_certain_file).map(|file| below(file)).collect();
    let translated = uncertain.into_iter().filter(|(_, path)| originals.contains(path));
    folders.extend(translated.map(|(lang, _)| lang));
    folders
}

fn detect(root: &Path, scan: &Scan) -> Lang {
    let mut votes: BTreeMap<Lang, usize> = BTreeMap::new();
    let step = (scan.articles.len() / DETECTED_FROM).max(1);
    for file in scan.articles.keys().step_by(step).take(DETECTED_FROM) {
        let at = ArticlePath { lang: Lang::EN, path: String::new() };
        if let Some(article) = read_safely(root, file, at, Tree::Foreign).article {
            let text = format!("{}\n{}", article.title, article.source.text());
            *votes.entry(language::detect(&text, Lang::EN)).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|(_, votes)| *votes).map_or(Lang::EN, |(lang, _)| lang)
}

fn first_language(files: &BTreeMap<PathBuf, KeptFile>) -> Lang {
    let languages: BTreeSet<Lang> = files.values().map(|kept| kept.address.lang).collect();
    if languages.contains(&Lang::EN) {
        return Lang::EN;
    }
    languages.first().copied().unwrap_or(Lang::EN)
}

/// The address of a file, or why it has none.
fn address(layout: &Layout, folders: &BTreeSet<Lang>, file: &Path) -> Result<ArticlePath, String> {
    let (lang, below) = match layout {
        Layout::One(lang) => (*lang, file),
        Layout::Folders => {
            let lang = folder_lang(file)
                .filter(|lang| folders.contains(lang))
                .ok_or("is not in a folder of a language (en, el, fa, te, …), so it is left out")?;
            let code = file.components().next().map(|part| part.as_os_str()).unwrap_or_default();
            (lang, file.strip_prefix(code).unwrap_or(file))
        }
    };
    let mut parts: Vec<String> = below
        .with_extension("")
        .components()
        .map(|part| slug(&part.as_os_str().to_string_lossy()))
        .collect();
    if parts.len() == 1 && parts.first().is_some_and(|name| name == "readme") {
        parts = vec!["index".to_owned()];
    }
    if parts.is_empty() || parts.iter().any(String::is_empty) {
        return Err("has no letter or digit in its name, so it has no address".to_owned());
    }
    Ok(ArticlePath { lang, path: parts.join("/") })
}

/// Of two files with the same address the first by name is shown, the other reported.
fn refuse_doubles(files: &mut BTreeMap<PathBuf, KeptFile>) {
    let mut taken: HashMap<ArticlePath, PathBuf> = HashMap::new();
    for (file, kept) in files.iter_mut() {
        kept.problems.retain(|problem| problem.problem.code != "same-address");
        if kept.article.is_none() {
            continue;
        }
        if let Some(first) = taken.get(&kept.address) {
            let message =
                format!("has the same address as {}; rename one of them", first.display());
            let problem = ContentProblem::of_file(file, Severity::Error, "same-address", message);
            kept.problems.push(problem);
            kept.article = None;
            kept.read_again = true;
        } else {
            taken.insert(kept.address.clone(), file.clone());
        }
    }
}

fn pictures_on<'a>(
    articles: impl Iterator<Item = &'a Arc<Article>>,
    links: &LinkMap,
) -> HashSet<String> {
    articles
        .flat_map(|article| {
            let pictures = article.links.iter().filter(|link| link.kind == LinkKind::Image);
            pictures.filter_map(|link| links.picture_file(article, &link.target))
        })
        .collect()
}
