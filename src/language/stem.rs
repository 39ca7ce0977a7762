//! Reduces a folded word to its stem: Snowball where there is one, a light stemmer of our own
//! for Telugu, the word itself elsewhere.

use frostem::{Algorithm, Stemmer};

use super::fold::fold;
use super::script::{Script, script_of_word};
use super::telugu;
use crate::i18n::Lang;

/// Shorter words have no endings worth taking off.
const STEMMED_CHARS_MIN: usize = 3;

/// The stem of a folded word that stands in a text of this language.
///
/// The script decides before the language does: an English word in a Greek text is stemmed as
/// English. Words with digits are codes and stay as they are.
#[must_use]
pub fn stem(folded: &str, lang: Lang) -> String {
    let short = folded.chars().nth(STEMMED_CHARS_MIN - 1).is_none();
    if short || folded.bytes().any(|byte| byte.is_ascii_digit()) {
        return folded.to_owned();
    }
    let script = script_of_word(folded);
    if script == Script::Telugu {
        return telugu::stem(folded);
    }
    let Some(algorithm) = algorithm(script, lang) else { return folded.to_owned() };
    let stemmer = Stemmer::new(algorithm);
    if algorithm == Algorithm::Arabic {
        // Folding writes the Persian letters; the Arabic rules are written with the Arabic ones.
        let arabic = without_article(folded).replace('ی', "ي").replace('ک', "ك");
        return fold(&stemmer.stem(&arabic));
    }
    let stem = stemmer.stem(folded);
    if algorithm == Algorithm::Greek {
        return greek(&fold(&stem));
    }
    if stem.is_ascii() { stem.into_owned() } else { fold(&stem) }
}

/// An Arabic noun without its article and what is written before that. Snowball takes it off as
/// well, but then looks at the rest in another way than at a noun that never had one.
fn without_article(folded: &str) -> &str {
    let rest = ["وال", "بال", "فال", "کال", "ال", "لل"]
        .iter()
        .find_map(|article| folded.strip_prefix(article));
    rest.filter(|rest| rest.chars().count() >= STEMMED_CHARS_MIN).unwrap_or(folded)
}

/// Snowball takes -ικ- off with some endings (κωδικού) and leaves it with others (κωδικός).
fn greek(stem: &str) -> String {
    let shorter = stem.strip_suffix("ικ").filter(|rest| rest.chars().count() >= STEMMED_CHARS_MIN);
    shorter.unwrap_or(stem).to_owned()
}

fn algorithm(script: Script, lang: Lang) -> Option<Algorithm> {
    match script {
        Script::Latin => Some(latin(lang)?),
        Script::Greek => Some(Algorithm::Greek),
        Script::Cyrillic if lang.code() == "sr" => Some(Algorithm::Serbian),
        Script::Cyrillic if matches!(lang.code(), "uk" | "bg") => None,
        Script::Cyrillic => Some(Algorithm::Russian),
        Script::Arabic if lang.code() == "ar" => Some(Algorithm::Arabic),
        Script::Arabic => Some(Algorithm::Persian),
        Script::Armenian => Some(Algorithm::Armenian),
        Script::Devanagari if lang.code() == "hi" => Some(Algorithm::Hindi),
        Script::Tamil => Some(Algorithm::Tamil),
        _ => None,
    }
}

/// Latin letters in a text of another script are taken for English.
fn latin(lang: Lang) -> Option<Algorithm> {
    Some(match lang.code() {
        "ca" => Algorithm::Catalan,
        "cs" => Algorithm::Czech,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "es" => Algorithm::Spanish,
        "et" => Algorithm::Estonian,
        "eu" => Algorithm::Basque,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "ga" => Algorithm::Irish,
        "hu" => Algorithm::Hungarian,
        "id" => Algorithm::Indonesian,
        "it" => Algorithm::Italian,
        "lt" => Algorithm::Lithuanian,
        "nl" => Algorithm::Dutch,
        "no" => Algorithm::Norwegian,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "sv" => Algorithm::Swedish,
        "tr" => Algorithm::Turkish,
        "hr" | "lv" | "sk" | "vi" => return None,
        _ => Algorithm::English,
    })
}
