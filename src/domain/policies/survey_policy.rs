//! What is asked of customers once their question is solved, on which scales, and what a bad answer
//! does. The help pages “Ratings” for leads and customers have the same scales.

use serde::{Deserialize, Serialize};

use crate::fingerprint::fingerprint;

/// So many days the question stands on the page of a solved ticket if the file says nothing.
pub const OPEN_DAYS: u16 = 14;
/// Who has said nothing for so many days is silent.
pub const SILENT_AFTER_DAYS: u16 = 3;
/// So many of a hundred silent ones are asked again.
pub const SILENT_SHARE: u8 = 25;
/// A satisfaction up to here is shown to a lead: “dissatisfied” and below.
pub const ESCALATE_CSAT: u8 = 2;
/// An effort up to here is shown to a lead: “somewhat disagree” and below.
pub const ESCALATE_CES: u8 = 3;

/// What a survey asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SurveyKind {
    /// Customer satisfaction, on the five-step scale of Likert (1932): 1 very dissatisfied, 5 very
    /// satisfied; 4 and 5 count as satisfied.
    Csat,
    /// Customer effort, in its second form (Dixon and others 2013): “it was easy”, 1 strongly
    /// disagree, 7 strongly agree; 5 to 7 count as easy.
    Ces,
}

impl SurveyKind {
    /// Both.
    pub const ALL: [SurveyKind; 2] = [SurveyKind::Csat, SurveyKind::Ces];

    /// The name in files and records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            SurveyKind::Csat => "csat",
            SurveyKind::Ces => "ces",
        }
    }

    /// The best answer; the worst is 1.
    #[must_use]
    pub fn score_max(self) -> u8 {
        match self {
            SurveyKind::Csat => 5,
            SurveyKind::Ces => 7,
        }
    }

    /// The least answer that counts as good.
    #[must_use]
    pub fn good_from(self) -> u8 {
        match self {
            SurveyKind::Csat => 4,
            SurveyKind::Ces => 5,
        }
    }

    /// Whether there is such an answer.
    #[must_use]
    pub fn has(self, score: u8) -> bool {
        (1..=self.score_max()).contains(&score)
    }
}

/// Which of the two questions are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Questions {
    /// In turn: even ticket numbers are asked how satisfied they are, odd ones how easy it was.
    #[default]
    Both,
    /// Satisfaction only.
    Csat,
    /// Effort only.
    Ces,
    /// None.
    Off,
}

/// What is asked, of whom, and what a bad answer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SurveyPolicy {
    /// Which questions are asked.
    pub questions: Questions,
    /// For how many days after solving, or after asking again.
    pub open_days: u16,
    /// After how many days of silence some are asked again.
    pub silent_after_days: u16,
    /// How many of a hundred silent ones are; 0: none.
    pub silent_share: u8,
    /// The satisfaction up to which a lead sees the ticket; 0: never.
    pub escalate_csat: u8,
    /// The effort up to which a lead sees the ticket; 0: never.
    pub escalate_ces: u8,
}

impl Default for SurveyPolicy {
    fn default() -> SurveyPolicy {
        SurveyPolicy {
            questions: Questions::default(),
            open_days: OPEN_DAYS,
            silent_after_days: SILENT_AFTER_DAYS,
            silent_share: SILENT_SHARE,
            escalate_csat: ESCALATE_CSAT,
            escalate_ces: ESCALATE_CES,
        }
    }
}

/// Who had a part in solving a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SolvedBy {
    /// The team answered, or solved it.
    Team,
    /// Whoever asked found it alone.
    Alone,
}

impl SurveyPolicy {
    /// What the requester of a ticket is asked. Who found it alone has nobody to be satisfied with,
    /// but may say how easy it was.
    #[must_use]
    pub fn kind(&self, number: u64, by: SolvedBy) -> Option<SurveyKind> {
        match (self.questions, by) {
            (Questions::Off, _) | (Questions::Csat, SolvedBy::Alone) => None,
            (Questions::Csat, SolvedBy::Team) => Some(SurveyKind::Csat),
            (Questions::Both, SolvedBy::Team) if number.is_multiple_of(2) => Some(SurveyKind::Csat),
            (Questions::Ces | Questions::Both, _) => Some(SurveyKind::Ces),
        }
    }

    /// Whether an answer is so bad that a lead is to see the ticket.
    #[must_use]
    pub fn escalates(&self, kind: SurveyKind, score: u8) -> bool {
        let up_to = match kind {
            SurveyKind::Csat => self.escalate_csat,
            SurveyKind::Ces => self.escalate_ces,
        };
        score <= up_to
    }

    /// Whether a ticket belongs to the sample of the silent: always the same answer for a number,
    /// and whoever is of a small sample is of every larger one.
    #[must_use]
    pub fn samples(&self, number: u64) -> bool {
        let drawn = fingerprint(&[b"survey", &number.to_le_bytes()]) % 100;
        drawn < u64::from(self.silent_share)
    }
}
