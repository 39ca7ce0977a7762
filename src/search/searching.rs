//! A search from beginning to end: words, scores, order, and what is shown of each hit.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, TantivyDocument};

use super::error::SearchError;
use super::facets;
use super::filter::{Passing, Seen, browse};
use super::hits::{Hit, Hits, Marked, SectionHit};
use super::index::{Core, SearchIndex};
use super::query::{Mode, Query, Wordless};
use super::rank::{Ranked, rank};
use super::reading::Snapshot;
use super::schema::Fields;
use super::score::{Scores, score};
use super::snippet::{Found, SnippetWords, find, mark, snippet};
use super::visibility::Visibility;
use super::words::{Asked, LookUpKind, read};
use crate::i18n::Lang;

/// So many matched words are named for a hit.
const MATCHED_WORDS_MAX: usize = 8;

impl SearchIndex {
    /// Searches as somebody with this visibility.
    ///
    /// # Errors
    /// If the index is found damaged; it can be removed and built anew.
    pub fn search(&self, visibility: &Visibility, query: &Query) -> Result<Hits, SearchError> {
        // On files that are not what they should be, tantivy sometimes panics.
        let core = self.core();
        let answer = catch_unwind(AssertUnwindSafe(|| core.answer(*visibility, query)));
        let answer = answer
            .unwrap_or_else(|_| Err(SearchError::Damaged { why: "reading it failed".to_owned() }));
        answer.inspect_err(|error| self.suspect(error))
    }
}

impl Core {
    fn answer(&self, visibility: Visibility, query: &Query) -> Result<Hits, SearchError> {
        let snapshot = self.snapshot();
        let reading = snapshot.seen_by(visibility);
        let asked = read(query, &reading, self.spelling())?;
        if asked.words.is_empty() && query.wordless == Wordless::Nothing {
            return Ok(Hits::default());
        }
        let seen = Seen { visibility, fields: self.fields() };
        let mut passing = Passing::compile(&reading, seen, query)?;
        let scores = score(&reading, &asked.words)?;
        let (ranked, mut total) = if asked.words.is_empty() {
            browse(&reading, seen, (query, &mut passing))?
        } else {
            let ranked = rank(&reading, query, &asked, &scores, &mut passing)?;
            let total = ranked.len();
            (ranked, total)
        };
        let mut facets = Vec::new();
        if let Some(found) = passing.counted() {
            let counts = facets::count(&reading, seen, (&query.counted_facets, found))?;
            (facets, total) = (counts.facets, counts.groups);
        }
        let show = Show {
            snapshot: &snapshot,
            fields: self.fields(),
            words: words_to_mark(&asked, &scores),
            passages: if query.mode == Mode::AsYouType { Passages::Bare } else { Passages::Cut },
        };
        let hits = ranked
            .iter()
            .skip(query.offset)
            .take(query.limit)
            .map(|ranked| show.hit(ranked))
            .collect::<Result<Vec<_>, _>>()?;
        let correction = if total > 0 { asked.correction } else { None };
        Ok(Hits { hits, total, correction, facets })
    }
}

/// Words that tell so much less than the most telling one of the query are not marked: beside
/// “invoice”, a marked “how” only makes the eye work.
const MARKED_SHARE_MIN: f32 = 0.3;

fn words_to_mark(asked: &Asked, scores: &Scores) -> SnippetWords {
    let mut words = SnippetWords::default();
    let most_telling = scores.idfs.iter().copied().fold(0.0, f32::max);
    for (place, (word, idf)) in asked.words.iter().zip(&scores.idfs).enumerate() {
        if *idf < most_telling * MARKED_SHARE_MIN {
            continue;
        }
        for term in &word.terms {
            match term.kind {
                LookUpKind::Exact => words.add_exact(&term.text, place, *idf),
                LookUpKind::Stem | LookUpKind::NameStem => words.add_stem(&term.text, place, *idf),
            }
        }
    }
    words
}

/// Draws hits from what is stored.
struct Show<'a> {
    snapshot: &'a Snapshot,
    fields: &'a Fields,
    words: SnippetWords,
    passages: Passages,
}

/// Whether passages are cut from what was found. While somebody types only titles and headings
/// are shown, and cutting is the dearest part of an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Passages {
    Cut,
    Bare,
}

/// A stored document.
struct Stored<'a> {
    document: TantivyDocument,
    fields: &'a Fields,
}

impl Stored<'_> {
    fn text(&self, field: Field) -> &str {
        self.document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default()
    }

    fn heading(&self) -> Option<&str> {
        self.document.get_first(self.fields.heading).and_then(|value| value.as_str())
    }

    fn lang(&self) -> Lang {
        Lang::from_code(self.text(self.fields.lang)).unwrap_or(Lang::EN)
    }
}

impl Show<'_> {
    fn hit(&self, ranked: &Ranked) -> Result<Hit, SearchError> {
        let mut hit = Hit {
            group: String::new(),
            kind: String::new(),
            score: ranked.score,
            coverage: ranked.coverage,
            title: Marked::default(),
            sections: Vec::with_capacity(ranked.documents.len()),
            matched_words: Vec::new(),
        };
        let mut matched: Vec<(f32, usize, String)> = Vec::new();
        for (place, candidate) in ranked.documents.iter().enumerate() {
            let ordinal = u32::try_from(candidate.segment).unwrap_or(u32::MAX);
            let document = self.snapshot.searcher.doc(DocAddress::new(ordinal, candidate.doc))?;
            let stored = Stored { document, fields: self.fields };
            if place == 0 {
                let title = stored.text(self.fields.title);
                let found = find(title, stored.lang(), &self.words);
                note(&mut matched, title, &found);
                hit.group = stored.text(self.fields.group).to_owned();
                hit.kind = stored.text(self.fields.kind).to_owned();
                hit.title = mark(title, &found);
            }
            hit.sections.push(self.section(&stored, &mut matched));
        }
        matched.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        hit.matched_words =
            matched.into_iter().map(|(_, _, word)| word).take(MATCHED_WORDS_MAX).collect();
        Ok(hit)
    }

    fn section(&self, stored: &Stored<'_>, matched: &mut Vec<(f32, usize, String)>) -> SectionHit {
        let lang = stored.lang();
        let heading = stored.heading().map(|heading| {
            let found = find(heading, lang, &self.words);
            note(matched, heading, &found);
            mark(heading, &found)
        });
        let snippet = match self.passages {
            Passages::Bare => Marked::default(),
            Passages::Cut => {
                let body = stored.text(self.fields.body);
                let found = find(body, lang, &self.words);
                note(matched, body, &found);
                let words = stored.text(self.fields.words);
                note(matched, words, &find(words, lang, &self.words));
                snippet(body, &found)
            }
        };
        SectionHit {
            key: stored.text(self.fields.key).to_owned(),
            heading,
            snippet,
            payload: stored.text(self.fields.payload).to_owned(),
        }
    }
}

/// Keeps the first form in which each word of the query was found.
fn note(matched: &mut Vec<(f32, usize, String)>, text: &str, found: &[Found]) {
    for found in found {
        if !matched.iter().any(|(_, word, _)| *word == found.word) {
            let form = text.get(found.range.clone()).unwrap_or_default();
            matched.push((found.told, found.word, form.to_owned()));
        }
    }
}
