//! Answers that were opened after a search are kept beside the requests, many in one batch. A
//! stop that lets requests finish keeps those that wait.

use std::time::Duration;

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::asking::opened::{Openings, keep};
use crate::store::StoreError;

/// How often: a batch is one write to the disk, however many are in it.
const EVERY: Duration = Duration::from_secs(1);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);

/// Runs until it is told to stop, and keeps what waits then.
pub fn run(desk: &Desk, openings: &Openings, stop: &Stop) {
    loop {
        stop.pause(EVERY);
        // Seen before the round: requests have ended by then, and all that they left is in it.
        let is_last = stop.is_asked();
        let failed = match guarded(|| once(desk, openings)) {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        if let Some(error) = failed {
            tracing::error!(error, "opened answers cannot be kept; it is tried again");
            stop.pause(WAITS_AFTER_ERROR);
        }
        if is_last {
            return;
        }
    }
}

/// Keeps those that wait.
///
/// # Errors
/// When the store fails: then they wait again.
pub fn once(desk: &Desk, openings: &Openings) -> Result<(), StoreError> {
    let waiting = openings.take();
    if waiting.is_empty() {
        return Ok(());
    }
    match keep(desk, &waiting) {
        Ok(kept) => tracing::debug!(opened = waiting.len(), kept, "opened answers are kept"),
        Err(error) => {
            let forgotten = openings.give_back(waiting);
            if forgotten > 0 {
                tracing::warn!(forgotten, "too many opened answers wait to be kept");
            }
            return Err(error);
        }
    }
    Ok(())
}
