//! A report: the figures of some days and questions, put together from the days in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::day::{Slice, When};
use super::follow::today;
use super::measure::{Measure, Stage};
use super::memory::{AgentPlace, SliceCounts};
use super::period::{Asked, Filter, Period, days_between};
use super::sums::{AgentFigures, Figures, Sums};
use crate::domain::Desk;
use crate::domain::ids::PersonId;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, NotAllowed, require};
use crate::domain::policies::DepartmentName;
use crate::domain::tickets::sla::ClockKind;
use crate::store::StoreError;

/// The ages of the backlog: the most days of each group; what is older comes last.
pub const AGES: [u16; 7] = [0, 1, 3, 7, 14, 30, 90];

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The person may not see it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A report.
#[derive(Clone, Debug)]
pub struct Report {
    /// Of what it tells.
    pub asked: Asked,
    /// The day on which it was made.
    pub today: Date,
    /// All together.
    pub total: Figures,
    /// The same of as many days just before.
    pub before: Figures,
    /// By parts of the period.
    pub steps: Vec<Step>,
    /// By department.
    pub departments: Vec<(DepartmentName, Figures)>,
    /// By the way they came.
    pub channels: Vec<(String, Figures)>,
    /// By tag; what has none comes last. A question with two tags counts for both.
    pub tags: Vec<(Option<String>, Figures)>,
    /// By agent.
    pub agents: Vec<(PersonId, AgentFigures)>,
    /// What is unsolved now.
    pub backlog: Backlog,
    /// Broken promises that wait now, in the order of [`ClockKind::ALL`].
    pub overdue: [u64; 3],
    /// Whether all is counted.
    pub is_whole: bool,
}

/// A part of the period.
#[derive(Clone, Debug)]
pub struct Step {
    /// Which days.
    pub period: Period,
    /// Their figures.
    pub figures: Figures,
    /// What was unsolved when they ended.
    pub backlog: u64,
}

/// What is unsolved now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// By age, youngest first, as [`AGES`] groups it; in each by where it stands, as
    /// [`Stage::ALL`] lists it.
    pub by_age: [[u64; 3]; AGES.len() + 1],
}

impl Backlog {
    /// All together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_age.iter().flatten().sum()
    }

    /// By where it stands.
    #[must_use]
    pub fn by_stage(&self) -> [u64; 3] {
        self.by_age.iter().fold([0; 3], |sum, one| [0, 1, 2].map(|stage| sum[stage] + one[stage]))
    }
}

/// Makes a report.
///
/// # Errors
/// When the person may not see reports, or the store fails.
pub fn report(desk: &Desk, person: &Person, asked: &Asked) -> Result<Arc<Report>, ReportError> {
    require(person, Action::SeeReports)?;
    Ok(make(desk, asked)?)
}

fn make(desk: &Desk, asked: &Asked) -> Result<Arc<Report>, StoreError> {
    let today = today(desk);
    if let Some(ready) = desk.report_days.ready(asked, today) {
        return Ok(ready);
    }
    let version = desk.report_days.version();
    let report = Arc::new(read(desk, asked, today)?);
    desk.report_days.keep_ready(version, asked, &report);
    Ok(report)
}

fn read(desk: &Desk, asked: &Asked, today: Date) -> Result<Report, StoreError> {
    let mut groups = Groups::default();
    let mut steps = Vec::new();
    for period in asked.period.steps() {
        let mut sums = Sums::default();
        each(desk, &period, &asked.filter, |slice| {
            groups.add(slice);
            for (measure, count) in &slice.counts {
                sums.add(*measure, *count);
            }
        })?;
        steps.push(Step { period, figures: sums.figures(), backlog: 0 });
    }
    let now = desk.report_days.day(&desk.store, When::Now)?;
    let (mut backlog, mut overdue) = (Backlog::default(), [0; 3]);
    for slice in now.slices.iter().filter(|slice| fits(&slice.slice, &asked.filter)) {
        for (measure, count) in &slice.counts {
            match measure {
                Measure::Unsolved(stage, day) => {
                    add_to(&mut backlog, (*stage, *day), today, *count)
                }
                Measure::Overdue(clock) => {
                    let place = ClockKind::ALL.iter().position(|known| known == clock);
                    if let Some(cell) = place.and_then(|place| overdue.get_mut(place)) {
                        *cell += u64::try_from(*count).unwrap_or(0);
                    }
                }
                Measure::Agent(agent, work) => {
                    groups.agents.entry(*agent).or_default().add(*work, *count);
                }
                _ => {}
            }
        }
    }
    stand_back(&mut steps, backlog.total(), change_since(desk, asked, today)?);
    let mut before = Sums::default();
    each(desk, &asked.period.preceding(), &asked.filter, |slice| {
        for (measure, count) in &slice.counts {
            before.add(*measure, *count);
        }
    })?;
    let report = groups.into_report(desk, (asked, today));
    Ok(Report { before: before.figures(), steps, backlog, overdue, ..report })
}

/// Looks at each slice of some days that fits.
pub(super) fn each(
    desk: &Desk,
    period: &Period,
    filter: &Filter,
    mut look: impl FnMut(&SliceCounts),
) -> Result<(), StoreError> {
    for day in period.days() {
        let counts = desk.report_days.day(&desk.store, When::Day(day))?;
        counts.slices.iter().filter(|slice| fits(&slice.slice, filter)).for_each(&mut look);
    }
    Ok(())
}

fn fits(slice: &Slice, filter: &Filter) -> bool {
    filter.department.as_ref().is_none_or(|department| *department == slice.department)
        && filter.channel.as_ref().is_none_or(|channel| *channel == slice.channel)
        && filter.tag.as_ref().is_none_or(|tag| slice.tags.contains(tag))
}

fn add_to(backlog: &mut Backlog, (stage, asked): (Stage, Date), today: Date, count: i32) {
    let age = days_between(asked, today);
    let group = AGES.iter().position(|most| age <= i64::from(*most)).unwrap_or(AGES.len());
    let place = Stage::ALL.iter().position(|known| *known == stage).unwrap_or(0);
    if let Some(cell) = backlog.by_age.get_mut(group).and_then(|stages| stages.get_mut(place)) {
        *cell += u64::try_from(count).unwrap_or(0);
    }
}

/// What came into the backlog after the period, less what left it.
fn change_since(desk: &Desk, asked: &Asked, today: Date) -> Result<i64, StoreError> {
    let Some(from) = asked.period.to.tomorrow().ok().filter(|from| *from <= today) else {
        return Ok(0);
    };
    let mut change = 0;
    each(desk, &Period { from, to: today }, &asked.filter, |slice| {
        for (measure, count) in &slice.counts {
            if *measure == Measure::Backlog {
                change += i64::from(*count);
            }
        }
    })?;
    Ok(change)
}

/// Reckons back from now what was unsolved at the end of each step.
fn stand_back(steps: &mut [Step], now: u64, since: i64) {
    let mut standing = i64::try_from(now).unwrap_or(i64::MAX) - since;
    for step in steps.iter_mut().rev() {
        step.backlog = u64::try_from(standing).unwrap_or(0);
        standing -= step.figures.backlog_change;
    }
}

/// What is told apart.
#[derive(Default)]
struct Groups {
    total: Sums,
    departments: BTreeMap<DepartmentName, Sums>,
    channels: BTreeMap<String, Sums>,
    tags: BTreeMap<String, Sums>,
    untagged: Sums,
    agents: BTreeMap<AgentPlace, AgentFigures>,
}

impl Groups {
    fn add(&mut self, slice: &SliceCounts) {
        let named = &slice.slice;
        let department = self.departments.entry(named.department.clone()).or_default();
        let channel = self.channels.entry(named.channel.clone()).or_default();
        for (measure, count) in &slice.counts {
            if let Measure::Agent(agent, work) = measure {
                self.agents.entry(*agent).or_default().add(*work, *count);
                continue;
            }
            for sums in [&mut self.total, &mut *department, &mut *channel] {
                sums.add(*measure, *count);
            }
            if named.tags.is_empty() {
                self.untagged.add(*measure, *count);
            }
        }
        for tag in &named.tags {
            let sums = self.tags.entry(tag.clone()).or_default();
            for (measure, count) in &slice.counts {
                sums.add(*measure, *count);
            }
        }
    }

    fn into_report(self, desk: &Desk, (asked, today): (&Asked, Date)) -> Report {
        let names = desk.report_days.agents();
        let name = |place: AgentPlace| names.get(usize::try_from(place).ok()?).cloned();
        let tags = self.tags.into_iter().map(|(tag, sums)| (Some(tag), sums.figures()));
        let tags = tags.chain([(None, self.untagged.figures())]);
        Report {
            asked: asked.clone(),
            today,
            total: self.total.figures(),
            before: Figures::default(),
            steps: Vec::new(),
            departments: self
                .departments
                .into_iter()
                .map(|(name, s)| (name, s.figures()))
                .collect(),
            channels: self.channels.into_iter().map(|(name, s)| (name, s.figures())).collect(),
            tags: tags.filter(|(_, figures)| *figures != Figures::default()).collect(),
            agents: self
                .agents
                .iter()
                .filter_map(|(place, figures)| Some((name(*place)?, *figures)))
                .collect(),
            backlog: Backlog::default(),
            overdue: [0; 3],
            is_whole: desk.report_days.is_whole(),
        }
    }
}
