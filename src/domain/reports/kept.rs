//! How promises were kept lately: for everybody to see, so nothing but sums is told.

use jiff::ToSpan;

use super::follow::today;
use super::measure::Measure;
use super::period::{Filter, Period};
use super::report::each;
use crate::domain::Desk;
use crate::domain::tickets::pace::{DAYS, REPLIES_MIN};
use crate::domain::tickets::sla::ClockKind;
use crate::store::StoreError;

/// How the promises of one kind were kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Of which kind.
    pub clock: ClockKind,
    /// How many of a hundred were kept, rounded down: of those that were kept, and those that came
    /// to be due and were not, answered by now or not.
    pub percent: u64,
}

/// The last thirty days, today among them. What was promised too seldom is left out.
///
/// # Errors
/// When the store fails.
pub fn kept_lately(desk: &Desk) -> Result<Vec<Kept>, StoreError> {
    let today = today(desk);
    let days = i64::try_from(DAYS).unwrap_or(1);
    let period = Period { from: today.saturating_sub((days - 1).days()), to: today };
    let mut counts = ClockKind::ALL.map(|clock| (clock, 0_u64, 0_u64));
    each(desk, &period, &Filter::default(), |slice| {
        for (measure, count) in &slice.counts {
            let count = u64::try_from(*count).unwrap_or(0);
            for (clock, kept, broken) in &mut counts {
                match measure {
                    Measure::Kept(of) if of == clock => *kept += count,
                    Measure::Broken(of) if of == clock => *broken += count,
                    _ => {}
                }
            }
        }
    })?;
    let told = counts.into_iter().filter(|(_, kept, broken)| kept + broken >= REPLIES_MIN);
    let share = |(clock, kept, broken)| Kept { clock, percent: kept * 100 / (kept + broken) };
    Ok(told.map(share).collect())
}
