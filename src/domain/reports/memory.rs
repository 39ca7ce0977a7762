//! The days in memory, packed, so that a report reads no store: read when they are asked for
//! first, dropped when they change.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;

use super::day::{Slice, SliceDay, When};
use super::follow::Step;
use super::measure::Measure;
use super::period::{Asked, Period};
use super::report::Report;
use crate::domain::ids::PersonId;
use crate::store::{Page, Store, StoreError};

/// Reports that are kept ready: the same pages are looked at again and again.
const REPORTS_MAX: usize = 64;

/// An agent, by their place in the list of those who are counted.
pub type AgentPlace = u32;

/// The counts of a day.
#[derive(Debug, Default)]
pub struct DayCounts {
    /// The counts of each slice.
    pub slices: Vec<SliceCounts>,
}

/// The counts of a slice on a day.
#[derive(Debug)]
pub struct SliceCounts {
    /// Of which tickets.
    pub slice: Arc<Slice>,
    /// How much of what.
    pub counts: Box<[(Measure<AgentPlace>, i32)]>,
}

/// The days that are kept in memory. Cheap to clone; clones are the same.
#[derive(Clone, Debug, Default)]
pub struct ReportDays(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    /// Raised when anything changes.
    version: u64,
    is_whole: bool,
    days: HashMap<When, Arc<DayCounts>>,
    slices: HashSet<Arc<Slice>>,
    agents: Vec<PersonId>,
    places: HashMap<PersonId, AgentPlace>,
    reports: HashMap<Asked, Arc<Report>>,
}

impl ReportDays {
    /// Drops the days that a step of the counting changed.
    pub fn changed(&self, step: &Step) {
        let mut inner = self.inner();
        if step.changed.is_empty() && inner.is_whole == step.is_whole {
            return;
        }
        inner.version += 1;
        inner.is_whole = step.is_whole;
        inner.reports.clear();
        for day in &step.changed {
            inner.days.remove(day);
        }
    }

    /// Whether all is counted that happened up to a short time ago.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.inner().is_whole
    }

    /// Raised when anything changes.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.inner().version
    }

    /// The counts of a day.
    ///
    /// # Errors
    /// When the store fails.
    pub fn day(&self, store: &Store, when: When) -> Result<Arc<DayCounts>, StoreError> {
        let version = {
            let inner = self.inner();
            if let Some(known) = inner.days.get(&when) {
                return Ok(Arc::clone(known));
            }
            inner.version
        };
        let page = Page::prefix(SliceDay::prefix(when)).limit(usize::MAX);
        let kept = store.scan::<SliceDay>(&page)?;
        let mut inner = self.inner();
        let slices = kept.into_iter().map(|day| inner.pack(day)).collect();
        let day = Arc::new(DayCounts { slices });
        // What changed while it was read is read again by the next.
        if inner.version == version {
            inner.days.insert(when, Arc::clone(&day));
        }
        Ok(day)
    }

    /// Reads what reports are likely to tell of, so that nobody waits for it.
    ///
    /// # Errors
    /// When the store fails.
    pub fn warm(&self, store: &Store, days: &Period) -> Result<(), StoreError> {
        self.day(store, When::Now)?;
        for day in days.days() {
            self.day(store, When::Day(day))?;
        }
        Ok(())
    }

    /// The agents by their places.
    #[must_use]
    pub fn agents(&self) -> Vec<PersonId> {
        self.inner().agents.clone()
    }

    /// The place of an agent, if any day that was read names them.
    #[must_use]
    pub fn place_of(&self, agent: &PersonId) -> Option<AgentPlace> {
        self.inner().places.get(agent).copied()
    }

    /// A report that was made today, since anything changed.
    #[must_use]
    pub fn ready(&self, asked: &Asked, today: Date) -> Option<Arc<Report>> {
        self.inner().reports.get(asked).filter(|report| report.today == today).cloned()
    }

    /// Keeps a report ready that was made of what held at a version.
    pub fn keep_ready(&self, version: u64, asked: &Asked, report: &Arc<Report>) {
        let mut inner = self.inner();
        if inner.version == version {
            if inner.reports.len() >= REPORTS_MAX {
                inner.reports.clear();
            }
            inner.reports.insert(asked.clone(), Arc::clone(report));
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn pack(&mut self, day: SliceDay) -> SliceCounts {
        let slice = match self.slices.get(&day.slice) {
            Some(known) => Arc::clone(known),
            None => {
                let new = Arc::new(day.slice);
                self.slices.insert(Arc::clone(&new));
                new
            }
        };
        let counts = day.tally.iter().map(|(measure, count)| {
            let count = i32::try_from(count).unwrap_or(i32::MAX);
            (measure.clone().map_agent(|agent| self.place(agent)), count)
        });
        SliceCounts { slice, counts: counts.collect() }
    }

    fn place(&mut self, agent: PersonId) -> AgentPlace {
        if let Some(place) = self.places.get(&agent) {
            return *place;
        }
        let place = AgentPlace::try_from(self.agents.len()).unwrap_or(AgentPlace::MAX);
        self.agents.push(agent.clone());
        self.places.insert(agent, place);
        place
    }
}
