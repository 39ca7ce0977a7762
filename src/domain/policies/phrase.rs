//! Words of a rule, and whether a text has them: compared by the stems of the text's language, so
//! that “refunds” is found by “refund”.

use rustc_hash::FxHashMap;

use crate::i18n::Lang;
use crate::language::{Form, Token, stem, tokenize};

/// A word or several that stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    written: String,
    /// The folded words: as they are written, and joined ones taken apart.
    forms: Vec<Vec<String>>,
}

impl Phrase {
    /// The phrase; none if there is no word in it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Phrase> {
        let tokens = tokenize(text);
        let forms: Vec<Vec<String>> = forms(&tokens)
            .into_iter()
            .map(|form| form.into_iter().map(|token| token.folded.clone()).collect())
            .collect();
        let has_words = forms.iter().any(|form: &Vec<String>| !form.is_empty());
        has_words.then(|| Phrase { written: text.trim().to_owned(), forms })
    }

    /// The phrase as the file has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// How many words it has, at most.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.forms.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether both find the same in texts of this language.
    #[must_use]
    pub fn is_same(&self, other: &Phrase, lang: Lang) -> bool {
        self.stems(lang) == other.stems(lang)
    }

    fn stems(&self, lang: Lang) -> Vec<Vec<String>> {
        let stems = |form: &Vec<String>| form.iter().map(|word| stem(word, lang)).collect();
        self.forms.iter().map(stems).collect()
    }
}

/// Texts in which phrases are looked for.
#[derive(Clone, Debug)]
pub struct Heard {
    lang: Lang,
    texts: Vec<[Words; FORMS]>,
}

/// The stems of a text, and where each stands.
#[derive(Clone, Debug, Default)]
struct Words {
    stems: Vec<String>,
    places: FxHashMap<String, Vec<usize>>,
}

impl Heard {
    /// The texts of a ticket, in its language. No phrase reaches from one into the next.
    #[must_use]
    pub fn new(texts: &[&str], lang: Lang) -> Heard {
        let texts = texts.iter().map(|text| {
            let tokens = tokenize(text);
            forms(&tokens).map(|form| Words::new(&form, lang))
        });
        Heard { lang, texts: texts.collect() }
    }

    /// Whether the phrase stands in one of them, as it is written or with joined words apart.
    #[must_use]
    pub fn has(&self, phrase: &Phrase) -> bool {
        let wanted = phrase.stems(self.lang);
        let stand = |form: &Words| wanted.iter().any(|stems| form.has(stems));
        self.texts.iter().flatten().any(stand)
    }
}

impl Words {
    fn new(tokens: &[&Token], lang: Lang) -> Words {
        let stems: Vec<String> = tokens.iter().map(|token| stem(&token.folded, lang)).collect();
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (place, stem) in stems.iter().enumerate() {
            places.entry(stem.clone()).or_default().push(place);
        }
        Words { stems, places }
    }

    /// Whether these stems stand side by side in it.
    fn has(&self, wanted: &[String]) -> bool {
        let Some(first) = wanted.first() else { return false };
        let places = self.places.get(first).map(Vec::as_slice).unwrap_or_default();
        places
            .iter()
            .any(|place| self.stems.get(*place..).is_some_and(|rest| rest.starts_with(wanted)))
    }
}

/// How many forms a text has.
const FORMS: usize = 2;

/// The words of a text with joined ones whole, and with their parts.
fn forms(tokens: &[Token]) -> [Vec<&Token>; FORMS] {
    let whole = tokens.iter().filter(|token| token.form != Form::Part).collect();
    let apart = tokens.iter().filter(|token| token.form != Form::Joined).collect();
    [whole, apart]
}
