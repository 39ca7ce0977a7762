//! The questions of whoever has their links: as lines of a list, with nothing of how the team
//! works on them.

use std::collections::HashSet;

use jiff::Timestamp;

use super::message::{Message, MessageKind};
use super::status::Status;
use super::ticket::Ticket;
use super::together::{heard, standing};
use crate::domain::Desk;
use crate::domain::ids::{CustomerId, TicketNumber, TicketToken};
use crate::language::folded_words;
use crate::store::{Page, StoreError};

/// So many messages are looked through for the last one that the requester may see.
const LAST_MESSAGES: usize = 20;

/// So many of a customer's questions are looked through, the newest.
const OWN_MAX: usize = 1_000;
/// Questions on a page.
const OWN_PAGE: usize = 20;

/// A question, as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    /// Its link.
    pub token: TicketToken,
    /// Its number.
    pub number: TicketNumber,
    /// What it is about.
    pub subject: String,
    /// Where it stands.
    pub status: Status,
    /// When anything last happened that its requester may know of.
    pub changed_at: Timestamp,
}

/// The questions behind some links, in their order. A link that leads nowhere is left out.
///
/// # Errors
/// When the store fails.
pub fn behind_links(desk: &Desk, tokens: &[TicketToken]) -> Result<Vec<OwnQuestion>, StoreError> {
    tickets(desk, tokens)?.into_iter().map(|ticket| line(desk, ticket)).collect()
}

/// Those whose subject has every word that is searched for, or its beginning; at most `limit`.
///
/// # Errors
/// When the store fails.
pub fn matching(
    desk: &Desk,
    tokens: &[TicketToken],
    (words, limit): (&str, usize),
) -> Result<Vec<OwnQuestion>, StoreError> {
    let wanted = folded_words(words);
    let has_all = |ticket: &Ticket| {
        let there = folded_words(&ticket.subject);
        wanted.iter().all(|word| there.iter().any(|known| known.starts_with(word.as_str())))
    };
    let found = tickets(desk, tokens)?.into_iter();
    let found = found.filter(|ticket| !wanted.is_empty() && has_all(ticket)).take(limit);
    found.map(|ticket| line(desk, ticket)).collect()
}

/// Which of a customer's questions are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// All of them.
    #[default]
    All,
    /// Those that wait for the team.
    WaitingForUs,
    /// Those that wait for the customer.
    WaitingForYou,
    /// Those that are solved.
    Solved,
}

impl Standing {
    /// All of them, in the order in which they are offered.
    pub const EACH: [Standing; 4] =
        [Standing::All, Standing::WaitingForUs, Standing::WaitingForYou, Standing::Solved];

    /// The name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Standing::All => "all",
            Standing::WaitingForUs => "us",
            Standing::WaitingForYou => "you",
            Standing::Solved => "solved",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Standing> {
        Standing::EACH.into_iter().find(|one| one.name() == name)
    }

    /// Whether a ticket stands so, as its requester reads it.
    #[must_use]
    pub fn holds(self, status: &Status) -> bool {
        match (self, status) {
            (Standing::All, _) => true,
            (Standing::WaitingForYou, Status::Pending) => true,
            (Standing::Solved, status) => status.is_resolved(),
            (Standing::WaitingForUs, status) => *status != Status::Pending && !status.is_resolved(),
            (Standing::WaitingForYou, _) => false,
        }
    }
}

/// What a customer looks for among their questions.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Words that stand in the subject or in what was said; none: any.
    pub words: String,
    /// Where they stand.
    pub standing: Standing,
    /// The page, from 1.
    pub page: usize,
}

/// A page of a customer's questions.
#[derive(Clone, Debug, Default)]
pub struct OwnPage {
    /// The questions, the newest first.
    pub questions: Vec<OwnQuestion>,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// A page of the questions of a customer, over every device and channel.
///
/// # Errors
/// When the store fails.
pub fn of_customer(
    desk: &Desk,
    customer: &CustomerId,
    wanted: &Wanted,
) -> Result<OwnPage, StoreError> {
    let newest = Page::prefix(format!("{customer}/")).newest_first().limit(OWN_MAX);
    let words = folded_words(&wanted.words);
    let mut found = Vec::new();
    for ticket in desk.store.by_index::<Ticket>(Ticket::BY_CUSTOMER, &newest)? {
        let stands = wanted.standing == Standing::All
            || wanted.standing.holds(&shown_status(desk, &ticket)?);
        if stands && (words.is_empty() || says(desk, &ticket, &words)?) {
            found.push(ticket);
        }
    }
    let pages = found.len().div_ceil(OWN_PAGE).max(1);
    let page = wanted.page.clamp(1, pages);
    let shown = found.into_iter().skip((page - 1) * OWN_PAGE).take(OWN_PAGE);
    let questions = shown.map(|ticket| line(desk, ticket)).collect::<Result<_, _>>()?;
    Ok(OwnPage { questions, page, pages })
}

/// Whether all words, or their beginnings, stand in the subject or in what the requester reads.
fn says(desk: &Desk, ticket: &Ticket, words: &[String]) -> Result<bool, StoreError> {
    let mut there: HashSet<String> = folded_words(&ticket.subject).into_iter().collect();
    let has = |there: &HashSet<String>, word: &String| {
        there.contains(word) || there.iter().any(|known| known.starts_with(word.as_str()))
    };
    if words.iter().all(|word| has(&there, word)) {
        return Ok(true);
    }
    for message in heard(&desk.store, ticket)? {
        there.extend(folded_words(&message.text));
    }
    Ok(words.iter().all(|word| has(&there, word)))
}

fn tickets(desk: &Desk, tokens: &[TicketToken]) -> Result<Vec<Ticket>, StoreError> {
    let mut found = Vec::with_capacity(tokens.len());
    for token in tokens {
        let page = Page::prefix(format!("{token}/")).limit(1);
        found.extend(desk.store.by_index::<Ticket>(Ticket::BY_TOKEN, &page)?);
    }
    Ok(found)
}

fn line(desk: &Desk, ticket: Ticket) -> Result<OwnQuestion, StoreError> {
    let (said_at, status) = match ticket.answered_from.is_empty() && !ticket.is_together() {
        true => (last_said(desk, &ticket)?, ticket.status.clone()),
        false => {
            let heard = heard(&desk.store, &ticket)?;
            (heard.last().map(|message| message.at), standing(&ticket, &heard))
        }
    };
    let said_at = said_at.unwrap_or(ticket.created_at);
    let changed_at = match &status {
        Status::Solved { at, .. } | Status::Closed { at } => said_at.max(*at),
        _ => said_at,
    };
    Ok(OwnQuestion {
        token: ticket.token,
        number: ticket.number,
        subject: ticket.subject,
        status,
        changed_at,
    })
}

/// Where a question stands for its requester, which another's part in it does not change.
fn shown_status(desk: &Desk, ticket: &Ticket) -> Result<Status, StoreError> {
    match ticket.is_together() {
        true => Ok(standing(ticket, &heard(&desk.store, ticket)?)),
        false => Ok(ticket.status.clone()),
    }
}

/// When the requester was last written to, or wrote.
fn last_said(desk: &Desk, ticket: &Ticket) -> Result<Option<Timestamp>, StoreError> {
    let page = Page::prefix(format!("{}/", ticket.number.key()));
    let last = desk.store.scan::<Message>(&page.newest_first().limit(LAST_MESSAGES))?;
    let said = last.into_iter().find(|message| message.kind != MessageKind::Note);
    Ok(said.map(|message| message.at))
}
