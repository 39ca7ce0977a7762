//! The words of one language, and how its messages are filled in.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::format::{Formats, FormatsError};
use super::lang::Lang;

/// Messages that know each other.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// Messages that know each other; of two with one name the later counts. `None` if Fluent does
/// not know the language.
pub(super) fn bundle(lang: Lang, resources: Vec<Arc<FluentResource>>) -> Option<Bundle> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().ok()?]);
    bundle.add_builtins().ok()?;
    for resource in resources {
        bundle.add_resource_overriding(resource);
    }
    Some(bundle)
}

/// One language of the interface: its messages and how it writes numbers and dates.
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// How it writes numbers, dates and durations.
    pub formats: Formats,
    /// Where a message is looked for, in this order.
    bundles: Vec<Arc<Bundle>>,
}

impl Words {
    pub(super) fn new(lang: Lang, bundles: Vec<Arc<Bundle>>) -> Result<Words, FormatsError> {
        Ok(Words { lang, formats: Formats::new(lang)?, bundles })
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

    /// The first bundle that can say it, says it. One whose message cannot be filled in (an
    /// operator's file with a slip) gives way to the next; the last says what it can.
    fn message(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let mut said = None;
        for bundle in &self.bundles {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
            if errors.is_empty() {
                return text;
            }
            tracing::debug!(message = id, lang = %self.lang, ?errors, "a message cannot be filled in");
            said = Some(text);
        }
        said.unwrap_or_else(|| {
            tracing::error!(message = id, "a message is missing in locales/en.ftl");
            id.to_owned()
        })
    }
}
