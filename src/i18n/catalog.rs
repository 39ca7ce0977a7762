//! The words of the interface, from `locales/*.ftl` (Project Fluent).

use std::collections::HashMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;

use super::format::Formats;
use super::lang::Lang;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// All languages of the interface. Made once, at the start.
pub struct Catalog {
    languages: HashMap<Lang, Arc<Words>>,
    english: Arc<Words>,
}

/// One language of the interface: its messages and how it writes numbers and dates.
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// How it writes numbers, dates and durations.
    pub formats: Formats,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<Arc<Words>>,
}

/// A locale file that cannot be used. It stops the start: a page without words helps nobody.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The file's name is not a language's code.
    #[error("locales/{0}: the name must be a language code such as en.ftl")]
    Name(String),
    /// The file is not Fluent.
    #[error("locales/{file}: {problem}")]
    Syntax {
        /// The file's name.
        file: String,
        /// What the parser said.
        problem: String,
    },
    /// There is no English, which every other language falls back to.
    #[error("locales/en.ftl is missing")]
    NoEnglish,
    /// Numbers or dates of a language cannot be written.
    #[error("locales/{lang}.ftl: no data to write numbers and dates in this language")]
    Formats {
        /// The language.
        lang: Lang,
        /// The cause.
        #[source]
        source: super::format::FormatsError,
    },
}

impl Catalog {
    /// Reads the locales that are part of the program.
    ///
    /// # Errors
    /// When a file has a wrong name or is not Fluent, or English is missing.
    pub fn embedded() -> Result<Catalog, CatalogError> {
        let mut files = Vec::new();
        for name in Locales::iter() {
            if let Some(file) = Locales::get(&name) {
                files.push((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()));
            }
        }
        Catalog::from_files(files)
    }

    fn from_files(files: Vec<(String, String)>) -> Result<Catalog, CatalogError> {
        let (english, others): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(name, _)| name == "en.ftl");
        let Some((name, text)) = english.into_iter().next() else {
            return Err(CatalogError::NoEnglish);
        };
        let english = Arc::new(Words::parse(&name, text, None)?);
        let mut languages = HashMap::from([(Lang::EN, Arc::clone(&english))]);
        for (name, text) in others {
            let words = Words::parse(&name, text, Some(Arc::clone(&english)))?;
            languages.insert(words.lang, Arc::new(words));
        }
        Ok(Catalog { languages, english })
    }

    /// The words of `lang`, or English where the interface does not speak it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &Arc<Words> {
        self.languages.get(&lang).unwrap_or(&self.english)
    }

    /// Whether the interface speaks this language.
    #[must_use]
    pub fn speaks(&self, lang: Lang) -> bool {
        self.languages.contains_key(&lang)
    }

    /// The languages of the interface, by code.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        let mut all: Vec<Lang> = self.languages.keys().copied().collect();
        all.sort();
        all
    }
}

impl Words {
    fn parse(
        name: &str,
        text: String,
        fallback: Option<Arc<Words>>,
    ) -> Result<Words, CatalogError> {
        let lang = name
            .strip_suffix(".ftl")
            .and_then(Lang::from_code)
            .ok_or_else(|| CatalogError::Name(name.to_owned()))?;
        let syntax = |problem: String| CatalogError::Syntax { file: name.to_owned(), problem };
        let resource =
            FluentResource::try_new(text).map_err(|(_, errors)| syntax(format!("{errors:?}")))?;
        let locale = lang.code().parse().map_err(|error| syntax(format!("{error}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.add_resource(resource).map_err(|errors| syntax(format!("{errors:?}")))?;
        let formats =
            Formats::new(lang).map_err(|source| CatalogError::Formats { lang, source })?;
        Ok(Words { lang, formats, bundle, fallback })
    }

    /// The message `id`, as plain words.
    #[must_use]
    pub fn t(&self, id: &str) -> String {
        self.message(id, None)
    }

    /// The message `id` with names or other texts filled in.
    #[must_use]
    pub fn with(&self, id: &str, texts: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, text) in texts {
            args.set(*name, FluentValue::from(*text));
        }
        self.message(id, Some(&args))
    }

    /// The message `id` about a number of things: `$count` chooses the plural form, `$shown`
    /// is the number as this language writes it.
    #[must_use]
    pub fn count(&self, id: &str, count: u64) -> String {
        self.count_with(id, count, &[])
    }

    /// As [`Words::count`], with further texts filled in.
    #[must_use]
    pub fn count_with(&self, id: &str, count: u64, texts: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        args.set("count", FluentValue::from(count));
        args.set("shown", FluentValue::from(self.formats.number(count)));
        for (name, text) in texts {
            args.set(*name, FluentValue::from(*text));
        }
        self.message(id, Some(&args))
    }

    fn message(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let found = self.bundle.get_message(id).and_then(|message| message.value());
        match (found, &self.fallback) {
            (Some(pattern), _) => {
                let mut errors = Vec::new();
                let text = self.bundle.format_pattern(pattern, args, &mut errors);
                for error in errors {
                    tracing::error!(message = id, lang = %self.lang, %error, "a message cannot be filled in");
                }
                text.into_owned()
            }
            (None, Some(fallback)) => fallback.message(id, args),
            (None, None) => {
                tracing::error!(message = id, "a message is missing in locales/en.ftl");
                id.to_owned()
            }
        }
    }
}
