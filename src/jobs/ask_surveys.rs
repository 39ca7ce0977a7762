//! Notes what is asked of requesters once their ticket is solved, as the log goes on.

use std::time::Duration;

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::surveys::note_asked::{note_asked, position};
use crate::store::{Position, StoreError};

/// How long the job waits for something to happen before it looks again.
const WAITS: Duration = Duration::from_millis(300);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);

/// Runs until it is told to stop.
pub fn run(desk: &Desk, stop: &Stop) {
    let mut followed = None;
    while !stop.is_asked() {
        let failed = match guarded(|| follow(desk, stop, &mut followed)) {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        if let Some(error) = failed {
            tracing::error!(error, "surveys cannot follow; it is tried again");
            stop.pause(WAITS_AFTER_ERROR);
        }
    }
}

fn follow(desk: &Desk, stop: &Stop, followed: &mut Option<Position>) -> Result<(), StoreError> {
    let mut reached = match *followed {
        Some(reached) => reached,
        None => position(desk)?,
    };
    while !stop.is_asked()
        && let Some(further) = note_asked(desk, reached)?
    {
        reached = further;
    }
    *followed = Some(reached);
    desk.store.wait_for_changes(reached, WAITS)?;
    Ok(())
}
