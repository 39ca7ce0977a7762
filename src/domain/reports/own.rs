//! What somebody of the team did themselves: theirs to see, whatever else they may see.

use super::day::When;
use super::measure::Measure;
use super::period::Period;
use super::report::ReportError;
use super::sums::AgentFigures;
use crate::domain::Desk;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::store::StoreError;

/// What somebody did.
#[derive(Clone, Debug)]
pub struct OwnWork {
    /// On which days.
    pub period: Period,
    /// All together, and what they have now.
    pub total: AgentFigures,
    /// By parts of the period.
    pub steps: Vec<(Period, AgentFigures)>,
    /// Whether all is counted.
    pub is_whole: bool,
}

/// Makes the report of one's own work.
///
/// # Errors
/// When the person may not work on tickets, or the store fails.
pub fn own_work(desk: &Desk, person: &Person, period: Period) -> Result<OwnWork, ReportError> {
    require(person, Action::WorkOnTickets)?;
    let mut total = AgentFigures::default();
    let mut steps = Vec::new();
    for step in period.steps() {
        let mut figures = AgentFigures::default();
        for day in step.days() {
            add(desk, person, (When::Day(day), &mut figures))?;
            add(desk, person, (When::Day(day), &mut total))?;
        }
        steps.push((step, figures));
    }
    add(desk, person, (When::Now, &mut total))?;
    Ok(OwnWork { period, total, steps, is_whole: desk.report_days.is_whole() })
}

/// Adds what a day has of somebody.
fn add(
    desk: &Desk,
    person: &Person,
    (when, figures): (When, &mut AgentFigures),
) -> Result<(), StoreError> {
    let day = desk.report_days.day(&desk.store, when)?;
    // Whoever has no place yet has done nothing on the days that were read.
    let Some(own) = desk.report_days.place_of(&person.id) else { return Ok(()) };
    for (measure, count) in day.slices.iter().flat_map(|slice| &slice.counts) {
        if let Measure::Agent(agent, work) = measure
            && *agent == own
        {
            figures.add(*work, *count);
        }
    }
    Ok(())
}
