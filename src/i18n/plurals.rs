//! Which plural forms a language needs: by the rules with which Fluent chooses among them, so
//! that what is asked of a translator is what is shown.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use unic_langid::LanguageIdentifier;

use super::lang::Lang;

/// Whole numbers up to here show every form that a list or a length of time can need.
const TRIED_TO: u64 = 200;
/// The first numbers of a form, as examples.
const EXAMPLES: usize = 3;

/// The forms of a language, each with the first numbers that take it.
#[must_use]
pub fn forms(lang: Lang) -> Vec<(&'static str, Vec<u64>)> {
    // A language that Fluent has no rules for is counted as English is.
    let Some(rules) = rules(lang).or_else(|| rules(Lang::EN)) else {
        return vec![("other", vec![0, 1, 2])];
    };
    let mut found: Vec<(&'static str, Vec<u64>)> = Vec::new();
    for number in 0..=TRIED_TO {
        let name = name(&rules.select(number).unwrap_or(PluralCategory::OTHER));
        match found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, numbers)) if numbers.len() < EXAMPLES => numbers.push(number),
            Some(_) => {}
            None => found.push((name, vec![number])),
        }
    }
    found.sort_by_key(|(name, _)| NAMES.iter().position(|known| known == name));
    found
}

/// The names of all forms, in the order in which they are written.
pub const NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn rules(lang: Lang) -> Option<PluralRules> {
    let locale: LanguageIdentifier = lang.code().parse().ok()?;
    PluralRules::create(locale, PluralRuleType::CARDINAL).ok()
}

fn name(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}
