//! A ticket as it is stored, and the outcomes of what is done with it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::asked_from::AskedFrom;
use super::bulk::TICKETS_MAX;
use super::escalate::{Escalation, EscalationProblem};
use super::hand_over::{HandOver, HandOverProblem};
use super::merge::{MergeProblem, Merged};
use super::requester::Requester;
use super::sent_on::{SENT_ON_MAX, SentOn};
use super::sla::{Situation, Sla};
use super::snooze::{DAYS_MAX, Reminder, Snooze};
use super::split::{Part, SplitFrom, SplitProblem};
use super::status::{MoveNotAllowed, Status};
use super::tags::{TAG_CHARS_MAX, TAGS_MAX};
use super::together::Told;
use super::urgency::{Asker, sortable};
use super::waiting::InLine;
use crate::domain::articles::ArticlePath;
use crate::domain::attachments::AttachError;
use crate::domain::ids::{AskId, CustomerId, NoRandomness, PersonId, TicketNumber, TicketToken};
use crate::domain::permissions::NotAllowed;
use crate::domain::policies::{DepartmentName, Priority, Score, SkillName, TierName};
use crate::i18n::Lang;
use crate::store::{IndexKey, Record, StoreError, UpgradeError};

/// The longest subject, in characters: what fits one line of a wide queue.
pub const SUBJECT_CHARS_MAX: usize = 120;
/// The most followers of a ticket: more than any team needs.
pub const FOLLOWERS_MAX: usize = 50;
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
    /// That its requester stands in the line for an answer, and what they were told of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_line: Option<InLine>,
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
    /// The department that answers it.
    #[serde(default)]
    pub department: DepartmentName,
    /// How much it presses.
    #[serde(default)]
    pub priority: Priority,
    /// The tier of the customer, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<TierName>,
    /// Whose it is: proved by a link, or said by an agent. What address was typed says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerId>,
    /// The place of that tier when the ticket was sorted, 0 first.
    #[serde(default = "no_tier")]
    pub tier_rank: u8,
    /// Whether somebody asked who never had before.
    #[serde(default = "known")]
    pub asker: Asker,
    /// What its agent must know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillName>,
    /// Until when it is out of sight, and for whom it comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snoozed: Option<Snooze>,
    /// Whom it reminds, now that it is back, and of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<Reminder>,
    /// Who is told of what happens to it, besides who has it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub followers: Vec<PersonId>,
    /// The ticket that it was merged into, and what it was before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Merged>,
    /// The tickets that were merged into it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<TicketNumber>,
    /// The tickets whose replies may have gone to its requester too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered_from: Vec<TicketNumber>,
    /// What its requester was told last, while it is answered together with others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Told>,
    /// The message of another ticket that it began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split_from: Option<SplitFrom>,
    /// What of it goes on elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// What of it was sent on to who makes what it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent_on: Vec<SentOn>,
    /// To whom it is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hand_over: Option<HandOver>,
    /// That a lead is to see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalated: Option<Escalation>,
    /// How little patience its requester has, as they wrote last; none: no sign of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frustration: Option<Score>,
    /// Up to how many points of frustration a lead has looked after it.
    #[serde(default)]
    pub calmed: u32,
    /// When an agent first replied to the requester.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_reply_at: Option<Timestamp>,
    /// Its clocks: what was promised to the requester, and how much of it is used.
    #[serde(default, skip_serializing_if = "Sla::is_empty")]
    pub sla: Sla,
    /// How many messages it has; the next one's place.
    pub messages: u32,
    /// How many entries its history has; the next one's place.
    #[serde(default)]
    pub history_entries: u32,
}

fn no_tier() -> u8 {
    u8::MAX
}

fn known() -> Asker {
    Asker::Known
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
    /// A ticket that was just asked, of which nothing else is known.
    #[must_use]
    pub fn blank(
        (number, token): (TicketNumber, TicketToken),
        requester: Requester,
        lang: Lang,
        asked: Timestamp,
    ) -> Ticket {
        Ticket {
            number,
            token,
            subject: String::new(),
            status: Status::New,
            requester,
            lang,
            channel: String::new(),
            tags: Vec::new(),
            assignee: None,
            articles: Vec::new(),
            related: Vec::new(),
            created_at: asked,
            updated_at: asked,
            waiting_since: None,
            in_line: None,
            resolution: None,
            ask: None,
            asked_from: None,
            origin: None,
            imported: None,
            department: DepartmentName::default(),
            priority: Priority::Normal,
            tier: None,
            customer: None,
            tier_rank: no_tier(),
            asker: known(),
            skills: Vec::new(),
            snoozed: None,
            reminder: None,
            followers: Vec::new(),
            merged_into: None,
            merged: Vec::new(),
            answered_from: Vec::new(),
            told: None,
            split_from: None,
            parts: Vec::new(),
            sent_on: Vec::new(),
            hand_over: None,
            escalated: None,
            frustration: None,
            calmed: 0,
            first_reply_at: None,
            sla: Sla::default(),
            messages: 0,
            history_entries: 0,
        }
    }

    /// Whether anybody did anything with an imported ticket since.
    #[must_use]
    pub fn is_touched_since(&self, form: &ImportedForm) -> bool {
        self.messages != form.messages
            || self.updated_at != form.updated_at
            || self.assignee.is_some()
    }

    /// What its clocks depend on.
    #[must_use]
    pub fn situation(&self) -> Situation {
        let is_held = matches!(self.status, Status::OnHold);
        Situation {
            department: self.department.clone(),
            priority: self.priority,
            tier: self.tier.clone(),
            is_ours: self.merged_into.is_none() && (self.status.waits_for_us() || is_held),
            first_reply_at: self.first_reply_at,
        }
    }

    /// The index of the queue: view, then the order in which it is shown.
    pub const QUEUE: &'static str = "queue";
    /// The queue of each department.
    pub const BY_DEPARTMENT: &'static str = "by_department";
    /// The queue of each agent.
    pub const BY_ASSIGNEE: &'static str = "by_assignee";
    /// Waiting tickets that nobody has, by department, as they are to be taken.
    pub const FREE: &'static str = "free";
    /// The index by the address that the requester gave.
    pub const BY_REQUESTER: &'static str = "by_requester";
    /// The tickets of a customer, by the time when they were sent.
    pub const BY_CUSTOMER: &'static str = "by_customer";
    /// The index by public token.
    pub const BY_TOKEN: &'static str = "by_token";
    /// The index by origin of imported tickets.
    pub const BY_ORIGIN: &'static str = "by_origin";
    /// The index of solved tickets that need an article.
    pub const NEEDS_ARTICLE: &'static str = "needs_article";
    /// Solved tickets by the time since when they are.
    pub const SOLVED: &'static str = "solved";
    /// Tickets out of sight, by the time when they come back.
    pub const SNOOZED: &'static str = "snoozed";
    /// Tickets that came back, by whom they remind.
    pub const REMINDED: &'static str = "reminded";
    /// Tickets with a clock that runs, by the moment when to look at it next.
    pub const WATCHED: &'static str = "watched";
    /// Tickets with a clock that runs, by the version of the rule book that it is due by.
    pub const RECKONED: &'static str = "reckoned";
    /// Tickets that are offered, by whom they are offered to and since when.
    pub const OFFERED: &'static str = "offered";
}

impl Record for Ticket {
    const KIND: &'static str = "ticket";
    // 2: departments, priorities and the order of the queue.
    const VERSION: u32 = 2;

    fn key(&self) -> String {
        self.number.key()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let mut keys = vec![IndexKey::new(Ticket::BY_TOKEN, self.token.to_string())];
        if let Some(email) = &self.requester.email {
            let asked = sortable(self.created_at);
            keys.push(IndexKey::new(Ticket::BY_REQUESTER, format!("{email}/{asked}")));
        }
        if let Some(customer) = &self.customer {
            let asked = sortable(self.created_at);
            keys.push(IndexKey::new(Ticket::BY_CUSTOMER, format!("{customer}/{asked}")));
        }
        if let Some(origin) = &self.origin {
            keys.push(IndexKey::new(Ticket::BY_ORIGIN, origin.clone()));
        }
        // What was merged stands in no view: it is answered elsewhere.
        if self.merged_into.is_none() {
            self.put_into_views(&mut keys);
        }
        keys
    }

    /// What version 2 added has defaults.
    fn upgrade(from: u32, value: Value) -> Result<Value, UpgradeError> {
        match from {
            1 => Ok(value),
            other => Err(UpgradeError::NoWay(other)),
        }
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
    /// The customer or a colleague wrote after the page was looked at.
    #[error("somebody has written meanwhile")]
    MovedOn {
        /// The messages that were not seen, by ticket and place.
        new: Vec<(TicketNumber, u32)>,
        /// The name of the colleague who wrote it; none if it was the customer.
        by: Option<String>,
    },
    /// Where tickets are answered in order, another one comes first.
    #[error("another ticket comes first")]
    OutOfOrder {
        /// Which, if there is one that the agent can take.
        next: Option<TicketNumber>,
    },
    /// More tickets than are changed at once.
    #[error("at most {TICKETS_MAX} tickets are changed at once")]
    TooMany,
    /// It belongs to a department of others.
    #[error("the ticket belongs to a department of others")]
    OtherDepartment,
    /// It is solved: there is nothing to put off.
    #[error("the ticket is solved")]
    Solved,
    /// The moment is over, or too far off.
    #[error("the time is not within the next {DAYS_MAX} days")]
    NotAhead,
    /// The outcome says that an article is linked, but none is.
    #[error("no article is linked")]
    NoArticleLinked,
    /// There is no such article.
    #[error("there is no such article")]
    NoSuchArticle,
    /// As many people follow it as can.
    #[error("a ticket has at most {FOLLOWERS_MAX} followers")]
    TooManyFollowers,
    /// There is no such customer.
    #[error("there is no such customer")]
    NoSuchCustomer,
    /// The policies have no such department.
    #[error("there is no such department")]
    NoSuchDepartment,
    /// The policies have no such destination for feedback.
    #[error("there is nobody of this name to send feedback on to")]
    NoSuchDestination,
    /// As much of it was sent on as can be.
    #[error("at most {SENT_ON_MAX} points of a ticket are sent on")]
    SentOnOften,
    /// The vocabulary has no such tag.
    #[error("“{0}” is not in the vocabulary of tags")]
    NoSuchTag(String),
    /// Too many or too long tags.
    #[error("a ticket has at most {TAGS_MAX} tags of {TAG_CHARS_MAX} characters")]
    Tags,
    /// It was merged: what is to be done is done there.
    #[error("this ticket is answered on #{0} now")]
    GoesOn(TicketNumber),
    /// It is not merged, or a merge is not undone.
    #[error(transparent)]
    Merge(#[from] MergeProblem),
    /// No part of it goes on elsewhere.
    #[error(transparent)]
    Split(#[from] SplitProblem),
    /// It is not handed over.
    #[error(transparent)]
    HandOver(#[from] HandOverProblem),
    /// Its escalation does not change.
    #[error(transparent)]
    Escalation(#[from] EscalationProblem),
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
