//! Turns the pieces of a group into what the index stores of them.

use rustc_hash::{FxHashMap, FxHashSet};
use tantivy::TantivyDocument;

use super::document::Document;
use super::schema::{
    BODY, EMPTY_GROUP, Fields, HEADING, NEXT_PIECE, PIECE_GAP, SAME_PLACE, TITLE, TOKEN_END, WORDS,
    facet_term, lang_code, scope_code, stable_hash,
};
use super::shown;
use crate::i18n::Lang;
use crate::language::{Form, Token, stem, tokenize};

/// Stems are remembered up to this many words: texts repeat theirs.
const REMEMBERED_WORDS_MAX: usize = 50_000;
/// Beginnings of words are kept up to this length; whoever has typed more has said enough.
pub(super) const START_CHARS_MAX: usize = 12;

/// Analyses documents, remembering the stems of words it has met.
#[derive(Default)]
pub(super) struct Preparer {
    stems: FxHashMap<Lang, FxHashMap<String, String>>,
}

impl Preparer {
    /// What is stored of a group.
    pub(super) fn group(
        &mut self,
        fields: &Fields,
        (group, version): (&str, u64),
        pieces: &[Document],
    ) -> TantivyDocument {
        let Some(first) = pieces.first() else { return empty_group(fields, group, version) };
        let text = fields.text(first.scope);
        let mut stored = TantivyDocument::default();
        let title_tokens = tokenize(&first.title);
        let all_words: Vec<&str> = pieces
            .iter()
            .map(|piece| piece.words.as_str())
            .filter(|words| !words.is_empty())
            .collect();
        let words = all_words.join("\n");
        let words_tokens = tokenize(&words);
        let mut exact = Distinct::default();
        let mut title_starts = Distinct::default();
        let mut heading_starts = Distinct::default();
        let mut headings = String::new();
        let mut bodies = String::new();
        let mut position = 0;
        for (place, piece) in pieces.iter().enumerate() {
            if place > 0 {
                bodies.push_str(NEXT_PIECE);
                bodies.push(TOKEN_END);
                position += PIECE_GAP;
            }
            stored.add_u64(fields.piece_start, position as u64);
            if let Some(heading) = &piece.heading {
                let tokens = tokenize(heading);
                position += self.add_stems(&mut bodies, &tokens, piece.lang);
                if !headings.is_empty() {
                    headings.push_str(NEXT_PIECE);
                    headings.push(TOKEN_END);
                }
                self.add_stems(&mut headings, &tokens, piece.lang);
                exact.add_words(&tokens);
                heading_starts.add_starts(&tokens);
            }
            let tokens = tokenize(&piece.body);
            position += self.add_stems(&mut bodies, &tokens, piece.lang);
            exact.add_words(&tokens);
        }
        let mut titles = String::new();
        self.add_stems(&mut titles, &title_tokens, first.lang);
        let mut customers = String::new();
        self.add_stems(&mut customers, &words_tokens, first.lang);
        for tokens in [&title_tokens, &words_tokens] {
            exact.add_words(tokens);
            title_starts.add_starts(tokens);
        }
        let [title, heading, body, customers_words] = text.stems;
        for (field, prepared) in [
            (title, titles),
            (heading, headings),
            (body, bodies),
            (customers_words, customers),
            (text.exact, exact.prepared),
            (text.title_starts, title_starts.prepared),
            (text.heading_starts, heading_starts.prepared),
        ] {
            if !prepared.is_empty() {
                stored.add_text(field, prepared);
            }
        }
        stored.add_text(text.whole_title, whole(&title_tokens));
        let shown = shown::write(group, first, &words, pieces);
        if let Some(outline) = shown.outline {
            stored.add_text(fields.outline, outline);
        }
        stored.add_text(fields.bodies, shown.bodies);
        add_marks(fields, (group, version), first, &mut stored);
        stored
    }

    /// Adds the stems of tokens to a prepared text; how many places they take.
    fn add_stems(&mut self, prepared: &mut String, tokens: &[Token], lang: Lang) -> usize {
        let known = self.stems.entry(lang).or_default();
        if known.len() > REMEMBERED_WORDS_MAX {
            known.clear();
        }
        let mut places = 0;
        for token in tokens {
            if token.form == Form::Joined {
                prepared.push(SAME_PLACE);
            } else {
                places += 1;
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
        places
    }
}

/// What a group is told apart, filtered and counted by.
fn add_marks(
    fields: &Fields,
    (group, version): (&str, u64),
    first: &Document,
    stored: &mut TantivyDocument,
) {
    stored.add_text(fields.group, group);
    stored.add_u64(fields.version, version);
    stored.add_u64(fields.scope_code, scope_code(first.scope));
    stored.add_u64(fields.group_hash, stable_hash(group));
    stored.add_u64(fields.kind_hash, stable_hash(&first.kind));
    stored.add_u64(fields.lang_code, lang_code(first.lang));
    for facet in &first.facets {
        stored.add_text(fields.text(first.scope).facets, facet_term(facet));
    }
    if let Some(at) = first.at {
        stored.add_i64(fields.at, at);
    }
    if let Some(presses) = first.presses {
        stored.add_u64(fields.presses, presses);
    }
}

/// A prepared text that says each word once. Words are known by a hash of 64 bits: among the words
/// of one text, two that share theirs are not to be expected.
#[derive(Default)]
struct Distinct {
    known: FxHashSet<u64>,
    prepared: String,
}

impl Distinct {
    fn add_words(&mut self, tokens: &[Token]) {
        for token in tokens {
            self.add(&token.folded);
        }
    }

    fn add_starts(&mut self, tokens: &[Token]) {
        for token in tokens {
            let ends = token.folded.char_indices().map(|(at, _)| at).skip(1);
            let ends = ends.chain([token.folded.len()]).take(START_CHARS_MAX);
            for end in ends {
                self.add(token.folded.get(..end).unwrap_or_default());
            }
        }
    }

    fn add(&mut self, word: &str) {
        if self.known.insert(stable_hash(word)) {
            self.prepared.push_str(word);
            self.prepared.push(TOKEN_END);
        }
    }
}

/// A group without documents, kept so that its version is known.
fn empty_group(fields: &Fields, group: &str, version: u64) -> TantivyDocument {
    let mut stored = TantivyDocument::default();
    stored.add_text(fields.group, group);
    stored.add_u64(fields.version, version);
    stored.add_u64(fields.scope_code, EMPTY_GROUP);
    stored
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
