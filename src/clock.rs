//! Real time, or a time that a test holds and moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// Where the product reads the time. Cheap to clone; clones show the same time.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Clock {
        Clock(Source::System)
    }

    /// A clock that stands at `start` until it is moved.
    #[must_use]
    pub fn held(start: Timestamp) -> Clock {
        Clock(Source::Held(Arc::new(AtomicI64::new(start.as_microsecond()))))
    }

    /// The time now, in UTC, to the microsecond.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let microseconds = match &self.0 {
            #[expect(clippy::disallowed_methods, reason = "this is the one place that reads it")]
            Source::System => Timestamp::now().as_microsecond(),
            Source::Held(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(microseconds).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a held clock forward. The machine's clock takes no notice.
    pub fn advance(&self, by: SignedDuration) {
        if let Source::Held(at) = &self.0 {
            at.fetch_add(i64::try_from(by.as_micros()).unwrap_or(0), Ordering::SeqCst);
        }
    }
}
