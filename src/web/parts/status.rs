//! The status of a ticket, in the words of whoever looks.

use maud::{Markup, html};

use crate::domain::policies::Priority;
use crate::domain::tickets::Status;
use crate::domain::tickets::status::View;
use crate::web::page::Page;

/// As agents say it.
#[must_use]
pub fn for_agent(page: &Page, status: &Status) -> Markup {
    html! { span class=(class(status)) { (page.t(agents_words(status))) } }
}

/// The message that says it to agents.
#[must_use]
pub fn agents_words(status: &Status) -> &'static str {
    name_words(status.name())
}

/// The message that says it to agents, by the name of the status.
#[must_use]
pub fn name_words(name: &str) -> &'static str {
    match name {
        "new" => "status-new",
        "open" => "status-open",
        "pending" => "status-pending",
        "on_hold" => "status-on-hold",
        "solved" => "status-solved",
        _ => "status-closed",
    }
}

/// The message that names a priority.
#[must_use]
pub fn priority_words(priority: Priority) -> &'static str {
    match priority {
        Priority::Low => "priority-low",
        Priority::Normal => "priority-normal",
        Priority::High => "priority-high",
        Priority::Urgent => "priority-urgent",
    }
}

/// The message that names a view of the queue.
#[must_use]
pub fn view_words(view: View) -> &'static str {
    match view {
        View::Waiting => "view-waiting",
        View::Overdue => "view-overdue",
        View::DueSoon => "view-due-soon",
        View::Pending => "view-pending",
        View::OnHold => "view-on-hold",
        View::Escalated => "view-escalated",
        View::Snoozed => "view-snoozed",
        View::Resolved => "view-resolved",
    }
}

/// As the requester reads it.
#[must_use]
pub fn for_requester(page: &Page, status: &Status) -> Markup {
    let words = page.t(match status {
        Status::New | Status::Open | Status::OnHold => "status-waiting-for-us",
        Status::Pending => "status-waiting-for-you",
        Status::Solved { .. } | Status::Closed { .. } => "status-solved",
    });
    html! { strong class=(class(status)) { (words) } }
}

fn class(status: &Status) -> String {
    format!("status status-{}", status.name().replace('_', "-"))
}
