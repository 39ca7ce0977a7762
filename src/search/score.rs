//! Scores documents for words: BM25F, that is BM25 over the weighted sum of a word's frequencies in
//! all fields (Robertson, Zaragoza and Taylor 2004), so that a word in the title and in the body
//! is one piece of evidence and not two.

use std::cell::RefCell;

use tantivy::DocId;
use tantivy::fastfield::AliveBitSet;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::BlockSegmentPostings;
use tantivy::schema::IndexRecordOption;

use super::document::Scope;
use super::error::SearchError;
use super::evidence::Evidence;
use super::query::{Mode, Query};
use super::reading::Reading;
use super::row::{LOOKED_AT_MAX, Row};
use super::schema::{BODY, HEADING, PLACED, TITLE, WORDS};
use super::segment::{Dictionary, FieldReader, ScopeReader};
use super::words::{LookUp, LookUpKind, Word, idf, times_weight};

/// How much a field's words count: a title is chosen to say what the text is about, a heading what
/// its section is about, and what customers said is nearly as telling. In the order of the stem
/// fields. From 5 to 8 for the title, measured rankings hardly differ.
pub(super) const FIELD_WEIGHTS: [f32; 4] = [8.0, 4.0, 1.0, 4.0];
/// How much the length of a field counts (BM25's b): the customary value for all of them.
const LENGTH_WEIGHTS: [f32; 4] = [0.75, 0.75, 0.75, 0.75];
/// Saturation (BM25's k1). Higher than the customary 1.2 to 2, because weighted frequencies are
/// higher than counts: a word in the title must not saturate at once.
pub(super) const SATURATION: f32 = 4.0;
/// A word that stands exactly as it was typed, whatever its stem in the document's language:
/// enough to be found by it, and to settle a tie, no more.
pub(super) const EXACT_WEIGHT: f32 = 0.25;
/// What was learnt for certain counts as a word of the title nearly does.
pub(super) const EVIDENCE_WEIGHT: f32 = 6.0;

const _: () = assert!(
    TITLE == 0 && HEADING == 1 && BODY == 2 && WORDS == 3,
    "weights follow the order of fields"
);

/// What is known of a document while words are added up.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) score: f32,
    /// The words that matched, a bit for each.
    pub(super) words: u32,
}

/// The scores of all documents of a state of the index, counted through its segments.
pub(super) struct Scores {
    room: Room,
    /// For each word, what it tells: high if few documents hold it.
    pub(super) idfs: Vec<f32>,
}

/// Room for a tally of every document. It is kept from one search of a thread to the next: to
/// ask for it and clear it would cost more than most searches.
#[derive(Default)]
struct Room {
    tallies: Vec<Tally>,
    frequencies: Vec<f32>,
    matched: Vec<u32>,
    found: Vec<u32>,
    /// Whether documents that no word has found so far are left out.
    only_matched: bool,
}

thread_local! {
    static ROOM: RefCell<Room> = RefCell::new(Room::default());
}

impl Room {
    fn take(docs: usize) -> Room {
        let mut room = ROOM.with(RefCell::take);
        if room.tallies.len() < docs {
            room.tallies.resize(docs, Tally::default());
            room.frequencies.resize(docs, 0.0);
        }
        room
    }

    /// Adds to the frequency of a word in a document.
    fn add(&mut self, doc: u32, frequency: f32) {
        let at = doc as usize;
        if self.only_matched && self.tallies.get(at).is_none_or(|tally| tally.words == 0) {
            return;
        }
        if let Some(sum) = self.frequencies.get_mut(at) {
            if *sum == 0.0 {
                self.found.push(doc);
            }
            *sum += frequency;
        }
    }

    /// Leaves it as it was found.
    fn give_back(&mut self) {
        for doc in self.matched.drain(..) {
            if let Some(tally) = self.tallies.get_mut(doc as usize) {
                *tally = Tally::default();
            }
        }
        for doc in self.found.drain(..) {
            if let Some(frequency) = self.frequencies.get_mut(doc as usize) {
                *frequency = 0.0;
            }
        }
        self.only_matched = false;
        let room = std::mem::take(self);
        ROOM.with(|kept| *kept.borrow_mut() = room);
    }
}

impl Drop for Scores {
    fn drop(&mut self) {
        self.room.give_back();
    }
}

impl Scores {
    /// The documents that matched, in the order they were met.
    pub(super) fn matched(&self) -> &[u32] {
        &self.room.matched
    }

    /// What is known of a document.
    pub(super) fn tally(&self, doc: u32) -> Tally {
        self.room.tallies.get(doc as usize).copied().unwrap_or_default()
    }
}

/// A word is common if more than one document in so many holds it.
const COMMON_WORD_SHARE: u64 = 8;
/// In a library of fewer documents no word is common enough to matter.
const COMMON_DOCUMENTS_MIN: u64 = 200;
/// With so many documents found by telling words, those that hold common ones only are not
/// wanted as well.
const FOUND_ENOUGH: usize = 40;
/// The same while somebody types, who sees a few suggestions.
pub(super) const FOUND_ENOUGH_TYPING: usize = 30;
/// The same on a page of results, for ways of writing a word: nobody turns thirty pages.
pub(super) const FOUND_ENOUGH_SEARCHING: usize = 300;

/// Scores every visible document that holds any of the words. Common words come last: where
/// telling ones have found enough, they only add to what these found, and while somebody types
/// they are left out then.
pub(super) fn score(
    reading: &Reading<'_>,
    words: &[Word],
    query: &Query,
    evidence: &Evidence,
) -> Result<Scores, SearchError> {
    let docs = reading.snapshot.docs as usize;
    let mut scores = Scores { room: Room::take(docs), idfs: vec![0.0; words.len()] };
    let typing = query.mode == Mode::AsYouType;
    let enough = if typing && words.len() == 1 { FOUND_ENOUGH_TYPING } else { usize::MAX };
    let weighing = Weighing { reading, measures: Measures::new(reading), evidence, enough };
    let mut common = Vec::new();
    let common_min = (reading.documents / COMMON_WORD_SHARE).max(COMMON_DOCUMENTS_MIN);
    for (place, word) in words.iter().enumerate() {
        let holding = at_most(reading, word)?;
        if u64::from(holding) > common_min {
            common.push((holding, place, word));
        } else {
            add_word(&weighing, (place, word), &mut scores)?;
        }
    }
    let enough = if typing { FOUND_ENOUGH_TYPING } else { FOUND_ENOUGH };
    // What was found may not pass a filter: then the rest is wanted after all.
    let has_enough = |scores: &Scores| scores.matched().len() >= enough && query.filter.is_none();
    let is_told = has_enough(&scores);
    scores.room.only_matched = is_told;
    common.sort_by_key(|(holding, ..)| *holding);
    for (_, place, word) in common {
        if !(typing && is_told && !word.is_unfinished()) {
            add_word(&weighing, (place, word), &mut scores)?;
        }
        // Where all words are common, the least common one finds suggestions enough.
        scores.room.only_matched |= typing && has_enough(&scores);
    }
    Ok(scores)
}

/// In how many documents a word stands at most, cheaply estimated.
pub(super) fn at_most(reading: &Reading<'_>, word: &Word) -> Result<u32, SearchError> {
    let mut count = reading.at_most(&word.stem)?;
    for term in word.terms.iter().filter(|term| term.kind == LookUpKind::Start) {
        count += reading.documents_at_most(Dictionary::TitleStarts, &term.text)?;
        count += reading.documents_at_most(Dictionary::HeadingStarts, &term.text)?;
    }
    Ok(count)
}

/// What words are weighed with.
struct Weighing<'a> {
    reading: &'a Reading<'a>,
    measures: Measures,
    evidence: &'a Evidence,
    /// Of so many titles with a beginning that is all there is, headings need not be looked at:
    /// they come after titles.
    enough: usize,
}

fn add_word(
    weighing: &Weighing<'_>,
    (place, word): (usize, &Word),
    scores: &mut Scores,
) -> Result<(), SearchError> {
    let Weighing { reading, evidence, .. } = weighing;
    let room = &mut scores.room;
    gather(weighing, word, room)?;
    let written = room.found.len() as u64;
    gather_evidence(reading, evidence, word, room);
    // What a word tells is counted in what is written; only of one that is written nowhere it is
    // counted in what was learnt.
    let holding = match (room.only_matched, written) {
        (true, _) => u64::from(at_most(reading, word)?),
        (false, 0) => room.found.len() as u64,
        (false, written) => written,
    };
    let idf = word.weight * idf(reading.documents, holding);
    if let Some(kept) = scores.idfs.get_mut(place) {
        *kept = idf;
    }
    let factor = idf * times_weight(word.times) * (SATURATION + 1.0);
    let bit = 1_u32.checked_shl(u32::try_from(place).unwrap_or(u32::MAX)).unwrap_or(0);
    for doc in room.found.drain(..) {
        let (Some(tally), Some(frequency)) =
            (room.tallies.get_mut(doc as usize), room.frequencies.get_mut(doc as usize))
        else {
            continue;
        };
        if tally.words == 0 {
            room.matched.push(doc);
        }
        tally.score += factor * *frequency / (SATURATION + *frequency);
        tally.words |= bit;
        *frequency = 0.0;
    }
    Ok(())
}

/// By what a frequency is multiplied for the length of its field, by the code of the length.
pub(super) struct Measures([[f32; 256]; 4]);

impl Measures {
    pub(super) fn new(reading: &Reading<'_>) -> Measures {
        let mut measures = [[0.0; 256]; 4];
        for (place, measure) in measures.iter_mut().enumerate() {
            let length_weight = LENGTH_WEIGHTS.get(place).copied().unwrap_or(0.0);
            let average = reading.lengths.get(place).copied().unwrap_or(1.0);
            let weight = FIELD_WEIGHTS.get(place).copied().unwrap_or(1.0);
            for (code, measure) in (0..=u8::MAX).zip(measure) {
                let length = FieldNormReader::id_to_fieldnorm(code) as f32;
                *measure = weight / (1.0 - length_weight + length_weight * length / average);
            }
        }
        Measures(measures)
    }

    /// The measures of a field.
    fn of(&self, place: usize) -> &[f32; 256] {
        self.0.get(place).unwrap_or(&EVEN)
    }

    /// The measure of a field for a document.
    pub(super) fn of_document(
        &self,
        place: usize,
        norms: Option<&FieldNormReader>,
        doc: DocId,
    ) -> f32 {
        let code = norms.map(|norms| usize::from(norms.fieldnorm_id(doc)));
        code.and_then(|code| self.of(place).get(code)).copied().unwrap_or(1.0)
    }
}

/// All lengths count alike.
const EVEN: [f32; 256] = [1.0; 256];

/// Adds up the weighted frequencies of a word in the living documents that hold it.
fn gather(weighing: &Weighing<'_>, word: &Word, room: &mut Room) -> Result<(), SearchError> {
    let Weighing { reading, measures, .. } = weighing;
    for (segment, first) in reading.snapshot.segments.iter().zip(&reading.snapshot.first_docs) {
        let alive = segment.reader.alive_bitset();
        for scope in reading.scopes(segment) {
            for term in &word.terms {
                let mut sink = Sink { alive, first: *first, room: &mut *room };
                match term.kind {
                    LookUpKind::Exact => {
                        sink.add_each(&scope.exact, &term.text, EXACT_WEIGHT * term.weight)?;
                    }
                    LookUpKind::Start => {
                        for (field, place) in
                            [(&scope.title_starts, TITLE), (&scope.heading_starts, HEADING)]
                        {
                            if place == HEADING && sink.room.found.len() >= weighing.enough {
                                continue;
                            }
                            let weight = FIELD_WEIGHTS.get(place).copied().unwrap_or(1.0);
                            sink.add_each(field, &term.text, term.weight * weight)?;
                        }
                    }
                    LookUpKind::Stem => gather_stems(scope, term, measures, &mut sink)?,
                    LookUpKind::Phrase => gather_rows(scope, term, measures, &mut sink)?,
                }
            }
        }
    }
    Ok(())
}

fn gather_stems(
    scope: &ScopeReader,
    term: &LookUp,
    measures: &Measures,
    sink: &mut Sink<'_>,
) -> Result<(), SearchError> {
    for (place, (field, norms)) in scope.stems.iter().zip(&scope.norms).enumerate() {
        let Some(postings) = field.blocks(&term.text, IndexRecordOption::WithFreqs)? else {
            continue;
        };
        let measure = measures.of(place);
        match norms {
            Some(norms) => sink.add(postings, |doc, frequency| {
                let code = usize::from(norms.fieldnorm_id(doc));
                term.weight * frequency as f32 * measure.get(code).copied().unwrap_or(1.0)
            }),
            None => sink.add(postings, |_, frequency| term.weight * frequency as f32),
        }
    }
    Ok(())
}

/// Adds stems that stand side by side, each row as if it were one word.
fn gather_rows(
    scope: &ScopeReader,
    term: &LookUp,
    measures: &Measures,
    sink: &mut Sink<'_>,
) -> Result<(), SearchError> {
    let stems: Vec<&str> = term.stems().collect();
    for place in PLACED {
        let Some(field) = scope.stems.get(place) else { continue };
        let Some(mut row) = Row::of(field, &stems, LOOKED_AT_MAX)? else { continue };
        let norms = scope.norms.get(place).and_then(Option::as_ref);
        while let Some((doc, times)) = row.next() {
            if sink.alive.is_none_or(|alive| alive.is_alive(doc)) {
                let measure = measures.of_document(place, norms, doc);
                sink.room.add(sink.first + doc, term.weight * times as f32 * measure);
            }
        }
    }
    Ok(())
}

/// Adds what was learnt of a word to the groups that it speaks for.
fn gather_evidence(reading: &Reading<'_>, evidence: &Evidence, word: &Word, room: &mut Room) {
    for scope in reading.seen_scopes() {
        for (group, strength) in spoken_for(evidence, word, *scope) {
            for doc in reading.snapshot.documents_of(group, *scope) {
                room.add(doc, EVIDENCE_WEIGHT * strength);
            }
        }
    }
}

/// The groups that what was learnt of a word speaks for, and how strongly.
pub(super) fn spoken_for(evidence: &Evidence, word: &Word, scope: Scope) -> Vec<(u64, f32)> {
    let mut groups: Vec<(u64, f32)> = Vec::new();
    for term in word.terms.iter().filter(|term| term.kind == LookUpKind::Stem) {
        for (group, strength) in evidence.of(&term.text, scope) {
            let strength = strength * term.weight;
            match groups.iter_mut().find(|(known, _)| known == group) {
                Some((_, known)) => *known = known.max(strength),
                None => groups.push((*group, strength)),
            }
        }
    }
    groups
}

/// Where frequencies are added up.
struct Sink<'a> {
    alive: Option<&'a AliveBitSet>,
    first: u32,
    room: &'a mut Room,
}

impl Sink<'_> {
    /// Adds the same for every document with the word.
    fn add_each(
        &mut self,
        field: &FieldReader,
        word: &str,
        weight: f32,
    ) -> Result<(), SearchError> {
        if let Some(postings) = field.blocks(word, IndexRecordOption::Basic)? {
            self.add(postings, |_, _| weight);
        }
        Ok(())
    }

    fn add(&mut self, mut postings: BlockSegmentPostings, weigh: impl Fn(DocId, u32) -> f32) {
        while postings.block_len() > 0 {
            // Fields without frequencies have no list of them, but each is 1.
            let found = postings.docs().iter().enumerate();
            match self.alive {
                None => {
                    for (place, doc) in found {
                        self.room.add(self.first + doc, weigh(*doc, postings.freq(place)));
                    }
                }
                Some(alive) => {
                    for (place, doc) in found.filter(|(_, doc)| alive.is_alive(**doc)) {
                        self.room.add(self.first + doc, weigh(*doc, postings.freq(place)));
                    }
                }
            }
            postings.advance();
        }
    }
}
