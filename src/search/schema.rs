//! The fields of the index. A group is one entry, whatever its pieces: a word then counts for the
//! whole article, and the pieces are told apart by the places of their words. Text fields exist
//! once for each scope, and a group is written only to those of its own: a public search cannot
//! touch what agents' documents left behind.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STORED, STRING, Schema, SchemaBuilder,
    TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::document::{Facet, Scope};
use crate::i18n::Lang;

/// Changes whenever fields or analysis change: an index of another version is made anew.
pub(super) const SCHEMA_VERSION: u32 = 4;

/// The name of the tokenizer that reads texts which were analysed before.
pub(super) const PREPARED: &str = "prepared";

/// Ends a token in a prepared text.
pub(super) const TOKEN_END: char = '\n';
/// Begins a token that stands at the same place as the next one.
pub(super) const SAME_PLACE: char = '\u{1}';
/// A token of its own: what follows belongs to another piece, and is no neighbour.
pub(super) const NEXT_PIECE: &str = "\u{2}";
/// How far apart the words of two pieces are taken to stand.
pub(super) const PIECE_GAP: usize = 16;

/// The text fields of one scope.
#[derive(Clone, Copy)]
pub(super) struct TextFields {
    /// Stems of the title, the headings, the bodies and customers' words, in this order. Those
    /// of bodies begin each piece with its heading, so that a piece is one run of places.
    pub(super) stems: [Field; 4],
    /// Every word as it is written (folded): the dictionary of corrections.
    pub(super) exact: Field,
    /// The beginnings of the words of the title and of customers, for words half typed.
    pub(super) title_starts: Field,
    /// The beginnings of the words of headings.
    pub(super) heading_starts: Field,
    /// The whole title as one term.
    pub(super) whole_title: Field,
    /// Facets, see [`facet_term`].
    pub(super) facets: Field,
}

/// Places in [`TextFields::stems`].
pub(super) const TITLE: usize = 0;
/// See [`TITLE`].
pub(super) const HEADING: usize = 1;
/// See [`TITLE`].
pub(super) const BODY: usize = 2;
/// See [`TITLE`].
pub(super) const WORDS: usize = 3;

/// The stem fields in which words have places.
pub(super) const PLACED: [usize; 3] = [TITLE, HEADING, BODY];

/// All fields.
#[derive(Clone)]
pub(super) struct Fields {
    pub(super) public: TextFields,
    pub(super) agents: TextFields,
    pub(super) group: Field,
    /// What every hit shows of it, as [`super::shown`] writes it: one value of a column, which
    /// is read without unpacking others.
    pub(super) outline: Field,
    /// What a passage is cut from, packed.
    pub(super) bodies: Field,
    pub(super) version: Field,
    pub(super) scope_code: Field,
    pub(super) group_hash: Field,
    pub(super) kind_hash: Field,
    pub(super) lang_code: Field,
    /// The place of the first word of each piece, in the stems of bodies.
    pub(super) piece_start: Field,
    /// Its time in seconds since 1970.
    pub(super) at: Field,
    /// How soon it must be looked at, the smallest first.
    pub(super) presses: Field,
}

/// Names of the fast fields, which are read by name.
pub(super) mod fast {
    pub(in crate::search) const GROUP: &str = "group";
    pub(in crate::search) const OUTLINE: &str = "outline";
    pub(in crate::search) const VERSION: &str = "version";
    pub(in crate::search) const SCOPE: &str = "scope_code";
    pub(in crate::search) const GROUP_HASH: &str = "group_hash";
    pub(in crate::search) const KIND: &str = "kind_hash";
    pub(in crate::search) const LANG: &str = "lang_code";
    pub(in crate::search) const PIECE_START: &str = "piece_start";
    pub(in crate::search) const AT: &str = "at";
    pub(in crate::search) const PRESSES: &str = "presses";
}

impl Fields {
    /// The schema and its fields.
    pub(super) fn build() -> (Schema, Fields) {
        let mut builder = Schema::builder();
        let number = NumericOptions::default() | FAST;
        let fields = Fields {
            public: text_fields(&mut builder, "public"),
            agents: text_fields(&mut builder, "agents"),
            group: builder.add_text_field(fast::GROUP, STRING | FAST),
            outline: builder.add_text_field(fast::OUTLINE, FAST),
            bodies: builder.add_text_field("bodies", STORED),
            version: builder.add_u64_field(fast::VERSION, number.clone() | INDEXED),
            scope_code: builder.add_u64_field(fast::SCOPE, number.clone()),
            group_hash: builder.add_u64_field(fast::GROUP_HASH, number.clone()),
            kind_hash: builder.add_u64_field(fast::KIND, number.clone()),
            lang_code: builder.add_u64_field(fast::LANG, number.clone()),
            piece_start: builder.add_u64_field(fast::PIECE_START, number.clone()),
            at: builder.add_i64_field(fast::AT, number.clone()),
            presses: builder.add_u64_field(fast::PRESSES, number),
        };
        (builder.build(), fields)
    }

    /// The text fields of a scope.
    pub(super) fn text(&self, scope: Scope) -> &TextFields {
        match scope {
            Scope::Public => &self.public,
            Scope::Agents => &self.agents,
        }
    }
}

fn text_fields(builder: &mut SchemaBuilder, scope: &str) -> TextFields {
    let facets = builder.add_text_field(&format!("facets_{scope}"), STRING | FAST);
    let mut add = |name: &str, record: IndexRecordOption, tokenizer: &str| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_index_option(record)
            .set_fieldnorms(record != IndexRecordOption::Basic);
        let options = TextOptions::default().set_indexing_options(indexing);
        builder.add_text_field(&format!("{name}_{scope}"), options)
    };
    let positions = IndexRecordOption::WithFreqsAndPositions;
    TextFields {
        stems: [
            add("title_stems", positions, PREPARED),
            add("heading_stems", positions, PREPARED),
            add("body_stems", positions, PREPARED),
            add("words_stems", IndexRecordOption::WithFreqs, PREPARED),
        ],
        exact: add("exact", IndexRecordOption::Basic, PREPARED),
        title_starts: add("title_starts", IndexRecordOption::Basic, PREPARED),
        heading_starts: add("heading_starts", IndexRecordOption::Basic, PREPARED),
        whole_title: add("whole_title", IndexRecordOption::Basic, "raw"),
        facets,
    }
}

/// Stands between the name and the value of a facet.
pub(super) const FACET_VALUE: char = '=';
/// Stands between the value and its spelling, where that differs.
pub(super) const FACET_SPELLING: char = '\u{1}';

/// The name of the facets' field of a scope, which is also read as a column.
pub(super) fn facet_field(scope: Scope) -> &'static str {
    match scope {
        Scope::Public => "facets_public",
        Scope::Agents => "facets_agents",
    }
}

/// A facet as one term: `tag=cafe`, followed by its spelling where that is another.
pub(super) fn facet_term(facet: &Facet) -> String {
    let folded = facet.folded_value();
    if folded == facet.value {
        return format!("{}{FACET_VALUE}{folded}", facet.name);
    }
    format!("{}{FACET_VALUE}{folded}{FACET_SPELLING}{}", facet.name, facet.value)
}

/// The code of a scope in its fast field.
pub(super) fn scope_code(scope: Scope) -> u64 {
    match scope {
        Scope::Public => 0,
        Scope::Agents => 1,
    }
}

/// The number of a language in its fast field: the letters of its code.
pub(super) fn lang_code(lang: Lang) -> u64 {
    lang.code().bytes().fold(0, |number, letter| number << 8 | u64::from(letter))
}

/// The scope code of a group without documents, which is kept for its version alone.
pub(super) const EMPTY_GROUP: u64 = 2;

/// FNV-1a, 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): stable between versions of
/// the compiler, which the standard hasher is not.
pub(super) fn stable_hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Splits a prepared text at [`TOKEN_END`].
#[derive(Clone)]
pub(super) struct Prepared;

/// The tokens of a prepared text.
pub(super) struct PreparedStream<'a> {
    rest: std::str::Split<'a, char>,
    next_position: usize,
    token: Token,
}

impl Tokenizer for Prepared {
    type TokenStream<'a> = PreparedStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> PreparedStream<'a> {
        PreparedStream { rest: text.split(TOKEN_END), next_position: 0, token: Token::default() }
    }
}

impl TokenStream for PreparedStream<'_> {
    fn advance(&mut self) -> bool {
        for part in self.rest.by_ref() {
            if part.is_empty() {
                continue;
            }
            if part == NEXT_PIECE {
                self.next_position += PIECE_GAP;
                continue;
            }
            self.token.position = self.next_position;
            self.token.text.clear();
            if let Some(joined) = part.strip_prefix(SAME_PLACE) {
                self.token.text.push_str(joined);
            } else {
                self.token.text.push_str(part);
                self.next_position += 1;
            }
            return true;
        }
        false
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
