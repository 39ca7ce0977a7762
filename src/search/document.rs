//! What goes into the index: documents in groups, and changes to them.

use crate::i18n::Lang;

/// Who may see a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everybody.
    Public,
    /// Those who work here.
    Agents,
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
