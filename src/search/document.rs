//! What goes into the index: documents in groups, and changes to them.

use crate::i18n::Lang;
use crate::language::fold;

/// Who may see a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everybody.
    Public,
    /// Those who work here.
    Agents,
}

/// Something that a document can be filtered and counted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Facet {
    /// What kind of thing it is (`tag`, `status`).
    pub name: String,
    /// Its value as it is shown; values that differ only in spelling are the same.
    pub value: String,
}

impl Facet {
    /// A value of this name.
    #[must_use]
    pub fn new(name: &str, value: impl Into<String>) -> Facet {
        Facet { name: name.to_owned(), value: value.into() }
    }

    /// The value in the form in which spellings are equal.
    pub(super) fn folded_value(&self) -> String {
        let folded = fold(&self.value).replace(|c: char| c.is_control(), " ");
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// One searchable piece: a section of an article, or a ticket. The pieces of a group share its
/// title, kind, scope and language.
#[derive(Clone, Debug)]
pub struct Document {
    /// Names the piece and nothing else (`en/start/install#anchor`).
    pub key: String,
    /// What it is a piece of: the article or the ticket.
    pub group: String,
    /// The kind of the group (`article`, `ticket`).
    pub kind: String,
    /// Who may see it.
    pub scope: Scope,
    /// The language it is written in.
    pub lang: Lang,
    /// The title of the group.
    pub title: String,
    /// The heading of this piece, if it has one of its own.
    pub heading: Option<String>,
    /// The text of this piece.
    pub body: String,
    /// Words of customers for the same thing, and tags: found, but not shown.
    pub words: String,
    /// What it can be filtered and counted by: the same for all documents of a group.
    pub facets: Vec<Facet>,
    /// Its time in seconds since 1970, by which it is filtered and listed, and which decides
    /// between equals.
    pub at: Option<i64>,
    /// How soon it must be looked at, the smallest first; none if nobody waits for it.
    pub presses: Option<u64>,
}

/// A change to one group.
#[derive(Clone, Debug)]
pub enum Change {
    /// Replaces the documents of a group.
    Put {
        /// The group.
        group: String,
        /// A number that changes with its content.
        version: u64,
        /// All its documents.
        documents: Vec<Document>,
    },
    /// Removes a group.
    Remove {
        /// The group.
        group: String,
    },
}
