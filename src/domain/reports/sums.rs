//! Sums of counts, and the figures that are told of them.

use super::measure::{Measure, Work};
use super::memory::AgentPlace;
use crate::domain::policies::SurveyKind;
use crate::domain::tickets::sla::ClockKind;

/// The most answers that a question has.
const SCORES_MAX: usize = 7;

/// The figures of some days and questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Questions that were sent.
    pub asked: u64,
    /// Questions that were replied to for the first time.
    pub replied: u64,
    /// How long first replies took, by the clock.
    pub first_reply: Option<Spread>,
    /// The same in business hours.
    pub first_reply_worked: Option<Spread>,
    /// Questions that were solved, and are.
    pub solved: u64,
    /// How long solutions took, by the clock.
    pub solution: Option<Spread>,
    /// The same in business hours in which the team had the word.
    pub solution_worked: Option<Spread>,
    /// How many of the solved were solved at first contact.
    pub first_contact: u64,
    /// How often solved questions were opened again.
    pub reopened: u64,
    /// What came into the backlog, less what left it.
    pub backlog_change: i64,
    /// What became of promises, in the order of [`ClockKind::ALL`].
    pub promises: [Promises; 3],
    /// How satisfied requesters are.
    pub satisfaction: Ratings,
    /// How easy it was for them.
    pub effort: Ratings,
}

/// What became of the promises of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    /// Were broken: they were due on these days.
    pub broken: u64,
    /// Had been made about what was done on these days.
    pub promised: u64,
    /// Were kept by what was done on these days.
    pub kept: u64,
}

/// What requesters answered to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    /// How many were asked.
    pub asked: u64,
    /// How many gave which answer, the worst first; one question has less answers than there is
    /// room for.
    pub answers: [u64; SCORES_MAX],
}

impl Ratings {
    /// How many answered.
    #[must_use]
    pub fn answered(&self) -> u64 {
        self.answers.iter().sum()
    }

    /// How many gave a good answer.
    #[must_use]
    pub fn good(&self, kind: SurveyKind) -> u64 {
        self.answers.iter().skip(usize::from(kind.good_from()).saturating_sub(1)).sum()
    }
}

impl Figures {
    /// What requesters answered to a question.
    #[must_use]
    pub fn ratings(&self, kind: SurveyKind) -> &Ratings {
        match kind {
            SurveyKind::Csat => &self.satisfaction,
            SurveyKind::Ces => &self.effort,
        }
    }

    fn ratings_mut(&mut self, kind: SurveyKind) -> &mut Ratings {
        match kind {
            SurveyKind::Csat => &mut self.satisfaction,
            SurveyKind::Ces => &mut self.effort,
        }
    }
}

/// How a set of times is spread, in minutes: the least within which a part of them lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Half took no longer.
    pub median: u32,
    /// Nine of ten took no longer.
    pub ninetieth: u32,
}

/// What an agent did, and has now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgentFigures {
    /// Tickets that became theirs, each time.
    pub taken: u64,
    /// Replies to requesters.
    pub replied: u64,
    /// Tickets that they solved, and are.
    pub solved: u64,
    /// Unsolved tickets that they have now.
    pub open: u64,
}

impl AgentFigures {
    /// Adds what was counted.
    pub fn add(&mut self, work: Work, count: i32) {
        let count = unsigned(count.into());
        match work {
            Work::Taken => self.taken += count,
            Work::Replied => self.replied += count,
            Work::Solved => self.solved += count,
            Work::Open => self.open += count,
        }
    }
}

/// Counts that are being added up.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    figures: Figures,
    first_reply: Times,
    first_reply_worked: Times,
    solution: Times,
    solution_worked: Times,
}

/// Times in minutes, in no order.
#[derive(Clone, Debug, Default)]
struct Times(Vec<u32>);

impl Sums {
    /// Adds a count.
    pub fn add(&mut self, measure: Measure<AgentPlace>, count: i32) {
        let much = unsigned(count.into());
        let times = match measure {
            Measure::FirstReply(minutes) => (&mut self.first_reply, minutes),
            Measure::FirstReplyWorked(minutes) => (&mut self.first_reply_worked, minutes),
            Measure::Solution(minutes) => (&mut self.solution, minutes),
            Measure::SolutionWorked(minutes) => (&mut self.solution_worked, minutes),
            Measure::Asked => return self.figures.asked += much,
            Measure::FirstContact => return self.figures.first_contact += much,
            Measure::Reopened => return self.figures.reopened += much,
            Measure::Backlog => return self.figures.backlog_change += i64::from(count),
            Measure::Promised(clock) => return self.promises(clock).promised += much,
            Measure::Kept(clock) => return self.promises(clock).kept += much,
            Measure::Broken(clock) => return self.promises(clock).broken += much,
            Measure::SurveyAsked(kind) => {
                self.figures.ratings_mut(kind).asked += much;
                return;
            }
            Measure::Rated(kind, score) => {
                let place = usize::from(score).saturating_sub(1);
                if let Some(answers) = self.figures.ratings_mut(kind).answers.get_mut(place) {
                    *answers += much;
                }
                return;
            }
            Measure::Overdue(_) | Measure::Unsolved(..) | Measure::Agent(..) => return,
        };
        let (times, minutes) = times;
        times.0.extend((0..much).map(|_| minutes));
    }

    fn promises(&mut self, clock: ClockKind) -> &mut Promises {
        let [first, next, solution] = &mut self.figures.promises;
        match clock {
            ClockKind::FirstResponse => first,
            ClockKind::NextResponse => next,
            ClockKind::Resolution => solution,
        }
    }

    /// The figures.
    #[must_use]
    pub fn figures(mut self) -> Figures {
        Figures {
            replied: self.first_reply.count(),
            first_reply: self.first_reply.spread(),
            first_reply_worked: self.first_reply_worked.spread(),
            solved: self.solution.count(),
            solution: self.solution.spread(),
            solution_worked: self.solution_worked.spread(),
            ..self.figures
        }
    }
}

impl Times {
    fn count(&self) -> u64 {
        self.0.len() as u64
    }

    fn spread(&mut self) -> Option<Spread> {
        let count = self.0.len();
        let median = self.nth(count.div_ceil(2))?;
        Some(Spread { median, ninetieth: self.nth((count * 9).div_ceil(10))? })
    }

    /// The time at a place of the order, from 1 (“nearest rank”).
    fn nth(&mut self, place: usize) -> Option<u32> {
        let place = place.checked_sub(1).filter(|place| *place < self.0.len())?;
        Some(*self.0.select_nth_unstable(place).1)
    }
}

fn unsigned(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
