//! Tells the language of a text: by its script, and among languages that share one by the
//! reader's own, unless a long text is surely in another.

use super::script::{Script, script_of};
use crate::i18n::Lang;

/// Below this, statistics on letters guess wrongly too often to overrule the reader's language.
const LETTERS_MIN: usize = 60;
/// Reading more of a text would not change the answer.
const CHARS_MAX: usize = 2_000;
/// whatlang's own measure of certainty, from 0 to 1.
const CONFIDENCE_MIN: f64 = 0.9;

/// The language of a text; `prior` is what to believe when the text alone cannot tell.
#[must_use]
pub fn detect(text: &str, prior: Lang) -> Lang {
    let text: String = text.chars().take(CHARS_MAX).collect();
    let Some(script) = main_script(&text) else { return prior };
    let has = |letters: &[char]| text.contains(letters);
    let one_of = |codes: &[&str], default: &str| {
        if codes.contains(&prior.code()) { prior } else { named(default, prior) }
    };
    match script {
        Script::Greek => Lang::EL,
        Script::Telugu => Lang::TE,
        Script::Arabic if has(&['پ', 'چ', 'ژ', 'گ']) => Lang::FA,
        Script::Arabic if has(&['ة', 'ى', 'ي', 'ك', 'أ', 'إ']) => one_of(&["ar", "fa"], "ar"),
        Script::Arabic => one_of(&["ar", "fa"], "fa"),
        Script::Cyrillic if has(&['і', 'ї', 'є', 'ґ']) => one_of(&["uk"], "uk"),
        Script::Cyrillic => one_of(&["ru", "uk", "bg", "sr"], "ru"),
        Script::Hebrew => named("he", prior),
        Script::Armenian => named("hy", prior),
        Script::Devanagari => one_of(&["hi", "mr"], "hi"),
        Script::Bengali => named("bn", prior),
        Script::Gujarati => named("gu", prior),
        Script::Tamil => named("ta", prior),
        Script::Kannada => named("kn", prior),
        Script::Malayalam => named("ml", prior),
        Script::Thai => named("th", prior),
        Script::Kana => named("ja", prior),
        Script::Han => one_of(&["zh", "ja"], "zh"),
        Script::Hangul => named("ko", prior),
        Script::Latin => latin(&text, prior),
        Script::Other => prior,
    }
}

fn named(code: &str, prior: Lang) -> Lang {
    Lang::from_code(code).unwrap_or(prior)
}

/// The script most letters are of; a little kana makes a text with Chinese characters Japanese.
fn main_script(text: &str) -> Option<Script> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in text.chars().map(script_of).filter(|script| *script != Script::Other) {
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let (main, _) = *counts.iter().max_by_key(|(_, count)| *count)?;
    let kana = counts.iter().any(|(script, _)| *script == Script::Kana);
    Some(if main == Script::Han && kana { Script::Kana } else { main })
}

fn latin(text: &str, prior: Lang) -> Lang {
    let fallback = if is_latin(prior) { prior } else { Lang::EN };
    if text.chars().filter(|c| c.is_alphabetic()).count() < LETTERS_MIN {
        return fallback;
    }
    let Some(info) = whatlang::detect(text) else { return fallback };
    if !info.is_reliable() || info.confidence() < CONFIDENCE_MIN {
        return fallback;
    }
    two_letters(info.lang()).and_then(Lang::from_code).unwrap_or(fallback)
}

fn is_latin(lang: Lang) -> bool {
    !matches!(
        lang.code(),
        "ar" | "bg"
            | "bn"
            | "el"
            | "fa"
            | "gu"
            | "he"
            | "hi"
            | "hy"
            | "ja"
            | "kn"
            | "ko"
            | "ml"
            | "mr"
            | "ru"
            | "sr"
            | "ta"
            | "te"
            | "th"
            | "uk"
            | "zh"
    )
}

fn two_letters(lang: whatlang::Lang) -> Option<&'static str> {
    Some(match lang.code() {
        "eng" => "en",
        "deu" => "de",
        "fra" => "fr",
        "spa" => "es",
        "por" => "pt",
        "ita" => "it",
        "nld" => "nl",
        "swe" => "sv",
        "dan" => "da",
        "nob" => "no",
        "fin" => "fi",
        "pol" => "pl",
        "ces" => "cs",
        "slk" => "sk",
        "hun" => "hu",
        "ron" => "ro",
        "tur" => "tr",
        "cat" => "ca",
        "hrv" => "hr",
        "est" => "et",
        "lit" => "lt",
        "lav" => "lv",
        "ind" => "id",
        "vie" => "vi",
        _ => return None,
    })
}
