//! Pages that listen are told what happens to tickets: one follower of the log for all of them.

use std::time::Duration;

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::events::Event;
use crate::domain::tickets::live::{Live, Told};
use crate::store::{Position, StoreError};

/// How long it waits for something to happen before it sees whether it is to stop.
const WAITS: Duration = Duration::from_millis(250);
/// After an error it waits longer.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);
/// Events read at once.
const EVENTS_AT_ONCE: usize = 500;

/// Runs until it is told to stop. What happened before is not told: pages show it.
pub fn run(desk: &Desk, live: &Live, stop: &Stop) {
    let mut position = desk.store.position();
    while !stop.is_asked() {
        let failed = match guarded(|| once(desk, live, position)) {
            Ok(Ok(next)) => {
                position = next;
                desk.store.wait_for_changes(position, WAITS).err().map(|error| error.to_string())
            }
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        if let Some(error) = failed {
            tracing::error!(error, "pages are not told of changes; it is tried again");
            stop.pause(WAITS_AFTER_ERROR);
        }
    }
}

/// Tells what happened since a position; up to where.
fn once(desk: &Desk, live: &Live, since: Position) -> Result<Position, StoreError> {
    let events = desk.store.changes(since, EVENTS_AT_ONCE)?;
    let mut position = since;
    for change in events {
        position = change.position;
        let Ok(event) = serde_json::from_value::<Event>(change.event) else { continue };
        if let Some(ticket) = event.ticket() {
            live.tell(Told::Changed { ticket, by: event.agent().cloned() });
        }
    }
    Ok(position)
}
