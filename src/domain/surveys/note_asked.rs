//! Follows the log and notes of each ticket that is solved that its requester is asked. The page
//! asks by the same rule at once; what is noted is counted, and found when nobody answers.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::days::SurveyDay;
use super::question::{Solved, question, solved};
use super::survey::{Silence, Survey};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::ids::TicketNumber;
use crate::domain::policies::SurveyKind;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::together::{heard, standing};
use crate::store::{Position, Record, StoreError, Transaction};

/// The name of this follower in the store.
const NAME: &str = "surveys";
/// Events that are looked at in one batch.
const EVENTS_AT_ONCE: usize = 200;

/// How far it has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Followed {
    name: String,
    position: Position,
}

impl Record for Followed {
    const KIND: &'static str = "follower";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.name.clone()
    }
}

/// The place in the log that was followed up to.
///
/// # Errors
/// When the store fails.
pub fn position(desk: &Desk) -> Result<Position, StoreError> {
    Ok(desk.store.get::<Followed>(NAME)?.map(|followed| followed.position).unwrap_or_default())
}

/// Looks at some events after `since`; the place that was reached, if there were any.
///
/// # Errors
/// When the store fails; then nothing was noted.
pub fn note_asked(desk: &Desk, since: Position) -> Result<Option<Position>, StoreError> {
    let changes = desk.store.changes(since, EVENTS_AT_ONCE)?;
    let Some(reached) = changes.last().map(|change| change.position) else { return Ok(None) };
    let mut numbers = Vec::new();
    for change in changes {
        match serde_json::from_value::<Event>(change.event) {
            Ok(Event::TicketSolved { ticket, .. } | Event::TicketMoved { ticket }) => {
                numbers.push(ticket);
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "an event cannot be read"),
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    let mut solved = Vec::new();
    for number in numbers {
        solved.extend(solved_with(desk, number)?);
    }
    // What asks nobody costs no write: it is read again after a start.
    if solved.is_empty() {
        return Ok(Some(reached));
    }
    let (policy, now) = (desk.policies().surveys, desk.clock.now());
    desk.store.transaction(|tx| {
        for one in &solved {
            let known = tx.get::<Survey>(&one.number.key())?;
            let kind = question(&policy, one, known.as_ref(), now);
            if let Some((kind, at)) = kind.zip(one.at) {
                note(tx, known, Survey::asked(one.number, kind, at))?;
            }
        }
        tx.put(&Followed { name: NAME.to_owned(), position: reached })
    })?;
    Ok(Some(reached))
}

impl Survey {
    /// One that was asked just now.
    fn asked(ticket: TicketNumber, kind: SurveyKind, at: Timestamp) -> Survey {
        let silence = Silence::Awaited;
        Survey { ticket, kind, asked_at: at, solved_at: at, silence, answer: None }
    }
}

/// The ticket and those that are answered on it, as far as they are solved for who asked.
fn solved_with(desk: &Desk, number: TicketNumber) -> Result<Vec<Solved>, StoreError> {
    let Some(ticket) = desk.store.get::<Ticket>(&number.key())? else { return Ok(Vec::new()) };
    let mut all = Vec::with_capacity(1 + ticket.merged.len());
    for number in &ticket.merged {
        all.extend(desk.store.get::<Ticket>(&number.key())?);
    }
    all.push(ticket);
    let mut found = Vec::new();
    for one in all {
        let heard = heard(&desk.store, &one)?;
        found.extend(solved(&one, &standing(&one, &heard), &heard));
    }
    found.retain(|one| one.at.is_some());
    Ok(found)
}

fn note(tx: &mut Transaction<'_>, known: Option<Survey>, new: Survey) -> Result<(), StoreError> {
    let Some(mut known) = known else {
        tx.put(&new)?;
        return count(tx, &new);
    };
    if known.solved_at != new.solved_at {
        // Solved once more: the question is the same one, and stands open anew.
        known.solved_at = new.solved_at;
        if known.silence == Silence::Left {
            known.silence = Silence::Awaited;
        }
        tx.put(&known)?;
    }
    Ok(())
}

/// Counts that a survey was asked.
pub(super) fn count(tx: &mut Transaction<'_>, survey: &Survey) -> Result<(), StoreError> {
    SurveyDay::change(tx, survey.asked_at, |day| {
        *day.asked.entry(survey.kind).or_default() += 1;
    })?;
    tx.event(&Event::SurveyAsked { survey: survey.ticket })
}
