//! What is counted for reports, and counts of it. A count can be taken back exactly, because all
//! that is done with counts is to add and to subtract them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::ids::PersonId;
use crate::domain::policies::SurveyKind;
use crate::domain::tickets::sla::ClockKind;

/// Something that is counted. `A` names an agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure<A = PersonId> {
    /// Questions, on the day on which they were sent.
    Asked,
    /// First replies by the minutes that they took by the clock, on the day of the reply.
    FirstReply(u32),
    /// The same in minutes of business hours.
    FirstReplyWorked(u32),
    /// Solved tickets by the minutes that it took by the clock, on the day of the solution.
    Solution(u32),
    /// The same in minutes of business hours in which the team had the word.
    SolutionWorked(u32),
    /// Solved tickets that took one reply and stayed solved, on the day of the solution.
    FirstContact,
    /// How often solved tickets were opened again, on the day when they were.
    Reopened,
    /// What came into the backlog, less what left it, on that day.
    Backlog,
    /// First replies and solutions that somebody had been promised, on the day of the reply or
    /// solution.
    Promised(ClockKind),
    /// Those of them that came in time.
    Kept(ClockKind),
    /// Promises that were broken, on the day on which they were due.
    Broken(ClockKind),
    /// Now: promises that were broken and wait to be kept.
    Overdue(ClockKind),
    /// Requesters who were asked how it went, on the day when they were asked first.
    SurveyAsked(SurveyKind),
    /// Answers to that, from 1, the worst, on the day of the answer.
    Rated(SurveyKind, u8),
    /// Now: unsolved tickets by where they stand and the day on which they were sent.
    Unsolved(Stage, Date),
    /// What an agent did on that day, and has now.
    Agent(A, Work),
}

/// Where an unsolved ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The customer waits for the team: it is new or open.
    Waiting,
    /// The customer has the word.
    Pending,
    /// It waits for others.
    OnHold,
}

impl Stage {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Stage; 3] = [Stage::Waiting, Stage::Pending, Stage::OnHold];
}

/// What is counted of an agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Tickets that became theirs, each time.
    Taken,
    /// Replies to requesters.
    Replied,
    /// Tickets that they solved and that are solved.
    Solved,
    /// Now: unsolved tickets that they have.
    Open,
}

impl<A> Measure<A> {
    /// The same with the agent named in another way.
    pub fn map_agent<B>(self, name: impl FnOnce(A) -> B) -> Measure<B> {
        match self {
            Measure::Agent(agent, work) => Measure::Agent(name(agent), work),
            Measure::Asked => Measure::Asked,
            Measure::FirstReply(minutes) => Measure::FirstReply(minutes),
            Measure::FirstReplyWorked(minutes) => Measure::FirstReplyWorked(minutes),
            Measure::Solution(minutes) => Measure::Solution(minutes),
            Measure::SolutionWorked(minutes) => Measure::SolutionWorked(minutes),
            Measure::FirstContact => Measure::FirstContact,
            Measure::Reopened => Measure::Reopened,
            Measure::Backlog => Measure::Backlog,
            Measure::Promised(clock) => Measure::Promised(clock),
            Measure::Kept(clock) => Measure::Kept(clock),
            Measure::Broken(clock) => Measure::Broken(clock),
            Measure::Overdue(clock) => Measure::Overdue(clock),
            Measure::SurveyAsked(kind) => Measure::SurveyAsked(kind),
            Measure::Rated(kind, score) => Measure::Rated(kind, score),
            Measure::Unsolved(stage, asked) => Measure::Unsolved(stage, asked),
        }
    }
}

/// Counts; those of zero are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(Measure, i64)>", into = "Vec<(Measure, i64)>")]
pub struct Tally(BTreeMap<Measure, i64>);

impl Tally {
    /// Adds to one count.
    pub fn add(&mut self, measure: Measure, count: i64) {
        let now = self.0.get(&measure).copied().unwrap_or(0) + count;
        if now == 0 {
            self.0.remove(&measure);
        } else {
            self.0.insert(measure, now);
        }
    }

    /// Adds all counts of another.
    pub fn add_all(&mut self, other: &Tally) {
        for (measure, count) in &other.0 {
            self.add(measure.clone(), *count);
        }
    }

    /// Takes all counts of another away.
    pub fn take_all(&mut self, other: &Tally) {
        for (measure, count) in &other.0 {
            self.add(measure.clone(), -count);
        }
    }

    /// Whether nothing is counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The counts.
    pub fn iter(&self) -> impl Iterator<Item = (&Measure, i64)> {
        self.0.iter().map(|(measure, count)| (measure, *count))
    }
}

impl From<Vec<(Measure, i64)>> for Tally {
    fn from(counts: Vec<(Measure, i64)>) -> Tally {
        let mut tally = Tally::default();
        for (measure, count) in counts {
            tally.add(measure, count);
        }
        tally
    }
}

impl From<Tally> for Vec<(Measure, i64)> {
    fn from(tally: Tally) -> Vec<(Measure, i64)> {
        tally.0.into_iter().collect()
    }
}
