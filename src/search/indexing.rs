//! Turns a document into what the index stores of it.

use std::collections::HashMap;

use tantivy::TantivyDocument;

use super::document::Document;
use super::schema::{
    BODY, EMPTY_GROUP, Fields, HEADING, SAME_PLACE, TITLE, TOKEN_END, WORDS, facet_term,
    scope_code, stable_hash,
};
use crate::i18n::Lang;
use crate::language::{Form, Token, stem, tokenize};

/// Stems are remembered up to this many words: texts repeat theirs.
const REMEMBERED_WORDS_MAX: usize = 50_000;

/// Analyses documents, remembering the stems of words it has met.
#[derive(Default)]
pub(super) struct Preparer {
    stems: HashMap<Lang, HashMap<String, String>>,
}

impl Preparer {
    /// The stored document of a piece of a group.
    pub(super) fn document(
        &mut self,
        fields: &Fields,
        version: u64,
        piece: &Document,
    ) -> TantivyDocument {
        let text = fields.text(piece.scope);
        let heading = piece.heading.as_deref().unwrap_or_default();
        let title_tokens = tokenize(&piece.title);
        let heading_tokens = tokenize(heading);
        let body_tokens = tokenize(&piece.body);
        let words_tokens = tokenize(&piece.words);

        let mut stored = TantivyDocument::default();
        let [title, heading_field, body, words] = text.stems;
        for (field, tokens) in [
            (title, &title_tokens),
            (heading_field, &heading_tokens),
            (body, &body_tokens),
            (words, &words_tokens),
        ] {
            let prepared = self.prepared_stems(tokens, piece.lang);
            if !prepared.is_empty() {
                stored.add_text(field, prepared);
            }
        }
        let mut names = prepared_exact(&title_tokens);
        names.push_str(&prepared_exact(&heading_tokens));
        names.push_str(&prepared_exact(&words_tokens));
        stored.add_text(text.names, &names);
        names.push_str(&prepared_exact(&body_tokens));
        stored.add_text(text.exact, &names);
        stored.add_text(text.whole_title, whole(&title_tokens));

        stored.add_text(fields.key, &piece.key);
        stored.add_text(fields.group, &piece.group);
        stored.add_text(fields.kind, &piece.kind);
        stored.add_text(fields.title, &piece.title);
        if let Some(heading) = &piece.heading {
            stored.add_text(fields.heading, heading);
        }
        stored.add_text(fields.body, &piece.body);
        stored.add_text(fields.words, &piece.words);
        stored.add_text(fields.lang, piece.lang.code());
        stored.add_text(fields.payload, &piece.payload);
        stored.add_u64(fields.version, version);
        stored.add_u64(fields.scope_code, scope_code(piece.scope));
        stored.add_u64(fields.key_hash, stable_hash(&piece.key));
        stored.add_u64(fields.group_hash, stable_hash(&piece.group));
        stored.add_u64(fields.kind_hash, stable_hash(&piece.kind));
        stored.add_u64(fields.lang_hash, stable_hash(piece.lang.code()));
        for facet in &piece.facets {
            stored.add_text(text.facets, facet_term(facet));
        }
        if let Some(at) = piece.at {
            stored.add_i64(fields.at, at);
        }
        stored
    }

    fn prepared_stems(&mut self, tokens: &[Token], lang: Lang) -> String {
        let known = self.stems.entry(lang).or_default();
        if known.len() > REMEMBERED_WORDS_MAX {
            known.clear();
        }
        let mut prepared = String::new();
        for token in tokens {
            if token.form == Form::Joined {
                prepared.push(SAME_PLACE);
            }
            if let Some(stem) = known.get(&token.folded) {
                prepared.push_str(stem);
            } else {
                let stem = stem(&token.folded, lang);
                prepared.push_str(&stem);
                known.insert(token.folded.clone(), stem);
            }
            prepared.push(TOKEN_END);
        }
        prepared
    }
}

/// A group without documents, kept so that its version is known.
pub(super) fn empty_group(fields: &Fields, group: &str, version: u64) -> TantivyDocument {
    let mut stored = TantivyDocument::default();
    stored.add_text(fields.group, group);
    stored.add_u64(fields.version, version);
    stored.add_u64(fields.scope_code, EMPTY_GROUP);
    stored
}

fn prepared_exact(tokens: &[Token]) -> String {
    let mut prepared = String::new();
    for token in tokens {
        prepared.push_str(&token.folded);
        prepared.push(TOKEN_END);
    }
    prepared
}

/// A text as one term: its words without what joins them.
pub(super) fn whole(tokens: &[Token]) -> String {
    let mut term = String::new();
    for token in tokens.iter().filter(|token| token.form != Form::Joined) {
        if !term.is_empty() {
            term.push(' ');
        }
        term.push_str(&token.folded);
    }
    term
}

const _: () =
    assert!(TITLE == 0 && HEADING == 1 && BODY == 2 && WORDS == 3, "the order of the stem fields");
