//! An article as it is kept in memory: what is needed to list, link and find it, and its
//! source, compressed. Its HTML is made when it is asked for (`page`).

use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::i18n::Lang;
use crate::markdown::document::{Heading, Link};
use crate::markdown::front_matter::{Audience, Kind};

/// Where an article is: its language and its path below the language, `en/start/install`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ArticlePath {
    /// The language.
    pub lang: Lang,
    /// Folders and slug, without a slash at either end.
    pub path: String,
}

impl ArticlePath {
    /// Reads `en/start/install`; `None` if it does not begin with a language.
    #[must_use]
    pub fn parse(text: &str) -> Option<ArticlePath> {
        let (lang, path) = text.trim_matches('/').split_once('/')?;
        Some(ArticlePath { lang: Lang::from_code(lang)?, path: path.to_owned() })
    }

    /// The folders above the article: `start` for `start/install`, empty at the top.
    #[must_use]
    pub fn section(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(section, _)| section)
    }
}

impl fmt::Display for ArticlePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.lang, self.path)
    }
}

/// An article that may be read by someone.
#[derive(Clone, Debug)]
pub struct Article {
    /// Where it is.
    pub at: ArticlePath,
    /// Its file, relative to the content folder.
    pub file: PathBuf,
    /// The title.
    pub title: String,
    /// An article or a page of questions.
    pub kind: Kind,
    /// Who may read it.
    pub audience: Audience,
    /// Whether it is still being written: only editors see it.
    pub draft: bool,
    /// Subjects.
    pub tags: Vec<String>,
    /// Other words that people use for it.
    pub also_asked: Vec<String>,
    /// Old addresses that lead here.
    pub aliases: Vec<String>,
    /// Its place among its neighbours; smaller comes first.
    pub order: Option<f64>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// When it should be checked again.
    pub review_by: Option<jiff::civil::Date>,
    /// When it was last checked or changed, if it says so.
    pub updated: Option<jiff::civil::Date>,
    /// The path of the article that this translates, if it is not the same path.
    pub translation_of: Option<String>,
    /// The first paragraph, as plain text.
    pub summary: String,
    /// Its headings.
    pub headings: Vec<Heading>,
    /// Other places in it that a link can lead to.
    pub anchors: Vec<String>,
    /// Its links and images, with their places.
    pub links: Vec<Link>,
    /// A fingerprint of the file and its address: another one means that the article changed.
    pub fingerprint: u64,
    /// Its Markdown.
    pub source: Source,
}

/// The Markdown of an article below its front matter, compressed.
#[derive(Clone)]
pub struct Source {
    compressed: Box<[u8]>,
    /// The line of the file that it begins at.
    pub first_line: u32,
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({} bytes compressed)", self.compressed.len())
    }
}

impl Source {
    /// Keeps `body`, which begins at `first_line` of its file.
    #[must_use]
    pub fn new(body: &str, first_line: u32) -> Source {
        let compressed = lz4_flex::compress_prepend_size(body.as_bytes()).into_boxed_slice();
        Source { compressed, first_line }
    }

    /// The Markdown.
    #[must_use]
    pub fn text(&self) -> String {
        // What was compressed here a moment ago can always be read back; should memory be
        // damaged all the same, an empty article is better than no server.
        lz4_flex::decompress_size_prepended(&self.compressed)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl Article {
    /// The path that this article has in other languages.
    #[must_use]
    pub fn translation_path(&self) -> &str {
        self.translation_of.as_deref().unwrap_or(&self.at.path)
    }

    /// Whether everyone may read it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.audience == Audience::Public && !self.draft
    }
}
