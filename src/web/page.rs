//! What every view is given: the words, the looks, and who looks. Views are functions of this
//! and of what they show, and of nothing else.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::SignedDuration;

use super::parts::incident::Banner;
use super::site::Site;
use super::visitor::Visitor;
use crate::domain::articles::ArticlePath;
use crate::domain::attachments::AttachmentLimits;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, may};
use crate::i18n::{Lang, Words};
use crate::markdown::render;
use crate::theme::Theme;
use crate::urls;

/// The page that is being drawn.
pub struct Page {
    /// The words of the interface in the page's language.
    pub words: Arc<Words>,
    /// The language of the page.
    pub lang: Lang,
    /// The looks.
    pub theme: Arc<Theme>,
    /// The name of the site.
    pub site_name: String,
    /// What addresses begin with when they leave the site.
    pub link_base: Arc<str>,
    /// Who looks, if they are signed in.
    pub person: Option<Arc<Person>>,
    /// What forms of this session must carry.
    pub form_token: Option<String>,
    /// What the language menu leads to: language, address.
    pub languages: Vec<(Lang, String)>,
    /// Languages of the menu that lack this page, and lead elsewhere.
    pub untranslated: Vec<Lang>,
    /// The same text in other languages, and this one: language, address.
    pub alternates: Vec<(Lang, String)>,
    /// The incident banner, if there is one.
    pub incident: Option<Banner>,
    /// How many files of which size a form takes.
    pub file_limits: AttachmentLimits,
    /// Within what time half of the first replies came lately, if that is known.
    pub reply_within: Option<SignedDuration>,
}

/// Text for a title or an attribute: without the marks that keep the directions of texts
/// apart (U+2068, U+2069), which only belong in the body of a page.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// What the head of a page says.
pub struct Head {
    /// The title, without the site's name.
    pub title: String,
    /// The description for search engines.
    pub description: Option<String>,
    /// The class of the main element.
    pub main: &'static str,
    /// Which page of the menus this is.
    pub current: Current,
    /// Whether search engines may list the page.
    pub listing: Listing,
    /// Data for machines that read pages (JSON-LD).
    pub data: Option<String>,
}

/// Which page of the menus this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Current {
    /// None of them.
    None,
    /// A page that has the search field in its middle.
    Search,
    /// Every piece of a page, with a field of its own.
    Pieces,
    /// The ask page.
    Ask,
    /// The questions of this device.
    Questions,
    /// The queue.
    Queue,
    /// A page of the desk that is in no menu.
    Desk,
    /// The desk's search, with the field in its middle.
    DeskSearch,
    /// The customers.
    Customers,
    /// What editors have to do.
    Write,
    /// Departments, tiers, tags and rules.
    Policies,
    /// Who works on what.
    Team,
    /// The reports.
    Reports,
    /// What one did oneself.
    OwnWork,
    /// Accounts.
    People,
    /// How the widget is put into a product.
    Widget,
    /// One's own account.
    Account,
    /// The keys.
    Keys,
}

impl Current {
    /// Whether it is a page of the desk.
    #[must_use]
    pub fn is_desk(self) -> bool {
        matches!(
            self,
            Current::Queue
                | Current::Desk
                | Current::DeskSearch
                | Current::Customers
                | Current::Write
                | Current::Policies
                | Current::Team
                | Current::Reports
                | Current::OwnWork
                | Current::People
                | Current::Widget
                | Current::Account
                | Current::Keys
        )
    }
}

/// Whether search engines may list a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// They may.
    Listed,
    /// They may not: it is someone's own, or the same as another.
    Unlisted,
}

impl Head {
    /// The head of a page that search engines do not list.
    #[must_use]
    pub fn new(title: impl Into<String>, main: &'static str, current: Current) -> Head {
        Head {
            title: plain(&title.into()),
            description: None,
            main,
            current,
            listing: Listing::Unlisted,
            data: None,
        }
    }

    /// A page that search engines may list, with a description.
    #[must_use]
    pub fn listed(mut self, description: impl Into<String>) -> Head {
        self.listing = Listing::Listed;
        self.description = Some(plain(&description.into()));
        self
    }
}

impl Page {
    /// The page for a visitor, in their language.
    #[must_use]
    pub fn new(site: &Site, visitor: &Visitor) -> Page {
        Page {
            words: site.words(visitor.lang),
            lang: visitor.lang,
            theme: Arc::clone(&site.theme()),
            site_name: site.name.clone(),
            link_base: Arc::clone(&site.desk.link_base),
            person: visitor.person.clone(),
            form_token: visitor.form_token.clone(),
            languages: languages(site, &visitor.here),
            untranslated: Vec::new(),
            alternates: Vec::new(),
            incident: banner(site, visitor.lang),
            file_limits: site.desk.limits.files,
            reply_within: site.desk.figures().pace.replies.map(|replies| replies.half_within),
        }
    }

    /// What is known of how soon a reply comes, as a sentence.
    #[must_use]
    pub fn reply_time(&self) -> Option<String> {
        let time = self.words.formats.duration(self.reply_within?);
        Some(self.with("reply-usually", &[("time", &time)]))
    }

    /// `lang`, if the frame of the page is in another language: for the part that is in it.
    #[must_use]
    pub fn foreign(&self, lang: Lang) -> Option<Lang> {
        (lang != self.words.lang).then_some(lang)
    }

    /// A message.
    #[must_use]
    pub fn t(&self, id: &str) -> String {
        self.words.t(id)
    }

    /// A message with texts filled in.
    #[must_use]
    pub fn with(&self, id: &str, texts: &[(&'static str, &str)]) -> String {
        self.words.with(id, texts)
    }

    /// A message about a number of things.
    #[must_use]
    pub fn count(&self, id: &str, count: usize) -> String {
        self.words.count(id, count as u64)
    }

    /// A number, as the language writes it.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        self.words.formats.number(number as u64)
    }

    /// Whether whoever looks may do something: to hide what would be refused.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.person.as_ref().is_some_and(|person| may(person, action))
    }
}

/// The words that an article's body needs, kept while it is drawn.
pub struct BodyWords([String; 10]);

impl BodyWords {
    /// The words of a language.
    #[must_use]
    pub fn new(words: &Words) -> BodyWords {
        BodyWords(
            [
                "alert-note",
                "alert-tip",
                "alert-important",
                "alert-warning",
                "alert-caution",
                "footnotes",
                "footnote-back",
                "table",
                "task-done",
                "task-open",
            ]
            .map(|id| words.t(id)),
        )
    }

    /// As the renderer takes them.
    #[must_use]
    pub fn as_words(&self) -> render::Words<'_> {
        let [note, tip, important, warning, caution, footnotes, back, table, done, open] = &self.0;
        render::Words { note, tip, important, warning, caution, footnotes, back, table, done, open }
    }
}

/// The incident banner for readers of a language. Its article is public, whoever looks.
fn banner(site: &Site, lang: Lang) -> Option<Banner> {
    let incident = site.desk.incident()?;
    let library = site.desk.library();
    let shelves = library.public_shelves();
    let (text_lang, text) = incident.text(lang, library.default_lang)?;
    let article = incident.article.as_ref().and_then(|at| {
        let own = ArticlePath { lang, path: at.path.clone() };
        shelves.article(&own).or_else(|| shelves.article(at))
    });
    Some(Banner {
        level: incident.level,
        text: text.to_owned(),
        lang: text_lang,
        article: article.map(|article| (urls::article(&article.at), article.title.clone())),
    })
}

/// All languages, with the address that shows this page in each.
fn languages(site: &Site, here: &str) -> Vec<(Lang, String)> {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    // Two slashes at the beginning would name another host.
    let path = format!("/{}", path.trim_start_matches('/'));
    let others: String = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key != "lang"))
        .finish();
    let address = |lang: Lang| match others.is_empty() {
        true => format!("{path}?lang={lang}"),
        false => format!("{path}?{others}&lang={lang}"),
    };
    all_languages(site).into_iter().map(|lang| (lang, address(lang))).collect()
}

/// The languages of the interface and of public articles, each leading to its home page.
#[must_use]
pub fn home_languages(site: &Site) -> Vec<(Lang, String)> {
    all_languages(site).into_iter().map(|lang| (lang, urls::home(lang))).collect()
}

fn all_languages(site: &Site) -> BTreeSet<Lang> {
    let library = site.desk.library();
    let of_content = library.public_shelves().languages();
    site.catalog.languages().into_iter().chain(of_content).collect()
}
