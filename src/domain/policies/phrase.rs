//! Words of a rule, and whether a text has them: compared by the stems of the text's language, so
//! that “refunds” is found by “refund”.

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

/// A text in which phrases are looked for.
#[derive(Clone, Debug)]
pub struct Heard {
    lang: Lang,
    /// The stems of its words: as they are written, and joined ones taken apart.
    forms: Vec<Vec<String>>,
}

impl Heard {
    /// The texts of a ticket, in its language. No phrase reaches from one into the next.
    #[must_use]
    pub fn new(texts: &[&str], lang: Lang) -> Heard {
        let mut all = Vec::new();
        for text in texts {
            let tokens = tokenize(text);
            for form in forms(&tokens) {
                all.push(form.into_iter().map(|token| stem(&token.folded, lang)).collect());
            }
        }
        Heard { lang, forms: all }
    }

    /// Whether the phrase stands in it.
    #[must_use]
    pub fn has(&self, phrase: &Phrase) -> bool {
        self.count(phrase) > 0
    }

    /// How often the phrase stands in it.
    #[must_use]
    pub fn count(&self, phrase: &Phrase) -> usize {
        let wanted = phrase.stems(self.lang);
        let in_form = |form: &Vec<String>| {
            let counts = wanted.iter().filter(|stems| !stems.is_empty()).map(|stems| {
                form.windows(stems.len()).filter(|window| *window == stems.as_slice()).count()
            });
            counts.max().unwrap_or(0)
        };
        // Both forms of a text hold nearly the same words: they must not count twice.
        let texts = self.forms.chunks(FORMS);
        texts.map(|forms| forms.iter().map(in_form).max().unwrap_or(0)).sum()
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
