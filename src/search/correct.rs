//! Spelling: which words of the index a misspelt word may stand for.

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use tantivy_fst::Automaton;

use super::error::SearchError;
use super::reading::{Dictionary, Reading};
use super::slip::is_slip;

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
    /// likeliest first. One edit is tried before two.
    pub(super) fn corrections(
        &self,
        reading: &Reading<'_>,
        word: &str,
    ) -> Result<Vec<Candidate>, SearchError> {
        let chars = word.chars().count();
        // A code with one wrong digit is another code.
        if chars < CHARS_MIN || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        let near = candidates(reading, word, &self.one_edit.build_dfa(word))?;
        if !near.is_empty() || chars < CHARS_FOR_TWO_EDITS {
            return Ok(near);
        }
        candidates(reading, word, &self.two_edits.build_dfa(word))
    }
}

fn candidates(
    reading: &Reading<'_>,
    word: &str,
    automaton: &DFA,
) -> Result<Vec<Candidate>, SearchError> {
    let mut found: Vec<String> = Vec::new();
    for segment in &reading.snapshot.segments {
        for scope in reading.scopes(segment) {
            let terms = scope.dictionary(Dictionary::Exact).index.terms();
            let mut stream = terms.search(Edits(automaton)).into_stream()?;
            while let Some((term, _)) = stream.next() {
                if let Ok(term) = std::str::from_utf8(term)
                    && !term.bytes().any(|byte| byte.is_ascii_digit())
                {
                    found.push(term.to_owned());
                }
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    let mut candidates = Vec::with_capacity(found.len());
    for term in found {
        let is_slip = is_slip(word, &term);
        let same_start = term.chars().next() == word.chars().next();
        // Short words of Latin letters lie close together; other scripts change their endings,
        // and a neighbour is likelier to be another form of the word.
        let is_crowded = word.is_ascii() && word.len() < CHARS_FOR_ANY_EDIT;
        if is_crowded && !(is_slip && same_start) {
            continue;
        }
        let documents = reading.count(Dictionary::Exact, &term)?;
        if documents > 0 {
            let mut factor = if same_start { 1.0 } else { FIRST_LETTER_FACTOR };
            if !is_slip {
                factor *= OTHER_EDIT_FACTOR;
            }
            candidates.push(Candidate {
                word: term,
                documents,
                likelihood: documents as f32 * factor,
            });
        }
    }
    candidates
        .sort_by(|a, b| b.likelihood.total_cmp(&a.likelihood).then_with(|| a.word.cmp(&b.word)));
    candidates.truncate(CORRECTIONS_MAX);
    Ok(candidates)
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
