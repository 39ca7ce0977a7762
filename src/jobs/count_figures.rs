//! What all pages tell follows the log: the incident banner, what answers most, how fast people
//! reply.

use std::time::Duration;

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::articles::incident;
use crate::domain::reports::{counting, figures};
use crate::store::{Position, StoreError};

/// How long the job waits for something to happen before it looks again.
const WAITS: Duration = Duration::from_millis(300);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);

/// Runs until it is told to stop.
pub fn run(desk: &Desk, stop: &Stop) {
    let mut followed = Followed { position: None, is_shown: false };
    while !stop.is_asked() {
        let failed = match guarded(|| follow(desk, stop, &mut followed)) {
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

/// How far the job has come.
struct Followed {
    /// The place in the log that is counted up to; none before the first look.
    position: Option<Position>,
    /// Whether pages tell of all that is counted.
    is_shown: bool,
}

fn follow(desk: &Desk, stop: &Stop, followed: &mut Followed) -> Result<(), StoreError> {
    let mut reached = match followed.position {
        Some(reached) => reached,
        None => counting::position(desk)?,
    };
    while !stop.is_asked()
        && let Some(further) = counting::count(desk, reached)?
    {
        reached = further;
        *followed = Followed { position: Some(reached), is_shown: false };
    }
    followed.position = Some(reached);
    if !followed.is_shown || figures::are_old(desk) {
        incident::load(desk)?;
        figures::refresh(desk)?;
        followed.is_shown = true;
    }
    desk.store.wait_for_changes(reached, WAITS)?;
    Ok(())
}
