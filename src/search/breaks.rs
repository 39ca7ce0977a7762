//! Word breaks: `login`, `log in` and `log-in` are one, and find each other.

use super::error::SearchError;
use super::explained::Origin;
use super::reading::Reading;
use super::segment::Dictionary;
use super::spelling::is_known;
use super::words::{LookUp, Word};
use crate::i18n::Lang;
use crate::language::{is_function_word, stem};

/// The parts of a word that was typed joined count half: as written they may mean something else.
const PARTED_WEIGHT: f32 = 0.5;

/// `login` also finds `log in` where that stands side by side, if any document says so. A word
/// that `enough` documents hold as it is needs none that do not.
pub(super) fn part_known(
    words: &mut [Word],
    (lang, enough): (Lang, usize),
    reading: &Reading<'_>,
) -> Result<(), SearchError> {
    for word in words {
        let documents = reading.documents_at_most(Dictionary::Exact, &word.exact)? as usize;
        let is_known = documents > 0 || is_known(word, reading)?;
        if !is_known || documents >= enough || is_function_word(&word.exact, lang) {
            continue;
        }
        let mut parted = split(&word.exact, lang, reading)?;
        if parted.is_none() && word.exact != word.stem {
            // `logins`, as nobody says `log ins`.
            parted = split(&word.stem, lang, reading)?;
        }
        // `inform` and `in form`: with a small word before it, it is another word.
        if let Some(parted) = parted.filter(|parted| !is_function_word(&parted.first, lang)) {
            let parts = [stem(&parted.first, lang), stem(&parted.second, lang)];
            word.add(LookUp::side_by_side(&parts, PARTED_WEIGHT).by(Origin::Parted));
        }
    }
    Ok(())
}

/// `log in` also finds `login`, if any document says so in any form.
pub(super) fn join_neighbours(
    words: &mut [Word],
    (text, lang): (&str, Lang),
    reading: &Reading<'_>,
) -> Result<(), SearchError> {
    for place in 1..words.len() {
        let Some([first, second]) =
            words.get_mut(place - 1..=place).and_then(|pair| pair.as_mut_array::<2>())
        else {
            continue;
        };
        let between = text.get(first.range.end..second.range.start).unwrap_or("-");
        if first.is_extra
            || second.is_extra
            || between.is_empty()
            || !between.chars().all(char::is_whitespace)
        {
            continue;
        }
        let joined = format!("{}{}", first.exact, second.exact);
        let stem = stem(&joined, lang);
        if reading.has(Dictionary::Exact, &joined)? || reading.has_stem(&stem)? {
            for word in [first, second] {
                word.add(LookUp::exact(&joined, 1.0).by(Origin::Joined));
                word.add(LookUp::stem(&stem, 1.0).by(Origin::Joined));
            }
        }
    }
    Ok(())
}

/// Two words that one may be.
pub(super) struct Parted {
    pub(super) first: String,
    pub(super) second: String,
    /// How many documents hold the rarer of them, deleted ones among them.
    pub(super) documents: u32,
}

/// `login` as `log in`, if documents say it so; the split whose rarer part is commonest.
pub(super) fn split(
    word: &str,
    lang: Lang,
    reading: &Reading<'_>,
) -> Result<Option<Parted>, SearchError> {
    /// Parts shorter than this are found everywhere.
    const PART_CHARS_MIN: usize = 2;
    /// A word this long with its parts unknown is not two words that were joined.
    const CHARS_MAX: usize = 24;
    let chars = word.chars().count();
    if !(2 * PART_CHARS_MIN..=CHARS_MAX).contains(&chars)
        || word.bytes().any(|byte| byte.is_ascii_digit())
    {
        return Ok(None);
    }
    let mut ways: Vec<(u32, &str, &str)> = Vec::new();
    for (at, _) in word.char_indices().skip(PART_CHARS_MIN).take(chars + 1 - 2 * PART_CHARS_MIN) {
        let Some((first, second)) = word.split_at_checked(at) else { continue };
        let documents = reading.documents_at_most(Dictionary::Exact, first)?;
        if documents == 0 {
            continue;
        }
        let rarer = documents.min(reading.documents_at_most(Dictionary::Exact, second)?);
        if rarer > 0 {
            ways.push((rarer, first, second));
        }
    }
    ways.sort_by_key(|(rarer, ..)| std::cmp::Reverse(*rarer));
    for (documents, first, second) in ways {
        if reading.have_side_by_side(&[&stem(first, lang), &stem(second, lang)])? {
            let (first, second) = (first.to_owned(), second.to_owned());
            return Ok(Some(Parted { first, second, documents }));
        }
    }
    Ok(None)
}
