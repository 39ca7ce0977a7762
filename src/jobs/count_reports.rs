//! The reports follow the log.

use std::time::Duration;

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::reports::follow::{Counter, Step, today};
use crate::domain::reports::period::{PERIOD_DAYS_MAX, Period};
use crate::store::StoreError;

/// How long the job waits for something to happen before it looks again.
const WAITS: Duration = Duration::from_millis(300);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);

/// The days that are read before anybody asks: a year, and the year before it.
const DAYS_READ: i64 = 2 * PERIOD_DAYS_MAX;

/// Runs until it is told to stop.
pub fn run(desk: &Desk, stop: &Stop) {
    let mut counter = None;
    while !stop.is_asked() {
        let failed = match guarded(|| follow(desk, stop, &mut counter)) {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        if let Some(error) = failed {
            tracing::error!(error, "the reports cannot follow; it is tried again");
            stop.pause(WAITS_AFTER_ERROR);
        }
    }
}

fn follow(desk: &Desk, stop: &Stop, known: &mut Option<Counter>) -> Result<(), StoreError> {
    let is_first = known.is_none();
    let mut counter = match known.take() {
        Some(counter) => counter,
        None => {
            let counter = Counter::begin(desk)?;
            desk.report_days.changed(&Step { is_whole: counter.is_whole(), ..Step::default() });
            counter
        }
    };
    while !stop.is_asked() {
        let step = counter.step(desk)?;
        if step.is_done {
            break;
        }
        desk.report_days.changed(&step);
    }
    if is_first {
        desk.report_days.warm(&desk.store, &Period::before(today(desk), DAYS_READ))?;
    }
    desk.store.wait_for_changes(counter.position, WAITS)?;
    *known = Some(counter);
    Ok(())
}
