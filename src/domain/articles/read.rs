//! From one file to one article, with the problems found on the way.

use std::path::{Path, PathBuf};

use super::article::{Article, ArticlePath, Source};
use super::slug::title_from_name;
use crate::fingerprint::fingerprint;
use crate::markdown::document;
use crate::markdown::front_matter::{self, Audience, Kind};
use crate::markdown::problem::{Problem, Severity};

/// A larger article is refused: it would be a page of a hundred thousand words and more.
const FILE_BYTES_MAX: u64 = 2 * 1024 * 1024;
/// Raised when the documents made from an article change, so that all are indexed anew.
const DOCUMENTS_VERSION: &[u8] = b"1";

/// A problem of the content, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentProblem {
    /// The file, relative to the content folder.
    pub file: PathBuf,
    /// What is wrong, and where in the file.
    pub problem: Problem,
}

impl ContentProblem {
    /// A problem with a whole file.
    #[must_use]
    pub fn of_file(file: &Path, severity: Severity, code: &'static str, message: String) -> Self {
        let problem = Problem { severity, line: 1, column: 1, message, suggestion: None, code };
        ContentProblem { file: file.to_owned(), problem }
    }

    /// Whether it is an error, not a warning.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.problem.severity == Severity::Error
    }
}

impl std::fmt::Display for ContentProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Problem { severity, line, column, message, suggestion, .. } = &self.problem;
        let severity = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}:{line}:{column}: {severity}: {message}", self.file.display())?;
        match suggestion {
            Some(suggestion) => write!(f, ". {suggestion}"),
            None => Ok(()),
        }
    }
}

/// Whose habits a tree of files has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tree {
    /// Ours: a folder for each language.
    Own,
    /// Someone else's: no language folders, and maybe front matter that means other things.
    Foreign,
}

/// What came of reading a file.
#[derive(Clone, Debug, Default)]
pub struct ReadFile {
    /// The article; none if it cannot or must not be shown.
    pub article: Option<Article>,
    /// What was found wrong.
    pub problems: Vec<ContentProblem>,
    /// Front matter of other systems, kept and ignored.
    pub foreign_keys: Vec<String>,
}

impl ReadFile {
    /// Whether anything found is an error.
    #[must_use]
    pub fn has_error(&self) -> bool {
        self.problems.iter().any(ContentProblem::is_error)
    }
}

/// Reads the file at `root`/`file` as the article at `at`.
#[must_use]
pub fn read(root: &Path, file: &Path, at: ArticlePath, tree: Tree) -> ReadFile {
    match read_text(&root.join(file)) {
        Ok(text) => from_text(file, at, &text, tree),
        Err(why) => ReadFile {
            problems: vec![ContentProblem::of_file(file, Severity::Error, "unreadable", why)],
            ..ReadFile::default()
        },
    }
}

fn read_text(path: &Path) -> Result<String, String> {
    let unreadable = |error: std::io::Error| format!("the file cannot be read: {error}");
    let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
    if bytes > FILE_BYTES_MAX {
        return Err(format!(
            "the file has {bytes} bytes; an article may have {FILE_BYTES_MAX} at most"
        ));
    }
    String::from_utf8(std::fs::read(path).map_err(unreadable)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("the file is not UTF-8 text (byte {at}); save it as UTF-8")
    })
}

/// Makes the article at `at` from the text of its file.
#[must_use]
pub fn from_text(file: &Path, at: ArticlePath, text: &str, tree: Tree) -> ReadFile {
    let front = front_matter::read(text);
    let body = text.get(front.body_offset..).unwrap_or_default();
    let document = document::parse(body, front.body_line);
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        let message = "the file is empty".to_owned();
        let problem = ContentProblem::of_file(file, Severity::Error, "empty", message);
        return ReadFile { problems: vec![problem], ..ReadFile::default() };
    }
    let located = |problem| ContentProblem { file: file.to_owned(), problem };
    let mut problems: Vec<ContentProblem> =
        front.problems.into_iter().chain(document.problems).map(located).collect();
    let matter = front.matter;
    let foreign_keys = matter.foreign_keys;
    // Whether `updated` is ours or another system's cannot be told; either way it hides nothing.
    let has_foreign_keys = !foreign_keys.is_empty() || matter.updated.is_some();
    if front.withheld {
        let audience = front.other_audience.filter(|_| tree == Tree::Foreign && has_foreign_keys);
        if !audience.is_some_and(|audience| is_foreign_audience(&audience)) {
            return ReadFile { article: None, problems, foreign_keys };
        }
        problems.iter_mut().for_each(tell_foreign_audience);
    }
    let name = at.path.rsplit('/').next().unwrap_or_default();
    let title = matter.title.or(document.title).unwrap_or_else(|| title_from_name(name));
    let address = at.to_string();
    let article = Article {
        title,
        kind: matter.kind.unwrap_or(Kind::Article),
        audience: matter.audience.unwrap_or(Audience::Public),
        draft: matter.draft.unwrap_or(false),
        tags: matter.tags,
        also_asked: matter.also_asked,
        aliases: matter.aliases,
        order: matter.order,
        owner: matter.owner,
        review_by: matter.review_by,
        updated: matter.updated,
        translation_of: matter.translation_of,
        summary: document.summary,
        headings: document.headings,
        anchors: document.anchors,
        links: document.links,
        fingerprint: fingerprint(&[DOCUMENTS_VERSION, address.as_bytes(), text.as_bytes()]),
        source: Source::new(body, front.body_line),
        at,
        file: file.to_owned(),
    };
    ReadFile { article: Some(article), problems, foreign_keys }
}

/// Words by which other systems keep a page from the public. A page that says one of them, or
/// nearly one of them, is never shown by mistake.
const RESTRICTING: [&str; 12] = [
    "agent",
    "agents",
    "internal",
    "private",
    "staff",
    "employee",
    "employees",
    "team",
    "confidential",
    "restricted",
    "hidden",
    "secret",
];

/// Whether `audience` is another system's key here, which names for whom a page is written and
/// not who may read it: no word of it keeps anyone from reading. There must be other keys of
/// other systems beside it.
fn is_foreign_audience(audience: &str) -> bool {
    let restricts =
        |word: &str| RESTRICTING.iter().any(|known| strsim::damerau_levenshtein(known, word) <= 1);
    !audience.split(|c: char| !c.is_alphanumeric()).any(restricts)
}

fn tell_foreign_audience(found: &mut ContentProblem) {
    let problem = &mut found.problem;
    if problem.code == "bad-value" && problem.message.contains("`audience`") {
        problem.severity = Severity::Warning;
        problem.code = "foreign-audience";
        problem.message =
            "`audience` is taken for another system's: everyone may read the page".to_owned();
        problem.suggestion = Some("For agents only, write `audience: agents`.".to_owned());
    }
}
