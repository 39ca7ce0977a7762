//! Whoever reads or searches. Nothing can be read without one, so what a reader may not see
//! is filtered where it is read.

use crate::domain::people::Person;
use crate::domain::permissions::{Action, may};
use crate::i18n::Lang;
use crate::search::Visibility;

/// Who asks: what they may see, and the language they read.
#[derive(Clone, Debug)]
pub struct Reader {
    lang: Lang,
    sees_agents_pages: bool,
}

impl Reader {
    /// Anyone: sees only what is public.
    #[must_use]
    pub fn visitor(lang: Lang) -> Reader {
        Reader { lang, sees_agents_pages: false }
    }

    /// A signed-in person, who sees what their roles allow.
    #[must_use]
    pub fn person(person: &Person, lang: Lang) -> Reader {
        Reader { lang, sees_agents_pages: may(person, Action::WorkOnTickets) }
    }

    /// The language they read.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether pages for agents only may be shown.
    #[must_use]
    pub fn sees_agents_pages(&self) -> bool {
        self.sees_agents_pages
    }

    /// The part of the index they may search.
    #[must_use]
    pub fn visibility(&self) -> Visibility {
        if self.sees_agents_pages { Visibility::agents() } else { Visibility::public() }
    }
}
