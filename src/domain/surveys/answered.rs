//! The surveys of a time, for whoever counts them.

use jiff::Timestamp;

use super::survey::Survey;
use crate::domain::tickets::urgency::sortable;
use crate::store::{Page, Store, StoreError, index_cursor};

/// Read at once.
const AT_ONCE: usize = 500;

/// Those that were answered from one moment up to another, oldest first.
///
/// # Errors
/// When the store fails.
pub fn answered_between(
    store: &Store,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Survey>, StoreError> {
    let at = |survey: &Survey| survey.answer.as_ref().map(|answer| answer.at);
    between(store, Survey::ANSWERED, (from, until), at)
}

/// Those that were asked from one moment up to another, oldest first.
///
/// # Errors
/// When the store fails.
pub fn asked_between(
    store: &Store,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Survey>, StoreError> {
    between(store, Survey::ASKED, (from, until), |survey| Some(survey.asked_at))
}

fn between(
    store: &Store,
    index: &'static str,
    (from, until): (Timestamp, Timestamp),
    at: impl Fn(&Survey) -> Option<Timestamp>,
) -> Result<Vec<Survey>, StoreError> {
    let mut found = Vec::new();
    let mut after = Some(sortable(from));
    while let Some(cursor) = after.take() {
        let page = store.by_index::<Survey>(index, &Page::all().after(cursor).limit(AT_ONCE))?;
        after = page.last().and_then(|last| index_cursor(last, index, ""));
        for survey in page {
            match at(&survey) {
                Some(at) if at >= until => return Ok(found),
                Some(at) if at >= from => found.push(survey),
                _ => {}
            }
        }
    }
    Ok(found)
}
