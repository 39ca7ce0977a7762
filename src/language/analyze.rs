//! A text as the search engine sees it: tokens with their exact and their stemmed form.

use std::ops::Range;

use super::stem::stem;
use super::tokenize::{Form, tokenize};
use crate::i18n::Lang;

/// A token with both forms under which it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalyzedToken {
    /// Bytes of the original text.
    pub range: Range<usize>,
    /// The folded word as it stands.
    pub exact: String,
    /// The folded stem.
    pub stem: String,
    /// How many words come before it.
    pub position: usize,
    /// Whether it stands alone.
    pub form: Form,
}

/// The tokens of a text in this language.
#[must_use]
pub fn analyze(text: &str, lang: Lang) -> Vec<AnalyzedToken> {
    tokenize(text)
        .into_iter()
        .map(|token| AnalyzedToken {
            stem: stem(&token.folded, lang),
            range: token.range,
            exact: token.folded,
            position: token.position,
            form: token.form,
        })
        .collect()
}
