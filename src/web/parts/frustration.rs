//! How frustrated a customer seems: the points, and each reason with what it counts.

use maud::{Markup, html};

use crate::domain::policies::{Reason, Score, Sign};
use crate::web::page::Page;

/// The score with its reasons; nothing if there is no sign.
#[must_use]
pub fn frustration(page: &Page, score: &Score) -> Markup {
    html! {
        @if !score.reasons.is_empty() {
            div.frustration {
                p { strong { (page.count("frustration-points", score.points as usize)) } }
                ul { @for reason in &score.reasons { li { (told(page, reason)) " "
                    span.count { "+" (page.number(reason.points as usize)) } } } }
            }
        }
    }
}

fn told(page: &Page, reason: &Reason) -> String {
    let count = |id: &str, count: u32| page.count(id, count as usize);
    match &reason.kind {
        Sign::WroteAgain { messages } => count("sign-wrote-again", *messages),
        Sign::CameBack { times } => count("sign-came-back", *times),
        Sign::OtherTickets { tickets } => count("sign-other-tickets", *tickets),
        Sign::Capitals { percent } => {
            page.with("sign-capitals", &[("percent", &page.number(*percent as usize))])
        }
        Sign::Marks { rows } => count("sign-marks", *rows),
        Sign::Words { words } => {
            page.with("sign-words", &[("words", &words.join(&page.t("list-comma")))])
        }
    }
}
