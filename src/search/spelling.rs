//! Puts right what was misspelt: words that no visible document holds are replaced by the likeliest
//! that some do, or by two that were joined.

use super::breaks::{Parted, split};
use super::correct::Spelling;
use super::error::SearchError;
use super::explained::Origin;
use super::hits::Correction;
use super::reading::Reading;
use super::segment::Dictionary;
use super::words::{Asked, LookUp, LookUpKind, WORDS_MAX, Word};
use crate::i18n::Lang;
use crate::language::stem;

/// A slip in a sentence is put right in words of this length and more.
const SENTENCE_SLIP_CHARS_MIN: usize = 6;
/// A word that is still being typed is corrected from this length on; before, it is likelier to
/// be unfinished than wrong.
const TYPING_CHARS_MIN: usize = 5;
/// Further corrections are worth less than the likeliest.
const OTHER_CORRECTION_WEIGHT: f32 = 0.5;

/// What words are put right with.
pub(super) struct Speller<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) spelling: &'a Spelling,
    pub(super) lang: Lang,
    /// The place of the word that is still being typed.
    pub(super) unfinished: Option<usize>,
}

/// Puts right the slips of a question that is asked in a sentence. Only in long words: a short
/// one that is unknown is likelier to be a word of its own than a slip.
pub(super) fn correct_long_words(
    asked: &mut Asked,
    text: &str,
    speller: &Speller<'_>,
) -> Result<(), SearchError> {
    let (long, short): (Vec<Word>, Vec<Word>) = std::mem::take(&mut asked.words)
        .into_iter()
        .partition(|word| word.exact.chars().count() >= SENTENCE_SLIP_CHARS_MIN);
    asked.words = long;
    correct(asked, text, speller)?;
    asked.correction = None;
    asked.words.extend(short);
    Ok(())
}

/// Replaces words that no visible document holds, in no form.
pub(super) fn correct(
    asked: &mut Asked,
    text: &str,
    speller: &Speller<'_>,
) -> Result<(), SearchError> {
    let mut shown = String::new();
    let mut copied = 0;
    let mut words = Vec::with_capacity(asked.words.len());
    for (place, word) in std::mem::take(&mut asked.words).into_iter().enumerate() {
        let typing =
            speller.unfinished == Some(place) && word.exact.chars().count() < TYPING_CHARS_MIN;
        if word.is_extra || typing || is_known(&word, speller.reading)? {
            words.push(word);
            continue;
        }
        let Some(replacement) = replace(&word, &mut words, speller)? else {
            words.push(word);
            continue;
        };
        shown.push_str(text.get(copied..word.range.start).unwrap_or_default());
        shown.push_str(&replacement);
        copied = word.range.end.max(copied);
    }
    words.truncate(WORDS_MAX);
    asked.words = words;
    if copied > 0 {
        shown.push_str(text.get(copied..).unwrap_or_default());
        asked.correction = Some(Correction { shown, original: text.to_owned() });
    }
    Ok(())
}

/// Adds what a word stands for to `words`, and says how to write it: two words that were joined,
/// or its neighbours in the dictionary, whichever more documents speak for.
fn replace(
    word: &Word,
    words: &mut Vec<Word>,
    speller: &Speller<'_>,
) -> Result<Option<String>, SearchError> {
    let neighbours = speller.spelling.corrections(speller.reading, &word.exact, speller.lang)?;
    let parted = split(&word.exact, speller.lang, speller.reading)?;
    let near = neighbours.first().map_or(0, |best| best.documents);
    if let Some(Parted { documents, first, second }) = parted
        && documents > near
    {
        for part in [&first, &second] {
            let stem = stem(part, speller.lang);
            let terms = [LookUp::stem(&stem, 1.0), LookUp::exact(part, 1.0)];
            let terms = terms.map(|term| term.by(Origin::Correction)).to_vec();
            words.push(Word { exact: part.clone(), stem, terms, ..word.clone() });
        }
        return Ok(Some(format!("{first} {second}")));
    }
    let Some(best) = neighbours.first() else { return Ok(None) };
    let mut corrected = Word {
        exact: best.word.clone(),
        stem: best.stem.clone().unwrap_or_else(|| stem(&best.word, speller.lang)),
        terms: Vec::new(),
        ..word.clone()
    };
    for (rank, candidate) in neighbours.iter().enumerate() {
        let weight = if rank == 0 { 1.0 } else { OTHER_CORRECTION_WEIGHT };
        let own = stem(&candidate.word, speller.lang);
        let stemmed = LookUp::stem(candidate.stem.as_ref().unwrap_or(&own), weight);
        corrected.add(stemmed.by(Origin::Correction));
        corrected.add(LookUp::exact(&candidate.word, weight).by(Origin::Correction));
    }
    words.push(corrected);
    Ok(Some(best.word.clone()))
}

pub(super) fn is_known(word: &Word, reading: &Reading<'_>) -> Result<bool, SearchError> {
    if word.is_learnt {
        return Ok(true);
    }
    for term in &word.terms {
        let known = match term.kind {
            LookUpKind::Exact => reading.has(Dictionary::Exact, &term.text)?,
            LookUpKind::Stem => reading.has_stem(&term.text)?,
            LookUpKind::Phrase => reading.have_side_by_side(&term.stems().collect::<Vec<_>>())?,
            LookUpKind::Start => {
                reading.has(Dictionary::TitleStarts, &term.text)?
                    || reading.has(Dictionary::HeadingStarts, &term.text)?
            }
        };
        if known {
            return Ok(true);
        }
    }
    Ok(false)
}
