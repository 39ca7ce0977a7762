//! Whether a new look at the content folder may take the place of what is served. A folder
//! that was emptied or unmounted must never empty the site.

use std::time::Duration;

/// Losing more than this share of the articles at once looks like an accident: a folder being
/// moved, a checkout under way.
const SUDDEN_LOSS: f64 = 0.2;
/// A few articles may always go at once.
const SMALL_LOSS: usize = 5;
/// A great loss is believed when nothing has changed for this long.
pub const SETTLES_AFTER: Duration = Duration::from_secs(5);

/// If less than one in so many articles is left, the folder was emptied, whatever stayed in it.
const NEARLY_ALL: usize = 10;
/// Of so few articles most may go.
const LARGE_ENOUGH: usize = 10;

/// What to do with a new look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Serve it.
    Accept,
    /// Keep what is served, and look again: too much is gone at once.
    Wait,
    /// Keep what is served until the folder is filled again or the server started anew:
    /// everything is gone, or nearly.
    Refuse,
}

/// Judges a change from `before` articles to `after`, which has been standing unchanged for
/// `settled`.
#[must_use]
pub fn judge(before: usize, after: usize, settled: Duration) -> Verdict {
    let lost = before.saturating_sub(after);
    let is_nearly_all = before >= LARGE_ENOUGH && after * NEARLY_ALL < before;
    if before > 0 && after == 0 || is_nearly_all {
        return Verdict::Refuse;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of files are far below 2^52")]
    let sudden = lost > SMALL_LOSS && lost as f64 > before as f64 * SUDDEN_LOSS;
    if sudden && settled < SETTLES_AFTER { Verdict::Wait } else { Verdict::Accept }
}
