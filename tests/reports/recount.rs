//! The figures of reports by other means: from the lines of an export, as they are written there,
//! with nothing of the program. Slow and plain, as the help page defines each figure.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

/// When people work in a department: from and to, on which days of the week.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpeningHours {
    pub(super) zone: &'static str,
    pub(super) from: Time,
    pub(super) to: Time,
    pub(super) days: &'static [Weekday],
}

/// What was asked, when, and what was answered when.
type Asked = (String, Timestamp, Option<(u64, Timestamp)>);

/// A ticket as an export has it.
pub(super) struct Past {
    pub(super) department: String,
    pub(super) channel: String,
    pub(super) tags: BTreeSet<String>,
    pub(super) is_imported: bool,
    pub(super) is_merged: bool,
    pub(super) status: String,
    pub(super) assignee: Option<String>,
    pub(super) sent: Timestamp,
    /// When agents replied, and who.
    pub(super) replies: Vec<(Timestamp, String)>,
    /// How the state changed: when, from, to, by which agent, whether by merging.
    pub(super) moves: Vec<(Timestamp, String, String, Option<String>, bool)>,
    /// When it became whose.
    pub(super) taken: Vec<(Timestamp, String)>,
    /// What was asked about it, when, and what was answered when.
    /// Which promises were broken, and when they were due.
    pub(super) broken: Vec<(String, Timestamp)>,
    /// Its clocks as they stand: whether something is promised, whether that was broken, and
    /// whether they run.
    pub(super) clocks: BTreeMap<String, (bool, bool, bool)>,
    pub(super) survey: Option<Asked>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn time(value: &Value) -> Timestamp {
    text(value).parse().expect("a time")
}

/// Reads the tickets of an export.
pub(super) fn read(export: &str) -> BTreeMap<String, Past> {
    let mut tickets = BTreeMap::new();
    let lines = || {
        export.lines().map(|line| {
            let line: Value = serde_json::from_str(line).expect("a line of JSON");
            (text(&line["key"]), line["value"]["record"].clone())
        })
    };
    for (key, ticket) in lines().filter(|(key, _)| key.starts_with("ticket/")) {
        let tags = ticket["tags"].as_array().expect("tags").iter().map(text).collect();
        let past = Past {
            department: text(&ticket["department"]),
            channel: text(&ticket["channel"]),
            tags,
            is_imported: !ticket["origin"].is_null(),
            is_merged: ticket.get("merged_into").is_some_and(|merged| !merged.is_null()),
            status: text(&ticket["status"]["is"]),
            assignee: ticket["assignee"].as_str().map(str::to_owned),
            sent: time(&ticket["created_at"]),
            replies: Vec::new(),
            moves: Vec::new(),
            taken: Vec::new(),
            broken: Vec::new(),
            clocks: clocks(&ticket["sla"]["clocks"]),
            survey: None,
        };
        tickets.insert(key.replace("ticket/", ""), past);
    }
    for (key, record) in lines() {
        let mut parts = key.split('/');
        let (kind, number) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let Some(past) = tickets.get_mut(number) else { continue };
        match kind {
            "message" if record["kind"] == "reply" && record["author"]["is"] == "agent" => {
                past.replies.push((time(&record["at"]), text(&record["author"]["id"])));
            }
            "history" => past.read_history(&record),
            "survey" => {
                let answer = record.get("answer").filter(|answer| !answer.is_null());
                let answer = answer.map(|answer| {
                    (answer["score"].as_u64().expect("a score"), time(&answer["at"]))
                });
                past.survey = Some((text(&record["kind"]), time(&record["asked_at"]), answer));
            }
            _ => {}
        }
    }
    tickets
}

fn clocks(clocks: &Value) -> BTreeMap<String, (bool, bool, bool)> {
    let there = |value: &Value| !value.is_null();
    let clocks = clocks.as_array().into_iter().flatten().map(|clock| {
        let is_running = clock["run"]["is"] == "running";
        (text(&clock["kind"]), (there(&clock["promised"]), there(&clock["broken_at"]), is_running))
    });
    clocks.collect()
}

impl Past {
    fn read_history(&mut self, entry: &Value) {
        let changes = entry["changes"].as_array().expect("changes");
        let what = |change: &Value| text(&change["what"]);
        let is_merge =
            changes.iter().any(|one| ["merged", "merged_into"].contains(&what(one).as_str()));
        let by = (entry["by"]["is"] == "agent").then(|| text(&entry["by"]["id"]));
        let at = time(&entry["at"]);
        for change in changes {
            match what(change).as_str() {
                "status" => {
                    let (from, to) = (text(&change["from"]), text(&change["to"]));
                    // Of what an import says again the order counts, whenever it was.
                    let before = self.moves.last().map_or(self.sent, |(before, ..)| *before);
                    self.moves.push((at.max(before), from, to, by.clone(), is_merge));
                }
                "promise_broken" => {
                    self.broken.push((text(&change["clock"]), time(&change["due"])));
                }
                "assignee" if !change["to"].is_null() => {
                    self.taken.push((at, text(&change["to"])));
                }
                _ => {}
            }
        }
    }

    /// Whether it was there and not solved at a moment.
    pub(super) fn is_unsolved_at(&self, moment: Timestamp) -> bool {
        let last = self.moves.iter().rev().find(|(at, ..)| *at < moment);
        let state = match (last, self.moves.first()) {
            (Some((_, _, to, ..)), _) => to,
            (None, Some((_, from, ..))) => from,
            (None, None) => &self.status,
        };
        self.sent < moment && !is_solved(state)
    }

    /// When it was opened again by somebody who writes or says so.
    pub(super) fn reopened(&self) -> Vec<Timestamp> {
        let back = self
            .moves
            .iter()
            .filter(|(_, from, to, _, is_merge)| is_solved(from) && !is_solved(to) && !is_merge);
        back.map(|(at, ..)| *at).collect()
    }

    /// When it became solved as it is now, and by which agent.
    pub(super) fn solved(&self) -> Option<(Timestamp, Option<String>)> {
        if self.is_merged || !is_solved(&self.status) {
            return None;
        }
        let opened = self.moves.iter().rposition(|(_, _, to, ..)| !is_solved(to));
        let since = &self.moves[opened.unwrap_or(0)..];
        let own = since.iter().find(|(_, from, to, ..)| !is_solved(from) && to == "solved");
        if let Some((at, _, _, by, _)) = own {
            return Some((*at, by.clone()));
        }
        let given_back = since.iter().find(|(_, from, to, ..)| is_solved(from) && to == "solved");
        given_back.map(|(at, ..)| (*at, None))
    }

    /// Whether it was solved with one reply at most and stayed solved.
    pub(super) fn is_first_contact(&self) -> bool {
        let week = SignedDuration::from_hours(7 * 24);
        let solved = self.moves.iter().filter(|(_, _, to, ..)| to == "solved");
        let solved: Vec<Timestamp> = solved.map(|(at, ..)| *at).collect();
        let came_back = self.reopened().into_iter().any(|back| {
            let before = solved.iter().filter(|at| **at <= back).max();
            before.is_some_and(|at| back.duration_since(*at) <= week)
        });
        self.replies.len() <= 1 && !came_back
    }

    /// The parts of its time up to a moment in which the team had the word.
    pub(super) fn ours(&self, until: Timestamp) -> Vec<(Timestamp, Timestamp)> {
        let first = self.moves.first().map_or(self.status.clone(), |(_, from, ..)| from.clone());
        let mut parts = Vec::new();
        let (mut since, mut state) = (self.sent, first);
        let rest = self.moves.iter().map(|(at, _, to, ..)| (*at, to.clone()));
        for (at, next) in rest.chain([(until, String::new())]) {
            if at > until {
                continue;
            }
            if ["new", "open", "on_hold"].contains(&state.as_str()) {
                parts.push((since, at));
            }
            (since, state) = (at, next);
        }
        parts
    }
}

fn is_solved(state: &str) -> bool {
    state == "solved" || state == "closed"
}

/// Business time between two moments: day by day, what of it lies within the hours.
pub(super) fn worked(hours: &OpeningHours, from: Timestamp, to: Timestamp) -> SignedDuration {
    let zone = TimeZone::get(hours.zone).expect("a zone");
    let mut sum = SignedDuration::ZERO;
    let last = zone.to_datetime(to).date();
    let mut day = zone.to_datetime(from).date();
    while day <= last {
        if hours.days.contains(&day.weekday()) {
            let at = |time: Time| zone.to_timestamp(day.to_datetime(time)).expect("a moment");
            let (opens, closes) = (at(hours.from).max(from), at(hours.to).min(to));
            if opens < closes {
                sum += closes.duration_since(opens);
            }
        }
        day = day.tomorrow().expect("a day");
    }
    sum
}

/// Minutes; a started one counts.
pub(super) fn minutes(length: SignedDuration) -> u32 {
    let seconds = length.as_secs().max(0);
    u32::try_from(seconds / 60 + i64::from(seconds % 60 > 0)).expect("minutes")
}

/// The day of a moment.
pub(super) fn day_of(zone: &TimeZone, at: Timestamp) -> Date {
    at.to_zoned(zone.clone()).date()
}

/// The times within which half and nine of ten lie: by sorting and counting.
pub(super) fn spread(mut times: Vec<u32>) -> Option<(u32, u32)> {
    times.sort_unstable();
    let within = |part: f64| {
        let place = (times.len() as f64 * part - 1e-9).ceil() as usize;
        times.get(place.max(1) - 1).copied()
    };
    Some((within(0.5)?, within(0.9)?))
}
