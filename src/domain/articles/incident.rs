//! The incident banner: a short text in each language, on every page of the customers' site
//! until it ends by itself or is taken down.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::article::ArticlePath;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::PersonId;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, NotAllowed, require};
use crate::i18n::Lang;
use crate::store::{Page, Record, StoreError};

/// The longest text, in characters: what can be read at a glance.
pub const TEXT_CHARS_MAX: usize = 280;
/// The longest that a banner stays without being set again.
pub const LASTS_MAX: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The counter that tells one banner from the next.
const COUNTER: &str = "incident";

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Something to know.
    Notice,
    /// Something does not work.
    Trouble,
}

impl Level {
    /// Both, the milder first.
    pub const ALL: [Level; 2] = [Level::Notice, Level::Trouble];

    /// The name in forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Level::Notice => "notice",
            Level::Trouble => "trouble",
        }
    }

    /// The level of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// One banner. Those of the past stay in the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// Another number each time that something of it changes.
    pub number: u64,
    /// How bad it is.
    pub level: Level,
    /// What it says, by language; at least one.
    pub texts: BTreeMap<Lang, String>,
    /// An article that says more.
    pub article: Option<ArticlePath>,
    /// When it was set.
    pub set_at: Timestamp,
    /// Who set it.
    pub set_by: PersonId,
    /// When it ends.
    pub ends_at: Timestamp,
}

impl Incident {
    /// What it says to readers of `lang`: in their language, else in `second`, else in any.
    #[must_use]
    pub fn text(&self, lang: Lang, second: Lang) -> Option<(Lang, &str)> {
        let known = |lang: Lang| self.texts.get(&lang).map(|text| (lang, text.as_str()));
        let any = || self.texts.iter().next().map(|(lang, text)| (*lang, text.as_str()));
        known(lang).or_else(|| known(second)).or_else(any)
    }
}

impl Record for Incident {
    const KIND: &'static str = "incident";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{:010}", self.number)
    }
}

/// What somebody wants the banner to be.
#[derive(Clone, Debug)]
pub struct NewIncident {
    /// How bad it is.
    pub level: Level,
    /// What it says, by language; empty ones are left out.
    pub texts: BTreeMap<Lang, String>,
    /// The address of an article that says more; may be empty.
    pub article: String,
    /// How long it stays.
    pub lasts: SignedDuration,
}

/// Why a banner was not set or taken down.
#[derive(Debug, thiserror::Error)]
pub enum IncidentError {
    /// No text in any language.
    #[error("a banner needs a text")]
    NoText,
    /// A text is too long.
    #[error("a text has at most {TEXT_CHARS_MAX} characters")]
    TextTooLong,
    /// No public article has this address.
    #[error("there is no public article at this address")]
    NoSuchArticle,
    /// It would end at once, or stay for ever.
    #[error("a banner stays for an hour to thirty days")]
    Lasts,
    /// The person may not do it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sets the banner, in place of the one that stands there.
///
/// # Errors
/// When something of it cannot be taken, or the person may not set it.
pub fn set(desk: &Desk, by: &Person, new: &NewIncident) -> Result<Incident, IncidentError> {
    require(by, Action::SetIncident)?;
    let texts = texts_of(new)?;
    let article = article_of(desk, &new.article)?;
    if new.lasts <= SignedDuration::ZERO || new.lasts > LASTS_MAX {
        return Err(IncidentError::Lasts);
    }
    let now = desk.clock.now();
    let incident = desk.store.transaction(|tx| {
        let incident = Incident {
            number: tx.next_number(COUNTER)?,
            level: new.level,
            texts: texts.clone(),
            article: article.clone(),
            set_at: now,
            set_by: by.id.clone(),
            ends_at: now + new.lasts,
        };
        tx.put(&incident)?;
        tx.event(&Event::IncidentSet { incident: incident.number, by: by.id.clone() })?;
        Ok::<_, StoreError>(incident)
    })?;
    desk.show_incident(Some(incident.clone()));
    Ok(incident)
}

/// Takes the banner down now. None that stands is no error.
///
/// # Errors
/// When the person may not do it, or the store fails.
pub fn end(desk: &Desk, by: &Person) -> Result<(), IncidentError> {
    require(by, Action::SetIncident)?;
    let now = desk.clock.now();
    desk.store.transaction(|tx| {
        let newest = tx.scan::<Incident>(&Page::all().newest_first().limit(1))?;
        let Some(mut incident) = newest.into_iter().find(|newest| newest.ends_at > now) else {
            return Ok(());
        };
        incident.ends_at = now;
        tx.put(&incident)?;
        tx.event(&Event::IncidentEnded { incident: incident.number, by: by.id.clone() })
    })?;
    desk.show_incident(None);
    Ok(())
}

/// Reads the banner that was set last, after a start or when another machine set it.
///
/// # Errors
/// When the store fails.
pub fn load(desk: &Desk) -> Result<(), StoreError> {
    let newest = desk.store.scan::<Incident>(&Page::all().newest_first().limit(1))?;
    desk.show_incident(newest.into_iter().next());
    Ok(())
}

fn texts_of(new: &NewIncident) -> Result<BTreeMap<Lang, String>, IncidentError> {
    let mut texts = BTreeMap::new();
    for (lang, text) in &new.texts {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > TEXT_CHARS_MAX {
            return Err(IncidentError::TextTooLong);
        }
        if !text.is_empty() {
            texts.insert(*lang, text);
        }
    }
    if texts.is_empty() { Err(IncidentError::NoText) } else { Ok(texts) }
}

/// The public article at an address, as it stands in the bar of a browser or as a path.
fn article_of(desk: &Desk, address: &str) -> Result<Option<ArticlePath>, IncidentError> {
    let address = address.trim();
    if address.is_empty() {
        return Ok(None);
    }
    let path = address.strip_prefix(desk.link_base.as_ref()).unwrap_or(address);
    let path = path.split(['#', '?']).next().unwrap_or_default();
    let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let at = ArticlePath::parse(path.trim_end_matches(".md"));
    let library = desk.library();
    let known = at.filter(|at| library.public_shelves().article(at).is_some());
    known.map(Some).ok_or(IncidentError::NoSuchArticle)
}
