//! What is asked.

use super::filter::Filter;
use super::fuse::NearInMeaning;
use crate::i18n::Lang;

/// How a text is to be read as a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Words of somebody who has finished typing: misspellings are corrected.
    Words,
    /// Words of somebody still typing: the last one is a beginning.
    AsYouType,
    /// A whole question or ticket: its most telling words are picked.
    WholeText,
}

/// A query.
#[derive(Clone, Debug)]
pub struct Query {
    /// What was typed.
    pub text: String,
    /// The reader's language.
    pub lang: Lang,
    /// Only groups of this kind.
    pub kind: Option<String>,
    /// Which documents may be found.
    pub filter: Filter,
    /// What comes first.
    pub order: Order,
    /// What is given when there are no words.
    pub wordless: Wordless,
    /// The names of the facets that are counted.
    pub counted_facets: Vec<String>,
    /// How to read the text.
    pub mode: Mode,
    /// Whether misspellings are corrected.
    pub spelling: Spelling,
    /// How many hits to give at most.
    pub limit: usize,
    /// How many hits to leave out at the beginning.
    pub offset: usize,
    /// What is near in meaning, found by a model.
    pub near: NearInMeaning,
    /// Whether passages are cut from what was found.
    pub passages: Passages,
}

/// Whether passages are cut from what was found: the dearest part of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passages {
    /// Around the words that match.
    Cut,
    /// Left out: only titles and headings are wanted.
    Bare,
}

/// Whether misspellings are corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// Words that no visible document holds are replaced by ones that some do.
    Corrected,
    /// The words are taken as they are.
    AsTyped,
}

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The best match; without words, the newest.
    #[default]
    Best,
    /// The newest of what matches as much as the best match does.
    Newest,
    /// The oldest of it.
    Oldest,
    /// What presses most of it; what does not press comes last, the newest first.
    Pressing,
}

/// What is given when there are no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wordless {
    /// Nothing.
    Nothing,
    /// All that passes the filter, newest first.
    All,
}

/// A page of results.
const LIMIT: usize = 10;

impl Query {
    /// Words to search for, ten hits.
    #[must_use]
    pub fn new(text: impl Into<String>, lang: Lang) -> Query {
        Query {
            text: text.into(),
            lang,
            kind: None,
            filter: Filter::default(),
            order: Order::Best,
            wordless: Wordless::Nothing,
            counted_facets: Vec::new(),
            mode: Mode::Words,
            spelling: Spelling::Corrected,
            limit: LIMIT,
            offset: 0,
            near: NearInMeaning::default(),
            passages: Passages::Cut,
        }
    }

    /// Reads the text in another way. While somebody types only titles and headings are shown.
    #[must_use]
    pub fn mode(mut self, mode: Mode) -> Query {
        self.mode = mode;
        if mode == Mode::AsYouType { self.without_passages() } else { self }
    }

    /// Leaves passages out.
    #[must_use]
    pub fn without_passages(mut self) -> Query {
        self.passages = Passages::Bare;
        self
    }

    /// Only groups of this kind.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<String>) -> Query {
        self.kind = Some(kind.into());
        self
    }

    /// Only what passes a filter.
    #[must_use]
    pub fn filter(mut self, filter: Filter) -> Query {
        self.filter = filter;
        self
    }

    /// In another order.
    #[must_use]
    pub fn order(mut self, order: Order) -> Query {
        self.order = order;
        self
    }

    /// Without words, all that passes the filter is listed, newest first.
    #[must_use]
    pub fn or_list(mut self) -> Query {
        self.wordless = Wordless::All;
        self
    }

    /// Counts all groups that are found by the facets of these names.
    #[must_use]
    pub fn count_facets(mut self, names: Vec<String>) -> Query {
        self.counted_facets = names;
        self
    }

    /// At most so many hits.
    #[must_use]
    pub fn limit(mut self, limit: usize) -> Query {
        self.limit = limit;
        self
    }

    /// Leaves out so many hits at the beginning.
    #[must_use]
    pub fn offset(mut self, offset: usize) -> Query {
        self.offset = offset;
        self
    }

    /// Ranks also by what is near in meaning.
    #[must_use]
    pub fn near(mut self, near: NearInMeaning) -> Query {
        self.near = near;
        self
    }

    /// Takes the words as they are typed (“search instead for …”).
    #[must_use]
    pub fn as_typed(mut self) -> Query {
        self.spelling = Spelling::AsTyped;
        self
    }
}
