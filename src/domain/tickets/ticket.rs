//! A ticket as it is stored, and the outcomes of what is done with it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::asked_from::AskedFrom;
use super::requester::Requester;
use super::status::{MoveNotAllowed, Status};
use crate::domain::articles::ArticlePath;
use crate::domain::attachments::AttachError;
use crate::domain::ids::{AskId, NoRandomness, PersonId, TicketNumber, TicketToken};
use crate::domain::permissions::NotAllowed;
use crate::i18n::Lang;
use crate::store::{IndexKey, Record, StoreError};

/// The longest subject, in characters: what fits one line of a wide queue.
pub const SUBJECT_CHARS_MAX: usize = 120;
/// The most tags of a ticket.
pub const TAGS_MAX: usize = 12;
/// The longest tag, in characters.
pub const TAG_CHARS_MAX: usize = 40;
/// The counter that gives tickets their numbers.
pub const NUMBER_COUNTER: &str = "ticket";

/// A ticket. Its messages are records of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// The number that people use.
    pub number: TicketNumber,
    /// The end of its public address.
    pub token: TicketToken,
    /// What it is about, in one line.
    pub subject: String,
    /// Where it stands.
    pub status: Status,
    /// Who asked.
    pub requester: Requester,
    /// The language of the question.
    pub lang: Lang,
    /// How it came: `web`, `widget`, or what an import says.
    pub channel: String,
    /// Subjects.
    pub tags: Vec<String>,
    /// The agent who has it.
    pub assignee: Option<PersonId>,
    /// Articles that answer it.
    pub articles: Vec<ArticlePath>,
    /// Tickets that were solved the same way.
    pub related: Vec<TicketNumber>,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When anything last happened to it.
    pub updated_at: Timestamp,
    /// Since when the customer has been waiting for us; none while we wait for them.
    pub waiting_since: Option<Timestamp>,
    /// How it was solved last.
    pub resolution: Option<Resolution>,
    /// The ask that it came from, with its trail.
    pub ask: Option<AskId>,
    /// The page of another product on which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_from: Option<AskedFrom>,
    /// Its name in the system it was imported from, or a fingerprint.
    pub origin: Option<String>,
    /// What the import wrote, to tell later what changed in the file and what changed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<ImportedForm>,
    /// How many messages it has; the next one's place.
    pub messages: u32,
}

/// A ticket as an import left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedForm {
    /// A fingerprint of the whole row.
    pub print: u64,
    /// How many messages it had.
    pub messages: u32,
    /// When anything last happened to it in the other system.
    pub updated_at: Timestamp,
}

/// How a ticket was solved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// What it says about the knowledge base.
    pub outcome: Outcome,
    /// What solved it, for the next agent.
    pub text: String,
    /// Whether it counts for what others see: what one household accepts counts now and then.
    #[serde(default = "counts")]
    pub counts: bool,
}

fn counts() -> bool {
    true
}

/// What a solved ticket says about the knowledge base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A linked article answers it.
    Linked,
    /// An article should be written.
    NeedsArticle,
    /// No article would help.
    NothingApplies,
    /// The requester accepted a suggested answer.
    Accepted,
}

impl Outcome {
    /// The outcomes that an agent chooses from.
    pub const CHOICES: [Outcome; 3] =
        [Outcome::Linked, Outcome::NeedsArticle, Outcome::NothingApplies];

    /// The name in forms and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Linked => "linked",
            Outcome::NeedsArticle => "needs_article",
            Outcome::NothingApplies => "nothing_applies",
            Outcome::Accepted => "accepted",
        }
    }

    /// The choice of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Outcome> {
        Outcome::CHOICES.into_iter().find(|outcome| outcome.name() == name)
    }
}

impl Ticket {
    /// Whether anybody did anything with an imported ticket since.
    #[must_use]
    pub fn is_touched_since(&self, form: &ImportedForm) -> bool {
        self.messages != form.messages
            || self.updated_at != form.updated_at
            || self.assignee.is_some()
    }

    /// The index of the queue: view, then longest waiting.
    pub const QUEUE: &'static str = "queue";
    /// The index by public token.
    pub const BY_TOKEN: &'static str = "by_token";
    /// The index by origin of imported tickets.
    pub const BY_ORIGIN: &'static str = "by_origin";
    /// The index of solved tickets that need an article.
    pub const NEEDS_ARTICLE: &'static str = "needs_article";

    /// The time that orders the ticket in its view of the queue.
    #[must_use]
    pub fn queue_time(&self) -> Timestamp {
        self.waiting_since.unwrap_or(self.updated_at)
    }

    /// Its place in an index that is ordered by time.
    #[must_use]
    pub fn queue_key(&self) -> String {
        format!("{:020}", self.queue_time().as_millisecond().max(0))
    }
}

impl Record for Ticket {
    const KIND: &'static str = "ticket";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.number.key()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let view = super::status::View::of(&self.status);
        let mut keys = vec![
            IndexKey { index: Ticket::QUEUE, key: format!("{}/{}", view.name(), self.queue_key()) },
            IndexKey { index: Ticket::BY_TOKEN, key: self.token.to_string() },
        ];
        if let Some(origin) = &self.origin {
            keys.push(IndexKey { index: Ticket::BY_ORIGIN, key: origin.clone() });
        }
        let outcome = self.resolution.as_ref().map(|resolution| resolution.outcome);
        if self.status.is_resolved() && outcome == Some(Outcome::NeedsArticle) {
            keys.push(IndexKey { index: Ticket::NEEDS_ARTICLE, key: self.queue_key() });
        }
        keys
    }
}

/// Why something was not done with a ticket.
#[derive(Debug, thiserror::Error)]
pub enum TicketError {
    /// There is no such ticket, or none behind this link.
    #[error("there is no such ticket")]
    NotFound,
    /// Nothing was written.
    #[error("nothing was written")]
    Empty,
    /// More was written than is taken.
    #[error("the text has more than {chars_max} characters")]
    TooLong {
        /// How many are taken.
        chars_max: usize,
    },
    /// The ticket has as many messages as it may have.
    #[error("the thread is full")]
    ThreadFull,
    /// The customer wrote again after the page was looked at.
    #[error("the customer has written meanwhile")]
    MovedOn,
    /// The outcome says that an article is linked, but none is.
    #[error("no article is linked")]
    NoArticleLinked,
    /// There is no such article.
    #[error("there is no such article")]
    NoSuchArticle,
    /// Too many or too long tags.
    #[error("a ticket has at most {TAGS_MAX} tags of {TAG_CHARS_MAX} characters")]
    Tags,
    /// The ticket does not stand where that can be done.
    #[error(transparent)]
    Move(#[from] MoveNotAllowed),
    /// A file could not be attached.
    #[error(transparent)]
    Files(#[from] AttachError),
    /// The person may not do it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// No unguessable link could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The subject that a question gives: its first line, cut at a word.
#[must_use]
pub fn subject_of(question: &str) -> String {
    let line = question.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if line.chars().count() <= SUBJECT_CHARS_MAX {
        return line.to_owned();
    }
    let cut: String = line.chars().take(SUBJECT_CHARS_MAX - 1).collect();
    let whole_words = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end())
}

/// Reads tags from a form or file: separated by commas or semicolons, lower-cased, each once.
///
/// # Errors
/// When there are too many or one is too long.
pub fn tags_of(text: &str) -> Result<Vec<String>, TicketError> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split([',', ';', '،']).map(|tag| tag.trim().to_lowercase()) {
        if tag.is_empty() || tags.contains(&tag) {
            continue;
        }
        if tag.chars().count() > TAG_CHARS_MAX || tags.len() == TAGS_MAX {
            return Err(TicketError::Tags);
        }
        tags.push(tag);
    }
    Ok(tags)
}
