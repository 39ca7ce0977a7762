//! How fast people answer: the time from a question to its first reply, counted by day, so
//! that no request ever goes through the tickets.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::store::Record;

/// The days that are told of.
pub const DAYS: usize = 30;
/// From fewer replies nothing is concluded.
pub const REPLIES_MIN: u64 = 5;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
/// Whatever took longer counts as this long: it bounds what a day remembers.
const LONGEST: u32 = 365 * DAY;

/// What happened to questions on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceDay {
    /// The day, in UTC.
    pub day: Date,
    /// Questions that were sent to a person.
    pub asked: u64,
    /// Questions that an article answered before they were sent.
    pub at_once: u64,
    /// First replies: how many took so many minutes, as [`steps`] rounds them.
    pub replies: BTreeMap<u32, u64>,
}

impl PaceDay {
    /// A day on which nothing has happened yet.
    #[must_use]
    pub fn new(day: Date) -> PaceDay {
        PaceDay { day, asked: 0, at_once: 0, replies: BTreeMap::new() }
    }

    /// The key of a day.
    #[must_use]
    pub fn key_of(day: Date) -> String {
        day.to_string()
    }

    /// Counts a first reply.
    pub fn replied(&mut self, asked_at: Timestamp, replied_at: Timestamp) {
        let seconds = replied_at.duration_since(asked_at).as_secs().max(0);
        let minutes = u32::try_from(seconds.unsigned_abs().div_ceil(60)).unwrap_or(LONGEST);
        *self.replies.entry(steps(minutes)).or_default() += 1;
    }
}

impl Record for PaceDay {
    const KIND: &'static str = "pace_day";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        PaceDay::key_of(self.day)
    }
}

/// Minutes as people say them, rounded up so that nothing is promised too early: by five
/// minutes within an hour, by hours within a day, by days beyond.
#[must_use]
pub fn steps(minutes: u32) -> u32 {
    let step = match minutes {
        0..=HOUR => 5,
        _ if minutes <= DAY => HOUR,
        _ => DAY,
    };
    minutes.clamp(1, LONGEST).div_ceil(step) * step
}

/// How it went in the last thirty days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// The days, oldest first, those without anything among them.
    pub days: Vec<PaceDay>,
    /// Questions that were sent to a person.
    pub asked: u64,
    /// Questions that an article answered before they were sent.
    pub at_once: u64,
    /// First replies.
    pub replied: u64,
    /// What is known of the first replies, if there were enough.
    pub replies: Option<ReplyTimes>,
}

/// How long first replies took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplyTimes {
    /// Half of them took no longer.
    pub half_within: SignedDuration,
    /// Nine of ten took no longer.
    pub most_within: SignedDuration,
    /// How many of a hundred came within a day.
    pub percent_within_a_day: u64,
}

impl Pace {
    /// The pace of the thirty days up to `today`, from the days that are known.
    #[must_use]
    pub fn of(known: impl IntoIterator<Item = PaceDay>, today: Date) -> Pace {
        let mut known: BTreeMap<Date, PaceDay> =
            known.into_iter().map(|day| (day.day, day)).collect();
        let mut days = Vec::with_capacity(DAYS);
        let mut day = Some(today);
        while let Some(now) = day.filter(|_| days.len() < DAYS) {
            days.push(known.remove(&now).unwrap_or_else(|| PaceDay::new(now)));
            day = now.yesterday().ok();
        }
        days.reverse();
        let mut all: BTreeMap<u32, u64> = BTreeMap::new();
        for (minutes, count) in days.iter().flat_map(|day| &day.replies) {
            *all.entry(*minutes).or_default() += count;
        }
        let replied: u64 = all.values().sum();
        Pace {
            asked: days.iter().map(|day| day.asked).sum(),
            at_once: days.iter().map(|day| day.at_once).sum(),
            replied,
            replies: (replied >= REPLIES_MIN).then(|| times(&all, replied)),
            days,
        }
    }
}

fn times(all: &BTreeMap<u32, u64>, replied: u64) -> ReplyTimes {
    let within_a_day: u64 = all.range(..=DAY).map(|(_, count)| count).sum();
    ReplyTimes {
        half_within: within(all, replied.div_ceil(2)),
        most_within: within(all, (replied * 9).div_ceil(10)),
        percent_within_a_day: within_a_day * 100 / replied.max(1),
    }
}

/// The time within which so many replies came.
fn within(all: &BTreeMap<u32, u64>, wanted: u64) -> SignedDuration {
    let mut seen = 0;
    for (minutes, count) in all {
        seen += count;
        if seen >= wanted {
            return SignedDuration::from_mins(i64::from(*minutes));
        }
    }
    SignedDuration::ZERO
}
