//! Lines of a ticket's history about other tickets and other people: merges, parts, offers and
//! escalations.

use jiff::Timestamp;

use super::merge_view::reference;
use super::ticket_promises_view::clock_words;
use crate::domain::ids::{PersonId, TicketNumber};
use crate::domain::tickets::escalate::EscalationReason;
use crate::domain::tickets::hand_over::OfferedTo;
use crate::domain::tickets::history::Change;
use crate::domain::tickets::view::AgentsView;
use crate::web::page::Page;
use crate::web::parts::survey_words;

/// What changed, as a line; empty for what is told elsewhere.
#[must_use]
pub fn told(page: &Page, view: &AgentsView, change: &Change) -> String {
    match change {
        Change::MergedInto { to: Some(into), .. } => {
            page.with("history-merged-into", &[("number", &reference(*into))])
        }
        Change::MergedInto { from, .. } => {
            let from = from.map(reference).unwrap_or_default();
            page.with("history-unmerged", &[("number", &from)])
        }
        Change::Merged { added, removed } if added.is_empty() => {
            page.with("history-left", &[("numbers", &numbers(page, removed))])
        }
        Change::Merged { added, .. } => {
            page.with("history-joined", &[("numbers", &numbers(page, added))])
        }
        Change::SplitFrom { ticket } => page.with("split-from", &[("number", &reference(*ticket))]),
        Change::Parts { added } => {
            page.with("history-parts", &[("numbers", &numbers(page, added))])
        }
        Change::SentOn { added } => {
            let names: Vec<&str> = added.iter().map(|sent| sent.to.as_str()).collect();
            page.with("history-sent-on", &[("names", &names.join(&page.t("list-comma")))])
        }
        Change::Offered { to: Some(to), .. } => {
            page.with("history-offered", &[("name", &offered_to(page, view, to))])
        }
        Change::Offered { from, .. } => {
            let name = from.as_ref().map(|from| offered_to(page, view, from)).unwrap_or_default();
            page.with("history-offer-ended", &[("name", &name)])
        }
        Change::Escalated { reasons } => {
            let reasons: Vec<String> =
                reasons.iter().map(|reason| reason_line(page, view, reason)).collect();
            let reasons = reasons.join(&page.t("list-comma"));
            page.with("history-escalated", &[("reasons", &reasons)])
        }
        Change::EscalationTaken { by } => {
            page.with("escalation-taken", &[("name", &name(page, view, by))])
        }
        Change::EscalationEnded => page.t("history-escalation-ended"),
        Change::LongerWait { told, now: Some(now) } => page.with(
            "history-longer-wait",
            &[("before", &moment(page, *told)), ("time", &moment(page, *now))],
        ),
        Change::LongerWait { told, now: None } => {
            page.with("history-wait-missed", &[("time", &moment(page, *told))])
        }
        Change::PromiseBroken { clock, due } => {
            let what = page.t(clock_words(*clock));
            let due = page.words.formats.moment(*due);
            page.with("history-promise-broken", &[("what", &what), ("due", &due)])
        }
        _ => String::new(),
    }
}

fn moment(page: &Page, at: Timestamp) -> String {
    page.words.formats.moment(at)
}

fn numbers(page: &Page, numbers: &[TicketNumber]) -> String {
    let all: Vec<String> = numbers.iter().map(|number| reference(*number)).collect();
    all.join(&page.t("list-comma"))
}

fn offered_to(page: &Page, view: &AgentsView, to: &OfferedTo) -> String {
    match to {
        OfferedTo::Person { id } => name(page, view, id),
        OfferedTo::Department { name } => name.to_string(),
    }
}

fn name(page: &Page, view: &AgentsView, id: &PersonId) -> String {
    view.names.get(id).cloned().unwrap_or_else(|| page.t("somebody-gone"))
}

/// Why a lead is to see it, without what was noted.
#[must_use]
pub fn reason_line(page: &Page, view: &AgentsView, reason: &EscalationReason) -> String {
    match reason {
        EscalationReason::ByHand { by, .. } => {
            page.with("escalated-by-hand", &[("name", &name(page, view, by))])
        }
        EscalationReason::Rule { name } => page.with("escalated-by-rule", &[("rule", name)]),
        EscalationReason::Frustration { points } => {
            page.count("escalated-by-frustration", *points as usize)
        }
        EscalationReason::Score { ticket, kind, score } => {
            let answer = page.t(survey_words::answer(*kind, *score));
            let told = [("number", reference(*ticket)), ("answer", answer)];
            page.with(
                "escalated-by-score",
                &told.each_ref().map(|(key, text)| (*key, text.as_str())),
            )
        }
    }
}
