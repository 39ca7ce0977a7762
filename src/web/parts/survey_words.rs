//! What surveys ask and what can be answered, in words.

use crate::domain::policies::SurveyKind;

const CSAT: [&str; 5] = ["csat-1", "csat-2", "csat-3", "csat-4", "csat-5"];
const CES: [&str; 7] = ["ces-1", "ces-2", "ces-3", "ces-4", "ces-5", "ces-6", "ces-7"];

/// The message that asks.
#[must_use]
pub fn question(kind: SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Csat => "survey-csat",
        SurveyKind::Ces => "survey-ces",
    }
}

/// The message that names what is asked about, for headings and lists.
#[must_use]
pub fn name(kind: SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Csat => "survey-name-csat",
        SurveyKind::Ces => "survey-name-ces",
    }
}

/// The message of an answer; one beyond the scale is the best.
#[must_use]
pub fn answer(kind: SurveyKind, score: u8) -> &'static str {
    let place = usize::from(score.max(1) - 1);
    let (words, best) = match kind {
        SurveyKind::Csat => (CSAT.as_slice(), "csat-5"),
        SurveyKind::Ces => (CES.as_slice(), "ces-7"),
    };
    words.get(place).copied().unwrap_or(best)
}
