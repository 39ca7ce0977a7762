//! What every page is made with: the desk, the words, the theme, the limits, the figures.

use std::path::Path;
use std::sync::Arc;

use arc_swap::{ArcSwap, Guard};
use ipnet::IpNet;
use tokio::sync::Semaphore;

use super::cache::{Frame, PageCache, PageKey};
use super::limits::RateLimits;
use super::metrics::Metrics;
use crate::config::WidgetOrigin;
use crate::domain::Desk;
use crate::domain::articles::Library;
use crate::domain::asking::opened::Openings;
use crate::domain::tickets::live::Live;
use crate::domain::tickets::presence::Presence;
use crate::i18n::catalog::CatalogError;
use crate::i18n::locale_file::LocaleProblem;
use crate::i18n::{Catalog, Lang, Words};
use crate::theme::Theme;

/// How many pictures are drawn anew at a time: the largest takes some 300 megabytes.
const DRAWN_AT_ONCE: usize = 1;

/// The site of a running server.
pub struct Site {
    /// What the product works with.
    pub desk: Desk,
    /// The words of the interface.
    pub catalog: Catalog,
    /// What strangers may do how often.
    pub limits: RateLimits,
    /// Pages that are the same for everyone, made once.
    pub pages: PageCache,
    /// What is counted.
    pub metrics: Metrics,
    /// Answers that were opened after a search, until they are kept.
    pub openings: Openings,
    /// Who is told at once of what happens.
    pub live: Live,
    /// Who is at which ticket.
    pub presence: Presence,
    /// The name of the site.
    pub name: String,
    /// Whether cookies are kept to https.
    pub secure_cookies: bool,
    /// Proxies that are believed when they say who asks.
    pub trusted_proxies: Vec<IpNet>,
    /// Who may read the figures.
    pub metrics_from: Vec<IpNet>,
    /// Pages of other products that may show the widget.
    pub widget_origins: Vec<WidgetOrigin>,
    /// Who has this may draw a picture anew: it takes memory, so they take turns.
    pub drawing: Semaphore,
    theme: ArcSwap<Theme>,
}

/// What a site is put together from.
pub struct Parts {
    /// See [`Site::desk`].
    pub desk: Desk,
    /// See [`Site::catalog`].
    pub catalog: Catalog,
    /// See [`Site::limits`].
    pub limits: RateLimits,
    /// Memory for pages, in bytes.
    pub page_cache_bytes: u64,
    /// See [`Site::name`].
    pub name: String,
    /// See [`Site::secure_cookies`].
    pub secure_cookies: bool,
    /// See [`Site::trusted_proxies`].
    pub trusted_proxies: Vec<IpNet>,
    /// See [`Site::metrics_from`].
    pub metrics_from: Vec<IpNet>,
    /// See [`Site::widget_origins`].
    pub widget_origins: Vec<WidgetOrigin>,
    /// The looks.
    pub theme: Theme,
}

impl Site {
    /// Puts a site together.
    #[must_use]
    pub fn new(parts: Parts) -> Site {
        Site {
            desk: parts.desk,
            catalog: parts.catalog,
            limits: parts.limits,
            pages: PageCache::new(parts.page_cache_bytes),
            metrics: Metrics::default(),
            openings: Openings::default(),
            live: Live::default(),
            presence: Presence::default(),
            name: parts.name,
            secure_cookies: parts.secure_cookies,
            trusted_proxies: parts.trusted_proxies,
            metrics_from: parts.metrics_from,
            widget_origins: parts.widget_origins,
            drawing: Semaphore::new(DRAWN_AT_ONCE),
            theme: ArcSwap::from_pointee(parts.theme),
        }
    }

    /// The theme as it is at this moment.
    #[must_use]
    pub fn theme(&self) -> Guard<Arc<Theme>> {
        self.theme.load()
    }

    /// Another theme from now on. Pages that were made with the old one are forgotten.
    pub fn swap_theme(&self, theme: Theme) {
        self.theme.store(Arc::new(theme));
        self.pages.forget();
    }

    /// Reads the words of the interface again, and forgets pages that were made with the old ones.
    /// What is wrong in them is given back.
    ///
    /// # Errors
    /// When the folder cannot be read: the words stay as they are.
    pub fn read_words_again(&self, folder: &Path) -> Result<Vec<LocaleProblem>, CatalogError> {
        let problems = self.catalog.read_again(folder)?;
        self.pages.forget();
        Ok(problems)
    }

    /// The language that the interface speaks around content in `lang`: that one, else the
    /// reader's wish, else the site's own.
    #[must_use]
    pub fn interface_lang(&self, lang: Lang, wished: &[Lang]) -> Lang {
        let own = self.desk.library().default_lang;
        let first = [lang].into_iter().chain(wished.iter().copied()).chain([own]);
        first.into_iter().find(|lang| self.catalog.speaks(*lang)).unwrap_or(Lang::EN)
    }

    /// Whether there is anything in this language: words of the interface, or an article that
    /// everyone may read.
    #[must_use]
    pub fn has_lang(&self, lang: Lang) -> bool {
        self.catalog.speaks(lang)
            || self.desk.library().public_shelves().languages().contains(&lang)
    }

    /// The language of a page whose address names none: the reader's wish if the site has it.
    #[must_use]
    pub fn choose_lang(&self, wished: impl IntoIterator<Item = Lang>) -> Lang {
        let library = self.desk.library();
        let languages = library.public_shelves().languages();
        let has = |lang: &Lang| languages.contains(lang) || self.catalog.speaks(*lang);
        wished.into_iter().find(has).unwrap_or(library.default_lang)
    }

    /// What a page is known by, as it is drawn from `library`.
    #[must_use]
    pub fn page_key(&self, library: &Library, lang: Lang, address: String) -> PageKey {
        PageKey { version: library.version, frame: self.frame(), lang, address }
    }

    /// What all pages show at this moment beside their own content.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let replies = self.desk.figures().pace.replies;
        Frame {
            incident: self.desk.incident().map_or(0, |incident| incident.number),
            reply_minutes: replies
                .map_or(0, |replies| replies.half_within.as_mins().unsigned_abs()),
            theme: self.theme().id().to_owned(),
            words: self.catalog.version(),
        }
    }

    /// The words of the interface around content in `lang`: that language's, else those of the
    /// language that the site speaks first.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Arc<Words> {
        let own = self.desk.library().default_lang;
        self.catalog.words(if self.catalog.speaks(lang) { lang } else { own })
    }
}
