//! Questions that were begun and never sent.

use super::ask::{Ask, AskState};
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::store::{Page, StoreError};

/// How many one round ends.
const AT_ONCE: usize = 200;

/// Ends asks that nothing has happened to for too long.
///
/// # Errors
/// When the store fails.
pub fn end_abandoned(desk: &Desk) -> Result<usize, StoreError> {
    let limit = desk.clock.now() - desk.limits.abandoned_after;
    desk.store.transaction(|tx| {
        let oldest = tx.by_index::<Ask>(Ask::OPEN, &Page::all().limit(AT_ONCE))?;
        let mut ended = 0;
        for mut ask in oldest.into_iter().filter(|ask| ask.updated_at < limit) {
            ask.state = AskState::Abandoned;
            tx.put(&ask)?;
            tx.event(&Event::AskEnded { ask: ask.id })?;
            ended += 1;
        }
        Ok(ended)
    })
}
