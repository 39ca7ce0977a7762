//! Who says nothing: after some days a sample of them is asked once more. Those who never answer are
//! not those who are content, so their silence must not be taken for anything.

use jiff::Timestamp;

use super::question::{days, solved};
use super::survey::{Silence, Survey};
use crate::domain::Desk;
use crate::domain::ids::TicketNumber;
use crate::domain::policies::SurveyPolicy;
use crate::domain::tickets::Ticket;
use crate::domain::tickets::together::{heard, standing};
use crate::store::{Page, StoreError};

/// So many are looked at in one round; the next round goes on.
const AT_ONCE: usize = 200;

/// Looks at those who have said nothing for long enough, and asks the sample of them again: on the
/// page of the ticket and among “My questions”. Gives the tickets that were asked about.
///
/// # Errors
/// When the store fails.
pub fn ask_silent(desk: &Desk) -> Result<Vec<TicketNumber>, StoreError> {
    let (policy, now) = (desk.policies().surveys, desk.clock.now());
    let oldest = Page::all().limit(AT_ONCE);
    let silent = desk.store.by_index::<Survey>(Survey::SILENT, &oldest)?;
    let mut asked = Vec::new();
    for survey in silent.into_iter().take_while(|one| is_long(&policy, one, now)) {
        let silence = match is_to_ask(desk, &policy, (&survey, now))? {
            true => Silence::AskedAgain { at: now },
            false => Silence::Left,
        };
        let number = survey.ticket;
        desk.store.transaction(|tx| {
            let known = tx.get::<Survey>(&number.key())?;
            let same = known.filter(|known| known.answer.is_none() && *known == survey);
            same.map_or(Ok(()), |known| tx.put(&Survey { silence, ..known }))
        })?;
        if silence != Silence::Left {
            asked.push(number);
        }
    }
    Ok(asked)
}

/// Whether the silence has lasted long enough.
fn is_long(policy: &SurveyPolicy, survey: &Survey, now: Timestamp) -> bool {
    now.duration_since(survey.solved_at) >= days(policy.silent_after_days)
}

/// Whether this one is asked again: it is of the sample, and still solved, and not so long ago that
/// nobody remembers.
fn is_to_ask(
    desk: &Desk,
    policy: &SurveyPolicy,
    (survey, now): (&Survey, Timestamp),
) -> Result<bool, StoreError> {
    let age = now.duration_since(survey.solved_at);
    let is_fresh = age <= days(policy.silent_after_days) + days(policy.open_days);
    if !is_fresh || !policy.samples(survey.ticket.0) {
        return Ok(false);
    }
    let Some(ticket) = desk.store.get::<Ticket>(&survey.ticket.key())? else { return Ok(false) };
    let heard = heard(&desk.store, &ticket)?;
    let solved = solved(&ticket, &standing(&ticket, &heard), &heard);
    Ok(solved.is_some_and(|solved| policy.kind(solved.number.0, solved.by).is_some()))
}
