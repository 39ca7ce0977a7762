//! Synonyms: what stands for the words of a query. How the file of the editors is read is in
//! `synonym_file`.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use super::synonym_file::{self, Line};
use crate::i18n::Lang;
use crate::language::{AnalyzedToken, Form, analyze, stem};

/// What was typed counts for more than what stands for it: where both are found, the customer's
/// own word comes first. The same as for a completion.
const WEIGHT: f32 = 0.8;
/// One query is looked up under so many further words at most, so that a long one which meets
/// many lines is not slow.
const EXPANSIONS_MAX: usize = 24;
/// So many pairs of languages are kept ready: a site has a handful, and a stranger who asks in
/// all there are must not fill the memory.
const TABLES_MAX: usize = 64;

/// Something wrong with a line of the synonym file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynonymProblem {
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// What is wrong, as a phrase.
    pub message: String,
    /// What to do about it, as a sentence.
    pub suggestion: Option<String>,
    /// Whether what the editor meant is lost; otherwise the line works, but says too much.
    pub is_error: bool,
}

/// What stands for some neighbouring words of a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Expansion {
    /// The places of the words.
    pub words: Range<usize>,
    /// The stems to look for; several must stand side by side.
    pub stems: Vec<String>,
    /// How much finding them counts beside the words themselves.
    pub weight: f32,
}

/// The synonyms of a site.
#[derive(Debug, Default)]
pub struct Synonyms {
    lines: Vec<Line>,
    /// Made when a language is first asked in, as stems differ from language to language.
    tables: RwLock<HashMap<Languages, Arc<Table>>>,
}

/// The language of a query, by which words are stemmed, and that of who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Languages {
    /// What the query is written in.
    pub query: Lang,
    /// What the reader reads.
    pub reader: Lang,
}

impl Synonyms {
    /// Reads the text of a synonym file: the lines that can be used, and what is wrong with it.
    #[must_use]
    pub fn parse(text: &str) -> (Synonyms, Vec<SynonymProblem>) {
        let (lines, problems) = synonym_file::read(text);
        (Synonyms { lines, tables: RwLock::default() }, problems)
    }

    /// How many lines there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// What stands for the words with these stems, in the order of the query. What is found is
    /// not expanded again, so lines that lead to each other do no harm.
    #[must_use]
    pub fn expansions(&self, stems: &[&str], languages: Languages) -> Vec<Expansion> {
        if self.lines.is_empty() {
            return Vec::new();
        }
        let table = self.table(languages);
        let mut found: Vec<Expansion> = Vec::new();
        for (place, stem) in stems.iter().enumerate() {
            for entry in table.by_first.get(*stem).into_iter().flatten() {
                let words = place..place + entry.stems.len();
                let stands_here = stems
                    .get(words.clone())
                    .is_some_and(|there| there.iter().zip(&entry.stems).all(|(a, b)| a == b));
                if !stands_here {
                    continue;
                }
                for target in &entry.targets {
                    let expansion =
                        Expansion { words: words.clone(), stems: target.clone(), weight: WEIGHT };
                    if !found.contains(&expansion) {
                        found.push(expansion);
                    }
                    if found.len() >= EXPANSIONS_MAX {
                        return found;
                    }
                }
            }
        }
        found
    }

    fn table(&self, languages: Languages) -> Arc<Table> {
        let known = self.tables.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(table) = known.get(&languages) {
            return Arc::clone(table);
        }
        drop(known);
        let table = Arc::new(Table::new(&self.lines, languages));
        let mut known = self.tables.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= TABLES_MAX {
            known.clear();
        }
        known.insert(languages, Arc::clone(&table));
        table
    }
}

/// The lines for one language, by the first stem of what is searched.
#[derive(Debug, Default)]
struct Table {
    by_first: HashMap<String, Vec<Entry>>,
}

#[derive(Debug)]
struct Entry {
    stems: Vec<String>,
    targets: Vec<Vec<String>>,
}

impl Table {
    fn new(lines: &[Line], languages: Languages) -> Table {
        let mut entries: HashMap<Vec<String>, Vec<Vec<String>>> = HashMap::new();
        let mut order: Vec<Vec<String>> = Vec::new();
        for line in lines.iter().filter(|line| line.is_for(languages)) {
            let targets: Vec<Vec<Vec<String>>> =
                line.targets().iter().map(|target| forms(target, languages.query)).collect();
            for searched in &line.searched {
                for stems in forms(searched, languages.query) {
                    let known = entries.entry(stems.clone()).or_insert_with(|| {
                        order.push(stems.clone());
                        Vec::new()
                    });
                    let others = targets.iter().filter(|forms| !forms.contains(&stems));
                    let new: Vec<_> = others.flatten().filter(|t| !known.contains(t)).collect();
                    let mut seen: HashSet<&Vec<String>> = HashSet::new();
                    let new: Vec<_> =
                        new.into_iter().filter(|target| seen.insert(target)).cloned().collect();
                    known.extend(new);
                }
            }
        }
        let mut table = Table::default();
        for stems in order {
            let Some((first, targets)) = stems.first().cloned().zip(entries.remove(&stems)) else {
                continue;
            };
            table.by_first.entry(first).or_default().push(Entry { stems, targets });
        }
        table
    }
}

/// The ways in which an entry stands in a text: `log-in` and `log in` as two words side by side,
/// and as `login`. None if there is no word in it.
pub(super) fn forms(entry: &str, lang: Lang) -> Vec<Vec<String>> {
    let tokens = analyze(entry, lang);
    let mut apart: Vec<String> = Vec::new();
    let mut joined: Vec<String> = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        match token.form {
            Form::Word => {
                apart.push(token.stem.clone());
                joined.push(token.stem.clone());
            }
            Form::Joined => {
                joined.push(token.stem.clone());
                if is_sign(&tokens, place) {
                    apart.push(token.stem.clone());
                }
            }
            Form::Part if place.checked_sub(1).is_some_and(|before| is_sign(&tokens, before)) => {}
            Form::Part => apart.push(token.stem.clone()),
        }
    }
    if let [first, second] = tokens.as_slice()
        && [first, second].iter().all(|token| token.form == Form::Word)
    {
        joined = vec![stem(&format!("{}{}", first.exact, second.exact), lang)];
    }
    let mut forms = vec![apart];
    if !forms.contains(&joined) {
        forms.push(joined);
    }
    forms.retain(|stems| !stems.is_empty());
    forms
}

/// Whether a joined token has a single part: `C#` is not `c`.
fn is_sign(tokens: &[AnalyzedToken], place: usize) -> bool {
    let is = |place: usize, form: Form| tokens.get(place).is_some_and(|token| token.form == form);
    is(place, Form::Joined) && is(place + 1, Form::Part) && !is(place + 2, Form::Part)
}
