//! Inflected words share a stem.

use answerdesk::i18n::Lang;
use answerdesk::language::{fold, stem};

#[track_caller]
fn same(code: &str, words: &[&str]) {
    let lang = Lang::from_code(code).unwrap();
    let stems: Vec<String> = words.iter().map(|word| stem(&fold(word), lang)).collect();
    assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?}: {stems:?}");
}

#[test]
fn snowball() {
    same("en", &["install", "installing", "installed", "installs"]);
    same("el", &["κωδικός", "κωδικού", "κωδικο"]);
    same("fa", &["کتاب", "کتاب‌ها", "کتابهای"]);
    same("de", &["Rechnung", "Rechnungen"]);
    same("ar", &["كتاب", "الكتاب"]);
    same("el", &["install", "installing"]);
}

#[test]
fn telugu_case_endings_and_plurals() {
    same("te", &["పుస్తకం", "పుస్తకాలు", "పుస్తకాలను", "పుస్తకంలో", "పుస్తకము"]);
    same("te", &["ఖాతా", "ఖాతాలు", "ఖాతాలో", "ఖాతాకు", "ఖాతాలకు"]);
    same("te", &["ధర", "ధరలు", "ధరల"]);
}

#[test]
fn short_words_and_codes_stay() {
    assert_eq!(stem("is", Lang::EN), "is");
    assert_eq!(stem("aadsts50011s", Lang::EN), "aadsts50011s");
}
