//! How long it takes from a place in the line: as long as it took those who stood there lately.
//! Nothing is modelled. Where too few stood there, nothing is said.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use super::wait::Wait;
use crate::domain::policies::DepartmentName;

/// From fewer waits nothing is concluded.
pub const WAITS_MIN: usize = 20;
/// What is too old is left out when they are read again, at the latest after this time.
const READ_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// The waits of the last weeks, by department.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Places and minutes, by place.
    by_department: HashMap<DepartmentName, Vec<(u32, u32)>>,
    /// When the newest of them ended, and when they were read.
    read: Option<(Option<Timestamp>, Timestamp)>,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// In which line.
    pub department: &'a DepartmentName,
    /// At which place now; 1 is next.
    pub place: u32,
    /// How many minutes they have stood there, as far as it tells: whoever moves on begins anew.
    pub stood: u32,
}

/// How long it takes, in minutes within the hours of the department, from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Half of them waited no longer.
    pub half: u32,
    /// Nine of ten waited no longer.
    pub most: u32,
    /// How many they were.
    pub of: usize,
}

impl Waits {
    /// What is told from these waits.
    #[must_use]
    pub fn of(waits: impl IntoIterator<Item = Wait>) -> Waits {
        let mut by_department: HashMap<DepartmentName, Vec<(u32, u32)>> = HashMap::new();
        for wait in waits {
            by_department.entry(wait.department).or_default().push((wait.place, wait.minutes));
        }
        for places in by_department.values_mut() {
            places.sort_unstable();
        }
        Waits { by_department, read: None }
    }

    /// The same, read at a moment when this was the newest wait.
    #[must_use]
    pub fn read(self, newest: Option<Timestamp>, now: Timestamp) -> Waits {
        Waits { read: Some((newest, now)), ..self }
    }

    /// Whether nothing has come since, and none of them is long too old.
    #[must_use]
    pub fn are_fresh(&self, newest: Option<Timestamp>, now: Timestamp) -> bool {
        self.read.is_some_and(|(known, at)| known == newest && now.duration_since(at) < READ_EVERY)
    }

    /// What to expect from a place: how long those waited who stood within a third of it. Of
    /// those, only the ones count who waited longer than this one has, for the others are no
    /// longer like them.
    #[must_use]
    pub fn expect(&self, standing: Standing<'_>) -> Option<Expected> {
        let places = self.by_department.get(standing.department)?;
        let (first, last) = near(standing.place);
        let from = places.partition_point(|(place, _)| *place < first);
        let until = places.partition_point(|(place, _)| *place <= last);
        let alike = places.get(from..until).unwrap_or_default().iter();
        let left = alike.filter_map(|(_, minutes)| minutes.checked_sub(standing.stood));
        let mut left: Vec<u32> = left.filter(|minutes| *minutes > 0).collect();
        if left.len() < WAITS_MIN {
            return None;
        }
        left.sort_unstable();
        let within = |share: usize| left.get((left.len() * share).div_ceil(10) - 1).copied();
        Some(Expected { half: within(5)?, most: within(9)?, of: left.len() })
    }
}

/// The places that are like one.
fn near(place: u32) -> (u32, u32) {
    let third = place / 3;
    (place - third, place.saturating_add(third))
}
