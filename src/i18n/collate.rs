//! The order of titles and names in a language, by ICU (Unicode collation): accents and capitals
//! matter little, `Step 9` comes before `Step 10`.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use super::lang::Lang;

/// How one language orders texts. Making one is quick, but not free: keep it for a whole list.
pub struct Collation(Option<CollatorBorrowed<'static>>);

/// What a text is ordered by. Keys of different languages cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Vec<u8>);

impl Collation {
    /// The order of `lang`; the common order of all scripts where it has none of its own.
    #[must_use]
    pub fn of(lang: Lang) -> Collation {
        let locale: Locale = lang.code().parse().unwrap_or(Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let made = CollatorBorrowed::try_new(preferences, CollatorOptions::default());
        Collation(made.ok())
    }

    /// What `text` is ordered by.
    #[must_use]
    pub fn key(&self, text: &str) -> SortKey {
        let mut key = Vec::new();
        match &self.0 {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            // The data is part of the program; without it, letters by their numbers.
            None => key.extend(text.to_lowercase().into_bytes()),
        }
        // Texts that are equal to the language still have one order.
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        SortKey(key)
    }
}
