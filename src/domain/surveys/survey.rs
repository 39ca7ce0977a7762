//! A survey as it is stored: one for each ticket, for good.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::ids::TicketNumber;
use crate::domain::policies::SurveyKind;
use crate::domain::tickets::urgency::sortable;
use crate::store::{IndexKey, Record};

/// One question about one ticket, with its answer once there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// The ticket.
    pub ticket: TicketNumber,
    /// What is asked.
    pub kind: SurveyKind,
    /// When it was asked first: when the ticket was solved.
    pub asked_at: Timestamp,
    /// When the ticket was solved last.
    pub solved_at: Timestamp,
    /// What became of saying nothing.
    #[serde(default)]
    pub silence: Silence,
    /// What was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

/// What became of saying nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Silence {
    /// It has not lasted long enough.
    #[default]
    Awaited,
    /// The ticket is not of the sample, or came back.
    Left,
    /// They were asked once more.
    AskedAgain {
        /// When.
        at: Timestamp,
    },
}

/// What a requester answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// From 1, the worst, to the best of the scale.
    pub score: u8,
    /// When.
    pub at: Timestamp,
    /// What they added in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Whether it counts for what others see.
    pub counts: bool,
}

impl Survey {
    /// Those that were asked, by that time.
    pub const ASKED: &'static str = "asked";
    /// Those that were answered, by that time.
    pub const ANSWERED: &'static str = "answered";
    /// Those of which nothing was heard yet, by the time of solving.
    pub const SILENT: &'static str = "silent";
}

impl Record for Survey {
    const KIND: &'static str = "survey";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        self.ticket.key()
    }

    fn indexes(&self) -> Vec<IndexKey> {
        let mut keys = vec![IndexKey::new(Survey::ASKED, sortable(self.asked_at))];
        match &self.answer {
            Some(answer) => keys.push(IndexKey::new(Survey::ANSWERED, sortable(answer.at))),
            None if self.silence == Silence::Awaited => {
                keys.push(IndexKey::new(Survey::SILENT, sortable(self.solved_at)));
            }
            None => {}
        }
        keys
    }
}
