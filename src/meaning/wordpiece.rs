//! Splits a text into the pieces of words that a BERT model knows, as its authors do
//! (Devlin et al. 2019; the steps are those of the `tokenization.py` that they published).

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

use super::checksum::Checksum;

/// Longer words are not looked at: they are keys and addresses.
const WORD_CHARS_MAX: usize = 100;
/// What a piece begins with that does not begin its word.
const CONTINUES: &str = "##";

/// The pieces that a model knows, with the special ones.
#[derive(Clone, Debug)]
pub(super) struct WordPiece {
    pieces: HashMap<Box<str>, u32>,
    letters: Letters,
    unknown: u32,
    begin: u32,
    end: u32,
}

/// What becomes of capitals and accents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// Small letters without accents (“uncased”).
    Folded,
    /// As they stand (“cased”).
    Kept,
}

/// A text as a model reads it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pieces {
    /// The numbers of the pieces, with the special ones at both ends.
    pub(super) ids: Vec<u32>,
    /// Letters in all words.
    pub(super) letters: usize,
    /// Letters in words that the model knows as a whole.
    pub(super) letters_known: usize,
    /// Letters in pieces of more than one letter. Single letters of many scripts stand in every
    /// list, but a text that is read letter by letter is not understood.
    pub(super) letters_read: usize,
}

impl Pieces {
    /// The share of the letters that stand in known words.
    pub(super) fn known(&self) -> f32 {
        self.letters_known as f32 / self.letters.max(1) as f32
    }

    /// The share of the letters that are not read one by one.
    pub(super) fn read(&self) -> f32 {
        self.letters_read as f32 / self.letters.max(1) as f32
    }
}

impl WordPiece {
    /// The pieces with their numbers. `Err` names the special piece that is missing.
    pub(super) fn new(
        pieces: HashMap<Box<str>, u32>,
        letters: Letters,
    ) -> Result<WordPiece, &'static str> {
        let special = |name: &'static str| pieces.get(name).copied().ok_or(name);
        let (unknown, begin, end) = (special("[UNK]")?, special("[CLS]")?, special("[SEP]")?);
        Ok(WordPiece { letters, unknown, begin, end, pieces })
    }

    /// The highest number of a piece.
    pub(super) fn highest(&self) -> u32 {
        self.pieces.values().copied().max().unwrap_or(0)
    }

    /// Changes with the pieces, their numbers and what becomes of capitals.
    pub(super) fn fingerprint(&self) -> u64 {
        let folds = u64::from(self.letters == Letters::Folded);
        self.pieces.iter().fold(folds, |sum, (piece, id)| {
            let one = Checksum::of(piece.as_bytes()) ^ u64::from(*id);
            sum.wrapping_add(Checksum::of(&one.to_le_bytes()))
        })
    }

    /// Splits a text into at most so many pieces, with the special ones.
    pub(super) fn split(&self, text: &str, pieces_max: usize) -> Pieces {
        let mut split = Pieces { ids: vec![self.begin], ..Pieces::default() };
        let inner_max = pieces_max.saturating_sub(1).max(1);
        let mut word = String::new();
        for c in text.chars() {
            if split.ids.len() >= inner_max {
                word.clear();
                break;
            }
            match role(c) {
                Role::Nothing => {}
                Role::Space => self.end_word(&mut word, &mut split),
                Role::Alone => {
                    self.end_word(&mut word, &mut split);
                    word.push(c);
                    self.end_word(&mut word, &mut split);
                }
                Role::Letter => word.push(c),
            }
        }
        self.end_word(&mut word, &mut split);
        split.ids.truncate(inner_max);
        split.ids.push(self.end);
        split
    }

    fn end_word(&self, word: &mut String, split: &mut Pieces) {
        if word.is_empty() {
            return;
        }
        let folded = match self.letters {
            Letters::Folded => folded(word),
            Letters::Kept => std::mem::take(word),
        };
        word.clear();
        // Folding may bring out marks of punctuation and drop everything else.
        let mut part = String::new();
        for c in folded.chars() {
            if is_punctuation(c) {
                self.add_word(&part, split);
                part.clear();
                self.add_word(c.encode_utf8(&mut [0; 4]), split);
            } else {
                part.push(c);
            }
        }
        self.add_word(&part, split);
    }

    /// The longest piece that the word begins with, and so on; a word that cannot be put
    /// together is unknown as a whole.
    fn add_word(&self, word: &str, split: &mut Pieces) {
        if word.is_empty() {
            return;
        }
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        split.letters += letters;
        if word.chars().nth(WORD_CHARS_MAX).is_some() {
            split.ids.push(self.unknown);
            return;
        }
        if let Some(id) = self.pieces.get(word) {
            split.letters_known += if letters > 1 { letters } else { 0 };
            split.letters_read += if letters > 1 { letters } else { 0 };
            split.ids.push(*id);
            return;
        }
        let before = split.ids.len();
        let mut read = 0;
        let mut rest = word;
        let mut candidate = String::new();
        while !rest.is_empty() {
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
            let found = ends.into_iter().find_map(|end| {
                candidate.clear();
                if rest.len() < word.len() {
                    candidate.push_str(CONTINUES);
                }
                candidate.push_str(rest.get(..end)?);
                Some((end, *self.pieces.get(candidate.as_str())?))
            });
            let Some((end, id)) = found else {
                split.ids.truncate(before);
                split.ids.push(self.unknown);
                return;
            };
            split.ids.push(id);
            let letters = rest.get(..end).map_or(0, |piece| piece.chars().count());
            read += if letters > 1 { letters } else { 0 };
            rest = rest.get(end..).unwrap_or_default();
        }
        split.letters_read += read.min(letters);
    }
}

/// What a character does to the words around it.
enum Role {
    Letter,
    Alone,
    Space,
    Nothing,
}

fn role(c: char) -> Role {
    if matches!(c, ' ' | '\t' | '\n' | '\r') {
        Role::Space
    } else if c == '\u{fffd}' || c.general_category_group() == GeneralCategoryGroup::Other {
        Role::Nothing
    } else if c.is_whitespace() {
        Role::Space
    } else if is_ideograph(c) || is_punctuation(c) {
        Role::Alone
    } else {
        Role::Letter
    }
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || c.general_category_group() == GeneralCategoryGroup::Punctuation
}

/// The blocks of CJK ideographs that BERT takes apart. Kana and Hangul are not among them.
fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c),
        0x4E00..=0x9FFF | 0x3400..=0x4DBF | 0x20000..=0x2A6DF | 0x2A700..=0x2B73F
        | 0x2B740..=0x2B81F | 0x2B920..=0x2CEAF | 0xF900..=0xFAFF | 0x2F800..=0x2FA1F)
}

fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfd()
        .filter(|c| c.general_category() != GeneralCategory::NonspacingMark)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Letters, WordPiece};

    const LIST: &str = "[UNK] [CLS] [SEP] un ##want ##ed want runn ##ing a b ##b ä \u{4e2d} \
                        \u{6587} ! ' $ . straße istanbul σισυφος \u{c3c}";

    fn pieces(letters: Letters) -> WordPiece {
        let list = LIST.split_whitespace().map(Box::from).zip(0..).collect();
        WordPiece::new(list, letters).expect("the list holds the three marks")
    }

    fn check(text: &str, expected: &str) {
        check_cased(Letters::Folded, text, expected);
    }

    fn check_cased(letters: Letters, text: &str, expected: &str) {
        let names: Vec<&str> = LIST.split_whitespace().collect();
        let split = pieces(letters).split(text, 256);
        let got: Vec<&str> = split.ids.iter().map(|id| names[*id as usize]).collect();
        assert_eq!(got.join(" "), format!("[CLS] {expected} [SEP]").replace("  ", " "), "{text}");
    }

    #[test]
    fn the_longest_piece_comes_first() {
        check("unwanted running", "un ##want ##ed runn ##ing");
        check("wanted", "want ##ed");
        check("abb", "a ##b ##b");
        check("", "");
    }

    #[test]
    fn a_word_that_cannot_be_put_together_is_unknown_as_a_whole() {
        check("unwantedx a", "[UNK] a");
        check(&"a".repeat(101), "[UNK]");
    }

    #[test]
    fn capitals_and_accents_are_dropped_unless_the_model_keeps_them() {
        check("UNWANTED Ä a\u{301}", "un ##want ##ed a a");
        check("Straße İstanbul", "straße istanbul");
        check("ΣΊΣΥΦΟΣ", "[UNK]");
        check_cased(Letters::Kept, "ä Ä want", "ä [UNK] want");
    }

    #[test]
    fn punctuation_and_ideographs_stand_alone() {
        check("want!a's $b.", "want ! a ' [UNK] $ b .");
        check("a中文b", "a 中 文 b");
        check("a。b", "a [UNK] b");
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        check("a\u{200b}\u{0}\u{fffd}b\u{ad}b \u{a0}b\tb\u{85}", "a ##b ##b b b");
        check("a\u{feff} b\r\nb", "a b b");
    }

    #[test]
    fn long_texts_are_cut() {
        let split = pieces(Letters::Folded).split(&"unwanted ".repeat(100), 8);
        assert_eq!(split.ids, [1, 3, 4, 5, 3, 4, 5, 2]);
    }

    #[test]
    fn it_tells_how_much_is_known() {
        let known = |text| pieces(Letters::Folded).split(text, 256).known();
        assert!((known("want WANT!") - 1.0).abs() < 1e-6);
        assert!((known("want unwanted") - 4.0 / 12.0).abs() < 1e-6);
        assert!(known("కావాలి θέλω") < 1e-6);
        assert!(known("12 !") < 1e-6);
    }

    #[test]
    fn a_text_that_falls_into_letters_is_not_read() {
        let read = |text| pieces(Letters::Folded).split(text, 256).read();
        assert!((read("want unwanted") - 1.0).abs() < 1e-6);
        assert!(read("abb 中文 κατι") < 1e-6);
    }

    #[test]
    fn the_special_pieces_must_be_there() {
        let list = [("[UNK]", 0), ("[CLS]", 1)].map(|(piece, id)| (Box::from(piece), id));
        assert_eq!(WordPiece::new(list.into(), Letters::Folded).unwrap_err(), "[SEP]");
    }
}
