//! What comes back.

use std::ops::Range;

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// One page of groups, best first.
    pub hits: Vec<Hit>,
    /// How many groups match; counted exactly up to a few thousand documents, and always where
    /// facets are counted.
    pub total: usize,
    /// What was searched for instead of what was typed, if anything.
    pub correction: Option<Correction>,
    /// The facets that the query asked to count, by name in its order, commonest first.
    pub facets: Vec<FacetCount>,
}

/// How many of the groups that match carry a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The name of the facet.
    pub name: String,
    /// Its value, in its commonest spelling.
    pub value: String,
    /// How many groups carry it.
    pub count: usize,
}

/// A corrected query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The query whose results are shown.
    pub shown: String,
    /// The query as it was typed.
    pub original: String,
}

/// A group that matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The group.
    pub group: String,
    /// Its kind.
    pub kind: String,
    /// How well it matches; comparable within one answer only.
    pub score: f32,
    /// From 0 to 1: the share of the query's information that this hit matches. Rare words carry
    /// more of it than common ones.
    pub coverage: f32,
    /// The title with the words that matched.
    pub title: Marked,
    /// The pieces that match, best first.
    pub sections: Vec<SectionHit>,
    /// The words that matched as they stand in the hit, most telling first.
    pub matched_words: Vec<String>,
}

/// A piece of a group that matches.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionHit {
    /// The key of its document.
    pub key: String,
    /// Its heading with the words that matched.
    pub heading: Option<Marked>,
    /// The passage that matches best; empty for all pieces but the first of a hit.
    pub snippet: Marked,
}

/// A text with marked words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Byte ranges of the marked words, in order, not overlapping, on grapheme boundaries.
    pub marks: Vec<Range<usize>>,
}
