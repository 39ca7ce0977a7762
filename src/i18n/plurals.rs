//! Which plural forms a language needs, by ICU (Unicode CLDR).

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

use super::lang::Lang;

/// Whole numbers up to here show every form that a list or a length of time can need.
const TRIED_TO: u32 = 200;

/// The forms of a language, each with the first numbers that take it.
#[must_use]
pub fn forms(lang: Lang) -> Vec<(&'static str, Vec<u32>)> {
    let locale: Locale = lang.code().parse().unwrap_or(Locale::UNKNOWN);
    let Ok(rules) = PluralRules::try_new_cardinal(locale.into()) else {
        return vec![("other", vec![0, 1, 2])];
    };
    let mut found: Vec<(&'static str, Vec<u32>)> = Vec::new();
    for number in 0..=TRIED_TO {
        let name = name(rules.category_for(number));
        match found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, numbers)) if numbers.len() < 3 => numbers.push(number),
            Some(_) => {}
            None => found.push((name, vec![number])),
        }
    }
    found.sort_by_key(|(name, _)| NAMES.iter().position(|known| known == name));
    found
}

/// The names of all forms, in the order in which they are written.
pub const NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
