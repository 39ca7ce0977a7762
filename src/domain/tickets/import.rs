//! Past tickets of another system become tickets here. Importing again changes what changed
//! there, doubles nothing, and keeps what people did here.

use std::sync::Arc;

use jiff::Timestamp;

use super::history::{self, Actor, Change, Doing};
use super::message::{Author, Draft, Message, MessageKind, append};
use super::open::next_number;
use super::requester::Requester;
use super::sla::Sla;
use super::sort::place;
use super::status::Status;
use super::ticket::{ImportedForm, Outcome, Resolution, Ticket, TicketError};
use crate::domain::articles::ArticlePath;
use crate::domain::events::Event;
use crate::domain::ids::{TicketNumber, TicketToken};
use crate::domain::policies::Policies;
use crate::fingerprint::fingerprint;
use crate::i18n::Lang;
use crate::store::{Page, Store, Transaction};
use crate::urls;

/// The longest name of a ticket's origin, in bytes: with the rest of its key in the index it
/// stays below what the store takes.
pub const ORIGIN_BYTES_MAX: usize = 300;

/// A ticket of another system, checked.
#[derive(Clone, Debug)]
pub struct PastTicket {
    /// What it is known by, as [`origin`] makes it.
    pub origin: String,
    /// A fingerprint of the whole row, as it was written.
    pub print: u64,
    /// What it was about.
    pub subject: String,
    /// What was asked.
    pub question: String,
    /// What solved it.
    pub resolution: Option<String>,
    /// What it says about the knowledge base; without it, whether articles are linked decides.
    pub outcome: Option<Outcome>,
    /// Where it stands.
    pub status: PastStatus,
    /// Subjects.
    pub tags: Vec<String>,
    /// Who asked.
    pub requester: Requester,
    /// Who answered, as that system names them.
    pub agent: Option<String>,
    /// In which language.
    pub lang: Lang,
    /// How it came.
    pub channel: String,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When it was solved.
    pub solved_at: Option<Timestamp>,
    /// Articles that answer it.
    pub articles: Vec<ArticlePath>,
}

/// Where a past ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastStatus {
    /// Nobody answered.
    New,
    /// Being worked on.
    Open,
    /// Waiting for the customer.
    Pending,
    /// Waiting for others.
    OnHold,
    /// Solved.
    Solved,
    /// Solved long ago.
    Closed,
}

impl PastStatus {
    /// The status of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<PastStatus> {
        match name.trim().to_lowercase().replace([' ', '-'], "_").as_str() {
            "new" => Some(PastStatus::New),
            "open" => Some(PastStatus::Open),
            "pending" => Some(PastStatus::Pending),
            "on_hold" | "hold" => Some(PastStatus::OnHold),
            "solved" | "resolved" => Some(PastStatus::Solved),
            "closed" => Some(PastStatus::Closed),
            _ => None,
        }
    }
}

/// What came of importing some tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Were not there.
    pub new: usize,
    /// Were there, and had changed.
    pub updated: usize,
    /// Were there, just so.
    pub unchanged: usize,
    /// Had changed, and were kept because people have worked on them here.
    pub kept: usize,
}

/// Imports some tickets, in one batch: all or none.
///
/// # Errors
/// When the store fails; then none was imported.
pub fn import(
    store: &Store,
    policies: &Policies,
    past: &[PastTicket],
) -> Result<Imported, TicketError> {
    store.transaction(|tx| {
        let mut imported = Imported::default();
        for ticket in past {
            match import_one(tx, policies, ticket)? {
                Fate::New => imported.new += 1,
                Fate::Updated => imported.updated += 1,
                Fate::Unchanged => imported.unchanged += 1,
                Fate::Kept => imported.kept += 1,
            }
        }
        Ok(imported)
    })
}

enum Fate {
    New,
    Updated,
    Unchanged,
    Kept,
}

fn import_one(
    tx: &mut Transaction<'_>,
    policies: &Policies,
    past: &PastTicket,
) -> Result<Fate, TicketError> {
    let page = Page::prefix(format!("{}/", past.origin)).limit(1);
    let before = tx.by_index::<Ticket>(Ticket::BY_ORIGIN, &page)?.into_iter().next();
    let (number, token) = match &before {
        Some(ticket) => (ticket.number, ticket.token.clone()),
        None => (next_number(tx)?, TicketToken::random()?),
    };
    let mut ticket = ticket_from(past, number, token);
    let drafts = drafts_from(past);
    if let Some(before) = &before {
        if let Some(fate) = left_alone(before, &ticket, past) {
            return Ok(fate);
        }
        for place in 0..before.messages {
            tx.delete::<Message>(&format!("{}/{place:06}", number.key()))?;
        }
    }
    for draft in drafts {
        append(tx, &mut ticket, draft)?;
    }
    // Nothing of this was promised here.
    ticket.sla = Sla::default();
    ticket.updated_at = past.solved_at.unwrap_or(past.created_at);
    ticket.imported = Some(ImportedForm {
        print: past.print,
        messages: ticket.messages,
        updated_at: ticket.updated_at,
    });
    let doing = Doing { by: Actor::Desk, at: ticket.updated_at, rules: Arc::default() };
    match &before {
        Some(before) => {
            ticket.department = before.department.clone();
            ticket.priority = before.priority;
            ticket.history_entries = before.history_entries;
            // Whose it is was said here, and no file knows it.
            ticket.customer.clone_from(&before.customer);
            ticket.tier.clone_from(&before.tier);
            ticket.tier_rank = before.tier_rank;
            history::save(tx, before, &mut ticket, &doing)?;
        }
        None => {
            place(policies, &mut ticket, &past.question);
            history::append(tx, &mut ticket, &doing, vec![Change::Began])?;
            tx.put(&ticket)?;
        }
    }
    tx.event(&Event::TicketImported { ticket: number })?;
    Ok(if before.is_some() { Fate::Updated } else { Fate::New })
}

/// Why a ticket that is there is not replaced: the row says nothing new, or people have worked
/// on the ticket here. What they did is never lost to a file.
fn left_alone(before: &Ticket, now: &Ticket, past: &PastTicket) -> Option<Fate> {
    let Some(form) = &before.imported else {
        // Imported before rows had fingerprints: what was done here cannot be told apart.
        let is_same = before.subject == now.subject && before.resolution == now.resolution;
        return Some(if is_same { Fate::Unchanged } else { Fate::Kept });
    };
    if form.print == past.print {
        return Some(Fate::Unchanged);
    }
    before.is_touched_since(form).then_some(Fate::Kept)
}

/// What a past ticket is known by: its id in the other system, or a fingerprint of its texts.
#[must_use]
pub fn origin(id: Option<&str>, texts: &[&str]) -> String {
    match id {
        // Escaped, so that no id is the beginning of another and none breaks a key.
        Some(id) => format!("id:{}", urls::value(id)),
        None => {
            let texts: Vec<&[u8]> = texts.iter().map(|text| text.as_bytes()).collect();
            format!("print:{:016x}", fingerprint(&texts))
        }
    }
}

fn ticket_from(past: &PastTicket, number: TicketNumber, token: TicketToken) -> Ticket {
    let ended = past.solved_at.unwrap_or(past.created_at);
    let (status, waiting_since) = match past.status {
        PastStatus::New => (Status::New, Some(past.created_at)),
        PastStatus::Open => (Status::Open, Some(past.created_at)),
        PastStatus::Pending => (Status::Pending, None),
        PastStatus::OnHold => (Status::OnHold, None),
        PastStatus::Solved => (Status::Solved { at: ended, by: None }, None),
        PastStatus::Closed => (Status::Closed { at: ended }, None),
    };
    let by_links = if past.articles.is_empty() { Outcome::NothingApplies } else { Outcome::Linked };
    let outcome = past.outcome.unwrap_or(by_links);
    let (requester, asked) = (past.requester.clone(), past.created_at);
    Ticket {
        subject: past.subject.clone(),
        status,
        channel: past.channel.clone(),
        tags: past.tags.clone(),
        articles: past.articles.clone(),
        updated_at: ended,
        waiting_since,
        resolution: past.resolution.clone().map(|text| Resolution { outcome, text, counts: true }),
        origin: Some(past.origin.clone()),
        ..Ticket::blank((number, token), requester, past.lang, asked)
    }
}

fn drafts_from(past: &PastTicket) -> Vec<Draft> {
    let mut drafts = vec![Draft::question(&past.question, past.created_at)];
    if let Some(resolution) = &past.resolution {
        let author = Author::Former { name: past.agent.clone().unwrap_or_default() };
        let at = past.solved_at.unwrap_or(past.created_at);
        drafts.push(Draft::plain(MessageKind::Reply, author, (resolution, at)));
    }
    drafts
}
