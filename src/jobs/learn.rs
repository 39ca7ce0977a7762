//! The search learns from questions that were answered: from the log, within seconds. What is
//! learnt is weighed anew each day, as it counts less with time.

use std::time::{Duration, Instant};

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::asking::learning::{self, LearnError, Learner};
use crate::domain::asking::votes;

/// How long the job waits for something to happen before it looks again.
const WAITS: Duration = Duration::from_millis(300);
/// After an error it waits longer, so that a full disk does not fill the log as well.
const WAITS_AFTER_ERROR: Duration = Duration::from_secs(5);
/// What is learnt is put together again this often at most: many questions end together.
const REFRESHES_EVERY: Duration = Duration::from_secs(1);
/// And not sooner than so many times as long as the last time took, so that a desk with many
/// lessons does not spend its time on them.
const RESTS: u32 = 50;
/// What is learnt counts less with each day.
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// Runs until it is told to stop.
pub fn run(desk: &Desk, stop: &Stop) {
    let mut job = Job::default();
    while !stop.is_asked() {
        let failed = match guarded(|| job.round(desk, stop)) {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        if let Some(error) = failed {
            tracing::error!(error, "the search cannot learn; it is tried again");
            job = Job::default();
            stop.pause(WAITS_AFTER_ERROR);
        }
    }
}

#[derive(Default)]
struct Job {
    learner: Option<Learner>,
    shown: Option<Shown>,
    has_changed: bool,
}

/// What the search knows by now, and what it was put together from.
struct Shown {
    at: Instant,
    took: Duration,
    day: i64,
    library_version: u64,
    documents: u64,
}

impl Job {
    fn round(&mut self, desk: &Desk, stop: &Stop) -> Result<(), LearnError> {
        let learner = match &mut self.learner {
            Some(learner) => learner,
            None => self.learner.insert(Learner::begin(desk)?),
        };
        while !stop.is_asked()
            && let Some(has_changed) = learner.learn(desk)?
        {
            self.has_changed |= has_changed;
        }
        let position = learner.position;
        if self.is_due(desk) {
            self.show(desk)?;
        }
        desk.store.wait_for_changes(position, WAITS)?;
        Ok(())
    }

    fn is_due(&self, desk: &Desk) -> bool {
        let Some(shown) = &self.shown else { return true };
        let rested = shown.at.elapsed() >= REFRESHES_EVERY.max(shown.took * RESTS);
        // Which words are public, and which articles there are, depends on the content.
        let is_other = desk.library().version != shown.library_version
            || desk.index.document_count() != shown.documents
            || today(desk) != shown.day;
        rested && (self.has_changed || is_other)
    }

    fn show(&mut self, desk: &Desk) -> Result<(), LearnError> {
        let (began, day) = (Instant::now(), today(desk));
        let library_version = desk.library().version;
        let documents = desk.index.document_count();
        let evidence = learning::evidence(desk)?;
        let words = evidence.len();
        desk.index.set_evidence(evidence);
        desk.index.set_standings(votes::standings(desk)?);
        self.has_changed = false;
        let took = began.elapsed();
        tracing::debug!(words, milliseconds = took.as_millis(), "the search has learnt");
        self.shown = Some(Shown { at: Instant::now(), took, day, library_version, documents });
        Ok(())
    }
}

fn today(desk: &Desk) -> i64 {
    desk.clock.now().as_second() / DAY_SECONDS
}
