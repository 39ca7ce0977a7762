//! The history of a ticket: what changed, when and by whom. Entries are only ever added, in the
//! batch of the change itself; what was written is in the thread.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::escalate::EscalationReason;
use super::hand_over::OfferedTo;
use super::sent_on::SentOn;
use super::sla::{Clock, ClockKind, Passed, step};
use super::ticket::Ticket;
use super::waiting::line;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::{CustomerId, PersonId, TicketNumber};
use crate::domain::people::Person;
use crate::domain::policies::{DepartmentName, Priority, RuleBook, TierName};
use crate::store::{Page, Record, Store, StoreError, Transaction};

/// A history is read up to so many entries: more than a thread can have messages.
const ENTRIES_MAX: usize = 5_000;

/// Who changed a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Actor {
    /// Whoever asked.
    Requester,
    /// Somebody of the team.
    Agent {
        /// The account.
        id: PersonId,
    },
    /// The desk itself: rules, and time.
    Desk,
}

impl Actor {
    /// Somebody of the team.
    #[must_use]
    pub fn agent(id: &PersonId) -> Actor {
        Actor::Agent { id: id.clone() }
    }
}

/// Who changes a ticket, when, and under which promises.
#[derive(Clone, Debug)]
pub struct Doing {
    /// Who.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// The hours and promises that hold, and those that held before.
    pub rules: Arc<RuleBook>,
}

impl Doing {
    /// Somebody of the team does something now.
    #[must_use]
    pub fn by_agent(desk: &Desk, agent: &Person) -> Doing {
        Doing { by: Actor::agent(&agent.id), ..Doing::by_desk(desk) }
    }

    /// Whoever asked does something now.
    #[must_use]
    pub fn by_requester(desk: &Desk) -> Doing {
        Doing { by: Actor::Requester, ..Doing::by_desk(desk) }
    }

    /// The desk itself does something now.
    #[must_use]
    pub fn by_desk(desk: &Desk) -> Doing {
        Doing { by: Actor::Desk, at: desk.clock.now(), rules: Arc::clone(&desk.rules()) }
    }

    /// What the desk itself does with it, at the same time.
    #[must_use]
    pub fn by_itself(&self) -> Doing {
        Doing { by: Actor::Desk, ..self.clone() }
    }
}

/// One thing that changed. Things of the ticket that are lists tell what came and what went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Change {
    /// It was sent, or came with an import.
    Began,
    /// Rules of the policies sorted it, by their names.
    Sorted {
        /// In their order.
        rules: Vec<String>,
    },
    /// Where it stands, by the names of the states.
    Status {
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// Who has it.
    Assignee {
        /// Before.
        from: Option<PersonId>,
        /// After.
        to: Option<PersonId>,
    },
    /// How urgent it is.
    Priority {
        /// Before.
        from: Priority,
        /// After.
        to: Priority,
    },
    /// Which department answers it.
    Department {
        /// Before.
        from: DepartmentName,
        /// After.
        to: DepartmentName,
    },
    /// The tier of the customer.
    Tier {
        /// Before.
        from: Option<TierName>,
        /// After.
        to: Option<TierName>,
    },
    /// Whose it is.
    Customer {
        /// Before.
        from: Option<CustomerId>,
        /// After.
        to: Option<CustomerId>,
    },
    /// Until when it is out of sight.
    Snoozed {
        /// Before.
        from: Option<Timestamp>,
        /// After.
        to: Option<Timestamp>,
    },
    /// It came back and reminds somebody.
    Reminds {
        /// Of what.
        note: String,
    },
    /// It was attended to.
    Reminded,
    /// What it is about.
    Subject {
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// Its tags.
    Tags {
        /// What came.
        added: Vec<String>,
        /// What went.
        removed: Vec<String>,
    },
    /// The articles that answer it, by their paths.
    Articles {
        /// What came.
        added: Vec<String>,
        /// What went.
        removed: Vec<String>,
    },
    /// Tickets that belong with it.
    Related {
        /// What came.
        added: Vec<TicketNumber>,
        /// What went.
        removed: Vec<TicketNumber>,
    },
    /// Who is told of what happens to it.
    Followers {
        /// Who came.
        added: Vec<PersonId>,
        /// Who went.
        removed: Vec<PersonId>,
    },
    /// The ticket on which it is answered.
    MergedInto {
        /// Before.
        from: Option<TicketNumber>,
        /// After.
        to: Option<TicketNumber>,
    },
    /// The tickets that are answered on it.
    Merged {
        /// What came.
        added: Vec<TicketNumber>,
        /// What went.
        removed: Vec<TicketNumber>,
    },
    /// It began with a message of another ticket.
    SplitFrom {
        /// The other ticket.
        ticket: TicketNumber,
    },
    /// A part of it goes on elsewhere.
    Parts {
        /// The tickets that began.
        added: Vec<TicketNumber>,
    },
    /// Something of it was sent on to who makes what it is about.
    SentOn {
        /// What, and to whom.
        added: Vec<SentOn>,
    },
    /// To whom it is offered; none: the offer ended.
    Offered {
        /// Before.
        from: Option<OfferedTo>,
        /// After.
        to: Option<OfferedTo>,
    },
    /// A lead is to see it, for these reasons.
    Escalated {
        /// Those that came.
        reasons: Vec<EscalationReason>,
    },
    /// A lead took it.
    EscalationTaken {
        /// Who.
        by: PersonId,
    },
    /// No lead has to see it any more.
    EscalationEnded,
    /// The requester was told that it takes longer than they had been told.
    LongerWait {
        /// What they had been told.
        told: Timestamp,
        /// What they are told now; none: that time has passed, and nothing more is known.
        now: Option<Timestamp>,
    },
    /// A promise to the requester was broken.
    PromiseBroken {
        /// Which.
        clock: ClockKind,
        /// When it was due.
        due: Timestamp,
    },
}

/// What one person did at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// Whose history.
    pub ticket: TicketNumber,
    /// Its place in it, from 0.
    pub place: u32,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Actor,
    /// What changed; never empty.
    pub changes: Vec<Change>,
}

impl HistoryEntry {
    /// Everybody of the team whom it names.
    pub fn people(&self) -> impl Iterator<Item = &PersonId> {
        let by = match &self.by {
            Actor::Agent { id } => Some(id),
            Actor::Requester | Actor::Desk => None,
        };
        by.into_iter().chain(self.changes.iter().flat_map(|change| match change {
            Change::Assignee { from, to } => from.iter().chain(to).collect::<Vec<_>>(),
            Change::Followers { added, removed } => added.iter().chain(removed).collect(),
            Change::Offered { from, to } => {
                from.iter().chain(to).filter_map(OfferedTo::person).collect()
            }
            Change::Escalated { reasons } => {
                reasons.iter().filter_map(EscalationReason::person).collect()
            }
            Change::EscalationTaken { by } => vec![by],
            _ => Vec::new(),
        }))
    }

    /// Every customer whom it names.
    pub fn customers(&self) -> impl Iterator<Item = &CustomerId> {
        self.changes.iter().flat_map(|change| match change {
            Change::Customer { from, to } => from.iter().chain(to).collect(),
            _ => Vec::new(),
        })
    }
}

impl Record for HistoryEntry {
    const KIND: &'static str = "history";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{}/{:06}", self.ticket.key(), self.place)
    }
}

/// What differs between a ticket before and after, in a fixed order.
#[must_use]
pub fn changes(before: &Ticket, after: &Ticket) -> Vec<Change> {
    let mut found = Vec::new();
    if before.status.name() != after.status.name() {
        let (from, to) = (before.status.name().to_owned(), after.status.name().to_owned());
        found.push(Change::Status { from, to });
    }
    if before.assignee != after.assignee {
        let (from, to) = (before.assignee.clone(), after.assignee.clone());
        found.push(Change::Assignee { from, to });
    }
    if before.priority != after.priority {
        found.push(Change::Priority { from: before.priority, to: after.priority });
    }
    if before.department != after.department {
        let (from, to) = (before.department.clone(), after.department.clone());
        found.push(Change::Department { from, to });
    }
    if before.tier != after.tier {
        found.push(Change::Tier { from: before.tier.clone(), to: after.tier.clone() });
    }
    if before.customer != after.customer {
        let (from, to) = (before.customer.clone(), after.customer.clone());
        found.push(Change::Customer { from, to });
    }
    let until = |ticket: &Ticket| ticket.snoozed.as_ref().map(|snooze| snooze.until);
    if until(before) != until(after) {
        found.push(Change::Snoozed { from: until(before), to: until(after) });
    }
    if before.reminder != after.reminder {
        found.push(match &after.reminder {
            Some(reminder) => Change::Reminds { note: reminder.note.clone() },
            None => Change::Reminded,
        });
    }
    if before.subject != after.subject {
        let (from, to) = (before.subject.clone(), after.subject.clone());
        found.push(Change::Subject { from, to });
    }
    let list = difference(&before.tags, &after.tags);
    found.extend(list.map(|(added, removed)| Change::Tags { added, removed }));
    let paths = |ticket: &Ticket| ticket.articles.iter().map(ToString::to_string).collect();
    let (old, new): (Vec<String>, Vec<String>) = (paths(before), paths(after));
    let list = difference(&old, &new);
    found.extend(list.map(|(added, removed)| Change::Articles { added, removed }));
    let list = difference(&before.related, &after.related);
    found.extend(list.map(|(added, removed)| Change::Related { added, removed }));
    let list = difference(&before.followers, &after.followers);
    found.extend(list.map(|(added, removed)| Change::Followers { added, removed }));
    found.extend(changed_ties(before, after));
    found.extend(changed_hands(before, after));
    found
}

/// What changed between it and other tickets.
fn changed_ties(before: &Ticket, after: &Ticket) -> Vec<Change> {
    let mut found = Vec::new();
    let into = |ticket: &Ticket| ticket.merged_into.as_ref().map(|merged| merged.into);
    if into(before) != into(after) {
        found.push(Change::MergedInto { from: into(before), to: into(after) });
    }
    let list = difference(&before.merged, &after.merged);
    found.extend(list.map(|(added, removed)| Change::Merged { added, removed }));
    if before.split_from != after.split_from {
        found.extend(after.split_from.map(|from| Change::SplitFrom { ticket: from.ticket }));
    }
    let parts =
        |ticket: &Ticket| ticket.parts.iter().map(|part| part.into).collect::<Vec<TicketNumber>>();
    let list = difference(&parts(before), &parts(after));
    found.extend(list.map(|(added, _)| Change::Parts { added }));
    let list = difference(&before.sent_on, &after.sent_on);
    found.extend(list.map(|(added, _)| Change::SentOn { added }));
    found
}

/// What changed of who is to look after it.
fn changed_hands(before: &Ticket, after: &Ticket) -> Vec<Change> {
    let mut found = Vec::new();
    if before.hand_over != after.hand_over {
        let to = |ticket: &Ticket| ticket.hand_over.as_ref().map(|offer| offer.to.clone());
        found.push(Change::Offered { from: to(before), to: to(after) });
    }
    let reasons = |ticket: &Ticket| -> Vec<EscalationReason> {
        ticket.escalated.as_ref().map(|one| one.reasons.clone()).unwrap_or_default()
    };
    let list = difference(&reasons(before), &reasons(after));
    let added = list.map(|(added, _)| added).filter(|added| !added.is_empty());
    found.extend(added.map(|reasons| Change::Escalated { reasons }));
    let taken = |ticket: &Ticket| ticket.escalated.as_ref().and_then(|one| one.taken_by.clone());
    if taken(before) != taken(after) {
        found.extend(taken(after).map(|by| Change::EscalationTaken { by }));
    }
    if before.escalated.is_some() && after.escalated.is_none() {
        found.push(Change::EscalationEnded);
    }
    found.extend(line::longer(before.in_line.as_ref(), after.in_line.as_ref()));
    found
}

/// What came and what went, if anything did.
fn difference<T: Ord + Clone>(before: &[T], after: &[T]) -> Option<(Vec<T>, Vec<T>)> {
    let (old, new): (BTreeSet<&T>, BTreeSet<&T>) =
        (before.iter().collect(), after.iter().collect());
    let added: Vec<T> = new.difference(&old).map(|item| (*item).clone()).collect();
    let removed: Vec<T> = old.difference(&new).map(|item| (*item).clone()).collect();
    (!added.is_empty() || !removed.is_empty()).then_some((added, removed))
}

/// Adds an entry, and counts it in the ticket, which the caller stores.
pub(super) fn append(
    tx: &mut Transaction<'_>,
    ticket: &mut Ticket,
    doing: &Doing,
    changes: Vec<Change>,
) -> Result<(), StoreError> {
    if changes.is_empty() {
        return Ok(());
    }
    let (number, place) = (ticket.number, ticket.history_entries);
    let entry = HistoryEntry { ticket: number, place, at: doing.at, by: doing.by.clone(), changes };
    ticket.history_entries += 1;
    tx.put(&entry)
}

/// An offer ends with the ticket, and when somebody else has it.
fn end_offer(before: &Ticket, ticket: &mut Ticket) {
    let is_old = before.hand_over == ticket.hand_over;
    let has_moved = is_old && before.assignee != ticket.assignee;
    if ticket.status.is_resolved() || has_moved {
        ticket.hand_over = None;
    }
}

/// Stores a changed ticket, with what changed since `before`.
pub(super) fn save(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    ticket: &mut Ticket,
    doing: &Doing,
) -> Result<(), StoreError> {
    ticket.updated_at = doing.at;
    end_offer(before, ticket);
    save_in_place(tx, before, ticket, doing)
}

/// Stores a ticket of which only changed whose it is, or what its clocks show. That is nothing that
/// happened to the ticket: lists of what changed last stay as they are.
pub(super) fn save_in_place(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    ticket: &mut Ticket,
    doing: &Doing,
) -> Result<(), StoreError> {
    let mut changes = changes(before, ticket);
    changes.extend(count(tx, before, ticket, doing)?);
    line::step(tx, Some(before), ticket, doing)?;
    append(tx, ticket, doing, changes)?;
    tx.put(ticket)
}

/// Counts the clocks up to now. What they find to have passed is told.
fn count(
    tx: &mut Transaction<'_>,
    before: &Ticket,
    ticket: &mut Ticket,
    doing: &Doing,
) -> Result<Vec<Change>, StoreError> {
    let (was, is) = (before.situation(), ticket.situation());
    let passed = step(&mut ticket.sla, (&was, &is), doing.at, &doing.rules);
    let mut changes = Vec::new();
    for one in passed {
        match one {
            Passed::Broken(clock, due) => {
                changes.push(Change::PromiseBroken { clock, due });
                tx.event(&Event::PromiseBroken { ticket: ticket.number, clock })?;
            }
            Passed::Warned(clock) if ticket.sla.clock(clock).is_some_and(Clock::is_running) => {
                tx.event(&Event::PromiseAtRisk { ticket: ticket.number, clock })?;
            }
            Passed::Warned(_) => {}
        }
    }
    Ok(changes)
}

/// The whole history, oldest first.
///
/// # Errors
/// When the store fails.
pub fn history(store: &Store, ticket: TicketNumber) -> Result<Vec<HistoryEntry>, StoreError> {
    store.scan::<HistoryEntry>(&Page::prefix(format!("{}/", ticket.key())).limit(ENTRIES_MAX))
}
