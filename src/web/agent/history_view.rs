//! The history of a ticket, folded below its thread: what changed, when and by whom.

use maud::{Markup, html};

use super::history_more_view;
use crate::domain::ids::{CustomerId, PersonId};
use crate::domain::tickets::history::{Actor, Change, HistoryEntry};
use crate::domain::tickets::view::AgentsView;
use crate::web::page::Page;
use crate::web::parts::status::{name_words, priority_words};
use crate::web::parts::when::moment;

/// The history, if there is any.
#[must_use]
pub fn history(page: &Page, view: &AgentsView) -> Markup {
    html! {
        @if !view.history.is_empty() {
            details.history {
                summary { (page.count("history", view.history.len())) }
                ol {
                    @for entry in &view.history { li {
                        (moment(page, entry.at)) " " strong { bdi { (actor(page, view, entry)) } }
                        ul { @for change in &entry.changes { li { (told(page, view, change)) } } }
                    } }
                }
            }
        }
    }
}

fn actor(page: &Page, view: &AgentsView, entry: &HistoryEntry) -> String {
    match &entry.by {
        Actor::Requester => {
            let name = view.ticket.requester.shown_name();
            name.map_or_else(|| page.t("the-customer"), str::to_owned)
        }
        Actor::Agent { id } => name(page, view, Some(id)),
        Actor::Desk => page.t("history-desk"),
    }
}

/// What changed, as a line.
fn told(page: &Page, view: &AgentsView, change: &Change) -> String {
    let state = |name: &str| page.t(name_words(name));
    match change {
        Change::Began => page.t("history-began"),
        Change::Sorted { rules } if rules.is_empty() => page.t("history-sorted-plainly"),
        Change::Sorted { rules } => page.with("history-sorted", &[("rules", &rules.join(", "))]),
        Change::Status { from, to } => moved(page, "column-state", &state(from), &state(to)),
        Change::Assignee { from, to } => {
            let (from, to) = (name(page, view, from.as_ref()), name(page, view, to.as_ref()));
            moved(page, "column-taken", &from, &to)
        }
        Change::Department { from, to } => moved(page, "department", from.as_str(), to.as_str()),
        Change::Priority { from, to } => {
            moved(page, "priority", &page.t(priority_words(*from)), &page.t(priority_words(*to)))
        }
        Change::Tier { from, to } => {
            let shown =
                |tier: &Option<_>| tier.as_ref().map_or("–".to_owned(), ToString::to_string);
            moved(page, "tier", &shown(from), &shown(to))
        }
        Change::Customer { from, to } => {
            let name = |id: &Option<CustomerId>| match id {
                None => page.t("nobody"),
                Some(id) => view.whose.names.get(id).cloned().unwrap_or_else(|| "–".to_owned()),
            };
            moved(page, "the-customer", &name(from), &name(to))
        }
        Change::Snoozed { to: Some(until), .. } => {
            let until = page.words.formats.moment(*until);
            page.with("history-snoozed", &[("until", &until)])
        }
        Change::Snoozed { to: None, .. } => page.t("history-woke"),
        Change::Subject { from, to } => moved(page, "subject", from, to),
        Change::Tags { added, removed } => list(page, "tags", added, removed),
        Change::Articles { added, removed } => list(page, "answers", added, removed),
        Change::Related { added, removed } => list(page, "history-related", added, removed),
        Change::Followers { added, removed } => {
            let names = |ids: &[PersonId]| {
                ids.iter().map(|id| name(page, view, Some(id))).collect::<Vec<_>>()
            };
            list(page, "history-followers", &names(added), &names(removed))
        }
        other => history_more_view::told(page, view, other),
    }
}

fn moved(page: &Page, label: &str, from: &str, to: &str) -> String {
    page.with("history-moved", &[("what", &page.t(label)), ("from", from), ("to", to)])
}

/// `Tags: + refund, − invoice`: what came and what went.
fn list<T: ToString>(page: &Page, label: &str, added: &[T], removed: &[T]) -> String {
    let with = |sign: &str, items: &[T]| {
        items.iter().map(|item| format!("{sign} {}", item.to_string())).collect::<Vec<_>>()
    };
    let all = [with("+", added), with("−", removed)].concat().join(", ");
    page.with("history-list", &[("what", &page.t(label)), ("items", &all)])
}

fn name(page: &Page, view: &AgentsView, id: Option<&PersonId>) -> String {
    let known = id.map(|id| view.names.get(id).cloned());
    match known {
        None => page.t("nobody"),
        Some(name) => name.unwrap_or_else(|| page.t("somebody-gone")),
    }
}
