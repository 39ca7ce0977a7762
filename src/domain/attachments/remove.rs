//! Removes files that no record names: what was held and forgotten, and what a crash left.

use jiff::SignedDuration;

use super::attachment::Attachment;
use super::held::HeldFile;
use crate::domain::Desk;
use crate::files::FileHash;
use crate::store::{Store, StoreError};

/// A file that has just come has no record yet; one without a record after this time is nobody's.
const UNNAMED_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Removes files without a record, of one part of all files in 256. Returns how many.
///
/// # Errors
/// When the store fails.
pub fn remove_unnamed(desk: &Desk, part: u8) -> Result<usize, StoreError> {
    let before = desk.clock.now().saturating_sub(UNNAMED_FOR);
    let before = before.unwrap_or(jiff::Timestamp::MIN);
    desk.files.remove_unnamed(part, before.into(), |file| is_named(&desk.store, file))
}

/// The part whose turn it is: each minute another, so that all are looked at every four hours.
#[must_use]
pub fn part_in_turn(desk: &Desk) -> u8 {
    let minutes = desk.clock.now().as_second().div_euclid(60).rem_euclid(256);
    u8::try_from(minutes).unwrap_or_default()
}

fn is_named(store: &Store, file: &FileHash) -> Result<bool, StoreError> {
    let prefix = format!("{}/", file.as_str());
    Ok(store.count_index::<Attachment>(Attachment::BY_FILE, &prefix, 1)? > 0
        || store.count_index::<HeldFile>(HeldFile::BY_FILE, &prefix, 1)? > 0)
}
