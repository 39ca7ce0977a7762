//! Who has a ticket open now, and who writes. In memory only: it is forgotten within a minute.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::people::Person;

/// Whoever is not heard of for so long has left.
pub const LASTS: SignedDuration = SignedDuration::from_secs(40);
/// So many people are remembered at one ticket: more than any team sends.
const AT_ONE_MAX: usize = 50;
/// From so many tickets on, those that everybody has left are cleared away.
const TICKETS_KEPT: usize = 1_000;

/// What somebody does at a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Has it open.
    Reading,
    /// Writes a reply, note or solution.
    Writing,
}

/// Somebody at a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// Who.
    pub who: PersonId,
    /// Their name.
    pub name: String,
    /// What they do.
    pub doing: Doing,
    until: Timestamp,
}

/// Everybody at every ticket.
#[derive(Debug, Default)]
pub struct Presence(Mutex<HashMap<TicketNumber, Vec<Present>>>);

impl Presence {
    /// Notes that somebody is at a ticket. Whether that is news to others.
    pub fn note(&self, ticket: TicketNumber, agent: &Person, doing: Doing, now: Timestamp) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= TICKETS_KEPT {
            all.retain(|_, here| here.iter().any(|one| one.until > now));
        }
        let here = all.entry(ticket).or_default();
        let was = here.iter().find(|one| one.who == agent.id && one.until > now).cloned();
        here.retain(|one| one.until > now && one.who != agent.id);
        if here.len() < AT_ONE_MAX {
            let until = now.checked_add(LASTS).unwrap_or(now);
            here.push(Present { who: agent.id.clone(), name: agent.name.clone(), doing, until });
        }
        was.is_none_or(|was| was.doing != doing)
    }

    /// Somebody left a ticket. Whether that is news to others.
    pub fn leave(&self, ticket: TicketNumber, agent: &PersonId) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(here) = all.get_mut(&ticket) else { return false };
        let before = here.len();
        here.retain(|one| one.who != *agent);
        let has_left = here.len() < before;
        if here.is_empty() {
            all.remove(&ticket);
        }
        has_left
    }

    /// Who else is at a ticket, by their names.
    #[must_use]
    pub fn others(&self, ticket: TicketNumber, me: &PersonId, now: Timestamp) -> Vec<Present> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let here = all.get(&ticket).map(Vec::as_slice).unwrap_or_default();
        let mut others: Vec<Present> =
            here.iter().filter(|one| one.who != *me && one.until > now).cloned().collect();
        others.sort_by(|a, b| a.name.cmp(&b.name));
        others
    }
}
