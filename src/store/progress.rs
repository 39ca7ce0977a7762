//! How far an engine got: what is applied, what is durable, and who waits for it. One waiting
//! caller makes everything durable for all of them (group commit).

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::store::{Position, StoreError};

/// Shared between writers, who advance it, and those who wait.
#[derive(Debug, Default)]
pub(in crate::store) struct Progress {
    state: Mutex<State>,
    advanced: Condvar,
}

/// How far something got.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::store) struct Standing {
    /// The position of the last batch.
    pub(in crate::store) position: Position,
    /// The position of the last event, which may lie before it.
    pub(in crate::store) last_event: Position,
}

#[derive(Debug, Default)]
struct State {
    applied: Standing,
    durable: Standing,
    leading: bool,
    failure: Option<String>,
}

impl Progress {
    /// Where the last applied batch left the store.
    pub(in crate::store) fn standing(&self) -> Standing {
        self.lock().applied
    }

    /// The last position that was applied.
    pub(in crate::store) fn applied(&self) -> Position {
        self.lock().applied.position
    }

    /// The last position that is on disk.
    pub(in crate::store) fn durable(&self) -> Position {
        self.lock().durable.position
    }

    /// Notes that a batch was applied.
    pub(in crate::store) fn set_applied(&self, standing: Standing) {
        self.lock().applied = standing;
    }

    /// Notes that the store stands elsewhere, all of it on disk.
    pub(in crate::store) fn reset(&self, standing: Standing) {
        let mut state = self.lock();
        state.applied = standing;
        state.durable = standing;
        self.advanced.notify_all();
    }

    /// Notes an error after which nothing may be acknowledged; the first one is kept.
    pub(in crate::store) fn fail(&self, reason: &dyn std::error::Error) -> StoreError {
        let mut state = self.lock();
        let reason = state.failure.get_or_insert_with(|| reason.to_string()).clone();
        self.advanced.notify_all();
        StoreError::ReadOnly { reason }
    }

    /// An error if there was one.
    pub(in crate::store) fn health(&self) -> Result<(), StoreError> {
        self.lock().health()
    }

    /// Returns when `position` is durable. The first caller runs `make_durable` for everything
    /// applied so far; those who come meanwhile wait, and the next of them leads again.
    pub(in crate::store) fn sync(
        &self,
        position: Position,
        make_durable: impl FnOnce() -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut state = self.lock();
        loop {
            if state.durable.position >= position {
                return Ok(());
            }
            state.health()?;
            if !state.leading {
                break;
            }
            state = self.advanced.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.leading = true;
        let reached = state.applied;
        drop(state);

        let mut lead = Lead { progress: self, reached: None };
        make_durable()?;
        lead.reached = Some(reached);
        drop(lead);
        self.health()
    }

    /// Waits until an event after `since` is durable.
    pub(in crate::store) fn wait_beyond(&self, since: Position, timeout: Duration) -> bool {
        let started = Instant::now();
        let mut state = self.lock();
        while state.durable.last_event <= since {
            let left = timeout.saturating_sub(started.elapsed());
            if left.is_zero() {
                return false;
            }
            let (next, _) =
                self.advanced.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner);
            state = next;
        }
        true
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn health(&self) -> Result<(), StoreError> {
        match &self.failure {
            Some(reason) => Err(StoreError::ReadOnly { reason: reason.clone() }),
            None => Ok(()),
        }
    }
}

/// Ends the lead in any case, even if making durable panics, so that nobody waits for ever.
struct Lead<'a> {
    progress: &'a Progress,
    reached: Option<Standing>,
}

impl Drop for Lead<'_> {
    fn drop(&mut self) {
        let mut state = self.progress.lock();
        state.leading = false;
        // A failure meanwhile may be of a write that this lead was to make durable.
        if let (Some(reached), None) = (self.reached, &state.failure) {
            state.durable = reached;
        }
        self.progress.advanced.notify_all();
    }
}
