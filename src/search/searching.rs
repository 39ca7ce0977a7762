//! A search from beginning to end: words, scores, order, and what is shown of each hit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tantivy::schema::Value;
use tantivy::{DocAddress, TantivyDocument};

use super::error::SearchError;
use super::evidence::Evidence;
use super::explain::{Outcome, explain, explained_query};
use super::explained::Explained;
use super::facets;
use super::filter::{self, Passing, Seen, browse};
use super::fuse::{self, NearInMeaning};
use super::hits::{Hit, Hits, Marked, SectionHit};
use super::index::{Core, SearchIndex};
use super::query::{Order, Passages, Query, Wordless};
use super::rank::{Candidate, rank};
use super::reading::Snapshot;
use super::schema::Fields;
use super::score::{Scores, score};
use super::shown::Shown;
use super::snippet::{mark, snippet};
use super::spot::{Found, WantedWords, spot};
use super::standing::{Standings, break_ties};
use super::synonyms::Synonyms;
use super::visibility::Visibility;
use super::words::{Asked, LookUpKind, read};
use crate::language::{is_function_word, tokenize};

/// So many matched words are named for a hit.
const MATCHED_WORDS_MAX: usize = 8;

impl SearchIndex {
    /// Searches as somebody with this visibility.
    ///
    /// # Errors
    /// If the index is found damaged; it can be removed and built anew.
    pub fn search(&self, visibility: &Visibility, query: &Query) -> Result<Hits, SearchError> {
        self.guarded(|core, known| core.answer(*visibility, query, known, None))
    }

    /// How many groups match, quickly where the query has no words.
    ///
    /// # Errors
    /// As when searching.
    pub fn count(&self, visibility: &Visibility, query: &Query) -> Result<usize, SearchError> {
        let query = query.clone().limit(0);
        self.guarded(|core, known| match tokenize(&query.text).is_empty() {
            true => {
                let snapshot = core.snapshot();
                let seen = Seen { visibility: *visibility, fields: core.fields() };
                filter::count(&snapshot.seen_by(*visibility), seen, &query)
            }
            false => Ok(core.answer(*visibility, &query, known, None)?.total),
        })
    }

    /// The same, and why each hit stands where it stands.
    ///
    /// # Errors
    /// As when searching.
    pub fn explain(
        &self,
        visibility: &Visibility,
        query: &Query,
    ) -> Result<Explained, SearchError> {
        let query = explained_query(query);
        self.guarded(|core, known| {
            let mut explained = Explained::default();
            let found = core.answer(*visibility, &query, known, Some(&mut explained))?;
            Ok(explained.of(found, &query))
        })
    }

    /// Reads the index. On files that are not what they should be, tantivy sometimes panics.
    fn guarded<T>(
        &self,
        answer: impl FnOnce(&Core, &Known) -> Result<T, SearchError>,
    ) -> Result<T, SearchError> {
        let core = self.core();
        let (synonyms, evidence) = (self.synonyms(), self.evidence());
        let known = Known { synonyms, evidence, standings: self.standings() };
        let answer = catch_unwind(AssertUnwindSafe(|| answer(&core, &known)));
        let answer = answer
            .unwrap_or_else(|_| Err(SearchError::Damaged { why: "reading it failed".to_owned() }));
        answer.inspect_err(|error| self.suspect(error))
    }
}

/// What is known beside the documents.
struct Known {
    synonyms: Arc<Synonyms>,
    evidence: Arc<Evidence>,
    standings: Arc<Standings>,
}

impl Core {
    fn answer(
        &self,
        visibility: Visibility,
        query: &Query,
        known: &Known,
        explained: Option<&mut Explained>,
    ) -> Result<Hits, SearchError> {
        let snapshot = self.snapshot();
        let reading = snapshot.seen_by(visibility);
        let asked = read(query, &reading, self.spelling(), (&known.synonyms, &known.evidence))?;
        let lists = asked.words.is_empty() && query.wordless == Wordless::All;
        if asked.words.is_empty() && !lists && !is_meant(query) {
            return Ok(Hits::default());
        }
        let seen = Seen { visibility, fields: self.fields() };
        let mut passing = Passing::compile(&reading, seen, query)?;
        let scores = score(&reading, &asked.words, query, &known.evidence)?;
        let ranking = if lists {
            browse(&reading, seen, (query, &mut passing))?
        } else {
            let ranking = rank(&reading, query, &asked, &scores, &mut passing)?;
            match query.order {
                Order::Best => {
                    let scores = (&scores, &mut passing);
                    let ranking = fuse::with_meaning(&reading, query, scores, ranking);
                    break_ties(&reading, &known.standings, ranking)
                }
                _ => ranking,
            }
        };
        if let Some(explained) = explained {
            let outcome = Outcome { asked: &asked, scores: &scores, ranking: &ranking };
            *explained = explain(&reading, query, &outcome, &known.evidence)?;
        }
        let words = words_to_mark(&asked, &scores);
        drop(scores);
        let facets = match passing.counted() {
            Some(found) => facets::count(&reading, seen, (&query.counted_facets, found))?,
            None => Vec::new(),
        };
        let show = Show {
            snapshot: &snapshot,
            fields: self.fields(),
            words,
            passages: query.passages,
            near: &query.near,
        };
        let hits = ranking
            .best
            .iter()
            .skip(query.offset)
            .take(query.limit)
            .map(|candidate| {
                let confidence = ranking.information.confidence(candidate, reading.documents);
                let confidence =
                    fuse::certainty(confidence, candidate.gains.near, query.near.trust);
                show.hit(candidate, (ranking.information.answered(candidate.words), confidence))
            })
            .collect::<Result<Vec<_>, _>>()?;
        let correction = if ranking.total > 0 { asked.correction } else { None };
        Ok(Hits { hits, total: ranking.total, correction, facets })
    }
}

/// Whether a text whose words all stand nowhere may still mean something that does.
fn is_meant(query: &Query) -> bool {
    !query.near.groups.is_empty() && !tokenize(&query.text).is_empty()
}

/// Words that tell so much less than the most telling one of the query are not marked: beside
/// “invoice”, a marked “how” only makes the eye work.
const MARKED_SHARE_MIN: f32 = 0.3;

fn words_to_mark(asked: &Asked, scores: &Scores) -> WantedWords {
    let mut words = WantedWords::default();
    let most_telling = scores.idfs.iter().copied().fold(0.0, f32::max);
    for (place, (word, idf)) in asked.words.iter().zip(&scores.idfs).enumerate() {
        if *idf < most_telling * MARKED_SHARE_MIN {
            continue;
        }
        for term in &word.terms {
            match term.kind {
                LookUpKind::Exact => words.add_exact(&term.text, place, *idf),
                LookUpKind::Stem => words.add_stem(&term.text, place, *idf),
                LookUpKind::Start => words.add_start(&term.text, place, *idf),
                // Of several, those that tell something by themselves.
                LookUpKind::Phrase => term
                    .stems()
                    .filter(|stem| !is_function_word(stem, asked.lang))
                    .for_each(|stem| words.add_stem(stem, place, *idf)),
            }
        }
    }
    words
}

/// Draws hits from what is stored.
struct Show<'a> {
    snapshot: &'a Snapshot,
    fields: &'a Fields,
    words: WantedWords,
    passages: Passages,
    near: &'a NearInMeaning,
}

impl Show<'_> {
    fn hit(
        &self,
        candidate: &Candidate,
        (coverage, confidence): (f32, f32),
    ) -> Result<Hit, SearchError> {
        let (segment, doc) = self.snapshot.place(candidate.doc);
        let opened = self.snapshot.segments.get(segment);
        let outline = opened.map(|segment| segment.outline(doc)).transpose()?.flatten();
        let stored: TantivyDocument;
        let shown = match (&outline, self.passages) {
            (Some(outline), Passages::Bare) => Shown::outlined(outline),
            (outline, _) => {
                let ordinal = u32::try_from(segment).unwrap_or(u32::MAX);
                stored = self.snapshot.searcher.doc(DocAddress::new(ordinal, doc))?;
                let bodies = stored.get_first(self.fields.bodies).and_then(|value| value.as_str());
                bodies.and_then(|bodies| Shown::whole(outline.as_deref(), bodies))
            }
        };
        let shown = shown
            .ok_or_else(|| SearchError::Damaged { why: "a document cannot be read".to_owned() })?;
        let in_title = spot(shown.title, shown.lang, &self.words);
        let mut matched = Matched::default();
        matched.note(shown.title, &in_title);
        let sections = match self.passages {
            Passages::Bare => self.best_heading(&shown, &in_title).into_iter().collect(),
            Passages::Cut => self.sections(&shown, candidate.sections.numbers(), &mut matched),
        };
        if self.passages == Passages::Cut {
            matched.note(shown.words, &spot(shown.words, shown.lang, &self.words));
        }
        Ok(Hit {
            group: shown.group.to_owned(),
            kind: shown.kind.to_owned(),
            score: candidate.score,
            coverage,
            confidence,
            title: mark(shown.title, &in_title),
            sections,
            matched_words: matched.words(),
        })
    }

    /// The pieces that say most, best first; the first piece if none says anything. A passage is
    /// cut from the best one, the others are named by their headings.
    fn sections(
        &self,
        shown: &Shown<'_>,
        numbers: &[u16],
        matched: &mut Matched,
    ) -> Vec<SectionHit> {
        let nearest = [self.near.piece_of(shown)];
        let numbers = if numbers.is_empty() { &nearest[..] } else { numbers };
        let mut sections = Vec::with_capacity(numbers.len());
        for (place, piece) in shown.chosen(numbers).into_iter().enumerate() {
            if place > 0 && piece.heading.is_none() {
                continue;
            }
            let heading = piece.heading.map(|text| {
                let found = spot(text, shown.lang, &self.words);
                matched.note(text, &found);
                mark(text, &found)
            });
            let mut passage = Marked::default();
            if place == 0 {
                let found = spot(piece.body, shown.lang, &self.words);
                matched.note(piece.body, &found);
                passage = snippet(piece.body, &found);
            }
            sections.push(SectionHit { key: piece.key.to_owned(), heading, snippet: passage });
        }
        sections
    }

    /// The piece whose heading says most of what the title does not say, or the first one.
    fn best_heading(&self, shown: &Shown<'_>, in_title: &[Found]) -> Option<SectionHit> {
        let said = told(in_title, 0).1;
        let says_all = self.words.are_all_in(said);
        let mut best: Option<(f32, SectionHit)> = None;
        for piece in shown.pieces() {
            let heading = piece.heading.unwrap_or_default();
            let found = if says_all { Vec::new() } else { spot(heading, shown.lang, &self.words) };
            let (told, _) = told(&found, said);
            if best.as_ref().is_none_or(|(most, _)| told > *most) {
                let key = piece.key.to_owned();
                let heading = piece.heading.map(|heading| mark(heading, &found));
                best = Some((told, SectionHit { key, heading, snippet: Marked::default() }));
            }
            if says_all {
                break;
            }
        }
        best.map(|(_, section)| section)
    }
}

/// What found words tell beside those that are said already, each once; and all that are said then.
fn told(found: &[Found], said: u32) -> (f32, u32) {
    found.iter().fold((0.0, said), |(told, said), found| {
        let bit = 1_u32.checked_shl(u32::try_from(found.word).unwrap_or(32)).unwrap_or(0);
        if said & bit == 0 { (told + found.told, said | bit) } else { (told, said) }
    })
}

/// The first form in which each word of the query was found, with what the word tells.
#[derive(Default)]
struct Matched(Vec<(f32, usize, String)>);

impl Matched {
    fn note(&mut self, text: &str, found: &[Found]) {
        for found in found {
            if !self.0.iter().any(|(_, word, _)| *word == found.word) {
                let form = text.get(found.range.clone()).unwrap_or_default();
                self.0.push((found.told, found.word, form.to_owned()));
            }
        }
    }

    /// The most telling ones first.
    fn words(mut self) -> Vec<String> {
        self.0.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        self.0.into_iter().map(|(_, _, word)| word).take(MATCHED_WORDS_MAX).collect()
    }
}
