//! The figures follow the log: what answers most and how fast people reply.

use std::time::Duration;

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::reports::{counting, figures};
use crate::store::{Position, StoreError};

/// How long the job waits for something to happen before it looks again.
const WAITS: Duration = Duration::from_millis(300);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);

/// Runs until it is told to stop.
pub fn run(desk: &Desk, stop: &Stop) {
    let mut position = None;
    while !stop.is_asked() {
        let failed = match guarded(|| follow(desk, stop, &mut position)) {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        if let Some(error) = failed {
            tracing::error!(error, "the figures cannot follow; it is tried again");
            stop.pause(WAITS_AFTER_ERROR);
        }
    }
}

fn follow(desk: &Desk, stop: &Stop, position: &mut Option<Position>) -> Result<(), StoreError> {
    let mut reached = match *position {
        Some(reached) => reached,
        None => counting::position(desk)?,
    };
    while !stop.is_asked()
        && let Some(further) = counting::count(desk, reached)?
    {
        reached = further;
        *position = Some(reached);
    }
    *position = Some(reached);
    if figures::are_old(desk) {
        figures::refresh(desk)?;
    }
    desk.store.wait_for_changes(reached, WAITS)?;
    Ok(())
}
