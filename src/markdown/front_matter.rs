//! The head of an article file: what it says about the article, and what is wrong with it.
//! Reading never fails; a file whose privacy is in doubt is withheld.

use jiff::civil::Date;

use super::front_fence::{self, Format, Head};
use super::front_fields::{self, Privacy};
use super::front_keys;
use super::front_value::Entry;
use super::problem::{Place, Problem};
use super::{front_toml, front_yaml};

/// The largest head that is read, in bytes: far above any real one.
pub const FRONT_MATTER_BYTES_MAX: usize = 64 * 1024;

/// What an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One subject, read as a whole.
    Article,
    /// Questions, each with its answer.
    Faq,
}

/// Who may read an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Everyone.
    Public,
    /// Only the people who answer tickets.
    Agents,
}

/// What the head of a file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    /// The article's title.
    pub title: Option<String>,
    /// What the article is.
    pub kind: Option<Kind>,
    /// Who may read it.
    pub audience: Option<Audience>,
    /// Words it is filed under.
    pub tags: Vec<String>,
    /// Addresses it used to have.
    pub aliases: Vec<String>,
    /// Phrases people use when they look for it.
    pub also_asked: Vec<String>,
    /// Its position among its neighbours; smaller comes first.
    pub order: Option<f64>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// The day by which it should be looked at again.
    pub review_by: Option<Date>,
    /// The day on which it was last checked or changed.
    pub updated: Option<Date>,
    /// The path, below a language folder, of the article it translates.
    pub translation_of: Option<String>,
    /// Whether it is not to be shown yet.
    pub draft: Option<bool>,
    /// Keys that mean nothing here, by name.
    pub foreign_keys: Vec<String>,
}

/// The head of a file as it was understood, and where the body begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    /// What was understood.
    pub matter: FrontMatter,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// Whether the page must not be shown, because it may be meant to be private.
    pub withheld: bool,
    /// The only reason to withhold it, if it is an audience that is none of ours: maybe the key
    /// is another system's, and says for whom the page is written.
    pub other_audience: Option<String>,
    /// The byte at which the body begins.
    pub body_offset: usize,
    /// The line at which the body begins, counted from 1.
    pub body_line: u32,
}

/// Reads the head of a file.
#[must_use]
pub fn read(source: &str) -> Front {
    let Some(head) = front_fence::find(source) else {
        return without_head(source);
    };
    let mut problems = Vec::new();
    let (entries, readable) = entries(&head, &mut problems);
    let (matter, privacy) = front_fields::fill(entries, &mut problems);
    let in_doubt = !readable && front_keys::mentions_privacy(head.text);
    let other_audience = match &privacy {
        Privacy::OtherAudience(audience) if readable => Some(audience.clone()),
        _ => None,
    };
    problems.sort_by_key(|problem| (problem.line, problem.column));
    Front {
        matter,
        problems,
        withheld: in_doubt || privacy != Privacy::Known,
        other_audience,
        body_offset: head.body_offset,
        body_line: head.body_line,
    }
}

/// A file without a head, or with one in a place where it is none: then what it says counts
/// for nothing, and if that could be that the page is private, the page is withheld.
fn without_head(source: &str) -> Front {
    let mut problems = Vec::new();
    let mut withheld = false;
    if let Some((line, text)) = front_fence::misplaced(source) {
        withheld = front_keys::mentions_privacy(&text);
        let message = "front matter must begin with the first character of the file";
        problems.push(
            Problem::error(Place { line, column: 1 }, "front-matter-place", message)
                .suggest("Move `---` to the first line, without anything before it."),
        );
    }
    Front {
        matter: FrontMatter::default(),
        problems,
        withheld,
        other_audience: None,
        body_offset: front_fence::byte_order_mark(source),
        body_line: 1,
    }
}

/// The entries of the head, and whether all of it could be read.
fn entries(head: &Head<'_>, problems: &mut Vec<Problem>) -> (Vec<Entry>, bool) {
    let top = Place { line: 1, column: 1 };
    if head.text.len() > FRONT_MATTER_BYTES_MAX {
        let size = FRONT_MATTER_BYTES_MAX / 1024;
        problems.push(
            Problem::error(top, "front-matter-size", format!("front matter is over {size} KiB"))
                .suggest("Move the text below the closing line."),
        );
        return (Vec::new(), false);
    }
    let before = problems.len();
    if !head.closed {
        let fence = head.format.fence();
        problems.push(
            Problem::error(top, "front-matter-open", "front matter is not closed")
                .suggest(format!("Add a line `{fence}` after the last key.")),
        );
    }
    let entries = match head.format {
        Format::Yaml => front_yaml::entries(head.text, head.text_line, problems),
        Format::Toml => front_toml::entries(head.text, head.text_line, problems),
    };
    (entries, problems.len() == before)
}
