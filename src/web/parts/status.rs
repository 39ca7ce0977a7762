//! The status of a ticket, in the words of whoever looks.

use maud::{Markup, html};

use crate::domain::tickets::Status;
use crate::web::page::Page;

/// As agents say it.
#[must_use]
pub fn for_agent(page: &Page, status: &Status) -> Markup {
    let words = page.t(match status {
        Status::New => "status-new",
        Status::Open => "status-open",
        Status::Pending => "status-pending",
        Status::OnHold => "status-on-hold",
        Status::Solved { .. } => "status-solved",
        Status::Closed { .. } => "status-closed",
    });
    html! { span class=(class(status)) { (words) } }
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
