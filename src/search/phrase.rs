//! What a text must say word for word, and what it must not say: by positions among stems, and by
//! the words as they are written.

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

use super::bits::Bits;
use super::error::SearchError;
use super::filter::add_all;
use super::reading::Reading;
use super::schema::PLACED;
use super::segment::{FieldReader, Segment};
use crate::i18n::Lang;
use crate::language::{Form, detect, stem, tokenize};

/// A text may be in another language than the reader's, and its stems are made by its own: these
/// are the ones with stemmers that share a script. The others differ by script, which decides
/// about stems before the language does.
const STEMMED_DIFFERENTLY: [&str; 4] = ["en", "de", "fr", "es"];

/// Words that stand side by side.
pub(super) struct Said {
    /// The folded words.
    exact: Vec<String>,
    /// Their stems, once for each way to make them.
    stems: Vec<Vec<String>>,
}

impl Said {
    /// Reads words in a language, or in the one that they are plainly in.
    pub(super) fn new(text: &str, lang: Lang) -> Said {
        let tokens = tokenize(text);
        let words = tokens.into_iter().filter(|token| token.form != Form::Joined);
        let exact: Vec<String> = words.map(|token| token.folded).collect();
        let others = STEMMED_DIFFERENTLY.iter().filter_map(|code| Lang::from_code(code));
        let mut stems: Vec<Vec<String>> = Vec::new();
        for lang in [detect(text, lang), lang].into_iter().chain(others) {
            let way: Vec<String> = exact.iter().map(|word| stem(word, lang)).collect();
            if !stems.contains(&way) {
                stems.push(way);
            }
        }
        Said { exact, stems }
    }

    /// The documents among `candidates` that say exactly this.
    pub(super) fn word_for_word(
        &self,
        reading: &Reading<'_>,
        segment: &Segment,
        candidates: &Bits,
    ) -> Result<Bits, SearchError> {
        let mut among = candidates.clone();
        for word in &self.exact {
            let mut holding = Bits::none(segment.reader.max_doc());
            for scope in reading.scopes(segment) {
                if let Some(postings) = scope.exact.postings(word, IndexRecordOption::Basic)? {
                    add_all(&mut holding, postings);
                }
            }
            among.keep(&holding);
        }
        if self.exact.len() < 2 {
            return Ok(among);
        }
        self.side_by_side(reading, segment, &among)
    }

    /// The documents that say this in any form of the words.
    pub(super) fn in_any_form(
        &self,
        reading: &Reading<'_>,
        segment: &Segment,
        candidates: &Bits,
    ) -> Result<Bits, SearchError> {
        let [word] = self.exact.as_slice() else {
            return self.side_by_side(reading, segment, candidates);
        };
        let mut saying = Bits::none(segment.reader.max_doc());
        for scope in reading.scopes(segment) {
            let stems = self.stems.iter().flatten();
            let stemmed = stems.flat_map(|stem| scope.stems.iter().map(move |field| (field, stem)));
            for (field, text) in stemmed.chain([(&scope.exact, word)]) {
                if let Some(postings) = field.postings(text, IndexRecordOption::Basic)? {
                    add_all(&mut saying, postings);
                }
            }
        }
        Ok(saying)
    }

    /// The documents among `candidates` in which the stems follow each other.
    fn side_by_side(
        &self,
        reading: &Reading<'_>,
        segment: &Segment,
        candidates: &Bits,
    ) -> Result<Bits, SearchError> {
        let mut saying = Bits::none(segment.reader.max_doc());
        for scope in reading.scopes(segment) {
            for field in PLACED.iter().filter_map(|place| scope.stems.get(*place)) {
                for way in &self.stems {
                    let Some((mut first, mut others)) = postings_of(field, way)? else {
                        continue;
                    };
                    while first.doc() != TERMINATED {
                        if candidates.has(first.doc()) && follow(&mut first, &mut others) {
                            saying.add(first.doc());
                        }
                        first.advance();
                    }
                }
            }
        }
        Ok(saying)
    }
}

/// The postings of the first word and of those that follow; none if one of them stands nowhere.
fn postings_of(
    field: &FieldReader,
    words: &[String],
) -> Result<Option<(SegmentPostings, Vec<SegmentPostings>)>, SearchError> {
    let record = IndexRecordOption::WithFreqsAndPositions;
    let Some((first, others)) = words.split_first() else { return Ok(None) };
    let Some(first) = field.postings(first, record)? else { return Ok(None) };
    let mut all = Vec::with_capacity(others.len());
    for word in others {
        match field.postings(word, record)? {
            Some(postings) => all.push(postings),
            None => return Ok(None),
        }
    }
    Ok(Some((first, all)))
}

/// Whether the words stand side by side in the document of the first. Documents come in rising
/// order, as postings demand.
fn follow(first: &mut SegmentPostings, others: &mut [SegmentPostings]) -> bool {
    let doc = first.doc();
    for word in others.iter_mut() {
        if word.doc() != TERMINATED && word.doc() < doc {
            word.seek(doc);
        }
        if word.doc() != doc {
            return false;
        }
    }
    let mut starts = positions_of(first);
    for (place, word) in (1_u32..).zip(others) {
        let positions = positions_of(word);
        starts.retain(|start| positions.binary_search(&(start + place)).is_ok());
    }
    !starts.is_empty()
}

fn positions_of(postings: &mut SegmentPostings) -> Vec<u32> {
    let mut positions = Vec::new();
    postings.positions(&mut positions);
    positions
}
