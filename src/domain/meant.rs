//! Searching by meaning, if there is a model: what it reads of a document, and what is near to
//! what somebody asks.

use super::Desk;
use super::people::Reader;
use crate::i18n::Lang;
use crate::meaning::{Asked, Audience, Meaning, Piece};
use crate::search::{Document, NearGroup, NearInMeaning, Scope, Visibility, document_hash};

/// So many pieces near in meaning take part in the ranking. Further ones are further down than
/// anybody reads.
const NEAR_MAX: usize = 100;
/// So much of a document is given to the model, which reads the beginning only.
const READ_CHARS_MAX: usize = 2_500;

/// What is near in meaning to what a reader asks; nothing without a model. Takes some tens of
/// milliseconds, so it is not for suggestions at every key.
#[must_use]
pub fn near(desk: &Desk, reader: &Reader, text: &str) -> NearInMeaning {
    near_for(desk, (reader.visibility(), reader.lang()), text)
}

/// The same for whoever sees so much, in a language.
#[must_use]
pub fn near_for(desk: &Desk, (sees, lang): (Visibility, Lang), text: &str) -> NearInMeaning {
    let Some(meaning) = &desk.meaning else { return NearInMeaning::default() };
    let audience = if sees == Visibility::agents() { Audience::Agents } else { Audience::Public };
    nearest(meaning, Asked { text, lang: lang.code(), audience })
}

/// What a model finds near to a question, as the search takes it.
#[must_use]
pub fn nearest(meaning: &Meaning, asked: Asked<'_>) -> NearInMeaning {
    let found = meaning.nearest(asked, NEAR_MAX);
    let near = found.near.iter();
    let groups = near.map(|n| NearGroup { group: n.group, piece: n.key, cosine: n.cosine });
    NearInMeaning { groups: groups.collect(), trust: found.trust }
}

/// A document as the model reads it.
#[must_use]
pub fn piece(document: &Document) -> Piece {
    let heading = document.heading.as_deref().unwrap_or_default();
    let text = format!("{}\n{heading}\n{}", document.title, document.body);
    Piece {
        key: document_hash(&document.key),
        audience: match document.scope {
            Scope::Public => Audience::Public,
            Scope::Agents => Audience::Agents,
        },
        lang: document.lang.code().to_owned(),
        text: text.chars().take(READ_CHARS_MAX).collect(),
    }
}
