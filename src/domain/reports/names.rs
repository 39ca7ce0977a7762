//! The names of those whom reports tell of, and the values that questions can be chosen by.

use std::collections::{BTreeSet, HashMap};

use super::period::{Asked, Filter};
use super::report::{ReportError, each};
use crate::domain::Desk;
use crate::domain::ids::PersonId;
use crate::domain::people::Person;
use crate::domain::permissions::{Action, require};
use crate::store::{Page, StoreError};

/// More people than any team has.
const PEOPLE_MAX: usize = 10_000;

/// What the questions of some days can be told apart by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// How they came.
    pub channels: BTreeSet<String>,
    /// Their tags.
    pub tags: BTreeSet<String>,
}

/// The names of everybody of the team.
///
/// # Errors
/// When the store fails.
pub fn people(desk: &Desk) -> Result<HashMap<PersonId, String>, StoreError> {
    let people = desk.store.scan::<Person>(&Page::all().limit(PEOPLE_MAX))?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}

/// The values that the questions of these days have, and those that are asked for.
///
/// # Errors
/// When the person may not see reports, or the store fails.
pub fn values(desk: &Desk, person: &Person, asked: &Asked) -> Result<Values, ReportError> {
    require(person, Action::SeeReports)?;
    let mut values = Values::default();
    each(desk, &asked.period, &Filter::default(), |slice| {
        let slice = &slice.slice;
        if !values.channels.contains(&slice.channel) {
            values.channels.insert(slice.channel.clone());
        }
        for tag in slice.tags.iter().filter(|tag| !values.tags.contains(*tag)).collect::<Vec<_>>() {
            values.tags.insert(tag.clone());
        }
    })?;
    values.channels.extend(asked.filter.channel.clone());
    values.tags.extend(asked.filter.tag.clone());
    Ok(values)
}
