//! From the text of a query to the words that are looked up, each with what it may stand for.

use std::collections::HashMap;
use std::ops::Range;

use super::breaks::{join_neighbours, part_known};
use super::correct::Spelling;
use super::error::SearchError;
use super::evidence::Evidence;
use super::explained::Origin;
use super::hits::Correction;
use super::indexing::START_CHARS_MAX;
use super::query::{Mode, Query, Spelling as Wanted};
use super::reading::Reading;
use super::score::{FOUND_ENOUGH_SEARCHING, FOUND_ENOUGH_TYPING};
use super::segment::Dictionary;
use super::spelling::{Speller, correct, correct_long_words, is_known};
use super::synonyms::{Languages, Synonyms};
use crate::i18n::Lang;
use crate::language::{AnalyzedToken, Form, analyze, detect, is_function_word, matter_of, stem};

/// Nobody types more into a search box; what comes in longer is an attack or an accident.
const QUERY_CHARS_MAX: usize = 512;
/// So many words of a query are looked up.
pub(super) const WORDS_MAX: usize = 32;
/// So much of a whole text is read.
const WHOLE_TEXT_CHARS_MAX: usize = 20_000;
/// So many different words of a whole text are weighed.
const WHOLE_TEXT_WORDS_MAX: usize = 400;
/// The most telling words of a whole text, by which it is searched.
const TELLING_WORDS_MAX: usize = 24;
/// For so many known words of a long text one that no document holds counts against what is
/// found, and one in any case: it has greetings, names and slips in it that nothing could
/// answer, and they must not outweigh the rest. In a question each counts for itself.
const UNKNOWN_WORDS_SHARE: usize = 3;
/// Shorter words that no document holds are those that hold a sentence together, in a library
/// so small that even they are missing.
const UNKNOWN_WORD_CHARS_MIN: usize = 5;
/// The commonest completions that are looked for in bodies; rarer ones are found when more is
/// typed.
const COMPLETIONS_MAX: usize = 8;
/// A beginning shorter than this is completed from titles and headings only: in bodies it would
/// be everywhere.
const LONG_BEGINNING_CHARS: usize = 4;
/// A completion is worth less than the word itself.
const COMPLETION_WEIGHT: f32 = 0.8;

/// What a word counts that only holds a sentence together.
pub(super) const FUNCTION_WORD_WEIGHT: f32 = 0.4;

/// What a word counts that is a part of an expression with a meaning of its own, such as `log` in
/// `log in`: by itself it may mean something else.
const PHRASE_PART_WEIGHT: f32 = 0.5;

/// A word of the query.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Bytes of the query.
    pub(super) range: Range<usize>,
    /// The folded word as it was typed.
    pub(super) exact: String,
    /// Its stem.
    pub(super) stem: String,
    /// What it is looked up as.
    pub(super) terms: Vec<LookUp>,
    /// How often the query says it.
    pub(super) times: u32,
    /// How much it counts beside its rarity.
    pub(super) weight: f32,
    /// A joined form whose parts are words of their own: it adds to scores, nobody misses it.
    pub(super) is_extra: bool,
    /// Whether customers said it for something: then it is no slip.
    pub(super) is_learnt: bool,
}

/// A term to look up.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LookUp {
    pub(super) kind: LookUpKind,
    pub(super) text: String,
    pub(super) weight: f32,
    pub(super) origin: Origin,
}

/// Where a term is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LookUpKind {
    /// Among stems.
    Stem,
    /// Among the beginnings of words of titles and headings.
    Start,
    /// Among words as they are written.
    Exact,
    /// Stems that stand side by side, with spaces between them.
    Phrase,
}

/// The query as it is looked up.
pub(super) struct Asked {
    pub(super) words: Vec<Word>,
    /// The language it was read in.
    pub(super) lang: Lang,
    pub(super) correction: Option<Correction>,
}

impl Word {
    fn new(token: &AnalyzedToken) -> Word {
        Word {
            range: token.range.clone(),
            exact: token.exact.clone(),
            stem: token.stem.clone(),
            terms: vec![LookUp::stem(&token.stem, 1.0), LookUp::exact(&token.exact, 1.0)],
            times: 1,
            weight: 1.0,
            is_extra: token.form == Form::Joined,
            is_learnt: false,
        }
    }

    /// Whether only its beginning has been typed.
    pub(super) fn is_unfinished(&self) -> bool {
        self.terms.iter().any(|term| term.kind == LookUpKind::Start)
    }

    pub(super) fn add(&mut self, term: LookUp) {
        if !self.terms.iter().any(|known| known.kind == term.kind && known.text == term.text) {
            self.terms.push(term);
        }
    }
}

impl LookUp {
    pub(super) fn stem(text: &str, weight: f32) -> LookUp {
        LookUp { kind: LookUpKind::Stem, text: text.to_owned(), weight, origin: Origin::Typed }
    }

    pub(super) fn exact(text: &str, weight: f32) -> LookUp {
        LookUp { kind: LookUpKind::Exact, text: text.to_owned(), weight, origin: Origin::Typed }
    }

    /// Stems side by side; of a single one, that.
    pub(super) fn side_by_side(stems: &[String], weight: f32) -> LookUp {
        let kind = if stems.len() > 1 { LookUpKind::Phrase } else { LookUpKind::Stem };
        LookUp { kind, text: stems.join(" "), weight, origin: Origin::Typed }
    }

    /// The stems that it looks for.
    pub(super) fn stems(&self) -> impl Iterator<Item = &str> {
        self.text.split(' ')
    }

    /// The same, found in another way than by what was typed.
    pub(super) fn by(self, origin: Origin) -> LookUp {
        LookUp { origin, ..self }
    }
}

/// Reads a query.
pub(super) fn read(
    query: &Query,
    reading: &Reading<'_>,
    spelling: &Spelling,
    (synonyms, evidence): (&Synonyms, &Evidence),
) -> Result<Asked, SearchError> {
    let chars_max =
        if query.mode == Mode::WholeText { WHOLE_TEXT_CHARS_MAX } else { QUERY_CHARS_MAX };
    let text = match query.text.char_indices().nth(chars_max) {
        Some((end, _)) => query.text.get(..end).unwrap_or_default(),
        None => query.text.as_str(),
    };
    let matter = (query.mode == Mode::WholeText).then(|| matter_of(text));
    let text = matter.as_deref().unwrap_or(text);
    let lang = detect(text, query.lang);
    let tokens = analyze(text, lang);
    let words_max = if query.mode == Mode::WholeText { WHOLE_TEXT_WORDS_MAX } else { WORDS_MAX };
    let words = distinct(&tokens, words_max);
    let mut asked = Asked { words, lang, correction: None };
    weigh_function_words(&mut asked.words, lang);
    let languages = Languages { query: lang, reader: query.lang };
    add_synonyms(&mut asked.words, &tokens, (synonyms, languages));
    for word in &mut asked.words {
        let mut scopes = reading.seen_scopes().iter();
        word.is_learnt = scopes.any(|scope| !evidence.of(&word.stem, *scope).is_empty());
    }
    if query.mode == Mode::WholeText {
        if asked.words.len() <= WORDS_MAX {
            let speller = Speller { reading, spelling, lang, unfinished: None };
            correct_long_words(&mut asked, text, &speller)?;
        }
        keep_telling(&mut asked.words, reading)?;
        return Ok(asked);
    }
    let enough =
        if query.mode == Mode::AsYouType { FOUND_ENOUGH_TYPING } else { FOUND_ENOUGH_SEARCHING };
    part_known(&mut asked.words, (lang, enough), reading)?;
    join_neighbours(&mut asked.words, (text, lang), reading)?;
    let unfinished = query.mode == Mode::AsYouType && text.ends_with(|c: char| !c.is_whitespace());
    if unfinished && let Some(last) = asked.words.last_mut() {
        complete(last, lang, reading)?;
    }
    if query.spelling == Wanted::Corrected {
        let unfinished = unfinished.then(|| asked.words.len().saturating_sub(1));
        correct(&mut asked, text, &Speller { reading, spelling, lang, unfinished })?;
    }
    Ok(asked)
}

/// Each word once, in order; parts of a joined word may also be found as the joined word.
fn distinct(tokens: &[AnalyzedToken], words_max: usize) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut joined: Option<&AnalyzedToken> = None;
    for token in tokens {
        match token.form {
            Form::Joined => joined = Some(token),
            Form::Word => joined = None,
            Form::Part => {}
        }
        if let Some(place) = places.get(token.stem.as_str()) {
            if let Some(word) = words.get_mut(*place) {
                word.times += 1;
            }
            continue;
        }
        if words.len() >= words_max {
            break;
        }
        let mut word = Word::new(token);
        if let (Form::Part, Some(joined)) = (token.form, joined) {
            word.add(LookUp::stem(&joined.stem, 1.0).by(Origin::Joined));
            word.add(LookUp::exact(&joined.exact, 1.0).by(Origin::Joined));
        }
        places.insert(&token.stem, words.len());
        words.push(word);
    }
    words
}

/// Beside words that tell something, those that only hold the sentence together count for less.
fn weigh_function_words(words: &mut [Word], lang: Lang) {
    let holds_together: Vec<bool> =
        words.iter().map(|word| is_function_word(&word.exact, lang)).collect();
    if holds_together.iter().all(|only| *only) {
        return;
    }
    for (word, holds_together) in words.iter_mut().zip(holds_together) {
        if holds_together {
            word.weight = FUNCTION_WORD_WEIGHT;
        }
    }
}

/// Looks words up as what editors say stands for them. Several words that stand for one must
/// stand side by side: each of them by itself may mean anything.
fn add_synonyms(
    words: &mut [Word],
    tokens: &[AnalyzedToken],
    (synonyms, languages): (&Synonyms, Languages),
) {
    let stems: Vec<&str> = tokens.iter().map(|token| token.stem.as_str()).collect();
    for expansion in synonyms.expansions(&stems, languages) {
        let Some(said) = tokens.get(expansion.words) else { continue };
        if said.len() > 1 {
            let parts = words.iter_mut().filter(|word| !word.is_extra);
            for part in parts.filter(|word| said.iter().any(|token| token.stem == word.stem)) {
                part.weight = part.weight.min(PHRASE_PART_WEIGHT);
            }
        }
        let target = LookUp::side_by_side(&expansion.stems, expansion.weight);
        for word in &mut *words {
            if said.iter().any(|token| token.stem == word.stem) {
                word.add(target.clone().by(Origin::Synonym));
            }
        }
    }
}

/// Words that are rare among the documents tell most about a long text. Some words that no
/// document holds stay as well: they find nothing, but what the text says about them is not
/// answered by anything that is found, and the coverage must say so.
fn keep_telling(words: &mut Vec<Word>, reading: &Reading<'_>) -> Result<(), SearchError> {
    let mut weighed: Vec<(f32, usize)> = Vec::new();
    let mut unknown = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if !is_known(word, reading)? {
            if could_be_answered(word) {
                unknown.push(place);
            }
            continue;
        }
        let documents = reading.count(Dictionary::Exact, &word.exact)?;
        let weight = idf(reading.documents, u64::from(documents.max(1))) * times_weight(word.times);
        weighed.push((weight, place));
    }
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept: Vec<usize> =
        weighed.into_iter().take(TELLING_WORDS_MAX).map(|(_, place)| place).collect();
    let share = if words.len() <= WORDS_MAX { 1 } else { UNKNOWN_WORDS_SHARE };
    unknown.truncate((kept.len() / share).max(1).min(WORDS_MAX - kept.len()));
    kept.append(&mut unknown);
    kept.sort_unstable();
    let mut place = 0;
    words.retain(|_| {
        place += 1;
        kept.binary_search(&(place - 1)).is_ok()
    });
    Ok(())
}

/// Whether an unknown word says what a text is about. An order number or a date says who asks.
fn could_be_answered(word: &Word) -> bool {
    word.exact.chars().count() >= UNKNOWN_WORD_CHARS_MIN
        && !word.exact.contains(|c: char| c.is_ascii_digit())
}

/// Saying a word twice makes it matter more, but not twice as much.
pub(super) fn times_weight(times: u32) -> f32 {
    1.0 + (times.max(1) as f32).ln()
}

/// A few documents do not tell which words are rare: so many are taken to be there, of which the
/// rest say something else.
pub(super) const DOCUMENTS_MIN: u64 = 20;

/// Inverse document frequency as in BM25 (Robertson and Zaragoza 2009, the form that stays above 0).
pub(super) fn idf(documents: u64, with_word: u64) -> f32 {
    let documents = documents.max(DOCUMENTS_MIN);
    let (documents, with_word) = (documents as f32, with_word.min(documents) as f32);
    (1.0 + (documents - with_word + 0.5) / (with_word + 0.5)).ln()
}

/// The last word of somebody still typing may become any word that begins like it.
fn complete(word: &mut Word, lang: Lang, reading: &Reading<'_>) -> Result<(), SearchError> {
    let start = match word.exact.char_indices().nth(START_CHARS_MAX) {
        Some((end, _)) => word.exact.get(..end).unwrap_or_default().to_owned(),
        None => word.exact.clone(),
    };
    if word.exact.chars().count() < LONG_BEGINNING_CHARS {
        word.terms.clear();
    } else {
        for (completion, _) in
            reading.beginning_with(Dictionary::Exact, &word.exact, COMPLETIONS_MAX)?
        {
            let completed = LookUp::stem(&stem(&completion, lang), COMPLETION_WEIGHT);
            word.add(completed.by(Origin::Beginning));
        }
    }
    word.add(LookUp {
        kind: LookUpKind::Start,
        text: start,
        weight: COMPLETION_WEIGHT,
        origin: Origin::Beginning,
    });
    Ok(())
}
