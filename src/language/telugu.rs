//! A light stemmer for Telugu, for which no published one is at hand.
//!
//! Telugu puts case and number after the noun as endings. The rules below take off, from the
//! outside in: one clitic (-కూడా is a word apart; -ే, -ా of emphasis and question are left alone,
//! as too many stems end in them), one case ending, then the plural. A rule applies only if at
//! least two letters remain. Verbs keep their endings: these change the root too often.

/// Endings of case and postpositions written together with the noun, longest first.
const CASES: [&str; 28] = [
    "యొక్క",
    "గురించి",
    "కోసం",
    "నుండి",
    "నుంచి",
    "లోని",
    "లోకి",
    "లోనే",
    "వద్ద",
    "మీద",
    "వల్ల",
    "పైన",
    "తోనే",
    "కొరకు",
    "లోను",
    "లోనూ",
    "లో",
    "తో",
    "కు",
    "కి",
    "ను",
    "ని",
    "పై",
    "కై",
    "చే",
    "గా",
    "న",
    "కూ",
];

/// The plural and its oblique form, with what stands in the singular in their place.
const PLURALS: [(&str, &str); 8] = [
    ("ములు", "ము"),
    ("ముల", "ము"),
    ("ాలు", "ం"),
    ("ాల", "ం"),
    ("ళ్లు", ""),
    ("ళ్ళు", ""),
    ("లు", ""),
    ("ల", ""),
];

/// Letters (not signs) that must remain.
const LETTERS_MIN: usize = 2;

/// The stem of a folded Telugu word.
pub(super) fn stem(word: &str) -> String {
    let base = CASES.iter().find_map(|case| without(word, case)).unwrap_or(word);
    let single = PLURALS
        .iter()
        .find_map(|(plural, single)| without(base, plural).map(|rest| format!("{rest}{single}")));
    let stem = single.unwrap_or_else(|| base.to_owned());
    normal_end(&stem)
}

/// పుస్తకం and పుస్తకము are the same noun; the vowel that ends an oblique stem comes and goes.
fn normal_end(stem: &str) -> String {
    for ending in ["ము", "ం", "ాన", "ాని", "పు", "ా", "ు", "ి"] {
        if let Some(rest) = without(stem, ending) {
            return rest.to_owned();
        }
    }
    stem.to_owned()
}

fn without<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let rest = word.strip_suffix(ending)?;
    (rest.chars().filter(|c| c.is_alphabetic() && !is_sign(*c)).count() >= LETTERS_MIN)
        .then_some(rest)
}

/// Vowel signs and the virama, which Unicode counts among letters or marks.
fn is_sign(c: char) -> bool {
    matches!(c as u32, 0xC00..=0xC04 | 0xC3E..=0xC56)
}
