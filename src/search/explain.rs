//! Takes a ranking apart: what each word gave to each hit, and what was added for its place. It
//! reads what the search has done and ranks nothing itself.

use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::error::SearchError;
use super::evidence::Evidence;
use super::explained::{
    Also, CountsLess, Explained, Origin, Part, Place, ReadWord, Reason, Stand, Why,
};
use super::fuse::fused;
use super::hits::Hits;
use super::indexing::whole;
use super::query::{Mode, Passages, Query};
use super::rank::{Candidate, Ranking};
use super::reading::Reading;
use super::rescore::side_by_side;
use super::row::{LOOKED_AT_MAX, Row};
use super::schema::{BODY, HEADING, PLACED, TITLE, WORDS};
use super::score::{
    EVIDENCE_WEIGHT, EXACT_WEIGHT, FIELD_WEIGHTS, Measures, SATURATION, Scores, at_most, spoken_for,
};
use super::segment::{FieldReader, ScopeReader};
use super::words::{
    Asked, DOCUMENTS_MIN, FUNCTION_WORD_WEIGHT, LookUp, LookUpKind, Word, times_weight,
};
use crate::language::tokenize;

/// So many hits are explained: a page.
const HITS_MAX: usize = 10;
/// A factor that is nearer to 1 than this is 1.
const FACTOR_MIN: f32 = 1e-4;

/// The stem fields in their order, as they are told.
const STEM_PLACES: [(usize, Place); 4] = [
    (TITLE, Place::Title),
    (HEADING, Place::Headings),
    (BODY, Place::Text),
    (WORDS, Place::CustomersWords),
];

/// What a search has come to.
pub(super) struct Outcome<'a> {
    pub(super) asked: &'a Asked,
    pub(super) scores: &'a Scores,
    pub(super) ranking: &'a Ranking,
}

/// The query whose hits are explained: one page, with what names the best section.
pub(super) fn explained_query(query: &Query) -> Query {
    let mut query = query.clone();
    query.limit = query.limit.min(HITS_MAX);
    if query.mode != Mode::AsYouType {
        query.passages = Passages::Cut;
    }
    query
}

/// Explains the hits that the query asks for.
pub(super) fn explain(
    reading: &Reading<'_>,
    query: &Query,
    outcome: &Outcome<'_>,
    evidence: &Evidence,
) -> Result<Explained, SearchError> {
    let forms: Vec<Forms> = outcome.asked.words.iter().map(Forms::of).collect();
    let looking =
        Looking { reading, query, outcome, evidence, measures: Measures::new(reading), forms };
    let mut explained = Explained {
        documents: reading.documents,
        has_meaning: query.near.trust > 0.0 && !query.near.groups.is_empty(),
        ..Explained::default()
    };
    for (place, word) in outcome.asked.words.iter().enumerate() {
        explained.words.push(looking.read_word(place, word)?);
    }
    let page = outcome.ranking.best.iter().skip(query.offset).take(query.limit);
    explained.whys = page.map(|hit| looking.why(hit)).collect::<Result<_, _>>()?;
    Ok(explained)
}

impl Explained {
    /// Puts what was found beside it, and says what only the shown hits can tell.
    pub(super) fn of(mut self, found: Hits, query: &Query) -> Explained {
        let text = found.correction.as_ref().map_or(&query.text, |correction| &correction.shown);
        let typed = whole(&tokenize(text));
        for (why, hit) in self.whys.iter_mut().zip(&found.hits) {
            for part in &mut why.parts {
                match &mut part.reason {
                    Reason::BestSection { heading } => {
                        let best = hit.sections.first();
                        let shown = best.and_then(|section| section.heading.as_ref());
                        *heading = shown.map(|heading| heading.text.clone());
                    }
                    Reason::WholeTitle if whole(&tokenize(&hit.title.text)) != typed => {
                        part.reason = Reason::TitleBegins;
                    }
                    _ => {}
                }
            }
        }
        self.found = found;
        self
    }
}

/// The forms of a word besides its own, and which of them each of its terms is.
struct Forms {
    also: Vec<Also>,
    of_term: Vec<Option<usize>>,
}

impl Forms {
    /// A stem and the word that it is of come one after the other, and are one form.
    fn of(word: &Word) -> Forms {
        let mut forms = Forms { also: Vec::new(), of_term: Vec::new() };
        let mut before: Option<&LookUp> = None;
        for term in &word.terms {
            let is_pair = before.is_some_and(|before| {
                before.kind != term.kind
                    && ![before.kind, term.kind].contains(&LookUpKind::Phrase)
                    && before.origin == term.origin
                    && term.origin != Origin::Beginning
            });
            before = if is_pair { None } else { Some(term) };
            if term.origin == Origin::Typed {
                forms.of_term.push(None);
                continue;
            }
            match forms.also.last_mut().filter(|_| is_pair) {
                Some(last) if term.kind == LookUpKind::Exact => last.text.clone_from(&term.text),
                Some(_) => {}
                None => {
                    let also = Also { text: term.text.clone(), origin: term.origin };
                    forms.also.push(also);
                }
            }
            forms.of_term.push(forms.also.len().checked_sub(1));
        }
        forms
    }
}

/// What hits are looked at with.
struct Looking<'a> {
    reading: &'a Reading<'a>,
    query: &'a Query,
    outcome: &'a Outcome<'a>,
    evidence: &'a Evidence,
    measures: Measures,
    /// For each word.
    forms: Vec<Forms>,
}

/// Where a word stands, and how much of its weighted frequency is from there.
struct Frequency {
    place: Place,
    also: Option<usize>,
    times: u32,
    weighted: f32,
}

impl Looking<'_> {
    fn idf(&self, place: usize) -> f32 {
        self.outcome.scores.idfs.get(place).copied().unwrap_or(0.0)
    }

    fn read_word(&self, place: usize, word: &Word) -> Result<ReadWord, SearchError> {
        let idf = self.idf(place);
        // What was left out has been given nothing to tell; every other word tells something.
        let is_left_out = idf <= 0.0;
        let documents = if is_left_out {
            u64::from(at_most(self.reading, word)?).min(self.reading.documents)
        } else {
            holding(self.reading.documents, idf / word.weight)
        };
        // Of a whole text only what matters is read, and places are counted in that.
        let typed = if self.query.mode == Mode::WholeText {
            None
        } else {
            self.query.text.get(word.range.clone())
        };
        let typed = typed.unwrap_or(&word.exact);
        Ok(ReadWord {
            typed: typed.to_owned(),
            stem: word.stem.clone(),
            also: self.forms.get(place).map(|forms| forms.also.clone()).unwrap_or_default(),
            counts_less: counts_less(word),
            is_extra: word.is_extra,
            is_left_out,
            times: word.times,
            documents,
            tells: idf,
        })
    }

    fn why(&self, hit: &Candidate) -> Result<Why, SearchError> {
        let gains = hit.gains;
        let mut parts = Vec::new();
        for (place, word) in self.outcome.asked.words.iter().enumerate() {
            let bit = 1_u32.checked_shl(u32::try_from(place).unwrap_or(u32::MAX)).unwrap_or(0);
            if hit.words & bit != 0 {
                parts.push(self.word(place, word, hit.doc)?);
            }
        }
        let mut add = |reason: Reason, points: f32| {
            if points != 0.0 {
                parts.push(Part { reason, points });
            }
        };
        if gains.all_words - 1.0 > FACTOR_MIN {
            add(Reason::AllWords, gains.told * (gains.all_words - 1.0));
        }
        if gains.phrases > 0.0 {
            for part in self.pairs(hit.doc)? {
                add(part.reason, part.points);
            }
        }
        add(Reason::BestSection { heading: None }, gains.section);
        let of_text = gains.told * gains.all_words + gains.phrases + gains.section;
        if gains.language > 0.0 && (gains.language - 1.0).abs() > FACTOR_MIN {
            add(Reason::OtherLanguage, of_text * (gains.language - 1.0));
        }
        add(Reason::WholeTitle, gains.title);
        self.fuse(hit, &mut parts);
        if gains.standing > 0.0 {
            let share = gains.standing / (hit.score - gains.standing);
            let reason = Reason::VotesAndAge { share };
            parts.push(Part { reason, points: gains.standing });
        }
        Ok(Why { parts })
    }

    /// Where meaning counts too, words are worth less, and it adds its own.
    fn fuse(&self, hit: &Candidate, parts: &mut Vec<Part>) {
        for part in &mut *parts {
            part.points *= self.outcome.ranking.worth;
            if let Reason::Word { stands, .. } = &mut part.reason {
                stands.iter_mut().for_each(|own| own.points *= self.outcome.ranking.worth);
            }
        }
        if let Some(cosine) = hit.gains.near {
            let points = fused(0.0, 0.0, Some(cosine), self.query.near.trust);
            parts.push(Part { reason: Reason::Meaning { cosine }, points });
        }
    }

    /// What two words side by side add, in all fields together.
    fn pairs(&self, doc: u32) -> Result<Vec<Part>, SearchError> {
        let words = &self.outcome.asked.words;
        let idfs = &self.outcome.scores.idfs;
        let place_of = |word: &Word| words.iter().position(|known| std::ptr::eq(known, word));
        let mut parts: Vec<Part> = Vec::new();
        for (before, after, field, gain) in side_by_side(self.reading, (words, idfs), doc)? {
            let (Some(before), Some(after)) = (place_of(before), place_of(after)) else { continue };
            let place = place_of_field(field);
            let known = parts.iter_mut().find_map(|part| match &mut part.reason {
                Reason::SideBySide { first, places, .. } if *first == before => {
                    Some((places, &mut part.points))
                }
                _ => None,
            });
            match known {
                Some((places, points)) => {
                    places.push(place);
                    *points += gain;
                }
                None => {
                    let places = vec![place];
                    let reason = Reason::SideBySide { first: before, second: after, places };
                    parts.push(Part { reason, points: gain });
                }
            }
        }
        Ok(parts)
    }

    fn word(&self, place: usize, word: &Word, doc: u32) -> Result<Part, SearchError> {
        let mut found = self.frequencies(place, word, doc)?;
        let sum = found.iter().map(|part| part.weighted).sum::<f32>();
        let factor = self.idf(place) * times_weight(word.times) * (SATURATION + 1.0);
        let points = factor * sum / (SATURATION + sum);
        found.sort_by(|a, b| b.weighted.total_cmp(&a.weighted).then(a.place.cmp(&b.place)));
        let stands = found.into_iter().map(|part| Stand {
            place: part.place,
            also: part.also,
            times: part.times,
            points: if sum > 0.0 { points * part.weighted / sum } else { 0.0 },
        });
        Ok(Part { reason: Reason::Word { word: place, stands: stands.collect() }, points })
    }

    /// How often a word stands in each field of a document, weighted as its score does.
    fn frequencies(
        &self,
        place: usize,
        word: &Word,
        doc: u32,
    ) -> Result<Vec<Frequency>, SearchError> {
        let mut found = Vec::new();
        let (segment, own) = self.reading.snapshot.place(doc);
        let Some(segment) = self.reading.snapshot.segments.get(segment) else { return Ok(found) };
        let of_term = self.forms.get(place).map(|forms| forms.of_term.as_slice());
        for scope in self.reading.scopes(segment) {
            for (term, also) in word.terms.iter().zip(of_term.unwrap_or_default()) {
                self.term(scope, (term, *also), own, &mut found)?;
            }
        }
        let group = self.reading.snapshot.group_of(doc);
        for scope in self.reading.seen_scopes() {
            for (spoken_for, strength) in spoken_for(self.evidence, word, *scope) {
                let mut of_group = self.reading.snapshot.documents_of(spoken_for, *scope);
                if spoken_for == group && of_group.any(|known| known == doc) {
                    let weighted = EVIDENCE_WEIGHT * strength;
                    found.push(Frequency { place: Place::Learnt, also: None, times: 1, weighted });
                }
            }
        }
        Ok(found)
    }

    fn term(
        &self,
        scope: &ScopeReader,
        (term, also): (&LookUp, Option<usize>),
        doc: DocId,
        found: &mut Vec<Frequency>,
    ) -> Result<(), SearchError> {
        let mut add = |place, field: &FieldReader, weight: f32| {
            if let Some(times) = times_in(field, &term.text, doc)? {
                let weighted = term.weight * weight * times as f32;
                found.push(Frequency { place, also, times, weighted });
            }
            Ok::<_, SearchError>(())
        };
        match term.kind {
            LookUpKind::Exact => add(Place::AsTyped, &scope.exact, EXACT_WEIGHT)?,
            LookUpKind::Start => {
                let [title, heading, ..] = FIELD_WEIGHTS;
                add(Place::TitleBeginning, &scope.title_starts, title)?;
                add(Place::HeadingBeginning, &scope.heading_starts, heading)?;
            }
            LookUpKind::Phrase => {
                let stems: Vec<&str> = term.stems().collect();
                for (at, place) in STEM_PLACES.into_iter().filter(|(at, _)| PLACED.contains(at)) {
                    let fields = scope.stems.get(at).zip(scope.norms.get(at));
                    let Some((field, norms)) = fields else { continue };
                    let Some(times) = rows_in(field, &stems, doc)? else { continue };
                    let measure = self.measures.of_document(at, norms.as_ref(), doc);
                    let weighted = term.weight * measure * times as f32;
                    found.push(Frequency { place, also, times, weighted });
                }
            }
            LookUpKind::Stem => {
                let fields = scope.stems.iter().zip(&scope.norms);
                for ((field, norms), (at, place)) in fields.zip(STEM_PLACES) {
                    add(place, field, self.measures.of_document(at, norms.as_ref(), doc))?;
                }
            }
        }
        Ok(())
    }
}

fn counts_less(word: &Word) -> Option<CountsLess> {
    match word.weight {
        weight if weight >= 1.0 => None,
        weight if weight <= FUNCTION_WORD_WEIGHT => Some(CountsLess::FunctionWord),
        _ => Some(CountsLess::PartOfExpression),
    }
}

fn place_of_field(field: usize) -> Place {
    let known = STEM_PLACES.iter().find(|(at, _)| *at == field);
    known.map_or(Place::Text, |(_, place)| *place)
}

/// How often a word stands in a field of a document, if it does.
fn times_in(field: &FieldReader, word: &str, doc: DocId) -> Result<Option<u32>, SearchError> {
    let Some(mut postings) = field.postings(word, IndexRecordOption::WithFreqs)? else {
        return Ok(None);
    };
    if postings.doc() != TERMINATED && postings.doc() < doc {
        postings.seek(doc);
    }
    Ok((postings.doc() == doc).then(|| postings.term_freq()))
}

/// How often stems stand side by side in a field of a document, if they do.
fn rows_in(field: &FieldReader, stems: &[&str], doc: DocId) -> Result<Option<u32>, SearchError> {
    let Some(mut row) = Row::of(field, stems, LOOKED_AT_MAX)? else { return Ok(None) };
    while let Some((found, times)) = row.next() {
        if found >= doc {
            return Ok((found == doc).then_some(times));
        }
    }
    Ok(None)
}

/// In how many documents a word stands, told back from what it tells (see `words::idf`).
fn holding(documents: u64, idf: f32) -> u64 {
    let all = documents.max(DOCUMENTS_MIN) as f64;
    let holding = (all + 1.0) / f64::from(idf).exp() - 0.5;
    (holding.round().max(0.0) as u64).min(documents)
}
