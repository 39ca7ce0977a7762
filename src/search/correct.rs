//! Spelling: which words of the index a misspelt word may stand for.

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use tantivy_fst::Automaton;

use super::error::SearchError;
use super::reading::Reading;
use super::schema::{BODY, TITLE};
use super::segment::{Dictionary, FieldReader};
use super::slip::is_slip;
use crate::i18n::Lang;
use crate::language::stem;

/// Words shorter than this have too many neighbours.
const CHARS_MIN: usize = 4;
/// Shorter words are corrected only where a finger slips: in `sell` an `f` for the last letter is
/// another word, a doubled, dropped, swapped or neighbouring letter is a slip.
const CHARS_FOR_ANY_EDIT: usize = 6;
/// Words shorter than this are corrected by one edit only.
const CHARS_FOR_TWO_EDITS: usize = 7;
/// A word stands for at most so many others.
const CORRECTIONS_MAX: usize = 4;
/// People get the first letter right: a correction that changes it must be this much commoner.
const FIRST_LETTER_FACTOR: f32 = 0.1;
/// A correction that no slip of a finger explains must be this much commoner.
const OTHER_EDIT_FACTOR: f32 = 0.3;

/// Finds corrections. Building its tables takes milliseconds, so there is one for each index.
pub(super) struct Spelling {
    one_edit: LevenshteinAutomatonBuilder,
    two_edits: LevenshteinAutomatonBuilder,
}

/// A word that a misspelt one may stand for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) word: String,
    /// Its stem as the index holds it, where that led to it.
    pub(super) stem: Option<String>,
    pub(super) documents: u32,
    likelihood: f32,
}

impl Spelling {
    pub(super) fn new() -> Spelling {
        Spelling {
            one_edit: LevenshteinAutomatonBuilder::new(1, true),
            two_edits: LevenshteinAutomatonBuilder::new(2, true),
        }
    }

    /// Words of the index that a folded word, which the index does not hold, may stand for; the
    /// likeliest first. One edit is tried before two, and of a word that stands in other forms
    /// only, its stem.
    pub(super) fn corrections(
        &self,
        reading: &Reading<'_>,
        word: &str,
        lang: Lang,
    ) -> Result<Vec<Candidate>, SearchError> {
        let chars = word.chars().count();
        // A code with one wrong digit is another code.
        if chars < CHARS_MIN || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        let near = candidates(reading, word, &self.one_edit.build_dfa(word))?;
        if !near.is_empty() {
            return Ok(near);
        }
        let of_stems = self.by_stem(reading, &stem(word, lang))?;
        if !of_stems.is_empty() || chars < CHARS_FOR_TWO_EDITS {
            return Ok(of_stems);
        }
        candidates(reading, word, &self.two_edits.build_dfa(word))
    }

    /// Words whose stem is one edit away from that of the typed one: `recnung` for `Rechnungen`.
    fn by_stem(&self, reading: &Reading<'_>, typed: &str) -> Result<Vec<Candidate>, SearchError> {
        /// An ending that is longer makes another word.
        const ENDING_CHARS_MAX: usize = 4;
        /// Forms of a stem that are looked through for the commonest.
        const FORMS_MAX: usize = 8;
        if typed.chars().count() < CHARS_MIN {
            return Ok(Vec::new());
        }
        let automaton = self.one_edit.build_dfa(typed);
        let mut found = Vec::new();
        for segment in &reading.snapshot.segments {
            for scope in reading.scopes(segment) {
                for field in [TITLE, BODY].iter().filter_map(|place| scope.stems.get(*place)) {
                    collect(field, &automaton, &mut found)?;
                }
            }
        }
        let mut candidates = Vec::new();
        for (stem, factor) in likely(typed, found) {
            let forms = reading.beginning_with(Dictionary::Exact, &stem, FORMS_MAX)?;
            let form = forms.into_iter().find(|(form, _)| {
                form.get(stem.len()..).is_some_and(|end| end.chars().count() <= ENDING_CHARS_MAX)
            });
            if let Some((word, documents)) = form {
                let likelihood = documents as f32 * factor;
                candidates.push(Candidate { word, stem: Some(stem), documents, likelihood });
            }
        }
        Ok(likeliest(candidates))
    }
}

/// Words as they are written that an automaton takes.
fn candidates(
    reading: &Reading<'_>,
    typed: &str,
    automaton: &DFA,
) -> Result<Vec<Candidate>, SearchError> {
    let mut found = Vec::new();
    for segment in &reading.snapshot.segments {
        for scope in reading.scopes(segment) {
            collect(scope.dictionary(Dictionary::Exact), automaton, &mut found)?;
        }
    }
    let mut candidates = Vec::new();
    for (word, factor) in likely(typed, found) {
        let documents = reading.count(Dictionary::Exact, &word)?;
        if documents > 0 {
            let likelihood = documents as f32 * factor;
            candidates.push(Candidate { word, stem: None, documents, likelihood });
        }
    }
    Ok(likeliest(candidates))
}

/// Adds the words of a field that an automaton takes.
fn collect(
    field: &FieldReader,
    automaton: &DFA,
    found: &mut Vec<String>,
) -> Result<(), SearchError> {
    let mut stream = field.index.terms().search(Edits(automaton)).into_stream()?;
    while let Some((term, _)) = stream.next() {
        if let Ok(term) = std::str::from_utf8(term)
            && !term.bytes().any(|byte| byte.is_ascii_digit())
        {
            found.push(term.to_owned());
        }
    }
    Ok(())
}

/// Those that somebody may have meant, each once, and how much their commonness counts.
fn likely(typed: &str, mut found: Vec<String>) -> impl Iterator<Item = (String, f32)> {
    found.sort_unstable();
    found.dedup();
    // Short words of Latin letters lie close together; other scripts change their endings,
    // and a neighbour is likelier to be another form of the word.
    let is_crowded = typed.is_ascii() && typed.len() < CHARS_FOR_ANY_EDIT;
    found.into_iter().filter_map(move |term| {
        let is_slip = is_slip(typed, &term);
        let same_start = term.chars().next() == typed.chars().next();
        if is_crowded && !(is_slip && same_start) {
            return None;
        }
        let mut factor = if same_start { 1.0 } else { FIRST_LETTER_FACTOR };
        if !is_slip {
            factor *= OTHER_EDIT_FACTOR;
        }
        Some((term, factor))
    })
}

fn likeliest(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates
        .sort_by(|a, b| b.likelihood.total_cmp(&a.likelihood).then_with(|| a.word.cmp(&b.word)));
    candidates.truncate(CORRECTIONS_MAX);
    candidates
}

/// Lets the dictionary walk a Levenshtein automaton.
struct Edits<'a>(&'a DFA);

impl Automaton for Edits<'_> {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}
